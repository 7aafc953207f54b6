import type { Author } from './revision';

/**
 * The fields of a dossier, by path. A path names its grid version where answers belong to one: moving to another
 * version writes beside the old answers, never over them.
 */
export type Path =
	| { kind: 'meta'; field: string }
	| { kind: 'profile'; fact: string }
	| { kind: 'grid' }
	/** The version of a questionnaire that is not in use now. */
	| { kind: 'grids'; questionnaire: string }
	| { kind: 'answers'; grid: string; criterion: string; item: string }
	| { kind: 'confirmed'; grid: string; criterion: string; item: string }
	/** Of a questionnaire of figures (`grid`, of one year `yyyy`). */
	| { kind: 'indicators'; grid: string; year: string; indicator: string }
	| { kind: 'refused'; criterion: string; item: string; rung: string }
	| { kind: 'notes'; role: Author['role']; criterion: string }
	| { kind: 'plan'; action: string; field?: string }
	| { kind: 'proofs'; proof: string; field: string }
	| { kind: 'campaigns'; id: string }
	| { kind: 'moves'; from: string }
	/** To be found out, by whom and until when. */
	| { kind: 'park'; grid: string; criterion: string; item: string; field: 'who' | 'by' }
	/** Whose an answer or a fact is, and where a coach took it from; `about` is its path. See `voice.ts`. */
	| { kind: 'voice'; about: string; field: 'by' | 'source' }
	/** Who writes on a device: a name and a structure. */
	| { kind: 'people'; device: string }
	| { kind: 'meeting'; id: string; field: string }
	/** Another dossier of the same company, whose revisions were attached to this one. */
	| { kind: 'alias'; dossier: string }
	/** A text that was taken back; see `erasure.ts`. */
	| { kind: 'erased'; revision: string; isPrivate: boolean }
	/** A text that went out, and how; see `drafts.ts`. */
	| { kind: 'handed'; revision: string; isPrivate: boolean }
	/** Of the coach's own log: talks (`contacts`, and under `talks` what was said), and what they note of a client. */
	| { kind: 'private'; part: PrivatePart; id: string };

export const privateParts = [
	'contacts',
	'talks',
	'sheet',
	'next',
	'permissions',
	'handovers',
	'traces',
	'received',
	'introductions',
	'access'
] as const;
export type PrivatePart = (typeof privateParts)[number];

const segment = /^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/;
const gridRef = /^[a-z0-9][a-z0-9-]{0,59}@[a-z0-9][a-z0-9.-]{0,39}$/;

/** A part of a path: no separator, and no name that every object has (`constructor`, `toString`…). */
export const isSegment = (text: string) => segment.test(text) && !(text in Object.prototype);

/** `<id>@<version>` */
export const isGridRef = (text: string) => gridRef.test(text);

export function join(...parts: string[]): string {
	const wrong = parts.find((part) => !isSegment(part) && !isGridRef(part));
	if (wrong !== undefined) throw new Error(`Not a part of a path: ${JSON.stringify(wrong)}`);
	return parts.join('/');
}

/**
 * All that is private to a coach lies under this, in a log of its own. The versions that knew notes only, and kept all in
 * one log, hold back from their files whatever begins so, unless someone ticks the coach's notes.
 */
export const privateStart = 'notes/coach/';

const erasedStart = 'erased/';

export const isPrivate = (path: string): boolean => path.startsWith(privateStart);

export const gridPath = 'grid';
export const asidePath = (questionnaire: string) => join('grids', questionnaire);
export const metaPath = (field: string) => join('meta', field);
/** Where it is said that a dossier was made from an invented company; see `origin.ts`. */
export const originPath = metaPath('origin');
export const profilePath = (fact: string) => join('profile', fact);
/** `grid` is `<id>@<version>`, here and below. */
export const answerPath = (grid: string, criterion: string, item: string) =>
	join('answers', grid, criterion, item);
export const confirmedPath = (grid: string, criterion: string, item: string) =>
	join('confirmed', grid, criterion, item);
/** @param year `yyyy` */
export const indicatorPath = (grid: string, year: string, indicator: string) =>
	join('indicators', grid, year, indicator);
export const refusedPath = (criterion: string, item: string, rung: string) =>
	join('refused', criterion, item, rung);
export const notesPath = (role: Author['role'], criterion: string) =>
	join('notes', role, criterion);
/** Without a field: the action itself, which `null` removes. */
export const planPath = (action: string, field?: string) =>
	field === undefined ? join('plan', action) : join('plan', action, field);
export const proofPath = (proof: string, field: string) => join('proofs', proof, field);
export const campaignPath = (id: string) => join('campaigns', id);
/** @param isPrivate the revision is one of the coach's own log */
export const erasedPath = (revision: string, isPrivate = false) =>
	`${isPrivate ? privateStart : ''}${erasedStart}${revision}`;
/** @param isPrivate as in `erasedPath` */
export const handedPath = (revision: string, isPrivate = false) =>
	`${isPrivate ? privateStart : ''}handed/${revision}`;
/** That something went out is no news of it. */
export const isHandedMark = (path: string): boolean => path.startsWith('handed/');
/** What was read of an older grid when its answers were moved to the one in use. */
export const movePath = (from: string) => join('moves', from);

/** Whether it could be the path of a field, of a later version too. What is not known is stored as it is, and never shown. */
export const isPath = (path: string) =>
	path.split('/').every((part) => isSegment(part) || isGridRef(part));

const voiced = /^voice\/(profile\/[^/]+|[^/]+\/[^/]+\/[^/]+)(\/source)?$/;

/** The field a path names, or `null` when this version of the app knows no such field. */
export function parsePath(path: string): Path | null {
	const [kind = '', ...parts] = path.split('/');
	const [a = '', b = '', c = '', d = ''] = parts;
	const size = parts.length;
	if (kind === 'voice') {
		const [, place = '', source] = voiced.exec(path) ?? [];
		const about = place.startsWith('profile/') ? place : `answers/${place}`;
		return parsePath(about) && { kind, about, field: source ? 'source' : 'by' };
	}
	const underGrid = kind === 'answers' || kind === 'confirmed';
	const namesGrid = /^(answers|confirmed|indicators|moves|park)$/.test(kind);
	if (!parts.every((part, at) => (namesGrid && at === 0 ? isGridRef(part) : isSegment(part))))
		return null;
	if (kind === 'grid' && size === 0) return { kind };
	if (kind === 'grids' && size === 1) return { kind, questionnaire: a };
	if (kind === 'meta' && size === 1) return { kind, field: a };
	if (kind === 'profile' && size === 1) return { kind, fact: a };
	if (underGrid && size === 3) return { kind, grid: a, criterion: b, item: c };
	if (kind === 'indicators' && size === 3 && /^\d{4}$/.test(b))
		return { kind, grid: a, year: b, indicator: c };
	if (kind === 'refused' && size === 3) return { kind, criterion: a, item: b, rung: c };
	if (kind === 'park' && size === 4 && (d === 'who' || d === 'by'))
		return { kind, grid: a, criterion: b, item: c, field: d };
	if (kind === 'people' && size === 1) return { kind, device: a };
	if (kind === 'meeting' && size === 2) return { kind, id: a, field: b };
	if (kind === 'alias' && size === 1) return { kind, dossier: a };
	if ((kind === 'erased' || kind === 'handed') && size === 1)
		return { kind, revision: a, isPrivate: false };
	if (isPrivate(path) && size === 3) {
		if (b === 'erased' || b === 'handed') return { kind: b, revision: c, isPrivate: true };
		const part = privateParts.find((one) => one === b);
		return part ? { kind: 'private', part, id: c } : null;
	}
	if (kind === 'notes' && size === 2 && (a === 'company' || a === 'coach'))
		return { kind, role: a, criterion: b };
	if (kind === 'plan' && size === 1) return { kind, action: a };
	if (kind === 'plan' && size === 2) return { kind, action: a, field: b };
	if (kind === 'proofs' && size === 2) return { kind, proof: a, field: b };
	if (kind === 'campaigns' && size === 1) return { kind, id: a };
	if (kind === 'moves' && size === 1) return { kind, from: a };
	return null;
}
