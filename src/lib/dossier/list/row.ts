import { fold, type DossierState } from '../fold';
import type { Revision } from '../revision';
import type { DossierRow, Summary } from '../storage/database';

/** The row of these revisions, which are not empty; what concerns the device only is taken from `previous`. */
export function rowOf(
	dossier: string,
	revisions: readonly Revision[],
	summarise: (state: DossierState) => Summary,
	previous?: DossierRow,
	now = Date.now()
): DossierRow {
	let [createdAt, updatedAt] = [Infinity, -Infinity];
	for (const { at } of revisions) {
		createdAt = Math.min(createdAt, at);
		updatedAt = Math.max(updatedAt, at);
	}
	return {
		...summarise(fold(revisions)),
		id: dossier,
		createdAt,
		// The clock of a copy may be set wrong, or forged.
		updatedAt: Math.min(updatedAt, now),
		archivedAt: previous?.archivedAt ?? null,
		deletedAt: previous?.deletedAt ?? null
	};
}
