import { expect, test } from 'vitest';
import { createDossier } from '$lib/dossier/list/create';
import { newId } from '$lib/dossier/ids';
import { readDossier, write } from '$lib/dossier/storage/store';
import { emptyDatabase, gridName } from '../../../../tests/support/assessment';
import { importWithoutReview } from '../../../../tests/support/import-file';
import { exportDossierFile, readsBack, UnreadableExport, type DossierFile } from './dossier-file';

const author = { role: 'company' as const, device: 'd1'.repeat(16) };
const hourMs = 3_600_000;

async function dossierAt(at: number) {
	const db = await emptyDatabase();
	const dossier = newId();
	await createDossier(db, { dossier, name: 'Fournil', grid: gridName, author, at });
	const changes = [{ path: 'profile/headcount', value: 3 }];
	await write(db, { dossier, changes, author, at }, (row) => row);
	return { db, dossier };
}
const blobOf = ({ lines }: DossierFile) => new Blob([lines.join('\n')]);

test.each([
	['midnight on 1 January 1970 in Paris', -hourMs],
	['long before', -2e14],
	['before any clock', -8.64e15],
	['after any', 8.64e15]
])('a dossier written and exported at %s comes back', async (_, at) => {
	const { db, dossier } = await dossierAt(at);
	const file = await exportDossierFile(db, dossier, at);
	const other = await emptyDatabase();
	expect(file && (await importWithoutReview(other, blobOf(file)))).toMatchObject({
		ok: true,
		added: 3
	});
	const { revisions = [] } = (await readDossier(db, dossier)) ?? {};
	for (const revision of revisions) expect(revision.at).toBeGreaterThanOrEqual(0);
});

test('a dossier that an earlier version wrote before 1970 comes back too', async () => {
	const { db, dossier } = await dossierAt(1);
	await db.revisions.toCollection().modify({ at: -hourMs });
	const file = await exportDossierFile(db, dossier, 1);
	const other = await emptyDatabase();
	expect(file && (await importWithoutReview(other, blobOf(file)))).toMatchObject({
		ok: true,
		added: 3
	});
});

test('a file that could not be taken back is not given', async () => {
	const { db, dossier } = await dossierAt(1);
	await db.revisions.toCollection().modify({ at: 1.5 });
	await expect(exportDossierFile(db, dossier, 1)).rejects.toThrow(UnreadableExport);
});

test('a file reads back only if it says all that it should', async () => {
	const { db, dossier } = await dossierAt(1);
	const file = await exportDossierFile(db, dossier, 1);
	if (!file) throw new Error('no file');
	expect(await readsBack(blobOf(file), file)).toBe(true);
	expect(await readsBack(new Blob([file.lines.slice(0, -1).join('\n')]), file)).toBe(false);
	const fewer = file.lines.filter((_, at) => at !== 1);
	expect(await readsBack(new Blob([fewer.join('\n')]), file)).toBe(false);
	const other = file.lines.map((line) => line.replace('"value":3', '"value":4'));
	expect(await readsBack(new Blob([other.join('\n')]), file)).toBe(false);
});
