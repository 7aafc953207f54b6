import type { CompiledItem } from '$lib/engine/items/compile-item';
import { lawApplies, type KnownRung } from '$lib/engine/items/compiled';
import { offeredPractices } from '$lib/engine/items/practices/points';
import { pointsOf } from '$lib/engine/items/item';
import type { ItemReading } from '$lib/engine/items/reading';
import { rises } from '$lib/engine/items/measure/numbers';
import { wholeOf, wholeRange } from '$lib/engine/items/measure/whole';
import { isUnknown } from '$lib/engine/facts/profile';
import type { Answer } from '$lib/grid/sheet';
import { rowKey } from '$lib/session/dossier/row-key';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

/** One row of an item on screen. */
export interface ItemRow {
	id: string;
	words: string;
	/** Null for practices: they count together. */
	points: number | null;
	/** The people of this bracket, at least one, when how many there are in all is known. */
	persons: { from: number; to: number; whole: number } | null;
	/** A legal minimum on the scale. */
	law: boolean;
	/** It tells a fact that changes what is asked, instead of answering. */
	action: boolean;
	/** Its words have a detail. */
	detailed: boolean;
}

/** A long list of practices shows its first ones, and the rest when it is asked for. */
export const shownFirst = (practices: number): number => (practices > 7 ? 5 : practices);

export function readingOf(
	assessment: Assessment,
	criterion: string,
	item: CompiledItem
): ItemReading {
	return pointsOf(item, assessment.answerTo(criterion, item.id), assessment.facts);
}

/** The bracket that an answer falls in, stored or not. */
export function bracketOfAnswer(
	{ facts }: Assessment,
	item: CompiledItem,
	answer: Answer
): string | null {
	return pointsOf(item, answer, facts).rung;
}

/** What the profile already says, as an answer: shown chosen while nothing is stored. */
export function knownAnswer(
	assessment: Assessment,
	criterion: string,
	item: CompiledItem
): Answer | null {
	if (item.kind === 'measure' || assessment.answerTo(criterion, item.id)) return null;
	const { facts } = assessment;
	const rungs: readonly KnownRung<{ id: string }>[] = item.rungs;
	const known = rungs
		.filter(({ known }) => known?.test(facts) === true)
		.map(({ rung }) => rung.id)
		.filter((id) => !assessment.undone.includes(rowKey(criterion, item.id, id)));
	if (item.kind === 'level') {
		const level = known.at(-1);
		return level === undefined ? null : { level };
	}
	const practices = offeredPractices(item, facts)
		.map(({ id }) => id)
		.filter((id) => known.includes(id));
	return practices.length > 0 ? { practices } : null;
}

/**
 * The rows to choose among, best last, but first where a measure counts downwards. Practices the law already asks of
 * this company are left out.
 */
export function rowsOf(assessment: Assessment, criterion: string, item: CompiledItem): ItemRow[] {
	const words = assessment.words.criteria[criterion]?.items[item.id];
	const wordsOf = (id: string) => (id === 'zero' ? words?.zero : words?.choices[id]?.words) ?? id;
	const { facts } = assessment;
	const row = (id: string, points: number | null, law = false): ItemRow => ({
		id,
		words: wordsOf(id),
		points,
		persons: null,
		law,
		action: false,
		detailed: words?.choices[id]?.detailed ?? false
	});
	switch (item.kind) {
		case 'level':
			return item.rungs.map(({ rung, law }) => row(rung.id, rung.points, lawApplies(law, facts)));
		case 'practices':
			return offeredPractices(item, facts).map(({ id }) => row(id, null));
		case 'measure': {
			const whole = teamOf(assessment, item);
			const reachable = (id: string, points: number, law = false) => {
				const range = whole === null ? null : wholeRange(item, id, whole);
				if (whole !== null && !range) return [];
				const persons = range && range.to > 0 ? { ...range, whole: whole ?? 0 } : null;
				return [{ ...row(id, points, law), persons }];
			};
			const laws = new Map(item.bestFirst.map(({ rung, law }) => [rung.id, law]));
			const steps = item.steps.flatMap(({ id, points }) =>
				reachable(id, points, lawApplies(laws.get(id) ?? null, facts))
			);
			const zero = item.zero
				? 'points' in item.zero.then
					? [row('zero', item.zero.then.points)]
					: [{ ...row('zero', null), action: true }]
				: [];
			const brackets = [...reachable('none', 0), ...steps];
			const also = (item.also ?? []).map(({ id, points }) => row(id, points));
			// What may be answered instead stands together, after the brackets that give as much as its best.
			const most = Math.max(0, ...also.map(({ points }) => points ?? 0));
			const next = brackets.findIndex(({ points }) => (points ?? 0) > most);
			const rows = brackets.toSpliced(next < 0 ? brackets.length : next, 0, ...also);
			if (!rises(item.steps[0]?.op ?? 'above')) rows.reverse();
			return [...rows, ...zero];
		}
	}
}

type Measure = Extract<CompiledItem, { kind: 'measure' }>;

/** How many people there are in all, when the denominator is the team that was given. */
function teamOf({ sheet, facts }: Assessment, item: Measure): number | null {
	const { fact, without } = item.measure.numbers.b ?? {};
	if (item.formula !== 'share' || fact !== 'headcount') return null;
	if (without !== undefined && isUnknown(sheet.profile[without])) return null;
	const whole = wholeOf(item, facts);
	return whole !== null && whole > 0 ? whole : null;
}

/** The nearest row that gives more, as it stands on the scale; null at the top. */
export function nextRow(rows: readonly ItemRow[], points: number): ItemRow | null {
	const above = rows.filter((row) => (row.points ?? 0) > points);
	return above.sort((one, other) => (one.points ?? 0) - (other.points ?? 0))[0] ?? null;
}
