/** An envelope tells who stores it one of a few sizes, not how much a company wrote. */

/** In bytes, with the length that each begins with. */
export const sizeClasses = [4, 16, 64, 256, 1024, 2048].map((kilobytes) => kilobytes * 1024);

const lengthBytes = 4;
const largest = sizeClasses.at(-1) ?? 0;

/** In bytes. */
export const mostContent = largest - lengthBytes;

/** Null: it is too large. */
export function pad(content: Uint8Array): Uint8Array<ArrayBuffer> | null {
	const size = sizeClasses.find((one) => content.length + lengthBytes <= one);
	if (size === undefined) return null;
	const padded = new Uint8Array(size);
	new DataView(padded.buffer).setUint32(0, content.length);
	padded.set(content, lengthBytes);
	return padded;
}

/** Null: it was not padded here. */
export function unpad(padded: Uint8Array): Uint8Array<ArrayBuffer> | null {
	if (!sizeClasses.includes(padded.length)) return null;
	const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
	if (length > padded.length - lengthBytes) return null;
	if (padded.subarray(lengthBytes + length).some((byte) => byte !== 0)) return null;
	return padded.slice(lengthBytes, lengthBytes + length);
}
