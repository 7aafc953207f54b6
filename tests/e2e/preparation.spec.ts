import { readFileSync } from 'node:fs';
import french from '../../src/lib/coach/words/fr.preparation';
import english from '../../src/lib/coach/words/en.preparation';
import clients from '../../src/lib/coach/words/fr.client';
import merge from '../../src/lib/inbox/fr.merge';
import { inspect } from './states/inspect';
import { becomeCoach, beginClient, karim } from './support/coach';
import { dossiersOf, putRow, revisionsOf } from './support/device';
import { clientLink, handFile, openClient } from './support/dossiers';
import { heading, row } from './support/journey';
import { scan } from './support/scan';
import { seedCompany } from './support/seed';
import { example } from './support/grid';
import { expect, test, type Page } from './support/test';
import { afterOneVisit } from './support/without-network';

const client = french.client;
const proposes = client.proposes(karim.name, karim.structure);

/** A coach's new client, under a name of the coach's. */
async function newClient(page: Page, name: string): Promise<void> {
	await beginClient(page);
	await openClient(page, 'Mon entreprise');
	await page.getByLabel(clients.name).fill(name);
	await page.keyboard.press('Tab');
	await expect(heading(page)).toHaveText(name);
	await page.getByRole('link', { name: clients.prepare }).press('Enter');
	await expect(heading(page)).toHaveText(french.title);
	await expect(heading(page)).toBeFocused();
}

const linkOn = (page: Page) => page.getByLabel(french.link, { exact: true }).inputValue();

test(
	'A client prepares by the link, and what comes back is the coach’s dossier, without a disagreement',
	{ tag: '@deep' },
	async ({ page, browser, baseURL, tripwires }) => {
		await newClient(page, 'Fournil de Karim');
		const link = await linkOn(page);
		await test.step('the message says what it is, what to bring, and how to give it back', async () => {
			const message = page.getByLabel(french.messageLabel);
			await expect(message).toHaveValue(new RegExp(link));
			await expect(message).toHaveValue(/l’année|salaires|fournisseurs/);
			await expect(message).toHaveValue(/Rendre mes réponses/);
			await message.fill('À jeudi !');
			const mail = page.getByRole('link', { name: french.mail });
			await expect(mail).toHaveAttribute('href', /^mailto:\?subject=.*&body=%C3%80%20jeudi/);
			await page.getByRole('button', { name: french.copyMessage }).press('Enter');
			expect(await scan(page.getByRole('img', { name: french.codeLabel }))).toBe(link);
		});
		const context = await browser.newContext({ baseURL, locale: 'fr-FR' });
		tripwires.watch(context);
		const theirs = await context.newPage();
		const sent: string[] = [];
		theirs.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
		await test.step('on the client’s side, it opens the dossier of that id', async () => {
			await theirs.goto(link);
			await expect(theirs.getByText(proposes)).toBeVisible();
			expect(await dossiersOf(theirs)).toEqual([]);
			await theirs.getByRole('button', { name: client.start }).press('Enter');
			await expect(theirs.getByText('Question 1 sur 8')).toBeVisible();
			await row(theirs, 'Pour progresser').click();
			await expect(theirs.getByText('Question 2 sur 8')).toBeVisible();
			const [mine] = await dossiersOf(page);
			expect(await dossiersOf(theirs)).toMatchObject([{ id: mine?.id, name: 'Mon entreprise' }]);
			expect(sent.filter((what) => what.includes(link.split('#')[1] ?? '-'))).toEqual([]);
		});
		await theirs.goto('/rendre');
		await expect(heading(theirs)).toHaveText(french.giveBack.title(karim.name));
		expect(await inspect(theirs, ['axe'])).toEqual([]);
		await theirs.getByRole('button', { name: french.giveBack.download }).click();
		await expect(theirs.getByRole('alert')).toHaveText(french.giveBack.noName);
		await theirs.getByLabel(french.giveBack.company).fill('Fournil Puech');
		const coming = theirs.waitForEvent('download');
		await theirs.getByRole('button', { name: french.giveBack.download }).click();
		const download = await coming;
		expect(download.suggestedFilename()).toMatch(/^fournil-puech-\d{4}-\d\d-\d\d\.azimut\.json$/);
		const text = readFileSync(await download.path(), 'utf8');
		await context.close();
		await page.goto('/dossiers');
		await handFile(page, text);
		const dialog = page.getByRole('dialog', { name: merge.title });
		await expect(dialog).toContainText('Pour progresser');
		await expect(dialog).not.toContainText(merge.disagreementsTitle(1));
		await dialog.getByRole('button', { name: merge.keep }).click();
		await expect(dialog).toBeHidden();
		await expect(clientLink(page, 'Fournil de Karim')).toBeVisible();
		expect(await dossiersOf(page)).toHaveLength(1);
		await openClient(page, 'Fournil de Karim');
		const journal = page.getByRole('listitem');
		await expect(journal.filter({ hasText: clients.traces.copied })).toHaveCount(1);
		await expect(journal.filter({ hasText: clients.traces.file })).toHaveCount(1);
	}
);

test('A link that was cut opens nothing, and says so in one sentence', async ({ page }) => {
	await page.goto('/preparer#1AbCd');
	await expect(page.getByRole('alert')).toHaveText(client.damaged);
	await page.goto('/preparer');
	await expect(page.getByRole('alert')).toHaveText(client.damaged);
	await expect(page.getByRole('button', { name: client.start })).toBeHidden();
	expect(await dossiersOf(page)).toEqual([]);
});

test('A link to a dossier that is here opens it as it is @deep', async ({ page }) => {
	await newClient(page, 'Fournil');
	const link = await linkOn(page);
	await page.goto('/profil');
	await row(page, 'Pour progresser').click();
	await expect(page.getByText('Question 2 sur 8')).toBeVisible();
	// Who answers is noted beside the first answer.
	const people = async () => (await revisionsOf(page)).some(({ path }) => /^people/.test(path));
	await expect.poll(people).toBe(true);
	const before = await revisionsOf(page);
	await openClient(page, 'Fournil');
	await page.getByRole('button', { name: clients.remove, exact: true }).press('Enter');
	await expect(page).toHaveURL(/\/dossiers\?supprime=/);
	await expect(clientLink(page, 'Fournil')).toBeHidden();
	await page.goto(link);
	await page.getByRole('button', { name: client.start }).click();
	await expect(page).toHaveURL(/\/diagnostic/);
	expect(await revisionsOf(page)).toEqual(before);
	await page.goto('/dossiers');
	await expect(clientLink(page, 'Fournil')).toBeVisible();
});

test('The message asks for no more than what is missing, and copies where the browser may @deep', async ({
	page,
	context
}) => {
	await seedCompany(page, example('boulangerie').name, { as: 'Fournil' });
	await becomeCoach(page);
	await page.goto('/preparation');
	const message = page.getByLabel(french.messageLabel);
	await expect(message).toHaveValue(/Karim\nCMA de l’Hérault$/);
	await expect(message).not.toHaveValue(/la liste des 10 plus gros fournisseurs/);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: french.copyMessage }).click();
	await expect(page.getByText(french.copied)).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied.replaceAll('\r\n', '\n')).toBe(await message.inputValue());
});

test('Who coaches nobody has no such action; one’s own company neither @deep', async ({ page }) => {
	await seedCompany(page, example('boulangerie').name, { as: 'Fournil' });
	await page.goto('/client');
	await expect(page.getByText(clients.onlyCoach)).toBeVisible();
	await page.goto('/preparation');
	await expect(page.getByText(french.onlyCoach)).toBeVisible();
	await becomeCoach(page);
	const [own] = await dossiersOf(page);
	await putRow(page, 'settings', { key: `own/${own?.id}`, value: true });
	await page.reload();
	await expect(page.getByText(french.onlyCoach)).toBeVisible();
	await openClient(page, 'Fournil');
	const actions = page.getByRole('main');
	await expect(actions.getByRole('link', { name: clients.result, exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: clients.prepare })).toBeHidden();
});

test('Both sides work without a network @deep', async ({ launchOptions }) => {
	await afterOneVisit(launchOptions, async (page) => {
		await newClient(page, 'Fournil');
		const link = await linkOn(page);
		await expect(page.getByRole('img', { name: french.codeLabel })).toBeVisible();
		await page.goto(link);
		await page.getByRole('button', { name: client.start }).click();
		await expect(page).toHaveURL(/\/diagnostic/);
	});
});

test('Both sides are read in the dark, on a narrow screen, in English, without a fault @deep', async ({
	page
}) => {
	await newClient(page, 'Fournil');
	const link = await linkOn(page);
	await page.setViewportSize({ width: 320, height: 640 });
	await page.emulateMedia({ colorScheme: 'dark' });
	for (const [address, title] of [
		['/preparation', french.title],
		[link, client.title],
		['/en/preparation', english.title],
		[link.replace('/preparer', '/en/preparer'), english.client.title],
		['/preparer#1', client.title]
	] as const) {
		await page.goto(address);
		await expect(heading(page)).toHaveText(title);
		expect(await inspect(page, ['axe', 'ibm']), address).toEqual([]);
	}
});
