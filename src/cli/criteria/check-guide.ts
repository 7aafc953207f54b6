import { join } from 'node:path';
import { guideSchema } from '$lib/grid/schema';
import { checkEasyGuide } from './easy-words';
import { currentGrid } from './grid-folder';
import { languagesOf } from './languages';
import { readChecked } from './read-checked';

/** What `criteria/guide` lacks: the page of coaches tells of each subject of the first questionnaire, in each language of the instance. */
export function checkGuide(criteria: string): string[] {
	const first = currentGrid(join(criteria, 'grids'));
	if ('problem' in first) return [];
	const { grid } = first.compiled;
	return languagesOf(criteria).flatMap(
		(language) =>
			readChecked(join(criteria, 'guide', `${language}.json`), guideSchema, (guide) => [
				...grid.path
					.filter((id) => !Object.hasOwn(guide, id))
					.map((id) => ({ path: id, message: `has no words, and is a subject of ${grid.id}` })),
				...checkEasyGuide(guide, language)
			]).problems
	);
}
