import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directoryTag, readCounts } from '../../src/lib/server/directory/counts';
import { entryVersion } from '../../src/lib/server/directory/entry';
import { admitNewcomers } from '../../src/lib/server/directory/newcomers';
import { rebuildDirectory } from '../../src/lib/server/directory/rebuild';
import { anything, readList, type Search } from '../../src/lib/server/directory/search';
import { eraseExpired } from '../../src/lib/server/publications/erase-expired';
import { hide, hold, restore } from '../../src/lib/server/publications/moderate';
import { publish, update } from '../../src/lib/server/publications/publish';
import { readListed } from '../../src/lib/server/publications/read';
import { restoreBackup } from '../../src/lib/server/backup/restore-backup';
import { withdraw } from '../../src/lib/server/publications/withdraw';
import { writeBackup } from '../../src/lib/server/store/backup';
import { openStore } from '../../src/lib/server/store/open-store';
import { finishErasing, type Store } from '../../src/lib/server/store/store';
import type { PublicContent } from '../../src/lib/share/public-content';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventedSiren } from '../support/publications';
import { addPage, contentFor } from '../support/stored-pages';
import { type Place, newPlace, onEngines } from '../support/stores';

const now = new Date('2026-11-24T10:00:00Z');
const today = '2026-11-24';
const siren = inventedSiren(7);

const in34 = { fact: 'department', value: '34' };
const inC = { fact: 'naf', value: 'rev2:C' };
const shown = { facts: [in34, inC], headcountBand: '6-9' } as const;

onEngines(
	{ gate: ['sqlite', 'postgres'], deep: ['serializable postgres'] },
	'The directory, on %s',
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

		const contentOf = (name: string, change: Partial<PublicContent> = {}) =>
			contentFor('boulangerie', today, { ...shown, facts: [...shown.facts], name, ...change });
		const add = async (name: string, change: Partial<PublicContent> = {}, at = now) =>
			(await addPage(store, await contentOf(name, change), at)).slug;
		const find = async (search: Partial<Search> = {}, day = today) => {
			const asked = { ...anything, sort: 'name', after: null, ...search } as const;
			const { pages } = await readList(store.db, asked, day);
			const tag = await directoryTag(store, day);
			const { counts } = await readCounts(store, asked, { tag, today: day });
			// What is counted is what is listed.
			expect(counts.total).toBe(pages.length);
			return pages.map(({ content }) => content.name);
		};
		const countsOf = async (search: Partial<Search> = {}) => {
			const tag = await directoryTag(store, today);
			return readCounts(store, { ...anything, ...search }, { tag, today });
		};

		it('finds a page by each thing that it says, and by all of them together', async () => {
			const scop = { facts: [in34, inC, { fact: 'legalForm', value: 'scop' }], siren };
			await add('Le Fournil d’Éloïse', scop);
			await add('Fournitures Mabru', {
				facts: [
					{ fact: 'department', value: '11' },
					{ fact: 'naf', value: 'rev2:G' }
				],
				headcountBand: 'none'
			});
			const both = ['Fournitures Mabru', 'Le Fournil d’Éloïse'];
			expect(await find()).toEqual(both);
			expect(await find({ text: 'fourni' })).toEqual(both);
			const one = both.slice(1);
			for (const search of [
				{ text: 'FOURNIL eloise' },
				{ text: siren },
				{ text: `${siren.slice(0, 3)} ${siren.slice(3)}` },
				{ department: '34' },
				{ sector: 'rev2:C' },
				{ size: '6-9' },
				{ ess: true },
				{ text: 'le fourn', department: '34', sector: 'rev2:C', size: '6-9', ess: true }
			] satisfies Partial<Search>[]) {
				expect(await find(search)).toEqual(one);
				expect(await find({ ...search, sort: 'date' })).toEqual(one);
			}
			for (const search of [
				{ text: 'urnil' },
				{ text: 'eloise mabru' },
				{ text: 'fo' },
				{ text: inventedSiren(8) },
				{ text: 'fournil', department: '11' }
			] satisfies Partial<Search>[])
				expect(await find(search)).toEqual([]);
			// Nothing is left to look for.
			expect(await find({ text: '«»' })).toEqual(both);
		});

		it('finds what a page says by the words that people have for it, and names that have them', async () => {
			const saying = (facts: Record<string, string>) => ({
				facts: Object.entries(facts).map(([fact, value]) => ({ fact, value }))
			});
			const [lodeve, lodevois, joinery] = ['34142', '200017341', 'menuiserie-atelier'];
			const naf = 'rev2:C';
			await add('Vidal', saying({ department: '34', naf, trade: joinery, place: lodeve }));
			await add('Menuiserie Toulouse', saying({ department: '12', naf }));
			await add('Les Toits de Saint-Jean', saying({ department: '48', naf: 'rev21:F' }));
			await add('Serra', saying({ department: '34', naf: 'rev2:J', place: lodevois }));
			await add('Garonne Peinture', saying({ department: '82', naf: 'rev2:F' }));
			for (const [text, names] of [
				['menuisiers', ['Menuiserie Toulouse', 'Vidal']],
				['joiners near Lodève', ['Vidal']],
				['menuiserie', ['Menuiserie Toulouse', 'Vidal']],
				['toulouse', ['Menuiserie Toulouse']],
				['Hérault', ['Serra', 'Vidal']],
				['menuisier dans le Gers', []],
				['Lodévois et Larzac', ['Serra', 'Vidal']],
				['Lodève', ['Vidal']],
				['saint jean', ['Les Toits de Saint-Jean']],
				['entreprises du bâtiment', ['Garonne Peinture', 'Les Toits de Saint-Jean']],
				['BTP Tarn-et-Garonne', ['Garonne Peinture']],
				['Tarn', []],
				['garonne', ['Garonne Peinture']],
				['0d34', []],
				['0tmenuiserie', []]
			] as const) {
				expect([text, await find({ text })]).toEqual([text, names]);
				expect([text, (await find({ text, sort: 'date' })).toSorted()]).toEqual([text, names]);
			}
		});

		it('finds by a subject only who has points in it', async () => {
			const { lines } = await contentOf('Une');
			const nothing = lines.map((line) =>
				line.criterion === 'mecenat' ? { ...line, low: 0 } : { ...line, low: 1 }
			);
			await add('Une', { lines: nothing });
			await add('Deux', { lines: nothing.map((line) => ({ ...line, low: 2 })) });
			expect(await find({ subject: 'mecenat' })).toEqual(['Deux']);
			expect(await find({ subject: 'labels' })).toEqual(['Deux', 'Une']);
			const { counts } = await countsOf();
			expect([counts.subject.get('mecenat'), counts.subject.get('labels')]).toEqual([1, 2]);
		});

		it('has neither pages that are not listed nor those that do not say enough', async () => {
			await add('Cachée', { listed: false });
			await add('Sans lieu', { facts: [inC] });
			await add('Sans taille', { headcountBand: null });
			expect(await find()).toEqual([]);
		});

		it('changes at once, with its counts, as pages do', async () => {
			const slug = await add('Une', { siren });
			const is = async (expected: string[]) => {
				expect(await find()).toEqual(expected);
				const { counts } = await countsOf();
				expect(counts.department.get('34') ?? 0).toBe(expected.length);
			};
			await is(['Une']);
			await update(store, slug, await contentOf('Deux', { siren }), now);
			await is(['Deux']);
			expect(await find({ text: 'une' })).toEqual([]);
			await hold(store, slug, null, now);
			await is([]);
			await restore(store, slug, now);
			await is(['Deux']);
			await hide(store, slug, 'Une raison.', now);
			await is([]);
			await restore(store, slug, now);
			// A second page of its SIREN is shown without it.
			const copy = await add('Copie', { siren });
			expect(await find({ text: siren })).toEqual(['Deux']);
			await withdraw(store, copy, today);
			await is(['Deux']);
			await update(store, slug, await contentOf('Deux', { siren, listed: false }), now);
			await is([]);
			await update(store, slug, await contentOf('Deux', { siren }), now);
			await withdraw(store, slug, today);
			await is([]);
			const left = await store.db.selectFrom('directory_words').selectAll().execute();
			expect(left).toEqual([]);
		});

		it('has a page a day after it was published, whatever becomes of it meanwhile', async () => {
			const later = (hours: number) => new Date(now.getTime() + hours * 3600 * 1000);
			const asked = { name: null, token: null };
			const one = await publish(store, await contentOf('Une'), now, asked);
			const two = await publish(store, await contentOf('Deux', { listed: false }), now, asked);
			const three = await publish(store, await contentOf('Trois'), now, asked);
			await update(store, String(two?.slug), await contentOf('Deux'), later(1));
			await hide(store, String(one?.slug), 'Une raison.', later(2));
			await restore(store, String(one?.slug), later(3));
			await withdraw(store, String(three?.slug), today);
			await admitNewcomers(store, later(23.9));
			expect([await find(), await readListed(store, today)]).toEqual([[], []]);
			await rebuildDirectory(store);
			expect(await find()).toEqual([]);
			await admitNewcomers(store, later(24));
			expect(await find()).toEqual(['Deux', 'Une']);
			expect(await readListed(store, today)).toHaveLength(2);
			expect(await store.db.selectFrom('newcomers').selectAll().execute()).toEqual([]);
		});

		it('does not show a page that ended, nor one erased since', async () => {
			await add('Une');
			expect(await find({}, '2027-11-24')).toEqual(['Une']);
			expect(await find({}, '2027-11-25')).toEqual([]);
			await eraseExpired(store, new Date('2029-01-01T10:00:00Z'));
			expect(await store.db.selectFrom('directory').selectAll().execute()).toEqual([]);
		});

		it('is read page by page, each company once, in either order', async () => {
			const dayOf = (at: number) => new Date(Date.UTC(2026, 10, 1 + (at % 5)));
			const names = Array.from({ length: 47 }, (_, at) => `Atelier ${(at * 7) % 47} du Levant`);
			for (const [at, name] of names.entries()) await add(name, {}, dayOf(at));
			for (const sort of ['name', 'date'] as const)
				for (const search of [{}, { text: 'atelier levant' }, { department: '34' }]) {
					const seen: string[] = [];
					const days: string[] = [];
					let after: string | null = null;
					do {
						const asked: Search = { ...anything, ...search, sort, after };
						const { pages, next } = await readList(store.db, asked, today);
						seen.push(...pages.map(({ content }) => content.name));
						days.push(...pages.map(({ updatedOn }) => updatedOn));
						after = next;
					} while (after !== null);
					expect(new Set(seen)).toEqual(new Set(names));
					expect(seen).toHaveLength(names.length);
					if (sort === 'date') expect(days).toEqual(days.toSorted().toReversed());
					else expect(seen).toEqual(names.toSorted(byLetters));
				}
		});

		it('says what a lifted filter would bring back when nothing is found', async () => {
			await add('Une');
			await add('Deux', { facts: [in34, { fact: 'naf', value: 'rev2:G' }] });
			const { counts, lifted } = await countsOf({
				text: 'une',
				sector: 'rev2:G',
				department: '34'
			});
			expect(counts.total).toBe(0);
			expect(lifted).toEqual([
				{ filter: 'text', count: 1 },
				{ filter: 'department', count: 0 },
				{ filter: 'sector', count: 1 }
			]);
			const { counts: some } = await countsOf({ sector: 'rev2:G' });
			expect([some.total, some.sector.get('rev2:C'), some.department.get('34')]).toEqual([1, 1, 1]);
		});

		it('is made again from the pages that an earlier version stored, and from a backup', async () => {
			await add('Une');
			await add('Cachée', { listed: false });
			for (const table of ['directory', 'directory_words'] as const)
				await store.db.deleteFrom(table).execute();
			await rebuildDirectory(store);
			expect(await find({ text: 'une' })).toEqual(['Une']);
			const file = join(mkdtempSync(join(tmpdir(), 'azimut-backup-')), 'backup.jsonl');
			await writeBackup(store, file, now);
			const other = await newPlace(engine);
			await store.close();
			place.forget();
			place = other;
			store = await openStore(other.place);
			await restoreBackup(store, file, now);
			expect(await find({ text: 'une' })).toEqual(['Une']);
		});
	}
);

it('On SQLite, made again while another process writes, waits for its turn to the end', async () => {
	const place = await newPlace('sqlite');
	const store = await openStore(place.place);
	const other = new DatabaseSync(place.url.replace('file:', ''));
	let lots = 0;
	await rebuildDirectory({
		...store,
		inTransaction: async (work) => {
			const done = await store.inTransaction(work);
			// Between the last lot and what follows it, and for longer than a moment.
			if (lots++ === 0) {
				other.exec('begin immediate');
				setTimeout(() => other.exec('rollback'), 200);
			}
			return done;
		}
	});
	const { version } = await store.db
		.selectFrom('directory_state')
		.select('version')
		.executeTakeFirstOrThrow();
	expect(version).toBe(entryVersion);
	other.close();
	await store.close();
	place.forget();
});

describe('On SQLite, once a page has another name or is withdrawn', () => {
	it('no byte of the name it was found by is in any file', async () => {
		const place = await newPlace('sqlite');
		const store = await openStore(place.place);
		const stands = (text: string) => place.bytes().includes(Buffer.from(text));
		const content = await contentFor('boulangerie', today, {
			...shown,
			facts: [...shown.facts],
			name: 'Fournil Quatrepomme'
		});
		const { slug } = await addPage(store, content, now);
		expect([stands('quatrepomme'), stands(`fournilquatrepomme${slug}`)]).toEqual([true, true]);
		await update(store, slug, { ...content, name: 'Fournil Troispoire' }, now);
		await finishErasing(store);
		expect([stands('quatrepomme'), stands('troispoire')]).toEqual([false, true]);
		await withdraw(store, slug, today);
		await finishErasing(store);
		expect(stands('troispoire')).toBe(false);
		await store.close();
		place.forget();
	});
});

const letters = (name: string) => name.toLowerCase().replaceAll(' ', '');
const byLetters = (one: string, other: string) => (letters(one) < letters(other) ? -1 : 1);
