import { erasedChange, draftsIn, handedChange, hasDrafts, isDraft } from '../drafts';
import { blanked } from '../erasure';
import { fold } from '../fold';
import { handedPath } from '../paths';
import type { Change, Revision } from '../revision';
import type { AzimutDatabase } from './database';

/** A setting: whatever text of this dossier is not noted as handed out is a draft. */
const draftsKey = (dossier: string) => `drafts/${dossier}`;

/**
 * Blanks the drafts that these revisions, about to be added, replace; returns the changes that say so. Of texts that were
 * here before anything was noted nobody knows who read them: the first writing notes them all. Called in the transaction
 * that adds them; takes `settings` too.
 */
export async function blankDrafts(
	db: AzimutDatabase,
	dossier: string,
	revisions: readonly Revision[]
): Promise<Change[]> {
	const texts = revisions.filter(({ path }) => hasDrafts(path));
	if (texts.length === 0) return [];
	const before = await textsBefore(db, dossier);
	const found = await db.revisions.bulkGet(texts.flatMap(({ over }) => [...over]));
	const replaced = found.filter((one) => one !== undefined);
	const marks = await db.revisions
		.where('[dossier+path]')
		.anyOf(replaced.map(({ id }) => [dossier, handedPath(id)]))
		.toArray();
	const noted = new Set([...before, ...marks, ...revisions].map(({ path }) => path));
	const drafts = replaced.filter((one) => isDraft(one, noted));
	const erased = drafts.map(erasedChange).filter(({ path }) => !noted.has(path));
	await db.revisions.bulkPut(drafts.map(blanked));
	return [...before, ...erased];
}

async function textsBefore(db: AzimutDatabase, dossier: string): Promise<Change[]> {
	if (await db.settings.get(draftsKey(dossier))) return [];
	await db.settings.put({ key: draftsKey(dossier), value: true });
	const texts = draftsIn(fold(await db.revisions.where({ dossier }).toArray()));
	return texts.map((one) => handedChange(one, 'before'));
}

/** Of texts changed more than once in one writing the last alone is ever stored. */
export function withoutPassing(changes: readonly Change[]): Change[] {
	const last = new Map(changes.map((change) => [change.path, change]));
	return changes.filter((change) => !hasDrafts(change.path) || last.get(change.path) === change);
}
