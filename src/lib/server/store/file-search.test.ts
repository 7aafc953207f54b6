import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { holdsAny } from './file-search';

const folder = mkdtempSync(join(tmpdir(), 'azimut-search-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'file');
const chunk = 1 << 20;

test.each([0, 1, chunk - 6, chunk - 5, chunk - 1, chunk, 2 * chunk - 3, 3 * chunk - 10])(
	'finds a text at %i, across what is read at once',
	async (at) => {
		const bytes = Buffer.alloc(3 * chunk, '.');
		bytes.write('Éloïse', at);
		writeFileSync(file, bytes);
		expect(await holdsAny([file], ['elsewhere', 'Éloïse'])).toBe(true);
		expect(await holdsAny([file], ['Éloïsa'])).toBe(false);
	}
);

test('finds nothing in nothing', async () => {
	expect(await holdsAny([join(folder, 'absent')], ['x'])).toBe(false);
	expect(await holdsAny([file], [])).toBe(false);
	expect(await holdsAny([file], [''])).toBe(false);
});
