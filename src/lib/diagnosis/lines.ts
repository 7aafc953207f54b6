/** A diagnosis read line by line: an open one, one finished before, an older version's, what a printed code holds. */
import { askedOf } from '$lib/engine/score/asked';
import type { CompiledGrid } from '$lib/engine/score/compile';
import type { CompiledItem } from '$lib/engine/items/compile-item';
import { isSensitive } from '$lib/engine/items/sensitive';
import type { Facts } from '$lib/engine/facts/facts';
import { pointsOf } from '$lib/engine/items/item';
import type { Score } from '$lib/engine/result/result';
import type { Answer, Sheet } from '$lib/grid/sheet';
import type { AskedCriterion, AskedItem, AskedWords } from '$lib/grid/words';

/** What came of a sheet, made now or stored from then. */
interface CriteriaCounts {
	readonly criteria: Readonly<Record<string, CriterionCount>>;
}

interface CriterionCount {
	readonly status: string;
	readonly low: number;
	readonly high: number;
	readonly max: number;
}

/** What lines are read from. */
export interface Diagnosis<R extends CriteriaCounts = Score> {
	compiled: CompiledGrid;
	words: AskedWords;
	sheet: Pick<Sheet, 'profile' | 'answers'>;
	facts: Facts;
	score: R;
}

export interface LineItem {
	id: string;
	item: CompiledItem;
	words: AskedItem;
	answer: Answer | undefined;
	/** The level or bracket reached; null when only points are given. */
	rung: string | null;
	points: number | null;
	/** Of this company, it could point at someone: only its points may be shown to others. */
	sensitive: boolean;
}

export interface Line {
	id: string;
	number: number;
	pillar: number;
	words: AskedCriterion;
	/** Why it does not concern such a company, where the help says so. */
	notConcerned?: string | undefined;
	result: CriterionCount;
	items: LineItem[];
}

/** Every subject in the order of their numbers, with what the profile makes it ask. */
export function linesOf({
	compiled,
	words,
	sheet,
	facts,
	score
}: Diagnosis<CriteriaCounts>): Line[] {
	return compiled.criteria
		.flatMap(({ id, criterion, pillar }): Line[] => {
			const spoken = words.criteria[id];
			const row = score.criteria[id];
			if (!spoken || !row) return [];
			const items = askedOf(compiled, sheet, id).items.flatMap((item): LineItem[] => {
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
