import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { expect, it, vi } from 'vitest';
import { createDossier } from '$lib/dossier/list/create';
import { writePrivate } from '$lib/dossier/storage/coach-log';
import { readLocked, unlock } from '$lib/dossier/file/locked';
import { newId } from '$lib/dossier/ids';
import { notesPath } from '$lib/dossier/paths';
import { emptyDatabase, gridName } from '../../../tests/support/assessment';
import type { DossierFile } from '$lib/session/file/dossier-file';
import { Exporter } from './export.svelte';

// jsdom's own have no stream(), which every browser has.
vi.stubGlobal('Blob', NodeBlob);
vi.stubGlobal('File', NodeFile);

const coach = { role: 'coach' as const, device: 'portable' };

const pageOf = (lines: readonly string[]) =>
	`<html><pre id="azimut-dossier" hidden>\n${lines.join('\n')}\n</pre></html>`;

async function exporting(grid = gridName) {
	const db = await emptyDatabase();
	const dossier = newId();
	const changes = [{ path: notesPath('coach', 'labels'), value: 'À revoir' }];
	await createDossier(db, { dossier, name: 'Essai', grid, author: coach, at: 1 });
	await writePrivate(db, { dossier, changes, author: coach, at: 1 });
	const pages: {
		file: DossierFile;
		done: (name: string, lines?: string[]) => void;
		fail: () => void;
	}[] = [];
	const writePage = (file: DossierFile) =>
		new Promise<File>((resolve, reject) => {
			const done = (name: string, lines = file.lines) => resolve(new File([pageOf(lines)], name));
			pages.push({ file, done, fail: () => reject(new Error('no network')) });
		});
	return { db, dossier, pages, exporter: new Exporter({ db, dossier, grid, writePage }) };
}

const page = async (pages: unknown[], count: number) => {
	await expect.poll(() => pages.length).toBe(count);
};

it('makes a page at first, with nothing that is not ticked, and knows what could be', async () => {
	const { exporter, pages } = await exporting();
	const opening = exporter.open();
	await page(pages, 1);
	expect(exporter.made.status).toBe('making');
	expect(pages[0]?.file.lines.join()).not.toContain('À revoir');
	pages[0]?.done('page.html');
	await opening;
	expect(exporter.made).toMatchObject({ status: 'ready', file: { name: 'page.html' } });
	expect(exporter.extras).toEqual({ heldFromClients: 1, confidentialProofs: 0, tokens: 0 });
});

it('hands over what was asked for last, whichever file is ready first', async () => {
	const { exporter, pages } = await exporting();
	void exporter.open();
	await page(pages, 1);
	const ticking = exporter.address('colleague');
	await page(pages, 2);
	pages[1]?.done('with-notes.html');
	await ticking;
	pages[0]?.done('without.html');
	await new Promise((resolve) => setTimeout(resolve));
	expect(exporter.made).toMatchObject({ file: { name: 'with-notes.html' } });
	expect(pages[1]?.file.lines.join()).toContain('À revoir');
});

it('offers only the file to send when the questionnaire is unknown here', async () => {
	const { exporter, pages } = await exporting('azimut-20@2031.1');
	await exporter.open();
	expect([exporter.readable, exporter.format]).toEqual([false, 'json']);
	expect(exporter.made).toMatchObject({ file: { type: 'application/json' } });
	expect(pages).toEqual([]);
});

it('says that words are missing, and makes the page once they are there', async () => {
	const { exporter, pages } = await exporting();
	const opening = exporter.open();
	await page(pages, 1);
	pages[0]?.fail();
	await opening;
	expect(exporter.made.status).toBe('no-words');
	const again = exporter.again();
	await page(pages, 2);
	pages[1]?.done('page.html');
	await again;
	expect(exporter.made.status).toBe('ready');
});

it('says what storage said', async () => {
	const { db, exporter } = await exporting('azimut-20@2031.1');
	db.close();
	await exporter.open();
	expect(exporter.made).toEqual({ status: 'refused', kind: 'closed' });
	const gone = new Exporter({
		db: await emptyDatabase(),
		dossier: newId(),
		grid: 'azimut-20@2031.1',
		writePage: () => Promise.reject(new Error('never asked'))
	});
	await gone.open();
	expect(gone.made).toEqual({ status: 'refused', kind: 'missing' });
});

it('gives no page that does not hold the whole file', async () => {
	const { exporter, pages } = await exporting();
	const opening = exporter.open();
	await page(pages, 1);
	pages[0]?.done('page.html', []);
	await opening;
	expect(exporter.made).toEqual({ status: 'unreadable' });
});

it('gives no file that could not be taken back in', async () => {
	const { db, exporter, pages } = await exporting();
	await db.revisions.toCollection().modify({ at: 1.5 });
	await exporter.open();
	expect(exporter.made).toEqual({ status: 'unreadable' });
	expect(pages).toEqual([]);
});

it('protects the file to send, and gives none while the password is short', async () => {
	const { exporter } = await exporting('azimut-20@2031.1');
	await exporter.open();
	await exporter.protect('court');
	expect(exporter.made).toEqual({ status: 'weak' });
	await exporter.protect('cheval agrafe pile');
	const { made } = exporter;
	if (made.status !== 'ready') throw new Error(made.status);
	expect(made.file.name).toMatch(/^essai-.*-protege\.azimut\.json$/);
	const read = await readLocked(made.file);
	if (typeof read === 'string') throw new Error(read);
	const opened = await unlock(read, 'cheval agrafe pile');
	expect(typeof opened === 'string' ? opened : await opened.text()).toContain('azimut-dossier');
	await exporter.protect(null);
	expect(exporter.made).toMatchObject({ file: { type: 'application/json' }, whole: false });
});
