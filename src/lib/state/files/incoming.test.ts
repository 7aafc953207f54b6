// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { deleteDossier } from '$lib/dossier/list/dossiers';
import { dump } from '$lib/dossier/storage/dump';
import type { SecretRow } from '$lib/dossier/storage/database';
import { metaPath, planPath, profilePath } from '$lib/dossier/paths';
import type { Json, Revision } from '$lib/dossier/revision';
import { readDossier, revisionsOf, write, type Writing } from '$lib/dossier/storage/store';
import { exportLines } from '$lib/dossier/file/write';
import { emptyDatabase, exampleAssessment } from '../../../../tests/support/assessment';
import { keptPage } from '../../../../tests/support/page-record';
import { readDossierFile } from '$lib/dossier/file/read';
import { Incoming, type Reviewing } from './incoming.svelte';

const me = { role: 'company', device: 'me' } as const;
const coach = { role: 'coach', device: 'coach' } as const;
const headcount = profilePath('headcount');

/** The bakery on this device, and the text of its file. */
async function bakery() {
	const assessment = await exampleAssessment('boulangerie');
	const { id, state } = assessment;
	assessment.close();
	const db = await emptyDatabase();
	const revisions = [...state.revisions.values()];
	const incoming = new Incoming({ db, author: me, lang: 'fr' });
	await incoming.take(await fileOf(id, revisions));
	expect(incoming.current).toMatchObject({
		step: 'imported',
		isNew: true,
		added: revisions.length
	});
	return { db, id, revisions, incoming };
}

async function fileOf(
	dossier: string,
	revisions: readonly Revision[],
	secrets: readonly SecretRow[] = []
): Promise<Blob> {
	const meta = { exportedAt: 0, writtenBy: 'test', dossier, name: 'Essai', grid: 'g@1' };
	const lines = await exportLines({ revisions, secrets }, meta);
	return new Blob([lines.join('\n')]);
}

/** A copy with more changes, over what it holds. */
function changed(
	revisions: readonly Revision[],
	dossier: string,
	changes: Writing['changes'],
	author: Writing['author'] = coach
): Revision[] {
	const over = new Map(
		changes.map(({ path }) => [
			path,
			revisions.filter((one) => one.path === path).map(({ id }) => id)
		])
	);
	return [...revisions, ...revisionsOf({ dossier, changes, author, at: 5000 }, over)];
}

function reviewing({ current }: Incoming): Reviewing {
	if (current.step !== 'review') throw new Error(`No review: ${JSON.stringify(current)}`);
	return current;
}

test('a copy of a dossier that is here is shown, left without a trace, then kept', async () => {
	const { db, id, revisions, incoming } = await bakery();
	const copy = await fileOf(id, changed(revisions, id, [{ path: headcount, value: 9 }]));
	const before = await dump(db);
	await incoming.take(copy);
	expect(reviewing(incoming).changes).toMatchObject([{ path: headcount, before: 6, after: 9 }]);
	incoming.dismiss();
	expect(incoming.current).toEqual({ step: 'dismissed', name: 'Essai' });
	await incoming.keep();
	expect(await dump(db)).toEqual(before);

	await incoming.take(copy);
	await incoming.keep();
	expect(incoming.current).toMatchObject({ step: 'imported', isNew: false, added: 1, left: 0 });
	await incoming.take(copy);
	expect(incoming.current).toMatchObject({ step: 'nothing', name: 'Essai', key: null });
});

test('the key of a page is taken when there is none here; when there is, it stays and that is said', async () => {
	const { db, id, revisions, incoming } = await bakery();
	const keyOf = (letters: string) => [
		{ id: `${id}/page`, value: keptPage(letters) as unknown as Json }
	];
	const url = (letters: string) => keptPage(letters).page?.url;
	await incoming.take(await fileOf(id, revisions, keyOf('a')));
	expect(incoming.current).toMatchObject({
		step: 'nothing',
		key: { kind: 'taken', url: url('a') }
	});
	const clash = { kind: 'other-page', url: url('a'), other: url('b') };
	await incoming.take(await fileOf(id, revisions, keyOf('b')));
	expect(incoming.current).toMatchObject({ step: 'nothing', key: clash });

	const more = changed(revisions, id, [{ path: headcount, value: 9 }]);
	await incoming.take(await fileOf(id, more, keyOf('b')));
	await incoming.keep();
	expect(incoming.current).toMatchObject({ step: 'imported', isNew: false, key: clash });
	expect(await db.secrets.toArray()).toEqual(keyOf('a'));
});

test('only a value that somebody gave can be settled on; the rest stays in disagreement', async () => {
	const { db, id, revisions, incoming } = await bakery();
	const naf = profilePath('naf');
	const apart = (value: number, letter: string) => [
		{ path: headcount, value },
		{ path: naf, value: letter }
	];
	await write(db, { dossier: id, changes: apart(7, 'rev2:F'), author: me, at: 4000 }, (row) => row);
	await incoming.take(await fileOf(id, changed(revisions, id, apart(9, 'rev2:G'))));
	expect(reviewing(incoming).toSettle.map(({ path }) => path)).toEqual([headcount, naf]);
	await incoming.keep(
		new Map<string, string | number>([
			[headcount, 7],
			[naf, 'rev2:Z'],
			[metaPath('name'), 'Forged']
		])
	);
	expect(incoming.current).toMatchObject({ step: 'imported', left: 1 });
	const found = await readDossier(db, id);
	expect(found?.revisions).toHaveLength(revisions.length + 2 + 2 + 1);
});

test('is shown again when the dossier changed meanwhile, with what it now brings', async () => {
	const { db, id, revisions, incoming } = await bakery();
	await incoming.take(await fileOf(id, changed(revisions, id, [{ path: headcount, value: 9 }])));
	const first = reviewing(incoming);
	const here = { dossier: id, changes: [{ path: headcount, value: 8 }], author: me, at: 4000 };
	await write(db, here, (row) => row);
	await incoming.keep();
	const again = reviewing(incoming);
	expect(again).toMatchObject({ again: true, changes: [], busy: false });
	expect(again.attempt).toBeGreaterThan(first.attempt);
	expect(again.toSettle.map(({ path }) => path)).toEqual([headcount]);
	await incoming.keep();
	expect(incoming.current).toMatchObject({ step: 'imported', left: 1 });
});

test('says why storage refused, keeps nothing, and can be kept again', async () => {
	const { db, id, revisions, incoming } = await bakery();
	await incoming.take(await fileOf(id, changed(revisions, id, [{ path: headcount, value: 9 }])));
	const before = await dump(db);
	const refuse = () => {
		throw new DOMException('', 'QuotaExceededError');
	};
	db.revisions.hook('creating', refuse);
	await incoming.keep();
	expect(reviewing(incoming)).toMatchObject({ trouble: 'full', busy: false });
	expect(await dump(db)).toEqual(before);
	db.revisions.hook('creating').unsubscribe(refuse);
	await incoming.keep();
	expect(incoming.current).toMatchObject({ step: 'imported', added: 1 });
});

test('a new action is one line for each of its fields, but for its place; a moved one says so', async () => {
	const { id, revisions, incoming } = await bakery();
	const action = [
		{ path: planPath('a'), value: true },
		{ path: planPath('a', 'title'), value: 'Relever le compteur' },
		{ path: planPath('a', 'order'), value: 'a0' }
	];
	const copy = changed(revisions, id, action);
	await incoming.take(await fileOf(id, copy));
	expect(reviewing(incoming).changes.map(({ path }) => path)).toEqual(['plan/a', 'plan/a/title']);
	await incoming.keep();
	await incoming.take(await fileOf(id, changed(copy, id, [{ path: 'plan/a/order', value: 'a1' }])));
	expect(reviewing(incoming).changes.map(({ path }) => path)).toEqual(['plan/a/order']);
});

test('a deleted dossier is not brought back before somebody says so', async () => {
	const { db, id, revisions, incoming } = await bakery();
	await deleteDossier(db, id, 9000);
	await incoming.take(await fileOf(id, revisions));
	expect(reviewing(incoming).review).toMatchObject({ comesBack: true, added: 0 });
	incoming.dismiss();
	expect((await readDossier(db, id))?.row.deletedAt).toBe(9000);
});

test('what cannot be read is told from what is no dossier', async () => {
	const { incoming } = await bakery();
	await incoming.take(new Blob(['{}']));
	expect(incoming.current).toEqual({ step: 'refused', kind: 'not-a-dossier', where: 'format' });
	class Gone extends Blob {
		override text = () => Promise.reject(new DOMException('', 'NotFoundError'));
		override stream = () => {
			throw new DOMException('', 'NotFoundError');
		};
	}
	await incoming.take(new Gone(['{}']));
	expect(incoming.current).toEqual({ step: 'refused', kind: 'unreadable', where: '' });
});

test('a part of the app that cannot load says nothing of the file, which is read once it can', async () => {
	const { db, id, revisions } = await bakery();
	const file = await fileOf(id, changed(revisions, id, [{ path: headcount, value: 9 }]));
	let reached = false;
	const read = (given: Blob) =>
		reached ? readDossierFile(given) : Promise.reject(new TypeError('Failed to fetch'));
	const incoming = new Incoming({ db, author: me, lang: 'fr', read });
	await incoming.take(file);
	expect(incoming.current).toEqual({ step: 'not-loaded' });
	await incoming.again();
	expect(incoming.current).toEqual({ step: 'not-loaded' });
	reached = true;
	await incoming.again();
	expect(reviewing(incoming).changes).toMatchObject([{ path: headcount, after: 9 }]);
});
