import type { AzimutDatabase } from './database';
import type { Revision } from '../revision';

/**
 * Of some fields of many dossiers. In a locked database each is asked for: there a range holds all that lies between.
 * @param fields dossier and path
 */
export async function revisionsAt(
	{ revisions, lock }: Pick<AzimutDatabase, 'revisions' | 'lock'>,
	fields: readonly (readonly [dossier: string, path: string])[]
): Promise<Revision[]> {
	const byField = revisions.where('[dossier+path]');
	if (!lock) return byField.anyOf(fields).toArray();
	const found = fields.map((field) => revisions.where('[dossier+path]').equals(field).toArray());
	return (await Promise.all(found)).flat();
}
