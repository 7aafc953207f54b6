import type { AnswerCache } from './answer-cache';

/**
 * What the server around Kit asks of what runs inside it. They are bundled apart and share no module: one leaves this
 * where the other finds it.
 */
interface Inside {
	/** One sentence about what keeps this process from reading or publishing pages; null when nothing does. */
	failedCheck: () => Promise<string | null>;
	/** One sentence about what the operator should look at, although this process is ready; null when there is nothing. */
	warning: () => Promise<string | null>;
	figures: () => Promise<Figures>;
	/** Whether all that was deleted has left the files, after so many milliseconds at most. */
	hasErased: (withinMs: number) => Promise<boolean>;
	/** Given again before Kit is asked. */
	answerCache: AnswerCache;
}

/** What is absent could not be read, or does not exist on this engine. */
export interface Figures {
	databaseBytes?: number;
	/** Of SQLite's disk. */
	freeBytes?: number;
	/** 1: something that was deleted may still stand in a file of the database. */
	erasuresOwed?: 0 | 1;
	/** 1: a clock is in doubt, and nothing expires. */
	clockDoubted?: 0 | 1;
	/** Notices that wait for a decision, and for how long the oldest has; 0: none does. */
	noticesOpen?: number;
	noticesOldestS?: number;
	/** To PostgreSQL; of them, those that nobody uses; requests that wait for one. */
	connections?: number;
	idle?: number;
	waiting?: number;
	/** Answers in memory: pages, their data and pictures, the directory. */
	cached: number;
}

const place = globalThis as { [key: symbol]: Partial<Inside> | undefined };
const name = Symbol.for('azimut.inside');

export function offerInside(inside: Partial<Inside>): void {
	place[name] = { ...place[name], ...inside };
}

/** What is there by now. */
export const offeredInside = (): Partial<Inside> => place[name] ?? {};
