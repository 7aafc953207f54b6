/**
 * Bytes written in 41 of the 45 characters of a QR code's alphanumeric mode: three for two bytes, as dense as RFC 9285,
 * without those that a message changes on its way (space, `*`, `.`) and without `:`, which stands between parts.
 */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$%+-/';
const base = alphabet.length;
const valueOf = new Map([...alphabet].map((letter, value) => [letter, value]));

export const isLetters = (text: string) => /^[0-9A-Z$%+/-]+$/.test(text);

export function toLetters(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let at = 0; at < bytes.length; at += 2) {
		const pair = at + 1 < bytes.length;
		let value = pair ? ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
		for (let left = pair ? 3 : 2; left > 0; left -= 1) {
			parts.push(alphabet.charAt(value % base));
			value = Math.floor(value / base);
		}
	}
	return parts.join('');
}

/** Null for a text that `toLetters` never writes. */
export function fromLetters(text: string): Uint8Array<ArrayBuffer> | null {
	const rest = text.length % 3;
	if (rest === 1) return null;
	const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (rest === 2 ? 1 : 0));
	for (let at = 0, to = 0; at < text.length; at += 3, to += 2) {
		const group = Array.from(text.slice(at, at + 3));
		const value = group.reduceRight((sum, letter) => sum * base + (valueOf.get(letter) ?? NaN), 0);
		const pair = group.length === 3;
		if (!(value <= (pair ? 0xffff : 0xff))) return null;
		bytes[to] = pair ? value >> 8 : value;
		if (pair) bytes[to + 1] = value & 0xff;
	}
	return bytes;
}

/** CRC-32 (that of gzip), as four bytes. */
export function checksum(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	const made = new Uint8Array(4);
	new DataView(made.buffer).setUint32(0, ~crc >>> 0);
	return made;
}
