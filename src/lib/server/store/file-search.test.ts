import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countInFiles } from './file-search';

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
