/** The files inside a file: from base64 to bytes, at once. Whether they are the right bytes is checked later. */
import { largestFile, mostFiles } from '../file-limits';
import { fromBase64 } from '../base64';

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
