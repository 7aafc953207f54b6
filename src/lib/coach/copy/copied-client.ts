/** One of the clients of a copy, between being looked at and being stored. */
import type { ParsedDossier } from '$lib/dossier/file/format';
import { readOnDemand } from '$lib/dossier/file/read-on-demand';
import { fold } from '$lib/dossier/fold';
import type { Shown } from '$lib/dossier/merge/import';
import { gridIn } from '$lib/dossier/sheet';
import { openGridOrNull } from '$lib/session/opening/open-grid';
import { summariserOf } from '$lib/session/summary/summarise';

export interface CopiedClient {
	dossier: string;
	name: string;
	blob: Blob;
	shown: Shown;
}

/** Null for one that no longer reads. */
export async function readAgain({ blob, shown }: CopiedClient) {
	const parsed = await readOnDemand(blob);
	if (!parsed.ok) return null;
	const grid = await openGridOrNull(gridIn(fold(parsed.revisions)), 'fr');
	const summarise = summariserOf(grid?.compiled ?? null);
	// What is new stays a dossier of its own: nothing of it reaches a client who is here.
	const file: ParsedDossier = shown.kind === 'known' ? parsed : { ...parsed, apart: true };
	return { file, shown, takesPrivate: true, summarise };
}

/** In their order: so many that what follows the database does not look after each, and few enough to hold. */
export function lotsOf(clients: readonly CopiedClient[]): CopiedClient[][] {
	const [most, largest] = [50, 4_000_000];
	const lots: CopiedClient[][] = [];
	let room = 0;
	for (const client of clients) {
		room -= client.blob.size;
		const last = lots.at(-1);
		if (last && last.length < most && room >= 0) last.push(client);
		else {
			lots.push([client]);
			room = largest - client.blob.size;
		}
	}
	return lots;
}
