import type { AzimutDatabase } from './database';
import type { Revision } from '../revision';

/** How many are asked for at once: thousands would hold the screen. */
const some = 10;

/**
 * Of some fields of many dossiers. In a locked database each is asked for: there a range holds all that lies between.
 * @param fields dossier and path
 */
export function revisionsAt(
	db: Pick<AzimutDatabase, 'revisions' | 'lock' | 'transaction'>,
	fields: readonly (readonly [dossier: string, path: string])[]
): Promise<Revision[]> {
	const { revisions, lock } = db;
	const byField = () => revisions.where('[dossier+path]');
	if (!lock) return byField().anyOf(fields).toArray();
	return db.transaction('r', revisions, async () => {
		const found: Revision[] = [];
		for (let from = 0; from < fields.length; from += some) {
			const asked = fields.slice(from, from + some);
			const rows = await Promise.all(asked.map((field) => byField().equals(field).toArray()));
			found.push(...rows.flat());
		}
		return found;
	});
}
