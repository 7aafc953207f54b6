import decodeQR from 'qr/decode.js';

/** What the first code of a picture says; null when none is found in it. */
export function readCode(picture: ImageData): string | null {
	try {
		return decodeQR(picture);
	} catch {
		return null;
	}
}
