/** A report as it is read, on the screen and in a file: numbers, and what stands for those that are hidden. */
import { helpedAnswers } from '$lib/dossier/plan';
import { outcomes } from '$lib/dossier/introductions';
import { measures, type Breakdown, type Measure, type Tables } from './report';
import { sumOf, type Released } from './table';

/** Null: hidden. In the others' line it is 0 where that column hides nothing. */
type Amounts = Record<Measure, number | null>;

/** A line of a breakdown; `others` puts together what is hidden in each column, so that every column adds up. */
export interface Line {
	category: string;
	isOthers: boolean;
	amounts: Amounts;
}
/** Of a list that need not add up, or whose hidden entries are in `others`. */
export interface Entry {
	category: string;
	count: number;
}

export interface ReportView {
	total: Amounts;
	by: Record<Breakdown, readonly Line[]>;
	outcomes: readonly Entry[];
	/** From the most frequent; those that few companies have, or all but few, are left out. */
	weak: readonly Entry[];
	/** Companies with two finished diagnoses, and subjects that moved in them; null: hidden. */
	moved: { companies: number; up: number | null; down: number | null } | null;
	/** Of so many answers, those that say that the offer helped; null: hidden, or fewer than ten. */
	helped: { yes: number; answers: number } | null;
}

/** Of what stands together because it is hidden. */
export const others = 'others';

export function viewOf(tables: Tables): ReportView {
	const weak = Object.keys(tables).filter((name) => name.startsWith('weak/'));
	const { twice, up, down, helped } = tables;
	const yes = (table: Released) => sumOf(table.units, ['yes']);
	const all = (table: Released | undefined) =>
		table ? sumOf(table.units, table.rows.flat()) : null;
	return {
		total: amounts((measure) => all(tables[`${measure}/epci`])),
		by: {
			epci: linesOf(tables, 'epci'),
			size: linesOf(tables, 'size'),
			sector: linesOf(tables, 'sector')
		},
		outcomes: entriesOf(tables.outcomes, outcomes),
		weak: weak
			.flatMap((name) => {
				const table = tables[name];
				return table ? [{ category: name.slice('weak/'.length), count: yes(table) }] : [];
			})
			.sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1)),
		moved: twice ? { companies: yes(twice), up: all(up), down: all(down) } : null,
		helped: helpedIn(helped)
	};
}

const amounts = (of: (measure: Measure) => number | null): Amounts =>
	Object.fromEntries(measures.map((measure) => [measure, of(measure)])) as Amounts;

function linesOf(tables: Tables, by: Breakdown): Line[] {
	const table = (measure: Measure) => tables[`${measure}/${by}`];
	const shown = (of: Released | undefined) =>
		(of?.rows ?? []).flatMap((row) => (row.length === 1 ? row : []));
	const lines = shown(table('companies')).map((category): Line => ({
		category,
		isOthers: false,
		amounts: amounts((measure) => {
			const own = table(measure);
			return own && shown(own).includes(category) ? sumOf(own.units, [category]) : null;
		})
	}));
	const size = (line: Line) => line.amounts.companies ?? 0;
	lines.sort((a, b) => size(b) - size(a) || (a.category < b.category ? -1 : 1));
	const hidden = (measure: Measure) => table(measure)?.rows.find((row) => row.length > 1);
	if (!measures.some(hidden)) return lines;
	const rest = amounts((measure) => {
		const own = table(measure);
		return own ? sumOf(own.units, hidden(measure) ?? []) : null;
	});
	return [...lines, { category: others, isOthers: true, amounts: rest }];
}

function entriesOf(table: Released | undefined, order: readonly string[]): Entry[] {
	const rows = table?.rows ?? [];
	const place = (category: string) => order.indexOf(category);
	const shown = rows
		.flatMap((row) => (row.length === 1 ? row : []))
		.sort((a, b) => place(a) - place(b));
	const hidden = rows.find((row) => row.length > 1);
	const count = (some: readonly string[]) => (table ? sumOf(table.units, some) : 0);
	return [
		...shown.map((category) => ({ category, count: count([category]) })),
		...(hidden ? [{ category: others, count: count(hidden) }] : [])
	];
}

function helpedIn(table: Released | undefined): ReportView['helped'] {
	const [best] = helpedAnswers;
	if (!table?.rows.some((row) => row.length === 1 && row[0] === best)) return null;
	return { yes: sumOf(table.units, [best]), answers: sumOf(table.units, table.rows.flat()) };
}
