// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { deleteDossier } from '$lib/dossier/dossiers';
import { dump } from '$lib/dossier/dump';
import { metaPath, planPath, profilePath } from '$lib/dossier/paths';
import type { Revision } from '$lib/dossier/revision';
import { readDossier, revisionsOf, write, type Writing } from '$lib/dossier/store';
import { exportDossier } from '$lib/dossier/transfer';
import { emptyDatabase, exampleAssessment } from '../../../tests/support/assessment';
import { Receiving, type Reviewing } from './receiving.svelte';

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
	const receiving = new Receiving({ db, author: me, lang: 'fr' });
	await receiving.take(fileOf(id, revisions));
	expect(receiving.current).toMatchObject({ step: 'kept', isNew: true, added: revisions.length });
	return { db, id, revisions, receiving };
}

const fileOf = (dossier: string, revisions: readonly Revision[]) =>
	new Blob([exportDossier(revisions, { exportedAt: 0, dossier, name: 'Essai', grid: 'g@1' })]);

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

function reviewing({ current }: Receiving): Reviewing {
	if (current.step !== 'review') throw new Error(`No review: ${JSON.stringify(current)}`);
	return current;
}

test('a copy of a dossier that is here is shown, left without a trace, then kept', async () => {
	const { db, id, revisions, receiving } = await bakery();
	const copy = fileOf(id, changed(revisions, id, [{ path: headcount, value: 9 }]));
	const before = await dump(db);
	await receiving.take(copy);
	expect(reviewing(receiving).changes).toMatchObject([{ path: headcount, before: 6, after: 9 }]);
	receiving.dismiss();
	expect(receiving.current).toEqual({ step: 'dismissed', name: 'Essai' });
	await receiving.keep();
	expect(await dump(db)).toEqual(before);

	await receiving.take(copy);
	await receiving.keep();
	expect(receiving.current).toMatchObject({ step: 'kept', isNew: false, added: 1, left: 0 });
	await receiving.take(copy);
	expect(receiving.current).toEqual({ step: 'nothing', name: 'Essai' });
});

test('only a value that somebody gave can be settled on; the rest stays in disagreement', async () => {
	const { db, id, revisions, receiving } = await bakery();
	const naf = profilePath('naf');
	const apart = (value: number, letter: string) => [
		{ path: headcount, value },
		{ path: naf, value: letter }
	];
	await write(db, { dossier: id, changes: apart(7, 'rev2:F'), author: me, at: 4000 }, (row) => row);
	await receiving.take(fileOf(id, changed(revisions, id, apart(9, 'rev2:G'))));
	expect(reviewing(receiving).toSettle.map(({ path }) => path)).toEqual([headcount, naf]);
	await receiving.keep(
		new Map<string, string | number>([
			[headcount, 7],
			[naf, 'rev2:Z'],
			[metaPath('name'), 'Forged']
		])
	);
	expect(receiving.current).toMatchObject({ step: 'kept', left: 1 });
	const found = await readDossier(db, id);
	expect(found?.revisions).toHaveLength(revisions.length + 2 + 2 + 1);
});

test('is shown again when the dossier changed meanwhile, with what it now brings', async () => {
	const { db, id, revisions, receiving } = await bakery();
	await receiving.take(fileOf(id, changed(revisions, id, [{ path: headcount, value: 9 }])));
	const first = reviewing(receiving);
	const here = { dossier: id, changes: [{ path: headcount, value: 8 }], author: me, at: 4000 };
	await write(db, here, (row) => row);
	await receiving.keep();
	const again = reviewing(receiving);
	expect(again).toMatchObject({ again: true, changes: [], busy: false });
	expect(again.attempt).toBeGreaterThan(first.attempt);
	expect(again.toSettle.map(({ path }) => path)).toEqual([headcount]);
	await receiving.keep();
	expect(receiving.current).toMatchObject({ step: 'kept', left: 1 });
});

test('says why storage refused, keeps nothing, and can be kept again', async () => {
	const { db, id, revisions, receiving } = await bakery();
	await receiving.take(fileOf(id, changed(revisions, id, [{ path: headcount, value: 9 }])));
	const before = await dump(db);
	const refuse = () => {
		throw new DOMException('', 'QuotaExceededError');
	};
	db.revisions.hook('creating', refuse);
	await receiving.keep();
	expect(reviewing(receiving)).toMatchObject({ trouble: 'full', busy: false });
	expect(await dump(db)).toEqual(before);
	db.revisions.hook('creating').unsubscribe(refuse);
	await receiving.keep();
	expect(receiving.current).toMatchObject({ step: 'kept', added: 1 });
});

test('a new action is one line for each of its fields, but for its place; a moved one says so', async () => {
	const { id, revisions, receiving } = await bakery();
	const action = [
		{ path: planPath('a'), value: true },
		{ path: planPath('a', 'title'), value: 'Relever le compteur' },
		{ path: planPath('a', 'order'), value: 'a0' }
	];
	const copy = changed(revisions, id, action);
	await receiving.take(fileOf(id, copy));
	expect(reviewing(receiving).changes.map(({ path }) => path)).toEqual(['plan/a', 'plan/a/title']);
	await receiving.keep();
	await receiving.take(fileOf(id, changed(copy, id, [{ path: 'plan/a/order', value: 'a1' }])));
	expect(reviewing(receiving).changes.map(({ path }) => path)).toEqual(['plan/a/order']);
});

test('a deleted dossier is not brought back before somebody says so', async () => {
	const { db, id, revisions, receiving } = await bakery();
	await deleteDossier(db, id, 9000);
	await receiving.take(fileOf(id, revisions));
	expect(reviewing(receiving).review).toMatchObject({ comesBack: true, added: 0 });
	receiving.dismiss();
	expect((await readDossier(db, id))?.row.deletedAt).toBe(9000);
});

test('what cannot be read is told from what is no dossier', async () => {
	const { receiving } = await bakery();
	await receiving.take(new Blob(['{}']));
	expect(receiving.current).toEqual({ step: 'refused', kind: 'not-a-dossier', where: 'format' });
	class Gone extends Blob {
		override text = () => Promise.reject(new DOMException('', 'NotFoundError'));
		override stream = () => {
			throw new DOMException('', 'NotFoundError');
		};
	}
	await receiving.take(new Gone(['{}']));
	expect(receiving.current).toEqual({ step: 'unreadable' });
});
