import type { DossierState } from './fold';

/** When a dossier was last changed, by whoever; ms. */
export const lastChangeAt = ({ paths }: DossierState): number =>
	[...paths.values()].reduce((last, { settled }) => Math.max(last, settled.at), 0);
