import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { binRetentionMs } from '$lib/dossier/list/bin';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { createDossier } from '$lib/dossier/list/create';
import { deleteDossier, listDossiers } from '$lib/dossier/list/dossiers';
import type { Json } from '$lib/dossier/revision';
import { emptyDatabase } from '../../../tests/support/assessment';
import { askedPage, pageRecordFor } from '../../../tests/support/page-record';
import { pageRecordsAmong } from './page-record';
import { storeSecret } from '$lib/dossier/storage/store-secret';
import { ownPageOf } from './page-record';
import { emptyWholeBin, purgeOld, stayingPages } from './public-pages';

async function binOf(...dossiers: string[]): Promise<AzimutDatabase> {
	const db = await emptyDatabase();
	const author = { role: 'company' as const, device: 'test' };
	for (const dossier of dossiers) {
		await createDossier(db, { dossier, name: `Essai ${dossier}`, grid: 'g@1', author, at: 1 });
		await deleteDossier(db, dossier, 5);
	}
	return db;
}
const inBin = async (db: AzimutDatabase) =>
	(await listDossiers(db)).deleted.map(({ id }) => id).sort();

const erasures: [string, (db: AzimutDatabase) => Promise<string[]>][] = [
	['after 30 days', (db) => purgeOld(db, 5 + binRetentionMs)],
	['when the bin is emptied', emptyWholeBin]
];

test.each(erasures)('%s, what has a page or asked for one stays, key and all', async (_, erase) => {
	const db = await binOf('page', 'asked', 'none');
	await storeSecret(db, ownPageOf('page').id, pageRecordFor('a'));
	await storeSecret(db, ownPageOf('asked').id, askedPage());
	const before = await db.secrets.toArray();
	expect(await erase(db)).toEqual(['none']);
	expect(await inBin(db)).toEqual(['asked', 'page']);
	expect(await db.secrets.toArray()).toEqual(before);

	await storeSecret(db, ownPageOf('page').id, null);
	expect(await erase(db)).toEqual(['page']);
});

test.each<[string, string, Json]>([
	['no page', 'd/page', { page: 'x' }],
	['another secret', 'd/other', pageRecordFor('a')]
])('%s keeps nothing in the bin: nobody could withdraw it', async (_, id, value) => {
	const db = await binOf('d');
	await db.secrets.put({ id, value });
	expect(await emptyWholeBin(db)).toEqual(['d']);
	expect(await db.secrets.count()).toBe(0);
});

test('pages that would stay are told by the name their owner knows, wherever the dossier is', async () => {
	const db = await binOf('bin');
	const author = { role: 'company' as const, device: 'test' };
	await createDossier(db, { dossier: 'here', name: 'Ici', grid: 'g@1', author, at: 1 });
	for (const dossier of ['bin', 'here', 'lost'])
		await storeSecret(db, ownPageOf(dossier).id, pageRecordFor(dossier));
	await storeSecret(db, ownPageOf('asked').id, askedPage());
	const { current, deleted } = await listDossiers(db);
	const pages = pageRecordsAmong(await db.secrets.toArray());
	expect(stayingPages(pages, [...current, ...deleted])).toEqual([
		{ dossier: 'bin', name: 'Essai bin', url: pageRecordFor('bin').page?.url, place: 'bin' },
		{ dossier: 'asked', name: 'Exemple', url: null, place: null },
		{ dossier: 'lost', name: 'Exemple', url: pageRecordFor('lost').page?.url, place: null },
		{ dossier: 'here', name: 'Ici', url: pageRecordFor('here').page?.url, place: 'list' }
	]);
});
