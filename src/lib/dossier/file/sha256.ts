/** Of the bytes of a file, as 64 hexadecimal characters. */
export async function sha256Of(file: Blob): Promise<string> {
	const hash = await digest(new Uint8Array(await file.arrayBuffer()));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	// Absent on http:// addresses other than localhost.
	const { subtle } = crypto as Partial<Crypto>;
	if (subtle) return new Uint8Array(await subtle.digest('SHA-256', bytes));
	const { sha256 } = await import('@noble/hashes/sha2.js');
	return sha256(bytes);
}
