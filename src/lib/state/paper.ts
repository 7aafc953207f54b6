import { sameJson } from '$lib/dossier/canonical';
import { valueAt, type DossierState } from '$lib/dossier/fold';
import { metaPath, parsePath, profilePath } from '$lib/dossier/paths';
import { proofsOf, type Proof } from '$lib/dossier/proofs';
import type { Json } from '$lib/dossier/revision';
import { askedOf } from '$lib/engine/asked';
import type { CompiledItem } from '$lib/engine/compile-item';
import { disclose, isSensitive } from '$lib/engine/disclose';
import { pointsOf } from '$lib/engine/item';
import type { CriterionResult } from '$lib/engine/result';
import type { Answer, Answers, Profile, ProfileValue } from '$lib/grid/sheet';
import type { AskedCriterion, AskedItem, FactWords } from '$lib/grid/words';
import { isSiren } from '$lib/share/publication';
import type { Assessment } from './assessment.svelte';
import { prefilledFacts, startFacts } from './fact-shape';
import { planRows, type PlanRow } from './plan-view';
import { strengths } from './result-view';

export type { Proof };

/** What a line is read from: an open dossier, or what a printed code holds. */
export type Told = Pick<Assessment, 'compiled' | 'words' | 'sheet' | 'facts' | 'result'>;

export interface PaperItem {
	id: string;
	item: CompiledItem;
	words: AskedItem;
	answer: Answer | undefined;
	/** The level or bracket reached; null when only points are told. */
	rung: string | null;
	points: number | null;
	/** Of this company, it could point at someone: only its points may be shown to others. */
	sensitive: boolean;
}

export interface PaperLine {
	id: string;
	number: number;
	pillar: number;
	words: AskedCriterion;
	result: CriterionResult;
	items: PaperItem[];
}

/** Every subject in the order of their numbers, with what is asked now. */
export function linesOf({ compiled, words, sheet, facts, result }: Told): PaperLine[] {
	return compiled.criteria
		.flatMap(({ id, criterion, pillar }): PaperLine[] => {
			const spoken = words.criteria[id];
			const row = result.criteria[id];
			if (!spoken || !row) return [];
			const items = askedOf(compiled, sheet.profile, id).items.flatMap((item): PaperItem[] => {
				const asked = spoken.items[item.id];
				if (!asked) return [];
				const answer = sheet.answers[id]?.[item.id];
				const { rung, points } = pointsOf(item, answer, facts);
				const sensitive = isSensitive(item, facts);
				return [{ id: item.id, item, words: asked, answer, rung, points, sensitive }];
			});
			return [{ id, number: criterion.number, pillar, words: spoken, result: row, items }];
		})
		.sort((a, b) => a.number - b.number);
}

export interface ToldFact {
	fact: string;
	value: ProfileValue | undefined;
	words: FactWords;
}

/** What the questionnaire knows of the company, in the order it is asked: the first questions, told or not, then what was told. */
export function companyFacts({ compiled, words, sheet }: Told): ToldFact[] {
	const first = [...startFacts, ...prefilledFacts, 'turnover'].filter((id) => id !== 'purpose');
	const named = new Set([...first, 'purpose', 'name', 'siren']);
	const told = compiled.facts.list
		.filter(({ id, quiet }) => !named.has(id) && !quiet && sheet.profile[id] !== undefined)
		.map(({ id }) => id);
	return [...first, ...told].flatMap((fact) => {
		const spoken = words.facts[fact];
		return spoken ? [{ fact, value: sheet.profile[fact], words: spoken }] : [];
	});
}

/** The day that a paper is of: that of the finished diagnosis if nothing it counted changed since. */
export function standingOf(assessment: Assessment): { finished: boolean; day: string } {
	const { state, compiled, sheet } = assessment;
	const told = disclose(compiled, sheet);
	const days = [...state.paths.keys()].flatMap((path) => {
		if (parsePath(path)?.kind !== 'campaigns') return [];
		const found = campaignIn(valueAt(state, path));
		if (found?.grid !== sheet.grid || !sameJson(json(found.answers), json(sheet.answers)))
			return [];
		const same = sameJson(json(disclose(compiled, found).facts), json(told.facts));
		return same ? [found.date] : [];
	});
	const last = days.sort().at(-1);
	return last === undefined
		? { finished: false, day: dayOf(assessment.lastChangeAt) }
		: { finished: true, day: last };
}

const firstMoment = Date.UTC(1970, 0, 2);
const lastMoment = Date.UTC(2099, 11, 31);

/** Here, as `yyyy-mm-dd`; a clock may have been wrong by centuries. */
export function dayOf(at: number): string {
	const date = new Date(Math.min(Math.max(at, firstMoment), lastMoment));
	const two = (value: number) => String(value).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

interface Finished {
	date: string;
	grid: string;
	profile: Profile;
	answers: Answers;
}

const json = (value: unknown) => value as Json;

function campaignIn(value: Json | null): Finished | null {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
	const { date, grid, profile, answers } = value as Record<string, unknown>;
	const isRecord = (one: unknown) => typeof one === 'object' && one !== null;
	const isDay = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date);
	if (!isDay || typeof grid !== 'string' || !isRecord(profile) || !isRecord(answers)) return null;
	return { date, grid, profile: profile as Profile, answers: answers as Answers };
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
export function keepIdentity(
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
export function strengthLines(told: Told): { line: PaperLine; item: PaperItem }[] {
	const lines = linesOf(told);
	return strengths(told.result).flatMap(({ criterion, item }) => {
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
			const item = aim && compiled.criterionById.get(aim.criterion)?.items.get(aim.item);
			return !item || !isSensitive(item, facts);
		})
		.slice(0, most);
}

/** Proofs by subject, in the order of the lines; what is confidential is not told, not even that it is there. */
export function proofsNoted(assessment: Assessment): { line: PaperLine; proofs: Proof[] }[] {
	const proofs = proofsOf(assessment.state).filter(({ confidential }) => !confidential);
	return linesOf(assessment).flatMap((line) => {
		const own = proofs.filter(({ criterion }) => criterion === line.id);
		return own.length > 0 ? [{ line, proofs: own }] : [];
	});
}
