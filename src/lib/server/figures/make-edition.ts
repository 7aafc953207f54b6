/** The figures of one edition, from its pool: pure, and the same bytes for the same pool in any order. */
import {
	comparisonKey,
	type ComparedClass,
	type Comparison,
	type CountRow,
	type Edition,
	type QuartileRow
} from '$lib/share/figures/edition';
import type { FigureFamily, FigureSize } from '$lib/share/figures/classes';
import { percentOf, saidBand, saidCount, saidTotal, type Keyed } from './disclosure';
import type { FigureClasses, FigureRules } from './rules';

/** Whole points on 100: of `total` and the pillars, then of the subjects, in grid order. Null: not applicable, or not known. */
export interface ContributedPoints {
	parts: readonly (number | null)[];
	subjects: readonly (number | null)[];
}

/** One contribution as the figures see it. */
export interface PooledContribution extends Keyed {
	size: FigureSize;
	family: FigureFamily;
	place: string;
	year: number;
	/** `<id>@<version>` */
	grid: string;
	points: ContributedPoints;
}

export type Pool = readonly PooledContribution[];

export interface EditionFrame {
	/** `2026-T4` */
	edition: string;
	/** `yyyy-mm-dd` */
	madeOn: string;
	invented: boolean;
	/** The questionnaire whose points are said; contributions to others are counted only. */
	grid: { name: string; parts: readonly string[]; subjects: readonly string[] };
	rules: FigureRules;
	classes: FigureClasses;
}

/** Which years have a row depends on the edition alone: that one is there says nothing of anybody. */
const yearsShown = 6;

export function makeEdition(pool: Pool, frame: EditionFrame): Edition {
	const { edition, madeOn, invented, grid, rules, classes } = frame;
	const contributions = saidTotal(pool, rules);
	const row = (id: string, cell: Pool): CountRow => {
		const count = saidCount(cell, rules);
		return { id, count, percent: percentOf(count, contributions, rules) };
	};
	const by = <Key extends 'size' | 'family' | 'place' | 'year'>(
		what: Key,
		ids: readonly PooledContribution[Key][]
	) => {
		const cells = cellsBy(pool, what);
		return ids.map((id) => row(String(id), cells.get(id) ?? []));
	};
	const last = Number(edition.slice(0, 4));
	return {
		...{ azimut: 'edition', version: 1, edition, madeOn, invented, grid: grid.name },
		contributions,
		rules,
		counts: {
			size: by('size', classes.sizes),
			family: by('family', classes.families),
			place: by('place', classes.places),
			year: by(
				'year',
				Array.from({ length: yearsShown }, (_, index) => last - yearsShown + 1 + index)
			),
			groupBySize: classes.groups.flatMap(({ id: group, departments }) => {
				const cells = cellsBy(
					pool.filter(({ place }) => departments.includes(place)),
					'size'
				);
				return classes.sizes.map((size) => ({
					...row(`${group}/${size}`, cells.get(size) ?? []),
					group,
					size
				}));
			})
		},
		quartiles: quartilesOf(pool, frame)
	};
}

function quartilesOf(pool: Pool, { grid, rules, classes }: EditionFrame): Edition['quartiles'] {
	const scored = pool.filter((one) => one.grid === grid.name);
	const [bySize, byFamily] = [cellsBy(scored, 'size'), cellsBy(scored, 'family')];
	const ofClass = (
		of: 'parts' | 'subjects',
		cell: Pool,
		size: FigureSize | null,
		family: FigureFamily | null
	): QuartileRow[] =>
		grid[of].map((id, index) => ({
			...{ of: id, size, family },
			...saidBand(pointsAt(cell, of, index), rules)
		}));
	return {
		parts: [
			...ofClass('parts', scored, null, null),
			...classes.sizes.flatMap((size) => ofClass('parts', bySize.get(size) ?? [], size, null)),
			...classes.families.flatMap((family) =>
				ofClass('parts', byFamily.get(family) ?? [], null, family)
			)
		],
		subjects: ofClass('subjects', scored, null, null)
	};
}

/** For a company, on its device: the only crossing of sizes and families, and only where there are enough for quartiles. */
export function makeComparison(pool: Pool, frame: EditionFrame): Comparison {
	const { edition, madeOn, invented, grid, rules, classes } = frame;
	const scored = pool.filter((one) => one.grid === grid.name);
	const [bySize, byFamily] = [cellsBy(scored, 'size'), cellsBy(scored, 'family')];
	const compared: Record<string, ComparedClass> = {};
	const add = (cell: Pool, size: FigureSize | null, family: FigureFamily | null) => {
		const count = saidCount(pointsAt(cell, 'parts', 0), rules, rules.fewestForQuartiles);
		if (count === null) return;
		const bands = (of: 'parts' | 'subjects') =>
			grid[of].map((_, index) => saidBand(pointsAt(cell, of, index), rules).band);
		compared[comparisonKey(size, family)] = {
			count,
			parts: bands('parts'),
			subjects: bands('subjects')
		};
	};
	add(scored, null, null);
	for (const size of classes.sizes) add(bySize.get(size) ?? [], size, null);
	for (const family of classes.families) add(byFamily.get(family) ?? [], null, family);
	for (const size of classes.sizes) {
		const crossed = cellsBy(bySize.get(size) ?? [], 'family');
		for (const family of classes.families) add(crossed.get(family) ?? [], size, family);
	}
	return {
		...{ azimut: 'comparison', version: 1, edition, madeOn, invented, grid: grid.name },
		parts: [...grid.parts],
		subjects: [...grid.subjects],
		classes: compared
	};
}

function cellsBy<Key extends 'size' | 'family' | 'place' | 'year'>(
	pool: Pool,
	what: Key
): Map<PooledContribution[Key], PooledContribution[]> {
	const cells = new Map<PooledContribution[Key], PooledContribution[]>();
	for (const one of pool) {
		const cell = cells.get(one[what]);
		if (cell) cell.push(one);
		else cells.set(one[what], [one]);
	}
	return cells;
}

function pointsAt(
	cell: Pool,
	of: 'parts' | 'subjects',
	index: number
): (Keyed & { points: number })[] {
	return cell.flatMap(({ key, points }) => {
		const said = points[of][index] ?? null;
		return said === null ? [] : [{ key, points: said }];
	});
}
