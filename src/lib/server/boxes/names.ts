/** Ids are made by devices, and anybody may choose one: what is noted under them says of what, so that none meets another. */
import { hashOf } from '../store/secrets';

export const idForm = /^[A-Za-z0-9_-]{22}$/;
/** A raw point of P-256: 65 bytes that begin with 4, in base64url. */
export const publicKeyForm = /^B[A-P][A-Za-z0-9_-]{84}[AEIMQUYcgkosw048]$/;

export interface EnvelopeName {
	box: string;
	envelope: string;
}

/** Under what a box is noted in `withdrawn`. */
export const boxNote = (box: string): string => hashOf(`box ${box}`);
export const envelopeNote = ({ box, envelope }: EnvelopeName): string =>
	hashOf(`envelope ${box} ${envelope}`);
