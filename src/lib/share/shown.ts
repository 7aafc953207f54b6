/** What a page may show of a company beside its answers: closed lists, so that nothing in it can be free text. */

/** People of the company, from the fewest to the most. */
export const headcountBands = [
	{ id: 'none', min: 0, max: 0 },
	{ id: '1-5', min: 1, max: 5 },
	{ id: '6-9', min: 6, max: 9 },
	{ id: '10-19', min: 10, max: 19 },
	{ id: '20-49', min: 20, max: 49 },
	{ id: '50-99', min: 50, max: 99 },
	{ id: '100-249', min: 100, max: 249 },
	{ id: '250', min: 250, max: 9999 }
] as const;

/**
 * Choices of the core profile; never a count, a date or a turnover, but that no year is closed yet (`closedYears`: 0). A
 * trade stands with the section of activity that it belongs to, and is said in its place; a `place` stands with its
 * department: a commune of the region by its INSEE code, or a group of communes (EPCI) by its SIREN.
 */
export const shownFacts = [
	'department',
	'place',
	'naf',
	'trade',
	'legalForm',
	'perimeter',
	'closedYears'
] as const;

export function headcountBandOf(people: number): string | null {
	return headcountBands.find(({ min, max }) => people >= min && people <= max)?.id ?? null;
}
