import type { Json } from '$lib/dossier/revision';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { setSetting, setting } from '$lib/dossier/storage/settings';
import type { Comparison } from '$lib/share/figures/edition';
import { parseComparison } from './comparison';

const address = '/donnees/comparaison.json';
const key = 'comparison';
const patienceMs = 2500;
/** A whole edition has 45 classes, about 15 kB. */
const longest = 200_000;

/**
 * The last edition, kept for when there is no network; null when there was never one. The request is the same for
 * everybody: nothing of a dossier is in it.
 */
export async function bringComparison(
	db: AzimutDatabase,
	get: (address: string, init: RequestInit) => Promise<Response> = (...asked) => fetch(...asked)
): Promise<Comparison | null> {
	const brought = await ask(get);
	// Where nothing can be kept, what was brought is shown all the same.
	if (brought) await setSetting(db, key, brought as unknown as Json).catch(() => undefined);
	return brought ?? parseComparison(await setting(db, key).catch(() => undefined));
}

async function ask(get: NonNullable<Parameters<typeof bringComparison>[1]>) {
	try {
		const signal = AbortSignal.timeout(patienceMs);
		const response = await get(address, { signal, cache: 'no-cache', redirect: 'error' });
		const text = response.ok ? await response.text() : '';
		return text.length > longest ? null : parseComparison(JSON.parse(text));
	} catch {
		return null;
	}
}
