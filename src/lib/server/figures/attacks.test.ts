// @module-tag deep
/**
 * What a statistician could work out from the files, who knows the rules and not the keys. Figures in record 0062 are
 * those that `FIGURES=print` prints.
 */
import { describe, expect, it } from 'vitest';
import type { Edition } from '$lib/share/figures/edition';
import { numbers, realFrame, said } from '../../../../tests/support/figures';
import { bandOf } from './disclosure';
import { makeComparison, makeEdition, type PooledContribution } from './make-edition';
import { figureClasses, figureRules, type FigureRules } from './rules';

const { fewest, noise, rounding } = figureRules;
const isPrinting = process.env.FIGURES === 'print';
/** What is printed comes from more of them. */
const many = (times: number) => (isPrinting ? 5 * times : times);
const draw = numbers(62);
const below = (count: number) => Math.floor(draw() * count);
const pick = <T>(values: readonly T[]): T => {
	const value = values[below(values.length)];
	if (value === undefined) throw new Error('There is nothing to pick from.');
	return value;
};
const print = (what: string, value: unknown) => {
	if (isPrinting) console.log(what, value);
};

/** As companies are: 81 in a hundred under ten people, some departments larger than others. */
function company(): PooledContribution {
	const size = pick([
		...Array<'alone'>(21).fill('alone'),
		...Array<'1-9'>(60).fill('1-9'),
		...Array<'10-49'>(15).fill('10-49'),
		...Array<'50'>(4).fill('50')
	]);
	const total = 20 + below(50);
	return {
		key: below(2 ** 32),
		size,
		family: figureClasses.families[Math.floor(8 * draw() ** 1.7)] ?? 'industry',
		place: pick([...figureClasses.places, '31', '31', '34', '34', '30', '66']),
		year: 2026 - below(3),
		grid: realFrame.grid.name,
		points: { parts: [total, total, total, total], subjects: Array<number>(20).fill(40) }
	};
}
const companies = (count: number) => Array.from({ length: count }, company);

type Interval = [low: number, high: number];
/** Between which counts a cell is, by what is said of it alone. */
function around(shown: number | null, rules: FigureRules, least = rules.fewest): Interval {
	const away = rules.noise + (rules.rounding - 1) / 2;
	return shown === null
		? [0, least + rules.noise - 1]
		: [Math.max(least, shown - away), shown + away];
}

/** One cell, what is known of it, and how many there really are. */
interface Cell {
	bounds: Interval;
	truth: number;
}
/** `whole` is the sum of `parts`; or at least it, when some are in no part. */
interface Sum {
	whole: string;
	parts: string[];
	isExact: boolean;
}

/** Every cell of an edition, from all its tables and the classes to compare with, and how they add up. */
function cellsOf(
	pool: readonly PooledContribution[],
	rules = figureRules
): { cells: Map<string, Cell>; sums: Sum[] } {
	const edition = makeEdition(pool, { ...realFrame, rules });
	const { classes } = makeComparison(pool, { ...realFrame, rules });
	const { fewestForQuartiles } = rules;
	const cells = new Map<string, Cell>();
	const add = (id: string, bounds: Interval, belongs: (one: PooledContribution) => boolean) =>
		cells.set(id, { bounds, truth: pool.filter(belongs).length });
	const { contributions, counts } = edition;
	add('all', around(contributions, rules), () => true);
	for (const what of ['size', 'family', 'place', 'year'] as const)
		for (const { id, count } of counts[what])
			add(`${what}:${id}`, around(count, rules), (one) => String(one[what]) === id);
	for (const { group, size, count } of counts.groupBySize)
		add(
			`${group}:${size}`,
			around(count, rules),
			(one) => one.size === size && departmentsOf(group).includes(one.place)
		);
	for (const size of figureClasses.sizes)
		for (const family of figureClasses.families)
			add(
				`${size}/${family}`,
				around(classes[`${size}/${family}`]?.count ?? null, rules, fewestForQuartiles),
				(one) => one.size === size && one.family === family
			);
	// Quartiles say of a class that it has twenty, or hardly.
	for (const { of, size, family, count } of edition.quartiles.parts) {
		const cell = cells.get(size ? `size:${size}` : family ? `family:${family}` : 'all');
		if (of === 'total' && cell)
			cell.bounds = both(cell.bounds, around(count, rules, fewestForQuartiles));
	}
	return { cells, sums: sumsOf(edition) };
}

const departmentsOf = (group: string): readonly string[] =>
	figureClasses.groups.find(({ id }) => id === group)?.departments ?? [];
const both = ([a, b]: Interval, [c, d]: Interval): Interval => [Math.max(a, c), Math.min(b, d)];

function sumsOf({ counts }: Edition): Sum[] {
	const { sizes, families } = figureClasses;
	return [
		...(['size', 'family', 'place'] as const).map((what) => ({
			...{ whole: 'all', isExact: true },
			parts: counts[what].map(({ id }) => `${what}:${id}`)
		})),
		...sizes.map((size) => ({
			...{ whole: `size:${size}`, isExact: false },
			parts: ['east', 'west'].map((group) => `${group}:${size}`)
		})),
		...sizes.map((size) => ({
			...{ whole: `size:${size}`, isExact: true },
			parts: families.map((family) => `${size}/${family}`)
		})),
		...families.map((family) => ({
			...{ whole: `family:${family}`, isExact: true },
			parts: sizes.map((size) => `${size}/${family}`)
		}))
	];
}

/** The places of a group are all its sizes: two sums of the same companies. */
const groupSums = figureClasses.groups.map(({ id, departments }) => ({
	one: figureClasses.sizes.map((size) => `${id}:${size}`),
	other: departments.map((place) => `place:${place}`)
}));

/** Bounds that follow from sums, until none gets narrower. */
function narrow(cells: Map<string, Cell>, sums: readonly Sum[]): void {
	const boundsOf = (id: string): Interval => cells.get(id)?.bounds ?? [0, Infinity];
	const total = (ids: readonly string[], end: 0 | 1, but?: string) =>
		ids.reduce((sum, id) => (id === but ? sum : sum + boundsOf(id)[end]), 0);
	let changed = true;
	const tighten = (id: string, bounds: Interval) => {
		const cell = cells.get(id);
		if (!cell) return;
		const next = both(cell.bounds, bounds);
		if (next[0] > cell.bounds[0] || next[1] < cell.bounds[1]) changed = true;
		cell.bounds = next;
	};
	for (let turn = 0; changed && turn < 50; turn++) {
		changed = false;
		for (const { whole, parts, isExact } of sums) {
			tighten(whole, [total(parts, 0), isExact ? total(parts, 1) : Infinity]);
			const [low, high] = boundsOf(whole);
			for (const part of parts)
				tighten(part, [isExact ? low - total(parts, 1, part) : 0, high - total(parts, 0, part)]);
		}
		for (const { one, other } of groupSums)
			for (const [mine, theirs] of [
				[one, other],
				[other, one]
			] as const)
				for (const part of mine)
					tighten(part, [
						total(theirs, 0) - total(mine, 1, part),
						total(theirs, 1) - total(mine, 0, part)
					]);
	}
}

describe('A statistician', () => {
	it('who adds and takes away all that is said finds the count of no small cell', () => {
		let [small, determined, nonZero, fewValues] = [0, 0, 0, 0];
		for (let time = 0; time < many(120); time++) {
			const { cells, sums } = cellsOf(companies(10 + below(time % 3 === 0 ? 40 : 390)));
			narrow(cells, sums);
			for (const { bounds, truth } of cells.values()) {
				// The attack is sound: what it says is true.
				expect(bounds[0] <= truth && truth <= bounds[1]).toBe(true);
				if (truth >= fewest) continue;
				small++;
				const values = bounds[1] - bounds[0] + 1;
				if (values === 1) determined++;
				if (values < 3) fewValues++;
				if (truth > 0 && bounds[0] > 0) nonZero++;
			}
		}
		print('small cells', { small, determined, fewValues, nonZero });
		expect(small).toBeGreaterThan(4000);
		expect([determined, fewValues]).toEqual([0, 0]);
		expect(nonZero / small).toBeLessThan(0.02);
	});

	it('who does the same where nothing is rounded nor added finds many', () => {
		let determined = 0;
		for (let time = 0; time < 40; time++) {
			const { cells, sums } = cellsOf(companies(60 + below(200)), {
				...figureRules,
				noise: 0,
				rounding: 1
			});
			narrow(cells, sums);
			for (const { bounds, truth } of cells.values())
				if (truth < fewest && bounds[0] === bounds[1]) determined++;
		}
		expect(determined).toBeGreaterThan(20);
	});

	it('who compares two editions finds of no class how few of those who came are in it', () => {
		let [classes, determined, seen, changed] = [0, 0, 0, 0];
		for (let time = 0; time < many(60); time++) {
			const before = companies(20 + below(300));
			const after = [...before, ...companies(fewest + below(10))];
			const [one, other] = [cellsOf(before), cellsOf(after)];
			narrow(one.cells, one.sums);
			narrow(other.cells, other.sums);
			for (const [id, { bounds, truth }] of one.cells) {
				const later = other.cells.get(id);
				if (!later || id === 'all') continue;
				const came = later.truth - truth;
				const low = Math.max(0, later.bounds[0] - bounds[1]);
				const high = later.bounds[1] - bounds[0];
				expect(low <= came && came <= high).toBe(true);
				if (came === 0 || came >= fewest) continue;
				classes++;
				if (low === high) determined++;
				if (low > 0) seen++;
				if (String(bounds) !== String(later.bounds)) changed++;
			}
		}
		print('classes that few joined', { classes, determined, seen, changed });
		expect(classes).toBeGreaterThan(1000);
		expect(determined).toBe(0);
		// That someone joined is certain seldom; who it was of ten or more is not said.
		expect(seen / classes).toBeLessThan(0.1);
	});

	it('who knows twenty of a class, and its quartiles before and after one more came, finds no points', () => {
		let least = 101;
		let all = 0;
		const times = many(400);
		for (let time = 0; time < times; time++) {
			const known = Array.from({ length: 20 }, () => 20 + below(50));
			const hidden = 20 + below(50);
			const after = String(bandOf([...known, hidden]));
			const possible = Array.from({ length: 101 }, (_, points) => points).filter(
				(points) => String(bandOf([...known, points])) === after
			).length;
			least = Math.min(least, possible);
			all += possible;
		}
		print('points that fit', { least, mean: all / times });
		expect(least).toBeGreaterThanOrEqual(2);
		expect(all / times).toBeGreaterThan(20);
	});
});

/** What is said of a cell of so many, and how likely: the keys are not known. */
function sayings(count: number): Map<number | null, number> {
	const chances = new Map<number | null, number>();
	for (let more = -noise; more <= noise; more++) {
		const noisy = count + more;
		const shown = Math.min(count, noisy) < fewest ? null : Math.round(noisy / rounding) * rounding;
		chances.set(shown, (chances.get(shown) ?? 0) + 1 / (2 * noise + 1));
	}
	return chances;
}

describe('Who knows the classes of everyone else', () => {
	const guess = (what: 'size' | 'family' | 'place', cohort: number | null) => {
		let [certain, right, prior] = [0, 0, 0];
		const times = many(200);
		for (let time = 0; time < times; time++) {
			const others = companies(30 + below(170));
			const target = company();
			const rows = makeEdition([...others, target], realFrame).counts[what];
			// Of an edition before: who is in the cohort is known, but for the one.
			const old =
				cohort === null ? null : makeEdition(others.slice(cohort - 1), realFrame).counts[what];
			const newcomers = others.slice(0, (cohort ?? 1) - 1);
			const likely = rows.map(({ id }) => {
				const known = others.filter((one) => String(one[what]) === id).length;
				return rows.reduce((chance, row, at) => {
					const count = others.filter((one) => String(one[what]) === row.id).length;
					const isHere = row.id === id;
					const isSame =
						old !== null && !isHere && newcomers.every((one) => String(one[what]) !== row.id);
					// A cell that nobody joined says again what it said.
					if (isSame) return row.count === old[at]?.count ? chance : 0;
					return chance * (sayings(count + (isHere ? 1 : 0)).get(row.count) ?? 0);
				}, known + 1);
			});
			const best = likely.indexOf(Math.max(...likely));
			if (likely.filter((chance) => chance > 0).length === 1) certain++;
			if (rows[best]?.id === target[what]) right++;
			const counts = rows.map(({ id }) => others.filter((one) => String(one[what]) === id).length);
			if (rows[counts.indexOf(Math.max(...counts))]?.id === target[what]) prior++;
		}
		const rates = { certain: certain / times, right: right / times, prior: prior / times };
		print(`${what}, ${cohort === null ? 'one edition' : `a cohort of ${cohort}`}`, rates);
		return rates;
	};

	it.each([
		['size', null, 0.25],
		['family', null, 0.25],
		['place', null, 0.25],
		['size', 10, 0.6],
		['family', 10, 0.6],
		['place', 10, 0.6]
	] as const)('is seldom certain of the %s of one company (cohort: %s)', (what, cohort, most) => {
		const { certain, right, prior } = guess(what, cohort);
		expect(certain).toBeLessThan(most);
		expect(right).toBeGreaterThanOrEqual(prior - 0.03);
	});

	it('and every key too, often could not tell a place from another: the same files would stand', () => {
		const alike = { size: 0, family: 0, place: 0, any: 0 };
		const times = many(60);
		for (let time = 0; time < times; time++) {
			const others = companies(30 + below(170));
			const target = company();
			const published = said([...others, target], realFrame);
			const isAlike = (other: Partial<PooledContribution>) =>
				said([...others, { ...target, ...other }], realFrame) === published;
			const { sizes, families, places } = figureClasses;
			const found = {
				size: sizes.some((size) => size !== target.size && isAlike({ size })),
				family: families.some((family) => family !== target.family && isAlike({ family })),
				place: places.some((place) => place !== target.place && isAlike({ place }))
			};
			for (const what of ['size', 'family', 'place'] as const) if (found[what]) alike[what]++;
			if (found.size || found.family || found.place) alike.any++;
		}
		print(`of ${times}, another class under the same files`, alike);
		expect(alike.place / times).toBeGreaterThan(0.3);
	});
});
