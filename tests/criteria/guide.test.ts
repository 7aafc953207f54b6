/** The coach's guide of any instance: of the subjects of its first questionnaire and no other, in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { guideSchema } from '$lib/grid/schema';
import { typeset } from '$lib/grid/typeset';
import type { Words } from '$lib/grid/words';
import { currentGrid } from '../../src/cli/criteria/grid-folder';
import { gridFolders, instances } from './grid-folders';
import { jargonIn } from './jargon';

const guides = instances.flatMap(({ name, criteria }) =>
	['fr', 'en'].map((lang) => {
		const file = join(criteria, `guide/${lang}.json`);
		const guide = guideSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
		const texts = Object.values(guide).flatMap((own) => Object.values(own));
		return { name, criteria, lang, guide, texts };
	})
);

describe.each(guides)('in $name, $lang', ({ criteria, lang, guide, texts }) => {
	const current = currentGrid(join(criteria, 'grids'));
	if ('problem' in current) throw new Error(current.problem.message);
	const { name, grid } = current.compiled;
	const words = gridFolders().find((one) => one.name === name)?.words[lang]?.words as Words;

	it('each subject has its paragraph, and nothing else has', () => {
		expect(Object.keys(guide).toSorted()).toEqual(grid.path.toSorted());
	});

	it('what is asked aloud is not the question of the questionnaire', () => {
		const asked = Object.values(words.criteria).flatMap(({ question, items }) => [
			question,
			...Object.values(items).map((item) => item.question)
		]);
		expect(Object.values(guide).filter(({ ask }) => asked.includes(ask))).toEqual([]);
	});

	it('its marks hold to their words once set', () => {
		const loose = /« | [?!:;»%€]/;
		expect(texts.filter((text) => loose.test(typeset(text, lang)))).toEqual([]);
	});
});

test('of ours, nothing is said in the words of the trade', () => {
	const ours = guides.filter(({ name, lang }) => name === 'criteria' && lang === 'fr');
	expect(ours.flatMap(({ texts }) => texts.flatMap(jargonIn))).toEqual([]);
});
