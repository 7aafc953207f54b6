import clients from '../../src/lib/coach/words/fr.client';
import coach from '../../src/lib/coach/words/fr.coach';
import dossiers from '../../src/lib/storage/fr.dossiers';
import merge from '../../src/lib/inbox/fr.merge';
import english from '../../src/lib/coach/words/en.twins';
import portfolio from '../../src/lib/coach/words/fr.portfolio';
import twins from '../../src/lib/coach/words/fr.twins';
import { pageRecordFor } from '../support/page-record';
import { inspect } from './states/inspect';
import { becomeCoach } from './support/coach';
import { changedCopy, workshop } from './support/copies';
import { dossiersOf, exportText, fieldsOf, putPage, revisionsOf } from './support/device';
import { card, clientLink, handFile, openClient } from './support/dossiers';
import { example } from './support/grid';
import { heading } from './support/journey';
import { seedCompany } from './support/seed';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');
const one = 'Fournil Martin';
const other = 'SARL Fournil-Martin';
const compare = (page: Page) => page.getByRole('link', { name: twins.compare });
const attach = (page: Page) => page.getByRole('button', { name: twins.confirm });

/** Two dossiers of one company, on a coach's device. */
async function seedTwins(page: Page): Promise<void> {
	for (const name of [one, other]) await seedCompany(page, bakery.name, { as: name });
	await becomeCoach(page);
	await page.goto('/dossiers');
}

/** The one that joins, as the screen says. */
async function joining(page: Page): Promise<string> {
	const box = page.locator('.card').filter({ hasText: twins.joins });
	return (await box.getByRole('paragraph').first().textContent()) ?? '';
}

test(
	'Two dossiers of one company become one, by the keyboard, and what comes later joins',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedTwins(page);
		const early = await exportText(page, other);
		await page.goto('/dossiers');
		await compare(page).press('Enter');
		await expect(heading(page)).toHaveText(twins.title);
		await expect(heading(page)).toBeFocused();
		await expect(attach(page)).toBeVisible();
		const before = await dossiersOf(page);
		const gone = before.find(({ name }) => name === other)?.id ?? '';
		if ((await joining(page)) !== other)
			await page.getByRole('button', { name: twins.swap }).click();
		await expect.poll(() => joining(page)).toBe(other);
		await expect(page.getByText(twins.bin(other))).toBeVisible();
		await expect(page.getByText(twins.keepsName(one, other))).toBeVisible();
		expect(await dossiersOf(page)).toEqual(before);
		await attach(page).press('Enter');
		await expect(page.getByText(twins.done(other, one))).toBeVisible();
		await expect(heading(page)).toBeFocused();
		const rows = await dossiersOf(page);
		expect(rows.find(({ id }) => id === gone)?.deletedAt).not.toBeNull();

		await test.step('a late file of the old one is a copy of the one that stays', async () => {
			const kept = rows.find(({ name }) => name === one)?.id ?? '';
			const text = changedCopy(early, [['notes/company/labels', 'Arrivé plus tard']], workshop);
			await page.goto('/dossiers');
			await expect(clientLink(page, one)).toBeVisible();
			await expect(clientLink(page, other)).toBeHidden();
			await expect(compare(page)).toBeHidden();
			await handFile(page, text);
			const dialog = page.getByRole('dialog', { name: merge.title });
			await expect(dialog).toContainText('Arrivé plus tard');
			await dialog.getByRole('button', { name: merge.keep }).click();
			await expect(page.getByText(merge.saved(one))).toBeVisible();
			await expect(clientLink(page, other)).toBeHidden();
			const own = (await revisionsOf(page)).filter(({ dossier }) => dossier === kept);
			expect(fieldsOf(own).get('notes/company/labels')).toBe('Arrivé plus tard');
		});
	}
);

test(
	'A coach attaches a dossier by choice, whatever it is called; a new client has a name first',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedCompany(page, bakery.name, { as: one });
		await becomeCoach(page);
		await page.goto('/dossiers');
		const create = page.getByRole('button', { name: coach.newClient });
		await create.press('Enter');
		await expect(page.getByLabel(coach.clientName)).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByText(coach.clientNameMissing)).toBeVisible();
		expect(await dossiersOf(page)).toHaveLength(1);
		await page.keyboard.type('Les Trois Sources');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/client$/);
		await expect.poll(async () => (await dossiersOf(page)).length).toBe(2);

		await page.goto('/dossiers');
		await expect(compare(page)).toBeHidden();
		await openClient(page, 'Les Trois Sources');
		await page.getByRole('link', { name: clients.attach }).press('Enter');
		await expect(heading(page)).toBeFocused();
		await page.getByRole('link', { name: one }).press('Enter');
		await expect(attach(page)).toBeVisible();
		if ((await joining(page)) === one) await page.getByRole('button', { name: twins.swap }).click();
		await expect.poll(() => joining(page)).toBe('Les Trois Sources');
		await attach(page).press('Enter');
		await expect(page.getByText(twins.done('Les Trois Sources', one))).toBeVisible();
		const rows = await dossiersOf(page);
		expect(rows.filter(({ deletedAt }) => deletedAt === null).map(({ name }) => name)).toEqual([
			one
		]);
	}
);

test('Who coaches nobody is asked nothing @deep', async ({ page }) => {
	for (const name of [one, other]) await seedCompany(page, bakery.name, { as: name });
	await page.goto('/dossiers');
	await expect(card(page, other)).toBeVisible();
	await page.waitForLoadState('networkidle');
	await expect(compare(page)).toBeHidden();
	await expect(page.getByRole('link', { name: dossiers.create })).toBeVisible();
});

test('Two companies of one name are asked about once @deep', async ({ page }) => {
	await seedTwins(page);
	await page.getByRole('button', { name: twins.apart }).click();
	await expect(page.getByText(twins.keptApart)).toBeVisible();
	await expect(compare(page)).toBeHidden();
	await page.reload();
	await expect(clientLink(page, other)).toBeVisible();
	await page.waitForLoadState('networkidle');
	await expect(compare(page)).toBeHidden();
});

test('A file whose company looks like one that is here says so @deep', async ({
	page,
	browser
}) => {
	const { baseURL } = test.info().project.use;
	const context = await browser.newContext({ baseURL, locale: 'fr-FR' });
	const theirs = await context.newPage();
	await seedCompany(theirs, bakery.name, { as: other });
	const text = await exportText(theirs, other);
	await context.close();
	await seedCompany(page, bakery.name, { as: one });
	await becomeCoach(page);
	await page.goto('/dossiers');
	await expect(clientLink(page, one)).toBeVisible();
	await handFile(page, text);
	const outcome = page.getByRole('status').filter({ hasText: `« ${other} » est importé` });
	await expect(outcome).toContainText(twins.by.name);
	await outcome.getByRole('link', { name: twins.compare }).click();
	// What the client writes in stays: the next file from there is a plain copy.
	await expect(attach(page)).toBeVisible();
	expect(await joining(page)).toBe(one);
});

test('A twin with a public page goes to the archives, with its key @deep', async ({ page }) => {
	await seedTwins(page);
	for (const [name, letter] of [
		[one, 'a'],
		[other, 'b']
	] as const)
		await putPage(page, name, pageRecordFor(letter));
	await compare(page).click();
	await expect(attach(page)).toBeVisible();
	const gone = await joining(page);
	await expect(page.getByText(twins.page(gone))).toBeVisible();
	await attach(page).click();
	await page.getByRole('link', { name: twins.toDossiers }).click();
	await page.getByRole('button', { name: portfolio.view.archived }).press('Enter');
	await expect(clientLink(page, gone)).toBeVisible();
	await expect(compare(page)).toBeHidden();
});

test('The screens are read in the dark, on a narrow screen, in English, without a fault @deep', async ({
	page
}) => {
	await seedTwins(page);
	await expect(compare(page)).toBeVisible();
	await page.setViewportSize({ width: 320, height: 640 });
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await inspect(page, ['axe', 'ibm'])).toEqual([]);
	const address = (await compare(page).getAttribute('href')) ?? '';
	await page.goto(`/en${address}`);
	await expect(page.getByRole('button', { name: english.confirm })).toBeVisible();
	expect(await inspect(page, ['axe', 'ibm'])).toEqual([]);
	await page.goto('/rattacher?un=x&autre=y');
	await expect(page.getByRole('alert')).toHaveText(twins.missing);
});
