// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { createDossier } from '$lib/dossier/list/create';
import { newId } from '$lib/dossier/ids';
import { emptyDatabase, gridName } from '../../../../tests/support/assessment';
import { exportDossierFile } from './dossier-file';

afterEach(() => vi.unstubAllEnvs());

it.each([
	['Europe/Paris', '2026-11-26T23:30:00Z', '2026-11-27'],
	['America/Martinique', '2026-11-27T03:30:00Z', '2026-11-26'],
	['Europe/Paris', '2026-11-27T12:00:00Z', '2026-11-27']
])('in %s, a file made at %s bears the day there', async (zone, moment, day) => {
	vi.stubEnv('TZ', zone);
	const db = await emptyDatabase();
	const dossier = newId();
	const author = { role: 'company', device: 'here' } as const;
	await createDossier(db, { dossier, name: 'Essai', grid: gridName, author, at: 1 });
	const file = await exportDossierFile(db, dossier, Date.parse(moment));
	expect(file?.name).toBe(`essai-${day}.azimut.json`);
});
