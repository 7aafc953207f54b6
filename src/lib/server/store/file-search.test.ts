import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { countInFiles, passesFor } from './file-search';

const folder = mkdtempSync(join(tmpdir(), 'azimut-search-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'file');
const chunk = 1 << 20;

test.each([0, 1, chunk - 6, chunk - 5, chunk - 1, chunk, 2 * chunk - 3, 3 * chunk - 10])(
	'finds a text at %i, once, across what is read at once',
	async (at) => {
		const bytes = Buffer.alloc(3 * chunk, '.');
		bytes.write('Éloïse', at);
		writeFileSync(file, bytes);
		const sought = ['elsewhere, longer', 'Éloïse', 'lo', 'Éloïsa'];
		expect(await countInFiles([file], sought)).toEqual([0, 1, 1, 0]);
		expect(await countInFiles([file, file], ['Éloïse'])).toEqual([2]);
	}
);

test('finds nothing in nothing', async () => {
	expect(await countInFiles([join(folder, 'absent')], ['x'])).toEqual([0]);
	expect(await countInFiles([file], [])).toEqual([]);
	expect(await countInFiles([file], [''])).toEqual([0]);
});

/** As it is meant: from the left, none over another. */
function countPlainly(bytes: Buffer, text: string): number {
	let [count, from] = [0, 0];
	for (let found = bytes.indexOf(text); text !== '' && found >= 0;) {
		count++;
		from = found + Buffer.byteLength(text);
		found = bytes.indexOf(text, from);
	}
	return count;
}

test('counts as one would by hand, however many, long or alike they are', async () => {
	const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 30 });
	await fc.assert(
		fc.asyncProperty(
			fc.array(letters, { maxLength: 40 }),
			fc.array(letters, { maxLength: 40 }),
			fc.nat(40),
			async (written, others, gap) => {
				const bytes = Buffer.from(written.join('.'.repeat(gap)));
				writeFileSync(file, bytes);
				const texts = [...written, ...others];
				const expected = texts.map((text) => countPlainly(bytes, text));
				expect(await countInFiles([file], texts)).toEqual(expected);
			}
		),
		{ numRuns: 200 }
	);
});

test('finds each of a thousand, the last letter of the file included', async () => {
	const texts = Array.from({ length: 1000 }, (_, at) => `${at}`.padStart(64, 'xyz'));
	writeFileSync(file, texts.join('-'));
	expect(await countInFiles([file], texts)).toEqual(Array<number>(1000).fill(1));
	writeFileSync(file, texts.slice(1).join('-'));
	expect((await countInFiles([file], texts))[0]).toBe(0);
});

test('one pass is for all that are long', () => {
	expect(passesFor([])).toBe(1);
	expect(passesFor(['x'.repeat(11), 'é'.repeat(6), 'y'.repeat(3000)])).toBe(1);
	expect(passesFor(['x'.repeat(10), 'é', 'y'.repeat(11)])).toBe(3);
});
