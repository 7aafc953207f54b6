/**
 * Two dossiers of one company: the revisions of the twin join the target, each under an id made of its own and of the
 * target. Wherever and however often that is done the same revisions come of it, and merging stays a union. The target
 * says so under `alias/<twin>`: what comes later under the old id joins too.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isFromExample } from '../origin';
import { aliasPath } from '../coach-paths';
import { erasedPath, handedPath, parsePath } from '../paths';
import type { Revision } from '../revision';
import { fold, valueAt } from '../fold';
import { isCurrent } from '../list/recent';
import { targetOf } from '../storage/attached-here';
import type { AzimutDatabase, DossierRow } from '../storage/database';
import { revisionsAt } from '../storage/revisions-at';
import type { ParsedDossier } from '../file/format';

/** Not `crypto.subtle`: nothing asynchronous may run inside a transaction. */
export const attachedId = (revision: string, target: string): string =>
	bytesToHex(sha256(utf8ToBytes(`${target}/${revision}`))).slice(0, 32);

/** The revision as it stands in the target: role, device and time are those of who wrote it. */
function attached(revision: Revision, target: string): Revision {
	const idOf = (id: string) => attachedId(id, target);
	const { id, over } = revision;
	const moved = { ...revision, id: idOf(id), dossier: target, over: over.map(idOf) };
	const field = parsePath(revision.path);
	if (field?.kind === 'erased' || field?.kind === 'handed') {
		const path = field.kind === 'erased' ? erasedPath : handedPath;
		return { ...moved, path: path(idOf(field.revision), field.isPrivate) };
	}
	// What had joined the twin comes by way of it.
	if (field?.kind === 'alias' && revision.value === true)
		return { ...moved, value: revision.dossier };
	return moved;
}

/** The whole twin, as a copy of the target would be. Keys of public pages stay the twin's. */
export function attachedFile(file: ParsedDossier, target: string): ParsedDossier {
	const move = (revisions: readonly Revision[]) => revisions.map((one) => attached(one, target));
	return {
		...file,
		dossier: target,
		revisions: move(file.revisions),
		coachRevisions: move(file.coachRevisions),
		conflicts: file.conflicts.map((id) => attachedId(id, target))
	};
}

/**
 * A copy of a dossier that was attached to another, as a copy of that one; any other as it is. So is one of an example,
 * which never joins a company, one of a dossier that is in use here (it was brought back), and one that is to stay apart.
 * A key of a page is taken only where the twin's row still leads to it.
 */
export async function joinAliases(db: AzimutDatabase, file: ParsedDossier): Promise<ParsedDossier> {
	const row = await db.dossiers.get(file.dossier);
	if (file.apart || (row && isCurrent(row)) || isFromExample(file.revisions)) return file;
	const way = await wayOf(db, file.dossier);
	if (way.length === 0) return file;
	return way.reduce(attachedFile, { ...file, secrets: row ? file.secrets : [] });
}

/**
 * The dossiers that this one was attached to, one after the other; the last is here. What files say is believed of a
 * dossier only that this device never held: any file may say it of any id, and would draw in another client's answers.
 * Nothing is stored of that before a person read it in a review.
 */
export async function wayOf(db: AzimutDatabase, dossier: string): Promise<string[]> {
	const own = await ownWayOf(db, dossier);
	if (own.length > 0 || (await db.dossiers.get(dossier))) return own;
	const [holder] = await holdersOf(db, dossier);
	if (holder === undefined) return [];
	const state = fold(await aliasesOf(db, holder));
	const [way, end] = await follow(dossier, (id) =>
		Promise.resolve(valueAt(state, aliasPath(id)) ?? undefined)
	);
	return end === true ? [...way, holder] : [];
}

/** Only what this device attached. */
export async function ownWayOf(db: AzimutDatabase, dossier: string): Promise<string[]> {
	const [way] = await follow(dossier, (id) => targetOf(db, id));
	const last = way.at(-1);
	return last !== undefined && (await db.dossiers.get(last)) ? way : [];
}

/** From one id to the next, each once; and what is said of the last. */
async function follow(
	from: string,
	next: (id: string) => Promise<unknown>
): Promise<[string[], unknown]> {
	const way: string[] = [];
	let said = await next(from);
	while (typeof said === 'string' && said !== from && !way.includes(said)) {
		way.push(said);
		said = await next(said);
	}
	return [way, said];
}

/** Those that say that it joined them; first those that joined no other. */
async function holdersOf(db: AzimutDatabase, dossier: string): Promise<string[]> {
	const rows = await db.dossiers.toArray();
	// A row says who joined it; of one of before the log is asked.
	const mayHold = ({ id, aliases }: DossierRow) =>
		id !== dossier && (aliases?.includes(dossier) ?? true);
	const ids = rows.filter(mayHold).map(({ id }) => id);
	const saying = await revisionsAt(
		db,
		ids.map((id) => [id, aliasPath(dossier)])
	);
	const holders = [...new Set(saying.map((one) => one.dossier))].sort();
	const all = await Promise.all(holders.map((id) => aliasesOf(db, id)));
	const joined = new Set(all.flat().map(({ path }) => path));
	return holders.sort(
		(a, b) => Number(joined.has(aliasPath(a))) - Number(joined.has(aliasPath(b)))
	);
}

const aliasesOf = (db: AzimutDatabase, dossier: string): Promise<Revision[]> =>
	db.revisions.where('[dossier+path]').between([dossier, 'alias/'], [dossier, 'alias0']).toArray();
