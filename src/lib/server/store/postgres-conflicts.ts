import { setTimeout as wait } from 'node:timers/promises';

/** Another transaction came in between (40001), or each waited for the other (40P01): nothing was done. */
const conflict = new Set(['40001', '40P01']);

const [mostTries, firstMs, longestMs] = [10, 10, 500];

export const isConflict = (cause: unknown): boolean => conflict.has(codeOf(cause));

export const codeOf = (cause: unknown): string =>
	String(((cause ?? {}) as { code?: unknown }).code);

/**
 * Does it again from its beginning, a few times, each after a random wait that is longer than the one before: what is done
 * must leave nothing behind that a second time would not replace.
 * @throws whatever it throws for another reason, or the last time
 */
export async function retried<T>(
	work: () => Promise<T>,
	isWorthIt: (cause: unknown) => boolean = isConflict
): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await work();
		} catch (cause) {
			if (tries >= mostTries || !isWorthIt(cause)) throw cause;
			await wait(Math.random() * Math.min(firstMs * 2 ** tries, longestMs));
		}
	}
}
