import { afterEach, expect, test, vi } from 'vitest';
import { askedPage, pageRecordFor } from '../../../tests/support/page-record';
import { importedKey, type ImportedKey } from './imported-key';
import type { PageRecord } from '$lib/page-records/page-record';

const url = (letters: string) => `https://azimut.test/s/${letters.padEnd(16, 'z')}`;
const row = (value: PageRecord) => ({ id: 'd/page', value: value });

test.each<[string, PageRecord | null, PageRecord, ImportedKey | null]>([
	['a key that was not here', null, pageRecordFor('a'), { kind: 'brought', url: url('a') }],
	['a request that was not here', null, askedPage(), { kind: 'brought', url: null }],
	[
		'the same key, over older content',
		pageRecordFor('a'),
		{ ...pageRecordFor('a'), sent: null },
		null
	],
	[
		'another key of the same page',
		pageRecordFor('a'),
		pageRecordFor('a', { token: 'U' }),
		{ kind: 'same-page', url: url('a') }
	],
	[
		'another page',
		pageRecordFor('a'),
		pageRecordFor('b'),
		{ kind: 'other-page', url: url('a'), other: url('b') }
	],
	[
		'another page, asked for and not answered',
		pageRecordFor('a'),
		askedPage('r'),
		{ kind: 'other-page', url: url('a'), other: null }
	],
	['the request that made the page of here', pageRecordFor('a'), askedPage('a'), null],
	['a page where one was asked for', askedPage('r'), pageRecordFor('b'), { kind: 'waiting' }],
	['the page of what was asked for', askedPage('b'), pageRecordFor('b'), { kind: 'waiting' }],
	['two requests', askedPage('r'), askedPage('q'), { kind: 'waiting' }],
	['one request', askedPage('r'), { ...askedPage('r'), sent: pageRecordFor('a').sent }, null]
])('%s', (_, ours, theirs, expected) => {
	const imported = ours
		? { newSecrets: [], existingSecrets: [row(ours)] }
		: { newSecrets: ['d/page'], existingSecrets: [] };
	expect(importedKey({ dossier: 'd', secrets: [row(theirs)] }, imported)).toEqual(expected);
});

test('a file without keys, or with something else in their place, has nothing to tell', () => {
	const imported = { newSecrets: [], existingSecrets: [] };
	expect(importedKey({ dossier: 'd', secrets: [] }, imported)).toBeNull();
	const odd = { id: 'd/page', value: { page: 1 } };
	expect(importedKey({ dossier: 'd', secrets: [odd] }, imported)).toBeNull();
});

afterEach(() => void vi.unstubAllGlobals());

test.each([
	['in French', '', url('a')],
	['in English', '/en', url('a').replace('/s/', '/en/s/')]
])(
	'an address elsewhere is not believed of a file: the page is looked for here, %s',
	(...about) => {
		const [, language, here] = about;
		vi.stubGlobal('location', { origin: 'https://azimut.test' });
		const saved = pageRecordFor('a');
		const page = saved.page && {
			...saved.page,
			url: saved.page.url.replace('azimut.test', `evil.test${language}`)
		};
		const secrets = [row({ ...saved, page })];
		const imported = { newSecrets: ['d/page'], existingSecrets: [] };
		expect(importedKey({ dossier: 'd', secrets }, imported)).toEqual({
			kind: 'brought',
			url: here
		});
	}
);
