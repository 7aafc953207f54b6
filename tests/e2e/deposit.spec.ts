import boxes from '../../src/lib/deposit/fr.boxes';
import deposit from '../../src/lib/deposit/fr.deposit';
import englishBoxes from '../../src/lib/deposit/en.boxes';
import merge from '../../src/lib/inbox/fr.merge';
import preparation from '../../src/lib/coach/words/fr.preparation';
import clients from '../../src/lib/coach/words/fr.client';
import { inspect } from './states/inspect';
import { beginClient, karim } from './support/coach';
import { dossiersOf, revisionsOf } from './support/device';
import { openClient } from './support/dossiers';
import { heading, row } from './support/journey';
import { expect, test, type Browser, type Page, type Tripwires } from './support/test';

/** A coach's new client, on the screen that prepares a meeting. */
async function prepareClient(page: Page, name: string): Promise<void> {
	await beginClient(page);
	await openClient(page, 'Mon entreprise');
	await page.getByLabel(clients.name).fill(name);
	await page.keyboard.press('Tab');
	await expect(heading(page)).toHaveText(name);
	await page.getByRole('link', { name: clients.prepare }).press('Enter');
	await expect(heading(page)).toHaveText(preparation.title);
}

async function openBox(page: Page): Promise<string> {
	await page.getByRole('button', { name: boxes.prepare }).press('Enter');
	await page.getByRole('button', { name: boxes.open, exact: true }).press('Enter');
	await expect(page.getByText(boxes.saveFirst)).toBeVisible();
	await page.getByRole('checkbox', { name: boxes.risk }).check();
	await page.getByRole('button', { name: boxes.open, exact: true }).press('Enter');
	await expect(page.getByText(boxes.opened)).toBeVisible();
	return linkOn(page);
}

const linkOn = (page: Page) => page.getByLabel(preparation.link, { exact: true }).inputValue();

async function otherDevice(
	browser: Browser,
	baseURL: string | undefined,
	tripwires: Tripwires
): Promise<Page> {
	const context = await browser.newContext({ baseURL, locale: 'fr-FR' });
	tripwires.watch(context);
	return context.newPage();
}

async function answerFirst(theirs: Page, link: string): Promise<void> {
	await theirs.goto(link);
	await theirs.getByRole('button', { name: preparation.client.start }).press('Enter');
	await expect(theirs.getByText('Question 1 sur 8')).toBeVisible();
	await row(theirs, 'Pour progresser').click();
	await expect(theirs.getByText('Question 2 sur 8')).toBeVisible();
}

const send = (theirs: Page) => theirs.getByRole('button', { name: deposit.send, exact: true });

test('A client sends answers into the coach’s box; they are reviewed, join, and leave the server', async ({
	page,
	browser,
	baseURL,
	tripwires
}) => {
	await prepareClient(page, 'Fournil de Karim');
	const before = await linkOn(page);
	const link = await openBox(page);
	expect(link).not.toBe(before);
	await expect(page.getByLabel(preparation.messageLabel)).toHaveValue(new RegExp(link));
	expect(await inspect(page, ['axe'])).toEqual([]);
	const theirs = await otherDevice(browser, baseURL, tripwires);
	const sent: string[] = [];
	theirs.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
	await answerFirst(theirs, link);

	await test.step('the client sees who asks, not verified, and sends', async () => {
		await theirs.goto('/rendre');
		await expect(theirs.getByText(deposit.asks(karim.name, karim.structure))).toBeVisible();
		await expect(theirs.getByText(deposit.unverified)).toBeVisible();
		expect(await inspect(theirs, ['axe'])).toEqual([]);
		await send(theirs).press('Enter');
		await expect(theirs.getByText(deposit.done.sent)).toBeVisible();
		await expect(theirs.getByText(deposit.states.here)).toBeVisible();
		const [mine] = await dossiersOf(theirs);
		expect(sent.filter((what) => what.includes(mine?.id ?? '-'))).toEqual([]);
	});

	await test.step('the coach collects, reviews and joins it', async () => {
		await openClient(page, 'Fournil de Karim');
		await expect(page.getByText(boxes.arrived(1))).toBeVisible();
		await page.getByRole('link', { name: boxes.toBox }).press('Enter');
		await expect(page.getByText(boxes.unproven)).toBeVisible();
		await page.getByRole('button', { name: boxes.collect, exact: true }).press('Enter');
		const review = page.getByRole('dialog');
		await expect(review).toBeVisible();
		await review.getByRole('button', { name: merge.keep, exact: true }).press('Enter');
		await expect(page.getByText(boxes.states.collected, { exact: true })).toBeVisible();
		const [mine] = await dossiersOf(page);
		expect(
			(await revisionsOf(page)).filter(({ dossier }) => dossier === mine?.id).length
		).toBeGreaterThan(0);
	});

	await theirs.reload();
	await expect(theirs.getByText(deposit.states.collected, { exact: true })).toBeVisible();
	await theirs.context().close();
});

test(
	'Sent twice, withdrawn from here and by the receipt elsewhere; a box that is closed says so',
	{ tag: '@deep' },
	async ({ page, browser, baseURL, tripwires }) => {
		await prepareClient(page, 'Fournil de Karim');
		const link = await openBox(page);
		const theirs = await otherDevice(browser, baseURL, tripwires);
		// What ended or was withdrawn is answered 404 or 410, which Chromium tells on the console.
		tripwires.allow(/status of 4(04|09|10)/);
		await answerFirst(theirs, `${link}&utm_source=mail`);
		await theirs.goto('/rendre');
		await send(theirs).press('Enter');
		await expect(theirs.getByText(deposit.done.sent)).toBeVisible();
		await expect(theirs.getByRole('button', { name: deposit.sendAgain })).toBeEnabled();
		await theirs.getByRole('button', { name: deposit.sendAgain }).press('Enter');
		await expect(theirs.getByText(deposit.states.here)).toHaveCount(2);
		await theirs.getByText(deposit.receipt, { exact: true }).first().click();
		const receipt = await theirs.getByLabel(deposit.receiptLabel).first().inputValue();
		const third = await otherDevice(browser, baseURL, tripwires);
		await third.goto(receipt);
		await expect(third.getByText(deposit.states.here)).toBeVisible();
		expect(await inspect(third, ['axe'])).toEqual([]);
		await third.getByRole('button', { name: deposit.withdraw }).press('Enter');
		await expect(third.getByText(deposit.states.withdrawn)).toBeVisible();
		await theirs.reload();
		await expect(theirs.getByText(deposit.states.withdrawn, { exact: true })).toBeVisible();
		await theirs.getByRole('button', { name: deposit.withdraw }).press('Enter');
		await expect(theirs.getByText(deposit.done.withdrawn)).toBeVisible();

		await page.reload();
		await expect(page.getByText(boxes.states.withdrawn)).toHaveCount(2);
		await page.getByText(boxes.close, { exact: true }).click();
		await page.getByRole('button', { name: boxes.closeNow }).press('Enter');
		await expect(page.getByRole('button', { name: boxes.prepare })).toBeVisible();
		await theirs.getByRole('button', { name: deposit.sendAgain }).press('Enter');
		await expect(theirs.getByText(deposit.stopped.gone)).toBeVisible();
		await third.reload();
		await expect(third.getByText(deposit.page.gone)).toBeVisible();
		await third.goto(receipt.slice(0, -5));
		await third.reload();
		await expect(third.getByText(deposit.page.damaged)).toBeVisible();
	}
);

test(
	'At the end of a meeting one code brings the record to the client’s phone',
	{ tag: '@deep' },
	async ({ page, browser, baseURL, tripwires }) => {
		await prepareClient(page, 'Fournil de Karim');
		const link = await openBox(page);
		const theirs = await otherDevice(browser, baseURL, tripwires);
		await theirs.goto(link);
		await theirs.getByRole('button', { name: deposit.back.title }).press('Enter');
		await expect(theirs.getByText(deposit.back.from(karim.name, karim.structure))).toBeVisible();
		expect(await inspect(theirs, ['axe'])).toEqual([]);
		await theirs.getByRole('button', { name: deposit.back.ask }).press('Enter');
		await expect(theirs.getByText(deposit.back.waiting(karim.name))).toBeVisible();
		await page.getByRole('button', { name: boxes.look }).press('Enter');
		await page.getByRole('button', { name: boxes.collect, exact: true }).press('Enter');
		const marks = await theirs.locator('strong.lead').innerText();
		await expect(page.getByText(boxes.asked(marks))).toBeVisible();
		await page.getByRole('button', { name: boxes.give }).press('Enter');
		await expect(page.getByText(boxes.given)).toBeVisible();
		await theirs.getByRole('button', { name: boxes.collect, exact: true }).press('Enter');
		await expect(theirs.getByText(deposit.back.stored)).toBeVisible();
		await theirs.getByRole('button', { name: deposit.back.open }).press('Enter');
		await expect(theirs).toHaveURL(/\/resultats$/);
		const [[mine], [own]] = await Promise.all([dossiersOf(page), dossiersOf(theirs)]);
		expect(own?.id).toBe(mine?.id);
		await expect(page.getByText(boxes.states.collected, { exact: true })).toBeVisible();
	}
);

test(
	'In English, in plain http, with a wrong key and without the server: a sentence, and the file remains',
	{ tag: '@deep' },
	async ({ page, browser, baseURL, tripwires }) => {
		await prepareClient(page, 'Fournil de Karim');
		const link = await openBox(page);
		await page.goto('/en/preparation');
		await expect(page.getByRole('heading', { name: englishBoxes.title })).toBeVisible();
		expect(await inspect(page, ['axe'])).toEqual([]);
		tripwires.allow(/Failed to load resource/);
		const theirs = await otherDevice(browser, baseURL, tripwires);
		await answerFirst(theirs, link);
		await theirs.goto('/rendre');
		await expect(send(theirs)).toBeVisible();
		const { publicKey } = await theirs.evaluate(async () => {
			const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
				'deriveBits'
			]);
			const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
			const text = btoa(String.fromCharCode(...raw));
			return { publicKey: text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') };
		});
		await theirs.route('**/api/boxes/*', async (route) => {
			const response = await route.fetch();
			const said = (await response.json()) as Record<string, unknown>;
			await route.fulfill({ response, json: { ...said, publicKey } });
		});
		await send(theirs).press('Enter');
		await expect(theirs.getByText(deposit.stopped['not-theirs'])).toBeVisible();
		await theirs.unroute('**/api/boxes/*');
		await theirs.route('**/api/boxes/**', (route) => route.abort());
		await send(theirs).press('Enter');
		await expect(theirs.getByText(deposit.notDone.unanswered.send)).toBeVisible();
		await expect(theirs.getByRole('button', { name: preparation.giveBack.download })).toBeVisible();
		await theirs.unroute('**/api/boxes/**');
		await theirs.addInitScript(() => {
			Object.defineProperty(Object.getPrototypeOf(crypto), 'subtle', { get: () => undefined });
			delete (Object.getPrototypeOf(crypto) as { subtle?: unknown }).subtle;
		});
		await theirs.reload();
		await expect(theirs.getByText(preparation.giveBack.noHttps)).toBeVisible();
		await expect(theirs.getByRole('button', { name: preparation.giveBack.download })).toBeVisible();
	}
);
