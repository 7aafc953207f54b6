import { expect, it } from 'vitest';
import { loadWords } from '$lib/i18n/locale';
import { totalText, quotable } from './page-shown';

it.each([
	['fr', 100, [40, 54], 'au moins 40, au plus 54 sur 100'],
	['en', 100, [40, 54], 'at least 40, at most 54 out of 100'],
	['fr', 100, [40, 40], '40 sur 100'],
	[
		'fr',
		75,
		[27, 30],
		'au moins 27, au plus 30 sur 75, soit au moins 36, au plus 40 sur 100 : 5 sujets ne concernent pas l’entreprise'
	],
	['fr', 75, [27, 27], '27 sur 75, soit 36 sur 100 : 5 sujets ne concernent pas l’entreprise']
] as const)('a total says its bounds, in %s, of %d: %j', async (lang, max, [low, high], said) => {
	const { public: words } = await loadWords(lang, 'public');
	const onHundred = { low: (100 * low) / max, high: (100 * high) / max };
	const text = totalText({ low, high, max, onHundred }, max === 100 ? 0 : 5, words);
	expect(text.replaceAll('\u00a0', ' ')).toBe(said);
});

it.each([
	['fr', '» certifié « par nous', '” certifié “par nous'],
	['fr', 'Le « bon » pain', 'Le “bon” pain'],
	['en', '” certified “ by us', '’ certified ‘ by us'],
	['en', 'The "good" bread', "The 'good' bread"]
] as const)('Words in quotation marks do not end them (%s): %s', (lang, text, shown) => {
	expect(quotable(text, lang)).toBe(shown);
});
