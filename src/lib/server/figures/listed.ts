/** Key figures of the pages that are in the directory: public already, so exact, and counted as they are now. */
import { sql } from 'kysely';
import {
	figureFamilies,
	figureGroups,
	figurePlaces,
	figureSizes
} from '$lib/share/figures/classes';
import type { Db } from '../store/tables';
import type { Band, CountRow, FigureTables, QuartileRow, SubjectRow } from './listed-tables';
import { measured, pillars, pointsAt, rowAt, rowLength } from '../directory/listed-row';

export interface ListedFigures extends FigureTables {
	/** Pages in the directory. */
	pages: number;
}

/** Under it the middle of them would be a company's own points. */
export const fewestForListedQuartiles = 5;
export const fewestForPercentages = 30;
const parts = ['total', ...pillars];
const most = 101;
const places = figurePlaces.filter((id) => id !== 'occitanie');

let counted: { db: Db; tag: string; figures: Promise<ListedFigures> } | null = null;

/** `tag`: of `directoryTag`, read before. What was counted under the same one is not counted again. */
export function readListedFigures(
	db: Db,
	{ tag, today }: { tag: string; today: string }
): Promise<ListedFigures> {
	if (counted?.db === db && counted.tag === tag) return counted.figures;
	const figures = readRows(db, today).then(figuresOf);
	counted = { db, tag, figures };
	figures.catch(() => (counted = null));
	return figures;
}

/** All rows after each other. Their index has all of it: 100,000 rows are 5.6 MB, read in 16 ms. */
export async function readRows(db: Db, today: string): Promise<string> {
	const { rows } = await sql<{ rows: string | null }>`
		select string_agg(figures, '') as rows from directory
		where valid_until >= ${today} and length(figures) = ${sql.lit(rowLength)}`.execute(db);
	return rows[0]?.rows ?? '';
}

/** `rows`: of `listedRow`, after each other. */
export function figuresOf(rows: string): ListedFigures {
	const tally = new Tally(rows);
	const { pages } = tally;
	const of = (id: string, count: number): CountRow => ({
		id,
		count,
		percent: percentOf(count, pages)
	});
	const subjects = measured
		.slice(parts.length)
		.map((id, at) => tally.subject(id, parts.length + at));
	const inGroup = (departments: readonly string[], size: number) =>
		departments.reduce((sum, id) => sum + tally.ofCell(id, size), 0);
	return {
		pages,
		counts: {
			size: figureSizes.map(({ id }, at) => of(id, tally.ofSize(at))),
			family: figureFamilies.map(({ id }, at) => of(id, tally.ofFamily(at))),
			place: places.map((id) => of(id, tally.ofPlace(id))),
			year: tally.years().map((year) => of(year, tally.ofYear(year))),
			groupBySize: figureGroups.flatMap(({ id: group, departments }) =>
				figureSizes.map(({ id: size }, at) => ({
					...of(`${group}/${size}`, inGroup(departments, at)),
					group,
					size
				}))
			)
		},
		quartiles: {
			parts: classes.flatMap((one) => parts.map((part, at) => tally.quartiles(part, at, one))),
			subjects
		},
		acting: actingByPlace(rows, subjects)
	};
}

/** To the unit, half up; null: `all` are too few. */
export const percentOf = (count: number, all: number): number | null =>
	all < fewestForPercentages ? null : Math.floor((200 * count + all) / (2 * all));

/** Of the subject that is most often at zero, the first in grid order of several: in each place, who does something about it. Null: no subject may say a percentage, or none is ever at zero. */
function actingByPlace(rows: string, subjects: readonly SubjectRow[]): FigureTables['acting'] {
	const zeroShare = ({ acting, count }: SubjectRow) => 1 - (acting ?? count) / count;
	const most = Math.max(0, ...subjects.filter(({ percent }) => percent !== null).map(zeroShare));
	const [first, second] = subjects.filter(
		(row) => row.percent !== null && zeroShare(row) === most && most > 0
	);
	if (!first) return null;
	const measure = measured.indexOf(first.of);
	const answering = new Uint32Array(noDepartment + 1);
	const acting = new Uint32Array(noDepartment + 1);
	for (let row = 0; row < rows.length; row += rowLength) {
		const points = pointsAt(rows, row, measure);
		if (points === null) continue;
		const department = departmentAt(rows, row);
		more(answering, department);
		if (points > 0) more(acting, department);
	}
	return {
		subject: first.of,
		isTied: second !== undefined,
		rows: places.map((id) => {
			const all = answering[departmentOf(id)] ?? 0;
			const some = acting[departmentOf(id)] ?? 0;
			const percent = percentOf(some, all);
			return { id, answering: all, acting: percent === null ? null : some, percent };
		})
	};
}

type Class = { at: number } & Partial<Pick<QuartileRow, 'size' | 'family'>>;

/** All, then each size, then each family. */
const classes: readonly Class[] = [
	{},
	...figureSizes.map(({ id: size }) => ({ size })),
	...figureFamilies.map(({ id: family }) => ({ family }))
].map((one, at) => ({ at, ...one }));

/** Departments by their two digits, `--` after them all. */
const noDepartment = 100;

/** How many pages have each class, and each number of points in it. */
class Tally {
	readonly pages: number;
	readonly #sizes = new Uint32Array(figureSizes.length);
	readonly #families = new Uint32Array(figureFamilies.length);
	/** By department, then by size. */
	readonly #places = new Uint32Array((noDepartment + 1) * figureSizes.length);
	readonly #years = new Uint32Array(10_000);
	/** By class, then by what is measured, then by points: of all, of each size, of each family. */
	readonly #points: Uint32Array;

	constructor(rows: string) {
		this.#points = new Uint32Array(classes.length * measured.length * most);
		this.pages = rows.length / rowLength;
		for (let row = 0; row < rows.length; row += rowLength) this.#add(rows, row);
	}

	#add(rows: string, row: number): void {
		const size = numberAt(rows, row + rowAt.size, 1);
		const family = numberAt(rows, row + rowAt.family, 1);
		const department = departmentAt(rows, row);
		more(this.#sizes, size);
		more(this.#families, family);
		more(this.#places, placeAt(department, size));
		more(this.#years, numberAt(rows, row + rowAt.year, 4));
		for (let of = 0; of < measured.length; of++) {
			const points = pointsAt(rows, row, of);
			if (points === null) continue;
			more(this.#points, of * most + points);
			// Subjects are said of all alone.
			if (of >= parts.length) continue;
			for (const one of [1 + size, 1 + figureSizes.length + family])
				more(this.#points, (one * measured.length + of) * most + points);
		}
	}

	/** Each by its place in `figureSizes`, `figureFamilies`. */
	ofSize = (at: number): number => this.#sizes[at] ?? 0;
	ofFamily = (at: number): number => this.#families[at] ?? 0;
	ofYear = (year: string): number => this.#years[Number(year)] ?? 0;

	/** `id`: of `figurePlaces`. */
	ofPlace = (id: string): number =>
		figureSizes.reduce((sum, _, size) => sum + this.ofCell(id, size), 0);
	ofCell = (id: string, size: number): number => this.#places[placeAt(departmentOf(id), size)] ?? 0;

	years(): string[] {
		return [...this.#years.entries()]
			.filter(([, count]) => count > 0)
			.map(([year]) => String(year));
	}

	quartiles(id: string, of: number, { at, size = null, family = null }: Class): QuartileRow {
		const from = (at * measured.length + of) * most;
		const points = this.#points.subarray(from, from + most);
		const count = points.reduce((sum, one) => sum + one, 0);
		const band: Band | null =
			count < fewestForListedQuartiles
				? null
				: [quantile(points, count, 1), quantile(points, count, 2), quantile(points, count, 3)];
		return { of: id, size, family, count, band };
	}

	subject(id: string, measure: number): SubjectRow {
		const row = this.quartiles(id, measure, { at: 0 });
		const atZero = this.#points[measure * most] ?? 0;
		const acting = row.band && row.count - atZero;
		return { ...row, acting, percent: acting === null ? null : percentOf(acting, row.count) };
	}
}

/** The points that `quarters` of four have at most: those of a page, never between two. */
function quantile(points: Uint32Array, count: number, quarters: number): number {
	let below = 0;
	return points.findIndex((one) => (below += one) * 4 >= quarters * count);
}

const placeAt = (department: number, size: number): number =>
	department * figureSizes.length + size;

/** `id`: of `places`. */
const departmentOf = (id: string): number => (id === 'elsewhere' ? noDepartment : Number(id));

function departmentAt(rows: string, row: number): number {
	const department = numberAt(rows, row + rowAt.department, 2);
	return Number.isNaN(department) ? noDepartment : department;
}

function more(counts: Uint32Array, at: number): void {
	counts[at] = (counts[at] ?? 0) + 1;
}

/** Of so many digits; NaN where there are others. */
function numberAt(rows: string, from: number, digits: number): number {
	let number = 0;
	for (let at = from; at < from + digits; at++) {
		const digit = rows.charCodeAt(at) - 48;
		number = digit >= 0 && digit <= 9 ? number * 10 + digit : NaN;
	}
	return number;
}
