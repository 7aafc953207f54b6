/** Whether this browser packs and unpacks: an old one does neither. */
export const canPack = (): boolean => typeof CompressionStream === 'function';

export const packed = (content: Blob): Promise<Blob> =>
	new Response(content.stream().pipeThrough(new CompressionStream('gzip'))).blob();

/** Stops as soon as there is more than `most` bytes: a few kilobytes may unpack to gigabytes. */
export async function unpacked(
	packed: Blob,
	most: number
): Promise<Blob | 'damaged' | 'too-large'> {
	const reader = packed.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
	const parts: Blob[] = [];
	let size = 0;
	try {
		for (let next = await reader.read(); !next.done; next = await reader.read()) {
			size += next.value.length;
			if (size > most) return 'too-large';
			parts.push(new Blob([next.value]));
		}
		return new Blob(parts);
	} catch {
		return 'damaged';
	} finally {
		reader.cancel().catch(() => undefined);
	}
}
