import { offeredPractices } from '$lib/engine/asked';
import { lawApplies, type CompiledItem } from '$lib/engine/items/compile-item';
import { pointsOf } from '$lib/engine/items/item';
import type { ItemReading } from '$lib/engine/items/reading';
import { wholeRange } from '$lib/engine/items/whole';
import { valueOf } from '$lib/engine/profile';
import type { Answer } from '$lib/grid/sheet';
import type { Assessment } from '../session/assessment.svelte';

/** One row of an item on screen. */
export interface ItemRow {
	id: string;
	words: string;
	/** Null for practices: they count together. */
	points: number | null;
	/** The whole numbers of this bracket, when how many people there are in all is known. */
	persons: { from: number; to: number; whole: number } | null;
	/** A legal minimum on the scale. */
	law: boolean;
	/** It tells a fact that changes what is asked, instead of answering. */
	action: boolean;
}

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

/** The rows to choose among, best last. Practices the law already asks of this company are left out. */
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
		action: false
	});
	switch (item.kind) {
		case 'level':
			return item.rungs.map(({ rung, law }) => row(rung.id, rung.points, lawApplies(law, facts)));
		case 'practices':
			return offeredPractices(item, facts).map(({ id }) => row(id, null));
		case 'measure': {
			const whole = wholeOf(assessment, item);
			const reachable = (id: string, points: number, law = false) => {
				const persons = personsOf(item, id, whole);
				return whole === null || persons ? [{ ...row(id, points, law), persons }] : [];
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
			const also = (item.also ?? []).map(({ id, points }) => row(id, points));
			return [...reachable('none', 0), ...steps, ...also, ...zero];
		}
	}
}

type Measure = Extract<CompiledItem, { kind: 'measure' }>;

/** How many people there are in all, when the denominator is the team that was given. */
function wholeOf(assessment: Assessment, item: Measure): number | null {
	const fact = item.numbers.find(({ id }) => id === 'b')?.fact;
	const value =
		fact === 'headcount' ? valueOf(assessment.compiled, assessment.facts, fact) : undefined;
	return item.formula === 'share' && typeof value === 'number' && value > 0 ? value : null;
}

function personsOf(item: Measure, bracket: string, whole: number | null): ItemRow['persons'] {
	if (whole === null) return null;
	const range = wholeRange(item, bracket, whole);
	return range && { ...range, whole };
}

/** The row after the one reached, as it stands on the scale; null at the top. */
export function nextRow(rows: readonly ItemRow[], points: number): ItemRow | null {
	return rows.find((row) => row.points !== null && row.points > points) ?? null;
}
