import type { Answer, DisclosedAnswer } from '$lib/grid/sheet';
import type { Facts } from '../facts/facts';
import type { Step } from '../result/result';
import type { Misfit } from './misfit';
import type { ItemReading } from './reading';

/** A step seen from its item alone. */
export type NextRung = Pick<
	Step,
	'rung' | 'change' | 'to' | 'effort' | 'control' | 'duty' | 'needs'
> & {
	paper: boolean;
};

/** A rung to reach; for practices, those to take up. */
export interface AimedRung {
	rung: string;
	practices?: readonly string[];
}

/** What an answer keeps of its meaning in a newer version of its item. */
export interface KeptMeaning {
	/** What each choice became; one without an equivalent is absent. */
	readonly choices: ReadonlyMap<string, string>;
	/** Figures mean the same: same kind, same formula, same units. */
	readonly figures: boolean;
}

/** What follows from answers to a kind of question. `I` is its item, `C` the same compiled. */
export interface AnswerKind<I, C> {
	/** Why an answer does not fit; null when it does. Facts are not looked at. */
	check(item: I, answer: Answer): Misfit | null;
	/** The nearest rung that suits and gives more points than a known answer; null when there is none. */
	next(item: C, answer: Answer, reading: ItemReading, facts: Facts): NextRung | null;
	/** The most points that steps which suit can lead to, where some may not. */
	farthest(item: C, answer: Answer | undefined, facts: Facts): number;
	/** Whether the item has what the aim names. */
	knows(item: C, aim: AimedRung): boolean;
	/** The answer that reaching the aim gives. */
	reaching(item: C, aim: AimedRung, before: Answer | undefined): Answer;
	/** Whether the answer says that the aim is reached; null where its points say it. */
	isMet(item: C, aim: AimedRung, answer: Answer | undefined, facts: Facts): boolean | null;
	/** A known answer as it may leave the device. */
	disclose(item: C, answer: Answer, reading: ItemReading, facts: Facts): DisclosedAnswer;
	/** `named`: choices that a mapping gives another id, or none. */
	kept(item: C, newer: C, named: Readonly<Record<string, string | null>>): KeptMeaning;
}
