/** The keys of a box that was opened for a dossier, and of what was sent from it: no file of one dossier brings them. */
import type { SecretRow } from './database';
import { secretPrefix } from './secrets';

export const boxSecretId = (dossier: string) => `${secretPrefix(dossier)}box`;
export const sentSecretId = (dossier: string) => `${secretPrefix(dossier)}sent`;

/** The key of a box of one of these dossiers; null: of any. */
export const isOwnBox = ({ id }: SecretRow, dossiers: readonly string[] | null): boolean =>
	dossiers === null ? /^[^/]+\/box$/.test(id) : dossiers.some((one) => boxSecretId(one) === id);

/** Planted, they would draw what a client sends into somebody else's box. */
export const isOfBoxes = ({ id }: SecretRow): boolean => /^[^/]+\/(box|sent)$/.test(id);
