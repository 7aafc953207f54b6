import { describe, expect, it, test } from 'vitest';
import { aboutCompany } from './about-company';
import { loadWords } from './locale';

const words = {
	title: 'Ce que l’entreprise déclare',
	name: 'Une entreprise, ou plusieurs entreprises',
	said: (name: string, count: number) => `${name} : l’entreprise a ${count} ans`,
	list: ['A company', 'an invented company', 'The company’s consent', 'Company without a name'],
	deep: { by: { company: 'cette entreprise' } }
};

describe('words about', () => {
	it('an association name it', () => {
		expect(aboutCompany(words, 'association')).toMatchObject({
			title: 'Ce que l’association déclare',
			name: 'Une association, ou plusieurs entreprises',
			list: [
				'An association',
				'an invented association',
				'The association’s consent',
				'Association without a name'
			],
			deep: { by: { company: 'cette association' } }
		});
	});

	it('a foundation name no company', () => {
		expect(aboutCompany(words, 'fondation').title).toBe('Ce que l’organisation déclare');
	});

	test.each(['sarl', 'scop', undefined, { unknown: true }, 'toString'])('%j stay', (form) => {
		expect(aboutCompany(words, form)).toBe(words);
	});

	it('whoever has the noun in its name leave that name', () => {
		const { said } = aboutCompany(words, 'association');
		expect(said('Entreprise et Cie, entreprise', 3)).toBe(
			'Entreprise et Cie, entreprise : l’association a 3 ans'
		);
		expect(said('A Company', 3)).toBe('A Company : l’association a 3 ans');
	});
});

test.each(['fr', 'en'] as const)(
	'no paper nor page about an association says "company": %s',
	async (lang) => {
		const areas = await loadWords(lang, 'paper', 'public', 'publish');
		const about = aboutCompany(areas, 'association');
		const speak = (value: (...given: unknown[]) => unknown) =>
			value('x', { day: '', counts: {} }, 2, 2, 2);
		const texts = (value: unknown): string[] => {
			if (typeof value === 'string') return [value];
			if (typeof value === 'function') return texts(speak(value as Parameters<typeof speak>[0]));
			return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
		};
		expect(texts(areas).some((text) => /\b(entreprise|company)\b/i.test(text))).toBe(true);
		expect(texts(about).filter((text) => /\b(entreprise|company)\b/i.test(text))).toEqual([]);
	}
);
