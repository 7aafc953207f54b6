/** What the page of key figures says, in texts and lengths: of the pages of the directory, and of the last edition. */
import { formatDate } from '$lib/i18n/dates';
import { figureGroups } from '$lib/share/figures/classes';
import type { CountRow, Edition, QuartileRow } from '$lib/share/figures/edition';
import {
	fewestForListedQuartiles,
	type FigureTables,
	type ListedFigures
} from '$lib/server/figures/listed';
import {
	nameOf,
	type TableName,
	saidOf,
	scaleOf,
	written,
	type FiguresWords,
	type Saying,
	type ScaleShown
} from './figure-texts';
import { mapShown, type MapShown } from './map-shown';
import { countTable, crossedTable, partTable, subjectTable, type TableShown } from './table-shown';

export interface BarShown {
	label: string;
	said: string;
	share: string | null;
	/** On 100, the longest being 100; null: the count is not said. */
	length: number | null;
}

/** How it is drawn, and its files. */
export interface ChartShown {
	title: string;
	table: TableShown;
	csv: string;
	metadata: string;
}

export interface PopulationShown {
	id: 'pages' | 'contributions';
	/** How many, in figures. */
	number: string;
	/** Of what: the words after the number. */
	counted: string;
	isInvented: boolean;
	bars: Record<'taille' | 'famille' | 'annee', ChartShown & { bars: BarShown[] }>;
	map: ChartShown & { map: MapShown };
	crossed: ChartShown & { groups: { name: string; bars: BarShown[] }[] };
	parts: ChartShown & { scales: ScaleShown[] };
	subjects: ChartShown & { groups: { name: string; part: number; scales: ScaleShown[] }[] };
	/** Why no points are said, when none are. */
	withoutPoints: string | null;
}

export interface FiguresShown {
	/** Null: no page is in the directory. */
	pages: PopulationShown | null;
	/** Null: no edition was made. */
	contributions: (PopulationShown & { about: string }) | null;
	datasets: { name: string; description: string; folder: string; issued: string | null }[];
}

export function figuresShown(
	{ listed, edition }: { listed: ListedFigures; edition: Edition | null },
	spoken: FiguresWords
): FiguresShown {
	const { words, lang } = spoken;
	const ofPages = { ...spoken, fewest: null };
	const named = edition ? words.quarter(...quarterOf(edition.edition)) : '';
	const aboutEdition = edition
		? words.contributions.about(named, formatDate(edition.madeOn, lang))
		: '';
	return {
		pages:
			listed.pages === 0
				? null
				: {
						...population('pages', listed, '/donnees/pages', ofPages),
						counted: words.pages.counted(listed.pages),
						number: written(listed.pages, lang),
						isInvented: false,
						withoutPoints: listed.quartiles.parts.some(({ band }) => band)
							? null
							: words.scale.needs(fewestForListedQuartiles)
					},
		contributions: edition && {
			...population('contributions', edition, `/donnees/${edition.edition}`, {
				...spoken,
				fewest: edition.rules.fewest
			}),
			counted: words.contributions.counted(edition.contributions),
			number: written(edition.contributions, lang),
			isInvented: edition.invented,
			withoutPoints: null,
			about: aboutEdition
		},
		datasets: [
			...(listed.pages === 0
				? []
				: [
						{
							...{ name: words.pages.title, description: words.pages.about },
							...{ folder: '/donnees/pages', issued: null }
						}
					]),
			...(edition
				? [
						{
							name: `${words.contributions.title}, ${named}`,
							description: aboutEdition,
							folder: `/donnees/${edition.edition}`,
							issued: edition.madeOn
						}
					]
				: [])
		]
	};
}

const quarterOf = (edition: string): [string, string] => {
	const [year = '', quarter = ''] = edition.split('-T');
	return [year, quarter];
};

type Charts = Pick<PopulationShown, 'id' | 'bars' | 'map' | 'crossed' | 'parts' | 'subjects'>;

function population(
	id: PopulationShown['id'],
	{ counts, quartiles }: FigureTables,
	folder: string,
	say: Saying
): Charts {
	const { words } = say;
	const chart = (name: TableName, table: TableShown): ChartShown => ({
		...{ title: words.charts[name], table },
		...{ csv: `${folder}/${name}.csv`, metadata: `${folder}/${name}.metadata.json` }
	});
	const bars = (name: 'taille' | 'famille' | 'annee', rows: readonly CountRow[]) => ({
		...chart(name, countTable(words.charts[name], rows, say)),
		bars: barsOf(rows, say)
	});
	const ofAll = quartiles.parts.filter(({ size, family }) => size === null && family === null);
	return {
		id,
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
				...{ name: nameOf(pillar, say), part },
				scales: criteria.flatMap((criterion) => {
					const row = quartiles.subjects.find(({ of }) => of === criterion);
					return row ? [{ ...scaleOf(row, say), part }] : [];
				})
			}))
		}
	};
}

const isPart = ({ of }: QuartileRow): boolean => of !== 'total';

/** On one scale. */
function crossedBars(rows: Edition['counts']['groupBySize'], say: Saying) {
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
	Math.max(1, ...rows.map(({ count }) => count ?? 0));

function barsOf(rows: readonly CountRow[], say: Saying, longest = longestOf(rows)): BarShown[] {
	return rows.map((row) => ({
		label: nameOf(row.id, say),
		...saidOf(row, say),
		length: row.count === null ? null : Math.round((1000 * row.count) / longest) / 10
	}));
}
