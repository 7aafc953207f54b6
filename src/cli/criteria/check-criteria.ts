import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueNames, cataloguesInUse } from './catalogue-folder';
import { gridNames } from './grid-folder';
import { checkInstance } from './check-instance';
import { checkGuide } from './check-guide';
import { indicatorSetNames } from './indicator-folder';
import { checkMarkup, checkWritten } from './texts';
import { checkVersion, kinds } from './versions';
import { checkPublished } from './published';
import { checkQuestionnaires } from './questionnaires-apart';

/** Versions are checked one by one; the others are made by commands. */
const apart: readonly string[] = [...kinds, 'schema', 'communes', 'map', 'published.json'];

/** Everything wrong in `criteria/`, and one line that counts. */
export function checkCriteria(criteria: string): { problems: string[]; summary: string } {
	if (!existsSync(criteria))
		return { problems: [`${criteria} does not exist`], summary: 'nothing to check' };
	const grids = gridNames(join(criteria, 'grids'));
	const catalogues = catalogueNames(join(criteria, 'catalogues'));
	const figures = indicatorSetNames(join(criteria, 'indicators'));
	const check = (kind: string, names: readonly string[]) =>
		names.flatMap((name) => checkVersion(criteria, `${kind}/${name.replace('@', '/')}`));
	const problems = [
		...checkQuestionnaires(criteria),
		...checkInstance(criteria),
		...check('grids', grids),
		...check('catalogues', cataloguesInUse(catalogues)),
		...check('indicators', figures),
		...checkGuide(criteria),
		...checkMarkup(criteria, (path) => !apart.includes(path.split('/')[0] ?? '')),
		...checkPublished(criteria)
	];
	const counts = `${grids.length} grid(s), ${catalogues.length} catalogue(s), ${figures.length} questionnaire(s) of figures, ${problems.length} problem(s)`;
	const left = checkWritten(criteria).length;
	const toWrite = left > 0 ? `, ${left} text(s) still to write` : '';
	return {
		problems,
		summary: `${counts}${toWrite}: ${[...grids, ...catalogues, ...figures].join(', ')}`
	};
}
