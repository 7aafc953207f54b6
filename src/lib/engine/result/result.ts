import type { Control, Effort } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import type { DemotionReason } from './demotion';

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
	why: Readonly<Why>[];
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

/** What a rank sees of an offer and its price. */
export interface Parts {
	/** Never among the first. */
	readonly later: boolean;
	/** Someone comes or calls for nothing, with nothing to settle first. */
	readonly human: boolean;
	/** 0 free · 1 part paid · 2 paid · 3 unknown */
	readonly cost: number;
	/** A tool that one uses alone. */
	readonly alone: boolean;
	/** 0 its departments · 1 the region · 2 the country */
	readonly near: number;
}

/** An offer seen from one dossier, on one day. */
export interface Match {
	id: string;
	/** From 1. */
	rank: number;
	/** `closed`: its dates are past, or not there yet. */
	status: 'eligible' | 'to-verify' | 'not-eligible' | 'closed';
	/** It serves the project that the company told. */
	project: boolean;
	/** What a price and a kind say of its rank. */
	parts: Parts;
	/** The item it could move most, and what that could add to the total, on 100; null when it moves none asked here. */
	best: { readonly criterion: string; readonly item: string; readonly upTo: number } | null;
	/** Why it is never among the first; empty when it may be. */
	late: readonly DemotionReason[];
	/** Every rule, the territory first; null is unknown. */
	reasons: readonly { readonly rule: string; readonly holds: boolean | null }[];
	/** How many rules are unknown, or false and resting on weak words. */
	doubtful: number;
	/** Facts never given, or given as unknown, that would settle a rule. */
	missing: readonly string[];
	/** To settle with the operator. */
	ask: readonly string[];
	/** The override whose price counts. */
	override?: string | undefined;
	/** The smallest change of one fact that no rule would refuse; absent when there is none. */
	wouldChange?:
		| readonly { readonly fact: string; readonly to: string | number | boolean }[]
		| undefined;
}

/** What a sheet is worth. */
export interface Score {
	/** `<id>@<version>` */
	grid: string;
	total: Part;
	pillars: Record<string, Part>;
	themes: Record<string, Part>;
	criteria: Record<string, CriterionResult>;
	/** Items with any answer ÷ items asked, 0 to 1; null when nothing is asked. */
	completeness: number | null;
	unknowns: number;
	/** Facts never given that some criterion waits for. */
	pending: string[];
	notices: string[];
	/** Of the low bound; `bandHigh` only when the high bound falls in another band. */
	band: string | null;
	bandHigh: string | null;
}

/** With what would gain points, and what is left to find. */
export interface Result extends Score {
	steps: Step[];
	toFind: ToFind[];
}

/** What is wrong in a sheet: `path` like `answers.stabilite-travail.part-cdi`. */
export interface SheetProblem {
	path: string;
	message: string;
}
