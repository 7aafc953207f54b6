import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { directoryTag } from '../../src/lib/server/directory/counts';
import { rebuildDirectory } from '../../src/lib/server/directory/rebuild';
import { readListedFigures } from '../../src/lib/server/figures/listed';
import { listedFiles } from '../../src/lib/server/figures/listed-files';
import { hide, restore } from '../../src/lib/server/publications/moderate';
import { update } from '../../src/lib/server/publications/publish';
import { withdraw } from '../../src/lib/server/publications/withdraw';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import type { PublicContent } from '../../src/lib/share/public-content';
import { addPage, contentFor } from '../support/stored-pages';
import { type Place, newPlace, onEngines } from '../support/stores';

const now = new Date('2026-11-24T10:00:00Z');
const today = '2026-11-24';
const factsOf = (department: string, section: string) => [
	{ fact: 'department', value: department },
	{ fact: 'naf', value: `rev2:${section}` }
];

onEngines(
	{ gate: ['sqlite', 'postgres'], deep: ['serializable postgres'] },
	'Key figures of listed pages, on %s',
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

		const contentOf = (change: Partial<PublicContent> = {}) =>
			contentFor('boulangerie', today, {
				name: 'Une',
				facts: factsOf('34', 'C'),
				headcountBand: '6-9',
				...change
			});
		const add = async (change: Partial<PublicContent> = {}) =>
			(await addPage(store, await contentOf(change), now)).slug;
		const read = async (day = today) =>
			readListedFigures(store.db, { tag: await directoryTag(store, day), today: day });
		const counted = async (by: 'size' | 'family' | 'place' | 'year') => {
			const { counts } = await read();
			return Object.fromEntries(
				counts[by].filter(({ count }) => count !== 0).map(({ id, count }) => [id, count])
			);
		};

		it('count each page once by its size, family, department and year', async () => {
			await add();
			await add({ headcountBand: '1-5', facts: factsOf('12', 'B'), referenceYear: 2024 });
			await add({ headcountBand: 'none', facts: factsOf('other', 'G') });
			await add({ headcountBand: '250' });
			expect(await counted('size')).toEqual({ alone: 1, '1-9': 2, '50': 1 });
			expect(await counted('family')).toEqual({ industry: 3, 'trade-transport-hospitality': 1 });
			expect(await counted('place')).toEqual({ '12': 1, '34': 2, elsewhere: 1 });
			expect(await counted('year')).toEqual({
				'2024': 1,
				[String((await contentOf()).referenceYear)]: 3
			});
			const { pages, counts } = await read();
			expect(pages).toBe(4);
			const west = counts.groupBySize.filter(({ group, count }) => group === 'west' && count);
			expect(west).toMatchObject([{ size: '1-9', count: 1 }]);
		});

		it('are exact as soon as a page changes, is hidden, leaves or ends', async () => {
			const slug = await add();
			const is = async (expected: number) => {
				const [{ pages }, size] = [await read(), await fileOf('taille.csv')];
				expect([pages, size.map(([, , count]) => Number(count)).reduce((a, b) => a + b)]).toEqual([
					expected,
					expected
				]);
			};
			await is(1);
			await update(store, slug, await contentOf({ facts: factsOf('31', 'F') }), now);
			expect(await counted('place')).toEqual({ '31': 1 });
			expect(await counted('family')).toEqual({ construction: 1 });
			await hide(store, slug, 'Une raison.', now);
			await is(0);
			await restore(store, slug, now);
			await is(1);
			await add({ listed: false });
			await add({ headcountBand: null });
			await is(1);
			expect((await read('2027-11-25')).pages).toBe(0);
			await withdraw(store, slug, today);
			await is(0);
		});

		it('say points from five pages on: those that half of them have at most', async () => {
			const { lines } = await contentOf();
			const [first] = lines;
			const lowOf = (low: number): Partial<PublicContent> => ({
				total: { low: low * 10, high: low * 10 + 5, of: 50 },
				lines: lines.map((line, at) =>
					at === 0 ? { ...line, status: 'answered', low, high: low, max: 5 } : line
				)
			});
			for (const low of [0, 5, 1, 3]) await add(lowOf(low));
			expect((await read()).quartiles.subjects[0]).toMatchObject({ count: 4, band: null });
			await add(lowOf(2));
			const { subjects, parts } = (await read()).quartiles;
			expect(subjects).toHaveLength(20);
			expect(subjects[0]).toMatchObject({
				of: first?.criterion,
				count: 5,
				band: [20, 40, 60],
				acting: 4,
				percent: null
			});
			const total = { of: 'total', count: 5, band: [20, 40, 60] };
			expect(parts.filter(({ band }) => band)).toHaveLength(4 * 3);
			for (const of of [{ size: null, family: null }, { size: '1-9' }, { family: 'industry' }])
				expect(parts).toContainEqual(expect.objectContaining({ ...total, ...of }));
			// What is not known is no number; nor is what does not apply.
			await add({ lines: lines.map((line) => ({ ...line, status: 'unknown' })) });
			await add({ lines: lines.map((line) => ({ ...line, status: 'not-applicable', max: 0 })) });
			expect((await read()).quartiles.subjects[0]?.count).toBe(5);
			// Columns of before stay where they are.
			const [head = [], row = []] = await fileOf('sujets.csv', 1);
			expect(head.join()).toBe(
				'sujet,libelle,nombre,bas,mediane,haut,repondent,font_quelque_chose,a_zero'
			);
			expect(row.slice(2)).toEqual(['5', '20', '40', '60', '5', '4', '1']);
			const [places = []] = await fileOf('departement.csv', 1);
			expect(places.join()).toBe(
				'lieu,libelle,nombre,pourcent,sujet,repondent,font_quelque_chose,pourcent_font'
			);
		});

		it('say of each department, from thirty answers on, who does something about the subject at zero', async () => {
			const { lines } = await contentOf();
			const [first] = lines;
			const answering = (low: number | null): Partial<PublicContent> => ({
				lines: lines.map((line, at) => {
					if (at > 0) return { ...line, status: 'answered', low: 3, high: 3, max: 5 };
					return low === null
						? { ...line, status: 'unknown' }
						: { ...line, status: 'answered', low, high: low, max: 5 };
				})
			});
			for (let at = 0; at < 29; at++) await add(answering(at < 14 ? 1 : 0));
			await add(answering(null));
			expect((await read()).acting).toBeNull();
			await add(answering(0));
			const { acting } = await read();
			expect(acting).toMatchObject({ subject: first?.criterion, isTied: false });
			const row = (id: string) => acting?.rows.find((row) => row.id === id);
			expect(row('34')).toEqual({ id: '34', answering: 30, acting: 14, percent: 47 });
			expect(row('66')).toEqual({ id: '66', answering: 0, acting: null, percent: null });
			const places = await fileOf('departement.csv');
			expect(places.find(([id]) => id === '34')?.slice(4)).toEqual([
				first?.criterion,
				'30',
				'14',
				'47'
			]);
		});

		it('are files that any program reads, each described column by column', async () => {
			await add();
			const files = await listedFiles(store, today);
			expect(files.map(({ name }) => name)).toContain('groupe-taille.metadata.json');
			for (const { name } of files.filter((file) => file.name.endsWith('.csv'))) {
				const [head, ...rows] = await fileOf(name, 1);
				const described = files.find((file) => file.name === name.replace('csv', 'metadata.json'));
				const about = JSON.parse(described?.body ?? '') as {
					url: string;
					'dc:description': string;
					tableSchema: { columns: { name: string }[] };
				};
				const { url, tableSchema } = about;
				expect([url, tableSchema.columns.map((column) => column.name)]).toEqual([name, head]);
				expect(rows.length).toBeGreaterThan(0);
				expect(described?.body).not.toMatch(/contributions|des entreprises ont/);
				for (const said of [
					'Pages de l’annuaire, qui se sont montrées d’elles-mêmes.',
					'Déclaré, non vérifié.',
					'toutes leurs versions ensemble',
					'sans bruit',
					'sans éditeur déclaré'
				])
					expect(about['dc:description']).toContain(said);
			}
		});

		it('are made again of the pages that an earlier version stored', async () => {
			await add();
			await store.db.updateTable('directory').set({ figures: '' }).execute();
			await store.db.updateTable('directory_state').set({ version: 1 }).execute();
			await rebuildDirectory(store);
			expect((await read()).pages).toBe(1);
		});

		it('are made again at the next start of what an older version wrote beside this one', async () => {
			await rebuildDirectory(store);
			await add();
			await store.db.updateTable('directory').set({ figures: '' }).execute();
			await add();
			const before = await directoryTag(store, today);
			await rebuildDirectory(store);
			expect((await read()).pages).toBe(2);
			const after = await directoryTag(store, today);
			// One entry was made again, not both.
			expect(parseInt(after)).toBe(parseInt(before) + 1);
			await rebuildDirectory(store);
			expect(await directoryTag(store, today)).toBe(after);
		});

		const fileOf = async (name: string, from = 2): Promise<string[][]> => {
			const file = (await listedFiles(store, today)).find((one) => one.name === name);
			return parse(file?.body ?? '', { from });
		};
	}
);
