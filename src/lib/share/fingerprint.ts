import { sha256 } from '@noble/hashes/sha2.js';
import { fromUrlText, toUrlText } from './bytes';

/** Without 0, O, 1 and I, which look alike on paper. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const groups = 4;
const groupLength = 4;

export const hashOf = (text: string): Uint8Array => sha256(new TextEncoder().encode(text));

/**
 * The first 80 bits of what identifies a publication, to compare by eye: of the text of its fragment, in which equal
 * publications are equal. Not `crypto.subtle`: it is absent on http:// addresses, and this is short.
 */
export function fingerprintOf(fragment: string): string {
	const marks = marksOf(hashOf(fragment), groups * groupLength);
	return Array.from({ length: groups }, (_, group) =>
		marks.slice(group * groupLength, (group + 1) * groupLength).join('')
	).join('-');
}

/** SHA-256 of the public key of a box, both base64url: what its link says, so that no server puts its own in its place. */
export const fingerprintOfKey = (publicKey: string): string =>
	toUrlText([...sha256(fromUrlText(publicKey))]);

/** The first 30 bits of that fingerprint, to compare by eye on two screens: « K7M 2QX ». */
export function shortMarksOf(fingerprint: string): string {
	const marks = marksOf(fromUrlText(fingerprint), 6).join('');
	return `${marks.slice(0, 3)} ${marks.slice(3)}`;
}

/** Five bits each. */
function marksOf(bytes: Uint8Array, count: number): string[] {
	const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
	return Array.from(
		{ length: count },
		(_, place) => letters[parseInt(bits.slice(place * 5, place * 5 + 5), 2)] ?? ''
	);
}
