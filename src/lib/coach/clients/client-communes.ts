import { readClients } from '$lib/dossier/storage/client-rows';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { loadCommunes } from '$lib/grid/communes';

/** The commune of each client that a coach noted one of, by dossier; in the words noted where the table is out of reach. */
export async function clientCommunes(db: AzimutDatabase): Promise<Map<string, string>> {
	const [notes, known] = await Promise.all([readClients(db), loadCommunes().catch(() => null)]);
	return new Map([...notes].map(([id, { commune }]) => [id, known?.of(commune)?.name ?? commune]));
}
