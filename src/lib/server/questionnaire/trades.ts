/** The trades that a company may show, with their words: read to judge what is published, and to say it. */
import { speakTrades, type Trade, type Trades, type TradesFile } from '$lib/grid/load-trades';
import { typeset } from '$lib/grid/typeset';
import type { Language } from '$lib/i18n/locale';

const files = import.meta.glob<string>('/criteria/trades/*.json', {
	query: '?raw',
	import: 'default'
});
const tradesByLanguage = new Map<Language, Promise<Trades>>();

/** Read once: they do not change while the server runs. */
export function readTrades(lang: Language): Promise<Trades> {
	const known = tradesByLanguage.get(lang) ?? read(lang);
	tradesByLanguage.set(lang, known);
	return known;
}

async function read(lang: Language): Promise<Trades> {
	const [structure, words] = await Promise.all([readText('trades'), readText(lang)]);
	const { trades } = JSON.parse(structure) as { trades: Trade[] };
	return speakTrades(trades, JSON.parse(typeset(words, lang)) as TradesFile);
}

function readText(name: string): Promise<string> {
	const file = files[`/criteria/trades/${name}.json`];
	if (!file) throw new Error(`There is no list of trades named ${name}.`);
	return file();
}
