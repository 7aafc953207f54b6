import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { loadWords } from '$lib/i18n/locale';
import type { Says } from './page-groups';
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
		'7 sujets : 4 répondus en entier (2 où quelque chose est fait, 1 pas encore, 1 non montré), 1 en partie, 1 où l’entreprise ne sait pas du tout, 0 sans aucune réponse, 1 qui ne concerne pas l’entreprise.'
	);
});

test('a subject has one name and its number', async () => {
	const text = await said([]);
	expect(text).toContain('Nom 3 Sujet 3 · 0 à 1 sur 5');
	expect(text).not.toContain('Titre 3');
});

test('a first year counts from the creation', async () => {
	const { public: words } = await loadWords('fr', 'public');
	expect(await said([words.firstYear])).toContain(words.younger);
	expect(await said([])).not.toContain(words.younger);
});
