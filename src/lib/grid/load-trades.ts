/** The trades that a person may search and choose, whatever the questionnaire: ids only grow. */
import type { FactWords } from './words';
import type { Profile } from './sheet';
import { typeset } from './typeset';

export interface Trade {
	/** Stored as the fact `trade`. */
	id: string;
	/** The choice of `naf` that it writes. */
	naf: string;
	/** Codes of NAF rev. 2, `10.71C`; none where no source says so. */
	ape?: string[];
	/** Codes of NAF 2025 that follow them, `10.71H`; none where what is sold decides, as online. */
	ape2025?: string[];
	/** Named by the list of crafts of the code de l'artisanat, for a company of ten people at most. */
	craft?: true;
}
interface TradeWords {
	name: string;
	/** Other words to find it by. */
	also: string[];
}
export type SpokenTrade = Trade & TradeWords;

const files = import.meta.glob<string>('/criteria/trades/*.json', {
	query: '?url&no-inline',
	import: 'default',
	eager: true
});

/** Every trade of one language, and what grids have no words for: the facts said with an activity, sections of NAF 2025. */
export interface Trades {
	list: readonly SpokenTrade[];
	facts: Record<'trade' | 'ape', FactWords>;
	/** By value of `naf`: `rev21:C`. */
	sections: Record<string, string>;
}

/** The file of words of one language. */
export interface TradesFile {
	question: string;
	why: string;
	ape: FactWords;
	sections: Record<string, string>;
	trades: Record<string, TradeWords>;
}

const loaded = new Map<string, Promise<Trades>>();

/** In words of `lang`, once for all. Rejects when the network is needed and absent; then it may be tried again. */
export function loadTrades(lang: string): Promise<Trades> {
	const known = loaded.get(lang);
	if (known) return known;
	const loading = fetchTrades(lang);
	loaded.set(lang, loading);
	loading.catch(() => loaded.delete(lang));
	return loading;
}

async function fetchTrades(lang: string): Promise<Trades> {
	const [structure, words] = await Promise.all([fetchText('trades'), fetchText(lang)]);
	return speakTrades(
		(JSON.parse(structure) as { trades: Trade[] }).trades,
		JSON.parse(typeset(words, lang)) as TradesFile
	);
}

/** The trades with their words; one without words is left out. */
export function speakTrades(trades: readonly Trade[], words: TradesFile): Trades {
	const { question, why, ape, sections, trades: names } = words;
	const list = trades.flatMap((trade) => {
		const own = names[trade.id];
		return own ? [{ ...trade, ...own }] : [];
	});
	const choices = Object.fromEntries(list.map(({ id, name }) => [id, name]));
	return { list, facts: { trade: { question, why, choices }, ape }, sections };
}

/** The words of facts, but that this company's activity is called by its trade, or by its section of NAF 2025. */
export function factsWithTrade(
	facts: Record<string, FactWords>,
	{ naf, trade: id }: Profile,
	trades: Trades | null
): Record<string, FactWords> {
	const words = facts.naf;
	if (typeof naf !== 'string' || !words || !trades) return facts;
	const trade = trades.list.find((one) => one.id === id && one.naf === naf);
	const said = trade?.name ?? (naf.startsWith('rev21:') ? trades.sections[naf] : undefined);
	if (said === undefined) return facts;
	return { ...facts, naf: { ...words, choices: { ...words.choices, [naf]: said } } };
}

/** Whether a company of this profile is surely registered as a craft: its trade is one, and it has ten people at most. */
export async function isCraft({ trade: id, headcount }: Profile, lang: string): Promise<boolean> {
	const { list } = await loadTrades(lang);
	const isOne = list.find((trade) => trade.id === id)?.craft ?? false;
	return isOne && typeof headcount === 'number' && headcount <= 10;
}

async function fetchText(name: string): Promise<string> {
	const path = `/criteria/trades/${name}.json`;
	const url = files[path];
	if (!url) throw new Error(`No file ${path} in this build.`);
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
	return response.text();
}
