import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '$lib/dossier/storage/database';
import { readRows } from '$lib/dossier/storage/raw-read';
import { setting, setSetting } from '$lib/dossier/storage/settings';
import { write } from '$lib/dossier/storage/store';
import { profilePath } from '$lib/dossier/paths';
import { fold } from '$lib/dossier/fold';
import { voiceAt } from '$lib/dossier/voice';
import { becomeCoach, chooseVoice, markOwn } from '$lib/coach/identity/identity';
import { voicesFor } from './voices';
import { Device } from './device.svelte';
import { readOwnId } from './files-passed';

const open: Device[] = [];
beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
	for (const device of open.splice(0)) device.close();
	vi.unstubAllGlobals();
});

async function newDevice(): Promise<Device> {
	const device = new Device(undefined);
	open.push(device);
	await device.look();
	return device;
}

const isNothingStored = async () => expect(await indexedDB.databases()).toEqual([]);
const answer = { path: profilePath('purpose'), value: 'progress' };

test('a new dossier is there before anything is stored, and is stored once by what writes to it first', async () => {
	const device = await newDevice();
	await device.begin('Mon entreprise');
	const id = device.current ?? '';
	const early = await device.readEarly(id);
	expect(early?.revisions.map(({ path }) => path)).toContain('meta/name');
	await isNothingStored();
	const [once, again] = await Promise.all([early?.create?.(), early?.create?.()]);
	expect(again).toEqual(once);
	expect(await readRows('dossiers')).toMatchObject([{ id, name: 'Mon entreprise' }]);
	expect(await readRows('revisions', id)).toHaveLength(once?.length ?? 0);
	const db = await device.storage();
	expect(once?.every((revision) => revision.author.device === device.id)).toBe(true);
	expect(await setting(db, 'current')).toBe(id);
});

test('one that was begun and never answered leaves nothing, and what lay open does again', async () => {
	const device = await newDevice();
	await device.create('Une');
	const first = device.current;
	await device.begin('Mon entreprise');
	const id = device.current ?? '';
	expect(id).not.toBe(first);
	device.giveUpBegun();
	expect(device.current).toBe(first);
	expect(await device.readEarly(id)).toBeNull();
	expect((await newDevice()).current).toBe(first);
	expect(await readRows('dossiers')).toHaveLength(1);

	await device.begin('Mon entreprise');
	await (await device.readEarly(device.current ?? ''))?.create?.();
	const second = device.current;
	device.giveUpBegun();
	expect(device.current).toBe(second);
	expect((await newDevice()).current).toBe(second);
});

test('once stored it is read as any other: with what was answered since', async () => {
	const device = await newDevice();
	await device.begin('Mon entreprise');
	const id = device.current ?? '';
	await (await device.readEarly(id))?.create?.();
	const db = await device.storage();
	await write(
		db,
		{ dossier: id, author: device.authorOf(id), at: Date.now(), changes: [answer] },
		(row) => row
	);
	expect(await device.readEarly(id)).toBeNull();
	const later = await newDevice();
	expect(later.current).toBe(id);
	const found = (await later.readEarly(id))?.revisions ?? [];
	expect(found.map(({ path }) => path)).toContain(answer.path);
});

test('one that could be made and not noted as open is made once all the same', async () => {
	const device = await newDevice();
	await device.begin('Mon entreprise');
	const early = await device.readEarly(device.current ?? '');
	const db = await device.storage();
	const put = vi.spyOn(db.settings, 'put').mockRejectedValueOnce(new Error('full'));
	await expect(early?.create?.()).rejects.toThrow();
	put.mockRestore();
	expect(await early?.create?.()).not.toHaveLength(0);
	expect(await readRows('dossiers')).toHaveLength(1);
});

test('what was chosen before the storage was open is noted once, and only a dossier that is here', async () => {
	const first = await newDevice();
	await first.create('Une');
	const one = first.current;
	await first.create('Deux');
	const two = first.current;
	const device = await newDevice();
	await device.choose(one ?? null);
	const db = await device.storage();
	await vi.waitFor(async () => expect(await setting(db, 'current')).toBe(one));
	await device.choose(two ?? null);
	await device.reopen();
	const again = await device.storage();
	expect(await setting(again, 'current')).toBe(two);
	await device.choose('nowhere');
	expect(await setting(again, 'current')).toBe(two);
});

test('a tab that is loaded again stays on its own dossier, whatever another tab opened meanwhile', async () => {
	const tabOf = () => {
		const marks = new Map<string, string>();
		return {
			getItem: (key: string) => marks.get(key) ?? null,
			setItem: (key: string, value: string) => void marks.set(key, value),
			removeItem: (key: string) => void marks.delete(key)
		};
	};
	const [one, two] = [tabOf(), tabOf()];
	vi.stubGlobal('sessionStorage', one);
	const mine = await newDevice();
	await mine.create('Une');
	vi.stubGlobal('sessionStorage', two);
	const other = await newDevice();
	await other.create('Deux');
	vi.stubGlobal('sessionStorage', one);
	expect((await newDevice()).current).toBe(mine.current);
	vi.stubGlobal('sessionStorage', tabOf());
	expect((await newDevice()).current).toBe(other.current);
});

test('a setting of this tab is not undone by what the storage says when it opens', async () => {
	const db = await openDatabase({ indexedDB });
	await setSetting(db, 'show-points', false);
	db.close();
	const device = await newDevice();
	await device.setShowPoints(true);
	expect(device.showPoints).toBe(true);
	const own = await device.storage();
	expect(await setting(own, 'show-points')).toBe(true);
});

test('a device that takes another id writes under it from then on', async () => {
	const device = await newDevice();
	const db = await device.storage();
	await setSetting(db, 'device', 'another');
	await readOwnId(device);
	expect((await device.storage(), device.id)).toBe('another');
});

test('where storage is refused it says so, and opens at the next call', async () => {
	const real = indexedDB;
	vi.stubGlobal('indexedDB', {
		open: () => {
			throw new DOMException('no', 'SecurityError');
		}
	});
	const device = await newDevice();
	expect(device.storageError).toBe('unavailable');
	await device.begin('Mon entreprise');
	const early = await device.readEarly(device.current ?? '');
	await expect(early?.create?.()).rejects.toMatchObject({ kind: 'unavailable' });
	vi.stubGlobal('indexedDB', real);
	await device.reopen();
	expect(device.storageError).toBeNull();
	expect(await early?.create?.()).not.toHaveLength(0);
	expect(await readRows('dossiers')).toMatchObject([{ id: device.current }]);
});

test('whose a coach’s answers are is chosen by dossier, kept from one visit to the next, and the coach’s alone until then', async () => {
	const device = await newDevice();
	await becomeCoach(device, { name: 'Ana', structure: 'CMA' });
	expect([device.voiceOf('a'), device.voiceOf('b')]).toEqual(['alone', 'alone']);
	await chooseVoice(device, 'a', 'together');
	await chooseVoice(device, 'b', 'listed');
	const later = await newDevice();
	await voicesFor(later, 'a');
	expect([later.voiceOf('a'), later.voiceOf('b')]).toEqual(['together', 'listed']);
	await markOwn(later, 'a', true);
	expect(later.voiceOf('a')).toBeNull();
});

test('what a coach begins a dossier with is the coach’s alone', async () => {
	const device = await newDevice();
	await becomeCoach(device, { name: 'Ana', structure: 'CMA' });
	const id = (await device.create('Fournil', [answer])) ?? '';
	const state = fold(await readRows('revisions', id));
	expect(voiceAt(state, answer.path)).toBe('alone');
});
