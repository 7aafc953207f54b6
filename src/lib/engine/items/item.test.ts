import { describe, expect, it } from 'vitest';
import type { Item, MeasureItem, StepOp } from '$lib/grid/grid';
import type { Answer, Profile } from '$lib/grid/sheet';
import { gridOf, step, tinyGrid } from '../../../../tests/criteria/tiny-grid';
import { compileGrid } from '../score/compile';
import { pointsOf } from './item';
import { bestBracket, bestFirst, hundredths, measureOf } from './measure/numbers';
import { wholeRange } from './measure/whole';
import type { Numbers } from './measure/numbers';
import { readFacts } from '../facts/profile';

const compiled = compileGrid(tinyGrid);

function read(criterion: string, id: string, answer: Answer | undefined, profile: Profile = {}) {
	const item = compiled.criterionById.get(criterion)?.items.get(id);
	if (!item) throw new Error(id);
	const { points, got, rung } = pointsOf(item, answer, readFacts(compiled, profile));
	return [points, got, rung];
}

function share(steps: MeasureItem['steps'], rest: Partial<MeasureItem> = {}): MeasureItem {
	const units = [{ unit: 'people' as const }];
	const numbers: MeasureItem['numbers'] = [
		{ id: 'a', units },
		{ id: 'b', units }
	];
	return { id: 'item', kind: 'measure', formula: 'share', numbers, steps, ...rest };
}

describe('what an answer gives', () => {
	const garden = { irrigates: true, wells: 1 };

	it.each<[string, string, Answer | undefined, unknown[]]>([
		['water', 'meters', { level: 'shared' }, [3, 'shared', 'shared']],
		['water', 'meters', { level: 'none' }, [0, 'none', 'none']],
		['water', 'meters', { unknown: true }, [null, null, null]],
		['water', 'meters', undefined, [null, null, null]],
		['water', 'meters', { level: 'elsewhere' }, [null, null, null]],
		['water', 'meters', { practices: [] }, [null, null, null]],
		['water', 'savings', { practices: [] }, [0, 0, 'none']],
		['water', 'savings', { practices: ['mulch', 'night'] }, [1, 2, 'one']],
		['water', 'savings', { practices: ['rain', 'mulch', 'rain'] }, [2, 3, 'three']],
		['water', 'savings', { practices: ['rain', 'drip', 'mulch'] }, [4, 5, 'five']],
		['water', 'savings', { practices: ['permit', 'mulch'] }, [1, 1, 'one']],
		['water', 'savings', { practices: ['mulch', 'elsewhere'] }, [null, null, null]],
		['trips', 'distance', { bracket: 'to-30' }, [1, 'to-30', 'to-30']],
		['trips', 'distance', { bracket: 'none' }, [0, 'none', 'none']],
		['trips', 'distance', { bracket: 'zero' }, [null, null, null]],
		['trips', 'distance', { numbers: { a: 12.35 } }, [1, 'to-30', 'to-30']],
		['trips', 'distance', { numbers: { a: 12.34 } }, [2, 'to-12', 'to-12']],
		['trips', 'distance', { numbers: { a: 12.345 } }, [null, null, null]],
		['voice', 'open-ended', { bracket: 'zero' }, [2, 'zero', 'zero']],
		['voice', 'open-ended', { numbers: { a: 0, b: 0 } }, [2, 'zero', 'zero']],
		['voice', 'open-ended', { bracket: 'promise' }, [1, 'promise', 'promise']],
		['voice', 'open-ended', { numbers: { a: 1, b: 3 } }, [3, 'from-33', 'from-33']],
		['pay', 'ratio', { numbers: { a: 2, b: 1, unit: 'smic' } }, [4, 'to-2', 'to-2']]
	])('%s/%s: %j gives %j', (criterion, item, answer, given) => {
		expect(read(criterion, item, answer, garden)).toEqual(given);
	});

	it('takes points without a reason only from sensitive items, and only values that some answer gives', () => {
		expect(read('pay', 'ratio', { points: 4 })).toEqual([4, null, null]);
		expect(read('pay', 'ratio', { points: 5 })).toEqual([null, null, null]);
		expect(read('water', 'meters', { points: 3 })).toEqual([null, null, null]);
		expect(read('voice', 'open-ended', { points: 2 }, { headcount: 9 })[0]).toBe(2);
		expect(read('voice', 'open-ended', { points: 2 }, { headcount: 10 })[0]).toBeNull();
		expect(read('voice', 'open-ended', { points: 2 })[0]).toBe(2);
	});

	it('can give at most its best rung, whatever kind it is', () => {
		const items = compiled.criteria.flatMap((criterion) => [...criterion.items.values()]);
		expect(items.map(({ id, max }) => [id, max])).toEqual([
			['meters', 3], ['savings', 4], ['plan', 4], ['distance', 2], ['habits', 2], ['ratio', 6],
			['open-ended', 5], ['near', 4]
		]); // prettier-ignore
	});
});

describe('a measure', () => {
	const bracket = (item: MeasureItem, numbers: Numbers) => {
		const steps = bestFirst(item).map((rung) => ({ rung, bound: hundredths(rung.bound) }));
		return bestBracket(measureOf(item), steps, numbers);
	};

	it.each<[StepOp, Numbers, string]>([
		['atLeast', { a: 12.35, b: 100 }, 'it'],
		['atLeast', { a: 12.34, b: 100 }, 'none'],
		['above', { a: 12.35, b: 100 }, 'none'],
		['above', { a: 12.36, b: 100 }, 'it'],
		['atMost', { a: 12.35, b: 100 }, 'it'],
		['atMost', { a: 12.36, b: 100 }, 'none'],
		['below', { a: 12.35, b: 100 }, 'none'],
		['below', { a: 12.34, b: 100 }, 'it'],
		['atLeast', { a: 12_349_999.87, b: 99_999_999 }, 'none'],
		['atLeast', { a: 12_349_999.88, b: 99_999_999 }, 'it'],
		['atLeast', { a: 0.19, b: 1.54 }, 'none'],
		['atLeast', { a: 2.47, b: 20 }, 'it']
	])('compares %s 12.35 %% exactly at its bound: %j is %s', (op, numbers, found) => {
		expect(bracket(share([step('it', op, 12.35, 1)]), numbers)).toBe(found);
	});

	it('agrees with fractions of big integers wherever its numbers fall', () => {
		const bounds = [0.01, 12.35, 33.33, 66.67, 99.99];
		let seed = 1;
		const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
		for (let turn = 0; turn < 3_000; turn++) {
			const bound = bounds[next(bounds.length)] ?? 0;
			const b = 1 + ((turn % 2 ? next(9_999_999_998) * 5 : next(40_000)) % 9_999_999_998);
			const near = Math.round((b * bound) / 100) + next(3) - 1;
			const a = Math.min(b, Math.max(0, near));
			const holds = BigInt(a) * 10_000n >= BigInt(Math.round(bound * 100)) * BigInt(b);
			const found = bracket(share([step('it', 'atLeast', bound, 1)]), { a: a / 100, b: b / 100 });
			expect([a, b, bound, found]).toEqual([a, b, bound, holds ? 'it' : 'none']);
		}
	});

	it('keeps the best step that holds', () => {
		const { steps } = tinyGrid.pillars[1]?.themes[0]?.criteria[1]?.items[0] as MeasureItem;
		expect([0, 1, 2, 3, 4, 7, 8].map((a) => bracket(share(steps), { a, b: 8 }))).toEqual(
			['none', 'some', 'from-25', 'from-33', 'from-33', 'from-87', 'from-87']
		); // prettier-ignore
	});

	it('falls from an earlier to a later year, in total or for each unit made', () => {
		const fall = share([step('it', 'atLeast', 5, 1)], { formula: 'fall' });
		expect(bracket(fall, { a: 100, b: 95 })).toBe('it');
		expect(bracket(fall, { a: 100, b: 95.01 })).toBe('none');
		expect(bracket(fall, { a: 100, b: 120 })).toBe('none');
		expect(bracket(fall, { a: 100, b: 114, c: 10, d: 12 })).toBe('it');
		expect(bracket(fall, { a: 100, b: 114.01, c: 10, d: 12 })).toBe('none');
		// A fall of exactly 5 %, which doubles find a little smaller.
		const large = { a: 99_999_999.8, b: 94_999_999.82, c: 94_999_999.81, d: 94_999_999.82 };
		expect(bracket(fall, large)).toBe('it');
		expect(bracket(fall, { ...large, b: 94_999_999.83 })).toBe('none');
	});

	it('turns the unit that was chosen into that of the bounds', () => {
		const units = [{ unit: 'euros' as const }, { unit: 'days' as const, times: 200 }];
		const gift = share([step('it', 'above', 200, 1)], {
			formula: 'value',
			numbers: [{ id: 'a', units }]
		});
		expect(bracket(gift, { a: 1, unit: 'days' })).toBe('none');
		expect(bracket(gift, { a: 1.01, unit: 'days' })).toBe('it');
		expect(bracket(gift, { a: 200, unit: 'euros' })).toBe('none');
		expect(bracket(gift, { a: 200.01 })).toBe('it');
	});

	it('may be on a thousand, or a plain ratio', () => {
		const perMille = share([step('it', 'atLeast', 2.5, 1)], { formula: 'ratio', scale: 1000 });
		expect(bracket(perMille, { a: 250, b: 100_000 })).toBe('it');
		expect(bracket(perMille, { a: 249.99, b: 100_000 })).toBe('none');
		const ratio = share([step('it', 'atMost', 3, 1)], { formula: 'ratio' });
		expect(bracket(ratio, { a: 3, b: 1 })).toBe('it');
		expect(bracket(ratio, { a: 3.01, b: 1 })).toBe('none');
	});
});

describe('the whole numbers of a bracket', () => {
	const rising = [
		step('some', 'above', 0, 1),
		step('from-25', 'atLeast', 25, 2),
		step('from-33', 'atLeast', 33, 3)
	];
	const falling = [step('to-25', 'atMost', 25, 1), step('under-10', 'below', 10, 2)];

	it.each<[string, number, unknown]>([
		['none', 3, { from: 0, to: 0 }],
		['some', 3, null],
		['from-25', 3, null],
		['from-33', 3, { from: 1, to: 3 }],
		['some', 8, { from: 1, to: 1 }],
		['from-25', 8, { from: 2, to: 2 }],
		['from-33', 8, { from: 3, to: 8 }],
		['from-33', 0, null],
		['elsewhere', 8, null]
	])('are known for a rising share: %s of %s is %j', (id, whole, range) => {
		expect(wholeRange(share(rising), id, whole)).toEqual(range);
	});

	it.each<[string, number, unknown]>([
		['none', 10, { from: 3, to: 10 }],
		['to-25', 10, { from: 1, to: 2 }],
		['under-10', 10, { from: 0, to: 0 }],
		['to-25', 3, null]
	])('are known for a falling one: %s of %s is %j', (id, whole, range) => {
		expect(wholeRange(share(falling), id, whole)).toEqual(range);
	});

	it('have no upper end for a ratio', () => {
		const ratio = share(falling, { formula: 'ratio', scale: 100 });
		expect(wholeRange(ratio, 'none', 4)).toEqual({ from: 2, to: Infinity });
	});

	it('are those that give its points', () => {
		for (const item of [share(rising), share(falling)]) {
			const { facts, items } = asOnly(item);
			for (let whole = 1; whole <= 40; whole++) {
				for (const id of ['none', ...item.steps.map((one) => one.id)]) {
					const range = wholeRange(item, id, whole) ?? { from: 1, to: 0 };
					const found = Array.from({ length: whole + 1 }, (_, a) => a).filter(
						(a) => items && pointsOf(items, { numbers: { a, b: whole } }, facts).rung === id
					);
					expect([found.at(0) ?? 1, found.at(-1) ?? 0]).toEqual([range.from, range.to]);
				}
			}
		}
	});
});

function asOnly(item: Item) {
	const grid = compileGrid(gridOf([item]));
	return { facts: readFacts(grid, {}), items: grid.criterionById.get('only')?.items.get(item.id) };
}
