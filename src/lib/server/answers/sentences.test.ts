import { expect, test } from 'vitest';
import { languageOf } from './sentences';

test.each([
	[null, 'fr'],
	['', 'fr'],
	['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
	['en-GB,en;q=0.9,fr;q=0.8', 'en'],
	['de, en;q=0.5', 'en'],
	['de', 'fr'],
	['friulian, zen', 'fr']
])('%s is answered in %s', (header, lang) => {
	expect(languageOf(header)).toBe(lang);
});
