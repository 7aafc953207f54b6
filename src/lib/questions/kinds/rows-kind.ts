import type { KnownRung } from '$lib/engine/items/compiled';
import type { Facts } from '$lib/engine/facts/facts';
import type { ItemReading } from '$lib/engine/items/reading';
import type { FactValue } from '$lib/grid/grid';
import type { Answer, Profile } from '$lib/grid/sheet';
import type { Areas } from '$lib/i18n/locale';

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
	/** A fact that it tells instead of answering, which changes what is asked. */
	tells: [fact: string, value: FactValue] | null;
	/** Its words have a detail. */
	detailed: boolean;
}

export interface Company {
	facts: Facts;
	profile: Profile;
}

export type MakeRow = (id: string, points: number | null, law?: boolean) => ItemRow;

/** What a kind of question shows. `C` is its item, compiled. */
export interface RowsKind<C> {
	/** The rows to choose among, best last, but first where a measure counts downwards. */
	rows(item: C, row: MakeRow, company: Company): ItemRow[];
	/** What the profile already says, as an answer. */
	known(
		item: C,
		isKnown: (rung: KnownRung<{ id: string }>) => boolean,
		facts: Facts
	): Answer | null;
	/** What comes next on the scale, in words. */
	next(
		item: C,
		reading: ItemReading,
		rows: readonly ItemRow[],
		messages: Areas['messages']
	): string;
	/** A figure could stand behind this answer, and does not. */
	misses(item: C, answer: Answer): boolean;
}
