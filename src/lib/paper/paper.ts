import type { CompiledGrid } from '$lib/engine/score/compile';
import { valueAt, type DossierState } from '$lib/dossier/fold';
import { lastChangeAt } from '$lib/dossier/last-change';
import { metaPath, profilePath } from '$lib/dossier/paths';
import type { Proof } from '$lib/dossier/proofs';
import { calendarDay } from '$lib/engine/calendar-day';
import type { Score, Step } from '$lib/engine/result/result';
import type { ProfileValue } from '$lib/grid/sheet';
import type { FactWords } from '$lib/grid/words';
import { isSiren } from '$lib/share/publication';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { prefilledFacts, startFacts } from '$lib/session/opening/fact-shape';
import type { Line, LineItem, Diagnosis } from '$lib/diagnosis/lines';
import { isAimHanded, printedProofs } from '$lib/diagnosis/handed';
import { ownFacts } from '$lib/diagnosis/reader';
import { planRows, type PlanRow } from '$lib/plan/plan-view';
import { isStrength, sortSteps, strengths } from '$lib/result/result-view';
import { nextStepsOf } from '$lib/result/steps';
import { finishedAs } from '$lib/years/years';

export interface PaperFact {
	fact: string;
	value: ProfileValue | undefined;
	words: FactWords;
}

/** What the questionnaire knows of the company, in the order it is asked: the first questions, given or not, then what was given. */
export function companyFacts({ compiled, words, sheet }: Diagnosis): PaperFact[] {
	const first = [...startFacts, ...prefilledFacts, 'turnover'].filter(
		(id) => !ownFacts.includes(id)
	);
	const named = new Set([...first, ...ownFacts, 'name', 'siren']);
	const others = compiled.facts.list
		.filter(({ id, quiet }) => !named.has(id) && !quiet && sheet.profile[id] !== undefined)
		.map(({ id }) => id);
	return [...first, ...others].flatMap((fact) => {
		const spoken = words.facts[fact];
		return spoken ? [{ fact, value: sheet.profile[fact], words: spoken }] : [];
	});
}

/** The day that a paper is of: that of the finished diagnosis if it says what is said today. */
export function paperDay(assessment: Assessment): { finished: boolean; day: string } {
	const finished = finishedAs(assessment);
	return finished
		? { finished: true, day: finished.date }
		: { finished: false, day: dayOf(lastChangeAt(assessment.state)) };
}

const firstMoment = Date.UTC(1970, 0, 2);
const lastMoment = Date.UTC(2099, 11, 31);

/** Here, as `yyyy-mm-dd`; a clock may have been wrong by centuries. */
export function dayOf(at: number): string {
	return calendarDay(new Date(Math.min(Math.max(at, firstMoment), lastMoment)));
}

export const identityFields = ['name', 'siren', 'statement', 'answeredBy', 'coach'] as const;
export type IdentityField = (typeof identityFields)[number];

const paths: Record<IdentityField, string> = {
	name: profilePath('name'),
	siren: profilePath('siren'),
	statement: metaPath('statement'),
	answeredBy: metaPath('answeredBy'),
	coach: metaPath('coachOrganisation')
};

/** Who papers and public page say the company is; empty where nobody said. */
export function identityOf({ state }: Pick<Assessment, 'state'>): Record<IdentityField, string> {
	const text = (field: IdentityField) => textAt(state, paths[field]);
	const siren = text('siren');
	return {
		name: text('name'),
		siren: isSiren(siren) ? siren : '',
		statement: text('statement'),
		answeredBy: text('answeredBy'),
		coach: text('coach')
	};
}

/** Resolves to whether it is stored; a SIREN that does not check is not. */
export function setIdentity(
	assessment: Pick<Assessment, 'change'>,
	field: IdentityField,
	text: string
): Promise<boolean> {
	const value = field === 'siren' ? text.replace(/[\s\u00a0\u202f.-]/g, '') : text.trim();
	if (field === 'siren' && value !== '' && !isSiren(value)) return Promise.resolve(false);
	return assessment.change([{ path: paths[field], value: value === '' ? null : value }]);
}

function textAt(state: DossierState, path: string): string {
	const value = valueAt(state, path);
	return typeof value === 'string' ? value.trim() : '';
}

/** The lines where most is won, each with its best question. */
export function strengthLines(
	score: Score,
	lines: readonly Line[]
): { line: Line; item: LineItem }[] {
	return strengths(score).flatMap(({ criterion, item }) => {
		const line = lines.find(({ id }) => id === criterion);
		const found = line?.items.find(({ id }) => id === item);
		return line && found ? [{ line, item: found }] : [];
	});
}

export const standings = [
	'strong',
	'begun',
	'zero',
	'partly',
	'unknown',
	'unanswered',
	'notConcerned'
] as const;
export type Standing = (typeof standings)[number];

/** Whether nothing of it is left to answer or to find. */
export const isWhole = (standing: Standing): boolean =>
	!['partly', 'unknown', 'unanswered'].includes(standing);

/** The one place of a subject: answered whole, by its points; in part; not known at all; not answered at all; not concerned. */
export function standingOf({ result, items }: Pick<Line, 'result' | 'items'>): Standing {
	const { status, low, high } = result;
	if (status === 'not-applicable') return 'notConcerned';
	if (status === 'unanswered') return 'unanswered';
	if (items.every(({ answer }) => answer && 'unknown' in answer)) return 'unknown';
	if (status !== 'answered' || low !== high) return 'partly';
	if (isStrength(result)) return 'strong';
	return low > 0 ? 'begun' : 'zero';
}

/** The points from which a subject is a strength; null where subjects have not all the same. */
export function strengthFrom({ criteria }: Pick<CompiledGrid, 'criteria'>): number | null {
	const [most, ...others] = new Set(criteria.map(({ max }) => max));
	return most === undefined || others.length > 0 ? null : Math.ceil((3 * most) / 5);
}

/**
 * What to show others of what comes next: actions of the plan, what is to be done before whom to call; where none is a
 * step of the questionnaire, one or two that could be. What is kept from them is counted with the `others` of the plan.
 */
export function nextSteps(
	assessment: Assessment,
	most = 3
): { chosen: PlanRow[]; possible: Step[]; others: number } {
	const isCall = ({ action, aim }: PlanRow) => aim === null && action.offer !== '';
	const open = planRows(assessment).filter(
		({ action, reached }) => ['todo', 'doing'].includes(action.status) && !reached
	);
	const rows = open.filter(({ aim }) => aim === null || isAimHanded(assessment, aim));
	const ordered = [...rows.filter((row) => !isCall(row)), ...rows.filter(isCall)];
	const first = ordered.slice(0, most);
	if (first.some(({ aim }) => aim !== null))
		return { chosen: first, possible: [], others: open.length - first.length };
	const chosen = ordered.slice(0, most - 1);
	const steps = sortSteps(nextStepsOf(assessment)).first.filter((step) =>
		isAimHanded(assessment, step)
	);
	const possible = steps.slice(0, Math.min(2, most - chosen.length));
	return { chosen, possible, others: open.length - chosen.length };
}

/** Those that are printed, by subject, in the order of the lines. */
export function proofsBySubject<L extends Line>(
	{ state }: Pick<Assessment, 'state'>,
	lines: readonly L[]
): { line: L; proofs: Proof[] }[] {
	const proofs = printedProofs(state);
	return lines.flatMap((line) => {
		const own = proofs.filter(({ criterion }) => criterion === line.id);
		return own.length > 0 ? [{ line, proofs: own }] : [];
	});
}
