/** The tables of listed pages: exact counts, and quartiles of their points. */
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
		subjects: QuartileRow[];
	};
}

const who = 'Pages de l’annuaire';
const counted = [
	whole('nombre', 'Nombre de pages'),
	whole('pourcent', 'Part de toutes les pages, en pour cent ; vide : moins de 30 pages')
];
const banded = [
	whole('nombre', 'Nombre de pages'),
	whole(
		'bas',
		'Premier quart : au moins trois quarts des entreprises ont ces points sur 100, ou plus'
	),
	whole(
		'mediane',
		'Milieu : au moins la moitié des entreprises ont ces points sur 100, ou moins ; vide : moins de 5'
	),
	whole(
		'haut',
		'Dernier quart : au moins trois quarts des entreprises ont ces points sur 100, ou moins'
	)
];

const count = ({ count, percent }: CountRow) => [count, percent];

const band = ({ count, band }: QuartileRow) => [count, ...(band ?? [null, null, null])];

export function listedTables({ counts, quartiles }: FigureTables, words: FigureWords): OpenTable[] {
	const say = (kind: keyof FigureWords, id: string | null) =>
		id === null ? null : (words[kind][id] ?? id);
	const oneWay = (
		name: string,
		title: string,
		kind: 'size' | 'family' | 'place',
		column: OpenColumn
	): OpenTable => ({
		name,
		title,
		columns: [column, text('libelle', `${column.title}, en mots`), ...counted],
		rows: counts[kind].map((row) => [row.id, say(kind, row.id), ...count(row)])
	});
	return [
		oneWay('taille', `${who} par taille`, 'size', text('taille', 'Taille')),
		oneWay('famille', `${who} par famille d’activité`, 'family', text('famille', 'Famille')),
		oneWay('departement', `${who} par département`, 'place', text('lieu', 'Lieu')),
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
				...banded
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
			columns: [text('sujet', 'Sujet'), text('libelle', 'Sujet, en mots'), ...banded],
			rows: quartiles.subjects.map((row) => [row.of, say('subject', row.of), ...band(row)])
		}
	];
}
