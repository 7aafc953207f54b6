import type { FrozenResult } from '$lib/dossier/campaign-shape';
import { valueAt, type DossierState } from '$lib/dossier/fold';
import { unchosenNames, unnamed } from '$lib/dossier/list/create';
import { summaryVersion } from '$lib/dossier/list/summary';
import { isToFind } from '$lib/dossier/to-find';
import { isHandedMark, metaPath, profilePath } from '$lib/dossier/paths';
import { datedOf, planOf } from '$lib/dossier/plan';
import { gridIn } from '$lib/dossier/sheet';
import { disagreementsToSettle } from '$lib/dossier/sides';
import type { Author } from '$lib/dossier/revision';
import type { Summary } from '$lib/dossier/storage/database';
import type { Score } from '$lib/engine/result/result';
import type { ProfileValue } from '$lib/grid/sheet';

type Criteria = Pick<FrozenResult, 'criteria'>;

const concernedIn = ({ criteria }: Criteria) =>
	Object.values(criteria).filter(({ status }) => status !== 'not-applicable');

/** Items with any answer, "don't know" included, and items asked of this company. */
export function counts(score: Score): { answered: number; asked: number } {
	const asked = concernedIn(score).reduce((sum, { why }) => sum + why.length, 0);
	return { asked, answered: Math.round((score.completeness ?? 0) * asked) };
}

/**
 * What a person counts in: the subjects that concern the company, and those where nothing is left without an answer. One
 * that waits for a fact is not answered, whatever its questions are.
 */
export function subjectsIn(score: Criteria & Partial<Pick<Score, 'pending'>>): {
	answered: number;
	concerned: number;
} {
	const concerned = concernedIn(score);
	const mayWait = (score.pending ?? []).length > 0;
	const answered = concerned.filter(({ status, low, high, max }) =>
		status === 'answered'
			? low === high
			: status === 'unknown' && !(mayWait && low === 0 && high === max)
	);
	return { answered: answered.length, concerned: concerned.length };
}

/** As its owner calls it; where nobody did, as its papers call the company. */
export function nameOf(state: DossierState): string {
	const textAt = (path: string) => {
		const text = valueAt(state, path);
		return typeof text === 'string' ? text : '';
	};
	const own = textAt(metaPath('name')) || unnamed;
	return (unchosenNames.includes(own) && textAt(profilePath('name'))) || own;
}

/** What the list of dossiers shows of one, under the grid that its score was made with; a coach's shows `besides` too. */
export function summaryOf(
	state: DossierState,
	grid: string,
	score: Score
): Required<Omit<Summary, 'coachAt'>> {
	const { low, high } = score.total;
	return {
		version: summaryVersion,
		grid,
		...counts(score),
		low,
		high,
		subjects: subjectsIn(score),
		parts: partsIn(score),
		levels: levelsIn(score),
		...withoutGrid(state)
	};
}

function partsIn({ pillars }: Score): Required<Summary>['parts'] {
	const parts: Required<Summary>['parts'] = {};
	for (const [id, { low, high }] of Object.entries(pillars))
		if (low !== null && high !== null) parts[id] = { low, high };
	return parts;
}

function levelsIn({ criteria }: Score): Required<Summary>['levels'] {
	const levels: Required<Summary>['levels'] = {};
	for (const [id, { status, points, max }] of Object.entries(criteria))
		if (status !== 'not-applicable')
			levels[id] = points === null ? null : Math.round((100 * points) / max);
	return levels;
}

/** As much as a line of a list shows. */
const longestTitle = 120;

/** What can be said whatever the grid. */
export function withoutGrid(state: DossierState) {
	const trade = valueAt(state, profilePath('trade'));
	const department = valueAt(state, profilePath('department'));
	return {
		name: nameOf(state),
		headcount: headcountIn(state),
		department: typeof department === 'string' ? department : null,
		disagreements: disagreementsToSettle(state).length,
		trade: typeof trade === 'string' ? trade : null,
		parked: parkedIn(state),
		aliases: aliasesIn(state),
		companyAt: lastWritten(state, 'company', isHandedMark),
		dates: datedOf(planOf(state)).map(({ due, title }) => ({ due, title: cut(title) }))
	};
}

/** Of the grid in use: `park/<grid>/…/who`. */
const parkedIn = (state: DossierState) =>
	[...state.paths.keys()].filter(
		(path) =>
			path.startsWith(`park/${gridIn(state)}/`) && path.endsWith('/who') && isToFind(state, path)
	).length;

const aliasesIn = (state: DossierState): string[] =>
	[...state.paths.keys()].flatMap((path) => (path.startsWith('alias/') ? path.slice(6) : []));

/** ms; null where that role wrote nothing. */
export const lastWritten = (
	state: DossierState,
	role: Author['role'],
	isLeftOut?: (path: string) => boolean
): number | null =>
	[...state.revisions.values()].reduce<number | null>(
		(last, { author, at, path }) =>
			author.role === role && !isLeftOut?.(path) ? Math.max(last ?? at, at) : last,
		null
	);

const cut = (title: string) =>
	title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;

function headcountIn(state: DossierState) {
	const value = valueAt(state, profilePath('headcount')) as ProfileValue | null;
	if (typeof value === 'number') return value;
	return typeof value === 'object' && value !== null && !('unknown' in value) ? value : null;
}
