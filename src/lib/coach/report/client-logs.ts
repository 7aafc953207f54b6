/** What a coach noted of each client who may be in a report: neither deleted nor invented, nor the coach's own company. */
import type { ClientSummary } from '$lib/dossier/client';
import { coachAmong } from '$lib/dossier/coach-identity';
import { fold, type DossierState } from '$lib/dossier/fold';
import { readFields } from '$lib/dossier/list/fields';
import { fromExample } from '$lib/dossier/origin';
import { originPath, profilePath } from '$lib/dossier/paths';
import type { Revision } from '$lib/dossier/revision';
import { readClients, rebuildClients } from '$lib/dossier/storage/client-rows';
import type { AzimutDatabase, DossierRow } from '$lib/dossier/storage/database';
import { canonicalNaf } from '$lib/grid/facts';

export interface ClientLog {
	row: DossierRow;
	notes: Pick<ClientSummary, 'crmId' | 'commune' | 'permissions'>;
	/** The coach's own. */
	log: DossierState;
	/** `C`, of NAF rev. 2; `rev21:C` where a section of NAF 2025 may be of several; empty where nobody said. */
	naf: string;
}

const nothing: ClientLog['notes'] = { crmId: '', commune: '', permissions: {} };

export async function readClientLogs(db: AzimutDatabase): Promise<ClientLog[]> {
	const [dossiers, notes, revisions, settings] = await Promise.all([
		db.dossiers.toArray(),
		readClients(db),
		db.coachRevisions.toArray(),
		db.settings.toArray()
	]);
	const { own } = coachAmong(settings);
	const logs = new Map<string, Revision[]>();
	for (const one of revisions) logs.set(one.dossier, [...(logs.get(one.dossier) ?? []), one]);
	const path = profilePath('naf');
	const fields = await readFields(db, [...logs.keys()], [path, originPath]);
	return dossiers.flatMap((row): ClientLog[] => {
		const log = logs.get(row.id);
		const said = fields.get(row.id);
		const isInvented = said?.get(originPath) === fromExample.value;
		if (!log || row.deletedAt !== null || own.has(row.id) || isInvented) return [];
		const naf = said?.get(path);
		return [
			{
				row,
				notes: notes.get(row.id) ?? nothing,
				log: fold(log),
				naf: typeof naf === 'string' ? canonicalNaf(naf).replace('rev2:', '') : ''
			}
		];
	});
}

/** Once what is noted of each client is up to date. */
export async function freshClientLogs(db: AzimutDatabase): Promise<ClientLog[]> {
	await rebuildClients(db);
	return readClientLogs(db);
}

export const agreesToCount = ({ notes }: ClientLog): boolean =>
	notes.permissions.count?.allowed ?? false;
