import type { CompiledGrid } from '$lib/engine/score/compile';
import type { Sheet } from '$lib/grid/sheet';
import type { AskedWords } from '$lib/grid/words';

/** Facts of a company that seldom move from one year to the next. */
const lasting: readonly string[] = [
	'purpose',
	'legalForm',
	'naf',
	'trade',
	'department',
	'perimeter',
	'name',
	'siren',
	'created',
	'artisan',
	'metropole'
];
const isLasting = (id: string) => lasting.includes(id) || INSTANCE.lasting.includes(id);

/** What was given of the company, for a new year to look over. `quiet` facts were set by a row among answers. */
export function factsToReview({
	sheet,
	compiled,
	words
}: {
	sheet: Sheet;
	compiled: CompiledGrid;
	words: AskedWords;
}): Record<'often' | 'quiet' | 'rest', string[]> {
	const reviewed = compiled.facts.list
		.map(({ id, quiet }) => ({ id, quiet }))
		.filter(({ id }) => id !== 'referenceYear' && id in sheet.profile && id in words.facts);
	const ids = (counts: (fact: { id: string; quiet: boolean }) => boolean) =>
		reviewed.filter(counts).map(({ id }) => id);
	return {
		often: ids(({ id, quiet }) => !quiet && !isLasting(id)),
		quiet: ids(({ id, quiet }) => quiet && sheet.profile[id] === true),
		rest: ids(({ id, quiet }) => !quiet && isLasting(id))
	};
}
