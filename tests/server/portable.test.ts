/** Engines that speak as PostgreSQL does, and lack something of it. */
import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../src/lib/server/publications/read';
import { withdraw } from '../../src/lib/server/publications/withdraw';
import { openStore } from '../../src/lib/server/store/open-store';
import { openPostgres } from '../../src/lib/server/store/postgres';
import { finishErasing, type Store } from '../../src/lib/server/store/store';
import { FreezingProxy } from '../support/freezing-proxy';
import { runSql } from '../support/postgres';
import { SpawnedServer } from '../support/spawned';
import { addPage, contentFor } from '../support/stored-pages';
import { newPlace } from '../support/stores';

const [today, now] = ['2026-11-24', new Date('2026-11-24T10:00:00Z')];
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const close of closing.splice(0).reverse()) await close();
});

const open = async (url: string): Promise<Store> => {
	const store = await openPostgres(url);
	closing.push(store.close);
	return store;
};
const withdrawsOn = async (store: Store) => {
	const { slug } = await addPage(store, await contentFor('boulangerie', today), now);
	expect(await withdraw(store, slug, today)).toBe(true);
	expect((await readPage(store, slug, today)).state).toBe('withdrawn');
	await finishErasing(store);
};

/** An engine that does not know this statement. */
async function without(statement: string): Promise<{ url: string; asked: () => boolean }> {
	const { url } = await newPlace('postgres');
	let asked = false;
	const misspelt = `${statement.slice(0, -1)}~`;
	const proxy = new FreezingProxy(new URL(url), (sent) => {
		const text = sent.toString('latin1');
		asked ||= text.includes(statement);
		return Buffer.from(text.replaceAll(statement, misspelt), 'latin1');
	});
	closing.push(() => proxy.close());
	return { url: await proxy.listen(), asked: () => asked };
}

describe('A store', () => {
	it('says that it erases files on PostgreSQL, whose tables are its own', async () => {
		const store = await open((await newPlace('postgres')).url);
		expect(store.erasesFiles).toBe(true);
	});

	it('says that it does not where there is no vacuum, and pages are withdrawn all the same', async () => {
		const { url } = await without('vacuum');
		const store = await open(url);
		expect(store.erasesFiles).toBe(false);
		await withdrawsOn(store);
	});

	it('says that it does not where vacuum does nothing and says so, as when the tables are another’s', async () => {
		const { url } = await newPlace('postgres');
		await (await openPostgres(url)).close();
		const user = `visitor_${process.pid}`;
		await runSql(
			url,
			`create role ${user} login`,
			`grant all on schema public to ${user}`,
			`grant all on all tables in schema public to ${user}`
		);
		const as = new URL(url);
		as.username = user;
		const store = await open(as.href);
		expect(store.erasesFiles).toBe(false);
		await withdrawsOn(store);
	});

	it('does not open where a transaction may not see what came in between', async () => {
		const { url } = await newPlace('postgres');
		const name = new URL(url).pathname.slice(1);
		const setting = 'default_transaction_isolation';
		await runSql(url, `alter database "${name}" set ${setting} = 'repeatable read'`);
		await expect(openPostgres(url)).rejects.toThrow(setting);
	});

	it('needs no lock of a session', async () => {
		const { url, asked } = await without('advisory');
		await withdrawsOn(await open(url));
		expect(asked()).toBe(false);
	});

	it.each(['postgres', 'serializable postgres'] as const)(
		'is made once by eight that start together on %s',
		async (engine) => {
			const { place, url } = await newPlace(engine);
			const stores = await Promise.all(Array.from({ length: 8 }, () => openStore(place)));
			closing.push(...stores.map(({ close }) => close));
			for (const store of stores) await withdrawsOn(store);
			const names = await runSql<{ name: string }>(url, 'select name from migrations');
			expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
		}
	);
});

describe('The privacy page', () => {
	const said = {
		'/confidentialite':
			'La base de données de ce site ne retire pas aussitôt de ses fichiers le texte d’une page retirée',
		'/en/confidentialite':
			'The database of this site does not take the text of a withdrawn page out of its files at once'
	};
	const pages = async (url: string) => {
		const server = await new SpawnedServer({ DATABASE_URL: url }).start();
		closing.push(server.stop);
		const texts = Object.keys(said).map(async (path) => (await server.ask('GET', path)).text());
		return Promise.all(texts);
	};

	it('says so where files are not erased', { tags: 'deep' }, async () => {
		const [french, english] = await pages((await without('vacuum')).url);
		expect(french).toContain(said['/confidentialite']);
		expect(english).toContain(said['/en/confidentialite']);
	});

	it('says nothing of it elsewhere', { tags: 'deep' }, async () => {
		const [french, english] = await pages((await newPlace('sqlite')).url);
		expect(french).not.toContain(said['/confidentialite']);
		expect(english).not.toContain(said['/en/confidentialite']);
	});
});
