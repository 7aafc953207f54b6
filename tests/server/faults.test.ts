import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/lib/server/store/open-store';
import { SpawnedServer } from '../support/spawned';
import { newPlace, type Place } from '../support/stores';

describe('When the database fails', () => {
	let place: Place;
	let server: SpawnedServer;
	beforeAll(async () => {
		place = await newPlace('sqlite');
		const store = await openStore(place.place);
		// What is too old is looked for at the start.
		await sql`drop table decisions`.execute(store.db);
		await store.close();
		server = await new SpawnedServer({ DATABASE_URL: place.url }).start();
	});
	afterAll(async () => {
		await server.stop();
		place.forget();
	});

	it('the server starts although nothing old could be erased, and says so', () => {
		const line = server.said.split('\n').find((one) => one.includes('forget-old')) ?? '{}';
		expect(JSON.parse(line)).toMatchObject({ task: 'forget-old', kind: 'SqliteError' });
	});

	it('a visitor has a reference that stands in the log, which holds no address', async () => {
		const slug = 'abcdefgh22334455';
		const store = await openStore(place.place);
		await sql`drop table withdrawn`.execute(store.db);
		await store.close();
		for (const [prefix, said] of [
			['', 'Référence de l’erreur\u00a0: '],
			['/en', 'Error reference: ']
		] as const) {
			const answer = await server.ask('GET', `${prefix}/s/${slug}?name=Martin`, {
				headers: { accept: 'text/html' }
			});
			const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(await answer.clone().text())?.[0];
			expect([answer.status, await answer.text()]).toEqual([
				500,
				expect.stringContaining(said + String(id)) as string
			]);
			const line = server.said.split('\n').find((one) => one.includes(String(id))) ?? '{}';
			expect(JSON.parse(line)).toMatchObject({
				id,
				method: 'GET',
				route: '/[[lang=lang]]/(public)/s/[slug]',
				status: 500,
				kind: 'SqliteError',
				frames: expect.arrayContaining([]) as string[]
			});
		}
		await server.ask('GET', '/la-page-de-Martin');
		expect(server.said).not.toMatch(new RegExp(`${slug}|Martin`));
	});
});
