import { join } from 'node:path';
import { catalogueNames, cataloguesInUse } from './catalogue-folder';
import { gridNames } from './grid-folder';
import { checkInstance } from './check-instance';
import { checkGuide } from './check-guide';
import { checkVersion } from './versions';
import { checkPublished } from './published';
import { checkQuestionnaires } from './questionnaires-apart';

/** Everything wrong in `criteria/`, and one line that counts. */
export function checkCriteria(criteria: string): { problems: string[]; summary: string } {
	const grids = gridNames(join(criteria, 'grids'));
	const catalogues = catalogueNames(join(criteria, 'catalogues'));
	const check = (kind: string, names: readonly string[]) =>
		names.flatMap((name) => checkVersion(criteria, `${kind}/${name.replace('@', '/')}`));
	const problems = [
		...checkQuestionnaires(criteria),
		...checkInstance(criteria),
		...check('grids', grids),
		...check('catalogues', cataloguesInUse(catalogues)),
		...checkGuide(criteria),
		...checkPublished(criteria)
	];
	const counts = `${grids.length} grid(s), ${catalogues.length} catalogue(s), ${problems.length} problem(s)`;
	return { problems, summary: `${counts}: ${[...grids, ...catalogues].join(', ')}` };
}
