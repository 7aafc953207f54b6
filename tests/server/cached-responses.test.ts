import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { withdraw } from '../../src/lib/server/publications/withdraw';
import { openStore } from '../../src/lib/server/store/open-store';
import { publicationFor } from '../support/publications';
import { SpawnedServer } from '../support/spawned';
import { type Place, newPlace, onEngines } from '../support/stores';

interface Made {
	slug: string;
	token: string;
}

const today = dayInFrance(new Date());
const path = '/api/publications';

onEngines(
	{ gate: ['sqlite', 'postgres'], deep: [] },
	'A public page on %s that was just read',
	(engine) => {
		let place: Place;
		let server: SpawnedServer;
		beforeAll(async () => {
			place = await newPlace(engine);
			server = await new SpawnedServer({ DATABASE_URL: place.url }).start();
		});
		afterAll(async () => {
			await server.stop();
			place.forget();
		});
		const show = (name: string) => publicationFor('boulangerie', today, { name });
		const make = async () =>
			(await (await server.ask('POST', path, { body: show('Avant') })).json()) as Made;
		const read = async ({ slug }: Made, more = '') => {
			const answer = await server.ask('GET', `/s/${slug}${more}`);
			return { status: answer.status, text: await answer.text() };
		};

		it('is the same the next time, and never what it was before a change or a withdrawal', async () => {
			const made = await make();
			const first = await read(made);
			expect(first.text).toContain('Avant');
			expect(await read(made)).toEqual(first);
			expect((await read(made, '?x')).text).toContain(`/en/s/${made.slug}?x`);
			await server.ask('PUT', `${path}/${made.slug}`, { token: made.token, body: show('Après') });
			const changed = await read(made);
			expect([changed.text.includes('Après'), changed.text.includes('Avant')]).toEqual([
				true,
				false
			]);
			await server.ask('DELETE', `${path}/${made.slug}`, { token: made.token });
			expect((await read(made)).status).toBe(410);
		});

		it.each([
			['ended', { valid_until: '2026-01-01' }, 200, /plus d’un an/],
			['was held by the operator', { moderation: 'held' as const }, 404, /./]
		])('is not what it was once it %s', async (_, change, status, text) => {
			const made = await make();
			const before = await read(made);
			const store = await openStore(place.place);
			await store.db
				.updateTable('publications')
				.set(change)
				.where('slug', '=', made.slug)
				.execute();
			const after = await read(made);
			expect([after.status, text.test(after.text)]).toEqual([status, true]);
			expect(text.source !== '.' && text.test(before.text)).toBe(false);
			// As another process does, whose work this one is not told of.
			await withdraw(store, made.slug, today);
			expect((await read(made)).status).toBe(410);
			await store.close();
		});
	}
);
