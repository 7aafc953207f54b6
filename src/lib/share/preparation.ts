/**
 * What the link by which a client prepares a meeting says, in its fragment, which no server is sent: `1<code>`, the id of
 * the dossier and who proposes it, and a check at the end. The id opens nothing by itself: it names the dossier that both
 * devices write in, so that what comes back joins.
 */
import { ByteReader, ByteWriter, fromUrlText, toUrlText } from './bytes';
import { hashOf } from './fingerprint';
import { isReadable, plainLine } from './plain-line';

export interface Preparation {
	/** 32 hexadecimal characters. */
	dossier: string;
	name: string;
	/** May be empty. */
	structure: string;
}

/** `none`: there is no fragment · `newer`: written by an Azimut to come · `damaged`: cut, changed, or never one of ours */
type PreparationProblem = 'none' | 'newer' | 'damaged';

const format = '1';
const checkLength = 4;
const mostCharacters = 1000;
const longestName = 120;
const isId = (text: string) => /^[0-9a-f]{32}$/.test(text);

/** Null when the dossier has no id of this app's. */
export function toPreparation({ dossier, name, structure }: Preparation): string | null {
	if (!isId(dossier)) return null;
	const out = new ByteWriter();
	for (let at = 0; at < dossier.length; at += 2)
		out.bytes.push(parseInt(dossier.slice(at, at + 2), 16));
	for (const text of [name, structure]) out.text(lineOf(text));
	return format + toUrlText([...out.bytes, ...checkOf(out.bytes)]);
}

/** @param given the fragment, with or without its `#` */
export function fromPreparation(given: string): Preparation | PreparationProblem {
	const text = given.replace(/^#|\s/g, '');
	if (text === '') return 'none';
	if (text.length > mostCharacters) return 'damaged';
	if (text[0] !== format) return /^[2-9]/.test(text) ? 'newer' : 'damaged';
	try {
		const bytes = fromUrlText(text.slice(1)).subarray(0, -checkLength);
		const dossier = Array.from(bytes.subarray(0, 16), hex).join('');
		const source = new ByteReader(bytes.subarray(16));
		const read = { dossier, name: source.text(), structure: source.text() };
		// Written again it is the same: its check is right, and nothing in it turns or hides text.
		return source.atEnd && isReadable(read.name) && toPreparation(read) === text ? read : 'damaged';
	} catch {
		return 'damaged';
	}
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');

const checkOf = (bytes: readonly number[]) =>
	hashOf(format + toUrlText(bytes)).subarray(0, checkLength);

const lineOf = (text: string) => [...plainLine(text)].slice(0, longestName).join('').trim();
