// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { createDossier } from '$lib/dossier/list/create';
import { readDossierFile } from '$lib/dossier/file/read';
import { fold } from '$lib/dossier/fold';
import { newId } from '$lib/dossier/ids';
import { peopleOf } from '$lib/dossier/people';
import { setCoach, setOwn } from '$lib/dossier/storage/set-coach';
import { emptyDatabase, gridName } from '../../../../tests/support/assessment';
import { blobOf, exportDossierFile } from './dossier-file';

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

it.each([
	['client', false, 'essai-1970-01-01-pour-le-client.azimut.json'],
	['colleague', false, 'essai-1970-01-01-pour-un-collegue.azimut.json'],
	['own-device', false, 'essai-1970-01-01-pour-mes-appareils.azimut.json'],
	['client', true, 'essai-1970-01-01.azimut.json']
] as const)(
	'a coach’s file for a %s (own company: %s) is called %s',
	async (destination, isOwn, name) => {
		const db = await emptyDatabase();
		const dossier = newId();
		const author = { role: 'coach', device: 'here' } as const;
		await createDossier(db, { dossier, name: 'Essai', grid: gridName, author, at: 1 });
		await setCoach(db, { name: 'Karim', structure: 'CMA' });
		await setOwn(db, dossier, isOwn);
		const options = { destination, confidentialProofs: false, tokens: false };
		expect((await exportDossierFile(db, dossier, 0, options))?.name).toBe(name);
	}
);

it.each([
	['what they made and never answered', [], 'Karim'],
	['their own company', [{ key: 'own/', value: true }], undefined]
])('a coach is named in a file of %s', async (_, settings, name) => {
	const db = await emptyDatabase();
	const dossier = newId();
	const author = { role: 'coach', device: 'here' } as const;
	await createDossier(db, { dossier, name: 'Essai', grid: gridName, author, at: 1 });
	await setCoach(db, { name: 'Karim', structure: 'CMA' });
	await db.settings.put({ key: 'device', value: 'here' });
	await db.settings.bulkPut(settings.map(({ key, value }) => ({ key: key + dossier, value })));
	const before = await db.dossiers.get(dossier);
	const readNames = async () => {
		const file = await exportDossierFile(db, dossier, 5);
		const read = file && (await readDossierFile(blobOf(file)));
		return read?.ok ? peopleOf(fold(read.revisions)).get('here')?.name : null;
	};
	expect([await readNames(), await readNames()]).toEqual([name, name]);
	expect((await db.revisions.toArray()).filter(({ path }) => path === 'people/here')).toHaveLength(
		name ? 1 : 0
	);
	expect(await db.dossiers.get(dossier)).toEqual(before);
});
