/** What was deleted goes for good, but for a dossier with a secret that must not be lost: its page would stay public. */
import type { AzimutDatabase, DossierRow, SecretRow } from '../storage/database';
import { attachedTo } from '../storage/attached-here';
import { namedFiles } from '../proofs';
import { authorAmong } from '../storage/author-among';
import { deleteSecrets, secretsOf } from '../storage/secrets';
import { guarded, toStorageError } from '../storage/storage-error';
import { erasedKey, type Receipt } from '../storage/erased';
import { forgetIn } from './forget';

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
		const receipt = await erase(dossier);
		for (const { id, deletedAt } of await db.dossiers.bulkGet(twins).then(present)) {
			if (deletedAt === null) continue;
			const { revisions, files } = await erase(id);
			receipt.revisions += revisions;
			receipt.files += files;
		}
		return receipt;
	});

const present = (rows: readonly (DossierRow | undefined)[]) =>
	rows.filter((row) => row !== undefined);

const tablesOf = (db: AzimutDatabase) => [
	db.revisions,
	db.coachRevisions,
	db.clients,
	db.dossiers,
	db.files,
	db.secrets,
	db.settings
];

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

interface Erased {
	receipt: Receipt;
	/** Ids, of the dossier and of files. */
	gone: ReadonlySet<string>;
}

/**
 * Erases in one transaction what `choose` asks for, and notes it. On a full disk, where noting takes more room than there
 * is, what is to go goes first: it is noted after, if there is room then.
 */
function erasing<T>(
	db: AzimutDatabase,
	now: number,
	choose: (erase: (dossier: string) => Promise<Receipt>) => Promise<T>
): Promise<T> {
	const run = (noted: (dossier: string, erased: Erased) => Promise<void> | void) =>
		db.transaction('rw', tablesOf(db), async () =>
			choose(async (dossier) => {
				const erased = await erase(db, dossier, now);
				await noted(dossier, erased);
				return erased.receipt;
			})
		);
	return guarded(async () => {
		try {
			return await run((dossier, erased) => note(db, dossier, erased));
		} catch (cause) {
			if (toStorageError(cause).kind !== 'full') throw cause;
		}
		const all: (readonly [string, Erased])[] = [];
		const done = await run((dossier, erased) => void all.push([dossier, erased]));
		for (const one of all) await note(db, ...one).catch(() => undefined);
		return done;
	});
}

/** The settings name it no more, and keep what tells that it was here. */
async function note(db: AzimutDatabase, dossier: string, { receipt, gone }: Erased): Promise<void> {
	await forgetIn(db, gone);
	await db.settings.put({ key: erasedKey(dossier), value: { ...receipt } });
}

/** All of it: both logs, rows, secrets, and its files that no other dossier's proofs name or named. */
async function erase(db: AzimutDatabase, dossier: string, now: number): Promise<Erased> {
	const author = authorAmong(await db.settings.toArray(), dossier);
	const files = await filesOf(db, [dossier]);
	const revisions =
		(await db.revisions.where({ dossier }).delete()) +
		(await db.coachRevisions.where({ dossier }).delete());
	await deleteSecrets(db, dossier);
	await db.clients.delete(dossier);
	await db.dossiers.delete(dossier);
	if (files.size > 0) {
		const left = await db.dossiers.toCollection().primaryKeys();
		for (const named of await filesOf(db, left)) files.delete(named);
	}
	const stored = await db.files
		.where(':id')
		.anyOf([...files])
		.delete();
	const receipt: Receipt = {
		// Swedes write days as they are stored.
		on: new Date(now).toLocaleDateString('sv-SE'),
		kind: author?.role === 'coach' ? 'client' : 'dossier',
		revisions,
		files: stored
	};
	return { receipt, gone: new Set([dossier, ...files]) };
}

async function filesOf(db: AzimutDatabase, dossiers: readonly string[]): Promise<Set<string>> {
	const proofs = dossiers.map((id) =>
		db.revisions.where('[dossier+path]').between([id, 'proofs/'], [id, 'proofs0']).toArray()
	);
	return namedFiles((await Promise.all(proofs)).flat());
}
