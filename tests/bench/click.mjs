import { withBrowser } from './browser.mjs';
import { readExamples, withFolder, withServer } from './project.mjs';
import { openDossier, seed } from './seed.mjs';
import { median, ms, quantile } from './table.mjs';

const dossiers = 1000;
const clicks = 100;

/**
 * From the click to "stored, and the score on screen is the new one", with many dossiers on the device. One of them is
 * open at a question with practices to tick; the mouse clicks its boxes in turn, so that each click is another answer.
 *
 * - Starts at the click event's own `timeStamp`: the moment Chromium took the input.
 * - Ends in a MutationObserver, when the status line says "kept" again and the row stands as it was clicked. The app
 *   changes both, and everything drawn from the score, in one flush after its transaction has committed.
 * - "painted" is the first message after the frame that follows: what the eye sees, up to a frame later.
 * - In between, `IDBDatabase.transaction` is wrapped to note when the app's writing transaction opened and completed,
 *   which splits the time into before (what the answer comes to), storing, and after (screen).
 *
 * A second round asks Chromium for `relaxed` durability instead of the app's `strict` one: what waiting for the disk
 * costs.
 */
export async function click() {
	const companies = readExamples();
	const { open, question } = withPractices(companies);
	return withFolder((folder) =>
		withServer((origin) =>
			withBrowser(folder, async (page) => {
				await page.addInitScript(watch);
				await page.goto(`${origin}/dossiers`);
				await page.locator('main h1').waitFor();
				const ids = await seed(page, companies, dossiers);
				await openDossier(page, ids[open]);
				const strict = await round(page, origin + question, null);
				const relaxed = await round(page, origin + question, 'relaxed');
				return [sectionOf(strict, relaxed)];
			})
		)
	);
}

/** The first company asked for practices, and the address of that question. */
function withPractices(companies) {
	for (const [open, { sheet }] of companies.entries())
		for (const [criterion, items] of Object.entries(sheet.answers))
			for (const [item, answer] of Object.entries(items))
				if ('practices' in answer)
					return { open, question: `/diagnostic?sujet=${criterion}&question=${item}` };
	throw new Error('No example company answers a question with practices.');
}

/** @param {import('@playwright/test').Page} page @param {string} url @param {string | null} durability */
async function round(page, url, durability) {
	await page.goto(url);
	// The two last rows, "none of these" and "I do not know", are no practices.
	const boxes = page.locator('fieldset input[type="checkbox"]');
	await boxes.first().waitFor();
	await page.waitForLoadState('networkidle');
	await page.evaluate((durability) => (globalThis.bench.durability = durability), durability);
	const practices = (await boxes.count()) - 2;
	// The first clicks warm the code up, and teach what the status line says of a stored answer.
	for (let at = 0; at < 10; at++) {
		await boxes.nth(at % practices).click();
		await page.waitForTimeout(200);
	}
	await page.evaluate(() => globalThis.bench.learn());
	for (let at = 0; at < clicks; at++) {
		await boxes.nth(at % practices).click();
		await page.waitForFunction((wanted) => globalThis.bench.times.length === wanted, at + 1);
		// Nobody clicks again at once: what the app does behind a stored answer is over by then.
		await page.waitForTimeout(60);
	}
	return page.evaluate(() => globalThis.bench.times);
}

/** Runs in the page, before the app. */
function watch() {
	const bench = { times: [], durability: null, learn };
	globalThis.bench = bench;
	const status = () => document.querySelector('.state [role="status"]')?.textContent.trim();
	let kept = null;
	let current = null;

	function learn() {
		kept = status();
		if (!kept) throw new Error('The status line says nothing of a stored answer.');
	}

	const open = IDBDatabase.prototype.transaction;
	IDBDatabase.prototype.transaction = function (stores, mode, options) {
		const asked =
			bench.durability && mode === 'readwrite' ? { durability: bench.durability } : options;
		const transaction = open.call(this, stores, mode, asked);
		const mine = current;
		if (mode === 'readwrite' && mine && mine.opened === null) {
			mine.opened = performance.now();
			transaction.addEventListener('complete', () => (mine.completed = performance.now()));
		}
		return transaction;
	};

	addEventListener(
		'click',
		({ target, timeStamp }) => {
			if (kept === null || !(target instanceof HTMLInputElement)) return;
			current = {
				clicked: timeStamp,
				opened: null,
				completed: null,
				wanted: target.checked,
				target
			};
		},
		true
	);
	const settled = () => {
		if (current?.completed == null || status() !== kept) return;
		const { target, wanted, ...times } = current;
		const shown = document.querySelector(`fieldset input[value="${target.value}"]`);
		if (
			shown?.checked !== wanted ||
			shown.closest('label').classList.contains('checked') !== wanted
		)
			return;
		current = null;
		times.updated = performance.now();
		const painted = new MessageChannel();
		painted.port1.onmessage = () => bench.times.push({ ...times, painted: performance.now() });
		requestAnimationFrame(() => painted.port2.postMessage(null));
	};
	new MutationObserver(settled).observe(document, {
		...{ subtree: true, childList: true, characterData: true, attributes: true }
	});
}

function sectionOf(strict, relaxed) {
	const between = (times, from, to) => times.map((time) => time[to] - time[from]);
	const all = between(strict, 'clicked', 'updated');
	const part = (from, to) => ms(median(between(strict, from, to)));
	const lighter = between(relaxed, 'clicked', 'updated');
	return {
		title: `Click → stored and score updated, ${dossiers} dossiers on the device (${clicks} clicks)`,
		rows: [
			['median', ms(median(all)), '≤ 16 ms'],
			['95 of 100 within', ms(quantile(all, 0.95))],
			['  of the median: click → transaction opened (answer evaluated)', part('clicked', 'opened')],
			['  transaction opened → committed (strict durability)', part('opened', 'completed')],
			['  committed → screen updated', part('completed', 'updated')],
			['click → painted, median', part('clicked', 'painted')],
			['the same with relaxed durability: median, to updated', ms(median(lighter))],
			['  transaction opened → committed', ms(median(between(relaxed, 'opened', 'completed')))]
		]
	};
}
