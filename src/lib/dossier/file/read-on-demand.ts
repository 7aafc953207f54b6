import type { readDossierFile } from './read';

/** Reads a dossier's file. What checks it (zod) is loaded with the first file that is given. */
export const readOnDemand: typeof readDossierFile = async (file) =>
	(await import('./read')).readDossierFile(file);
