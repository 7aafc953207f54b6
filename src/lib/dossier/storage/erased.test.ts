import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { coach, openFresh, summary, writing } from '../../../../tests/support/dossier';
import type { ParsedDossier } from '../file/format';
import { attachTwin, reviewTwins } from '../merge/reviewed-attach';
import { importDossier } from '../../../../tests/support/import-dossier';
import { setOwn, setCoach } from './set-coach';
import { readCoachLog, writePrivate } from './coach-log';
import type { AzimutDatabase } from './database';
import { dump } from './dump';
import { storeSecret } from './store-secret';
import { setSetting } from './settings';
import { readDossier, write } from './store';
import { reminderKey, revisionCounts } from '../list/backups';
import { emptyBin, eraseNow } from '../list/bin';
import { createDossier } from '../list/create';
import { deleteDossier } from '../list/dossiers';
import { erasedKey, receiptOf, receiptsOf } from './erased';
import { noteBackups } from '../list/note-backup';
import { filesToStore } from '$lib/dossier/storage/files';

const [gone, kept] = ['a1'.repeat(16), 'b2'.repeat(16)];
const own = '1'.repeat(64);
const shared = '2'.repeat(64);
const phone = '06 12 34 56 78';
const noon = new Date(2026, 10, 29, 12).getTime();

async function portfolio(): Promise<AzimutDatabase> {
	const db = await openFresh();
	await setSetting(db, 'device', coach.device);
	await setCoach(db, { name: 'Ana', structure: 'CMA' });
	const blob = new Blob(['x']);
	const files = [own, shared].map((sha256) => ({ sha256, blob }));
	await db.files.bulkPut([...(await filesToStore(db, files))]);
	for (const dossier of [gone, kept]) {
		await createDossier(db, { dossier, name: `Nom ${dossier}`, grid: 'g@1', author: coach, at: 1 });
		const files = dossier === gone ? [own, shared] : [shared];
		const changes = files.map((value, at) => ({ path: `proofs/p${at}/file`, value }));
		await write(db, writing(changes, { dossier }), (row) => row);
		await writePrivate(db, {
			dossier,
			author: coach,
			at: 2,
			changes: [{ path: 'notes/coach/sheet/phone', value: `${phone} ${dossier}` }]
		});
		await storeSecret(db, `${dossier}/page`, { key: dossier });
		await noteBackups(db, [dossier], 7);
		await setSetting(db, reminderKey(dossier), 1);
	}
	await setSetting(db, 'current', gone);
	await setSetting(db, 'backup-marks', { [gone]: 3, [kept]: 4 });
	await setSetting(db, 'interview', { dossier: gone, since: 1, subjects: null });
	await setSetting(db, 'twins-apart', [`${gone} ${kept}`, `${kept} other`]);
	await setSetting(db, 'unnamed-files', { [own]: 1, [shared]: 2 });
	return db;
}

async function copyOf(db: AzimutDatabase, dossier: string): Promise<ParsedDossier> {
	const { revisions = [] } = (await readDossier(db, dossier)) ?? {};
	const coachRevisions = await readCoachLog(db, dossier);
	const named = { dossier, name: 'Nom', grid: 'g@1' };
	return { ok: true, ...named, revisions, coachRevisions, files: [], secrets: [], conflicts: [] };
}

test('a client erased now is in no row of any table, and leaves a receipt without a name', async () => {
	const db = await portfolio();
	const receipt = await eraseNow(db, gone, noon);
	expect(receipt).toEqual({ on: '2026-11-29', kind: 'client', revisions: 5, files: 1 });
	const left = JSON.stringify(await dump(db));
	for (const trace of [gone, own]) expect(left).not.toContain(trace);
	expect(left).toContain(`${phone} ${kept}`);
	expect(await db.settings.get('backup-marks')).toMatchObject({ value: { [kept]: 4 } });
	expect(await db.settings.get('twins-apart')).toMatchObject({ value: [`${kept} other`] });
	expect(await receiptsOf(db)).toEqual([receipt]);
	expect(await receiptOf(db, gone)).toEqual(receipt);
	// What automatic copies are made from.
	expect((await revisionCounts(db)).map(({ row }) => row.id)).toEqual([kept]);
});

test('a company of one’s own, and one in the bin, are dossiers', async () => {
	const db = await portfolio();
	await setOwn(db, gone, true);
	await deleteDossier(db, gone, 5);
	expect(await eraseNow(db, gone, noon)).toMatchObject({ kind: 'dossier', files: 1 });
	expect(await eraseNow(db, gone, noon)).toBeNull();
});

test('what the bin gives up is remembered as well', async () => {
	const db = await portfolio();
	await deleteDossier(db, gone, noon);
	await emptyBin(db, () => false, noon);
	expect(await receiptOf(db, gone)).toMatchObject({ on: '2026-11-29', revisions: 5 });
});

test('a tab that did not see it go writes nothing of it', async () => {
	const db = await portfolio();
	await eraseNow(db, gone, noon);
	const before = await dump(db);
	const note = [{ path: 'notes/coach/labels', value: 'late' }];
	const text = [{ path: 'notes/company/labels', value: 'late' }];
	for (const late of [
		() => writePrivate(db, { dossier: gone, author: coach, at: 3, changes: note }),
		() => write(db, writing(text, { dossier: gone }), (row) => row),
		() => storeSecret(db, `${gone}/page`, { key: 'late' })
	])
		await expect(late()).rejects.toMatchObject({ kind: 'missing' });
	expect(await dump(db)).toEqual(before);
});

test('taken back on purpose it is a dossier as any other, and asks no more', async () => {
	const db = await portfolio();
	const copy = await copyOf(db, gone);
	await eraseNow(db, gone, noon);
	await importDossier(db, copy, () => summary);
	expect((await readDossier(db, gone))?.revisions).toHaveLength(4);
	expect(await db.settings.get(erasedKey(gone))).toBeUndefined();
});

test('the twin that joined it and waits in the bin goes with it', async () => {
	const db = await portfolio();
	await db.secrets.clear();
	const twins = { twin: gone, target: kept };
	const found = await reviewTwins(db, twins);
	if (found.kind !== 'known') throw new Error(found.kind);
	const decision = { shown: found.review, settle: [], author: coach, at: 9, ...twins };
	await attachTwin(
		db,
		decision,
		() => summary,
		() => false
	);
	expect((await db.dossiers.get(gone))?.deletedAt).toBe(9);
	await eraseNow(db, kept, noon);
	const left = JSON.stringify(await dump(db));
	for (const trace of [gone, kept, own, shared, phone]) expect(left).not.toContain(trace);
});

test('what is to go goes though there is no room to note it, and is noted where there is afterwards', async () => {
	const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
	const db = await portfolio();
	await deleteDossier(db, kept, noon);
	const put = vi.spyOn(db.settings, 'put').mockImplementationOnce(full as never);
	expect(await emptyBin(db, () => false, noon)).toEqual([kept]);
	expect(await db.dossiers.get(kept)).toBeUndefined();
	expect(await db.revisions.where({ dossier: kept }).count()).toBe(0);
	expect(await receiptOf(db, kept)).not.toBeNull();

	put.mockImplementation(full as never);
	expect(await eraseNow(db, gone, noon)).toMatchObject({ kind: 'client' });
	put.mockRestore();
	expect(await db.dossiers.get(gone)).toBeUndefined();
	expect(await receiptOf(db, gone)).toBeNull();
});
