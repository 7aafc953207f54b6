import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { loadWords } from '$lib/i18n/locale';
import { groups, type Says } from './page-groups';
import PageContent from './PageContent.svelte';
import type { LineShown, PageShown } from './page-shown';

const line = (number: number, ...says: Says[]): LineShown => ({
	criterion: `c${number}`,
	number,
	plain: `Nom ${number}`,
	official: `Titre ${number}`,
	answers: says.map((one) => ({ question: null, texts: ['Un plan'], says: one })),
	points: { low: 0, high: 1, max: 5 }
});

const page = (company: string[]): PageShown => ({
	state: 'live',
	slug: 'x',
	name: 'Fournil',
	siren: null,
	company,
	statement: null,
	isRegistered: false,
	legalForm: undefined,
	periods: {},
	listed: true,
	assessedOn: '2026-11-24',
	referenceYear: 2025,
	validUntil: '2027-11-24',
	publishedOn: '2026-11-24',
	updatedOn: '2026-11-24',
	grid: 'azimut-20@2026.3',
	counts: { answered: 5, unknown: 1, notApplicable: 1 },
	parts: [
		{
			id: 'limiter',
			name: 'Limiter',
			points: null,
			lines: [
				line(1, 'done', 'not-yet'),
				line(2, 'done'),
				line(3, 'not-yet'),
				line(4, 'kept'),
				line(5, 'done', 'unknown'),
				line(6, 'unknown'),
				line(7, 'not-applicable')
			]
		}
	],
	total: null
});

async function said(company: string[]): Promise<string> {
	const { public: words } = await loadWords('fr', 'public');
	const props = { page: page(company), words, lang: 'fr' as const, methodUrl: '/methode' };
	const { container } = render(PageContent, props);
	return (container.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
}

test('every subject is counted once, what is hidden too', async () => {
	expect(await said([])).toContain(
		'2 sujets sur 7 où quelque chose est fait, 1 pas encore fait, 1 non montré pour protéger des personnes, 1 rempli en partie, 1 où l’entreprise ne sait pas, 1 qui ne concerne pas l’entreprise.'
	);
});

test.each(['fr', 'en'] as const)(
	'whichever groups have subjects, the sentence counts each, and nothing that is zero, in %s',
	async (lang) => {
		const { public: words } = await loadWords(lang, 'public');
		for (let which = 1; which < 3 ** groups.length; which++) {
			const [done = 0, notYet = 0, kept = 0, partly = 0, unknown = 0, notConcerned = 0] =
				groups.map((_, at) => Math.floor(which / 3 ** at) % 3);
			const numbers = [done, notYet, kept, partly, unknown, notConcerned];
			const counted = numbers.filter((count) => count > 0);
			const all = numbers.reduce((sum, count) => sum + count, 0);
			const text = words
				.counts(all, done, notYet, kept, partly, unknown, notConcerned)
				.replaceAll('\u00a0', ' ');
			const [, first, total, rest] =
				/^(\d+) (?:sujets? sur|subjects? of) (\d+)( .*)\.$/.exec(text) ?? [];
			expect(Number(total), text).toBe(all);
			const parts = `${first}${rest}`.split(', ');
			expect(
				parts.map((part) => parseInt(part)),
				text
			).toEqual(counted);
			expect(new Set(parts.map((part) => part.replace(/^\d+ /, ''))).size).toBe(counted.length);
			expect(text.startsWith(first === '1' ? '1 sujet ' : '2 sujets ')).toBe(lang === 'fr');
		}
	}
);

test('what a reader must know stands before what is declared; who published and how to read it after', async () => {
	const { public: words } = await loadWords('fr', 'public');
	const flat = (text: string) => text.replaceAll('\u00a0', ' ');
	const order = [
		words.warning,
		words.notALabel,
		words.until('24 novembre 2027'),
		words.counted(words.groups.done, 2),
		words.reading,
		words.declared,
		words.identity,
		words.whoAnswered,
		words.independent
	].map(flat);
	const text = await said([]);
	const places = order.map((sentence) => text.indexOf(sentence));
	expect(places).not.toContain(-1);
	expect(places).toEqual(places.toSorted((left, right) => left - right));
});

test('a subject has one name and its number', async () => {
	const text = await said([]);
	expect(text).toContain('3. Nom 3 Un plan 0 à 1 sur 5');
	expect(text).not.toContain('Titre 3');
});

test('a first year counts from the creation', async () => {
	const { public: words } = await loadWords('fr', 'public');
	expect(await said([words.firstYear])).toContain(words.younger);
	expect(await said([])).not.toContain(words.younger);
});
