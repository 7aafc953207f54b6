import { expect, test } from 'vitest';
import { readStorageStatus, sizeOf, warningsOf, type BrowserTraits, type Warning } from './my-data';

const place: BrowserTraits = {
	keeper: undefined,
	secure: true,
	offline: null,
	webkit: false,
	installed: false
};

test.each<[string, Partial<BrowserTraits>, boolean | null, Warning[]]>([
	['a browser like most', {}, false, []],
	['Safari', { webkit: true }, false, ['seven-days']],
	['an old Safari, which does not say', { webkit: true }, null, ['seven-days']],
	['Safari that keeps', { webkit: true }, true, []],
	['on the home screen of an iPhone', { webkit: true, installed: true }, false, []],
	['an insecure address', { secure: false }, null, ['insecure']],
	['both', { secure: false, webkit: true }, null, ['insecure', 'seven-days']]
])('%s is warned of what applies', (_, change, persistent, expected) => {
	expect(warningsOf({ ...place, ...change }, { persistent, used: null, left: null })).toEqual(
		expected
	);
});

test('what a browser does not say, or refuses to say, is not known', async () => {
	const nothing = { persistent: null, used: null, left: null };
	expect(await readStorageStatus(place)).toEqual(nothing);
	const refusing = {
		persisted: () => Promise.reject(new Error('no')),
		estimate: () => Promise.reject(new Error('no'))
	};
	expect(await readStorageStatus({ ...place, keeper: refusing })).toEqual(nothing);
	const telling = {
		persisted: () => Promise.resolve(true),
		estimate: () => Promise.resolve({ usage: 10, quota: 4 })
	};
	expect(await readStorageStatus({ ...place, keeper: telling })).toEqual({
		persistent: true,
		used: 10,
		left: 0
	});
});

test.each([
	[0, { value: 0, unit: 'kb' }],
	[1, { value: 1, unit: 'kb' }],
	[999_000, { value: 999, unit: 'kb' }],
	[1_240_000, { value: 1.2, unit: 'mb' }],
	[58_600_000, { value: 59, unit: 'mb' }],
	[12_500_000_000, { value: 13, unit: 'gb' }]
])('%i bytes, as people say it', (bytes, said) => {
	expect(sizeOf(bytes)).toEqual(said);
});
