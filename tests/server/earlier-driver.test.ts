/** A database that the driver before this one wrote (`libsql` 0.5.29, SQLite 3.45.1) opens, serves, and erases. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anything, readList } from '../../src/lib/server/directory/search';
import { accessByKey, accessByToken } from '../../src/lib/server/publications/access';
import { readPage } from '../../src/lib/server/publications/read';
import { openReports } from '../../src/lib/server/publications/reports';
import { withdraw } from '../../src/lib/server/publications/withdraw';
import { openStore } from '../../src/lib/server/store/open-store';
import { finishErasing, type Store } from '../../src/lib/server/store/store';
import { root } from '../support/grids';
import { newPlace, type Place } from '../support/stores';

const today = '2026-11-29';
const [first, second, gone] = ['kjcxnt7qidn42wif', 'tpcgdd2ildd7544j', 'uvhnrxwtyehmgbma'] as const;

let place: Place;
let store: Store;
beforeEach(async () => {
	place = await newPlace('sqlite');
	const packed = readFileSync(join(root, 'tests/fixtures/libsql-0.5.29.sqlite.gz'));
	writeFileSync(place.url.replace('file:', ''), gunzipSync(packed));
	store = await openStore(place.place);
});
afterEach(async () => {
	await store.close();
	place.forget();
});

it('pages, secrets, notices and withdrawals are as they were', async () => {
	const name = async (slug: string) => {
		const page = await readPage(store, slug, today);
		return page.state === 'live' ? page.content.name : page.state;
	};
	expect([await name(first), await name(second), await name(gone)]).toEqual([
		'Fournil d’Éloi',
		'Garage Ânanas',
		'withdrawn'
	]);
	expect(await accessByToken(store, first, 'G_qEruWv-Z7InRFWaph-MFv0eewmLlVAnpR3DjQ9pOg')).toBe(
		'granted'
	);
	const key = 'opprimer terne digérer médecin abrasif résoudre foudre ironique';
	expect(await accessByKey(store, second, key)).toBe('granted');
	expect(await openReports(store)).toMatchObject([{ slug: second, name: 'Zoé' }]);
	const search = { ...anything, text: 'éloi', sort: 'name', after: null } as const;
	const { pages } = await readList(store.db, search, today);
	expect(pages.map(({ slug }) => slug)).toEqual([first]);
	const { rows } = await sql`pragma integrity_check`.execute(store.db);
	expect(rows).toEqual([{ integrity_check: 'ok' }]);
});

it('what is withdrawn leaves no byte', async () => {
	await withdraw(store, first, today);
	await withdraw(store, second, today);
	await finishErasing(store);
	for (const text of ['Fournil d’Éloi', 'Garage Ânanas', 'zoe@example.org'])
		expect(place.bytes().includes(text)).toBe(false);
});
