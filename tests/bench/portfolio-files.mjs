import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { withBrowser } from './browser.mjs';
import { becomeCoach } from './portfolio.mjs';
import { readExamples, withFolder, withServer } from './project.mjs';
import { openDossier, seed } from './seed.mjs';
import { ms } from './table.mjs';

const clients = 2000;
const files = 200;
const revisions = 200;
const row = { version: 3, subjects: { answered: 12, concerned: 20 } };
const longestMs = 300_000;

/** A coach's clients out of one browser and into another: the copy of all, behind a password; and many files at once. */
export async function portfolioFiles() {
	return withServer(async (origin) => [
		{
			title: `${clients} clients, all answered: one copy, taken back by an empty browser`,
			rows: await withFolder((folder) => copied(origin, folder))
		},
		{
			title: `${files} files of ${revisions} revisions, taken in by an empty browser`,
			rows: await withFolder((folder) => imported(origin, folder))
		}
	]);
}

async function copied(origin, folder) {
	const copy = join(folder, 'copy.json');
	const { made, password } = await withClients(origin, folder, clients, 0, async (page) => {
		const field = page.getByLabel('Mot de passe', { exact: true });
		await page.waitForFunction(() => document.querySelector('main input')?.value);
		const password = await field.inputValue();
		return { password, made: await saved(page, copy) };
	});
	const [read, stored] = await withBrowser(join(folder, 'two'), async (page) => {
		await page.goto(`${origin}/dossiers/copie`);
		await page.locator('input[type=file]').first().setInputFiles(copy);
		await page.getByRole('dialog').locator('input').first().fill(password);
		const start = Date.now();
		await page.keyboard.press('Enter');
		const take = page.getByRole('button', { name: new RegExp(String(clients)) });
		await take.waitFor({ timeout: longestMs });
		const between = Date.now();
		await take.press('Enter');
		const progress = page.getByText(`sur ${clients}`);
		await progress.waitFor();
		await progress.waitFor({ state: 'detached', timeout: longestMs });
		const ended = Date.now();
		const stored = await page.evaluate(count);
		if (stored !== clients) throw new Error(`${stored} of ${clients} clients were stored`);
		return [between - start, ended - between];
	});
	return [
		['written', ms(made)],
		['size', `${(statSync(copy).size / 1e6).toFixed(1)} MB`],
		['opened and read whole', ms(read)],
		['stored', ms(stored)]
	];
}

async function imported(origin, folder) {
	const copy = join(folder, 'copy.gz');
	await withClients(origin, folder, files, revisions, async (page) => {
		await page.getByRole('checkbox').first().uncheck();
		await saved(page, copy);
	});
	const whole = gunzipSync(readFileSync(copy));
	const end = whole.indexOf(10);
	const { sizes } = JSON.parse(whole.subarray(0, end).toString());
	let at = end + 1;
	const apart = join(folder, 'files');
	mkdirSync(apart);
	const paths = sizes.map((size, place) => {
		const path = join(apart, `${place}.azimut.json`);
		writeFileSync(path, whole.subarray(at, (at += size)));
		return path;
	});
	const taken = await withBrowser(join(folder, 'two'), async (page) => {
		await page.goto(`${origin}/dossiers`);
		await page.locator('main h1').waitFor();
		await page.evaluate(becomeCoach);
		await page.goto(`${origin}/dossiers/importer`);
		const start = Date.now();
		await page.locator('input[type=file][multiple]').first().setInputFiles(paths);
		const progress = page.getByText(`sur ${files} lus`);
		await progress.waitFor();
		await progress.waitFor({ state: 'detached', timeout: longestMs });
		const took = Date.now() - start;
		const stored = await page.evaluate(count);
		if (stored !== files) throw new Error(`${stored} of ${files} files were stored`);
		return took;
	});
	return [['choice of the files → the last is stored', ms(taken), '≤ 15 s']];
}

/** Runs `work` on the page that copies, in a browser that holds so many clients. */
function withClients(origin, folder, count, revisionsEach, work) {
	return withBrowser(join(folder, 'one'), async (page) => {
		await page.goto(`${origin}/dossiers`);
		await page.locator('main h1').waitFor();
		const more = { revisions: revisionsEach, row };
		const [first] = await seed(page, readExamples(), count, more);
		await openDossier(page, first);
		await page.evaluate(becomeCoach);
		await page.goto(`${origin}/dossiers/copie`);
		return work(page);
	});
}

/** From the press to the file on the disk. */
async function saved(page, file) {
	const button = page.locator('main button.primary').first();
	await button.waitFor();
	const coming = page.waitForEvent('download', { timeout: longestMs });
	const start = Date.now();
	await button.press('Enter');
	await (await coming).saveAs(file);
	return Date.now() - start;
}

/* In the page. */

function count() {
	return new Promise((resolve) => {
		const opening = indexedDB.open('azimut');
		opening.onsuccess = () => {
			const counting = opening.result.transaction('dossiers').objectStore('dossiers').count();
			counting.onsuccess = () => {
				opening.result.close();
				resolve(counting.result);
			};
		};
	});
}
