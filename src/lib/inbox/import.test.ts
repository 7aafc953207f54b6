// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { fold } from '$lib/dossier/fold';
import { deleteDossier } from '$lib/dossier/list/dossiers';
import { readCoachLog } from '$lib/dossier/storage/coach-log';
import { dump } from '$lib/dossier/storage/dump';
import type { SecretRow } from '$lib/dossier/storage/database';
import { metaPath, notesPath, planPath, profilePath } from '$lib/dossier/paths';
import type { Revision } from '$lib/dossier/revision';
import { readDossier, revisionsOf, write, type Writing } from '$lib/dossier/storage/store';
import { receivedIn, tracesOf } from '$lib/dossier/traces';
import { sheetChange } from '$lib/dossier/client';
import { contactChanges } from '$lib/dossier/contacts';
import { newId } from '$lib/dossier/ids';
import { lock, lockWith } from '$lib/dossier/file/locked';
import { drawCode } from '$lib/dossier/keys/recovery-code';
import { makeLock } from '$lib/dossier/lock/stored-lock';
import { exportLines } from '$lib/dossier/file/write';
import { emptyDatabase, exampleAssessment } from '../../../tests/support/assessment';
import { pageRecordFor } from '../../../tests/support/page-record';
import { readDossierFile } from '$lib/dossier/file/read';
import { takeBroughtPage } from '$lib/dossier/storage/page-key';
import { readRecord } from '$lib/outbox/record';
import { ownPageOf } from '$lib/page-records/page-record';
import { Importer } from './import.svelte';
import type { ImportReviewState } from './import-state';

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
	const importer = new Importer({ db, authorOf: () => me, lang: 'fr' });
	await importer.take(await fileOf(id, revisions));
	expect(importer.current).toMatchObject({
		step: 'imported',
		isNew: true,
		added: revisions.length
	});
	return { db, id, revisions, importer };
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

function reviewing({ current }: Importer): ImportReviewState {
	if (current.step !== 'review') throw new Error(`No review: ${JSON.stringify(current)}`);
	return current;
}

test('a copy of a dossier that is here is shown, left without a trace, then kept', async () => {
	const { db, id, revisions, importer } = await bakery();
	const copy = await fileOf(id, changed(revisions, id, [{ path: headcount, value: 9 }]));
	const before = await dump(db);
	await importer.take(copy);
	expect(reviewing(importer).changes).toMatchObject([{ path: headcount, before: 6, after: 9 }]);
	importer.dismiss();
	expect(importer.current).toEqual({ step: 'dismissed', name: 'Essai' });
	await importer.confirm();
	expect(await dump(db)).toEqual(before);

	await importer.take(copy);
	await importer.confirm();
	expect(importer.current).toMatchObject({ step: 'imported', isNew: false, added: 1, left: 0 });
	await importer.take(copy);
	expect(importer.current).toMatchObject({ step: 'nothing', name: 'Essai', key: null });
});

test('the key of a page waits to be taken when there is none here; when there is, it stays and that is said', async () => {
	const { db, id, revisions, importer } = await bakery();
	const keyOf = (letters: string) => [{ id: `${id}/page`, value: pageRecordFor(letters) }];
	const url = (letters: string) => pageRecordFor(letters).page?.url;
	for (const letters of ['b', 'a']) {
		await importer.take(await fileOf(id, revisions, keyOf(letters)));
		expect(importer.current).toMatchObject({
			step: 'nothing',
			key: { kind: 'brought', url: url(letters) }
		});
	}
	expect(await readRecord(db, ownPageOf(id))).toBeNull();
	await takeBroughtPage(db, id);
	expect(await db.secrets.toArray()).toEqual(keyOf('a'));
	const clash = { kind: 'other-page', url: url('a'), other: url('b') };
	await importer.take(await fileOf(id, revisions, keyOf('b')));
	expect(importer.current).toMatchObject({ step: 'nothing', key: clash });

	const more = changed(revisions, id, [{ path: headcount, value: 9 }]);
	await importer.take(await fileOf(id, more, keyOf('b')));
	await importer.confirm();
	expect(importer.current).toMatchObject({ step: 'imported', isNew: false, key: clash });
	expect(await db.secrets.toArray()).toEqual(keyOf('a'));
});

test('a new dossier does not plant the key of a page that its sender keeps', async () => {
	const { revisions, id } = await bakery();
	const db = await emptyDatabase();
	const importer = new Importer({ db, authorOf: () => me, lang: 'fr' });
	const value = pageRecordFor('a');
	await importer.take(await fileOf(id, revisions, [{ id: `${id}/page`, value }]));
	const { url } = pageRecordFor('a').page ?? {};
	expect(importer.current).toMatchObject({ isNew: true, key: { kind: 'brought', url } });
	expect(await readRecord(db, ownPageOf(id))).toBeNull();
});

test('only a value that somebody gave can be settled on; the rest stays in disagreement', async () => {
	const { db, id, revisions, importer } = await bakery();
	const naf = profilePath('naf');
	const apart = (value: number, letter: string) => [
		{ path: headcount, value },
		{ path: naf, value: letter }
	];
	await write(db, { dossier: id, changes: apart(7, 'rev2:F'), author: me, at: 4000 }, (row) => row);
	await importer.take(await fileOf(id, changed(revisions, id, apart(9, 'rev2:G'))));
	expect(reviewing(importer).toSettle.map(({ path }) => path)).toEqual([headcount, naf]);
	await importer.confirm(
		false,
		new Map<string, string | number>([
			[headcount, 7],
			[naf, 'rev2:Z'],
			[metaPath('name'), 'Forged']
		])
	);
	expect(importer.current).toMatchObject({ step: 'imported', left: 1 });
	const found = await readDossier(db, id);
	expect(found?.revisions).toHaveLength(revisions.length + 2 + 2 + 1);
});

test('is shown again when the dossier changed meanwhile, with what it now brings', async () => {
	const { db, id, revisions, importer } = await bakery();
	await importer.take(await fileOf(id, changed(revisions, id, [{ path: headcount, value: 9 }])));
	const first = reviewing(importer);
	const here = { dossier: id, changes: [{ path: headcount, value: 8 }], author: me, at: 4000 };
	await write(db, here, (row) => row);
	await importer.confirm();
	const again = reviewing(importer);
	expect(again).toMatchObject({ again: true, changes: [], busy: false });
	expect(again.attempt).toBeGreaterThan(first.attempt);
	expect(again.toSettle.map(({ path }) => path)).toEqual([headcount]);
	await importer.confirm();
	expect(importer.current).toMatchObject({ step: 'imported', left: 1 });
});

test('says why storage refused, keeps nothing, and can be kept again', async () => {
	const { db, id, revisions, importer } = await bakery();
	await importer.take(await fileOf(id, changed(revisions, id, [{ path: headcount, value: 9 }])));
	const before = await dump(db);
	const refuse = () => {
		throw new DOMException('', 'QuotaExceededError');
	};
	db.revisions.hook('creating', refuse);
	await importer.confirm();
	expect(reviewing(importer)).toMatchObject({ trouble: 'full', busy: false });
	expect(await dump(db)).toEqual(before);
	db.revisions.hook('creating').unsubscribe(refuse);
	await importer.confirm();
	expect(importer.current).toMatchObject({ step: 'imported', added: 1 });
});

test('a new action is one line for each of its fields, but for its place; a moved one says so', async () => {
	const { id, revisions, importer } = await bakery();
	const action = [
		{ path: planPath('a'), value: true },
		{ path: planPath('a', 'title'), value: 'Relever le compteur' },
		{ path: planPath('a', 'order'), value: 'a0' }
	];
	const copy = changed(revisions, id, action);
	await importer.take(await fileOf(id, copy));
	expect(reviewing(importer).changes.map(({ path }) => path)).toEqual(['plan/a', 'plan/a/title']);
	await importer.confirm();
	await importer.take(await fileOf(id, changed(copy, id, [{ path: 'plan/a/order', value: 'a1' }])));
	expect(reviewing(importer).changes.map(({ path }) => path)).toEqual(['plan/a/order']);
});

test('a deleted dossier is not brought back before somebody says so', async () => {
	const { db, id, revisions, importer } = await bakery();
	await deleteDossier(db, id, 9000);
	await importer.take(await fileOf(id, revisions));
	expect(reviewing(importer).review).toMatchObject({ comesBack: true, added: 0 });
	importer.dismiss();
	expect((await readDossier(db, id))?.row.deletedAt).toBe(9000);
});

test('what cannot be read is told from what is no dossier', async () => {
	const { importer } = await bakery();
	await importer.take(new Blob(['{}']));
	expect(importer.current).toEqual({ step: 'refused', kind: 'not-a-dossier', where: 'format' });
	class Gone extends Blob {
		override text = () => Promise.reject(new DOMException('', 'NotFoundError'));
		override stream = () => {
			throw new DOMException('', 'NotFoundError');
		};
	}
	await importer.take(new Gone(['{}']));
	expect(importer.current).toEqual({ step: 'refused', kind: 'unreadable', where: '' });
});

test('a part of the app that cannot load says nothing of the file, which is read once it can', async () => {
	const { db, id, revisions } = await bakery();
	const file = await fileOf(id, changed(revisions, id, [{ path: headcount, value: 9 }]));
	let reached = false;
	const read = (given: Blob) =>
		reached ? readDossierFile(given) : Promise.reject(new TypeError('Failed to fetch'));
	const importer = new Importer({ db, authorOf: () => me, lang: 'fr', read });
	await importer.take(file);
	expect(importer.current).toEqual({ step: 'not-loaded' });
	await importer.again();
	expect(importer.current).toEqual({ step: 'not-loaded' });
	reached = true;
	await importer.again();
	expect(reviewing(importer).changes).toMatchObject([{ path: headcount, after: 9 }]);
});

const password = 'kfrt-mawd-cepn-yvug';
async function locked(content: Blob): Promise<Blob> {
	const file = await lock(content, password);
	if (!file) throw new Error('not locked');
	return file;
}

test('a locked file waits for its password; a wrong one stores nothing, the right one is read as any file', async () => {
	const { db, id, revisions, importer } = await bakery();
	const before = await dump(db);
	await importer.take(
		await locked(await fileOf(id, changed(revisions, id, [{ path: headcount, value: 9 }])))
	);
	expect(importer.current).toEqual({
		step: 'locked',
		isOfDevice: false,
		trouble: null,
		busy: false
	});
	await importer.unlock('not this one');
	expect(importer.current).toEqual({
		step: 'locked',
		isOfDevice: false,
		trouble: 'wrong-password',
		busy: false
	});
	expect(await dump(db)).toEqual(before);
	await importer.unlock('KFRT MAWD CEPN YVUG');
	expect(reviewing(importer).changes).toMatchObject([{ path: headcount, after: 9 }]);
});

test('a copy of a locked device says that it opens as that device does', async () => {
	const { id, revisions, importer } = await bakery();
	const code = drawCode();
	const { key, stored } = await makeLock('farine-pont-cheval-lune-tuile', code);
	const content = await fileOf(id, changed(revisions, id, [{ path: headcount, value: 9 }]));
	const copy = await lockWith(content, key, [stored.passphrase, stored.recovery]);
	if (!copy) throw new Error('not locked');
	await importer.take(copy);
	expect(importer.current).toMatchObject({ step: 'locked', isOfDevice: true });
	await importer.unlock(code);
	expect(reviewing(importer).changes).toMatchObject([{ path: headcount, after: 9 }]);
});

test('a locked file that is left closed, or damaged, stores nothing', async () => {
	const { db, id, revisions, importer } = await bakery();
	const before = await dump(db);
	const file = await locked(await fileOf(id, revisions));
	await importer.take(file);
	importer.dismiss();
	expect(importer.current).toEqual({ step: 'idle' });
	await importer.unlock(password);
	expect(importer.current).toEqual({ step: 'idle' });
	await importer.take(file.slice(0, -9));
	expect(importer.current).toEqual({ step: 'refused', kind: 'damaged', where: '' });
	await importer.take(await locked(new Blob(['no dossier'])));
	await importer.unlock(password);
	expect(importer.current).toMatchObject({ step: 'refused', kind: 'not-json' });
	expect(await dump(db)).toEqual(before);
});

test.each([
	{ takesPrivate: false, kept: 0 },
	{ takesPrivate: true, kept: 1 }
])(
	'what is private to a coach in a new dossier is asked about before anything is stored (taken: $takesPrivate)',
	async ({ takesPrivate, kept }) => {
		const db = await emptyDatabase();
		const dossier = 'd'.repeat(32);
		const changes = [
			{ path: metaPath('name'), value: 'Essai' },
			{ path: notesPath('coach', 'labels'), value: 'SECRET' }
		];
		const writing = { dossier, author: coach, at: 1, changes };
		const file = await fileOf(dossier, revisionsOf(writing));
		const importer = new Importer({ db, authorOf: () => me, lang: 'fr' });
		await importer.take(file);
		expect(importer.current).toMatchObject({ step: 'private', name: 'Essai', count: 1 });
		expect(await db.dossiers.count()).toBe(0);
		expect(await db.coachRevisions.count()).toBe(0);
		await importer.confirm(takesPrivate);
		expect(importer.current).toMatchObject({ step: 'imported', dossier, isNew: true });
		expect(await db.coachRevisions.count()).toBe(kept);
	}
);

test('a new dossier that another tab brought while its notes were asked about is reviewed', async () => {
	const db = await emptyDatabase();
	const dossier = 'd'.repeat(32);
	const changes = [{ path: notesPath('coach', 'labels'), value: 'SECRET' }];
	const named = { path: metaPath('name'), value: 'Essai' };
	const file = await fileOf(
		dossier,
		revisionsOf({ dossier, author: coach, at: 1, changes: [named, ...changes] })
	);
	const [here, elsewhere] = [0, 1].map(() => new Importer({ db, authorOf: () => me, lang: 'fr' }));
	await here?.take(file);
	await elsewhere?.take(file);
	await elsewhere?.confirm(false);
	await here?.confirm(true);
	expect(here?.current).toMatchObject({ step: 'review', again: true });
	expect(await db.coachRevisions.count()).toBe(0);
});

test.each([
	{ by: 'file', role: 'coach', traces: ['file'] },
	{ by: 'codes', role: 'coach', traces: ['codes'] },
	{ by: 'file', role: 'company', traces: [] }
] as const)(
	'that answers of a company came is noted by who coaches it, with how ($by, $role)',
	async ({ by, role, traces }) => {
		const { id, revisions } = await bakery();
		const db = await emptyDatabase();
		const importer = new Importer({ db, authorOf: () => ({ ...coach, role }), lang: 'fr', by });
		const noted = async () => tracesOf(fold(await readCoachLog(db, id))).map(({ what }) => what);
		await importer.take(await fileOf(id, revisions));
		expect(await noted()).toEqual(traces);
		await db.coachRevisions.clear();
		const ours = changed(revisions, id, [{ path: headcount, value: 3 }]);
		await importer.take(await fileOf(id, ours));
		await importer.confirm();
		expect(importer.current).toMatchObject({ step: 'imported', isNew: false });
		expect(await noted()).toEqual([]);
		const theirs = changed(ours, id, [{ path: headcount, value: 4 }], me);
		await importer.take(await fileOf(id, theirs));
		await importer.confirm();
		expect(await noted()).toEqual(traces);
	}
);

test('what comes from a colleague says what it brought, and the journal says the same', async () => {
	const { id, revisions } = await bakery();
	const talk = { on: '2026-11-26', kind: 'visit', minutes: 95, funder: '', note: '' } as const;
	const own = revisionsOf({
		dossier: id,
		author: coach,
		at: 2,
		changes: [
			{ path: notesPath('coach', 'labels'), value: 'Il hésite.' },
			...contactChanges({ id: newId(), ...talk }),
			sheetChange('phone', '04 67')
		]
	});
	const file = await fileOf(id, [...revisions, ...own]);
	for (const takes of [true, false]) {
		const db = await emptyDatabase();
		const importer = new Importer({ db, authorOf: () => coach, lang: 'fr' });
		await importer.take(file);
		expect(importer.current).toMatchObject({ step: 'private' });
		await importer.confirm(takes);
		const brought = takes ? { privateNotes: 1, contacts: 1, sheet: 1 } : {};
		expect(importer.current).toMatchObject({ step: 'imported', brought });
		const log = fold(await readCoachLog(db, id));
		expect(receivedIn(log)).toMatchObject([{ brought }]);
		expect(tracesOf(log)).toEqual([]);
	}
});

test('a copy of a known dossier that a colleague gave says only what is new of the private notes', async () => {
	const { db, id, revisions } = await bakery();
	const note = (criterion: string) => ({ path: notesPath('coach', criterion), value: criterion });
	const first = revisionsOf({ dossier: id, author: coach, at: 2, changes: [note('labels')] });
	const later = revisionsOf({ dossier: id, author: coach, at: 3, changes: [note('mission-odd')] });
	const take = async (own: readonly Revision[]) => {
		const importer = new Importer({ db, authorOf: () => coach, lang: 'fr' });
		await importer.take(await fileOf(id, [...revisions, ...own]));
		await importer.confirm(true);
		return importer.current;
	};
	expect(await take(first)).toMatchObject({ brought: { privateNotes: 1 } });
	expect(await take([...first, ...later])).toMatchObject({ brought: { privateNotes: 1 } });
});
