/**
 * What the link by which a client prepares a meeting says, in its fragment, which no server is sent: a format, the id of the
 * dossier and who proposes it, the box where the answers may be dropped, and a check at the end. The id opens nothing by
 * itself: it names the dossier that both devices write in, so that what comes back joins.
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
	/** Where the answers may be dropped; null: they come back as a file. */
	box: BoxAddress | null;
}

/** A box on the server, and what tells that the key it is given with is its own. */
export interface BoxAddress {
	/** 22 characters of base64url. */
	id: string;
	/** SHA-256 of its public key: 43 characters of base64url. */
	fingerprint: string;
}

/** `none`: there is no fragment · `newer`: written by an Azimut to come · `damaged`: cut, changed, or never one of ours */
type PreparationProblem = 'none' | 'newer' | 'damaged';

/** `1` names no box. */
const formats = { plain: '1', box: '2' };
const [idLength, fingerprintLength, checkLength] = [16, 32, 4];
const mostCharacters = 1000;
const longestName = 120;
const isId = (text: string) => /^[0-9a-f]{32}$/.test(text);

/** Null when the dossier has no id of this app's. */
export function toPreparation({ dossier, name, structure, box }: Preparation): string | null {
	if (!isId(dossier)) return null;
	const format = box ? formats.box : formats.plain;
	const out = new ByteWriter();
	for (let at = 0; at < dossier.length; at += 2)
		out.bytes.push(parseInt(dossier.slice(at, at + 2), 16));
	for (const text of [name, structure]) out.text(lineOf(text));
	if (box) out.bytes.push(...fromUrlText(box.id), ...fromUrlText(box.fingerprint));
	return format + toUrlText([...out.bytes, ...checkOf(format, out.bytes)]);
}

/** @param given the fragment, with or without its `#`; what a mail gateway hangs behind it is left out */
export function fromPreparation(given: string): Preparation | PreparationProblem {
	const text = given.replace(/^#|[&?].*$|\s/gs, '');
	if (text === '') return 'none';
	if (text.length > mostCharacters) return 'damaged';
	const [format = ''] = text;
	if (!Object.values(formats).includes(format)) return /^[3-9]/.test(text) ? 'newer' : 'damaged';
	try {
		const read = readBytes(
			fromUrlText(text.slice(1)).subarray(0, -checkLength),
			format === formats.box
		);
		// Written again it is the same: its check is right, and nothing in it turns or hides text.
		return isReadable(read.name) && toPreparation(read) === text ? read : 'damaged';
	} catch {
		return 'damaged';
	}
}

/** @throws when there is more or less than that */
function readBytes(bytes: Uint8Array, hasBox: boolean): Preparation {
	const source = new ByteReader(bytes);
	const dossier = Array.from(source.raw(idLength), hex).join('');
	const [name, structure] = [source.text(), source.text()];
	const box = hasBox
		? {
				id: toUrlText([...source.raw(idLength)]),
				fingerprint: toUrlText([...source.raw(fingerprintLength)])
			}
		: null;
	if (!source.atEnd) throw new Error('too long');
	return { dossier, name, structure, box };
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');

const checkOf = (format: string, bytes: readonly number[]) =>
	hashOf(format + toUrlText(bytes)).subarray(0, checkLength);

const lineOf = (text: string) => [...plainLine(text)].slice(0, longestName).join('').trim();
