// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { clientOf, nextChanges } from '$lib/dossier/client';
import { fold } from '$lib/dossier/fold';
import { createDossier } from '$lib/dossier/list/create';
import { readCoachLog, writePrivate } from '$lib/dossier/storage/coach-log';
import { emptyDatabase, gridName } from '../../../../tests/support/assessment';
import { PrivateLog } from './private-log.svelte';

const author = { role: 'coach', device: 'mine' } as const;
const planned = { on: '2026-11-29', what: 'Le plan' };

test.each([
	['that day', '2026-11-29', null],
	['later', '2026-12-01', null],
	['before, about something else', '2026-11-20', planned]
])('a meeting that was held %s is no longer to come', async (_, on, next) => {
	const db = await emptyDatabase();
	const dossier = 'd';
	await createDossier(db, { dossier, name: 'Fournil', grid: gridName, author, at: 1 });
	await writePrivate(db, { dossier, author, at: 2, changes: nextChanges(planned) });
	const log = new PrivateLog({ db, dossier, author });
	await log.addContact({ on, kind: 'visit', minutes: 60, funder: '', note: '' });
	expect(clientOf(fold(await readCoachLog(db, dossier))).next).toEqual(next);
});
