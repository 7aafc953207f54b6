import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A kind of question is known by its folders; everything else asks `…KindOf(item)`. */
const kinds = readdirSync('src/lib/grid/kinds', { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

/** Each room's folders of a kind; `grid.ts` has the shapes. */
const own = new RegExp(
	`^src/lib/(grid/grid\\.ts$|(grid/kinds|engine/items|questions/kinds)/(${kinds.join('|')})/)`
);

const names = new RegExp(`(kind[!=]==|case|kind:)'(${kinds.join('|')})'`);

test('no file outside the folders of a kind of question names one', () => {
	const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], {
		encoding: 'utf8'
	})
		.split('\n')
		.filter((file) => /\.(ts|svelte|mjs|js)$/.test(file) && !/\.test\.ts$/.test(file))
		// A draft begins with a model of each.
		.filter((file) => existsSync(file) && !own.test(file) && !file.startsWith('src/cli/draft/'));
	const naming = files.filter((file) =>
		names.test(readFileSync(file, 'utf8').replaceAll(/\s/g, ''))
	);
	expect(naming).toEqual([]);
});
