/** Of files of proofs, in bytes: what an export can take with it. */

/** One of them. */
export const largestFile = 5 * 1024 * 1024;
/** All of a dossier. In base64, with the revisions, they must stay under `largestImport`. */
export const largestFiles = 40 * 1024 * 1024;
/** And as many secrets. */
export const mostFiles = 1000;
