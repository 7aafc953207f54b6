/** What the browser holds, read from outside the app. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageRecord } from '../../../src/lib/page-records/page-record';
import { expect, type Page } from './test';
import { root, type Answer, type Fact, type Sheet } from './grid';

export interface Revision {
	id: string;
	dossier: string;
	path: string;
	value: unknown;
	over: string[];
	at: number;
	author: { role: string; device: string };
}

export interface DossierRow {
	id: string;
	name: string;
	grid: string;
	answered: number;
	asked: number;
	low: number | null;
	high: number | null;
	archivedAt: number | null;
	deletedAt: number | null;
	disagreements?: number;
	version?: number;
	levels?: Record<string, number | null>;
}

type Store = 'revisions' | 'coachRevisions' | 'clients' | 'dossiers' | 'secrets' | 'settings';

/** All rows of one store, through a connection of its own that closes at once. */
export function stored<T>(page: Page, store: Store): Promise<T[]> {
	return page.evaluate(
		(name) =>
			new Promise<T[]>((resolve, reject) => {
				const opening = indexedDB.open('azimut');
				opening.onerror = () => reject(new Error(String(opening.error)));
				opening.onsuccess = () => {
					const db = opening.result;
					const reading = db.transaction(name).objectStore(name).getAll();
					reading.onerror = () => reject(new Error(String(reading.error)));
					reading.onsuccess = () => {
						db.close();
						resolve(reading.result as T[]);
					};
				};
			}),
		store
	);
}

/** Writes a row of a store, through a connection of its own that closes at once. */
export async function putRow(page: Page, store: Store, row: unknown): Promise<void> {
	// Opened before the app has, it would be made without stores.
	await expect
		.poll(() => page.evaluate(async () => (await indexedDB.databases())[0]?.version ?? 0))
		.toBeGreaterThanOrEqual(10);
	await page.evaluate(
		([name, row]) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('azimut');
				opening.onerror = () => reject(new Error(String(opening.error)));
				opening.onsuccess = () => {
					const db = opening.result;
					const writing = db.transaction(name, 'readwrite');
					writing.objectStore(name).put(row);
					writing.onabort = () => reject(new Error(String(writing.error)));
					writing.oncomplete = () => {
						db.close();
						resolve();
					};
				};
			}),
		[store, row] as const
	);
}

/** As if the dossier of this name had this page. */
export async function putPage(page: Page, name: string, record: PageRecord): Promise<void> {
	const id = (await dossiersOf(page)).find((row) => row.name === name)?.id ?? '';
	await putRow(page, 'secrets', { id: `${id}/page`, value: record });
}

/** The first question of a new dossier: the storage is open, and nothing of the dossier is there. */
export async function beginDossier(page: Page): Promise<void> {
	await page.goto('/profil?nouveau');
	await expect(page.getByText('Question 1 sur 8')).toBeVisible();
	await storageOpen(page);
}

export const storageOpen = (page: Page): Promise<void> =>
	expect
		.poll(async () => (await page.evaluate(() => indexedDB.databases())).length)
		.toBeGreaterThan(0);

export const revisionsOf = (page: Page) => stored<Revision>(page, 'revisions');
export const dossiersOf = (page: Page) => stored<DossierRow>(page, 'dossiers');

/** The fields of a dossier as its revisions leave them, worked out apart from the app's own code. */
export function fieldsOf(revisions: readonly Revision[]): Map<string, unknown> {
	const replaced = new Set(revisions.flatMap(({ over }) => over));
	const heads = revisions.filter(({ id }) => !replaced.has(id)).toSorted((a, b) => a.at - b.at);
	return new Map(
		heads.filter(({ value }) => value !== null).map(({ path, value }) => [path, value])
	);
}

export function sheetOf(revisions: readonly Revision[]): Sheet {
	const fields = fieldsOf(revisions);
	const sheet: Sheet = { grid: String(fields.get('grid')), profile: {}, answers: {} };
	for (const [path, value] of fields) {
		const [kind, first = '', criterion = '', item = ''] = path.split('/');
		if (kind === 'profile') sheet.profile[first] = value as Fact;
		if (kind === 'answers') (sheet.answers[criterion] ??= {})[item] = value as Answer;
	}
	return sheet;
}

interface Part {
	score: number | null;
	low: number | null;
	high: number | null;
}

export interface Result {
	total: Part;
	pillars: Record<string, Part>;
	themes: Record<string, Part>;
	criteria: Record<string, { status: string; low: number; high: number; max: number }>;
	completeness: number;
	unknowns: number;
	pending: string[];
	steps: { criterion: string; gain: number }[];
	toFind: { criterion: string; item: string }[];
}

/** The command line's own line for a sheet. */
export function evaluateByCommandLine(sheet: Sheet): { line: string; result: Result } {
	const line = execFileSync('node', [join(root, 'build/cli/evaluate.js'), '-'], {
		cwd: root,
		input: JSON.stringify(sheet),
		encoding: 'utf8'
	});
	return { line, result: JSON.parse(line) as Result };
}

interface Exporting {
	/** Texts of the boxes to tick. */
	ticked?: string[];
	format?: 'html' | 'json';
	/** Who it is for, where that is asked. */
	destination?: string;
}

/** Exports a dossier from the list; the path and the name of its file. */
export async function downloadExport(
	page: Page,
	name: string,
	{ ticked = [], format = 'json', destination }: Exporting = {}
): Promise<{ path: string; file: string }> {
	await page.goto('/dossiers');
	const card = page.getByRole('article', { name, exact: true });
	const client = page.getByRole('row').getByRole('link', { name, exact: true });
	await expect(card.or(client)).toBeVisible();
	const isCoach = await client.isVisible();
	if (isCoach) {
		await client.press('Enter');
		await expect(page).toHaveURL(/\/client$/);
	}
	const scope = isCoach ? page : card;
	await scope.getByRole('button', { name: 'Exporter', exact: true }).press('Enter');
	const dialog = page.getByRole('dialog');
	// By key: a press that follows closely on another is not taken where the dialog has moved.
	await dialog
		.getByRole('radio', { name: format === 'json' ? 'Pour envoyer' : 'Pour garder' })
		.press('Space');
	if (destination) await dialog.getByRole('radio', { name: destination }).press('Space');
	for (const box of ticked) await dialog.getByRole('checkbox', { name: box }).press('Space');
	const coming = page.waitForEvent('download');
	const button = dialog.getByRole('button', { name: 'Télécharger' });
	await expect(button).toHaveAttribute('aria-disabled', 'false');
	await button.click();
	const download = await coming;
	const file = download.suggestedFilename();
	expect(file).toMatch(new RegExp(`\\.azimut\\.${format}$`));
	await expect(page.getByText(`Le fichier ${file} est prêt`)).toBeVisible();
	return { path: await download.path(), file };
}

/** Exports a dossier from the list, to be sent; its file as text. */
export async function exportText(page: Page, name: string): Promise<string> {
	return readFileSync((await downloadExport(page, name)).path, 'utf8');
}
