// First: Dexie looks for a database when it is loaded.
import { handOut } from '$lib/session/dossier/hand-out';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { meetingPath } from '$lib/dossier/coach-paths';
import type { Destination } from '$lib/dossier/destination';
import { everything } from '$lib/dossier/file/export';
import { newId } from '$lib/dossier/ids';
import { createDossier } from '$lib/dossier/list/create';
import { metaPath, notesPath } from '$lib/dossier/paths';
import { writePrivate } from '$lib/dossier/storage/coach-log';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { dump } from '$lib/dossier/storage/dump';
import { setSetting } from '$lib/dossier/storage/settings';
import { write } from '$lib/dossier/storage/store';
import { emptyDatabase, gridName, openAssessment } from '../../../tests/support/assessment';
import { importWithoutReview } from '../../../tests/support/import-file';
import { makeCopy } from '$lib/coach/copy/copy';
import { readForTransfer } from '$lib/transfer/sending';
import { blobOf, exportDossierFile, takeDossierFile } from '$lib/session/file/dossier-file';
import { Exporter } from './export.svelte';

const author = { role: 'coach' as const, device: 'mine' };
const said = meetingPath('m1', 'said');
const paths = [said, notesPath('company', 'labels'), metaPath('statement')];
const note = notesPath('coach', 'labels');

async function begun() {
	const db = await emptyDatabase();
	await setSetting(db, 'device', author.device);
	const dossier = newId();
	await createDossier(db, { dossier, name: 'Essai', grid: gridName, author, at: 1 });
	const put = async (value: string) => {
		const changes = paths.map((path) => ({ path, value }));
		await write(db, { dossier, author, at: 2, changes }, (row) => row);
		const own = { dossier, author, at: 2, changes: [{ path: note, value }] };
		await writePrivate(db, own);
	};
	return { db, dossier, put };
}

const bytesOf = async (db: AzimutDatabase) => JSON.stringify(await dump(db));

const pageOf = (db: AzimutDatabase, dossier: string) => {
	const writePage = ({ lines }: { lines: string[] }) =>
		Promise.resolve(new File([lines.join('\n')], 'x.azimut.json'));
	return new Exporter({ db, dossier, grid: gridName, writePage });
};

async function unpacked(file: Blob): Promise<string> {
	const stream = file.stream().pipeThrough(new DecompressionStream('gzip'));
	return new Response(stream).text();
}

/** Every way out, as text. */
async function outputsOf(db: AzimutDatabase, dossier: string): Promise<string[]> {
	const texts: string[] = [];
	for (const destination of ['client', 'colleague', 'own-device'] as Destination[]) {
		const options = { destination, confidentialProofs: true, tokens: true };
		const file = await exportDossierFile(db, dossier, 3, options, 'file');
		if (file) texts.push(await blobOf(file).text());
	}
	for (const ownDevice of [false, true]) {
		const also = { ownDevice, confidentialProofs: true };
		texts.push((await readForTransfer(db, dossier, also, 3))?.text ?? '');
	}
	const exporter = pageOf(db, dossier);
	await exporter.open();
	for (const format of ['html', 'json'] as const) {
		await exporter.choose(format);
		texts.push((await (await exporter.give())?.file.text()) ?? '');
	}
	const ids = [dossier];
	const copy = await makeCopy({ db, ids, password: null, at: 3, onprogress: () => undefined });
	if (typeof copy !== 'string' && 'file' in copy) texts.push(await unpacked(copy.file));
	return texts;
}

test('what was typed and replaced before anything was given is in no byte that leaves, nor on the disk', async () => {
	const { db, dossier, put } = await begun();
	await put('SENTINEL');
	await put('Tout va bien');
	const outputs = await outputsOf(db, dossier);
	expect(outputs).toHaveLength(8);
	for (const text of outputs) {
		expect(text).toContain('Tout va bien');
		expect(text).not.toContain('SENTINEL');
	}
	expect(await bytesOf(db)).not.toContain('SENTINEL');
});

test('a file that was only made ready, or copied to a folder, gave nothing to anybody', async () => {
	const { db, dossier, put } = await begun();
	await put('SENTINEL');
	const exporter = pageOf(db, dossier);
	await exporter.open();
	const automatic = await exportDossierFile(db, dossier, 3, everything);
	await put('Tout va bien');
	expect(await bytesOf(db)).not.toContain('SENTINEL');
	// Made before, it holds what is no more: it is made again before it is given.
	expect(await exporter.give()).toBeNull();
	expect(await (await exporter.give())?.file.text()).not.toContain('SENTINEL');
	expect(await importWithoutReview(db, blobOf(automatic ?? { lines: [] }))).toMatchObject({
		ok: true
	});
	expect(await bytesOf(db)).not.toContain('SENTINEL');
});

test.each([
	['file', (db: AzimutDatabase, id: string) => takeDossierFile(db, id, 3, everything, 'file')],
	[
		'code',
		(db: AzimutDatabase, id: string) =>
			readForTransfer(db, id, { ownDevice: true, confidentialProofs: true }, 3)
	]
] as const)('what left by a %s keeps its version, and says so where it went', async (how, give) => {
	const { db, dossier, put } = await begun();
	await put('REMIS');
	await give(db, dossier);
	const marks = (await db.revisions.toArray()).filter(({ path }) => path.startsWith('handed/'));
	expect(marks.map(({ value }) => value)).toEqual(paths.map(() => how));
	await put('Corrigé');
	const bytes = await bytesOf(db);
	expect(bytes.match(/REMIS/g)).toHaveLength(paths.length + 1);

	const file = await exportDossierFile(db, dossier, 4, everything);
	const elsewhere = await emptyDatabase();
	await importWithoutReview(elsewhere, blobOf(file ?? { lines: [] }));
	const there = await elsewhere.revisions.toArray();
	for (const mark of marks) expect(there).toContainEqual(mark);
});

test('what was printed or published keeps its version, and only that', async () => {
	const { db, dossier, put } = await begun();
	await put('PREMIER');
	const assessment = await openAssessment(db, dossier, 'mine', undefined, 'coach');
	await handOut(assessment, 'paper', (path) => path === said);
	await put('SECOND');
	assessment.close();
	const texts = (await db.revisions.toArray()).filter(({ value }) => value === 'PREMIER');
	expect(texts.map(({ path }) => path)).toEqual([said]);
});

test('undoing brings a sentence back as a new one, and blanks the one it replaces', async () => {
	const { db, dossier, put } = await begun();
	await put('x');
	const assessment = await openAssessment(db, dossier, 'mine', undefined, 'coach');
	await assessment.writeNote('labels', 'UN');
	await assessment.writeNote('labels', 'DEUX');
	expect(await bytesOf(db)).not.toContain('UN"');
	await assessment.undo();
	expect(assessment.note('labels')).toBe('UN');
	expect(await bytesOf(db)).not.toContain('DEUX');
	await assessment.redo();
	expect(assessment.note('labels')).toBe('DEUX');
	expect(await bytesOf(db)).not.toContain('UN"');
	assessment.close();
});

test('what a copy of what waits for room took with it keeps its version', async () => {
	const { db, dossier, put } = await begun();
	await put('alpha');
	const assessment = await openAssessment(db, dossier, author.device);
	const copy = await assessment.exportUnsaved(3);
	expect(await blobOf(copy).text()).toContain('alpha');
	await assessment.whenStored();
	await put('beta');
	expect(await bytesOf(db)).toContain('alpha');
	assessment.close();
});
