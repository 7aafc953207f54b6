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
	if (code)
		return trades.filter(({ ape = [], ape2025 = [] }) =>
			[...ape, ...ape2025].some((one) => one.startsWith(code))
		);
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
