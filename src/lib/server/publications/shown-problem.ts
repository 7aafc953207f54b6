import type { CompiledGrid } from '$lib/engine/score/compile';
import { readFacts, valueOf } from '$lib/engine/facts/profile';
import { isNaf2025 } from '$lib/grid/facts';
import type { FactValue } from '$lib/grid/grid';
import type { Communes } from '$lib/grid/communes';
import type { SpokenTrade } from '$lib/grid/load-trades';
import { isReadable, plainLine } from '$lib/share/plain-line';
import type { Publication, PublicIdentity } from '$lib/share/publication';
import { headcountBands, shownFacts } from '$lib/share/shown';

/** The place of what a page may not show beside its answers, or of what its answers say otherwise; null: all is well. */
export function shownProblem(
	compiled: CompiledGrid,
	{ facts, show }: Pick<Publication, 'facts' | 'show'>,
	{ trades, communes }: { trades: readonly SpokenTrade[]; communes: Communes }
): string | null {
	const known = (fact: string, value: FactValue) => {
		if (fact === 'trade') return isTradeTrue(value, show, trades);
		if (fact === 'place') return isPlaceTrue(value, show, communes);
		return mayStand(compiled, fact, value);
	};
	const wrong = show.facts.findIndex(({ fact, value }, at) => {
		const twice = show.facts.findIndex((other) => other.fact === fact) !== at;
		return twice || !known(fact, value) || (fact in facts && facts[fact] !== value);
	});
	if (wrong >= 0) return `show.facts.${wrong}`;
	if (show.registered && show.siren === undefined) return 'show.registered';
	if (show.statement !== undefined && !isReadable(plainLine(show.statement)))
		return 'show.statement';
	return isBandTrue(compiled, facts, show.headcountBand) ? null : 'show.headcountBand';
}

/** A choice of a fact that is shown, or that no year is closed. */
function mayStand(compiled: CompiledGrid, fact: string, value: FactValue): boolean {
	if (fact === 'closedYears') return value === 0;
	if (fact === 'naf' && isNaf2025(value)) return true;
	const choices = compiled.facts.list.find(({ id }) => id === fact)?.choices;
	const isShown = shownFacts.some((id) => id === fact);
	return isShown && typeof value === 'string' && (choices?.has(value) ?? false);
}

/** It is one of the list, and its section of activity is shown with it. */
function isTradeTrue(
	value: unknown,
	{ facts }: PublicIdentity,
	trades: readonly SpokenTrade[]
): boolean {
	const section = trades.find(({ id }) => id === value)?.naf;
	return facts.some((one) => one.fact === 'naf' && one.value === section);
}

/** A commune or a group of the department that is shown with it. */
const isPlaceTrue = (value: unknown, { facts }: PublicIdentity, communes: Communes): boolean =>
	facts.some(
		(shown) => shown.fact === 'department' && communes.isIn(String(value), String(shown.value))
	);

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
