// @module-tag often
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPacked, packPortfolio, unpackPortfolio } from './portfolio-file';

const head = {
	at: 1,
	coach: { name: 'Karim', structure: 'CMA' },
	own: ['a'],
	preferences: { query: { view: 'all' } }
};
const pack = async (files: readonly Blob[]) => {
	const packed = await packPortfolio(head, files);
	if (!packed) throw new Error('This Node cannot compress.');
	return packed;
};
const texts = (files: readonly Blob[]) => Promise.all(files.map((file) => file.text()));

describe('a copy of many dossiers', () => {
	test('comes back as it was, whatever is in the files', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 8 }),
				async (contents) => {
					const files = contents.map((text) => new Blob([text]));
					const packed = await pack(files);
					expect(await isPacked(packed)).toBe(true);
					const read = await unpackPortfolio(packed);
					if (typeof read === 'string') throw new Error(read);
					expect(read.head).toEqual(head);
					expect(await texts(read.files)).toEqual(await texts(files));
				}
			),
			{ numRuns: 40 }
		);
	});

	test('is refused whole wherever it is cut, or longer than it was', async () => {
		const packed = await pack([new Blob(['one']), new Blob(['two'.repeat(500)])]);
		for (let size = 0; size < packed.size; size += 3)
			expect(await unpackPortfolio(packed.slice(0, size))).toBe('damaged');
		expect(await unpackPortfolio(new Blob([packed, 'x']))).toBe('damaged');
	});

	test('is refused whole when a byte of what is packed changed', async () => {
		const packed = new Uint8Array(await (await pack([new Blob(['one'])])).arrayBuffer());
		// The ten first bytes of gzip say nothing of the content.
		for (let at = 10; at < packed.length; at += 1) {
			const changed = packed.slice();
			changed[at] = (changed[at] ?? 0) ^ 1;
			expect(await unpackPortfolio(new Blob([changed]))).toBe('damaged');
		}
	});

	async function written(first: object | string, body = '') {
		const line = typeof first === 'string' ? first : JSON.stringify(first);
		const stream = new Blob([line, '\n', body]).stream();
		const way = new CompressionStream('gzip') as ReadableWritablePair<
			Uint8Array<ArrayBuffer>,
			Uint8Array<ArrayBuffer>
		>;
		return new Response(stream.pipeThrough(way)).blob();
	}

	test.each([
		['of an Azimut to come', { format: 'azimut-clients', version: 2 }, 'newer'],
		['of something else', { format: 'other', version: 1, at: 1, sizes: [] }, 'damaged'],
		['no JSON', '{', 'damaged'],
		[
			'that counts more than it holds',
			{ format: 'azimut-clients', version: 1, at: 1, sizes: [9] },
			'damaged'
		],
		[
			'with a size below nothing',
			{ format: 'azimut-clients', version: 1, at: 1, sizes: [-1, 1] },
			'damaged'
		]
	])('%s is said so', async (_, first, problem) => {
		expect(await unpackPortfolio(await written(first))).toBe(problem);
	});

	test('of a few bytes that would fill the memory is refused', async () => {
		expect(await unpackPortfolio(await written('x'.repeat(30_000_000)))).toBe('damaged');
	});

	test('a head that says less is read for what it says', async () => {
		const first = { format: 'azimut-clients', version: 1, at: 1, coach: 3, own: [4], sizes: [1] };
		expect(await unpackPortfolio(await written(first, 'x'))).toMatchObject({
			head: { coach: null, own: [], preferences: null }
		});
	});
});
