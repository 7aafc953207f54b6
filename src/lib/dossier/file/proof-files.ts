import type { Revision } from '../revision';

const sha256 = /^[0-9a-f]{64}$/;
export const isSha256 = (value: unknown): value is string =>
	typeof value === 'string' && sha256.test(value);

/** Every file that a proof names, or ever named. */
export function namedFiles(revisions: Iterable<Revision>): Set<string> {
	const named = new Set<string>();
	for (const { path, value } of revisions)
		if (path.startsWith('proofs/') && path.endsWith('/file') && isSha256(value)) named.add(value);
	return named;
}
