/**
 * What a device keeps of the boxes that it opened and of what it sent, among the secrets of a dossier. No file brings any:
 * only a copy of one's own, restored whole, does (`dossier/merge/import.ts`).
 */
import { isObject, isText, isToken, type RecordPlace } from '$lib/outbox/record';
import { boxSecretId, sentSecretId } from '$lib/dossier/storage/box-secrets';
import { isBoxId } from './letter';

/** Types, as what they hold: an interface is never assignable to Json. */
export type BoxRecord = {
	id: string;
	publicKey: string;
	privateKey: string;
	/** What lists, reads and closes it. */
	token: string;
	/** `yyyy-mm-dd`; null until the server said that it is open. */
	expiresOn: string | null;
	/** What keeps a lost device from losing what comes: a copy that was read back, or the risk, accepted. Null: not said yet. */
	kept: 'copy' | 'risk' | null;
};

export type SentRecord = {
	box: string;
	envelope: string;
	/** What withdraws it. */
	token: string;
	/** ISO instant, by this device's clock. */
	askedAt: string;
	/** ISO instant, by the server's clock; null: nobody here knows whether it came. */
	receivedAt: string | null;
	/** `yyyy-mm-dd`, the last day of its box. */
	expiresOn: string;
};

export const ownBoxOf = (dossier: string): RecordPlace<BoxRecord> => ({
	id: boxSecretId(dossier),
	parse: parseBox
});

/** The oldest first. */
export const sentFrom = (dossier: string): RecordPlace<SentRecord[]> => ({
	id: sentSecretId(dossier),
	parse: (value) => (Array.isArray(value) ? value.flatMap((one) => parseSent(one) ?? []) : null)
});

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Null: it is nothing that this app writes there. */
export function parseBox(value: unknown): BoxRecord | null {
	if (!isObject(value)) return null;
	const { id, publicKey, privateKey, token, expiresOn, kept } = value;
	if (!isBoxId(id) || !isToken(token) || !isText(publicKey, /^[A-Za-z0-9_-]{87}$/)) return null;
	if (!isText(privateKey, /^[A-Za-z0-9_-]{43}$/)) return null;
	if (expiresOn !== null && !isText(expiresOn, day)) return null;
	if (kept !== null && kept !== 'copy' && kept !== 'risk') return null;
	return { id, publicKey, privateKey, token, expiresOn, kept };
}

export function parseSent(value: unknown): SentRecord | null {
	if (!isObject(value)) return null;
	const { box, envelope, token, askedAt, receivedAt, expiresOn } = value;
	if (!isBoxId(box) || !isBoxId(envelope) || !isToken(token)) return null;
	if (!isText(askedAt, instant) || !isText(expiresOn, day)) return null;
	if (receivedAt !== null && !isText(receivedAt, instant)) return null;
	return { box, envelope, token, askedAt, receivedAt, expiresOn };
}
