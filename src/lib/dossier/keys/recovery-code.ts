/** The code that opens where the passphrase is forgotten: drawn, printed, and typed again from paper. */

/** Without 0, O, 1 and I, which look alike on paper. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** 120 bits. */
const codeLength = 24;

/** To be printed: `K7QM-…`, six groups of four. */
export function drawCode(): string {
	const drawn = crypto.getRandomValues(new Uint8Array(codeLength));
	const marks = Array.from(drawn, (byte) => letters[byte % letters.length] ?? '').join('');
	return (marks.match(/.{4}/g) ?? []).join('-');
}

/** In its one writing, which locks, however it was typed; null for what is no code. */
export function plainCode(text: string): string | null {
	const plain = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
	const isCode = plain.length === codeLength && [...plain].every((mark) => letters.includes(mark));
	return isCode ? plain : null;
}
