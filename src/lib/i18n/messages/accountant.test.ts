import { expect, test } from 'vitest';
import { compileGrid } from '$lib/engine/score/compile';
import type { Grid } from '$lib/grid/grid';
import type { AskedWords } from '$lib/grid/words';
import { newestGrid, readIn } from '../../../../tests/support/grids';
import { accountantHas } from './accountant';

const compiled = compileGrid(readIn<Grid>(newestGrid, 'grid.json'));
const words = readIn<AskedWords>(newestGrid, 'fr.json');

const asked = accountantHas.flatMap(({ items, ...said }) =>
	items.map((path) => {
		const [criterion = '', item = ''] = path.split('/');
		const found = compiled.criterionById.get(criterion)?.items.get(item);
		const spoken = words.criteria[criterion]?.items[item];
		const numbers = Object.values(spoken?.numbers ?? {});
		return { path, ...said, kind: found?.kind, question: [spoken?.question, ...numbers].join(' ') };
	})
);

test.each(asked)('$path asks for a figure', ({ kind }) => {
	expect(kind).toBe('measure');
});

test.each(asked)('of the time that $path speaks of', ({ question, fr, en }) => {
	expect(fr).not.toMatch(/\d+\s(janvier|décembre)/);
	expect(en).not.toMatch(/\d+\s(January|December)/);
	if (/aujourd['’]hui/i.test(question)) expect([fr, en].join()).toMatch(/aujourd’hui.*today/);
	if (/l['’]année/i.test(question)) expect([fr, en].join()).toMatch(/année.*year/);
	if (!/année/i.test(question)) expect(fr).not.toMatch(/année/);
});
