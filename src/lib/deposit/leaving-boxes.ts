/** The boxes of dossiers that are about to be erased: nothing that comes there could be opened here any more. */
import { isOwnBox } from '$lib/dossier/storage/box-secrets';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { allSecrets } from '$lib/dossier/storage/secrets';
import type { Fetch } from '$lib/outbox/server';
import { localDay } from '$lib/session/opening/local-day';

export interface LeavingBoxes {
	count: number;
	/** Once they are erased here. Resolves to how many stay open on the server, which then end by themselves. */
	close: () => Promise<number>;
}

const none: LeavingBoxes = { count: 0, close: () => Promise.resolve(0) };
const longestWaitMs = 5000;
const later = () => new Promise<null>((resolve) => setTimeout(resolve, longestWaitMs, null));
const browserFetch: Fetch = (address, init) => fetch(address, init);

/**
 * Read before they are erased, since what closes them goes too. Erasing never waits for it to succeed: nothing is thrown.
 * @param dossiers null: all that are here
 */
export async function leavingBoxes(
	db: AzimutDatabase | null,
	dossiers: readonly string[] | null,
	{ ask = browserFetch, today = localDay() } = {}
): Promise<LeavingBoxes> {
	const secrets = db ? await allSecrets(db).catch(() => []) : [];
	const rows = secrets.filter((row) => isOwnBox(row, dossiers));
	// Who opened no box loads nothing of them.
	if (rows.length === 0) return none;
	const brought = await Promise.race([import('./close-boxes'), later()]).catch(() => null);
	if (!brought) return { count: rows.length, close: () => Promise.resolve(rows.length) };
	const boxes = brought.openAmong(rows, today);
	return {
		count: boxes.length,
		close: () => brought.closeBoxes(boxes, ask, AbortSignal.timeout(longestWaitMs))
	};
}
