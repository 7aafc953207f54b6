import { isFromExample } from '$lib/dossier/origin';
import { yearIn } from '$lib/dossier/sheet';
import { idOf, isOlder } from '$lib/grid/folders';
import { unmetConditions } from '$lib/share/conditions';
import { obstaclePlaces, type Obstacle } from '$lib/publish/page-obstacles';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { currentGrid } from '$lib/session/opening/current-grid';
import { toConfirm } from '$lib/years/years';
import { classesOf } from './contribution-payload';

/**
 * What keeps a dossier from contributing: what keeps it from being published, but for its name and its day, which are
 * not sent. `older-version`, `other-questionnaire`: one edition adds up one questionnaire · `headcount`, `naf`, `department`: its classes
 */
export type ContributionObstacle =
	| Exclude<Obstacle, 'name' | 'unfinished' | 'day-old' | 'day-ahead'>
	| 'older-version'
	| 'other-questionnaire'
	| 'headcount'
	| 'naf'
	| 'department';

/** Where each is mended. */
export const contributionPlaces = {
	...obstaclePlaces,
	'older-version': '/nouvelle-version',
	'other-questionnaire': '/dossiers',
	headcount: '/profil?q=headcount',
	naf: '/profil?q=naf',
	department: '/profil?q=department'
} satisfies Record<Exclude<ContributionObstacle, 'example'>, `/${string}`>;

/** In the order in which to mend them; `today` is `yyyy-mm-dd`. `current`: the questionnaire of new dossiers; a later one that was chosen before its day will do. */
export function contributionObstacles(
	assessment: Assessment,
	today: string,
	current = currentGrid(today)
): ContributionObstacle[] {
	if (isFromExample(assessment.state.revisions.values())) return ['example'];
	const { compiled, score, sheet } = assessment;
	const { size, family, places } = classesOf(assessment);
	const dates = { assessedOn: today, referenceYear: yearIn(sheet.profile), today };
	const isDraft = compiled.name.endsWith('-draft');
	const others: [ContributionObstacle, boolean][] = [
		['draft', isDraft],
		['older-version', !isDraft && isOlder(compiled.name, current)],
		['other-questionnaire', idOf(compiled.name) !== idOf(current)],
		['headcount', size === null],
		['naf', family === null],
		['department', places.length === 0],
		['unconfirmed', toConfirm(assessment).length > 0]
	];
	const unmet = unmetConditions(score, dates) as ContributionObstacle[];
	return [...unmet, ...others.flatMap(([obstacle, holds]) => (holds ? [obstacle] : []))];
}
