/** The files inside a file: from base64 to bytes, at once, and checked. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { largestFile } from './transfer';

/** What stood in `base64`: bytes and their own SHA-256, or why there are none. */
export class Bytes {
	constructor(
		readonly blob: Blob | null,
		readonly sha256: string,
		readonly trouble: 'bad-file' | 'file-too-large' | null
	) {}
}

/** The entry with its text turned into bytes; anything else comes out as it went in, for the schema to refuse. */
export function decodeFile(entry: unknown): unknown {
	if (typeof entry !== 'object' || entry === null || !('base64' in entry)) return entry;
	const { base64 } = entry;
	if (typeof base64 !== 'string') return entry;
	const type = 'type' in entry && typeof entry.type === 'string' ? entry.type : '';
	return { ...entry, base64: toBytes(base64, type) };
}

function toBytes(base64: string, type: string): Bytes {
	if ((base64.length / 4) * 3 - 2 > largestFile) return new Bytes(null, '', 'file-too-large');
	const bytes = decode(base64);
	if (!bytes) return new Bytes(null, '', 'bad-file');
	if (bytes.length > largestFile) return new Bytes(null, '', 'file-too-large');
	// Not crypto.subtle: it is absent on http:// addresses other than localhost.
	return new Bytes(new Blob([bytes], { type }), bytesToHex(sha256(bytes)), null);
}

/** Strictly: no space, no missing padding, no bit too many; `null` otherwise. */
function decode(base64: string): Uint8Array<ArrayBuffer> | null {
	const end = base64.slice(-4);
	if (base64.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(base64.slice(0, -4))) return null;
	try {
		if (btoa(atob(end)) !== end) return null;
		return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
	} catch {
		return null;
	}
}
