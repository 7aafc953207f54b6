/** The totals as a file for a funder. */
import type { Outcome } from '$lib/dossier/introductions';
import { csvText } from '$lib/ui/csv';
import type { Question } from './company';
import { breakdowns, measures, type Breakdown, type Measure } from './report';
import { others, type ReportView } from './report-view';

/** Other programs read them: neither their order nor their names ever change, whatever the language of the screen. */
const columns = [
	'debut',
	'fin',
	'financeur',
	'repartition',
	'categorie',
	'indicateur',
	'valeur',
	'etat'
];
const tables: Record<Breakdown, string> = { epci: 'epci', size: 'effectif', sector: 'naf' };
const counted: Record<Measure, string> = {
	companies: 'entreprises',
	meetings: 'rendez-vous',
	minutes: 'minutes',
	decided: 'actions décidées',
	done: 'actions faites',
	presented: 'offres présentées'
};
/** A spreadsheet would take `10-49` for a day. */
const sizes: Record<string, string> = {
	alone: '0 salarié',
	'1-9': '1 à 9 salariés',
	'10-49': '10 à 49 salariés',
	'50': '50 salariés ou plus'
};
const outcomes: Record<Outcome, string> = {
	sent: 'transmis',
	taken: 'pris en charge',
	helped: 'aidé',
	'not-helped': 'sans aide',
	unreachable: 'injoignable',
	'not-concerned': 'pas concerné'
};
const known: Record<string, string> = {
	...outcomes,
	'': 'non renseigné',
	[others]: 'autres et masqués'
};
const whole = 'ensemble';

export function reportCsv(view: ReportView, { from, to, funder }: Question): string {
	const row = (table: string, category: string, indicator: string, value: number | null) => [
		from,
		to,
		funder,
		table,
		category,
		indicator,
		value === null ? '' : String(value),
		value === null ? 'masqué' : 'montré'
	];
	const ofEach = (amounts: ReportView['total'], table: string, category: string) =>
		measures.map((measure) => row(table, category, counted[measure], amounts[measure]));
	const nameOf = (by: Breakdown, category: string) =>
		known[category] ?? (by === 'size' ? (sizes[category] ?? category) : category);
	const { total, by, weak, moved, helped } = view;
	const twice = 'entreprises avec deux diagnostics';
	return csvText([
		columns,
		...ofEach(total, whole, ''),
		...breakdowns.flatMap((name) =>
			by[name].flatMap((line) => ofEach(line.amounts, tables[name], nameOf(name, line.category)))
		),
		...view.outcomes.map(({ category, count }) =>
			row('suite', known[category] ?? category, counted.presented, count)
		),
		...weak.map(({ category, count }) =>
			row('sujet', category, 'entreprises à 0 ou 1 sur 5', count)
		),
		row(whole, '', twice, moved?.companies ?? null),
		row(whole, '', 'sujets en hausse', moved?.up ?? null),
		row(whole, '', 'sujets en baisse', moved?.down ?? null),
		row(whole, '', 'offres qui ont aidé', helped?.yes ?? null),
		row(whole, '', 'offres sur lesquelles l’entreprise s’est prononcée', helped?.answers ?? null)
	]);
}
