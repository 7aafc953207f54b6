/** How an operator finds a page among many. */
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { everyPage } from '../../src/lib/server/publications/find-pages';
import { hide } from '../../src/lib/server/publications/moderate';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import type { PublicContent } from '../../src/lib/share/public-content';
import { administered } from '../support/administered';
import { inventedSiren } from '../support/publications';
import { addPage, contentFor } from '../support/stored-pages';
import { type Place, newPlace, onEngines } from '../support/stores';

const now = new Date('2026-11-24T10:00:00Z');
const today = '2026-11-24';
const siren = inventedSiren(1);

onEngines({ gate: ['sqlite', 'postgres'], deep: [] }, 'A page on %s', (engine) => {
	let place: Place;
	let store: Store;
	let content: PublicContent;

	beforeEach(async () => {
		place = await newPlace(engine);
		store = await openStore(place.place);
		content = await contentFor('boulangerie', today);
	});
	afterEach(async () => {
		await store.close();
		place.forget();
	});

	const add = async (change: Partial<PublicContent>, minute = 0) => {
		const at = new Date(now.getTime() + minute * 60_000);
		return (await addPage(store, { ...content, ...change }, at)).slug;
	};
	const list = async (...words: string[]) =>
		(await administered(store, ['list', ...words], now)).map((line) => line.split('\t')[0]);

	it('is found by the words of its name, its SIREN, its address and its state', async () => {
		const eleonore = await add({ name: 'Fournil "Éléonore" \\ fils', siren });
		const second = await add({ name: 'Ferronnerie', listed: false }, 1);
		const hidden = await add({ name: 'Fournil du port' }, 2);
		await hide(store, hidden, 'Une raison.', now);
		expect(await list()).toEqual([hidden, second, eleonore]);
		expect(await list('fournil')).toEqual([hidden, eleonore]);
		expect(await list('ELEONORE', 'fourn')).toEqual([eleonore]);
		expect(await list('ournil')).toEqual([]);
		expect(await list(siren)).toEqual([eleonore]);
		expect(await list(siren.slice(0, 3), siren.slice(3))).toEqual([eleonore]);
		expect(await list(hidden)).toEqual([hidden]);
		expect(await list(`https://azimut.example/en/s/${second}`)).toEqual([second]);
		expect(await list('--state', 'hidden')).toEqual([hidden]);
		expect(await list('--state', 'held')).toEqual([]);
		expect(await list('fournil', '--state', 'open')).toEqual([eleonore]);
		expect(await list('zinc')).toEqual([]);
		const long = await add({ name: `Zinguerie ${'à'.repeat(400)} du port` });
		expect(await list('zinguerie', 'port')).toEqual([long]);
		expect(await administered(store, ['list', eleonore], now)).toEqual([
			[
				eleonore,
				'open',
				'listed',
				today,
				content.validUntil,
				siren,
				'Fournil "Éléonore" \\ fils'
			].join('\t')
		]);
	});

	it('comes 200 at a time, newest first', async () => {
		const text = JSON.stringify(content);
		await store.inTransaction(async (transaction) => {
			for (let at = 0; at < 201; at++)
				await transaction
					.insertInto('publications')
					.values({
						slug: `${'a'.repeat(12)}${at
							.toString(6)
							.padStart(4, '0')
							.replaceAll(/\d/g, (digit) => 'abcdef'[Number(digit)] ?? '')}`,
						token_hash: '',
						key_hash: '',
						request_hash: null,
						moderation: 'open',
						reason: null,
						listed: 1,
						lang: 'fr',
						content: text,
						valid_until: today,
						published_at: new Date(now.getTime() - at).toISOString(),
						updated_at: now.toISOString()
					})
					.execute();
		});
		const first = await administered(store, ['list'], now);
		expect([first.length, first.at(-1)]).toEqual([201, '1 more: --page 2']);
		expect(await list('--page', '2')).toEqual(['aaaaaaaaaaaaafdc']);
		expect(await list('--page', '3')).toEqual([]);
		expect(await list('--state', 'ended', '--page', '2')).toEqual([]);
	});

	// PostgreSQL keeps long texts apart.
	it.runIf(engine === 'sqlite')(
		'costs no more than an index, however long contents are',
		async () => {
			const plan = await everyPage(store.db, null).explain(undefined, sql`query plan`);
			expect(JSON.stringify(plan)).toContain('COVERING INDEX publications_listed');
		}
	);
});
