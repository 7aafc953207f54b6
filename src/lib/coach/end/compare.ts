/** A file of a client, read again, beside what this device holds of them: nothing is erased that no file has. */
import { canonicalJson } from '$lib/dossier/canonical';
import { handoversOf } from '$lib/dossier/client';
import type { ParsedDossier } from '$lib/dossier/file/format';
import { fold } from '$lib/dossier/fold';
import { parsePath } from '$lib/dossier/paths';
import { proofsOf } from '$lib/dossier/proofs';
import { notedByItself } from '$lib/dossier/traces';
import type { Revision } from '$lib/dossier/revision';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { guarded } from '$lib/dossier/storage/storage-error';

/** Who goes on with a client: what is private to the coach goes to a colleague alone. */
export type Successor = 'colleague' | 'client';

/** A client whose file was read again. */
export interface Verified {
	to: Successor;
	/** What of the client had to be in the file: see `fingerprint`. */
	held: string;
}

export interface Compared extends Verified {
	/** What the file lacks: changes, and files of proofs. */
	changes: number;
	files: number;
}

/** Null where this device does not hold the client. `to`: null where the file does not say it. */
export const compare = (
	db: AzimutDatabase,
	parsed: ParsedDossier,
	given: Successor | null
): Promise<Compared | null> =>
	guarded(() =>
		db.transaction('r', db.dossiers, db.revisions, db.coachRevisions, db.files, async () => {
			const { dossier } = parsed;
			if (!(await db.dossiers.get(dossier))) return null;
			const to = given ?? (await successorOf(db, parsed));
			const held = await heldFor(db, dossier, to);
			const all = [...parsed.revisions, ...parsed.coachRevisions];
			const inFile = new Map(all.map((one) => [one.id, canonicalJson(one)]));
			const lacking = held.filter((one) => inFile.get(one.id) !== canonicalJson(one));
			const named = proofsOf(fold(held)).flatMap(({ files }) => files);
			const here = await db.files.where(':id').anyOf(named).primaryKeys();
			const brought = new Set(parsed.files.map(({ sha256 }) => sha256));
			return {
				to,
				held: fingerprint(held),
				changes: lacking.length,
				files: here.filter((sha256) => !brought.has(sha256)).length
			};
		})
	);

/** A file of one client does not say it: a colleague's holds what is private. Where nothing is, the last hand-over tells. */
async function successorOf(db: AzimutDatabase, parsed: ParsedDossier): Promise<Successor> {
	if (parsed.coachRevisions.length > 0) return 'colleague';
	const log = await db.coachRevisions.where({ dossier: parsed.dossier }).toArray();
	if (log.some(({ path }) => !isNotedByItself(path))) return 'client';
	return handoversOf(fold(log))[0]?.to === 'colleague' ? 'colleague' : 'client';
}

/** How it came and went is noted after. */
const isNotedByItself = (path: string): boolean => {
	const field = parsePath(path);
	return field?.kind === 'private' && notedByItself.includes(field.part);
};

/** What their file must hold. May run within a transaction of the caller's. */
export async function heldFor(
	db: AzimutDatabase,
	dossier: string,
	to: Successor
): Promise<Revision[]> {
	const shared = await db.revisions.where({ dossier }).toArray();
	if (to === 'client') return shared;
	const log = await db.coachRevisions.where({ dossier }).toArray();
	return [...shared, ...log.filter(({ path }) => !isNotedByItself(path))];
}

/** The same for the same revisions, none of them blanked since: what an id says never changes otherwise. */
export const fingerprint = (held: readonly Revision[]): string =>
	held
		.map(({ id, value }) => (value === null ? `${id} blank` : id))
		.sort()
		.join();
