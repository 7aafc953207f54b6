// @module-tag often
/** What an edition can say of so many companies: `FIGURES=print` shows the table of record 0086. */
import { describe, expect, it } from 'vitest';
import { bytesOf, realFrame } from '../../../../tests/support/figures';
import { compiled } from '../../../../tests/support/publications';
import { runs } from '../../../../tests/support/runs';
import { exactValues, middle, variancesOf, type Pool } from './queries';
import { asNumber } from './budget';
import { meanFigure, shareFigure } from './intervals';
import { inventContributions } from './invented';
import { makeEdition } from './make-edition';
import { pooled } from './pool';

const { asked } = realFrame;
const poolOf = (count: number): Pool => inventContributions(compiled, '2026-T4', count).map(pooled);
const sizes = [50, 200, 1000, 5000];
const median = (values: readonly number[]) =>
	[...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

/** By table: how many of its rows are said, and how wide their intervals are in the middle. */
function spoken(pool: Pool, seed: number) {
	const { tables, contributions } = makeEdition(pool, realFrame, bytesOf(seed));
	return {
		number: contributions.high - contributions.low,
		tables: tables.map(({ name, from, rows }) => {
			const widths = rows.flatMap(({ figure }) => (figure ? [figure.high - figure.low] : []));
			return { name, from, rows: rows.length, said: widths.length, width: median(widths) };
		})
	};
}

describe('What an edition says', () => {
	const all = sizes.map((count) => ({ count, ...spoken(poolOf(count), count) }));
	if (process.env.FIGURES === 'print')
		for (const { count, number, tables } of all)
			console.log(
				`${count} (number: ${number} wide)\n${tables
					.map(
						({ name, from, rows, said, width = '–' }) =>
							`  ${name.padEnd(14)} from ${from}: ${said} of ${rows}, ${width} wide`
					)
					.join('\n')}`
			);

	it('of fifty is how many they are, of a thousand something of every table, of five thousand nearly all', () => {
		const saidOf = (count: number) =>
			all.find((one) => one.count === count)?.tables.map(({ said, rows }) => said / rows) ?? [];
		expect(
			saidOf(50)
				.slice(1)
				.every((share) => share === 0)
		).toBe(true);
		expect(Math.min(...saidOf(1000))).toBeGreaterThanOrEqual(0.375);
		expect(Math.min(...saidOf(5000))).toBeGreaterThanOrEqual(0.75);
	});

	it('would not cross size and activity at a thousand, had that the share of either', () => {
		const pool = poolOf(1000);
		const largest = Math.max(
			...asked.sizes.flatMap((size) =>
				asked.families.map(
					(family) => pool.filter((one) => one.size === size && one.family === family).length
				)
			)
		);
		const { from = 0 } = all[0]?.tables.find(({ name }) => name === 'total-famille') ?? {};
		expect(largest).toBeLessThan(from);
	});

	it('holds what it would be without noise in 95 of 100 intervals', () => {
		const pool = poolOf(1000);
		const exact = exactValues(pool, asked);
		const { size = [], number = [], parts = [] } = exact;
		const truths = new Map<string, number>([
			...asked.sizes.map(
				(id, at) => [`taille/${id}`, (100 * (size[at] ?? 0)) / (number[0] ?? 1)] as const
			),
			...asked.parts.map(
				(id, at) => [`parties/${id}`, middle + (parts[at] ?? 0) / (number[0] ?? 1)] as const
			)
		]);
		let [within, told] = [0, 0];
		for (let seed = 0; seed < runs(60, 400).numRuns; seed++)
			for (const { name, rows } of makeEdition(pool, realFrame, bytesOf(seed)).tables)
				for (const { id, figure } of rows) {
					const truth = truths.get(`${name}/${id}`);
					if (truth === undefined || !figure) continue;
					told++;
					if (figure.low <= truth && truth <= figure.high) within++;
				}
		// Rounded outwards, they hold it a little more often.
		expect(within / told).toBeGreaterThan(0.94);
	});
});

describe('An interval', () => {
	const noise = asNumber(variancesOf(asked).size);

	it('is none of a whole that may be nothing, and none that is too wide', () => {
		expect(shareFigure({ value: 5, variance: noise }, { value: 0, variance: noise })).toBeNull();
		expect(shareFigure({ value: 5, variance: noise }, { value: -9, variance: noise })).toBeNull();
		expect(meanFigure({ value: 0, variance: 1e6 }, { value: 50, variance: 1 }, 50)).toBeNull();
	});

	it('stays from 0 to 100, its value within', () => {
		const beyond = shareFigure({ value: 1040, variance: 4 }, { value: 1000, variance: 4 });
		expect(beyond).toEqual({ value: 100, low: 100, high: 100 });
		const nothing = shareFigure({ value: -20, variance: 16 }, { value: 1000, variance: 4 });
		expect(nothing).toEqual({ value: 0, low: 0, high: 0 });
	});
});
