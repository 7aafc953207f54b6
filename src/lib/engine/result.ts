import type { Control, Effort } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';

/** On 100. `score` is null until the part is complete; all three are null when nothing in it applies. */
export interface Part {
	score: number | null;
	low: number | null;
	high: number | null;
}

export type Status = 'answered' | 'partial' | 'unknown' | 'unanswered' | 'not-applicable';

/** What one answer gave: a level, a bracket, or the sum of the weights ticked. */
export interface Why {
	item: string;
	got: string | number | null;
	points: number | null;
}

export interface CriterionResult {
	status: Status;
	variant: string | null;
	points: number | null;
	max: number;
	low: number;
	high: number;
	why: Why[];
}

export interface Step {
	criterion: string;
	item: string;
	/** The level, practice step, bracket or choice reached. */
	rung: string;
	change: Answer;
	/** On 100, what the low bound of the total gains. */
	gain: number;
	/** Points of the item, before and after. */
	from: number;
	to: number;
	effort: Effort;
	control: Control;
	/** The law already asks it. */
	duty: boolean;
	needs: {
		/** The whole number that reaches the rung when the other number is held. */
		a?: number;
		/** The weight still missing. */
		weight?: number;
		/** The practices chosen by default. */
		practices?: string[];
		level?: string;
		bound?: number;
	};
}

/** `upTo`: what the total could gain at most, on 100. */
export interface ToFind {
	criterion: string;
	item: string;
	upTo: number;
}

/** An offer seen from one dossier. */
export interface Match {
	id: string;
	rank: number;
	status: 'eligible' | 'to-verify' | 'not-eligible' | 'closed';
	parts: { later: boolean; stake: number; near: number; cost: number };
	reasons: { rule: string; holds: boolean | null }[];
	missing: string[];
	ask: string[];
	wouldChange?: { fact: string; to: unknown }[];
}

export interface Result {
	/** `<id>@<version>` */
	grid: string;
	total: Part;
	pillars: Record<string, Part>;
	themes: Record<string, Part>;
	criteria: Record<string, CriterionResult>;
	/** Items with any answer ÷ items asked, 0 to 1; null when nothing is asked. */
	completeness: number | null;
	unknowns: number;
	/** Facts never told that some criterion waits for. */
	pending: string[];
	notices: string[];
	/** Of the low bound; `bandHigh` only when the high bound falls in another band. */
	band: string | null;
	bandHigh: string | null;
	steps: Step[];
	toFind: ToFind[];
	offers?: Match[];
}

/** What is wrong in a sheet: `path` like `answers.stabilite-travail.part-cdi`. */
export interface Problem {
	path: string;
	message: string;
}
