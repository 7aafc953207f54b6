import { bare, finds } from '$lib/grid/bare-words';
import type { SpokenTrade } from '$lib/grid/load-trades';

/** Too short to search with. */
export const isSearch = (typed: string): boolean => bare(typed).length >= 2;

/**
 * The trades that these words or this APE code mean: first those whose name holds the words whole, then those where a
 * word begins so, then those that are called so too.
 */
export function findTrades(
	typed: string,
	trades: readonly SpokenTrade[],
	most = 12
): SpokenTrade[] {
	const code = apeCode(typed);
	if (code) return trades.filter(({ ape }) => ape?.some((one) => one.startsWith(code)));
	const rank = ({ name }: SpokenTrade) => {
		const words = ` ${bare(name)} `;
		const ways = [` ${bare(typed)} `, ` ${bare(typed)}`].findIndex((way) => words.includes(way));
		return ways >= 0 ? ways : 2;
	};
	return trades
		.filter(({ name, also }) => finds(typed, [name, ...also].join(' ')))
		.map((trade) => ({ trade, rank: rank(trade) }))
		.sort((one, other) => one.rank - other.rank)
		.slice(0, most)
		.map(({ trade }) => trade);
}

/** `10.71C` or, without its letter, `10.71`, however it is typed; null when it is no such code. */
function apeCode(typed: string): string | null {
	const code = /^\s*(\d{2})[.\s]?(\d{2})\s?([a-z]?)\s*$/i.exec(typed);
	return code && `${code[1]}.${code[2]}${code[3]?.toUpperCase()}`;
}

/** Last division (the first two digits of an APE code) of each section of NAF rev. 2. */
const lastDivisions: readonly [section: string, last: number][] = [
	['A', 3], ['B', 9], ['C', 33], ['D', 35], ['E', 39], ['F', 43], ['G', 47], ['H', 53], ['I', 56], ['J', 63],
	['K', 66], ['L', 68], ['M', 75], ['N', 82], ['O', 84], ['P', 85], ['Q', 88], ['R', 93], ['S', 96], ['T', 98],
	['U', 99]
]; // prettier-ignore

/** The activity of an APE code such as `10.71C` or `1071C`; null when it is not one. */
export function activityOfApe(typed: string): string | null {
	const code = apeCode(typed);
	if (!code) return null;
	const division = Number(code.slice(0, 2));
	const found = lastDivisions.find(([, last]) => division <= last);
	return found && division > 0 ? `rev2:${found[0]}` : null;
}
