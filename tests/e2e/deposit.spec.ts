import boxes from '../../src/lib/deposit/fr.boxes';
import deposit from '../../src/lib/deposit/fr.deposit';
import englishBoxes from '../../src/lib/deposit/en.boxes';
import copy from '../../src/lib/coach/words/fr.copy';
import erasing from '../../src/lib/storage/fr.erasing';
import storage from '../../src/lib/storage/fr.storage';
import { fromPreparation } from '../../src/lib/share/preparation';
import merge from '../../src/lib/inbox/fr.merge';
import preparation from '../../src/lib/coach/words/fr.preparation';
import clients from '../../src/lib/coach/words/fr.client';
import { moveClock } from '../support/move-clock.mjs';
import { serverDaysAhead } from '../support/server-clock';
import { inspect } from './states/inspect';
import { beginClient, karim } from './support/coach';
import { dossiersOf, revisionsOf } from './support/device';
import { openClient } from './support/dossiers';
import { heading, row, toNextScreen } from './support/journey';
import { choose, downloadLocked, unlock, type Given } from './support/locked-copy';
import { oneQuestion } from './support/one-question';
import { networkGone, test as withServer } from './support/publish-screen';
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

		await theirs.getByRole('button', { name: deposit.sendAgain }).press('Enter');
		await expect(theirs.getByText(deposit.states.here)).toHaveCount(1);
		await page.reload();
		await expect(page.getByText(boxes.states.withdrawn)).toHaveCount(2);
		// One press too many erases nothing.
		await page.getByRole('button', { name: boxes.refuse, exact: true }).press('Enter');
		await expect(page.getByText(boxes.states.here, { exact: true })).toBeVisible();
		await page.getByRole('button', { name: boxes.refuseForGood }).press('Enter');
		await expect(page.getByText(boxes.states.collected, { exact: true })).toBeVisible();
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

/** Collects what came first, reviews it and joins it. */
async function join(page: Page): Promise<void> {
	const collect = page.getByRole('button', { name: boxes.collect, exact: true }).first();
	await expect(collect).toBeEnabled();
	await collect.press('Enter');
	const review = page.getByRole('dialog');
	await expect(review).toBeVisible();
	await review.getByRole('button', { name: merge.keep, exact: true }).press('Enter');
	await expect(review).toBeHidden();
}

/** A box opens once the copy that has its key was read back. */
async function openWithCopy(page: Page, saved: Given): Promise<void> {
	await page.getByLabel(boxes.readCopy).setInputFiles(saved.path);
	await unlock(page, saved);
	await expect(page.getByText(boxes.copies.found)).toBeVisible();
	await page.getByRole('button', { name: boxes.open, exact: true }).press('Enter');
	await expect(page.getByText(boxes.opened)).toBeVisible();
}

async function prepareAgain(page: Page, name: string): Promise<void> {
	await openClient(page, name);
	await page.getByRole('link', { name: clients.prepare }).press('Enter');
	await expect(heading(page)).toHaveText(preparation.title);
}

test(
	'The coach’s device is lost: on another, its copy opens what came before and what comes after',
	{ tag: '@deep' },
	async ({ page, browser, baseURL, tripwires }) => {
		const name = 'Fournil de Karim';
		await prepareClient(page, name);
		await page.getByRole('button', { name: boxes.prepare }).press('Enter');
		await page.getByRole('link', { name: boxes.makeCopy }).press('Enter');
		const saved = await downloadLocked(page, copy.make);
		await prepareAgain(page, name);
		await openWithCopy(page, saved);
		const link = await linkOn(page);

		const theirs = await otherDevice(browser, baseURL, tripwires);
		await answerFirst(theirs, link);
		await theirs.goto('/rendre');
		await send(theirs).press('Enter');
		await expect(theirs.getByText(deposit.done.sent)).toBeVisible();
		await page.close();

		const found = await otherDevice(browser, baseURL, tripwires);
		await choose(found, saved);
		await found.getByRole('button', { name: copy.take(1) }).press('Enter');
		await expect(found.getByText(copy.taken(1, 0))).toBeVisible();
		await prepareAgain(found, name);
		// The copy was made before the box opened: it is opened again, and is the same.
		await openWithCopy(found, saved);
		expect(await linkOn(found)).toBe(link);
		await found.getByRole('button', { name: boxes.look }).press('Enter');
		await join(found);
		await expect(found.getByText(boxes.states.collected, { exact: true })).toHaveCount(1);

		await theirs.goto(oneQuestion.address);
		await toNextScreen(theirs, () => oneQuestion.row(theirs, 'personne').click());
		await theirs.goto('/rendre');
		await theirs.getByRole('button', { name: deposit.sendAgain }).press('Enter');
		await expect(theirs.getByText(deposit.done.sent)).toBeVisible();
		await found.getByRole('button', { name: boxes.look }).press('Enter');
		await join(found);
		await expect(found.getByText(boxes.states.collected, { exact: true })).toHaveCount(2);
		const answered = (await revisionsOf(found)).filter(({ path }) => path === oneQuestion.path);
		expect(answered.map(({ value }) => value)).toEqual([{ level: 'personne' }]);
	}
);

/** Its last day is past, by all clocks; the server's goes a week at a time, or it would be doubted. */
const pastItsEnd = [7, 14, 21, 28, 31];

withServer(
	'A box that is past its last day says so to who sent and to who opened it',
	{ tag: '@deep' },
	async ({ server, owner }) => {
		const [coach, client] = [await owner(), await owner()];
		for (const { tripwires } of [coach, client]) tripwires.allow(networkGone);
		await prepareClient(coach.page, 'Fournil de Karim');
		const link = await openBox(coach.page);
		await answerFirst(client.page, link);
		await client.page.goto('/rendre');
		await send(client.page).press('Enter');
		await expect(client.page.getByText(deposit.done.sent)).toBeVisible();
		for (const days of pastItsEnd) await server.start(undefined, serverDaysAhead(days));
		const last = pastItsEnd.at(-1);
		for (const { context } of [coach, client]) await context.addInitScript(moveClock, last);

		await client.page.reload();
		await expect(client.page.getByText(deposit.states.expired, { exact: true })).toBeVisible();
		await client.page.getByRole('button', { name: deposit.sendAgain }).press('Enter');
		await expect(client.page.getByText(deposit.stopped.gone)).toBeVisible();
		await coach.page.reload();
		await expect(coach.page.getByText(/^Cette boîte a expiré le /)).toBeVisible();
		await coach.page.getByRole('button', { name: boxes.again }).press('Enter');
		await expect(coach.page.getByRole('button', { name: boxes.prepare })).toBeVisible();
	}
);

/** Everything, with what it says of boxes. */
async function eraseDevice(page: Page): Promise<void> {
	await page.goto('/donnees');
	await page.getByRole('button', { name: storage.erase.open }).press('Enter');
	const dialog = page.getByRole('dialog', { name: storage.erase.ask });
	await expect(dialog.getByText(erasing.boxes.close(1))).toBeVisible();
	await expect(dialog.getByRole('checkbox', { name: erasing.boxes.leave(1) })).not.toBeChecked();
	expect(await inspect(page, ['axe'])).toEqual([]);
	await dialog.getByRole('checkbox', { name: storage.erase.sure }).check();
	await dialog.getByRole('button', { name: storage.erase.now }).press('Enter');
	await expect(heading(page)).toHaveText(storage.erase.doneTitle);
}

withServer(
	'Who erases a client, or everything, closes their box; without the server it is erased all the same, and said',
	{ tag: '@deep' },
	async ({ server, owner }) => {
		const coach = await owner();
		coach.tripwires.allow(networkGone);
		const isOpen = async (link: string) => {
			const read = fromPreparation(new URL(link).hash);
			const id = typeof read === 'string' ? read : read.box?.id;
			return (await fetch(`${server.origin}/api/boxes/${id}`)).ok;
		};
		const { page } = coach;
		await prepareClient(page, 'Fournil de Karim');
		const first = await openBox(page);
		expect(await isOpen(first)).toBe(true);
		const [mine] = await dossiersOf(page);
		await page.goto(`/effacer?un=${mine?.id}`);
		await expect(page.getByText(erasing.boxes.close(1))).toBeVisible();
		await page.getByRole('checkbox', { name: erasing.sure }).check();
		await page.getByRole('button', { name: erasing.now }).press('Enter');
		await expect(heading(page)).toHaveText(erasing.done);
		await expect.poll(() => isOpen(first)).toBe(false);
		await expect(page.getByText(erasing.boxes.open(1))).toBeHidden();

		await prepareClient(page, 'Fournil de Nadia');
		const second = await openBox(page);
		await eraseDevice(page);
		await expect.poll(() => isOpen(second)).toBe(false);

		const other = await owner();
		other.tripwires.allow(networkGone);
		await prepareClient(other.page, 'Fournil de Lina');
		const third = await openBox(other.page);
		await other.page.route('**/api/boxes/**', (route) => route.abort());
		await eraseDevice(other.page);
		await expect(other.page.getByText(erasing.boxes.open(1))).toBeVisible();
		expect(await isOpen(third)).toBe(true);
	}
);
