/** What a dossier contributed to the key figures, among its secrets, one a year: where it stands, and which of two stays. */
import type { Json } from '../revision';
import type { AzimutDatabase, SecretRow } from './database';
import { secretPrefix } from './secrets';

/** Where their ids begin; the year follows. */
export const contributionPrefix = (dossier: string) => `${secretPrefix(dossier)}contribution-`;

/** Of a dossier about to join another: those of a year of which the other has none go along. */
export async function contributionsToJoin(db: AzimutDatabase, from: string, to: string) {
	const start = contributionPrefix(from);
	const rows = await db.secrets.where('id').startsWith(start).toArray();
	const ids = rows.map(({ id }) => contributionPrefix(to) + id.slice(start.length));
	const there = await db.secrets.bulkGet(ids);
	const moved = rows.flatMap(({ id, value }, at) =>
		there[at] ? [] : [{ from: id, row: { id: ids[at] ?? id, value } satisfies SecretRow }]
	);
	return { moved, stay: rows.length - moved.length };
}

/** Moves what goes along. Returns how many stay. */
export async function joinContributions(db: AzimutDatabase, from: string, to: string) {
	const { moved, stay } = await contributionsToJoin(db, from, to);
	await db.secrets.bulkAdd(moved.map(({ row }) => row));
	await db.secrets.bulkDelete(moved.map((one) => one.from));
	return stay;
}

/**
 * Whether what a file brings under an id takes the place of what is here: of two contributions of one year the one that
 * was sent later; on one day, the one that is part of an edition. What was not answered here stays until it is.
 */
export function isLaterContribution({ id, value }: SecretRow, here?: SecretRow): boolean {
	if (!/^[^/]+\/contribution-\d{4}$/.test(id)) return false;
	const [theirs, ours] = [sentIn(value), here && sentIn(here.value)];
	if (!theirs?.sentOn || !ours) return false;
	if (ours.sentOn === null) return ours.receipt === theirs.receipt;
	if (theirs.sentOn !== ours.sentOn) return theirs.sentOn > ours.sentOn;
	return theirs.over && !ours.over;
}

function sentIn(value: Json) {
	const { receipt, sentOn, over } = (value ?? {}) as Record<string, Json | undefined>;
	if (typeof receipt !== 'string') return null;
	const day = typeof sentOn === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(sentOn) ? sentOn : null;
	return { receipt, sentOn: day, over: over === true };
}
