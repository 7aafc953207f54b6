import { afterAll, beforeAll, expect, it } from 'vitest';
import { anything, readCells, readList, type Search } from '../../src/lib/server/directory/search';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import { type Place, newPlace, onEngines } from '../support/stores';

const today = '2026-11-24';
const [departments, sectors] = [
	['34', '48', '66'],
	['rev2:C', 'rev2:F']
];

/** Words that most have, that some have and that few have; many that begin alike; names that do not begin with them. */
const rows = Array.from({ length: 6000 }, (_, at) => {
	const words = [
		at % 2 ? 'atelier' : 'scierie',
		`mena${String(at % 40).padStart(2, '0')}`,
		...(at % 5 < 3 ? ['levant'] : ['leva']),
		...(at % 1500 === 7 ? ['rare'] : [])
	];
	const slug = `slug${String((at * 7919) % 6000).padStart(12, '0')}`;
	const department = at % 97 === 0 ? '48' : at % 3 ? '34' : '66';
	return {
		slug,
		words: [...words, `0d${department}`],
		sort: words.toSorted().join('') + slug,
		department,
		sector: at % 4 ? 'rev2:C' : 'rev2:F',
		size: '6-9',
		ess: at % 7 === 0 ? 1 : 0,
		subjects: at % 32,
		updated_on: `2026-10-${String(1 + (at % 25)).padStart(2, '0')}`,
		valid_until: at % 11 ? '2027-01-01' : '2026-01-01'
	};
});

/** What the index has of what is understood. */
const departmentWords: Record<string, string> = { herault: '0d34', lozere: '0d48' };

/** The same, by looking at each. */
function expected({ text, department, sector, ess, sort }: Search): string[] {
	const typed = text
		.split(' ')
		.filter(Boolean)
		.map((one) => departmentWords[one] ?? one);
	const key = (row: (typeof rows)[number]) =>
		sort === 'name' ? row.sort : `${row.updated_on}_${row.sort}`;
	const found = rows
		.filter((row) => row.valid_until >= today && (!ess || row.ess === 1))
		.filter((row) => department === null || row.department === department)
		.filter((row) => sector === null || row.sector === sector)
		.filter(({ words }) => typed.every((one) => words.some((word) => word.startsWith(one))))
		.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
		.map(({ slug }) => slug);
	return sort === 'name' ? found : found.toReversed();
}

const texts = [
	'',
	'atelier',
	'ate',
	'rare',
	'mena',
	'mena07',
	'nothing',
	'atelier levant',
	'levant atelier',
	'atelier scierie',
	'mena atelier',
	'rare mena',
	'mena leva',
	'herault',
	'lozere',
	'scierie herault',
	'mena lozere',
	'rare herault'
];
const searches = texts.flatMap((text) =>
	[{}, { department: '48' }, { department: '34', sector: 'rev2:F' }, { ess: true }].flatMap(
		(filters) =>
			(['name', 'date'] as const).map((sort): Search => ({
				...anything,
				after: null,
				text,
				sort,
				...filters
			}))
	)
);

/** The least that a page shows. */
const content = JSON.stringify({
	grid: '',
	name: '',
	siren: null,
	validUntil: '',
	facts: [],
	lines: [],
	pillars: []
});

onEngines({ gate: ['sqlite'], deep: ['postgres'] }, 'A search among thousands, on %s', (engine) => {
	let place: Place;
	let store: Store;
	beforeAll(async () => {
		place = await newPlace(engine);
		store = await openStore(place.place);
		const blank = { token_hash: '', key_hash: '', request_hash: null, reason: null, content };
		for (let at = 0; at < rows.length; at += 500) {
			const lot = rows.slice(at, at + 500);
			await store.inTransaction(async (transaction) => {
				await transaction
					.insertInto('publications')
					.values(
						lot.map(({ slug, updated_on, valid_until }) => ({
							...blank,
							slug,
							moderation: 'open' as const,
							listed: 1,
							lang: 'fr' as const,
							published_at: updated_on,
							updated_at: updated_on,
							valid_until
						}))
					)
					.execute();
				await transaction
					.insertInto('directory')
					.values(lot.map(({ words: _, ...row }) => ({ ...row, figures: '' })))
					.execute();
				await transaction
					.insertInto('directory_words')
					.values(
						lot.flatMap(({ words, sort, slug }) => words.map((word) => ({ word, sort, slug })))
					)
					.execute();
			});
		}
	});
	afterAll(async () => {
		await store.close();
		place.forget();
	});

	it('finds what looking at each finds, in the same order, on the first page and on the next', async () => {
		for (const search of searches) {
			const all = expected(search);
			const { pages, next } = await readList(store.db, search, today);
			const what = JSON.stringify(search);
			expect([what, ...pages.map(({ slug }) => slug)]).toEqual([what, ...all.slice(0, 20)]);
			expect([what, next !== null]).toEqual([what, all.length > 20]);
			if (next === null) continue;
			const second = await readList(store.db, { ...search, after: next }, today);
			expect([what, ...second.pages.map(({ slug }) => slug)]).toEqual([what, ...all.slice(20, 40)]);
		}
	});

	it.each(texts)('counts what it finds: "%s"', async (text) => {
		const cells = await readCells(store.db, { text, subject: null }, today);
		for (const department of departments)
			for (const sector of sectors) {
				const mine = cells.filter((one) => one.department === department && one.sector === sector);
				const search: Search = { ...anything, text, department, sector, sort: 'name', after: null };
				const count = mine.reduce((sum, cell) => sum + cell.count, 0);
				expect([department, sector, count]).toEqual([department, sector, expected(search).length]);
			}
	});
});
