/**
 * What lets who sent an envelope take it back from any device, in the fragment of a link, which no server is sent: the box, the
 * envelope and what withdraws it.
 */
import { isToken } from '$lib/outbox/record';
import type { EnvelopeKey } from './box-server';
import { isBoxId } from './letter';

const idLength = 22;

export const toReceipt = ({ box, envelope, token }: EnvelopeKey): string => box + envelope + token;

/** Null when it is cut or was never one; what a mail gateway hangs behind it is left out. */
export function fromReceipt(given: string): EnvelopeKey | null {
	const text = given.replace(/^#|[&?].*$|\s/gs, '');
	const box = text.slice(0, idLength);
	const envelope = text.slice(idLength, 2 * idLength);
	const token = text.slice(2 * idLength);
	return isBoxId(box) && isBoxId(envelope) && isToken(token) ? { box, envelope, token } : null;
}
