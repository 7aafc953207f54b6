import { setTimeout as wait } from 'node:timers/promises';

/** How long a write waits for that of another process. */
export const turnMs = 5000;

/**
 * Tries again while another process writes. Between two tries this process goes on: SQLite's own waiting would stop it.
 * `aside`: what is done around each pause.
 */
export async function waitForTurn<T>(
	work: () => Promise<T>,
	aside: (pause: () => Promise<void>) => Promise<void> = (pause) => pause()
): Promise<T> {
	for (const began = performance.now(); ;) {
		try {
			return await work();
		} catch (cause) {
			if (!isBusy(cause) || performance.now() > began + turnMs) throw cause;
		}
		await aside(() => wait(25));
	}
}

const isBusy = (cause: unknown): boolean =>
	String((cause as { code?: unknown }).code).startsWith('SQLITE_BUSY');
