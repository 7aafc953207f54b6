import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { guarded, StorageError, toStorageError, type StorageErrorKind } from './storage-error';

const dom = (name: string, message = '') => new DOMException(message, name);
const aborted = (inner: unknown) =>
	Object.assign(new Error('Transaction aborted'), { name: 'AbortError', inner });

describe('storage errors', () => {
	test.each<[string, unknown, StorageErrorKind]>([
		['no IndexedDB at all', new Dexie.MissingAPIError(), 'unavailable'],
		['forbidden', dom('SecurityError'), 'unavailable'],
		[
			'a private window of Firefox',
			dom(
				'InvalidStateError',
				'A mutation operation was attempted on a database that did not allow mutations.'
			),
			'unavailable'
		],
		[
			'a damaged profile of Chrome',
			dom('UnknownError', 'Internal error opening backing store for indexedDB.open.'),
			'unavailable'
		],
		['a full disk', dom('QuotaExceededError'), 'full'],
		['a full disk found at the commit', aborted(dom('QuotaExceededError')), 'full'],
		[
			'a full disk under two wrappings',
			{ name: 'X', cause: aborted(dom('QuotaExceededError')) },
			'full'
		],
		[
			'a full disk in a bulk write',
			new Dexie.BulkError('3 of 3 failed', [dom('QuotaExceededError')]),
			'full'
		],
		['Safari short of room', dom('UnknownError', 'Database or disk is full'), 'full'],
		['a newer database', dom('VersionError'), 'newer-version'],
		['a closed connection', new Dexie.DatabaseClosedError(), 'closed'],
		[
			'a closing connection',
			dom('InvalidStateError', 'The database connection is closing.'),
			'closed'
		],
		[
			'Safari after sleep',
			dom(
				'UnknownError',
				'Connection to Indexed Database server lost. Refresh the page to try again'
			),
			'closed'
		],
		['ours, wrapped by Dexie', aborted(new StorageError('missing')), 'missing'],
		['an abort without a reason', aborted(null), 'unknown'],
		['a mistake of ours', new TypeError('x is not a function'), 'unknown'],
		['no error at all', undefined, 'unknown']
	])('%s', (_, cause, kind) => {
		expect(toStorageError(cause)).toMatchObject({ name: 'StorageError', kind });
	});

	test('keep their cause, even one that wraps itself', () => {
		const cause = new Error('x');
		cause.cause = cause;
		expect(toStorageError(cause)).toMatchObject({ kind: 'unknown', cause });
	});

	test('come out of guarded work, thrown at once or later', async () => {
		const thrown = () => {
			throw dom('QuotaExceededError');
		};
		await expect(guarded(thrown)).rejects.toMatchObject({ kind: 'full' });
		await expect(guarded(() => Promise.resolve().then(thrown))).rejects.toMatchObject({
			kind: 'full'
		});
		await expect(guarded(() => Promise.resolve(1))).resolves.toBe(1);
	});
});
