/** What was deleted goes for good, but for a dossier with a secret that must not be lost: its page would stay public. */
import type { AzimutDatabase, DossierRow, SecretRow } from '../storage/database';
import { attachedTo } from '../storage/attached-here';
import { secretsOf } from '../storage/secrets';
import type { Receipt } from '../storage/erased';
import { dayOf, erasing, filesOf, note } from './erasing';

/** A deleted dossier can be brought back for this long, in ms. */
export const binRetentionMs = 30 * 24 * 3600 * 1000;

/** Whether a secret still opens something: its dossier then stays. */
export type IsNeeded = (secret: SecretRow) => boolean;

/** Erases for good what was deleted 30 days ago or more; returns the ids. `now` in ms. */
export const purgeDeleted = (db: AzimutDatabase, isNeeded: IsNeeded, now: number) =>
	purge(db, isNeeded, now, (deletedAt) => deletedAt <= now - binRetentionMs);
/** Erases for good all that was deleted, to make room; returns the ids. */
export const emptyBin = (db: AzimutDatabase, isNeeded: IsNeeded, now = Date.now()) =>
	purge(db, isNeeded, now, () => true);

/**
 * Erases it for good at once, wherever it lies, whatever its secrets still open; and the dossiers of the same company
 * that joined it and wait in the bin.
 * @returns null when this device does not hold it
 */
export const eraseNow = (
	db: AzimutDatabase,
	dossier: string,
	now: number
): Promise<Receipt | null> =>
	erasing(db, now, async (erase) => {
		if (!(await db.dossiers.get(dossier))) return null;
		const twins = await attachedTo(db, dossier);
		const receipt = { ...(await erase(dossier)) };
		for (const { id, deletedAt } of await db.dossiers.bulkGet(twins).then(present)) {
			if (deletedAt === null) continue;
			const { revisions, files } = await erase(id);
			receipt.revisions += revisions;
			receipt.files += files;
		}
		return receipt;
	});

interface Together {
	/** Reads in the transaction which dossiers go; null: none, and nothing else either. */
	choose: () => Promise<readonly DossierRow[] | null>;
	/** Takes away what goes with them. */
	clear: () => Promise<unknown>;
	/** Notes what went. */
	note: (receipt: Receipt) => Promise<unknown>;
}

/** Erases several for good, and what goes with them: all of it at once, or nothing. They leave one receipt. */
export const eraseTogether = (
	db: AzimutDatabase,
	now: number,
	{ choose, clear, note: noteAll }: Together
): Promise<Receipt | null> => {
	const receipt: Receipt = { on: dayOf(now), kind: 'contract', revisions: 0, files: 0 };
	let rows: readonly DossierRow[] | null = null;
	let others = new Set<string>();
	return erasing(
		db,
		now,
		async (erase) => {
			rows = await choose();
			if (!rows) return null;
			others = new Set(await db.dossiers.toCollection().primaryKeys());
			for (const { id } of rows) others.delete(id);
			const kept = await filesOf(db, [...others]);
			[receipt.revisions, receipt.files] = [0, 0];
			for (const { id } of rows) {
				const { revisions, files } = await erase(id, kept);
				receipt.revisions += revisions;
				receipt.files += files;
			}
			await clear();
			return receipt;
		},
		async (erased) => {
			if (!rows) return;
			// What joined them elsewhere never lay here, and is theirs all the same.
			const twins = rows
				.flatMap(({ aliases = [] }) => aliases)
				.filter((id) => !others.has(id))
				.map((dossier) => ({ dossier, receipt: { ...receipt, revisions: 0, files: 0 } }));
			await note(
				db,
				[...twins, ...erased].map((one) => ({
					gone: new Set([one.dossier]),
					...one,
					receipt: { ...one.receipt, kind: 'client', together: true }
				}))
			);
			await noteAll(receipt);
		}
	);
};

const present = (rows: readonly (DossierRow | undefined)[]) =>
	rows.filter((row) => row !== undefined);

function purge(
	db: AzimutDatabase,
	isNeeded: IsNeeded,
	now: number,
	due: (deletedAt: number) => boolean
): Promise<string[]> {
	return erasing(db, now, async (erase) => {
		// One that another tab has gone on answering since is not given up.
		const isOver = ({ deletedAt, updatedAt }: DossierRow) =>
			deletedAt !== null && updatedAt <= deletedAt && due(deletedAt);
		const ids: string[] = [];
		for (const { id } of (await db.dossiers.toArray()).filter(isOver))
			if (!(await secretsOf(db, id)).some(isNeeded)) ids.push(id);
		for (const id of ids) await erase(id);
		return ids;
	});
}
