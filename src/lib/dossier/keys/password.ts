/** What a password may be, and how it may be typed again. */
import { plainCode } from './recovery-code';

/** Characters. */
export const shortestPassword = 10;
/** One that is offered has so many. */
export const spokenWords = 5;

export const isLongEnough = (password: string): boolean =>
	[...password.trim()].length >= shortestPassword;

/**
 * Of one that may have been offered (`spoken-password.ts`), as it was, since it is told by phone; of what may be a
 * recovery code, as it locks, since it is read from paper; then as typed.
 */
export function writingsOf(password: string): string[] {
	const words = password.toLowerCase().match(/[a-z]+/g) ?? [];
	const drawn = words.length === spokenWords ? [words.join('-')] : [];
	const code = plainCode(password);
	return [...new Set([...drawn, ...(code === null ? [] : [code]), password])];
}

/** Five plain words alone, as they are offered, in one writing; any other as it was typed. */
export function oneWriting(password: string): string {
	const isWords = /^\s*[a-z]+([\s-]+[a-z]+){4}\s*$/i.test(password);
	return isWords ? (writingsOf(password)[0] ?? password) : password;
}

/** Those that were offered before words were: four groups of four letters without i, l, o. */
const offered = /^[a-hjkmnp-z]{16}$/;
const grouped = (text: string) => (text.match(/.{4}/g) ?? []).join('-');

/** In capitals, with blanks or without: what a key is made of. */
export function canonical(password: string): string {
	const plain = password.toLowerCase().replace(/[\s-]/g, '');
	return offered.test(plain) ? grouped(plain) : password.normalize('NFC');
}
