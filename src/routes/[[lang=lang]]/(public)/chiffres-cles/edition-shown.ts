/** What the page says of the last edition: each value with the interval of its noise. */
import { formatDate } from '$lib/i18n/dates';
import type { Edition, EditionTable, FigureRow } from '$lib/share/figures/edition';
import {
	between,
	nameOf,
	partOf,
	written,
	type ChartShown,
	type Saying,
	type ScaleShown
} from './figure-texts';
import { extremesOf, pointsFinding } from './findings';

export interface EditionShown {
	/** About how many, in figures. */
	number: string;
	/** Of what, and between which numbers. */
	counted: string;
	isInvented: boolean;
	about: string;
	charts: (ChartShown & { scales: ScaleShown[]; axis: string[] })[];
	/** No row of them says anything: `how` says from when one will. */
	silent: ChartShown[];
}

/** A subject is worth 5 points; files and bands have it on 100. */
const subjectPoints = 5;

export function editionShown(edition: Edition, say: Saying): EditionShown {
	const { words, lang } = say;
	const { value, low, high } = edition.contributions;
	const charts = edition.tables.flatMap((table) =>
		table.name === 'nombre' ? [] : [chartOf(table, table.name, edition, say)]
	);
	return {
		number: written(value, lang),
		counted: words.contributions.counted(value, written(low, lang), written(high, lang)),
		isInvented: edition.invented,
		about: words.contributions.about(
			editionName(edition.edition, say),
			formatDate(edition.madeOn, lang)
		),
		charts: charts.filter(({ scales }) => scales.length > 0),
		silent: charts.filter(({ scales }) => scales.length === 0)
	};
}

export const editionName = (edition: string, { words }: Pick<Saying, 'words'>): string => {
	const [year = '', quarter = ''] = edition.split('-T');
	return words.quarter(year, quarter);
};

function chartOf(
	table: EditionTable,
	name: keyof Saying['words']['questions'],
	edition: Edition,
	say: Saying
): EditionShown['charts'][number] {
	const { charts, questions, scale, table: heads } = say.words;
	const { lang } = say;
	const most = name === 'sujets' ? subjectPoints : 100;
	const shares = edition.tables.find((other) => name === `total-${other.name}`)?.rows ?? [];
	const scales = table.rows.map((row) => {
		const share = shares.find(({ id }) => id === row.id)?.figure;
		const counted = share ? scale.ofAll(say.words.share(share.value)) : null;
		return { ...scaleOfFigure(row, table, most, say), counted };
	});
	// The total comes last.
	scales.sort((one, other) => Number(one.isTotal) - Number(other.isTotal));
	const rows = scales.map(({ label, counted, said, more }) => ({
		name: counted ? `${label} (${counted})` : label,
		cells: [said, more ?? '–']
	}));
	const address = `/donnees/${edition.edition}/${name}`;
	const isSilent = table.rows.every(({ figure }) => figure === null);
	const isWhole = table.rows.every(({ figure }) => figure !== null);
	return {
		title: questions[name],
		finding: findingOf(table, name, most, say),
		how: isSilent
			? scale.silent(scale.from(written(table.from, lang)))
			: [
					scale.contributions(written(edition.contributions.value, lang)),
					...(name === 'sujets' ? [scale.concerned] : []),
					table.kind === 'mean' ? scale.mean(most) : scale.shareOf,
					...(name === 'parties' ? [scale.unknown] : []),
					...(isWhole ? [] : [scale.waits(scale.from(written(table.from, lang)))])
				].join(' '),
		scales: isSilent ? [] : scales,
		axis: [0, most / 2, most].map((points) => written(points, lang, 1)),
		table: {
			caption: charts[name],
			columns: [charts[name], heads.value, heads.interval],
			groups: [{ name: null, rows }]
		},
		csv: `${address}.csv`,
		metadata: `${address}.metadata.json`
	};
}

/** Only where intervals are apart: chance was added to the values. */
function findingOf(table: EditionTable, name: string, most: number, say: Saying): string | null {
	const { finding, share } = say.words;
	const rows = table.rows.flatMap(({ id, figure }) =>
		figure && id !== 'total' ? [{ name: nameOf(id, say), ...figure }] : []
	);
	if (table.kind === 'share') {
		const { most: first } = extremesOf(rows);
		return first && finding.oftenest(first.name, share(first.value));
	}
	if (name === 'parties' || name === 'sujets')
		return pointsFinding(
			rows.map((row) => ({ ...row, said: finding.mean(pointsOn(most, row.value, say), most) })),
			say
		);
	const [top] = rows.toSorted((row, other) => other.low - row.low);
	const [bottom] = rows.toSorted((row, other) => row.high - other.high);
	if (!top || !bottom || rows.length < 2) return null;
	return top.low > bottom.high ? finding.differs(bottom.value, top.value) : finding.isSame;
}

/** `points`: on 100. With one decimal where fewer than 100 are the most; `round` says which way. */
const pointsOn = (most: number, points: number, { lang }: Saying, round = Math.round): string =>
	most === 100 ? written(points, lang) : written(round((points * most) / 10) / 10, lang, 1);

function scaleOfFigure(
	{ id, figure }: FigureRow,
	{ kind }: EditionTable,
	most: number,
	say: Saying
): Omit<ScaleShown, 'counted'> {
	const { words } = say;
	const shown = { label: nameOf(id, say), part: partOf(id, say), isTotal: id === 'total' };
	if (!figure) return { ...shown, band: null, said: words.scale.notYet, more: null };
	const { value, low, high } = figure;
	return {
		...shown,
		band: { low, mark: value, high },
		said: kind === 'share' ? words.share(value) : pointsOn(most, value, say),
		more: between(pointsOn(most, low, say, Math.floor), pointsOn(most, high, say, Math.ceil), say)
	};
}
