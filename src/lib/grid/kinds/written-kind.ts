import type { z } from 'zod';
import type { Criterion, Law, Reason } from '../grid';
import type { Problem } from '../problem';
import type { Answer, DisclosedAnswer } from '../sheet';
import type { FactShapes } from '../situations';

interface Named {
	id: string;
}

/** A kind of question as a grid is written: its schema, and what the schema cannot say. `I` is its item. */
export interface WrittenKind<I> {
	readonly schema: z.ZodType<I> & z.core.$ZodTypeDiscriminable;
	/** An answer as it may leave the device. */
	readonly answer: z.ZodType<DisclosedAnswer>;
	/** An answer that never does. */
	readonly figures?: z.ZodType<Answer>;
	check(item: I, path: string, facts: FactShapes): Problem[];
	/** What it must be among the items and variants of its criterion. */
	checkAmong(item: I, criterion: Criterion, path: string, facts: FactShapes): Problem[];
	/** What may point to words, by its key. */
	lists(item: I): Record<string, readonly (Named & { law?: Law; reason?: Reason })[]>;
	words(item: I): {
		/** What a step may lead to: it says what to do. */
		steps: readonly Named[];
		/** Of those, what has an example of a proof of its own. */
		proven: readonly Named[];
		/** What may have words beside the choices. */
		optional?: readonly Named[];
		/** Figures that have a label each. */
		numbers?: readonly Named[];
		/** Where the row "nothing to measure" has its words. */
		zero?: string | undefined;
	};
}
