import { plainLine } from '$lib/share/plain-line';
import type { Store } from '$lib/server/store/store';

/** What was typed after the name of a command. */
export interface Given {
	/** Slugs, references, the path of a file, words to look for. */
	names: readonly string[];
	/** On one plain line; null: none. */
	reason: string | null;
	withdrawals: boolean;
	invented: string | null;
	state: string | null;
	page: string | null;
}

export type Option = Exclude<keyof Given, 'names'>;

/** One thing that an operator does. */
export interface Command {
	/** Its lines of the help. */
	usage: string;
	/** How many names follow it. */
	takes: 'nothing' | 'one' | 'some' | 'any';
	options?: readonly Option[];
	/** What is wrong with what was typed, in one sentence; null: nothing. */
	problem?: (given: Given) => string | null;
	/**
	 * Does it, and says so in lines.
	 * @throws Error with one sentence when it cannot be done
	 */
	run: (store: Store, given: Given, now: Date) => Promise<string[]>;
}

/**
 * One after the other, each by itself: what was done is said, whatever came of the others.
 * @throws Error with a sentence for each, when one could not be done
 */
export async function forEach(
	names: readonly string[],
	act: (name: string) => Promise<string>
): Promise<string[]> {
	const lines: string[] = [];
	let hasFailed = false;
	for (const name of new Set(names))
		try {
			lines.push(await act(name));
		} catch (cause) {
			hasFailed = true;
			lines.push(cause instanceof Error ? cause.message : String(cause));
		}
	if (hasFailed) throw new Error(lines.join('\n'));
	return lines;
}

/** `yyyy-mm-dd`, of an instant as it is stored. */
export const dayOf = (instant: string): string => instant.slice(0, 10);

/** What people wrote may hold codes that a terminal obeys. */
export const tabbed = (...fields: string[]): string => fields.map(plainLine).join('\t');
