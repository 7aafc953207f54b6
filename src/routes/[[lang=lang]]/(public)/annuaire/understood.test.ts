import { describe, expect, it } from 'vitest';
import { groupName } from '$lib/grid/communes';
import { bare } from '$lib/grid/bare-words';
import { sectorLetter, type Meaning } from '$lib/server/directory/meanings';
import { readPhrases } from '$lib/server/directory/phrases';
import { readCommunes } from '$lib/server/questionnaire/communes';
import { readTrades } from '$lib/server/questionnaire/trades';
import { understoodText } from './directory-shown';
import { speechIn } from './load-directory';
import blind from '../../../../../tests/fixtures/directory-queries/blind.json';
import ours from '../../../../../tests/fixtures/directory-queries/ours.json';

const meantBy = (query: string) =>
	readPhrases(query).then((phrases) => phrases.filter(({ meanings }) => meanings.length > 0));
const lookedFor = (query: string) =>
	readPhrases(query).then((phrases) =>
		phrases.flatMap(({ words, meanings }) => (meanings.length > 0 ? [] : words)).join(' ')
	);

/** What the directory says and does of a query that is not understood as its author wished. */
const otherwise: Record<string, { understood: string; names: string; why: string }> = {
	'domaine viticole minervois': {
		understood: 'métier\u00a0: Viticulture',
		names: 'minervois',
		why: 'No group of communes is called so: two have the word among others. It is looked for in names.'
	},
	'salon de coiffure Pays de Lunel': {
		understood: 'métier\u00a0: Salon de coiffure · communauté d’agglomération Lunel Agglo',
		names: '',
		why: 'Understood as wished, but that the group has another name today.'
	}
};

/** Written by someone who had not seen the lists of words. */
describe('A query of somebody else', () => {
	const asWished = blind.filter(({ query }) => !(query in otherwise));

	it.each(asWished)('is understood as wished: $query', async ({ query, means }) => {
		const phrases = await meantBy(query);
		const wished = await Promise.all(means.map(meansIt));
		const inName = bare(means.find(({ kind }) => kind === 'name')?.name ?? '').split(' ');
		for (const [at, { name }] of means.entries())
			expect([name, wished[at]?.(phrases.flatMap(({ meanings }) => meanings))]).toEqual([
				name,
				true
			]);
		for (const { words, meanings } of phrases)
			expect([words, wished.some((is) => is(meanings))]).toEqual([words, true]);
		for (const word of (await lookedFor(query)).split(' ').filter(Boolean))
			expect(inName).toContain(word);
	});

	it.each(Object.entries(otherwise))('has a reason: %s', async (query, { understood, names }) => {
		expect(blind.map((asked) => asked.query)).toContain(query);
		expect(understoodText(await readPhrases(query), await speechIn('fr'))).toBe(understood);
		expect(await lookedFor(query)).toBe(names);
	});
});

/** Whether one of the meanings is what the author names. */
async function meansIt({ kind, name }: { kind: string; name: string }) {
	const [{ list, sections }, communes, { asked }] = await Promise.all([
		readTrades('fr'),
		readCommunes(),
		speechIn('fr')
	]);
	// In no list: the name of a section of NAF rev. 2, which NAF 2025 cuts in two.
	const sectors = {
		...sections,
		...asked.facts.naf?.choices,
		'rev2:J': 'Information et communication'
	};
	const isIt = ({ kind: own, id }: Meaning): boolean => {
		if (own !== kind) return false;
		if (own === 'trade') return list.some((trade) => trade.id === id && trade.also.includes(name));
		if (own === 'commune') return communes.of(id)?.name === name;
		if (own === 'group') return communes.groupOf(id)?.name.includes(name) ?? false;
		if (own === 'department')
			return asked.facts.department?.choices?.[id]?.startsWith(`${name} (`) ?? false;
		return Object.entries(sectors).some(([naf, text]) => text === name && sectorLetter(naf) === id);
	};
	return (meanings: readonly Meaning[]) => kind === 'name' || meanings.some(isIt);
}

describe('What the page says that it understood', () => {
	it.each(ours)('$query', async ({ query, lang, understood, names }) => {
		const phrases = await readPhrases(query);
		expect(understoodText(phrases, await speechIn(lang === 'en' ? 'en' : 'fr'))).toBe(understood);
		expect(await lookedFor(query)).toBe(names);
	});

	it('is of 120 queries, each once', () => {
		const all = [...blind, ...ours].map(({ query }) => query);
		expect(all).toHaveLength(120);
		expect(new Set(all).size).toBe(120);
	});

	it.each([
		'a '.repeat(50),
		'saint '.repeat(16),
		'🥖é'.repeat(33),
		'\u0000\uffff',
		"d'".repeat(50)
	])('is little of what is hostile: %j', async (query) => {
		expect((await readPhrases(query)).length).toBeLessThan(40);
	});

	it('is each group of communes, by the name under which its sheet looks for its pages', async () => {
		const communes = await readCommunes();
		const departments = [
			'09',
			'11',
			'12',
			'30',
			'31',
			'32',
			'34',
			'46',
			'48',
			'65',
			'66',
			'81',
			'82'
		];
		const groups = departments.flatMap((id) => communes.inDepartment(id).groups);
		expect(new Set(groups).size).toBeGreaterThan(150);
		for (const { code, name } of groups) {
			const phrases = await readPhrases(groupName(name));
			expect(
				phrases.map(({ meanings }) => meanings),
				name
			).toEqual([[{ kind: 'group', id: code }]]);
		}
	});
});
