/** The tables of an edition as open data: each value with the interval of its noise. */
import figures from '$lib/i18n/messages/public/fr.figures';
import type { Edition, EditionTable } from '$lib/share/figures/edition';
import { text, whole, type FigureWords, type OpenTable } from './open-table';

/** What its rows are. */
const rowsOf: Partial<Record<EditionTable['name'], keyof FigureWords>> = {
	taille: 'size',
	famille: 'family',
	departement: 'place',
	parties: 'part',
	'total-taille': 'size',
	'total-famille': 'family',
	sujets: 'subject'
};

const values: Record<EditionTable['kind'], string> = {
	count: 'Nombre estimé de contributions',
	share: 'Part estimée de toutes les contributions, en pour cent',
	mean: 'Moyenne estimée des points, sur 100'
};

export const editionTables = ({ tables }: Edition, words: FigureWords): OpenTable[] =>
	tables.map(({ name, kind, from, rows }) => {
		const named = rowsOf[name];
		return {
			name,
			title: figures.charts[name],
			columns: [
				text('id', 'De quoi'),
				text('libelle', 'De quoi, en mots'),
				whole(
					'valeur',
					`${values[kind]} ; vide : intervalle trop large, il faut environ ${from} contributions`
				),
				whole('bas', 'Bas de l’intervalle à 95 % : il dit le bruit ajouté, et lui seul'),
				whole('haut', 'Haut de l’intervalle à 95 %')
			],
			rows: rows.map(({ id, figure }) => [
				id,
				named ? (words[named][id] ?? id) : figures.charts[name],
				...(figure ? [figure.value, figure.low, figure.high] : [null, null, null])
			])
		};
	});
