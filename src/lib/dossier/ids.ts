/** 128 random bits as 32 hexadecimal characters: a revision, a dossier, a device, an action, a proof, a campaign. */
export function newId(): string {
	// Not crypto.randomUUID: it is absent on http:// addresses other than localhost.
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
