import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { sheetChange } from '$lib/dossier/client';
import { createDossier } from '$lib/dossier/list/create';
import { notesPath } from '$lib/dossier/paths';
import { writePrivate } from '$lib/dossier/storage/coach-log';
import { dump } from '$lib/dossier/storage/dump';
import { coach, openFresh } from '../../../../tests/support/dossier';
import { erasePrivateLeft, privateLeft } from './private-left';

test('what is private is counted over all companies, and goes at once, whoever coaches or not', async () => {
	const db = await openFresh();
	for (const dossier of ['a', 'b', 'c']) {
		await createDossier(db, { dossier, name: dossier, grid: 'g@1', author: coach, at: 1 });
		if (dossier === 'c') continue;
		const changes = [
			{ path: notesPath('coach', 'labels'), value: 'SECRET' },
			sheetChange('phone', '06')
		];
		await writePrivate(db, { dossier, author: coach, at: 2, changes });
	}
	expect(await privateLeft(db)).toMatchObject({
		clients: 2,
		contents: { privateNotes: 2, sheet: 2, contacts: 0, answers: 0 }
	});
	await erasePrivateLeft(db);
	expect(await privateLeft(db)).toMatchObject({ clients: 0, contents: { privateNotes: 0 } });
	expect(JSON.stringify(await dump(db))).not.toContain('SECRET');
	expect(await db.dossiers.count()).toBe(3);
});
