import { largestImport } from '../file/format';

/** `G` by gzip, whose own checksum is that of the text; `P` plain, by a browser that cannot. */
export type Packing = 'G' | 'P';

/** `too-large`: more than a file may hold once unpacked · `no-unpacking`: this browser cannot */
export type Unpacked =
	| { ok: true; file: Blob }
	| { ok: false; kind: 'damaged' | 'too-large' | 'no-unpacking' };

export async function pack(
	text: string
): Promise<{ packing: Packing; bytes: Uint8Array<ArrayBuffer> }> {
	const plain = new Blob([text]);
	const canPack = typeof CompressionStream === 'function';
	const packed = canPack ? plain.stream().pipeThrough(new CompressionStream('gzip')) : plain;
	const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
	return { packing: canPack ? 'G' : 'P', bytes };
}

/** Stops as soon as there is more than `most` bytes: a few kilobytes may unpack to gigabytes. */
export async function unpack(
	bytes: Uint8Array<ArrayBuffer>,
	packing: Packing,
	most = largestImport
): Promise<Unpacked> {
	const type = 'application/json';
	if (packing === 'P') return { ok: true, file: new Blob([bytes], { type }) };
	if (typeof DecompressionStream !== 'function') return { ok: false, kind: 'no-unpacking' };
	const reader = new Blob([bytes])
		.stream()
		.pipeThrough(new DecompressionStream('gzip'))
		.getReader();
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	try {
		for (let next = await reader.read(); !next.done; next = await reader.read()) {
			size += next.value.length;
			if (size > most) {
				void reader.cancel();
				return { ok: false, kind: 'too-large' };
			}
			chunks.push(next.value);
		}
	} catch {
		return { ok: false, kind: 'damaged' };
	}
	return { ok: true, file: new Blob(chunks, { type }) };
}
