/** Words of `azimut-20`: what only we ask of them. What any questionnaire's must be is checked by `criteria:check`. */
import { describe, expect, it, test } from 'vitest';
import type { HelpWords } from '$lib/grid/words';
import { proseOf, quoted } from '../../src/cli/criteria/easy-words';
import { currentGrid, readIn } from '../support/grids';
import { gridFolders } from './grid-folders';
import { jargonIn } from './jargon';

/** A word of the trade may stand in brackets after the plain one, and where it is explained. */
const mayBeNamed = (path: string) => path.startsWith('glossary.');

const ours = gridFolders().filter(({ name }) => name.startsWith('azimut-20@'));
describe.each(ours)('The words of $name', ({ words }) => {
	it('say nothing in the words of the trade', () => {
		const found = proseOf(words.fr?.words)
			.filter(([path]) => !mayBeNamed(path))
			.flatMap(([path, text]) =>
				jargonIn(text.replace(quoted, '')).map((word) => `${path}: ${word}`)
			);
		expect(found).toEqual([]);
	});
});

test.each([
	['fr', /engag|certifi|vérifi|reconnu|responsable/i],
	['en', /commit|certif|verif|recogni[sz]|responsible/i]
])('a strength says nothing of a company that nobody may say of it: %s', (lang, forbidden) => {
	const help = readIn<HelpWords>(currentGrid, `${lang}.help.json`).criteria;
	const said = Object.values(help).flatMap(({ strength }) => strength ?? []);
	expect(said).toHaveLength(20);
	expect(said.filter((text) => forbidden.test(text))).toEqual([]);
});
