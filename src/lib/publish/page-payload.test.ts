// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { profilePath } from '$lib/dossier/paths';
import type { Json } from '$lib/dossier/revision';
import { evaluate } from '$lib/engine/evaluate';
import { publicationSchema } from '$lib/share/publication-schema';
import { inventedSiren } from '../../../tests/support/publications';
import { example, help, newAssessment } from '../../../tests/support/assessment';
import { readCommunes } from '$lib/server/questionnaire/communes';
import { readTrades } from '$lib/server/questionnaire/trades';
import { setIdentity } from '$lib/paper/paper';
import { changesOf } from '$lib/session/opening/examples';
import { parsePageRecord } from '$lib/page-records/page-record';
import {
	choicesIn,
	firstChoices,
	pageOf,
	noLists,
	pagePublication,
	showable,
	type PageChoices
} from './page-payload';

const everything: PageChoices = {
	department: true,
	place: null,
	naf: true,
	headcount: true,
	legalForm: true,
	siren: true,
	listed: true,
	registered: false
};

async function company(slug: string, facts: Record<string, Json> = {}) {
	const view = Object.entries(facts).map(([fact, value]) => ({ path: profilePath(fact), value }));
	return newAssessment([...changesOf(example(slug)), ...view]);
}

it('shows what was chosen, and of the rest nothing', async () => {
	const siren = inventedSiren(7);
	const assessment = await company('boulangerie', { name: 'Boulangerie', siren });
	const all = pagePublication(assessment, 'fr', everything, noLists);
	expect(all.show).toMatchObject({ name: 'Boulangerie', siren, headcountBand: '6-9' });
	expect(all.show.facts.map(({ fact }) => fact)).toEqual([
		'department',
		'naf',
		'legalForm',
		'perimeter'
	]);
	expect(choicesIn(all)).toEqual(everything);
	const none = { ...everything };
	for (const [key, value] of Object.entries(none))
		if (value === true) Object.assign(none, { [key]: false });
	const nothing = pagePublication(assessment, 'fr', none, noLists);
	expect(nothing.show).toEqual({
		name: 'Boulangerie',
		facts: [{ fact: 'perimeter', value: 'alone' }]
	});
	expect(choicesIn(nothing)).toEqual(none);
	assessment.close();
});

it.each([
	[0, [{ fact: 'closedYears', value: 0 }]],
	[1, []],
	[{ unknown: true }, []]
])('says that no year is closed, and never how many are: %j', async (closedYears, said) => {
	const assessment = await company('boulangerie', { closedYears, perimeter: { unknown: true } });
	const publication = pagePublication(assessment, 'fr', { ...everything, naf: false }, noLists);
	const own = ['department', 'legalForm'];
	expect(publication.show.facts.filter(({ fact }) => !own.includes(fact))).toEqual(said);
	expect(publicationSchema.safeParse(publication).success).toBe(true);
	assessment.close();
});

it('says its commune, or its group of communes, with the department that it is in', async () => {
	const lists = { ...noLists, communes: await readCommunes() };
	const assessment = await company('boulangerie', { department: '34' });
	const placeIn = (choices: Partial<PageChoices>, brought = lists) => {
		const sent = pagePublication(assessment, 'fr', { ...everything, ...choices }, brought);
		const { view } = pageOf(sent, assessment, help, brought);
		const shown = view.facts.find(({ fact }) => fact === 'place');
		return shown && [choicesIn(sent).place, shown.words?.choices?.[String(shown.value)]];
	};
	expect(placeIn({ place: '34142' })).toEqual([
		'34142',
		'Lodève (communauté de communes Lodévois et Larzac)'
	]);
	expect(placeIn({ place: '200017341' })).toEqual([
		'200017341',
		'communauté de communes Lodévois et Larzac'
	]);
	for (const choices of [{ place: '12145' }, { place: '34142', department: false }, {}])
		expect(placeIn(choices)).toBeUndefined();
	expect(placeIn({ place: '34142' }, { ...lists, communes: null as never })).toBeUndefined();
	assessment.close();
});

it('says its trade with the section it belongs to, as long as both agree', async () => {
	const trades = await readTrades('fr');
	const baker = await company('boulangerie', { trade: 'boulangerie-patisserie' });
	const [, naf, trade] = pagePublication(baker, 'fr', everything, { ...noLists, trades }).show
		.facts;
	expect([naf?.value, trade?.value]).toEqual(['rev2:C', 'boulangerie-patisserie']);
	const hidden = pagePublication(
		baker,
		'fr',
		{ ...everything, naf: false },
		{ ...noLists, trades }
	);
	expect(hidden.show.facts.map(({ fact }) => fact)).toEqual([
		'department',
		'legalForm',
		'perimeter'
	]);
	const publication = pagePublication(baker, 'fr', everything, { ...noLists, trades });
	const { view } = pageOf(publication, baker, help, { ...noLists, trades });
	expect(view.facts.find(({ fact }) => fact === 'trade')?.words?.choices).toMatchObject({
		'boulangerie-patisserie': 'Boulangerie, pâtisserie'
	});
	// A merge may bring the activity of one device and the trade of another.
	const mixed = await company('boulangerie', { trade: 'agriculture' });
	expect(showable(mixed, trades)).toMatchObject({ naf: 'rev2:C', trade: null });
	baker.close();
	mixed.close();
});

it.each([
	['', undefined],
	[' \u200B…', undefined],
	['Du pain.', 'Du pain.'],
	['🥖'.repeat(300), '🥖'.repeat(280)]
])('says of itself what was written, 280 characters of it: %j', async (written, sent) => {
	const assessment = await company('boulangerie');
	await setIdentity(assessment, 'statement', written);
	const publication = pagePublication(assessment, 'fr', everything, noLists);
	expect(publication.show.statement).toBe(sent);
	expect(publicationSchema.safeParse(publication).success).toBe(true);
	assessment.close();
});

it('offers to show only what was told, and a SIREN that checks', async () => {
	const assessment = await company('boulangerie', {
		siren: '123456789',
		headcount: { unknown: true },
		legalForm: 'toString'
	});
	expect(showable(assessment, null)).toMatchObject({
		siren: null,
		headcount: null,
		legalForm: null
	});
	assessment.close();
});

it('shows less of who works alone under a family name', async () => {
	const alone = await company('boulangerie', { legalForm: 'ei' });
	expect(firstChoices(alone)).toMatchObject({ department: true, siren: false, naf: false });
	const together = await company('boulangerie', { legalForm: 'sarl' });
	expect(firstChoices(together)).toMatchObject({ siren: true, naf: true, legalForm: false });
	alone.close();
	together.close();
});

it('cuts a name at 120 as the server counts: an emoji is one', async () => {
	const assessment = await company('boulangerie', { name: `a${'🥖'.repeat(130)}` });
	const publication = pagePublication(assessment, 'fr', everything, noLists);
	expect(publication.show.name).toBe(`a${'🥖'.repeat(119)}`);
	expect(publicationSchema.safeParse(publication).success).toBe(true);
	assessment.close();
});

it('is read by strangers as the same points', async () => {
	const assessment = await company('industrie');
	const publication = pagePublication(assessment, 'fr', everything, noLists);
	const { total } = pageOf(publication, assessment, help, noLists).content;
	const { low, high } = evaluate(assessment.compiled, assessment.sheet).total;
	expect([(100 * total.low) / total.of, (100 * total.high) / total.of]).toEqual([low, high]);
	assessment.close();
});

const page = {
	slug: 'abcdefghijklmnop',
	url: 'https://azimut.test/s/abcdefghijklmnop',
	token: 'T'.repeat(43),
	withdrawalKey: 'un deux trois quatre cinq six sept huit'
};
const request = 'a'.repeat(32);

it.each([
	['nothing', undefined],
	['a text', 'clef'],
	['no request', { page }],
	['neither a page nor anything asked', { request, asked: null, page: null, sent: null }],
	[
		'an address that runs',
		{ request, page: { ...page, url: 'javascript:alert(1)//s/abcdefghijklmnop' } }
	],
	[
		'an address that breaks out',
		{ request, page: { ...page, url: 'https://a"><b>/s/abcdefghijklmnop' } }
	],
	['the address of another page', { request, page: { ...page, url: 'https://a.test/s/other' } }],
	['a slug that leads elsewhere', { request, page: { ...page, slug: '../../api' } }],
	['a token with a newline', { request, page: { ...page, token: `${'T'.repeat(42)}\n` } }]
])('takes %s for no page', (_, value) => {
	expect(parsePageRecord(value)).toBeNull();
});

it('reads a page back as it was kept', () => {
	const record = { request, asked: null, page, sent: null };
	expect(parsePageRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
});
