import type { AzimutDatabase } from '../storage/database';
import { headsOf, settle } from '../heads';
import type { Json, Revision } from '../revision';
import { revisionsAt } from '../storage/revisions-at';
import { guarded } from '../storage/storage-error';

/** What some fields of some dossiers show, by dossier then path, without reading the whole of them. */
export function readFields(
	db: AzimutDatabase,
	dossiers: readonly string[],
	paths: readonly string[]
): Promise<Map<string, Map<string, Json | null>>> {
	return guarded(async () => {
		const wanted = dossiers.flatMap((dossier) => paths.map((path) => [dossier, path] as const));
		const found = await revisionsAt(db, wanted);
		const fields = new Map<string, Map<string, Revision[]>>();
		for (const one of found) {
			const own = fields.get(one.dossier) ?? new Map<string, Revision[]>();
			fields.set(one.dossier, own.set(one.path, [...(own.get(one.path) ?? []), one]));
		}
		return new Map(
			[...fields].map(([dossier, own]) => [
				dossier,
				new Map([...own].map(([path, some]) => [path, settle(headsOf(some)).value]))
			])
		);
	});
}
