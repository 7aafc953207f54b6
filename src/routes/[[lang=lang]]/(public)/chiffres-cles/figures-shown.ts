/** What the page of key figures says, in texts and lengths: of the pages of the directory, and of the last edition. */
import { figureGroups } from '$lib/share/figures/classes';
import { editionTableNames, type Edition } from '$lib/share/figures/edition';
import { fewestForListedQuartiles, type ListedFigures } from '$lib/server/figures/listed';
import type { CountRow, FigureTables, QuartileRow } from '$lib/server/figures/listed-tables';
import { editionName, editionShown, type EditionShown } from './edition-shown';
import {
	findingOf,
	nameOf,
	scaleOf,
	shareOf,
	tableNames,
	written,
	type ChartShown,
	type Saying,
	type ScaleShown,
	type TableName,
	type TableShown
} from './figure-texts';
import { mapShown, type MapShown } from './map-shown';
import { countTable, crossedTable, partTable, subjectTable } from './table-shown';

export interface BarShown {
	label: string;
	said: string;
	share: string | null;
	/** On 100, the longest being 100. */
	length: number;
}

export interface PagesShown {
	/** How many, in figures. */
	number: string;
	/** Of what: the words after the number. */
	counted: string;
	bars: Record<'taille' | 'famille' | 'annee', ChartShown & { bars: BarShown[] }>;
	map: ChartShown & { map: MapShown };
	crossed: ChartShown & { groups: { name: string; bars: BarShown[] }[] };
	parts: ChartShown & { scales: ScaleShown[] };
	subjects: ChartShown & { groups: { name: string; part: number; scales: ScaleShown[] }[] };
	/** The one year that all were asked about; null: they are told in a chart. */
	year: string | null;
	/** What stands out, in a sentence before the charts. */
	finding: string | null;
	/** Why no points are said, when none are. */
	withoutPoints: string | null;
}

export interface FiguresShown {
	/** Null: no page is in the directory. */
	pages: PagesShown | null;
	/** Null: no edition was made, or the last is of before. */
	contributions: EditionShown | null;
	/** The last edition, when it is of before: nothing is shown of it. */
	older: string | null;
	datasets: {
		name: string;
		description: string;
		folder: string;
		issued: string | null;
		tables: { name: string; title: string }[];
	}[];
}

export function figuresShown(
	{ listed, edition }: { listed: ListedFigures; edition: Edition | { older: string } | null },
	say: Saying
): FiguresShown {
	const { words, lang } = say;
	const made = edition && 'version' in edition ? edition : null;
	const contributions = made && editionShown(made, say);
	const charts = chartsOf(listed, say);
	const [onlyYear, otherYear] = charts.bars.annee.bars;
	return {
		pages:
			listed.pages === 0
				? null
				: {
						...charts,
						year: onlyYear && !otherYear ? words.pages.year(onlyYear.label) : null,
						finding: findingOf(charts.parts.scales, say, 'middle'),
						counted: words.pages.counted(listed.pages),
						number: written(listed.pages, lang),
						withoutPoints: listed.quartiles.parts.some(({ band }) => band)
							? null
							: words.scale.needs(fewestForListedQuartiles)
					},
		contributions,
		older: edition && 'older' in edition ? editionName(edition.older, say) : null,
		datasets: [
			...(listed.pages === 0
				? []
				: [
						{
							name: words.pages.title,
							description: words.pages.about,
							folder: '/donnees/pages',
							issued: null,
							tables: tableNames.map((name) => ({ name, title: words.charts[name] }))
						}
					]),
			...(made && contributions
				? [
						{
							name: `${words.contributions.title}, ${editionName(made.edition, say)}`,
							description: contributions.about,
							folder: `/donnees/${made.edition}`,
							issued: made.madeOn,
							tables: editionTableNames.map((name) => ({ name, title: words.charts[name] }))
						}
					]
				: [])
		]
	};
}

type Charts = Pick<PagesShown, 'bars' | 'map' | 'crossed' | 'parts' | 'subjects'>;

function chartsOf({ counts, quartiles }: FigureTables, say: Saying): Charts {
	const { words } = say;
	const folder = '/donnees/pages';
	const chart = (name: TableName, table: TableShown): ChartShown => ({
		title: words.charts[name],
		table,
		csv: `${folder}/${name}.csv`,
		metadata: `${folder}/${name}.metadata.json`
	});
	const bars = (name: 'taille' | 'famille' | 'annee', rows: readonly CountRow[]) => ({
		...chart(name, countTable(words.charts[name], rows, say)),
		bars: barsOf(rows, say)
	});
	const ofAll = quartiles.parts.filter(({ size, family }) => size === null && family === null);
	return {
		bars: {
			taille: bars('taille', counts.size),
			famille: bars('famille', counts.family),
			annee: bars('annee', counts.year)
		},
		map: {
			...chart('departement', countTable(words.charts.departement, counts.place, say)),
			map: mapShown(counts.place, say)
		},
		crossed: {
			...chart('groupe-taille', crossedTable(counts.groupBySize, say)),
			groups: crossedBars(counts.groupBySize, say)
		},
		parts: {
			...chart('parties', partTable(quartiles.parts, say)),
			// The total comes last.
			scales: [...ofAll.filter(isPart), ...ofAll.filter((row) => !isPart(row))].map((row) =>
				scaleOf(row, say)
			)
		},
		subjects: {
			...chart('sujets', subjectTable(quartiles.subjects, say)),
			groups: say.pillars.map(({ id: pillar, criteria }, part) => ({
				name: nameOf(pillar, say),
				part,
				scales: criteria.flatMap((criterion) => {
					const row = quartiles.subjects.find(({ of }) => of === criterion);
					return row ? [scaleOf(row, say)] : [];
				})
			}))
		}
	};
}

const isPart = ({ of }: QuartileRow): boolean => of !== 'total';

/** On one scale. */
function crossedBars(rows: FigureTables['counts']['groupBySize'], say: Saying) {
	const longest = longestOf(rows);
	return figureGroups.map(({ id }) => ({
		name: nameOf(id, say),
		bars: barsOf(
			rows.filter(({ group }) => group === id).map((row) => ({ ...row, id: row.size })),
			say,
			longest
		)
	}));
}

const longestOf = (rows: readonly CountRow[]): number =>
	Math.max(1, ...rows.map(({ count }) => count));

function barsOf(rows: readonly CountRow[], say: Saying, longest = longestOf(rows)): BarShown[] {
	return rows.map((row) => ({
		label: nameOf(row.id, say),
		said: written(row.count, say.lang),
		share: shareOf(row, say),
		length: Math.round((1000 * row.count) / longest) / 10
	}));
}
