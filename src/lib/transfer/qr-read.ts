import decodeQR from 'qr/decode.js';

/** Milliseconds to try harder in: a camera brings another picture soon. */
const timeLimit = 40;

/** What the first code of a picture says; null when none is found in it. */
export function readCode(picture: ImageData): string | null {
	try {
		return decodeQR(picture, { timeLimit });
	} catch {
		return null;
	}
}
