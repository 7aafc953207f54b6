import { readFileSync } from 'node:fs';
import intake from '../../src/lib/coach/words/fr.intake';
import dossiers from '../../src/lib/storage/fr.dossiers';
import { beginClient, karim } from './support/coach';
import { dossiersOf, stored } from './support/device';
import { heading } from './support/journey';
import { expect, test, type Page } from './support/test';

const { list, made, files } = intake;
const titles = [
	'Raison sociale',
	'SIRET',
	'Ville',
	'Contact',
	'Téléphone',
	'Mail',
	'NAF',
	'Effectif'
];
const towns = ['Montpellier', 'Béziers', 'Sète', 'Albi', 'Paris'];
/** Forty, of which one has a wrong number; and a line more, of one of them again. */
const cells = [
	titles,
	...Array.from({ length: 40 }, (_, at) => [
		`Fournil ${at + 1}`,
		at === 2 ? '12345' : '',
		towns[at % 5] ?? '',
		`Ana ${at}`,
		'04 67 00 00 00',
		`ana${at}@example.org`,
		'10.71C',
		String(at % 12)
	]),
	['SARL Fournil 1', '', 'Montpellier']
];
const pasted = cells.map((row) => row.join('\t')).join('\n');

async function openImport(page: Page): Promise<void> {
	await beginClient(page);
	await page.goto('/dossiers/importer');
	await expect(heading(page)).toHaveText(intake.title);
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

test('Forty lines pasted are forty clients, each with a message to prepare, and are taken back in one act', async ({
	page
}) => {
	await openImport(page);
	const before = await dossiersOf(page);
	await page.getByLabel(list.paste).fill(pasted);
	await page.getByRole('button', { name: list.read }).press('Enter');
	await test.step('what looks wrong or twice is named, and nothing is stored yet', async () => {
		await expect(
			page.getByText(list.cell('SIRET', list.cells['siren-digits'], list.at(4, '12345')))
		).toBeVisible();
		const like = list.like.name(42, 'SARL Fournil 1', list.likeLine(2));
		await expect(page.getByText(like)).toBeVisible();
		await expect(page.getByRole('table', { name: list.preview(20, 41) })).toBeVisible();
		// Rows are made again while nobody waits.
		expect(idsOf(await dossiersOf(page))).toEqual(idsOf(before));
		const anyway = page.getByRole('checkbox', { name: list.anyway });
		await anyway.press('Space');
		await expect(page.getByRole('button', { name: list.create(41) })).toBeVisible();
		await anyway.press('Space');
	});
	await page.getByRole('button', { name: list.create(40) }).press('Enter');
	await expect(page.getByRole('heading', { name: made.title(40) })).toBeFocused();
	await test.step('each has a row, a private sheet and a message of its own', async () => {
		expect(await dossiersOf(page)).toHaveLength(before.length + 40);
		const notes = await stored<{ commune: string }>(page, 'clients');
		expect(notes.map(({ commune }) => commune).filter((code) => code === '34172')).toHaveLength(8);
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: made.all }).press('Enter');
		const text = readFileSync(await (await coming).path(), 'utf8');
		expect(
			text.startsWith('\uFEFFnom;mail;message\r\nFournil 1;ana0@example.org;"Bonjour Ana 0,')
		).toBe(true);
		const links = new Set(text.match(/http\S+\/preparer#\S+/g));
		expect(links.size).toBe(40);
		expect(text).toContain(karim.structure);
	});
	await page.getByRole('button', { name: made.undo }).press('Enter');
	await expect(page.getByText(made.undone(40, 0))).toBeVisible();
	expect(idsOf(await dossiersOf(page))).toEqual(idsOf(before));
	expect(await stored(page, 'clients')).toEqual([]);
});

test(
	'Files of dossiers come in together: new ones stored, a changed one looked at, a bad one refused by name',
	{ tag: '@deep' },
	async ({ page }) => {
		await openImport(page);
		await page.getByLabel(list.paste).fill('Fournil du Pic');
		await page.getByRole('button', { name: list.read }).press('Enter');
		await page.getByRole('button', { name: list.create(1) }).press('Enter');
		await expect(page.getByRole('heading', { name: made.title(1) })).toBeFocused();
		const row = (await dossiersOf(page)).find(({ name }) => name === 'Fournil du Pic');
		const revision = (id: string, dossier: string, path: string, value: unknown) => ({
			id: id.repeat(32),
			dossier,
			path,
			value,
			over: [],
			at: 1,
			author: { role: 'company', device: 'c' }
		});
		const file = (name: string, dossier: string, ...revisions: object[]) => ({
			name,
			mimeType: 'application/json',
			buffer: Buffer.from(
				JSON.stringify({
					format: 'azimut-dossier',
					formatVersion: 3,
					exportedAt: '2026-11-26T10:00:00.000Z',
					writtenBy: 'x',
					dossier,
					name,
					grid: row?.grid,
					revisions
				})
			)
		});
		const other = 'ab'.repeat(16);
		await page
			.getByLabel(files.choose)
			.setInputFiles([
				file(
					'changed.azimut.json',
					row?.id ?? '',
					revision('1', row?.id ?? '', 'profile/headcount', 7)
				),
				file(
					'new.azimut.json',
					other,
					revision('2', other, 'meta/name', 'Levain'),
					revision('3', other, 'grid', row?.grid)
				),
				{ name: 'bad.azimut.json', mimeType: 'application/json', buffer: Buffer.from('{') },
				{ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('x') }
			]);
		const counts = [files.counts.new(1), files.counts.asks(1), files.counts.refused(1)].join(' · ');
		await expect(page.getByText(counts)).toBeVisible();
		await expect(page.getByText(files.left(1))).toBeVisible();
		await expect(page.getByText(dossiers.importErrors.truncated)).toBeVisible();
		await page.getByRole('button', { name: files.look('changed.azimut.json') }).press('Enter');
		await page
			.getByRole('dialog')
			.getByRole('button', { name: 'Garder ces changements' })
			.press('Enter');
		await expect(
			page.getByText([files.counts.new(2), files.counts.refused(1)].join(' · '))
		).toBeVisible();
		expect((await dossiersOf(page)).map(({ name }) => name)).toContain('Levain');
	}
);
