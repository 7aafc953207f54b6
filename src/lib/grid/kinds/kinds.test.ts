import { expect, it } from 'vitest';
import { tinyGrid } from '../../../../tests/criteria/tiny-grid';
import type { Item } from '../grid';
import { kindOf } from './kinds';

const items = tinyGrid.pillars.flatMap(({ themes }) =>
	themes.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.items))
);
const one = (kind: Item['kind']) => items.filter((item) => item.kind === kind).slice(0, 1);

it.each(items)('$id: what an answer chooses is read off it again', (item) => {
	const kind = kindOf(item);
	const choices = kind.choices(item);
	for (const choice of choices) expect(kind.chosen(kind.choose([choice]))).toEqual([choice]);
	expect(choices.every((choice) => kind.coded(item).includes(choice))).toBe(true);
	if (kind.many) expect(kind.chosen(kind.choose([]))).toEqual([]);
});

it.each([...one('level'), ...one('practices'), ...one('measure')])(
	'$kind: an answer of another kind, or of figures, chooses nothing',
	(item) => {
		const others = items.filter(({ kind }) => kind !== item.kind);
		const answers = others.map((other) => kindOf(other).choose(kindOf(other).choices(other)));
		for (const answer of [
			...answers,
			{ numbers: { a: 1 } },
			{ points: 1 },
			{ unknown: true as const }
		])
			expect(kindOf(item).chosen(answer)).toBeNull();
	}
);
