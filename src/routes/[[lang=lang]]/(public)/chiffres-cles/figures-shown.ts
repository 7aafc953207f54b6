/** What the page of key figures says, in texts and lengths: of the pages of the directory, and of the last edition. */
import { figureGroups } from '$lib/share/figures/classes';
import { editionTableNames, type Edition } from '$lib/share/figures/edition';
import { fewestForListedQuartiles, type ListedFigures } from '$lib/server/figures/listed';
import type {
	CountRow,
	FigureTables,
	QuartileRow,
	SubjectRow
} from '$lib/server/figures/listed-tables';
import { sourceOfEdition, sourceOfPages, type Source } from '$lib/server/figures/sources';
import { editionName, editionShown, type EditionShown } from './edition-shown';
import {
	nameOf,
	outOf,
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
import { extremesOf, oftenestOf, pointsFinding, sentencesOf } from './findings';
import { mapShown, type MapShown } from './map-shown';
import {
	actingTable,
	countTable,
	crossedTable,
	partTable,
	sizesIn,
	subjectTable
} from './table-shown';

export interface BarShown {
	label: string;
	said: string;
	/** Beside it, smaller. */
	more: string | null;
	/** On 100: of all that are counted, or of those who answered. */
	length: number;
}

interface BarsShown extends ChartShown {
	bars: BarShown[];
	/** Those that no page is of, where classes have no order of their own; empty: there are none. */
	none: string;
}

export interface PagesShown {
	/** How many, in figures. */
	number: string;
	/** Of what: the words after the number. */
	counted: string;
	bars: Record<'taille' | 'famille' | 'departement' | 'annee', BarsShown>;
	/** Null: too few departments may say a share. */
	map: (ChartShown & { map: MapShown }) | null;
	crossed: ChartShown & { groups: { name: string; bars: BarShown[] }[] };
	parts: ChartShown & { scales: ScaleShown[] };
	subjects: ChartShown & {
		/** `all`: those that every page does something of; empty: none. */
		groups: { name: string; part: number; bars: BarShown[]; all: string }[];
	};
	/** The one year that all were asked about; null: they are told in a chart. */
	year: string | null;
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
	datasets: (Source & {
		name: string;
		folder: string;
		issued: string | null;
		tables: { name: string; title: string }[];
	})[];
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
							...sourceOfPages(words.source),
							folder: '/donnees/pages',
							issued: null,
							tables: tableNames.map((name) => ({ name, title: words.charts[name] }))
						}
					]),
			...(made
				? [
						{
							name: `${words.contributions.title}, ${editionName(made.edition, say)}`,
							...sourceOfEdition(made, words.source),
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

function chartsOf({ pages, counts, quartiles, acting }: ListedFigures, say: Saying): Charts {
	const { words } = say;
	const { finding, scale } = words;
	const folder = '/donnees/pages';
	/** `how`: beside the number of pages. `key`: what a bar is. */
	const chart = (
		name: TableName | 'carte',
		table: TableShown,
		said: { finding: string | null; how?: string; key?: string }
	): ChartShown => {
		const file = name === 'carte' ? 'departement' : name;
		return {
			title: words.questions[name],
			finding: said.finding,
			...(said.key && { key: said.key }),
			how: [scale.pages(pages), said.how].join(' ').trim(),
			table,
			csv: `${folder}/${file}.csv`,
			metadata: `${folder}/${file}.metadata.json`
		};
	};
	const bars = (
		name: 'taille' | 'famille' | 'departement' | 'annee',
		rows: readonly CountRow[]
	) => {
		const most = oftenestOf(rows, say);
		const none = isNamed(name) ? rows.filter(({ count }) => count === 0) : [];
		return {
			...chart(name, countTable(words.charts[name], rows, say), {
				finding: most && finding.oftenest(most.name, most.said)
			}),
			bars: barsOf(
				isNamed(name) ? oftenestFirst(rows).filter(({ count }) => count > 0) : rows,
				say
			),
			none:
				none.length === 0
					? ''
					: scale.none(
							namesOf(
								none.map(({ id }) => id),
								say
							)
						)
		};
	};
	const ofAll = quartiles.parts.filter(({ size, family }) => size === null && family === null);
	return {
		bars: {
			taille: bars('taille', counts.size),
			famille: bars('famille', counts.family),
			departement: bars('departement', counts.place),
			annee: bars('annee', counts.year)
		},
		map: mapChart(),
		crossed: {
			...chart('groupe-taille', crossedTable(counts.groupBySize, say), {
				finding: sentencesOf(
					...figureGroups.map(({ id }) => {
						const most = oftenestOf(sizesIn(counts.groupBySize, id), say);
						return most && finding.oftenestIn(nameOf(id, say), most.name, most.said);
					})
				)
			}),
			groups: crossedBars(counts, say)
		},
		parts: {
			...chart('parties', partTable(quartiles.parts, pages, say), {
				finding: partsFinding(ofAll, say),
				how: `${scale.how} ${scale.unknown}`,
				key: scale.bandKey
			}),
			// The total comes last.
			scales: [...ofAll.filter(isPart), ...ofAll.filter((row) => !isPart(row))].map((row) =>
				scaleOf(row, pages, say)
			)
		},
		subjects: {
			...chart('sujets', subjectTable(quartiles.subjects, say), {
				finding: subjectsFinding(quartiles.subjects, say),
				how: scale.acting,
				key: scale.actingKey
			}),
			groups: say.pillars.map(({ id: pillar, criteria }, part) => {
				const rows = leastBegunFirst(quartiles.subjects.filter((row) => criteria.includes(row.of)));
				const [some, all] = [rows.filter((row) => !isOfAll(row)), rows.filter(isOfAll)];
				return {
					name: nameOf(pillar, say),
					part,
					bars: some.map((row) => subjectBar(row, say)),
					all:
						all.length === 0
							? ''
							: scale.all(
									namesOf(
										all.map((row) => row.of),
										say
									)
								)
				};
			})
		}
	};

	function mapChart(): PagesShown['map'] {
		const map = acting && mapShown(acting.rows, say);
		const subject = quartiles.subjects.find((row) => row.of === acting?.subject);
		if (!map || !subject) return null;
		const said = outOf(subject.count - (subject.acting ?? 0), subject.count, say);
		const name = nameOf(acting.subject, say);
		return {
			...chart('carte', actingTable(acting.rows, say), {
				finding: acting.isTied ? finding.zeroTied(name, said) : finding.zero(name, said),
				key: scale.actingThere
			}),
			map
		};
	}
}

const isPart = ({ of }: QuartileRow): boolean => of !== 'total';

function partsFinding(rows: readonly QuartileRow[], say: Saying): string | null {
	const middles = rows.filter(isPart).flatMap(({ of, band }) => {
		if (!band) return [];
		const [, middle] = band;
		const said = say.words.finding.middle(middle);
		return [{ name: nameOf(of, say), said, low: middle, high: middle }];
	});
	return pointsFinding(middles, say);
}

/** The subject most often begun, and the one most often at zero, by the share of those who answered. */
function subjectExtremes(rows: readonly SubjectRow[], say: Saying) {
	return extremesOf(
		rows.flatMap(({ of, count, acting }) =>
			acting === null
				? []
				: [{ name: nameOf(of, say), acting, count, low: acting / count, high: acting / count }]
		)
	);
}

function subjectsFinding(rows: readonly SubjectRow[], say: Saying): string | null {
	const { finding } = say.words;
	const { most, least } = subjectExtremes(rows, say);
	return sentencesOf(
		most && finding.begun(most.name, outOf(most.acting, most.count, say)),
		least && finding.rarest(least.name, outOf(least.acting, least.count, say))
	);
}

const namesOf = (ids: readonly string[], say: Saying): string =>
	new Intl.ListFormat(say.lang, { type: 'conjunction' }).format(ids.map((id) => nameOf(id, say)));

/** What few do is what one looks for; what is not said comes last. */
const leastBegunFirst = (rows: readonly SubjectRow[]): SubjectRow[] =>
	rows.toSorted((row, other) => shareBegun(row) - shareBegun(other));

/** Of those that answered. */
const isOfAll = ({ acting, count }: SubjectRow): boolean => count > 0 && acting === count;

const shareBegun = ({ acting, count }: SubjectRow): number =>
	acting === null ? 2 : acting / count;

function subjectBar(row: SubjectRow, say: Saying): BarShown {
	const { of, count, acting } = row;
	const label = nameOf(of, say);
	if (acting === null) return { label, said: say.words.scale.tooFew, more: null, length: 0 };
	return {
		label,
		// How many they are stands in the table.
		said: shareOf(row, say) ?? outOf(acting, count, say),
		more: null,
		length: Math.round((1000 * acting) / count) / 10
	};
}

/** Each on the whole of its group, which is not as large as another. */
function crossedBars(counts: FigureTables['counts'], say: Saying) {
	return figureGroups.map(({ id }) => {
		const rows = sizesIn(counts.groupBySize, id);
		return {
			name: `${nameOf(id, say)} (${say.words.scale.count(allOf(rows))})`,
			bars: barsOf(rows, say)
		};
	});
}

const allOf = (rows: readonly CountRow[]): number =>
	rows.reduce((sum, { count }) => sum + count, 0);

/** Their classes have no order of their own. */
const isNamed = (name: TableName): boolean => name === 'famille' || name === 'departement';

/** What is of no place that has a name comes last. */
const oftenestFirst = (rows: readonly CountRow[]): CountRow[] =>
	rows.toSorted(
		(row, other) => Number(isElsewhere(row)) - Number(isElsewhere(other)) || other.count - row.count
	);

const isElsewhere = ({ id }: CountRow): boolean => id === 'occitanie' || id === 'elsewhere';

function barsOf(rows: readonly CountRow[], say: Saying): BarShown[] {
	const whole = allOf(rows);
	return rows.map((row) => ({
		label: nameOf(row.id, say),
		said: written(row.count, say.lang),
		more: shareOf(row, say),
		length: Math.round((1000 * row.count) / Math.max(1, whole)) / 10
	}));
}
