/** The tables of an edition as open data, in French: rows of texts, and what their columns are. */
import type { Band, CountRow, Edition, QuartileRow } from '$lib/share/figures/edition';

/** What ids are called, by kind. */
export interface FigureWords {
	size: Readonly<Record<string, string>>;
	family: Readonly<Record<string, string>>;
	place: Readonly<Record<string, string>>;
	group: Readonly<Record<string, string>>;
	/** `total` and the pillars. */
	part: Readonly<Record<string, string>>;
	subject: Readonly<Record<string, string>>;
}

export interface OpenTable {
	/** Of its files. */
	name: string;
	title: string;
	columns: readonly OpenColumn[];
	rows: readonly (string | number | null)[][];
}

export interface OpenColumn {
	name: string;
	title: string;
	datatype: 'string' | 'integer' | 'gYear';
}

const text = (name: string, title: string): OpenColumn => ({ name, title, datatype: 'string' });
const whole = (name: string, title: string): OpenColumn => ({ name, title, datatype: 'integer' });

/** Who is counted, in the words of titles and columns. */
export interface Counted {
	who: string;
	number: string;
	share: string;
	median: string;
}

const contributions: Counted = {
	who: 'Contributions',
	number: 'Nombre de contributions, arrondi ; vide : trop peu',
	share: 'Part de toutes les contributions, en pour cent ; vide : trop peu',
	median: 'Milieu, arrondi : au moins la moitié des entreprises ont ces points sur 100, ou moins'
};

/** These hold of bands that are rounded outwards, and of exact ones. */
const lowQuarter =
	'Premier quart : au moins trois quarts des entreprises ont ces points sur 100, ou plus';
const highQuarter =
	'Dernier quart : au moins trois quarts des entreprises ont ces points sur 100, ou moins';

const count = ({ count, percent }: CountRow) => [count, percent];

const band = ({ count, band }: { count: number | null; band: Band | null }) => [
	count,
	...(band ?? [null, null, null])
];

export function openTables(
	{ counts, quartiles }: Pick<Edition, 'counts' | 'quartiles'>,
	words: FigureWords,
	{ who, number, share, median }: Counted = contributions
): OpenTable[] {
	const counted = [whole('nombre', number), whole('pourcent', share)];
	const banded = [
		whole('nombre', number),
		whole('bas', lowQuarter),
		whole('mediane', median),
		whole('haut', highQuarter)
	];
	const say = (kind: keyof FigureWords, id: string | null) =>
		id === null ? null : (words[kind][id] ?? id);
	const oneWay = (
		name: string,
		title: string,
		kind: 'size' | 'family' | 'place',
		column: OpenColumn
	): OpenTable => ({
		...{ name, title },
		columns: [column, text('libelle', `${column.title}, en mots`), ...counted],
		rows: counts[kind].map((row) => [row.id, say(kind, row.id), ...count(row)])
	});
	return [
		oneWay('taille', `${who} par taille`, 'size', text('taille', 'Taille')),
		oneWay('famille', `${who} par famille d’activité`, 'family', text('famille', 'Famille')),
		oneWay('departement', `${who} par département`, 'place', text('lieu', 'Lieu')),
		{
			...{ name: 'annee', title: `${who} par année des réponses` },
			columns: [{ name: 'annee', title: 'Année', datatype: 'gYear' }, ...counted],
			rows: counts.year.map((row) => [row.id, ...count(row)])
		},
		{
			...{ name: 'groupe-taille', title: `${who} par groupe de départements et par taille` },
			columns: [
				...[text('groupe', 'Groupe'), text('libelle_groupe', 'Groupe, en mots')],
				...[text('taille', 'Taille'), text('libelle_taille', 'Taille, en mots')],
				...counted
			],
			rows: counts.groupBySize.map((row) => [
				...[row.group, say('group', row.group), row.size, say('size', row.size)],
				...count(row)
			])
		},
		{
			...{ name: 'parties', title: 'Points du total et des parties' },
			columns: [
				...[text('partie', 'Partie'), text('libelle', 'Partie, en mots')],
				...[text('taille', 'Taille ; vide : toutes'), text('famille', 'Famille ; vide : toutes')],
				...banded
			],
			rows: quartiles.parts.map((row: QuartileRow) => [
				...[row.of, say('part', row.of), row.size, row.family],
				...band(row)
			])
		},
		{
			...{ name: 'sujets', title: 'Points des sujets' },
			columns: [text('sujet', 'Sujet'), text('libelle', 'Sujet, en mots'), ...banded],
			rows: quartiles.subjects.map((row) => [row.of, say('subject', row.of), ...band(row)])
		}
	];
}
