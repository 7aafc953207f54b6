import type { DossierState } from './fold';
import { parsePath } from './paths';
import type { Json, Revision } from './revision';

/** A piece of evidence as it stands. Texts are what someone typed: nothing about them is checked but what is said. */
export interface Proof {
	id: string;
	criterion: string | null;
	kind: string | null;
	title: string | null;
	date: string | null;
	validUntil: string | null;
	/** The file's own name and type, on the device that it comes from. */
	name: string | null;
	type: string | null;
	/** Only `http:` and `https:`: any other scheme could run something. */
	link: string | null;
	/** As soon as one of those who disagree says so. */
	confidential: boolean;
	/** SHA-256 of its file: one, or as many as people left in disagreement. */
	files: readonly string[];
}

/** By id; one whose fields were all cleared is no more. */
export function proofsOf(state: DossierState): Proof[] {
	const standing = new Map<string, Map<string, readonly (Json | null)[]>>();
	for (const [path, { heads, settled }] of state.paths) {
		const field = parsePath(path);
		if (field?.kind !== 'proofs' || heads.every(({ value }) => value === null)) continue;
		const fields = standing.get(field.proof) ?? new Map<string, readonly (Json | null)[]>();
		const others = heads.map(({ value }) => value);
		standing.set(field.proof, fields.set(field.field, [settled.value, ...others]));
	}
	return [...standing].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, fields]) => read(id, fields));
}

function read(id: string, fields: ReadonlyMap<string, readonly (Json | null)[]>): Proof {
	const text = (field: string) => {
		const value = fields.get(field)?.[0];
		return typeof value === 'string' ? value : null;
	};
	return {
		id,
		criterion: text('criterion'),
		kind: text('kind'),
		title: text('title'),
		date: text('date'),
		validUntil: text('validUntil'),
		name: text('name'),
		type: text('type'),
		link: /^https?:\/\//i.test(text('link') ?? '') ? text('link') : null,
		confidential: fields.get('confidential')?.includes(true) ?? false,
		files: [...new Set(fields.get('file')?.filter(isSha256))].sort()
	};
}

const sha256 = /^[0-9a-f]{64}$/;
export const isSha256 = (value: unknown): value is string =>
	typeof value === 'string' && sha256.test(value);

/** Every file that a proof names, or ever named. */
export function namedFiles(revisions: Iterable<Revision>): Set<string> {
	const named = new Set<string>();
	for (const { path, value } of revisions)
		if (path.startsWith('proofs/') && path.endsWith('/file') && isSha256(value)) named.add(value);
	return named;
}
