import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { withBrowser } from './browser.mjs';
import { readyToClick, withPractices } from './click.mjs';
import { watchClicks } from './click-watch.mjs';
import { becomeCoach, shownAt, type, watch } from './portfolio.mjs';
import { readExamples, withFolder, withServer } from './project.mjs';
import { openDossier, seed } from './seed.mjs';
import { median, ms } from './table.mjs';

const clients = 2000;
const revisions = 200;
/** `summaryVersion` of src/lib/dossier/list/summary.ts: no row is made again while it is measured. */
const version = 7;

/** The speed of a machine may double within a minute: the two take turns of a few clicks. */
const turns = 10;
const clicksOfTurn = 12;

/**
 * The same list, search and click with a lock and without, each in a browser of its own with the same clients, in turns:
 * a machine that slows down slows both. And what the lock itself takes.
 */
export async function lock() {
	const companies = readExamples();
	const { at, question } = withPractices(companies);
	return withFolder((folder) =>
		withServer(async (origin) => {
			const [plain, locked] = ['plain', 'locked'].map((name) => join(folder, name));
			await withBrowser(plain, async (page) => {
				await page.goto(`${origin}/dossiers`);
				await page.locator('main h1').waitFor();
				const row = { version, subjects: { answered: 12, concerned: 20 } };
				const ids = await seed(page, companies, clients, { revisions, row });
				await page.evaluate(becomeCoach);
				await openDossier(page, ids[at]);
			});
			await cp(plain, locked, { recursive: true });
			const { passphrase, took } = await withBrowser(locked, (page) => putOn(page, origin));
			const [withoutLock, withLock] = [nothingFound(), nothingFound()];
			for (let round = 0; round < 3; round++) {
				await measure(plain, { origin, passphrase: null, found: withoutLock });
				await measure(locked, { origin, passphrase, found: withLock });
			}
			await withBrowser(plain, (one) =>
				withBrowser(locked, async (other) => {
					const sides = [
						{ page: one, passphrase: null, found: withoutLock },
						{ page: other, passphrase, found: withLock }
					];
					await clickInTurns(sides, origin + question);
				})
			);
			const beside = (name, bound) => [
				name,
				`${ms(median(withLock[name]))}, without a lock ${ms(median(withoutLock[name]))}`,
				bound
			];
			const each = withLock.unlocked.map((took) => ms(took)).join(', ');
			return [
				{
					title: `A lock over ${clients} clients of ${revisions} revisions`,
					rows: [
						['put on: all written anew, read back, compared', ms(took)],
						['unlocked: the button → rows', ms(median(withLock.unlocked)), '≤ 1 s'],
						['  each time', each],
						beside('list, once it is open', '≤ 400 ms'),
						beside('a letter typed in the search → frame', '≤ 16 ms'),
						beside('click → painted', '3 ms more at most')
					]
				}
			];
		})
	);
}

const nothingFound = () => ({
	unlocked: [],
	'list, once it is open': [],
	'a letter typed in the search → frame': [],
	'click → painted': []
});

/** @param {string | null} passphrase null: nothing is asked */
async function measure(folder, { origin, passphrase, found }) {
	await withBrowser(folder, async (page) => {
		await page.addInitScript(watch);
		await page.goto(`${origin}/dossiers`);
		if (passphrase) {
			const since = await unlock(page, passphrase);
			found.unlocked.push((await shownAt(page, 'rowsShownAt')) - since);
		} else await shownAt(page, 'rowsShownAt');
		// To another screen and back, as one works.
		await page.evaluate(() => (globalThis.rowsShownAt = undefined));
		await page.locator('tbody tr[data-index] a').first().click();
		await page.waitForURL('**/client');
		await page.locator('main h2').first().waitFor();
		await page.evaluate(watch);
		const since = await page.evaluate(() => {
			const now = performance.now();
			document.querySelector('header a[href$="/dossiers"]').click();
			return now;
		});
		found['list, once it is open'].push((await shownAt(page, 'rowsShownAt')) - since);
		// What follows the list has come.
		await page.waitForTimeout(1000);
		for (const typed of ['f', 'fo', 'fou', 'four', '12', '123', 'men', ''])
			found['a letter typed in the search → frame'].push(await page.evaluate(type, typed));
	});
}

async function clickInTurns(sides, url) {
	for (const side of sides) {
		await side.page.addInitScript(watchClicks);
		await side.page.goto(url);
		if (side.passphrase) await unlock(side.page, side.passphrase);
		side.click = await readyToClick(side.page, null, null);
	}
	for (let turn = 0; turn < turns; turn++)
		for (const { click, found } of turn % 2 === 0 ? sides : sides.toReversed())
			for (const { clicked, painted } of await click(clicksOfTurn))
				found['click → painted'].push(painted - clicked);
}

/** @returns {Promise<number>} when the button was pressed, in the time of the page */
async function unlock(page, passphrase) {
	await page.locator('input[type="password"]').fill(passphrase);
	return page.evaluate(() => {
		const now = performance.now();
		document.querySelector('main form button[type="submit"]').click();
		return now;
	});
}

async function putOn(page, origin) {
	await page.goto(`${origin}/donnees?verrou`);
	const passphrase = (await page.locator('strong.own').innerText()).trim();
	for (const field of await page.locator('input[type="password"]').all())
		await field.fill(passphrase);
	await page.locator('main section input[type="checkbox"]').last().check();
	const since = Date.now();
	await page.locator('main button.primary').click();
	await page.locator('main progress').waitFor();
	await page.locator('main progress').waitFor({ state: 'detached', timeout: 600_000 });
	return { passphrase, took: Date.now() - since };
}
