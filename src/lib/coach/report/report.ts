/** The totals that a funder is given: tables of the companies that agreed, with what may not be shown left out. */
import { canonicalJson } from '$lib/dossier/canonical';
import { helpedAnswers } from '$lib/dossier/plan';
import { outcomes } from '$lib/dossier/introductions';
import { fingerprintOf } from '$lib/share/fingerprint';
import type { Company, Question } from './company';
import { leakingRows } from './leaks';
import { protect } from './protect';
import type { Released, Unit } from './table';

export const breakdowns = ['epci', 'size', 'sector'] as const;
export type Breakdown = (typeof breakdowns)[number];

export const measures = [
	'companies',
	'meetings',
	'minutes',
	'decided',
	'done',
	'presented'
] as const;
export type Measure = (typeof measures)[number];

/** By name: `<measure>/<breakdown>`, `outcomes`, `helped`, `weak/<subject>`, `twice`, `up`, `down`. */
export type Tables = Readonly<Record<string, Released>>;

/** As this device remembers it. */
export interface Given extends Question {
	/** The day it was first given, `yyyy-mm-dd`. */
	on: string;
	/** Of the companies as they were counted: the same again is given as it was. */
	of: string;
	tables: Tables;
}

export type Report =
	/** Fewer than five companies; or one to four more or fewer than in a report that was given. */
	| { refused: 'few' }
	| { refused: 'near'; given: Given }
	| { refused: null; of: string; tables: Tables };

/** Answers about offers: with fewer, how many said that it helped is not told. */
const fewestAnswers = 10;

const valueOf: Record<Measure, (company: Company) => number> = {
	companies: () => 1,
	meetings: ({ meetings }) => meetings,
	minutes: ({ minutes }) => minutes,
	decided: ({ decided }) => decided,
	done: ({ done }) => done,
	presented: ({ introductions }) => introductions.length
};

/**
 * @param given all reports given before. What happened in a period is told by those that share days with it; what
 * companies are up to now, by all.
 */
export function reportOf(
	companies: readonly Company[],
	question: Question,
	given: readonly Given[]
): Report {
	const of = fingerprintOf(canonicalJson([question, companies]));
	const again = given.find((one) => one.of === of);
	if (again) return { refused: null, of, tables: again.tables };
	const earlier = given.filter(({ from, to }) => from <= question.to && to >= question.from);
	const tables: Record<string, Released> = {};
	/** Null where nothing of it may be shown. */
	const make = (
		name: string,
		units: Unit[],
		asked: Parameters<typeof protect>[1] = {},
		beside: readonly Given[] = earlier
	) => {
		const before = beside.flatMap((one) => one.tables[name] ?? []);
		return protect(units, { ...asked, earlier: before });
	};
	const ofEach = (value: (company: Company) => number, category: (company: Company) => string) =>
		companies.flatMap((company): Unit[] => {
			const { key } = company;
			const unit = { id: key, company: key, category: category(company), value: value(company) };
			return unit.value > 0 ? [unit] : [];
		});

	for (const measure of measures) {
		const found = breakdowns.map((by) => {
			const units = ofEach(valueOf[measure], (company) => company[by]);
			const counted = tables[`companies/${by}`];
			const hidden = counted?.rows.find((row) => row.length > 1);
			return make(
				`${measure}/${by}`,
				units,
				counted && { categories: counted.rows.flat(), hidden }
			);
		});
		// They have one total: what one may not show, none shows.
		if (found.some((table) => table === null)) {
			if (measure === 'companies') return refusal(companies, earlier);
			continue;
		}
		for (const [at, by] of breakdowns.entries()) {
			const table = found[at];
			if (table) tables[`${measure}/${by}`] = table;
		}
	}
	const keep = (name: string, table: Released | null, fewestRows = 2) => {
		if (table && table.rows.length >= fewestRows) tables[name] = table;
	};
	const presented = itemsOf(companies, ({ introductions }) =>
		introductions.map(({ id, outcome }) => ({ id, category: outcome }))
	);
	if (tables['presented/epci'])
		keep('outcomes', make('outcomes', presented, { categories: outcomes }));
	const answers = itemsOf(companies, ({ helped }) =>
		helped.map(({ id, answer }) => ({ id, category: answer }))
	);
	if (answers.length >= fewestAnswers)
		keep('helped', make('helped', answers, { categories: helpedAnswers }));
	/** So many, and so many that are not: both, or neither. */
	const share = (name: string, isOne: (company: Company) => boolean) => {
		const units = ofEach(
			() => 1,
			(company) => (isOne(company) ? 'yes' : 'no')
		);
		const table = make(name, units, { categories: ['yes', 'no'] }, given);
		keep(name, table);
	};
	for (const subject of new Set(companies.flatMap(({ weak }) => weak)))
		share(`weak/${subject}`, ({ weak }) => weak.includes(subject));
	share('twice', ({ moved }) => moved !== null);
	if (tables.twice)
		for (const way of ['up', 'down'] as const)
			keep(
				way,
				make(
					way,
					ofEach(
						({ moved }) => moved?.[way] ?? 0,
						() => way
					),
					{},
					given
				),
				1
			);
	return { refused: null, of, tables };
}

/** Each is of one company, and in one category. */
const itemsOf = (
	companies: readonly Company[],
	categoryOf: (company: Company) => readonly { id: string; category: string }[]
): Unit[] =>
	companies.flatMap((company) =>
		categoryOf(company).map((item) => ({ ...item, company: company.key, value: 1 }))
	);

function refusal(companies: readonly Company[], earlier: readonly Given[]): Report {
	const units = companies.map(({ key }) => ({ id: key, company: key, category: '', value: 1 }));
	const now = { units, rows: [['']] };
	const given = earlier.find(({ tables }) =>
		breakdowns.some((by) => {
			const table = tables[`companies/${by}`];
			return table && leakingRows(now, table).length > 0;
		})
	);
	return given ? { refused: 'near', given } : { refused: 'few' };
}
