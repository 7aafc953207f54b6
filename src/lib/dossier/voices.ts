/**
 * Two voices: what the company prepared, and what was said with its coach. They are read from the log, whatever replaced
 * what: an answer that a coach gives over the company's counts instead of it, and both stay readable here.
 */
import { sameJson } from './canonical';
import type { DossierState, PathState } from './fold';
import { byTime, isRival, reach } from './heads';
import { parsePath } from './paths';
import type { Author, Json, Revision, Voice } from './revision';
import { storedVoice, voiceAt } from './voice';

/** The last that somebody said, and who. */
export interface Said {
	value: Json | null;
	at: number;
	author: Author;
	/** Something else, which it had said before it took over what the other says. */
	before?: Said;
	/** Other last words of the same role, which none of its own replaces; by time. */
	besides?: Said[];
}

export type Role = Author['role'];

export interface Voices {
	path: string;
	/** What was prepared; null when the company said nothing, or took it back. */
	company: Said | null;
	coach: Said | null;
	/** Whose what the coach said is. */
	voice: Voice;
	/** Both said something, and not the same. */
	differ: boolean;
	/** They differ, and somebody who had both before them said once more which one counts. */
	chosen: boolean;
	stands: Json | null;
}

/** The voices on the profile and on the answers under this grid (`<id>@<version>`), by path; in no order. */
export function voicesOf(state: DossierState, grid: string): Voices[] {
	return [...state.paths.keys()].flatMap((path) => {
		const field = parsePath(path);
		const counts = field?.kind === 'profile' || (field?.kind === 'answers' && field.grid === grid);
		return (counts && voicesAt(state, path)) || [];
	});
}

/** The voices on one field; null when nobody says anything of it. */
export function voicesAt(state: DossierState, path: string): Voices | null {
	const known = state.paths.get(path);
	if (!known) return null;
	const stands = known.settled.value;
	// What was taken back is said only where it left nothing.
	const said = (role: Role) => {
		const last = lastOf(known, role);
		return last && (last.value !== null || stands === null) ? last : null;
	};
	const [company, coach] = [said('company'), said('coach')];
	if ((company?.value ?? null) === null && (coach?.value ?? null) === null) return null;
	const differ =
		company !== null &&
		coach !== null &&
		[...lastWordsOf(company), ...lastWordsOf(coach)].some(
			({ value }) => !sameJson(value, coach.value)
		);
	return {
		path,
		company,
		coach,
		stands,
		differ,
		voice: storedVoice(state, path) ?? 'together',
		chosen: differ && isChosen(known)
	};
}

/**
 * What stands alone repeats what it replaces: nobody answers twice the same without having looked at both. A change of
 * mind is another value, and no choice.
 */
function isChosen({ revisions, heads }: PathState): boolean {
	const [last, ...others] = heads;
	if (!last || others.length > 0 || isRival(last.author)) return false;
	return revisions.some(
		({ id, author, value }) =>
			last.over.includes(id) && !isRival(author) && sameJson(value, last.value)
	);
}

/**
 * Whose what stands is; null where nothing does. What the company says too is the company's, whoever wrote it last
 * without it.
 */
export function standingVoice(state: DossierState, voices: Voices): Voice | null {
	const { path, company, stands } = voices;
	const voice = voiceAt(state, path);
	const isCompanys = company !== null && sameJson(company.value, stands);
	return voice && voice !== 'together' && isCompanys ? 'prepared' : voice;
}

/** The company answered after it was seen together: nothing that it had prepared. */
export const isAfter = ({ company, coach }: Voices): boolean =>
	company !== null && coach !== null && company.at > coach.at;

/** Of what this role said, what it has not replaced itself, at any distance; of several, what stands, then the latest. */
function lastOf({ revisions, heads }: PathState, role: Role): Said | null {
	const byId = new Map(revisions.map((revision) => [revision.id, revision]));
	const isOwn = ({ author }: Revision) => author.role === role && !isRival(author);
	const standing = heads.filter(isOwn);
	const found = standing.length > 0 ? standing : nearest(byId, heads, isOwn);
	const lasts = found
		.filter((one) => !found.some((other) => replaces(byId, other, one)))
		.sort(byTime);
	const last = lasts.at(-1);
	if (!last) return null;
	const below = last.over.flatMap((id) => byId.get(id) ?? []);
	const isSame = ({ value }: Revision) => sameJson(value, last.value);
	const taken = nearest(byId, below, (one) => !isOwn(one) && !isRival(one.author) && isSame(one));
	const others = nearest(byId, below, (one) => isOwn(one) && one.value !== null && !isSame(one));
	const before = taken.length > 0 && others.sort(byTime).at(-1);
	const besides = lasts.filter(
		(one, at) =>
			one.value !== null &&
			!lasts.slice(at + 1).some(({ value }) => sameJson(value, one.value)) &&
			one !== last
	);
	return {
		...saidIn(last),
		...(before && { before: saidIn(before) }),
		...(besides.length > 0 && { besides: besides.map(saidIn) })
	};
}

/** Each value that this voice left, the last one last. */
export const lastWordsOf = ({ besides = [], ...last }: Said): Said[] => [...besides, last];

const saidIn = ({ value, at, author }: Revision): Said => ({ value, at, author });

/** Going back from these, the first that fit. */
function nearest(
	byId: ReadonlyMap<string, Revision>,
	from: readonly Revision[],
	fits: (revision: Revision) => boolean
): Revision[] {
	const seen = new Set<string>();
	const found: Revision[] = [];
	const waiting = from.map(({ id }) => id);
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		const revision = byId.get(id);
		if (!revision || seen.has(id)) continue;
		seen.add(id);
		if (fits(revision)) found.push(revision);
		else waiting.push(...revision.over);
	}
	return found;
}

/** At any distance, and not the other way round too, as in a damaged file. */
function replaces(byId: ReadonlyMap<string, Revision>, one: Revision, other: Revision): boolean {
	const below = ({ id }: Revision) => {
		const reached = new Set<string>();
		reach(byId, id, reached);
		return reached;
	};
	return below(one).has(other.id) && !below(other).has(one.id);
}
