/** Publications that the server takes, of companies that answer as the examples do. */
import { compileGrid } from '../../src/lib/engine/score/compile';
import { disclose } from '../../src/lib/engine/score/disclose';
import type { Grid } from '../../src/lib/grid/grid';
import type { Sheet } from '../../src/lib/grid/sheet';
import type { Publication, PublicIdentity } from '../../src/lib/share/publication';
import { currentGrid, readIn } from './grids';

export const compiled = compileGrid(readIn<Grid>(currentGrid, 'grid.json'));

/** The answers of an example, of a company that belongs to a group: no point depends on it, and it is no example. */
export function exampleSheet(slug: string): Sheet {
	const { sheet } = readIn<{ sheet: Sheet }>(currentGrid, `examples/${slug}.json`);
	return { ...sheet, profile: { ...sheet.profile, perimeter: 'group' } };
}

/** `today` is `yyyy-mm-dd`: the diagnosis is of that day, on the year before. */
export function publicationFor(
	example: string,
	today: string,
	show: Partial<PublicIdentity> = {}
): Publication {
	return {
		...disclose(compiled, exampleSheet(example)),
		show: { name: 'Exemple', facts: [], ...show },
		listed: true,
		lang: 'fr',
		assessedOn: today,
		referenceYear: Number(today.slice(0, 4)) - 1
	};
}

/** Nine digits that check; so many zeros show that it is invented. */
export function inventedSiren(seed: number): string {
	const digits = String(seed % 10_000).padStart(8, '0');
	const sum = [...digits].reverse().reduce((total, digit, place) => {
		const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return `${digits}${(10 - (sum % 10)) % 10}`;
}
