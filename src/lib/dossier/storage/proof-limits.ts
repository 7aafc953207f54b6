/** Files of proofs as they are written: within what an export can take with it. Brought only when one is attached. */
import type { AzimutDatabase, FileRow } from './database';
import { apply, fold, type DossierState } from '../fold';
import { proofsOf } from '../proofs';
import type { Revision } from '../revision';
import { OverLimit } from './storage-error';
import { largestFile, largestFiles, mostFiles } from '../file-limits';
import { sizeOfFile } from './files';

export { filesToStore, readFiles } from './files';

/** @throws {OverLimit} one is too large, or all are and they grow: copies put together may be too much already */
export function checkSizes(after: readonly number[], before: readonly number[] = []): void {
	const tooLarge = after.find((size) => size > largestFile);
	if (tooLarge !== undefined) throw new OverLimit('file', tooLarge, largestFile);
	const [total, earlier] = [sum(after), sum(before)];
	if (total > largestFiles && total > earlier) throw new OverLimit('dossier', total, largestFiles);
	if (after.length > mostFiles && after.length > before.length)
		throw new OverLimit('count', after.length, mostFiles);
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

/**
 * Within the transaction that writes `revisions`: keeps these files, each once, if the dossier's standing proofs stay
 * within the limits.
 * @throws {OverLimit}
 */
export async function storeFiles(
	db: AzimutDatabase,
	dossier: string,
	revisions: readonly Revision[],
	files: readonly FileRow[]
): Promise<void> {
	const known = fold(await proofRevisions(db, dossier));
	const [before, after] = [standingIn(known), standingIn(apply(known, revisions))];
	const named = [...new Set([...after, ...before])];
	const here = await db.files.bulkGet(named);
	const sizes = new Map(
		here.flatMap((file) => (file ? [[file.sha256, sizeOfFile(file)] as const] : []))
	);
	const fresh = files.filter(({ sha256 }) => !sizes.has(sha256));
	const sizesOf = (names: Set<string>) => [...names].flatMap((sha256) => sizes.get(sha256) ?? []);
	const earlier = sizesOf(before);
	for (const file of fresh) sizes.set(file.sha256, sizeOfFile(file));
	checkSizes(sizesOf(after), earlier);
	await db.files.bulkPut(fresh);
}

/** SHA-256 of the files that standing proofs name. */
export const standingIn = (state: DossierState): Set<string> =>
	new Set(proofsOf(state).flatMap(({ files }) => files));

export const proofRevisions = (db: AzimutDatabase, dossier: string): Promise<Revision[]> =>
	db.revisions
		.where('[dossier+path]')
		.between([dossier, 'proofs/'], [dossier, 'proofs0'])
		.toArray();
