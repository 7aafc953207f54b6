import { withBrowser } from './browser.mjs';
import { readExamples, withFolder, withServer } from './project.mjs';
import { openDossier, seed } from './seed.mjs';
import { median, ms } from './table.mjs';

const clients = 2000;
const revisions = 200;
const runs = 5;
/** `summaryVersion` of src/lib/dossier/list/summary.ts: no row is made again while it is measured. */
const version = 7;
const grouped = 200;
/** Nobody leaves a list, nor presses one of its rows, in the half second after it stands: what waits for quiet is done then. ms */
const aMoment = 1000;

/** A coach's list of many clients: from the start of what is done to the frame that shows it. */
export async function portfolio() {
	const companies = readExamples();
	return withFolder((folder) =>
		withServer(async (origin) => {
			let group = '';
			await withBrowser(folder, async (page) => {
				await page.goto(`${origin}/dossiers`);
				await page.locator('main h1').waitFor();
				const row = { version, subjects: { answered: 12, concerned: 20 } };
				const ids = await seed(page, companies, clients, { revisions, row });
				await openDossier(page, ids[0]);
				group = ids
					.slice(0, grouped)
					.map((id) => `client=${id}`)
					.join('&');
				await page.evaluate(becomeCoach);
			});
			const cold = [];
			const warm = [];
			const found = [];
			const sorted = [];
			const client = [];
			const searched = [];
			const together = [];
			for (let run = 0; run < runs; run++) {
				await withBrowser(folder, async (page) => {
					await page.addInitScript(watch);
					await page.goto(`${origin}/dossiers`);
					cold.push(await shownAt(page, 'rowsShownAt'));
					await page.waitForTimeout(aMoment);
					await page.goto(`${origin}/dossiers`);
					warm.push(await shownAt(page, 'rowsShownAt'));
					for (const typed of ['f', 'fo', 'fou', 'four', '12', '123', 'men', ''])
						found.push(await page.evaluate(type, typed));
					for (const column of [1, 2, 3, 4]) sorted.push(await page.evaluate(press, column));
					searched.push(await page.evaluate(search));
					await page.waitForTimeout(aMoment);
					client.push(await page.evaluate(openRow));
					await page.goto(`${origin}/groupe#${group}`);
					together.push(await shownAt(page, 'rowsShownAt'));
				});
			}
			const title = `A coach's list of ${clients} clients of ${revisions} revisions`;
			return [
				{
					title,
					rows: [
						[`opened in a new process (navigation → rows), median of ${runs}`, ms(median(cold))],
						[`opened again, median of ${runs}`, ms(median(warm)), '≤ 300 ms'],
						['a letter typed in the search → frame, median', ms(median(found)), '≤ 16 ms'],
						['sorted by a column → frame, median', ms(median(sorted)), '≤ 16 ms'],
						[`Ctrl+K → the search, median of ${runs}`, ms(median(searched)), '≤ 50 ms'],
						[`a client opened from its row, median of ${runs}`, ms(median(client)), '≤ 150 ms'],
						[`a group of ${grouped} opened (navigation → table)`, ms(median(together)), '≤ 500 ms']
					]
				}
			];
		})
	);
}

export async function shownAt(page, name) {
	const shown = await page.waitForFunction((name) => globalThis[name], name);
	return shown.jsonValue();
}

/* What follows runs in the page. */

export function becomeCoach() {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('azimut');
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const db = opening.result;
			const writing = db.transaction('settings', 'readwrite');
			const value = { name: 'Karim', structure: 'CMA' };
			writing.objectStore('settings').put({ key: 'coach', value });
			writing.oncomplete = () => {
				db.close();
				resolve(undefined);
			};
		};
	});
}

export function watch() {
	const look = () => {
		// The list has few rows in the page, a group has all of them.
		if (document.querySelector('tbody tr[data-index] a, tbody tr:nth-child(200) td'))
			globalThis.rowsShownAt = performance.now();
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
	/** The first message after the next frame is what the eye sees. */
	globalThis.afterFrame = (since) =>
		new Promise((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve(performance.now() - since);
			requestAnimationFrame(() => port2.postMessage(null));
		});
}

export function type(typed) {
	const field = document.querySelector('input[type="search"]');
	const since = performance.now();
	field.value = typed;
	field.dispatchEvent(new InputEvent('input', { bubbles: true }));
	return globalThis.afterFrame(since);
}

function press(column) {
	const since = performance.now();
	document.querySelectorAll('thead th button')[column].click();
	return globalThis.afterFrame(since);
}

function search() {
	document.activeElement?.blur();
	const since = performance.now();
	const key = { key: 'k', ctrlKey: true, bubbles: true, cancelable: true };
	document.body.dispatchEvent(new KeyboardEvent('keydown', key));
	if (document.activeElement?.type !== 'search')
		throw new Error('Ctrl+K does not reach the search');
	return globalThis.afterFrame(since);
}

function openRow() {
	const since = performance.now();
	document.querySelector('tbody tr[data-index] a').click();
	return new Promise((resolve) => {
		const look = () => {
			if (document.querySelector('main h2')?.checkVisibility() && location.pathname === '/client')
				resolve(performance.now() - since);
			else requestAnimationFrame(look);
		};
		look();
	});
}
