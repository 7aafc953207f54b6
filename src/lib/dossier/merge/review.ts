/**
 * What a copy would change in the dossier that is here, said before it is stored. Nothing here is ever taken away by a
 * copy: what it lacks stays.
 */
import { canonicalJson, sameJson } from '../canonical';
import { apply, type DossierState, type PathState } from '../fold';
import { erasedPath } from '../paths';
import { merge } from '../merge-revisions';
import { sidesOf, type DisagreementSide } from '../sides';
import type { Author, Json, Revision } from '../revision';

/** A field that would show something else, or whose disagreement would end. */
export interface ChangedField {
	path: string;
	before: Json | null;
	after: Json | null;
	/** Who wrote what it would show, and when (ms). */
	author: Author;
	at: number;
	/** The copy brings what somebody settled. */
	settles: boolean;
}

/** A field that would be in disagreement, and is not yet, or not between these. */
export interface FieldDisagreement {
	path: string;
	/** What it shows here today. */
	before: Json | null;
	/** The last one is what it would show until somebody settles it. */
	sides: DisagreementSide[];
}

/** Plain JSON: two reviews can be compared. Fields are sorted by path, and a field is in one list at most. */
export interface Review {
	changes: ChangedField[];
	disagreements: FieldDisagreement[];
	/** Revisions that would be added. */
	added: number;
	/** Damaged or forged data: revisions that have another content in the copy. What is here stays. */
	differing: number;
	/** Revisions that are here and not in the copy. */
	lacking: number;
	/** Files of proofs that would be added. */
	files: number;
	/** Changes to what is private to a coach, and texts of it that would be erased: only if they are taken. */
	coachRevisions: number;
	coachErased: number;
	/** It was deleted here, and would come back. */
	comesBack: boolean;
}

interface Alongside {
	files?: number;
	coachRevisions?: number;
	coachErased?: number;
	comesBack?: boolean;
	/** Ids that the copy itself has with two contents. */
	conflicts?: readonly string[];
	/** The id of this device among authors. */
	own?: unknown;
}

/** Of whoever bears the id of this device for a change that is not here: it cannot be said to be this device. */
export const stranger = '?';

export function reviewOf(
	here: DossierState,
	copy: readonly Revision[],
	{
		files = 0,
		coachRevisions = 0,
		coachErased = 0,
		comesBack = false,
		conflicts = [],
		own
	}: Alongside = {}
): Review {
	const merged = merge(here.revisions.values(), copy);
	const after = apply(here, merged.revisions);
	const differing = new Set([...conflicts, ...merged.conflicts]).size;
	const authorOf = ({ id, author }: Revision): Author =>
		author.device === own && !here.revisions.has(id) ? { ...author, device: stranger } : author;
	const sidesIn = (field: PathState) =>
		sidesOf(field.heads.map((head) => ({ ...head, author: authorOf(head) })));
	const changes: ChangedField[] = [];
	const disagreements: FieldDisagreement[] = [];
	for (const path of touchedPaths(here, after)) {
		const [was, is] = [here.paths.get(path), after.paths.get(path)];
		const before = was?.settled.value ?? null;
		if (is?.settled.disagreement) {
			const sides = sidesIn(is);
			const sidesBefore = was?.settled.disagreement ? sidesIn(was) : [];
			if (!isSame(sides, sidesBefore)) disagreements.push({ path, before, sides });
			continue;
		}
		const settles = was?.settled.disagreement ?? false;
		const value = is?.settled.value ?? null;
		const shown = shownBy(after, is ?? was);
		if (shown && (settles || !sameJson(before, value)))
			changes.push({
				path,
				before,
				after: value,
				author: authorOf(shown),
				at: shown.at,
				settles
			});
	}
	const counts = { ...countsOf(here, after, copy), differing, files, coachRevisions, coachErased };
	return { changes, disagreements, ...counts, comesBack };
}

/** The revision that a field shows; of a text that was erased the one that did it, not the one that had written it. */
function shownBy({ paths }: DossierState, field: PathState | undefined): Revision | undefined {
	const head = field?.heads.at(-1);
	return head && (paths.get(erasedPath(head.id))?.heads.at(-1) ?? head);
}

/** Keeping the copy would leave this device as it is. */
export const bringsNothing = ({
	added,
	files,
	coachRevisions,
	coachErased,
	comesBack
}: Review): boolean =>
	added === 0 && files === 0 && coachRevisions + coachErased === 0 && !comesBack;

/** Would a person who read the one be surprised by the other? What the copy lacks does not matter: it stays. */
export const sameReview = (one: Review, other: Review): boolean =>
	isSame({ ...one, lacking: 0 }, { ...other, lacking: 0 });

const isSame = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other);

/** `apply` leaves the very same object where nothing came. */
function touchedPaths(here: DossierState, after: DossierState): string[] {
	const paths = new Set([...here.paths.keys(), ...after.paths.keys()]);
	return [...paths].filter((path) => here.paths.get(path) !== after.paths.get(path)).sort();
}

function countsOf(here: DossierState, after: DossierState, copy: readonly Revision[]) {
	const ids = new Set(copy.map(({ id }) => id));
	return {
		added: after.revisions.size - here.revisions.size,
		lacking: [...here.revisions.keys()].filter((id) => !ids.has(id)).length
	};
}
