import { describe, expect, test } from 'vitest';
import { clientOf } from '$lib/dossier/client';
import { emptyState } from '$lib/dossier/fold';
import type { ClientRow, DossierRow } from '$lib/dossier/storage/database';
import {
	clientsOf,
	firstQuery,
	byName,
	inOrder,
	queried,
	searchedIn,
	tagsIn,
	type Client,
	type Names,
	type Query
} from './clients';
import words from '../words/fr.portfolio';
import { clientLine } from './client-words';
import { isCopyDue } from './copied';
import { readPreferences } from './preferences';
import { isInView, viewNames, type ViewName } from './views';

const today = '2026-11-28';
/** Noon of that day, here. */
const at = (day: string) => new Date(`${day}T12:00:00`).getTime();

const row = (id: string, more: Partial<DossierRow> = {}): DossierRow => ({
	id,
	name: id,
	grid: 'g@1',
	answered: 0,
	asked: 20,
	low: null,
	high: null,
	createdAt: at('2026-11-01'),
	updatedAt: at('2026-11-20'),
	archivedAt: null,
	deletedAt: null,
	...more
});
const notes = (id: string, more: Partial<ClientRow> = {}): ClientRow => ({
	id,
	version: 1,
	...clientOf(emptyState),
	...more
});

function list(rows: DossierRow[], noted: ClientRow[] = [], own: string[] = []) {
	return clientsOf(
		{
			dossiers: rows,
			notes: new Map(noted.map((one) => [one.id, one])),
			copies: new Map(),
			months: 24
		},
		new Set(own),
		today
	);
}
const names: Names = {
	communeName: (code) => ({ '12145': 'Millau' })[code] ?? code,
	epciName: (code) => ({ '12145': 'CC de Millau Grands Causses' })[code] ?? '',
	tradeName: (trade) => ({ boulangerie: 'Boulangerie' })[trade] ?? ''
};
const found = (clients: readonly Client[], query: Query) =>
	queried(clients, query, today, () => searchedIn(clients, names));
const ids = (clients: readonly { id: string }[]) => clients.map(({ id }) => id);
const ask = (query: Partial<Query>): Query => ({ ...firstQuery, ...query });

describe('a client', () => {
	const changed = row('a', { companyAt: at('2026-11-20') });
	const handed = { at: at('2026-11-10'), to: 'client' as const, locked: false };
	const talked = (on: string) => ({ lastContact: { on, kind: 'visit' as const } });

	test.each([
		['came back: changed after it was handed over', notes('a', { handedOver: handed }), true],
		['came back: prepared by the company before any talk', null, true],
		['did not: talked of since', notes('a', talked('2026-11-20')), false],
		['came back: talked of before', notes('a', talked('2026-11-19')), true],
		[
			'did not: handed over since',
			notes('a', { handedOver: { ...handed, at: at('2026-11-21') } }),
			false
		],
		['came back: read before', notes('a', { readAt: at('2026-11-19') }), true],
		['did not: read since', notes('a', { readAt: at('2026-11-21') }), false],
		[
			'came back: by a clock that is behind',
			notes('a', { handedOver: { ...handed, at: at('2026-11-21') }, cameAt: at('2026-11-22') }),
			true
		]
	])('%s', (_, noted, returned) => {
		expect(list([changed], noted ? [noted] : [])).toMatchObject([{ returned }]);
	});

	test('is away once handed to the client, until it comes back; not when a colleague has it', () => {
		const away = (noted: ClientRow) => list([row('a')], [noted])[0]?.away;
		expect(away(notes('a', { handedOver: handed }))).toBe(true);
		expect(away(notes('a', { handedOver: { ...handed, to: 'colleague' } }))).toBe(false);
		expect(list([changed], [notes('a', { handedOver: handed })])[0]?.away).toBe(false);
	});

	test('is not away once something came back, whatever is noted later', () => {
		const noted = notes('a', { handedOver: handed, ...talked(today), readAt: at(today) });
		const [client] = list([changed], [noted]);
		expect(client).toMatchObject({ away: false, returned: false });
		expect(client && viewNames.filter((view) => isInView(client, view, today))).toEqual(['all']);
	});

	test('has not come back any more once the coach worked in the dossier since', () => {
		const handedOver = notes('a', { handedOver: handed });
		const [after, before] = [at('2026-11-21'), at('2026-11-19')].map((coachAt) =>
			list([{ ...changed, coachAt }], [handedOver])
		);
		expect(after).toMatchObject([{ away: false, returned: false }]);
		expect(before).toMatchObject([{ away: false, returned: true }]);
	});

	test('is never the coach’s own company come back, nor a deleted one', () => {
		expect(list([changed], [], ['a'])).toMatchObject([{ returned: false }]);
		expect(list([row('b', { deletedAt: 1 })])).toEqual([]);
	});
});

test('who is kept for longer than was decided is to be erased, archived or not; one’s own company never is', () => {
	const long = { updatedAt: at('2024-11-28') };
	const talked = (on: string) => ({ lastContact: { on, kind: 'call' as const } });
	const clients = list(
		[
			row('silent', long),
			row('archived', { ...long, archivedAt: 1 }),
			row('called', long),
			row('noted', long),
			row('talked-long-ago'),
			row('own', long)
		],
		[
			notes('called', talked('2024-11-29')),
			notes('noted', { notedAt: at('2026-01-01') }),
			notes('talked-long-ago', talked('2024-11-28'))
		],
		['own']
	);
	expect(ids(clients.filter((client) => isInView(client, 'due', today)))).toEqual([
		'silent',
		'archived',
		'talked-long-ago'
	]);
});

const next = (on: string) => ({ next: { on, what: '' } });

describe('views', () => {
	const clients = list(
		[
			...['late', 'now', 'soon', 'far', 'away', 'long-away', 'called', 'silent', 'stored'].map(
				(id) => row(id, { archivedAt: id === 'stored' ? 1 : null })
			),
			row('untouched', { updatedAt: at('2026-08-01') }),
			row('presented'),
			row('just-presented'),
			row('presented-late'),
			row('presented-away'),
			row('missed'),
			row('missed-soon'),
			row('missed-never-met'),
			row('planned')
		],
		[
			notes('late', next('2026-11-27')),
			notes('now', next(today)),
			notes('soon', next('2026-12-12')),
			notes('far', next('2026-12-13')),
			notes('away', { handedOver: { at: at('2026-11-20'), to: 'client', locked: false } }),
			notes('long-away', { handedOver: { at: at('2026-11-07'), to: 'client', locked: true } }),
			notes('called', {
				handedOver: { at: at('2026-11-01'), to: 'client', locked: false },
				lastContact: { on: today, kind: 'call' }
			}),
			notes('silent', { lastContact: { on: '2026-09-29', kind: 'call' } }),
			notes('presented', { waitingSince: '2026-11-19' }),
			notes('just-presented', { waitingSince: '2026-11-20' }),
			notes('presented-late', { waitingSince: '2026-11-19', ...next('2026-11-20') }),
			notes('presented-away', {
				waitingSince: '2026-11-19',
				handedOver: { at: at('2026-11-27'), to: 'client', locked: false }
			}),
			notes('missed', { lastContact: { on: '2026-11-07', kind: 'call' }, ...next('2026-11-27') }),
			notes('missed-soon', {
				lastContact: { on: '2026-11-08', kind: 'call' },
				...next('2026-11-27')
			}),
			notes('missed-never-met', next('2026-01-01')),
			notes('planned', { lastContact: { on: '2026-01-01', kind: 'call' }, ...next(today) })
		]
	);
	test.each<[ViewName, string[]]>([
		[
			'today',
			['late', 'now', 'presented-late', 'missed', 'missed-soon', 'missed-never-met', 'planned']
		],
		['soon', ['soon']],
		['away', ['away', 'long-away', 'called', 'presented-away']],
		// Who was never met is left out, and whom a partner has had for less than nine days.
		['chase', ['long-away', 'silent', 'presented', 'presented-late', 'presented-away', 'missed']],
		[
			'all',
			[
				'late',
				'now',
				'soon',
				'far',
				'away',
				'long-away',
				'called',
				'silent',
				'untouched',
				'presented',
				'just-presented',
				'presented-late',
				'presented-away',
				'missed',
				'missed-soon',
				'missed-never-met',
				'planned'
			]
		],
		['archived', ['stored']]
	])('%s', (view, expected) => {
		expect(ids(clients.filter((client) => isInView(client, view, today)))).toEqual(expected);
	});
});

describe('why a client is there', () => {
	const noted = notes('a', {
		next: { on: '2026-07-05', what: '' },
		waitingSince: '2026-11-16',
		lastContact: { on: '2026-05-20', kind: 'visit' }
	});
	const [late] = list([row('a')], [noted]);
	const [away] = list(
		[row('a', { disagreements: 1 })],
		[notes('a', { handedOver: { at: at('2026-11-03'), to: 'client', locked: false } })]
	);
	const [returned] = list([row('a', { companyAt: at('2026-11-20') })], [notes('a', next(today))]);

	test.each<[string, Client | undefined, ViewName, string[]]>([
		['a date that is past', late, 'today', ['Date passée : 5 juillet 2026']],
		[
			'a partner, and silence',
			late,
			'chase',
			['Partenaire sans nouvelle depuis 12 jours', 'Pas vu depuis 6 mois']
		],
		['away for long', away, 'chase', ['Chez le client depuis 25 jours', '1 désaccord']],
		['away, elsewhere', away, 'away', ['Chez le client', '1 désaccord']],
		['came back', returned, 'today', ['Complété par l’entreprise']],
		['came back, elsewhere', returned, 'soon', ['Complété par l’entreprise']],
		[
			'all of it, among all',
			late,
			'all',
			[
				'Date passée : 5 juillet 2026',
				'Partenaire sans nouvelle depuis 12 jours',
				'Pas vu depuis 6 mois'
			]
		]
	])('%s', (_, client, view, expected) => {
		const name = () => '';
		const said = { words, lang: 'fr', grids: new Map(), communeName: name } as const;
		const line =
			client && clientLine(client, { ...said, epciName: name, tradeName: name }, view, today);
		expect(line?.todo.map((text) => text.replaceAll(/\s/g, ' '))).toEqual(expected);
	});

	test('a date of today says so in the place of its day', () => {
		const name = () => '';
		const said = { words, lang: 'fr', grids: new Map(), communeName: name } as const;
		const line =
			returned && clientLine(returned, { ...said, epciName: name, tradeName: name }, 'all', today);
		expect(line?.next).toMatch(/^Aujourd’hui/);
		expect(line?.isDue).toBe(true);
	});

	test('nobody archived is there', () => {
		const [stored] = list([row('a', { archivedAt: 1 })], [noted]);
		expect(stored && viewNames.filter((view) => isInView(stored, view, today))).toEqual([
			'archived'
		]);
	});
});

test('who came back stands first, then days to come, then who was seen longest ago, then the others', () => {
	const talked = (on: string) => ({ lastContact: { on, kind: 'call' as const } });
	const clients = list(
		[
			row('none'),
			row('recent'),
			row('old'),
			row('dated'),
			row('back', { companyAt: at('2026-11-20') })
		],
		[
			notes('recent', talked('2026-07-01')),
			notes('old', talked('2026-03-01')),
			notes('dated', next('2031-01-01')),
			notes('back', next('2032-01-01'))
		]
	);
	const order = inOrder(byName(clients), { by: 'next', down: false }).map(({ id }) => id);
	expect(order).toEqual(['back', 'dated', 'old', 'recent', 'none']);
});

describe('the search', () => {
	const clients = list(
		[row('a', { name: 'Épicerie Grain & Bocal', trade: 'boulangerie' }), row('b'), row('c')],
		[
			notes('a', { phone: '06 12 34 56 78', commune: '12145', siren: '732829320' }),
			notes('c', { phone: '+33 (0)6 77 88 99 00' }),
			notes('b', { person: 'Claire Puech', tags: ['salon 2026'], mail: 'c.puech@example.org' })
		]
	);
	test.each([
		['epicerie grain', ['a']],
		['grain épicerie', ['a']],
		['icerie', []],
		['millau', ['a']],
		['grands causses', ['a']],
		['boulang', ['a']],
		['0612', ['a']],
		['06 12 34', ['a']],
		['06 77 88', ['c']],
		['0677889900', ['c']],
		['77.88', ['c']],
		['+33 6 12', ['a']],
		['00336123', ['a']],
		['732 829', ['a']],
		['PUECH', ['b']],
		['2026', ['b']],
		['', ['a', 'b', 'c']]
	])('%s', (typed, expected) => {
		expect(ids(found(clients, ask({ typed }))).sort()).toEqual(expected);
	});

	test('keeps to a tag', () => {
		expect(ids(found(clients, ask({ tag: 'salon 2026' })))).toEqual(['b']);
		expect(tagsIn(clients)).toEqual(['salon 2026']);
	});
});

describe('the order', () => {
	const clients = list(
		[
			row('a', { name: 'Zoé', low: 10, high: 20 }),
			row('b', { name: 'Éric' }),
			row('c', { name: 'Alix', low: 60, high: 60 }),
			row('d', { name: 'Oscar', parked: 2 })
		],
		[
			notes('a', { next: { on: '2026-12-01', what: '' } }),
			notes('c', { next: { on: '2026-11-01', what: '' } })
		]
	);
	test.each([
		['name', false, ['c', 'b', 'd', 'a']],
		['name', true, ['a', 'd', 'b', 'c']],
		['result', true, ['c', 'a', 'b', 'd']],
		['result', false, ['a', 'c', 'b', 'd']],
		['next', false, ['c', 'a', 'd', 'b']]
	] as const)('by %s, downwards: %s', (by, down, expected) => {
		expect(ids(inOrder(byName(clients), { by, down }))).toEqual(expected);
	});
});

test('what is asked comes back the next day, whatever was stored', () => {
	const query = ask({ view: 'chase', tag: 'x', sort: { by: 'next', down: true } });
	expect(readPreferences({ query: { ...query, sort: { ...query.sort } }, views: [] })).toEqual({
		query,
		views: []
	});
	const before = { query: { ...query, sort: { by: 'todo', down: true } } };
	expect(readPreferences(before).query.sort).toEqual({ by: 'next', down: false });
	for (const bad of [null, 3, { query: { view: 'x', sort: 4 }, views: [{ name: 3 }, null] }])
		expect(readPreferences(bad)).toEqual({ query: firstQuery, views: [] });
	expect(viewNames).toContain(firstQuery.view);
});

test('a copy of all is asked for once it is a month old and something changed since', () => {
	const three = list([row('a'), row('b'), row('c')]);
	const [changed, month] = [at('2026-11-20'), 30 * 86_400_000];
	expect(isCopyDue(three.slice(1), null, changed)).toBe(false);
	expect(isCopyDue(three, null, changed)).toBe(true);
	expect(isCopyDue(three, changed - 1, changed - 1 + month)).toBe(false);
	expect(isCopyDue(three, changed - 1, changed + month)).toBe(true);
	expect(isCopyDue(three, changed, changed + 2 * month)).toBe(false);
});
