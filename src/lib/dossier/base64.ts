/** Bytes as text, and back. */

/** Bytes that become characters at once: a multiple of three, and no more arguments than a call takes. */
const slice = 3 * 8192;

export function base64Of(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let at = 0; at < bytes.length; at += slice)
		parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + slice))));
	return parts.join('');
}

export const toBase64 = async (blob: Blob): Promise<string> =>
	base64Of(new Uint8Array(await blob.arrayBuffer()));

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
