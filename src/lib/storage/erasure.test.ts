// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { indicatorPath, notesPath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import { createDossier } from '$lib/dossier/list/create';
import { writePrivate } from '$lib/dossier/storage/coach-log';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { dump } from '$lib/dossier/storage/dump';
import { calendarDay } from '$lib/engine/calendar-day';
import { setCoach } from '$lib/dossier/storage/set-coach';
import { setSetting } from '$lib/dossier/storage/settings';
import { emptyDatabase, gridName } from '../../../tests/support/assessment';
import { askedPage, pageRecordFor } from '../../../tests/support/page-record';
import { coach } from '../../../tests/support/dossier';
import { blobOf, exportDossierFile } from '$lib/session/file/dossier-file';
import { Importer } from '$lib/inbox/import.svelte';
import { makeCopy } from '$lib/coach/copy/copy';
import { Restore } from '$lib/coach/copy/restore.svelte';
import { readRecord } from '$lib/outbox/record';
import { ownPageOf } from '$lib/page-records/page-record';
import { storeSecret } from '$lib/dossier/storage/store-secret';
import { everything } from '$lib/dossier/file/export';
import en from './en.erasing';
import { Erasure } from './erasure.svelte';
import fr from './fr.erasing';

/** The grid comes from the disk. */
vi.stubGlobal('fetch', (url: string) =>
	Promise.resolve(new Response(readFileSync(url.replace(/^\/|\?.*$/g, ''))))
);

const [gone, kept] = ['a1'.repeat(16), 'b2'.repeat(16)];
const names = { [gone]: 'Menuiserie Soler', [kept]: 'Fournil' };
const secret = 'ne sait pas lire';

async function clients(stored: readonly Change[] = []): Promise<AzimutDatabase> {
	const db = await emptyDatabase();
	await setSetting(db, 'device', coach.device);
	await setCoach(db, { name: 'Ana', structure: 'CMA' });
	for (const dossier of [gone, kept]) {
		const setup = {
			dossier,
			name: names[dossier],
			grid: gridName,
			author: coach,
			at: 1,
			changes: stored
		};
		await createDossier(db, setup);
		const changes = [{ path: notesPath('coach', 'labels'), value: `${secret} ${dossier}` }];
		await writePrivate(db, { dossier, author: coach, at: 2, changes });
	}
	return db;
}

const replying = (status: number, asked: string[] = []) => ({
	lang: 'fr',
	fetch: (address: string, { method }: RequestInit) => {
		asked.push(`${method} ${address}`);
		return status === 0
			? Promise.reject(new TypeError())
			: Promise.resolve(new Response(null, { status }));
	}
});

async function erased(db: AzimutDatabase): Promise<Erasure> {
	const erasure = new Erasure({ db, dossier: gone, ...replying(0) });
	await erasure.open();
	await erasure.erase();
	expect(erasure.current).toMatchObject({ step: 'erased', receipt: { kind: 'client' } });
	return erasure;
}

const isAnywhere = async (db: AzimutDatabase) => {
	const bytes = JSON.stringify(await dump(db));
	return [gone, names[gone] ?? '', `${secret} ${gone}`].some((trace) => bytes.includes(trace));
};

test('a copy of all clients made before names who was erased, and takes none of them unless it is asked', async () => {
	const db = await clients();
	const ids = [gone, kept];
	const copy = await makeCopy({ db, ids, password: null, at: 3, onprogress: () => undefined });
	if (typeof copy === 'string' || 'unreadable' in copy) throw new Error('no copy');
	await erased(db);
	expect(await isAnywhere(db)).toBe(false);

	const restore = new Restore(db);
	await restore.take(copy.file);
	const on = calendarDay(new Date());
	expect(restore.current).toMatchObject({
		step: 'ready',
		count: 2,
		known: 1,
		erased: [{ dossier: gone, name: names[gone], on }]
	});
	await restore.confirm(true);
	expect(restore.current).toMatchObject({ step: 'taken', added: 0, completed: 1 });
	expect(await isAnywhere(db)).toBe(false);

	const again = new Restore(db);
	await again.take(copy.file);
	await again.confirm(false, new Set([gone]));
	expect(again.current).toMatchObject({ step: 'taken', added: 1 });
	expect(await isAnywhere(db)).toBe(true);
});

test('a copy that was read before it was erased does not bring it back, nor writes over who came since', async () => {
	const db = await clients();
	const ids = [gone, kept];
	const copy = await makeCopy({ db, ids, password: null, at: 3, onprogress: () => undefined });
	if (typeof copy === 'string' || 'unreadable' in copy) throw new Error('no copy');
	const restore = new Restore(db);
	await restore.take(copy.file);
	expect(restore.current).toMatchObject({ step: 'ready', known: 2, erased: [] });
	await erased(db);
	await restore.confirm(true);
	expect(restore.current).toMatchObject({ step: 'taken', added: 0, completed: 1 });
	expect(await isAnywhere(db)).toBe(false);

	const elsewhere = await emptyDatabase();
	const [first, second] = [new Restore(elsewhere), new Restore(elsewhere)];
	await first.take(copy.file);
	await second.take(copy.file);
	await second.confirm(false);
	await first.confirm(false);
	expect(first.current).toMatchObject({ step: 'taken', added: 0, completed: 0 });
});

test('a file names it and asks; left, nothing of it is taken', async () => {
	const db = await clients();
	const file = await exportDossierFile(db, gone, 3, everything);
	const withoutPrivate = await exportDossierFile(db, gone, 3);
	await erased(db);
	for (const [one, count] of [
		[file, 1],
		[withoutPrivate, 0]
	] as const) {
		const importer = new Importer({ db, authorOf: () => coach, lang: 'fr' });
		await importer.take(blobOf(one ?? { lines: [] }));
		expect(importer.current).toMatchObject({ step: 'private', name: names[gone], count });
		expect(importer.current).not.toMatchObject({ erasedOn: null });
		importer.dismiss();
		expect(await isAnywhere(db)).toBe(false);
	}
	const importer = new Importer({ db, authorOf: () => coach, lang: 'fr' });
	await importer.take(blobOf(file ?? { lines: [] }));
	await importer.confirm(false);
	expect(importer.current).toMatchObject({ step: 'imported', name: names[gone] });
	expect(JSON.stringify(await dump(db))).not.toContain(`${secret} ${gone}`);
});

test('its public page is withdrawn first, from the same screen', async () => {
	const db = await clients();
	await storeSecret(db, ownPageOf(gone).id, pageRecordFor('a'));
	const asked: string[] = [];
	const erasure = new Erasure({ db, dossier: gone, ...replying(204, asked) });
	await erasure.open();
	expect(erasure.current).toMatchObject({ step: 'asking', page: pageRecordFor('a') });
	await erasure.withdraw();
	expect(asked).toEqual(['DELETE /api/publications/azzzzzzzzzzzzzzz']);
	expect(erasure.current).toMatchObject({ step: 'asking', page: null, stays: null });
	expect(await readRecord(db, ownPageOf(gone))).toBeNull();
});

test.each([pageRecordFor('a'), askedPage()])(
	'without network the page stands, and its key is not lost',
	async (record) => {
		const db = await clients();
		await storeSecret(db, ownPageOf(gone).id, record);
		const erasure = new Erasure({ db, dossier: gone, ...replying(0) });
		await erasure.open();
		await erasure.withdraw();
		expect(erasure.current).toMatchObject({
			step: 'asking',
			page: record,
			stays: { message: null }
		});
		expect(await readRecord(db, ownPageOf(gone))).toEqual(record);
	}
);

test('one that is not here is said to be missing', async () => {
	const db = await clients();
	await erased(db);
	const erasure = new Erasure({ db, dossier: gone, ...replying(0) });
	await erasure.open();
	expect(erasure.current).toEqual({ step: 'missing' });
});

test('figures of a year go too, and the screen says so before', async () => {
	const path = indicatorPath('vsme-base@2026.1', '2025', 'electricityBought');
	const db = await clients([{ path, value: { number: 43_210_987 } }]);
	const count = async () => JSON.stringify(await dump(db)).split('43210987').length - 1;
	const before = await count();
	await erased(db);
	// The other client's stay.
	expect([before > 0, await count()]).toEqual([true, before / 2]);
	expect(fr.what[0]).toContain('chiffres de l’année');
	expect(en.what[0]).toContain('figures of the year');
});
