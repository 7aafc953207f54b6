import { describe, expect, test } from 'vitest';
import { fold } from './fold';
import { proofsOf, namedFiles } from './proofs';
import type { Json, Revision } from './revision';
import { coach, revision } from '../../../tests/support/dossier';

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
let count = 0;
const at = (path: string, value: Json | null, change: Partial<Revision> = {}) =>
	revision(`r${(count += 1)}`, { path: `proofs/${path}`, value, ...change });
const proofs = (...revisions: Revision[]) => proofsOf(fold(revisions));

describe('proofs of a dossier', () => {
	test('are what their fields say, in the order of their ids', () => {
		expect(
			proofs(
				at('p2/link', 'https://example.org/a'),
				at('p1/title', 'Facture'),
				at('p1/criterion', 'labels'),
				at('p1/file', a),
				at('p1/confidential', true),
				revision('other', { path: 'notes/company/labels', value: 'x' })
			)
		).toMatchObject([
			{
				id: 'p1',
				title: 'Facture',
				criterion: 'labels',
				files: [a],
				confidential: true,
				link: null
			},
			{ id: 'p2', title: null, files: [], confidential: false, link: 'https://example.org/a' }
		]);
	});

	test('whose fields are all cleared are no more', () => {
		const title = at('p1/title', 'Facture');
		expect(proofs(title, at('p1/title', null, { over: [title.id] }))).toEqual([]);
	});

	test('are confidential, and have two files, as soon as one of two people says so', () => {
		const [open, closed] = [false, true].map((value, n) =>
			at('p1/confidential', value, { at: 9 - n, ...(value && { author: coach }) })
		);
		if (!open || !closed) throw new Error('two heads');
		const files = [at('p1/file', b), at('p1/file', a, { author: coach })];
		expect(proofs(open, closed, ...files)).toMatchObject([{ confidential: true, files: [a, b] }]);
		const settled = at('p1/confidential', false, { over: [open.id, closed.id] });
		expect(proofs(open, closed, settled)).toMatchObject([{ confidential: false }]);
	});

	test.each<[string, Json]>([
		['link', 'javascript:alert(1)'],
		['link', 'data:text/html,x'],
		['link', ['https://example.org']],
		['title', { text: 'x' }],
		['file', 'A'.repeat(64)],
		['file', '../x'],
		['file', { sha256: a }],
		['confidential', 'true']
	])('never take %s from %j', (field, value) => {
		expect(proofs(at(`p1/${field}`, value))).toMatchObject([
			{ link: null, title: null, files: [], confidential: false }
		]);
	});

	test('name files, past ones too', () => {
		const first = at('p1/file', a);
		const all = [first, at('p1/file', b, { over: [first.id] }), at('p1/title', 'c'.repeat(64))];
		expect(namedFiles(all)).toEqual(new Set([a, b]));
	});
});
