import { isFromExample } from '$lib/dossier/origin';
import { unmetConditions, type Unmet } from '$lib/share/conditions';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { identityOf, paperDay } from '$lib/paper/paper';
import { publicationOf } from './publication';
import { toConfirm } from '$lib/years/years';

/**
 * What keeps a page from being published: what the server asks, and what the page says of itself. `unfinished`: the
 * page bears the day of a finished diagnosis · `unconfirmed`: answers of another year stand as they were · `name`: it is
 * somebody's · `draft`: its questions are not final · `example`: nothing mends that, and nothing else matters
 */
export type Obstacle = Unmet | 'example' | 'draft' | 'unconfirmed' | 'unfinished' | 'name';

/** Where each is mended. */
export const obstaclePlaces = {
	draft: '/nouvelle-version',
	incomplete: '/diagnostic',
	unknown: '/a-chercher',
	'year-missing': '/profil?q=referenceYear',
	'year-old': '/nouvelle-annee',
	'year-ahead': '/profil?q=referenceYear',
	'day-old': '/nouvelle-annee',
	'day-ahead': '/resultats',
	unconfirmed: '/diagnostic?confirmer',
	unfinished: '/terminer'
} satisfies Record<Exclude<Obstacle, 'example' | 'name'>, `/${string}`>;

/** In the order in which to mend them; `today` is `yyyy-mm-dd`. */
export function obstaclesOf(assessment: Assessment, today: string): Obstacle[] {
	if (isFromExample(assessment.state.revisions.values())) return ['example'];
	const { assessedOn, referenceYear } = publicationOf(assessment, 'fr');
	const { finished } = paperDay(assessment);
	const unmet = unmetConditions(assessment.score, { assessedOn, referenceYear, today }).filter(
		// The day is that of a diagnosis still to be finished.
		(condition) => finished || !condition.startsWith('day')
	);
	const others: [Obstacle, boolean][] = [
		['unconfirmed', toConfirm(assessment).length > 0],
		// Finished before it is complete, it would have to be finished again.
		['unfinished', !finished && !unmet.includes('incomplete')],
		['name', identityOf(assessment).name === '']
	];
	return [
		...(assessment.compiled.name.endsWith('-draft') ? ['draft' as const] : []),
		...unmet,
		...others.flatMap(([obstacle, holds]) => (holds ? [obstacle] : []))
	];
}
