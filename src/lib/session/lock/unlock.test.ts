import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readLocked, unlock } from '$lib/dossier/file/locked';
import { makeDoor, readDoor, writeDoor } from '$lib/dossier/lock/door';
import { makeLock, type OpenLock } from '$lib/dossier/lock/stored-lock';
import { heldKey, holdKey } from './key-ring';
import { lockedCopy } from './locked-copy';
import { unlockWith, waitOf } from './unlock';

const [passphrase, code] = ['farine-pont-cheval-lune-tuile', 'K7QM-2345-6789-ABCD-EFGH-JKLM'];
let lock: OpenLock;
beforeEach(async () => {
	vi.stubGlobal('indexedDB', new IDBFactory());
	lock ??= await makeLock(passphrase, code);
	const door = await makeDoor();
	await writeDoor({ ...door, database: 'azimut-1', lock: lock.stored });
});
afterEach(() => {
	holdKey(null);
	vi.unstubAllGlobals();
});

test('after two that are wrong one waits, longer each time, and the right one is not tried meanwhile', async () => {
	const now = 1_000_000;
	const wrong = () => unlockWith('autre mot de passe', now);
	expect(await wrong()).toEqual({ is: 'wrong', wait: 0 });
	expect(await wrong()).toEqual({ is: 'wrong', wait: 0 });
	expect(await wrong()).toEqual({ is: 'wrong', wait: 2000 });
	expect(await unlockWith(passphrase, now + 1000)).toEqual({ is: 'early', wait: 1000 });
	expect(heldKey()).toBeNull();
	expect(await unlockWith(passphrase, now + 2000)).toEqual({ is: 'open' });
	expect(heldKey()?.key).toEqual(lock.key);
	expect((await readDoor())?.wrong.count).toBe(0);
});

test('one waits a minute at most, and a clock that was set back makes nobody wait longer', () => {
	const waits = [1, 2, 3, 4, 5, 8, 9, 50].map((count) => waitOf({ count, at: 0 }, 0));
	expect(waits).toEqual([0, 0, 2000, 4000, 8000, 60_000, 60_000, 60_000]);
	expect(waitOf({ count: 4, at: 1e12 }, 0)).toBe(4000);
	expect(waitOf({ count: 4, at: 0 }, 5000)).toBe(0);
});

test('a copy made while it is open opens elsewhere, by the passphrase or by the code as it is printed', async () => {
	holdKey({ ...lock, database: 'azimut-1' });
	const copy = await lockedCopy(new Blob(['SECRET']));
	expect(await copy.text()).not.toContain('SECRET');
	const read = await readLocked(copy);
	if (typeof read === 'string') throw new Error(read);
	const typed = code.toLowerCase();
	const ways = [code, typed, typed.replaceAll('-', ''), ` ${typed.replaceAll('-', ' ')} `];
	for (const secret of [passphrase, 'Farine PONT cheval lune tuile', ...ways]) {
		const found = await unlock(read, secret);
		expect(typeof found === 'string' ? found : await found.text(), secret).toBe('SECRET');
	}
	expect(await unlock(read, code.replace(/M$/, 'N'))).toBe('wrong-password');
	holdKey(null);
	await expect(lockedCopy(new Blob(['a']))).rejects.toMatchObject({ kind: 'locked' });
});
