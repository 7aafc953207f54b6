import type { CompiledItem } from '$lib/engine/items/compile-item';
import type { KnownRung } from '$lib/engine/items/compiled';
import { pointsOf } from '$lib/engine/items/item';
import type { ItemReading } from '$lib/engine/items/reading';
import type { Answer } from '$lib/grid/sheet';
import { rowKey } from '$lib/session/dossier/row-key';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { rowsKindOf } from './kinds/rows';
import type { ItemRow } from './kinds/rows-kind';

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
	if (assessment.answerTo(criterion, item.id)) return null;
	const { facts, undone } = assessment;
	const isKnown = ({ known, rung }: KnownRung<{ id: string }>) =>
		known?.test(facts) === true && !undone.includes(rowKey(criterion, item.id, rung.id));
	return rowsKindOf(item).known(item, isKnown, facts);
}

/** The rows to choose among, as the kind of the question orders them. */
export function rowsOf(assessment: Assessment, criterion: string, item: CompiledItem): ItemRow[] {
	const words = assessment.words.criteria[criterion]?.items[item.id];
	const wordsOf = (id: string) => (id === 'zero' ? words?.zero : words?.choices[id]?.words) ?? id;
	const row = (id: string, points: number | null, law = false): ItemRow => ({
		id,
		words: wordsOf(id),
		points,
		persons: null,
		law,
		tells: null,
		detailed: words?.choices[id]?.detailed ?? false
	});
	const { facts, sheet } = assessment;
	return rowsKindOf(item).rows(item, row, { facts, profile: sheet.profile });
}
