/** Erasing for good, in one transaction: a dossier's logs, rows, secrets, files, and what the settings say of it. */
import type { AzimutDatabase } from '../storage/database';
import { namedFiles } from '../proofs';
import { authorAmong } from '../storage/author-among';
import { deleteSecrets } from '../storage/secrets';
import { guarded, toStorageError } from '../storage/storage-error';
import { erasedKey, type Receipt } from '../storage/erased';
import { forgetIn } from './forget';

export interface Erased {
	dossier: string;
	receipt: Receipt;
	/** Ids, of the dossier and of files. */
	gone: ReadonlySet<string>;
}

/** @param kept files that stay; absent: those that the dossiers left name */
export type Erase = (dossier: string, kept?: ReadonlySet<string>) => Promise<Receipt>;

const tablesOf = (db: AzimutDatabase) => [
	db.revisions,
	db.coachRevisions,
	db.clients,
	db.dossiers,
	db.files,
	db.secrets,
	db.settings
];

/**
 * Erases in one transaction what `choose` asks for, and notes it. On a full disk, where noting takes more room than there
 * is, what is to go goes first: it is noted after, if there is room then.
 */
export function erasing<T>(
	db: AzimutDatabase,
	now: number,
	choose: (erase: Erase) => Promise<T>,
	noteAll = (erased: readonly Erased[]): Promise<void> => note(db, erased)
): Promise<T> {
	const run = (noted: (erased: readonly Erased[]) => Promise<void> | void) =>
		db.transaction('rw', tablesOf(db), async () => {
			const all: Erased[] = [];
			const done = await choose(async (dossier, kept) => {
				const erased = await erase(db, dossier, { now, kept });
				all.push(erased);
				return erased.receipt;
			});
			await noted(all);
			return done;
		});
	return guarded(async () => {
		try {
			return await run(noteAll);
		} catch (cause) {
			if (toStorageError(cause).kind !== 'full') throw cause;
		}
		let all: readonly Erased[] = [];
		const done = await run((erased) => void (all = erased));
		await noteAll(all).catch(() => undefined);
		return done;
	});
}

/** The settings name them no more, and keep what tells that they were here. */
export async function note(db: AzimutDatabase, erased: readonly Erased[]): Promise<void> {
	await forgetIn(db, new Set(erased.flatMap(({ gone }) => [...gone])));
	for (const { dossier, receipt } of erased)
		await db.settings.put({ key: erasedKey(dossier), value: { ...receipt } });
}

/** All of it: both logs, rows, secrets, and its files that no other dossier's proofs name or named. */
async function erase(
	db: AzimutDatabase,
	dossier: string,
	{ now, kept }: { now: number; kept: ReadonlySet<string> | undefined }
): Promise<Erased> {
	const author = authorAmong(await db.settings.toArray(), dossier);
	const files = await filesOf(db, [dossier]);
	const revisions =
		(await db.revisions.where({ dossier }).delete()) +
		(await db.coachRevisions.where({ dossier }).delete());
	await deleteSecrets(db, dossier);
	await db.clients.delete(dossier);
	await db.dossiers.delete(dossier);
	if (files.size > 0) {
		const left = kept ? [] : await db.dossiers.toCollection().primaryKeys();
		for (const named of kept ?? (await filesOf(db, left))) files.delete(named);
	}
	const stored = await db.files
		.where(':id')
		.anyOf([...files])
		.delete();
	const receipt: Receipt = {
		on: dayOf(now),
		kind: author?.role === 'coach' ? 'client' : 'dossier',
		revisions,
		files: stored
	};
	return { dossier, receipt, gone: new Set([dossier, ...files]) };
}

/** Swedes write days as they are stored. */
export const dayOf = (moment: number) => new Date(moment).toLocaleDateString('sv-SE');

/** What their proofs name or named. */
export async function filesOf(
	db: AzimutDatabase,
	dossiers: readonly string[]
): Promise<Set<string>> {
	const proofs = dossiers.map((id) =>
		db.revisions.where('[dossier+path]').between([id, 'proofs/'], [id, 'proofs0']).toArray()
	);
	return namedFiles((await Promise.all(proofs)).flat());
}
