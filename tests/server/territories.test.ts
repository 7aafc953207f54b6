import { afterEach, beforeEach, expect, it } from 'vitest';
import { directoryTag } from '../../src/lib/server/directory/counts';
import { subjects } from '../../src/lib/server/directory/subjects';
import { hide, restore } from '../../src/lib/server/publications/moderate';
import { update } from '../../src/lib/server/publications/publish';
import { withdraw } from '../../src/lib/server/publications/withdraw';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import { listTerritories, readTerritory } from '../../src/lib/server/territories/territories';
import type { PublicContent } from '../../src/lib/share/public-content';
import { addPage, contentFor } from '../support/stored-pages';
import { type Place, newPlace, onEngines } from '../support/stores';

const now = new Date('2026-11-24T10:00:00Z');
const today = '2026-11-24';
const lodevois = '200017341';
const placed = (department: string, place?: string) => [
	{ fact: 'department', value: department },
	...(place ? [{ fact: 'place', value: place }] : []),
	{ fact: 'naf', value: 'rev2:C' }
];

onEngines(
	{ gate: ['sqlite', 'postgres'], deep: ['serializable postgres'] },
	'The sheet of a territory, on %s',
	(engine) => {
		let place: Place;
		let store: Store;

		beforeEach(async () => {
			place = await newPlace(engine);
			store = await openStore(place.place);
		});
		afterEach(async () => {
			await store.close();
			place.forget();
		});

		const contentOf = (facts: PublicContent['facts'], change: Partial<PublicContent> = {}) =>
			contentFor('boulangerie', today, { name: 'Une', headcountBand: '6-9', facts, ...change });
		const add = async (facts: PublicContent['facts'], change: Partial<PublicContent> = {}) =>
			(await addPage(store, await contentOf(facts, change), now)).slug;
		const moment = async () => ({ tag: await directoryTag(store, today), today });
		const at = async (code: string) => readTerritory(store.db, code, await moment());

		it('counts a page in its department, and in its group where it says one or its commune', async () => {
			await add(placed('34', '34142'));
			await add(placed('34', lodevois));
			await add(placed('34', '34172'));
			await add(placed('34'));
			// A section of NAF 2025 that may be of several families counts too.
			await add([...placed('12').slice(0, 1), { fact: 'naf', value: 'rev21:T' }]);
			expect(await at('34')).toMatchObject({
				pages: 4,
				beside: [
					{ code: lodevois, pages: 2 },
					{ code: '243400017', pages: 1 }
				]
			});
			expect(await at(lodevois)).toMatchObject({ pages: 2, subjects: [] });
			expect(await at('12')).toMatchObject({ pages: 1, beside: [] });
			expect(await at('48')).toMatchObject({ pages: 0 });
			expect(await listTerritories(store.db, await moment())).toEqual([
				'12',
				lodevois,
				'243400017',
				'34'
			]);
			for (const unknown of ['99', 'other', '--', '34142', '123456789', '', '__proto__'])
				expect(await at(unknown)).toBeNull();
		});

		it('says the groups of two departments in both', async () => {
			const margeride = '200006930';
			await add(placed('48', margeride));
			const group = await at(margeride);
			expect(group?.beside).toContainEqual({ code: '48', pages: 1 });
			expect((await at('48'))?.beside).toEqual([{ code: margeride, pages: 1 }]);
		});

		it('tells a subject once five pages answered it, and is exact when one changes, is hidden or leaves', async () => {
			const { lines } = await contentOf(placed('34'));
			const withPoints = (low: number): Partial<PublicContent> => ({
				lines: lines.map((line) => ({ ...line, status: 'answered', low, high: low, max: 5 }))
			});
			const slugs: string[] = [];
			for (const low of [0, 0, 0, 3]) slugs.push(await add(placed('34'), withPoints(low)));
			expect((await at('34'))?.subjects).toEqual([]);
			slugs.push(await add(placed('34'), withPoints(5)));
			// What is not known counts as a page, not as an answer.
			await add(placed('34'), { lines: lines.map((line) => ({ ...line, status: 'unknown' })) });
			const told = async () => {
				const { pages, subjects: all } = (await at('34')) ?? { pages: null, subjects: [] };
				return [pages, all.length, all[0]];
			};
			const [subject] = subjects;
			const first = { subject, answered: 5, least: 2, most: 2 };
			expect(await told()).toEqual([6, 20, first]);
			const [slug = '', other = ''] = slugs;
			await update(store, slug, await contentOf(placed('34'), withPoints(1)), now);
			expect(await told()).toEqual([6, 20, { ...first, least: 3, most: 3 }]);
			await hide(store, slug, 'Une raison.', now);
			expect(await told()).toEqual([5, 0, undefined]);
			await restore(store, slug, now);
			await withdraw(store, other, today);
			expect(await told()).toEqual([5, 0, undefined]);
			expect(
				await readTerritory(store.db, '34', { tag: 'later', today: '2027-11-25' })
			).toMatchObject({
				pages: 0
			});
		});
	}
);
