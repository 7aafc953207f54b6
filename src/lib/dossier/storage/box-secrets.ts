/** The keys of a box that was opened for a dossier, and of what was sent from it: no file of one dossier brings them. */
import type { SecretRow } from './database';
import { secretPrefix } from './secrets';

export const boxSecretId = (dossier: string) => `${secretPrefix(dossier)}box`;
export const sentSecretId = (dossier: string) => `${secretPrefix(dossier)}sent`;

/** Planted, they would draw what a client sends into somebody else's box. */
export const isOfBoxes = ({ id }: SecretRow): boolean => /^[^/]+\/(box|sent)$/.test(id);
