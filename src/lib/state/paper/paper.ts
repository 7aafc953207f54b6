import { valueAt, type DossierState } from '$lib/dossier/fold';
import { metaPath, profilePath } from '$lib/dossier/paths';
import { proofsOf, type Proof } from '$lib/dossier/proofs';
import { calendarDay } from '$lib/engine/day';
import { isSensitive } from '$lib/engine/disclose';
import type { ProfileValue } from '$lib/grid/sheet';
import type { FactWords } from '$lib/grid/words';
import { isSiren } from '$lib/share/publication';
import type { Assessment } from '../session/assessment.svelte';
import { prefilledFacts, startFacts } from '../questions/fact-shape';
import { linesOf, type Line, type LineItem, type Diagnosis } from '../result/lines';
import { planRows, type PlanRow } from '../plan/plan-view';
import { strengths } from '../result/result-view';
import { finishedAs } from '../years/years';

export interface PaperFact {
	fact: string;
	value: ProfileValue | undefined;
	words: FactWords;
}

/** Why a company is here, and what it plans, are nobody else's. */
const ownFacts: readonly string[] = ['purpose', 'project'];

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
		: { finished: false, day: dayOf(assessment.lastChangeAt) };
}

const firstMoment = Date.UTC(1970, 0, 2);
const lastMoment = Date.UTC(2099, 11, 31);

/** Here, as `yyyy-mm-dd`; a clock may have been wrong by centuries. */
export function dayOf(at: number): string {
	return calendarDay(new Date(Math.min(Math.max(at, firstMoment), lastMoment)));
}

export const identityFields = ['name', 'siren', 'answeredBy', 'coach'] as const;
export type IdentityField = (typeof identityFields)[number];

const paths: Record<IdentityField, string> = {
	name: profilePath('name'),
	siren: profilePath('siren'),
	answeredBy: metaPath('answeredBy'),
	coach: metaPath('coachOrganisation')
};

/** Who the papers say the company is; empty where nobody said. */
export function identityOf({ state }: Pick<Assessment, 'state'>): Record<IdentityField, string> {
	const text = (field: IdentityField) => textAt(state, paths[field]);
	const siren = text('siren');
	return {
		name: text('name'),
		siren: isSiren(siren) ? siren : '',
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

/** The lines where most is won. */
export function strengthLines(diagnosis: Diagnosis): { line: Line; item: LineItem }[] {
	const lines = linesOf(diagnosis);
	return strengths(diagnosis.score).flatMap(({ criterion, item }) => {
		const line = lines.find(({ id }) => id === criterion);
		const found = line?.items.find(({ id }) => id === item);
		return line && found ? [{ line, item: found }] : [];
	});
}

/**
 * The next actions of the plan, to show to others: what aims at a sensitive question would tell its answer, since a
 * step is the nearest one.
 */
export function chosenSteps(assessment: Assessment, most = 3): PlanRow[] {
	const { compiled, facts } = assessment;
	return planRows(assessment)
		.filter(({ action, reached, aim }) => {
			if (!['todo', 'doing'].includes(action.status) || reached) return false;
			if (aim === null) return true;
			const item = compiled.criterionById.get(aim.criterion)?.items.get(aim.item);
			return item !== undefined && !isSensitive(item, facts);
		})
		.slice(0, most);
}

/** Proofs by subject, in the order of the lines; what is confidential is not given, not even that it is there. */
export function proofsNoted(assessment: Assessment): { line: Line; proofs: Proof[] }[] {
	const proofs = proofsOf(assessment.state).filter(({ confidential }) => !confidential);
	return linesOf(assessment).flatMap((line) => {
		const own = proofs.filter(({ criterion }) => criterion === line.id);
		return own.length > 0 ? [{ line, proofs: own }] : [];
	});
}
