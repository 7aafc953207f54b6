import type { Comparison, EditionTable, Figure } from '../../src/lib/share/figures/edition';
import { figureFamilies, figureSizes } from '../../src/lib/share/figures/classes';
import { currentGrid } from './grids';

interface Named {
	pillars: readonly { id: string; themes: readonly { criteria: readonly { id: string }[] }[] }[];
}

export const around = (value: number): Figure => ({ value, low: value - 4, high: value + 5 });

/** An edition's file for devices, as the server would make it: `said` are the classes whose mean is, `all` among them. */
export function comparisonOf(
	grid: Named,
	said: readonly string[],
	more: Partial<Comparison> = {}
): Comparison {
	const subjects = grid.pillars.flatMap(({ themes }) =>
		themes.flatMap(({ criteria }) => criteria.map(({ id }) => id))
	);
	const of = (key: string, figure: Figure) => (said.includes(key) ? figure : null);
	const table = (
		name: EditionTable['name'],
		from: number,
		rows: EditionTable['rows']
	): EditionTable => ({ name, kind: 'mean', rho: 0.003, from, rows });
	return {
		azimut: 'comparison',
		version: 2,
		edition: '2026-T4',
		madeOn: '2026-12-31',
		invented: false,
		grid: currentGrid,
		tables: [
			table('parties', 240, [
				{ id: 'total', figure: of('all', around(38)) },
				...grid.pillars.map(({ id }, at) => ({ id, figure: of('all', around(35 + 5 * at)) }))
			]),
			table(
				'total-taille',
				150,
				figureSizes.map(({ id }) => ({ id, figure: of(id, around(36)) }))
			),
			table(
				'total-famille',
				140,
				figureFamilies.map(({ id }) => ({ id, figure: of(id, around(42)) }))
			),
			table(
				'sujets',
				710,
				subjects.map((id, at) => ({
					id,
					figure: at % 7 === 6 ? null : of('all', around(20 + 10 * (at % 5)))
				}))
			)
		],
		...more
	};
}
