import type { Condition, Law, Reason } from '../grid';
import type { Answer, DisclosedAnswer } from '../sheet';

/** What a company may reach or take up in a question. */
export interface Rung {
	id: string;
	/** Absent where rungs count together, by `weight`. */
	points?: number;
	weight?: number;
	law?: Law;
	suits?: Condition;
}

/** A row of the scale of a question. */
export interface ScaleRow {
	id: string;
	/** Null when it gives none and changes the question. */
	points: number | null;
	/** What the rungs taken up weigh together, where it takes several. */
	weight?: number;
	law?: Law | undefined;
	reason?: Reason | undefined;
}

/** What everything but the engine asks of a kind of question. `I` is its item. */
export interface ItemKind<I> {
	/** Several choices may be ticked; none of them is an answer too. */
	readonly many: boolean;
	/** What a choice says in short says little without its question. */
	readonly shortAfterQuestion: boolean;
	/** How a mapping names its choices; null when they move by themselves, or not at all. */
	readonly renamed: 'levels' | 'practices' | null;
	/** Every choice that has words of its own, in the order of the screen. */
	choices(item: I): string[];
	/** Every choice that a printed code may hold: the place of each is on paper. */
	coded(item: I): string[];
	rungs(item: I): readonly Rung[];
	/** Every row that can give points, in the order of the screen. */
	scale(item: I): ScaleRow[];
	/** The answer that chooses these; the first alone where one is chosen. */
	choose(choices: readonly string[]): DisclosedAnswer;
	/** What an answer of this kind chooses; null for any other answer, as for figures. */
	chosen(answer: Answer): readonly string[] | null;
}
