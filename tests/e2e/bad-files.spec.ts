import { writeFileSync } from 'node:fs';
import dossiers from '../../src/lib/storage/fr.dossiers';
import { badFiles, markup, type BadFile } from '../support/bad-files';
import { good, json } from '../support/good-file';
import { takeWithPrivate } from './support/dossiers';
import { heading } from './support/journey';
import { expect, test, type Browser, type Page, type Tripwires } from './support/test';

const sentences: Record<string, unknown> = dossiers.importErrors;
/** The rest of what is taken in differs from these in nothing that a screen shows. */
const shown = [
	'one line for all',
	'a questionnaire that nobody knows',
	'a lone surrogate',
	'revisions over each other',
	'a page',
	'a page with a script around',
	'a page with a picture around',
	'a page saved again by a tool'
];

const input = (page: Page) => page.getByLabel('Importer un dossier');

/** Everything this browser holds for the app, as one text; files by their size. Without what it said of lasting storage. */
const everything = (page: Page) =>
	page.evaluate(async () => {
		const opening = indexedDB.open('azimut');
		const db = await new Promise<IDBDatabase>((resolve) => {
			opening.onsuccess = () => resolve(opening.result);
		});
		const stores = await Promise.all(
			[...db.objectStoreNames].map((name) => {
				const reading = db.transaction(name).objectStore(name).getAll();
				return new Promise((resolve) => {
					reading.onsuccess = () => resolve([name, reading.result]);
				});
			})
		);
		db.close();
		return JSON.stringify(stores, (_, value: unknown) => {
			if (value instanceof Blob) return `${value.size} bytes of ${value.type}`;
			const isOfLasting = (row: unknown) => (row as { key?: unknown } | null)?.key === 'persist';
			return Array.isArray(value) ? value.filter((row) => !isOfLasting(row)) : value;
		});
	});

const isHacked = (page: Page) => page.evaluate(() => 'hacked' in globalThis || 'hacked' in {});

/** Hands the file over as from a disk: some are too long for the line to the browser. */
async function hand(page: Page, { name, content }: BadFile) {
	const path = test.info().outputPath(name);
	writeFileSync(path, content());
	await input(page).setInputFiles(path);
}

/** 60 MB of base64 are left to the unit tests: they bring nothing that the 5 MB do not. */
const all = badFiles.filter(({ what }) => what !== 'files over 40 MB');
const bads = all.filter(({ expected }) => expected !== 'accepted');
/** One of each kind of refusal; the whole table is read by src/lib/inbox/bad-files.test.ts too. */
const fewBads = [...new Set(bads.map(({ expected }) => expected))].flatMap((kind) =>
	bads
		.filter(({ expected, content }) => expected === kind && content().length < 1_000_000)
		.slice(0, 1)
);

async function expectRefused(page: Page, some: readonly BadFile[]): Promise<void> {
	await page.goto('/dossiers');
	await input(page).setInputFiles({ name: 'x', mimeType: '', buffer: Buffer.from(json) });
	await expect(page.getByText(`« ${good.name} » est importé : 9 changements`)).toBeVisible();
	const before = await everything(page);
	expect(before).toContain('bytes of text/plain');
	expect(before).toContain('abcdefgh');
	for (const bad of some)
		await test.step(`${bad.what}: ${bad.expected}`, async () => {
			await hand(page, bad);
			const alert = page.getByRole('alert');
			await expect(alert).toContainText('Rien n’a été importé. Vos dossiers sont intacts.');
			await expect(alert).toContainText(String(sentences[bad.expected]));
			// Of a file that is something else, no place inside is named.
			const place = bad.expected === 'not-a-dossier' ? undefined : bad.where;
			if (place) await expect(alert).toContainText(`À cet endroit : ${place}.`);
			expect(await everything(page)).toBe(before);
		});
	expect(await isHacked(page)).toBe(false);
	await input(page).setInputFiles({ name: 'x', mimeType: '', buffer: Buffer.from(json) });
	await expect(page.getByText('était déjà complet ici : rien à ajouter.')).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
}

test('A bad file of each kind is refused in one sentence and changes nothing; then a good one comes in', async ({
	page
}) => {
	expect(fewBads.length).toBeGreaterThan(9);
	await expectRefused(page, fewBads);
});

test(
	'Every bad file is refused in one sentence and changes nothing',
	{ tag: '@deep' },
	({ page }) => expectRefused(page, bads)
);

/** Takes it in in a browser of its own, and looks at what came of it. */
async function expectHarmless(browser: Browser, tripwires: Tripwires, what: string): Promise<void> {
	const odd = badFiles.find((one) => one.what === what);
	expect(odd?.expected).toBe('accepted');
	const context = await browser.newContext();
	tripwires.watch(context);
	const asked: string[] = [];
	context.on('request', (request) => asked.push(request.url()));
	const page = await context.newPage();
	await page.goto('/dossiers');
	if (odd) await hand(page, odd);
	const name = what.startsWith('markup') ? markup : good.name;
	if (name === markup) await takeWithPrivate(page);
	await expect(page.getByText(`« ${name} » est importé`)).toBeVisible();
	await expect(page.getByRole('article', { name, exact: true })).toBeVisible();
	if (name === markup) {
		await page.getByRole('button', { name: 'Ouvrir' }).click();
		await expect(page).toHaveURL(/\/(diagnostic|profil)/);
		for (const address of ['/resultats', '/diagnostic', '/dossiers', '/plan']) {
			await page.goto(address);
			await expect(heading(page)).toBeVisible();
		}
		await expect(page.getByText(markup).first()).toBeVisible();
	}
	expect(await isHacked(page)).toBe(false);
	expect(asked.filter((url) => url.endsWith('/hacked'))).toEqual([]);
	await context.close();
}

test(
	'A file with markup in every field comes in without harm',
	{ tag: '@deep' },
	({ browser, tripwires }) => expectHarmless(browser, tripwires, 'markup in every field')
);

test('An odd file comes in without harm', { tag: '@deep' }, async ({ browser, tripwires }) => {
	for (const what of shown) await test.step(what, () => expectHarmless(browser, tripwires, what));
});
