import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { byTime } from '../heads';
import { load, type Dump } from './dump';
import { readWhatIsLeft } from './rescue';
import { readDossierFile } from '../file/read';
import { exportWithoutFiles } from '../file/write';

const fixture = () =>
	JSON.parse(
		readFileSync(new URL('../../../../tests/fixtures/db-v1.json', import.meta.url), 'utf8')
	) as Dump;
const bakery = 'b0'.repeat(16);

/** What a browser that lost some stores has left. */
async function damaged(...lost: string[]): Promise<IDBFactory> {
	const indexedDB = new IDBFactory();
	const dump = fixture();
	for (const name of lost) delete dump.stores[name];
	await load(dump, { indexedDB });
	return indexedDB;
}

test('each dossier whose changes are left is read whole, and its file is taken in again', async () => {
	const { dossiers, lost } = await readWhatIsLeft({
		indexedDB: await damaged('dossiers', 'settings')
	});
	const saved = dossiers.find(({ id }) => id === bakery);
	if (!saved) throw new Error('not found');
	expect(saved.name).toBe('Exemple · Boulangerie des Lices');
	expect(lost).toEqual([]);
	const wanted = fixture().stores.revisions?.rows.filter(
		(row) => (row as { dossier: string }).dossier === bakery
	);
	expect(saved.revisions).toHaveLength(wanted?.length ?? NaN);
	const { id: dossier, name, grid, revisions } = saved;
	const file = exportWithoutFiles(revisions, {
		exportedAt: 0,
		writtenBy: 'test',
		dossier,
		name,
		grid
	});
	const read = await readDossierFile(new Blob([file]));
	if (!read.ok) throw new Error(read.kind);
	expect([...read.revisions, ...read.coachRevisions].sort(byTime)).toEqual(revisions);
});

test('where the changes are gone, the names are told', async () => {
	const left = await readWhatIsLeft({ indexedDB: await damaged('revisions') });
	expect(left.dossiers).toEqual([]);
	expect(left.files).toHaveLength(fixture().stores.files?.rows.length ?? NaN);
	expect(left.lost).toContain('Exemple · Boulangerie des Lices');
});

test('a row that cannot be read, or is no change, does not take the others with it', async () => {
	const indexedDB = new IDBFactory();
	const dump = fixture();
	const rows = dump.stores.revisions?.rows ?? [];
	rows.push({ id: 'broken' }, { ...(rows[0] as object), id: 'odd', path: 'nowhere//at' });
	await load(dump, { indexedDB });
	const [first] = rows as { id: string }[];
	const { prototype } = IDBObjectStore;
	const native = Object.getOwnPropertyDescriptor(prototype, 'get')?.value as IDBObjectStore['get'];
	const real = (store: IDBObjectStore, key: IDBValidKey | IDBKeyRange) => native.call(store, key);
	vi.spyOn(prototype, 'getAll').mockImplementation(() => {
		throw new DOMException('Data lost.', 'UnknownError');
	});
	vi.spyOn(prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
		if (key === first?.id) throw new DOMException('Data lost.', 'UnknownError');
		return real(this, key);
	});
	const { dossiers } = await readWhatIsLeft({ indexedDB });
	const read = dossiers.flatMap(({ revisions }) => revisions.map(({ id }) => id));
	expect(read).toHaveLength(rows.length - 3);
	expect(read).not.toContain(first?.id);
	vi.restoreAllMocks();
});

test('looking where there is no database makes none', async () => {
	const indexedDB = new IDBFactory();
	await expect(readWhatIsLeft({ indexedDB })).rejects.toBeDefined();
	expect(await indexedDB.databases()).toEqual([]);
});
