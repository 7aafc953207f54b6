// @module-tag often
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { lockedStart } from './format';
import { readFileSync } from 'node:fs';
import { isLongEnough } from '../keys/password';
import { newKey, wrapKey } from '../keys/wrapped-key';
import { lock, lockWith, readLocked, unlock, type LockedFile } from './locked';
import { readDossierFile } from './read';
import { sha256Of } from './sha256';
import { runs } from '../../../../tests/support/runs';

const password = 'cheval agrafe pile';
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
async function locked(content: BlobPart, word = password): Promise<Blob> {
	const file = await lock(new Blob([content]), word);
	if (!file) throw new Error('not locked');
	return file;
}
async function whole(file: Blob): Promise<LockedFile> {
	const read = await readLocked(file);
	if (typeof read === 'string') throw new Error(read);
	return read;
}
const opened = async (file: Blob, word = password) => {
	const found = await unlock(await whole(file), word);
	return typeof found === 'string' ? found : found.text();
};
/** As somebody would change it who knows the format: with the right checksum. */
async function rewritten(file: Blob, change: (text: string) => string): Promise<Blob> {
	const body = new Blob([change((await file.text()).replace(/,"sha256":"\w+"\}$/, ''))]);
	return new Blob([body, `,"sha256":"${await sha256Of(body)}"}`]);
}

test('any bytes come back as they were, and the file shows nothing of them', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.uint8Array({ maxLength: 5000 }),
			fc.string({ minLength: 10 }),
			async (given, word) => {
				const file = await locked(new Uint8Array(given), word);
				const found = await unlock(await whole(file), word);
				expect(found).toBeInstanceOf(Blob);
				if (typeof found !== 'string') expect(await bytesOf(found)).toEqual(new Uint8Array(given));
			}
		),
		runs(1, 10)
	);
	const text = await (await locked('Fournil, 732829320')).text();
	expect(text.startsWith(lockedStart)).toBe(true);
	expect(text).not.toContain('Fournil');
	expect(text).not.toContain(btoa('Fournil').slice(0, 8));
});

test(
	'two files of the same bytes and password have nothing in common but the format',
	{ tags: 'deep' },
	async () => {
		const [one, other] = await Promise.all([whole(await locked('a')), whole(await locked('a'))]);
		const [first, second] = [one, other].map(({ header }) =>
			header.version === 2 ? header.keys[0] : undefined
		);
		expect(first?.kdf.salt).not.toBe(second?.kdf.salt);
		expect(first?.box).not.toBe(second?.box);
		expect(one.header.iv).not.toBe(other.header.iv);
	}
);

test('a wrong password opens nothing and says so', async () => {
	const file = await locked('Fournil');
	expect(await opened(file, `${password} `)).toBe('wrong-password');
	expect(await opened(file, '')).toBe('wrong-password');
	expect(await opened(file)).toBe('Fournil');
});

describe('a file that is not as it was is refused whole', () => {
	/** A key takes long to make: those that are never opened are one file. */
	let made: Promise<Blob> | undefined;
	const anyLocked = () => (made ??= locked('a'));

	test('cut anywhere, or with any one byte changed', async () => {
		const bytes = await bytesOf(await locked('Fournil'.repeat(40)));
		await fc.assert(
			fc.asyncProperty(
				fc.nat(bytes.length - 1),
				fc.integer({ min: 1, max: 255 }),
				async (at, mask) => {
					const cut = new Blob([bytes.slice(0, at)]);
					const hole = new Blob([bytes.slice(0, at), bytes.slice(at + 1)]);
					const flipped = bytes.slice();
					flipped[at] = (flipped[at] ?? 0) ^ mask;
					for (const file of [cut, hole, new Blob([flipped])])
						expect(await readLocked(file)).toBe('damaged');
				}
			),
			runs(60)
		);
		expect(await readLocked(new Blob([bytes, '\n']))).toBe('damaged');
	});

	const expectRefused = async (_: string, change: (text: string) => string) =>
		expect(await opened(await rewritten(await locked('Fournil'), change))).toBe('wrong-password');
	test.each([
		[
			'other bytes',
			(text: string) =>
				text.replace(/"data":"./, (start) => `"data":"${start.endsWith('A') ? 'B' : 'A'}`)
		],
		['another time to make the key', (text: string) => text.replace('"passes":2', '"passes":3')]
	])('%s, though its checksum is right', expectRefused);

	test.each([
		[
			'another salt',
			(text: string) =>
				text.replace(/"salt":"./, (start) => `"salt":"${start.endsWith('A') ? 'B' : 'A'}`)
		],
		[
			'another vector',
			(text: string) =>
				text.replace(/"iv":"./, (start) => `"iv":"${start.endsWith('A') ? 'B' : 'A'}`)
		]
	])('%s, though its checksum is right', { tags: 'deep' }, expectRefused);

	test.each([
		['"passes":2', '"passes":11', 'damaged'],
		['"passes":2', '"passes":1', 'damaged'],
		['"passes":2', '"passes":"2"', 'damaged'],
		['"passes":2', '"passes":2.5', 'damaged'],
		['"passes":2', '"passes":10', 'whole'],
		['"memory":19456', '"memory":9e99', 'damaged'],
		['"memory":19456', '"memory":262145', 'damaged'],
		['"memory":19456', '"memory":19455', 'damaged'],
		['"memory":19456,"passes":2', '"memory":262144,"passes":5', 'damaged'],
		['"lanes":1', '"lanes":0', 'damaged']
	])('a key that is made otherwise, %s as %s: %s', async (from, to, expected) => {
		const file = await rewritten(await anyLocked(), (text) => text.replace(from, to));
		const read = await readLocked(file);
		expect(typeof read === 'string' ? read : 'whole').toBe(expected);
	});

	test.each([
		['"version":2', '"version":3', 'newer'],
		['"version":2', '"version":1', 'damaged'],
		['"version":2', '"version":"2"', 'damaged'],
		['"version":2', '"version": 2', 'damaged'],
		['Argon2id', 'scrypt', 'damaged'],
		['"keys":[', '"keys":[],"keys":[', 'damaged'],
		['"box":"', '"box":"AAAA', 'damaged'],
		['"iv":"', '"iv":"AAAA', 'damaged'],
		['"data":"', '"data":"====', 'damaged'],
		['"data":"', '"data":"","data":"', 'damaged'],
		['"cipher"', '"__proto__":{},"cipher"', 'damaged']
	])('%s as %s: %s', async (from, to, expected) => {
		const file = await rewritten(await anyLocked(), (text) => text.replace(from, to));
		expect(await readLocked(file)).toBe(expected);
	});
});

describe('a password', () => {
	test(
		'of sixteen letters, as they were offered before, is understood however it was told',
		{ tags: 'deep' },
		async () => {
			const file = await locked('Fournil', 'kfrt-mawd-cepn-yvug');
			expect(await opened(file, ' KFRT mawdCEPN yvug')).toBe('Fournil');
		}
	);

	test(
		'of one’s own counts to the letter, in any writing of its accents',
		{ tags: 'deep' },
		async () => {
			const file = await locked('a', 'Clé du fournil');
			expect(await opened(file, 'Clé du fournil'.normalize('NFD'))).toBe('a');
			expect(await opened(file, 'clé du fournil')).toBe('wrong-password');
			expect(['123456789', '         a         '].map(isLongEnough)).toEqual([false, false]);
		}
	);
});

test.each([
	['locked-v1.json', 'Farine pont CHEVAL lune tuile'],
	['locked-v1-groups.json', ' KFRT mawdCEPN yvug']
])('a file of before opens: %s', async (name, word) => {
	const file = new Blob([readFileSync(`tests/fixtures/${name}`)]);
	expect(await opened(file, word)).toBe('{"a":"Fournil"}');
	expect(await opened(file, `${word}s`)).toBe('wrong-password');
	const slower = await rewritten(file, (text) => text.replace('600000', '2000001'));
	expect(await readLocked(slower)).toBe('damaged');
});

test('a file may open by either of two passwords, and holds the key of neither', async () => {
	const key = newKey();
	const keys = [await wrapKey(key, password), await wrapKey(key, 'un autre mot de passe')];
	const file = await lockWith(new Blob(['Fournil']), key, keys);
	if (!file) throw new Error('not locked');
	expect(await opened(file)).toBe('Fournil');
	expect(await opened(file, 'un autre mot de passe')).toBe('Fournil');
	expect(await opened(file, 'un autre mot de pas')).toBe('wrong-password');
	const three = await lockWith(new Blob(['a']), key, [...keys, ...keys]);
	expect(three && (await readLocked(three))).toBe('damaged');
});

describe('where the browser encrypts nothing', () => {
	afterEach(() => vi.unstubAllGlobals());
	test('nothing is locked, nothing is opened, and it is said', async () => {
		const file = await whole(await locked('Fournil'));
		vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => bytes });
		expect(await lock(new Blob(['a']), password)).toBeNull();
		expect(await unlock(file, password)).toBe('unavailable');
	});
});

test('a locked file is known as one before anything else is read of it', async () => {
	expect(await readDossierFile(await locked('{}'))).toMatchObject({ ok: false, kind: 'locked' });
});
