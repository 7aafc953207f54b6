/** Boxes and envelopes of devices that draw everything. */
import { randomBytes } from 'node:crypto';

export const newId = (): string => randomBytes(16).toString('base64url');
export const newSecret = (): string => randomBytes(32).toString('base64url');
export const newPublicKey = (): string =>
	Buffer.concat([Buffer.from([4]), randomBytes(64)]).toString('base64url');

/** What a sender sends: `bytes` at random, and slices of them as long as those that are stored. */
export const newEnvelope = (size = 10_000) => ({
	envelope: newId(),
	token: newSecret(),
	bytes: randomBytes(size)
});

/** Pieces of what is stored of these bytes, wherever they were cut: none is shorter than 100 letters. */
export function piecesOf(bytes: Buffer): string[] {
	const text = bytes.toString('base64url');
	return Array.from({ length: Math.floor(text.length / 100) }, (_, at) =>
		text.slice(100 * at, 100 * at + 60)
	);
}

export const boxPath = (box: string, envelope?: string): string =>
	`/api/boxes/${box}${envelope === undefined ? '' : `/envelopes/${envelope}`}`;

/** A box as its device knows it, and what it sends to open it. */
export const newBox = (days = 7) => ({
	id: newId(),
	token: newSecret(),
	body: { publicKey: newPublicKey(), days }
});

/** As a browser sends bytes: it reads no answer before it has sent all. */
export const sendEnvelope = (
	{ origin }: { origin: string },
	box: string,
	{ envelope, token, bytes }: ReturnType<typeof newEnvelope>,
	headers: Record<string, string> = {}
): Promise<Response> =>
	fetch(`${origin}${boxPath(box, envelope)}`, {
		method: 'PUT',
		headers: {
			origin,
			'content-type': 'application/octet-stream',
			authorization: `Bearer ${token}`,
			...headers
		},
		body: new Uint8Array(bytes)
	});
