/** What a person does with proofs, as changes to store. */
import { valueAt, type DossierState } from '$lib/dossier/fold';
import { parsePath, proofPath } from '$lib/dossier/paths';
import type { Change, Json } from '$lib/dossier/revision';

/** What a proof may be; ids are stored. */
export const proofKinds = [
	'invoice',
	'contract',
	'certificate',
	'photo',
	'screenshot',
	'minutes',
	'web-page',
	'other'
] as const;
export type ProofKind = (typeof proofKinds)[number];

export type ProofField =
	| 'criterion'
	| 'kind'
	| 'title'
	| 'date'
	| 'validUntil'
	| 'name'
	| 'type'
	| 'link'
	| 'file'
	| 'confidential';

/** What is empty is not given. */
export const proofChanges = (
	proof: string,
	fields: Partial<Record<ProofField, string | boolean>>
): Change[] =>
	Object.entries(fields).map(([field, value]) => ({
		path: proofPath(proof, field),
		value: value === '' || value === false ? null : value
	}));

/** What a new proof says: fields left empty are not written at all. */
export const newProof = (
	proof: string,
	fields: Partial<Record<ProofField, string | boolean>>
): Change[] => proofChanges(proof, fields).filter(({ value }) => value !== null);

/** All of its fields, those of a version to come too: one gesture to undo. */
export const removeProof = (state: DossierState, proof: string): Change[] =>
	fieldsOf(state, proof).map(({ path }) => ({ path, value: null }));

/** As it stands, to be brought back. */
export const fieldsOf = (state: DossierState, proof: string): Change[] =>
	[...state.paths.keys()].flatMap((path): { path: string; value: Json }[] => {
		const field = parsePath(path);
		const value = valueAt(state, path);
		return field?.kind === 'proofs' && field.proof === proof && value !== null
			? [{ path, value }]
			: [];
	});

/** Signs that turn the reading round, or that nobody sees; and what no file system takes. */
// eslint-disable-next-line no-control-regex
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const longestName = 120;

/** A file's name as it may be shown and given back: what it ends with is what it is. */
export function safeName(name: string): string {
	const plain = name
		.normalize('NFC')
		.replace(unseen, '')
		.replace(/[\\/:*?"<>|]/g, '-')
		.trim();
	const [stem, end] = parted(plain);
	const cut = [...stem].slice(0, longestName - end.length).join('');
	return `${cut.trim() || 'fichier'}${end}`.replace(/^\.+/, '');
}

/** What to call a proof at first: its file's name without its end. */
export const titleFrom = (name: string): string =>
	parted(safeName(name))[0]
		.replace(/[_\s]+/g, ' ')
		.trim();

export const withEnd = (name: string, end: string): string => `${parted(name)[0]}.${end}`;

function parted(name: string): [string, string] {
	const end = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
	return [name.slice(0, name.length - end.length), end];
}

/** The whole address of what was typed; null when it is none that we would go to. */
export function linkFrom(typed: string): string | null {
	const text = typed.trim();
	const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d+(\/|$)/.test(text);
	const address = whole ? text : `https://${text}`;
	if (text === '' || text.length > 2000 || !URL.canParse(address)) return null;
	const { protocol, hostname, username, password, href } = new URL(address);
	const plain = /^https?:$/.test(protocol) && username === '' && password === '';
	return plain && hostname.includes('.') ? href : null;
}
