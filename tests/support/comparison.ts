import type { Band, ComparedClass, Comparison } from '../../src/lib/share/figures/edition';
import { currentGrid } from './grids';

const parts: (Band | null)[] = [
	[30, 38, 45],
	[25, 35, 50],
	[35, 45, 55],
	[10, 25, 40]
];

interface Named {
	pillars: readonly { id: string; themes: readonly { criteria: readonly { id: string }[] }[] }[];
}

/** An edition's file for devices, as the server would make it of the current questionnaire. */
export function comparisonOf(
	grid: Named,
	counts: Readonly<Record<string, number>>,
	more: Partial<Comparison> = {}
): Comparison {
	const subjects = grid.pillars.flatMap(({ themes }) =>
		themes.flatMap(({ criteria }) => criteria.map(({ id }) => id))
	);
	const of = (count: number): ComparedClass => ({
		count,
		parts: parts.slice(0, grid.pillars.length + 1),
		subjects: subjects.map((_, at): Band | null => {
			const low = 20 * (at % 3);
			return at % 7 === 6 ? null : [low, low + 20, low + 40 + 20 * (at % 2)];
		})
	});
	return {
		...{ azimut: 'comparison', version: 1, edition: '2026-T4', madeOn: '2026-12-31' },
		...{ invented: false, grid: currentGrid, subjects },
		parts: ['total', ...grid.pillars.map(({ id }) => id)],
		classes: Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, of(count)])),
		...more
	};
}
