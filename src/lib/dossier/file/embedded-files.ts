/** The files inside a file: from base64 to bytes, at once. Whether they are the right bytes is checked later. */
import { largestFile, mostFiles } from '../file-limits';

/** What stood in `base64`: its bytes, or why there are none. */
export class Bytes {
	constructor(
		readonly blob: Blob | null,
		readonly trouble: 'bad-file' | 'file-too-large' | null = null
	) {}
}

/**
 * The entry at this place with its text turned into bytes; anything else comes out as it went in, for the schema to
 * refuse.
 */
export function decodeFile(entry: unknown, at: number): unknown {
	if (at >= mostFiles || typeof entry !== 'object' || entry === null || !('base64' in entry))
		return entry;
	const { base64 } = entry;
	if (typeof base64 !== 'string') return entry;
	const type = 'type' in entry && typeof entry.type === 'string' ? entry.type : '';
	return { ...entry, base64: toBytes(base64, type) };
}

function toBytes(base64: string, type: string): Bytes {
	if ((base64.length / 4) * 3 - 2 > largestFile) return new Bytes(null, 'file-too-large');
	const bytes = fromBase64(base64);
	if (!bytes) return new Bytes(null, 'bad-file');
	if (bytes.length > largestFile) return new Bytes(null, 'file-too-large');
	return new Bytes(new Blob([bytes], { type }));
}

/** Bytes that become characters at once: a multiple of three, and no more arguments than a call takes. */
const slice = 3 * 8192;

export async function toBase64(blob: Blob): Promise<string> {
	const bytes = new Uint8Array(await blob.arrayBuffer());
	const parts: string[] = [];
	for (let at = 0; at < bytes.length; at += slice)
		parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + slice))));
	return parts.join('');
}

/** Strictly: no space, no missing padding, no bit too many; `null` otherwise. */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> | null {
	const end = base64.slice(-4);
	if (base64.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(base64.slice(0, -4))) return null;
	try {
		if (btoa(atob(end)) !== end) return null;
		const characters = atob(base64);
		const bytes = new Uint8Array(characters.length);
		// A loop: Uint8Array.from takes twenty times as long.
		for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at);
		return bytes;
	} catch {
		return null;
	}
}
