/** The tables of listed pages: exact counts, quartiles of their points, and who does something about a subject. */
import type { FigureFamily, FigureGroup, FigureSize } from '$lib/share/figures/classes';
import { text, whole, type FigureWords, type OpenColumn, type OpenTable } from './open-table';

/** Every class has its row, whatever it counts. */
export interface CountRow {
	id: string;
	count: number;
	/** Of all, to the unit; null: all are too few. */
	percent: number | null;
}

/** Of points on 100, each that of one page: a quarter has the first or less, half the second, three quarters the third. */
export type Band = readonly [low: number, median: number, high: number];

export interface QuartileRow {
	/** `total`, a pillar or a subject. */
	of: string;
	/** Null: all. */
	size: FigureSize | null;
	family: FigureFamily | null;
	count: number;
	/** Null: too few. */
	band: Band | null;
}

/** A subject: `count` pages answered all of it. */
export interface SubjectRow extends QuartileRow {
	/** How many of them have points there; null: too few. */
	acting: number | null;
	/** Of `count`, to the unit; null: too few for a percentage. */
	percent: number | null;
}

/** A place: how many of its pages answered all of a subject, and how many of these have points there. */
export interface ActingRow {
	id: string;
	answering: number;
	/** With `percent`, of `answering`, to the unit; both null: too few for a percentage. */
	acting: number | null;
	percent: number | null;
}

export interface FigureTables {
	counts: {
		size: CountRow[];
		family: CountRow[];
		place: CountRow[];
		/** Reference years, oldest first. */
		year: CountRow[];
		/** Groups of departments by size. */
		groupBySize: (CountRow & { group: FigureGroup; size: FigureSize })[];
	};
	quartiles: {
		/** The total and the pillars, of all, then of each size, then of each family. */
		parts: QuartileRow[];
		/** The twenty subjects, of all. */
		subjects: SubjectRow[];
	};
	/** What the map shows: of the subject that is most often at zero. `isTied`: another one is as often. Null: none may be named. */
	acting: { subject: string; isTied: boolean; rows: ActingRow[] } | null;
}

const who = 'Pages de l’annuaire';
const counted = [
	whole('nombre', 'Nombre de pages'),
	whole('pourcent', 'Part de toutes les pages, en pour cent ; vide : moins de 30 pages en tout')
];
/** `scale`: what its points are on. */
const banded = (scale: string) => [
	whole('nombre', 'Nombre de pages'),
	whole('bas', `Premier quart : au moins trois quarts des pages ont ces points ${scale}, ou plus`),
	whole(
		'mediane',
		`Milieu : au moins la moitié des pages ont ces points ${scale}, ou moins ; vide : moins de 5`
	),
	whole('haut', `Dernier quart : au moins trois quarts des pages ont ces points ${scale}, ou moins`)
];
const acts = (fewest: number) =>
	whole('font_quelque_chose', `Pages qui y ont des points ; vide : moins de ${fewest} répondent`);

const count = ({ count, percent }: CountRow) => [count, percent];

const band = ({ count, band }: QuartileRow) => [count, ...(band ?? [null, null, null])];

export function listedTables(
	{ counts, quartiles, acting }: FigureTables,
	words: FigureWords
): OpenTable[] {
	const say = (kind: keyof FigureWords, id: string | null) =>
		id === null ? null : (words[kind][id] ?? id);
	const oneWay = (
		name: string,
		title: string,
		kind: 'size' | 'family' | 'place',
		column: OpenColumn,
		added: readonly OpenColumn[] = [],
		addedOf: (id: string) => OpenTable['rows'][number] = () => []
	): OpenTable => ({
		name,
		title,
		columns: [column, text('libelle', `${column.title}, en mots`), ...counted, ...added],
		rows: counts[kind].map((row) => [row.id, say(kind, row.id), ...count(row), ...addedOf(row.id)])
	});
	return [
		oneWay('taille', `${who} par taille`, 'size', text('taille', 'Taille')),
		oneWay('famille', `${who} par famille d’activité`, 'family', text('famille', 'Famille')),
		oneWay(
			'departement',
			`${who} par département`,
			'place',
			text('lieu', 'Lieu'),
			[
				text('sujet', 'Sujet le plus souvent à zéro dans toute la région : celui de la carte'),
				whole('repondent', 'Pages qui ont répondu en entier à ce sujet'),
				acts(30),
				whole('pourcent_font', 'Part de celles qui répondent, en pour cent ; vide : moins de 30')
			],
			(id) => {
				const row = acting?.rows.find((row) => row.id === id);
				return [
					acting?.subject ?? null,
					row?.answering ?? null,
					row?.acting ?? null,
					row?.percent ?? null
				];
			}
		),
		{
			name: 'annee',
			title: `${who} par année des réponses`,
			columns: [{ name: 'annee', title: 'Année', datatype: 'gYear' }, ...counted],
			rows: counts.year.map((row) => [row.id, ...count(row)])
		},
		{
			name: 'groupe-taille',
			title: `${who} par groupe de départements et par taille`,
			columns: [
				text('groupe', 'Groupe'),
				text('libelle_groupe', 'Groupe, en mots'),
				text('taille', 'Taille'),
				text('libelle_taille', 'Taille, en mots'),
				...counted
			],
			rows: counts.groupBySize.map((row) => [
				row.group,
				say('group', row.group),
				row.size,
				say('size', row.size),
				...count(row)
			])
		},
		{
			name: 'parties',
			title: 'Points du total et des parties',
			columns: [
				text('partie', 'Partie'),
				text('libelle', 'Partie, en mots'),
				text('taille', 'Taille ; vide : toutes'),
				text('famille', 'Famille ; vide : toutes'),
				...banded('sur 100')
			],
			rows: quartiles.parts.map((row) => [
				row.of,
				say('part', row.of),
				row.size,
				row.family,
				...band(row)
			])
		},
		{
			name: 'sujets',
			title: 'Points des sujets',
			columns: [
				text('sujet', 'Sujet'),
				text('libelle', 'Sujet, en mots'),
				...banded('sur 100 (un sujet vaut 5 points : chacun compte 20)'),
				whole('repondent', 'Pages qui ont répondu en entier à ce sujet'),
				acts(5),
				whole('a_zero', 'Pages qui n’y ont aucun point ; vide : moins de 5 répondent')
			],
			rows: quartiles.subjects.map((row) => [
				row.of,
				say('subject', row.of),
				...band(row),
				row.count,
				row.acting,
				row.acting === null ? null : row.count - row.acting
			])
		}
	];
}
