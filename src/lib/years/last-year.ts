/**
 * What was answered last year, wherever a screen, a key or a paper says so: what the finished diagnosis before this year
 * froze, read in the questionnaire of today. An answer that was replaced before it was finished is history, and so is one
 * that came after: neither is last year's.
 */
import { campaignsOf, lastDiagnosis, type LastYear } from '$lib/dossier/campaigns';
import { sameJson } from '$lib/dossier/canonical';
import { valueAt, type DossierState } from '$lib/dossier/fold';
import { reach } from '$lib/dossier/heads';
import { answerPath } from '$lib/dossier/paths';
import { lastWordsOf, voicesAt } from '$lib/dossier/voices';
import { moveSheet, type ItemRef, type Move } from '$lib/engine/versions/move';
import type { Answer } from '$lib/grid/sheet';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { gridName } from '$lib/session/opening/open-grid';
import { loadMove } from '$lib/versions/moves';
import type { DossierWithGrid } from './years';

/** Ways from older versions of a questionnaire to the one in use, by the older one's name. */
export type Moves = ReadonlyMap<string, Move>;

/** For every diagnosis finished under another version. Without a way, or without network, its answers are nobody's. */
export async function loadMoves({ state, compiled }: DossierWithGrid): Promise<Moves> {
	const older = new Set(campaignsOf(state).map(({ grid }) => gridName(grid)));
	older.delete(compiled.name);
	const found = await Promise.all(
		[...older].map(
			async (from) => [from, await loadMove(from, compiled.name).catch(() => null)] as const
		)
	);
	return new Map(found.flatMap(([from, move]) => (move ? [[from, move]] : [])));
}

/** Null in a first year. */
export function lastYearOf({ state, compiled }: DossierWithGrid, moves: Moves): LastYear | null {
	const last = lastDiagnosis(state);
	if (!last) return null;
	const { year, profile, answers } = last;
	const from = gridName(last.grid);
	if (from === compiled.name) return { year, answers };
	const move = moves.get(from);
	return { year, answers: move ? moveSheet(move, { profile, answers }).sheet.answers : {} };
}

/** Null in a first year; undefined as long as what tells it is not there. */
export const lastYearIn = (
	assessment: Assessment,
	years: { lastYearOf: (assessment: Assessment) => LastYear | null } | null
): LastYear | null | undefined => (assessment.hasYears ? years?.lastYearOf(assessment) : null);

/** An answer that may be confirmed for this year. */
export interface Claim {
	answer: Answer;
	/** It is last year's; else it was given since. */
	isLast: boolean;
}

/**
 * Last year's answer, what stands, and what the company said since, each once and in this order. Several: a person says
 * which one is true.
 */
export function claimsAt(
	{ state, compiled }: DossierWithGrid,
	{ answers }: LastYear,
	{ criterion, item }: ItemRef
): Claim[] {
	const path = answerPath(compiled.name, criterion, item);
	const last = answers[criterion]?.[item];
	const claims: Claim[] = last ? [{ answer: last, isLast: true }] : [];
	for (const value of saidSince(state, path, last))
		if (value !== null && !claims.some(({ answer }) => sameJson(answer, value)))
			claims.push({ answer: value as Answer, isLast: false });
	return claims;
}

/** What stands, and the company's last words, unless last year's answer replaced them. */
function saidSince(state: DossierState, path: string, last: Answer | undefined) {
	const known = state.paths.get(path);
	if (!known) return [];
	const byId = new Map(known.revisions.map((revision) => [revision.id, revision]));
	const replaced = new Set<string>();
	for (const { id, value } of known.revisions)
		if (last && sameJson(value, last)) reach(byId, id, replaced);
	const { company } = voicesAt(state, path) ?? {};
	const since = (company ? lastWordsOf(company) : []).filter(
		({ value }) =>
			!known.revisions.some((one) => replaced.has(one.id) && sameJson(one.value, value))
	);
	return [known.settled, ...known.heads, ...since].map(({ value }) => value);
}

/**
 * What one key confirms: in a first year what the company prepared; later the answer that stands, where it is the only
 * one. `choose`: several are said, or none stands; null: nobody said anything.
 */
export function confirmable(
	dossier: DossierWithGrid,
	last: LastYear | null,
	place: ItemRef
): Answer | 'choose' | null {
	const path = answerPath(dossier.compiled.name, place.criterion, place.item);
	if (!last) return (voicesAt(dossier.state, path)?.company?.value ?? null) as Answer | null;
	const [claim, ...others] = claimsAt(dossier, last, place);
	if (!claim) return null;
	const stands = sameJson(valueAt(dossier.state, path), claim.answer);
	return stands && others.length === 0 ? claim.answer : 'choose';
}
