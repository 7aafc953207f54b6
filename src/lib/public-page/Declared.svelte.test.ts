import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { loadWords } from '$lib/i18n/locale';
import Declared from './Declared.svelte';
import type { AnswerShown } from './page-shown';

const unknown: AnswerShown = { question: 'Part du bio', texts: ['?'], says: 'unknown' };
const notYet: AnswerShown = { question: 'Gestes', texts: ['Rien'], says: 'not-yet' };
const done: AnswerShown = { question: null, texts: ['Un plan écrit'], says: 'done' };
const several: AnswerShown = { question: null, texts: ['Du vrac', 'Du tri'], says: 'done' };

test.each<[string, AnswerShown[], string[]]>([
	['what is known alone', [notYet, done], ['Un plan écrit', 'Gestes : rien']],
	['what is not known alone', [unknown], ['Ne sait pas : part du bio']],
	['both', [unknown, done], ['Déclaré : un plan écrit', 'Ne sait pas : part du bio']],
	['nothing done', [unknown, notYet], ['Déclaré : gestes : rien', 'Ne sait pas : part du bio']],
	['a list', [unknown, several], ['Déclaré :', 'Du vrac', 'Du tri', 'Ne sait pas : part du bio']]
])('what is declared comes first, what is not known last: %s', async (_, answers, said) => {
	const { public: words } = await loadWords('fr', 'public');
	const { container } = render(Declared, { answers, words });
	const texts = [...container.querySelectorAll('p, li')].map(({ textContent }) => textContent);
	expect(texts.map((text) => text?.replaceAll('\u00a0', ' ').trim())).toEqual(said);
});
