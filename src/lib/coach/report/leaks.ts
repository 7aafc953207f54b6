/** What two reports tell when one is taken from the other. */
import { fewest, type Released, type Unit } from './table';

/** A thing counted in both reports, or in one of them: the rows it is in, `none` where it is in none. */
interface Link {
	company: string;
	rows: readonly [now: number, before: number];
	/** It counts as much in both: taken from each other, nothing of it is left. */
	isSame: boolean;
}
const none = -1;

/**
 * Some rows of a report less some rows of one before it, whichever they are: where what is left comes of one to four
 * companies, the rows of the new report that tell it; empty where none do. Exact: it tries every set of rows that could
 * leave so little.
 */
export function leakingRows(now: Released, before: Released): number[] {
	const links = linksOf(now, before);
	const touching = new Map<number, Link[]>();
	for (const link of links)
		for (const row of link.rows) touching.set(row, [...(touching.get(row) ?? []), link]);
	const found = now.rows.flatMap((_, row) => [...(search(new Set([row]), new Set()) ?? [])]);
	return [...new Set(found)].filter((row) => row < now.rows.length);

	/** `taken` grows by rows that share things with it, each either taken too or left out, which leaves what they share. */
	function search(taken: ReadonlySet<number>, out: ReadonlySet<number>): Set<number> | null {
		const left = new Set<string>();
		let next = none;
		for (const row of taken)
			for (const { company, rows, isSame } of touching.get(row) ?? []) {
				const other = rows[0] === row ? rows[1] : rows[0];
				if (isSame && taken.has(other)) continue;
				if (!isSame || other === none || out.has(other)) left.add(company);
				else next = other;
				if (left.size >= fewest) return null;
			}
		if (next === none) return left.size > 0 ? new Set(taken) : null;
		return search(new Set([...taken, next]), out) ?? search(taken, new Set([...out, next]));
	}
}

/** Rows of the report before are numbered after those of the new one. */
function linksOf(now: Released, before: Released): Link[] {
	const [rowNow, rowBefore] = [rowsOf(now, 0), rowsOf(before, now.rows.length)];
	const earlier = new Map(before.units.map((unit) => [unit.id, unit]));
	const links = now.units.map((unit): Link => {
		const other = earlier.get(unit.id);
		earlier.delete(unit.id);
		return {
			company: unit.company,
			rows: [rowNow(unit), other ? rowBefore(other) : none],
			isSame: other?.value === unit.value
		};
	});
	const gone = [...earlier.values()].map((unit): Link => ({
		company: unit.company,
		rows: [none, rowBefore(unit)],
		isSame: false
	}));
	return [...links, ...gone];
}

function rowsOf({ rows }: Released, first: number): (unit: Pick<Unit, 'category'>) => number {
	const numbers = new Map(rows.flatMap((own, at) => own.map((category) => [category, first + at])));
	return ({ category }) => numbers.get(category) ?? none;
}
