/** What the page says of the last edition: each value with the interval of its noise. */
import { formatDate } from '$lib/i18n/dates';
import type { Edition, EditionTable, FigureRow } from '$lib/share/figures/edition';
import {
	between,
	findingOf,
	nameOf,
	partOf,
	written,
	type ChartShown,
	type Saying,
	type ScaleShown
} from './figure-texts';

export interface EditionShown {
	/** About how many, in figures. */
	number: string;
	/** Of what, and between which numbers. */
	counted: string;
	isInvented: boolean;
	about: string;
	/** `silent`: what stands in place of rows of which none says anything. */
	/** What stands out, in a sentence before the charts. */
	finding: string | null;
	charts: (ChartShown & { how: string; scales: ScaleShown[]; silent: string | null })[];
}

export function editionShown(edition: Edition, say: Saying): EditionShown {
	const { words, lang } = say;
	const { value, low, high } = edition.contributions;
	const parts = edition.tables.find(({ name }) => name === 'parties');
	return {
		number: written(value, lang),
		counted: words.contributions.counted(value, written(low, lang), written(high, lang)),
		isInvented: edition.invented,
		about: words.contributions.about(
			editionName(edition.edition, say),
			formatDate(edition.madeOn, lang)
		),
		finding: findingOf(parts?.rows.map((row) => scaleOfFigure(row, parts, say)) ?? [], say, 'mean'),
		charts: edition.tables
			.filter(({ kind }) => kind !== 'count')
			.map((table) => chartOf(table, `/donnees/${edition.edition}/${table.name}`, say))
	};
}

export const editionName = (edition: string, { words }: Pick<Saying, 'words'>): string => {
	const [year = '', quarter = ''] = edition.split('-T');
	return words.quarter(year, quarter);
};

function chartOf(
	table: EditionTable,
	address: string,
	say: Saying
): EditionShown['charts'][number] {
	const { charts, scale, table: heads } = say.words;
	const title = charts[table.name];
	const scales = table.rows.map((row) => scaleOfFigure(row, table, say));
	// The total comes last.
	scales.sort((one, other) => Number(one.isTotal) - Number(other.isTotal));
	const rows = scales.map(({ label, said, more }) => ({ name: label, cells: [said, more ?? '–'] }));
	return {
		title,
		how: table.kind === 'mean' ? scale.mean : scale.shareOf,
		scales,
		silent: table.rows.some(({ figure }) => figure)
			? null
			: scale.silent(scale.from(written(table.from, say.lang))),
		table: {
			caption: title,
			columns: [title, heads.value, heads.interval],
			groups: [{ name: null, rows }]
		},
		csv: `${address}.csv`,
		metadata: `${address}.metadata.json`
	};
}

function scaleOfFigure(
	{ id, figure }: FigureRow,
	{ kind, from }: EditionTable,
	say: Saying
): ScaleShown {
	const { words, lang } = say;
	const shown = { label: nameOf(id, say), part: partOf(id, say), isTotal: id === 'total' };
	if (!figure)
		return { ...shown, band: null, said: words.scale.from(written(from, lang)), more: null };
	const { value, low, high } = figure;
	return {
		...shown,
		band: { low, mark: value, high },
		said: kind === 'share' ? words.share(value) : String(value),
		more: between(low, high, say)
	};
}
