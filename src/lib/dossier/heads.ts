import { sameJson } from './canonical';
import type { Author, Json, Revision } from './revision';

/** What a field shows. */
export interface SettledField {
	value: Json | null;
	/** Wall clock in ms of the revision shown. */
	at: number;
	author: Author;
	/** Two roles or devices left different values, and nobody has written over both since. */
	disagreement: boolean;
}

/** Where the device of a side begins that a damaged or forged copy brought; see `rival.ts`. */
export const rivalDevice = 'rival-';

export const isRival = ({ device }: Author): boolean => device.startsWith(rivalDevice);

/**
 * Negative when `a` comes before `b`: by clock, then by id, so that every device orders alike. What a forged copy says
 * comes before all others, whatever its clock: it is never what is shown.
 */
export function byTime(a: Revision, b: Revision): number {
	const rank = Number(isRival(b.author)) - Number(isRival(a.author));
	return rank || a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * The revisions of one path that no other replaces, in `byTime` order: never empty unless `revisions` is. An `over`
 * that names itself or an unknown id is ignored. Of revisions that replace one another in a circle (damaged data) the
 * greatest stands for all, so the answer depends on the set alone.
 */
export function headsOf(revisions: Iterable<Revision>): Revision[] {
	const byId = new Map(Array.from(revisions, (revision) => [revision.id, revision]));
	const replaced = new Set<string>();
	for (const { over } of byId.values()) for (const id of over) replaced.add(id);

	const heads = new Set([...byId.keys()].filter((id) => !replaced.has(id)));
	const reached = new Set<string>();
	for (const id of heads) reach(byId, id, reached);
	if (reached.size < byId.size) addCircles(byId, heads, reached);
	return [...byId.values()].filter(({ id }) => heads.has(id)).sort(byTime);
}

/** Adds to `reached` what `from` replaces, at any distance, and itself. */
export function reach(
	byId: ReadonlyMap<string, Revision>,
	from: string,
	reached: Set<string>
): void {
	const waiting = [from];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		const revision = byId.get(id);
		if (!revision || reached.has(id)) continue;
		reached.add(id);
		for (const other of revision.over) waiting.push(other);
	}
}

function addCircles(
	byId: ReadonlyMap<string, Revision>,
	heads: Set<string>,
	reached: Set<string>
): void {
	const left = [...byId.values()].filter(({ id }) => !reached.has(id)).sort(byTime);
	for (const { id } of left.reverse()) {
		if (reached.has(id)) continue;
		const below = new Set<string>();
		reach(byId, id, below);
		for (const other of below) {
			reached.add(other);
			heads.delete(other);
		}
		heads.add(id);
	}
}

/** What to show for these heads; at least one is needed. */
export function settle(heads: readonly Revision[]): SettledField {
	const shown = [...heads].sort(byTime).at(-1);
	if (!shown) throw new Error('A path without a revision has nothing to settle');
	const { value, at, author } = shown;
	const agree =
		heads.every((head) => sameJson(head.value, value)) ||
		heads.every((head) => head.author.role === author.role && head.author.device === author.device);
	return { value, at, author, disagreement: !agree };
}
