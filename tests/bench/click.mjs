import { withBrowser } from './browser.mjs';
import { watchClicks } from './click-watch.mjs';
import { readExamples, withFolder, withServer } from './project.mjs';
import { openDossier, seed } from './seed.mjs';
import { median, ms, quantile } from './table.mjs';

const dossiers = 1000;
const clicks = 100;

/**
 * From the click to "stored, and the score on screen is the new one", with many dossiers on the device. One is open at
 * a question with practices to tick; the mouse clicks its boxes in turn, so that each click is another answer. What is
 * timed, all of it inside the page: `click-watch.mjs`. Three rounds, each in a new browser and on a fresh dossier:
 *
 * 1. Chromium as it comes. After a click it holds back all other tasks of the page, IndexedDB's answers among them,
 *    until the next frame is out: nothing that stores asynchronously gets under a frame or so.
 * 2. Without that (`DeferRendererTasksAfterInput` off): the time that the app itself takes, in its three parts.
 * 3. The same with `relaxed` durability instead of the app's `strict`: what waiting for the disk costs.
 */
export async function click() {
	const companies = readExamples();
	const { at, question } = withPractices(companies);
	const round = (folder, origin, dossier, { args = [], durability = null } = {}) =>
		withBrowser(
			folder,
			async (page) => {
				await page.addInitScript(watchClicks);
				await page.goto(`${origin}/dossiers`);
				await page.locator('main h1').waitFor();
				await openDossier(page, dossier);
				return clickThrough(page, origin + question, durability);
			},
			args
		);
	return withFolder((folder) =>
		withServer(async (origin) => {
			const ids = await withBrowser(folder, async (page) => {
				await page.goto(`${origin}/dossiers`);
				await page.locator('main h1').waitFor();
				return seed(page, companies, dossiers);
			});
			const dossier = (/** @type {number} */ number) => ids[at + number * companies.length];
			const args = ['--disable-features=DeferRendererTasksAfterInput'];
			const asItComes = await round(folder, origin, dossier(0));
			const alone = await round(folder, origin, dossier(1), { args });
			const relaxed = await round(folder, origin, dossier(2), { args, durability: 'relaxed' });
			return [sectionOf(asItComes, alone, relaxed)];
		})
	);
}

/** The first company asked for practices, and the address of that question. */
export function withPractices(companies) {
	for (const [at, { sheet }] of companies.entries())
		for (const [criterion, items] of Object.entries(sheet.answers))
			for (const [item, answer] of Object.entries(items))
				if ('practices' in answer)
					return { at, question: `/diagnostic?sujet=${criterion}&question=${item}` };
	throw new Error('No example company answers a question with practices.');
}

/** @param {import('@playwright/test').Page} page @param {string | null} url null: it is there already @param {string | null} durability */
async function clickThrough(page, url, durability) {
	const click = await readyToClick(page, url, durability);
	return click(clicks);
}

/**
 * The first clicks warm the code up, and teach what the status line says of a stored answer.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string | null} url null: it is there already
 * @param {string | null} durability
 * @returns {Promise<(count: number) => Promise<object[]>>} clicks so many times more, and says when what happened
 */
export async function readyToClick(page, url, durability) {
	if (url) await page.goto(url);
	// The two last rows, "none of these" and "I do not know", are no practices.
	const boxes = page.locator('fieldset input[type="checkbox"]');
	await boxes.first().waitFor();
	await page.waitForLoadState('networkidle');
	await page.evaluate((durability) => (globalThis.bench.durability = durability), durability);
	// One stays ticked: an answer of which nothing is left is taken back, and not said to be stored.
	if (!(await boxes.first().isChecked())) await boxes.first().click();
	const others = (await boxes.count()) - 3;
	let next = 0;
	const clickNext = () => boxes.nth(1 + (next++ % others)).click();
	for (let at = 0; at < 10; at++) {
		await clickNext();
		await page.waitForTimeout(200);
	}
	await page.evaluate(() => globalThis.bench.learn());
	let done = 0;
	return async (count) => {
		for (let at = 0; at < count; at++) {
			await clickNext();
			done += 1;
			await page.waitForFunction((wanted) => globalThis.bench.times.length === wanted, done);
			// Nobody clicks again at once: what the app does behind a stored answer is over by then.
			await page.waitForTimeout(60);
		}
		return page.evaluate((count) => globalThis.bench.times.slice(-count), count);
	};
}

function sectionOf(asItComes, alone, relaxed) {
	const between = (times, from, to) => times.map((time) => time[to] - time[from]);
	const middle = (times, from, to) => ms(median(between(times, from, to)));
	const late = (times) => ms(quantile(between(times, 'clicked', 'updated'), 0.95));
	return {
		title: `Click → stored and score updated, ${dossiers} dossiers on the device (${clicks} clicks)`,
		rows: [
			['median', middle(asItComes, 'clicked', 'updated'), '≤ 16 ms'],
			['95 of 100 within', late(asItComes)],
			['until painted, median', middle(asItComes, 'clicked', 'painted')],
			[
				'the app alone (Chromium not waiting for its frame), median',
				middle(alone, 'clicked', 'updated')
			],
			['  95 of 100 within', late(alone)],
			['  click → transaction opened: the answer evaluated', middle(alone, 'clicked', 'opened')],
			['  transaction opened → committed, strict', middle(alone, 'opened', 'completed')],
			['  committed → screen updated', middle(alone, 'completed', 'updated')],
			['  were it relaxed: opened → committed', middle(relaxed, 'opened', 'completed')]
		]
	};
}
