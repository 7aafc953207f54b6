/** Where each field of a client stands in the file that gives them all of it; typed so that no kind is left out. */
import { parsePath, type Path, type PrivatePart } from '$lib/dossier/paths';

/** In the order of the page. */
export const accessGroups = [
	'sheet',
	'permissions',
	'talks',
	'notes',
	'introductions',
	'journal',
	'company',
	'answers',
	'plan',
	'proofs',
	'years',
	'meetings',
	'marks',
	'other'
] as const;
export type AccessGroup = (typeof accessGroups)[number];

const ofPart: Record<PrivatePart, AccessGroup> = {
	sheet: 'sheet',
	next: 'sheet',
	permissions: 'permissions',
	contacts: 'talks',
	talks: 'talks',
	introductions: 'introductions',
	handovers: 'journal',
	traces: 'journal',
	received: 'journal',
	access: 'journal'
};

const ofKind: Record<Exclude<Path['kind'], 'private'>, AccessGroup> = {
	notes: 'notes',
	meta: 'company',
	profile: 'company',
	people: 'company',
	alias: 'company',
	grid: 'company',
	grids: 'company',
	answers: 'answers',
	confirmed: 'answers',
	indicators: 'answers',
	refused: 'answers',
	park: 'answers',
	voice: 'answers',
	moves: 'years',
	campaigns: 'years',
	plan: 'plan',
	proofs: 'proofs',
	meeting: 'meetings',
	erased: 'marks',
	handed: 'marks'
};

/** A field of a later version is among the others. */
export function groupOf(path: string): AccessGroup {
	const field = parsePath(path);
	if (!field) return 'other';
	return field.kind === 'private' ? ofPart[field.part] : ofKind[field.kind];
}
