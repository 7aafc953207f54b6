import type { CompiledGrid } from '$lib/engine/compile';
import { readFacts, valueOf } from '$lib/engine/profile';
import type { Publication } from '$lib/share/publication';
import { headcountBands, shownFacts } from '$lib/share/shown';

/** The place of what a page may not show beside its answers, or of what its answers say otherwise; null: all is well. */
export function shownProblem(
	compiled: CompiledGrid,
	{ facts, show }: Pick<Publication, 'facts' | 'show'>
): string | null {
	const wrong = show.facts.findIndex(({ fact, value }, at) => {
		const choices = compiled.facts.list.find(({ id }) => id === fact)?.choices;
		const twice = show.facts.findIndex((other) => other.fact === fact) !== at;
		const known = shownFacts.some((id) => id === fact) && choices?.has(String(value));
		return twice || !known || typeof value !== 'string' || (fact in facts && facts[fact] !== value);
	});
	if (wrong >= 0) return `show.facts.${wrong}`;
	return isBandTrue(compiled, facts, show.headcountBand) ? null : 'show.headcountBand';
}

function isBandTrue(
	compiled: CompiledGrid,
	facts: Publication['facts'],
	shown: string | undefined
): boolean {
	if (shown === undefined) return true;
	const band = headcountBands.find(({ id }) => id === shown);
	const headcount = valueOf(compiled, readFacts(compiled, facts), 'headcount');
	if (!band || headcount === undefined) return false;
	const { min, max } =
		typeof headcount === 'object' ? headcount : { min: Number(headcount), max: Number(headcount) };
	return min <= band.max && max >= band.min;
}
