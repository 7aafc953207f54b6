// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { describe, expect, test, vi } from 'vitest';
import { hex, html, json } from '../../../../tests/support/good-file';
import { readDossierFile } from './read';

// jsdom's own has no stream(), which every browser has.
vi.stubGlobal('Blob', NodeBlob);

const inPage = (around: string) => html.replace('<body>', () => `<body>${around}`);
const many = 150_000;

describe('a file made to take for ever is answered at once', () => {
	test.each<[string, () => string, string]>([
		['elements inside one another', () => inPage('<div>'.repeat(many)), 'accepted'],
		['attributes that never close', () => inPage('<a x="'.repeat(many)), 'accepted'],
		['tags that never close', () => inPage('<pre '.repeat(many)), 'accepted'],
		['marks of files', () => inPage('<img data-sha256='.repeat(many)), 'accepted'],
		['lists inside one another', () => '['.repeat(4_000_000), 'too-deep'],
		['lists inside a dossier', () => `{"format":${'['.repeat(4_000_000)}`, 'too-deep'],
		[
			'as many members as it holds',
			() =>
				`{"format":"azimut-dossier",${Array.from({ length: many }, (_, n) => `"k${n}":0`).join()}}`,
			'too-deep'
		],
		[
			'as many members in a value',
			() =>
				json.replace('"value":6', () => {
					const members = Array.from({ length: many }, (_, n) => `"${hex(n)}":0`);
					return `"value":{${members.join()}}`;
				}),
			'too-deep'
		]
	])('%s', async (_, content, expected) => {
		const parsed = vi.spyOn(DOMParser.prototype, 'parseFromString');
		const read = await readDossierFile(new Blob([content()]));
		expect(read.ok ? 'accepted' : read.kind).toBe(expected);
		for (const [page] of parsed.mock.calls)
			expect(String(page).replace('<!doctype html><pre>', '')).not.toContain('<');
		parsed.mockRestore();
	});
});
