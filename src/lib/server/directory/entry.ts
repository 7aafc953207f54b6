/** What the directory holds of a page that is listed: what it is found and filtered by, and what key figures count. */
import { bare } from '$lib/grid/bare-words';
import { canonicalNaf } from '$lib/grid/facts';
import type { PublicContent } from '$lib/share/public-content';
import { listedRow } from './listed-row';
import { sectorLetter, type Meaning } from './meanings';
import { indexedWord, meaningWord, namedTrades, namedWords } from './phrases';
import { readCommunes } from '../questionnaire/communes';
import { readTrades } from '../questionnaire/trades';
import { subjects } from './subjects';

interface DirectoryEntry {
	/** The name, in letters and digits without accents: every database puts such texts in the same order. */
	sort: string;
	/** What a search compares, each once: of the name, of the trade and of what people call it, folded; then what is said. */
	words: string[];
	department: string;
	/** A section of NAF rev. 2, `rev2:C`; of NAF 2025 where it may be of several, and then no filter finds it. */
	sector: string;
	/** One of `headcountBands` (`share/shown.ts`). */
	size: string;
	/** Its legal form is one of `essForms`. */
	ess: boolean;
	/** One bit for each of `subjects` that has points. */
	subjects: number;
	/** Never searched nor put in order by: points are in it. */
	figures: string;
}

/** Goes up when an entry says more: what is stored is then made again (`rebuild.ts`). */
export const entryVersion = 4;

/**
 * Social economy by its legal form: the French law of 31 July 2014, article 1, II, 1° (cooperatives, mutuals, foundations,
 * associations). Companies that belong to it by their articles alone do not say so on a page.
 */
export const essForms = ['association', 'fondation', 'mutuelle', 'scop', 'scic', 'coop'];

const longestName = 60;
const mostWords = 48;

/** Null for a page that does not say its department, its sector and its size: it is not in the directory. */
export async function entryOf(content: PublicContent): Promise<DirectoryEntry | null> {
	const fact = (id: string) => {
		const value = content.facts.find((one) => one.fact === id)?.value;
		return typeof value === 'string' ? value : null;
	};
	const [department, naf, size] = [fact('department'), fact('naf'), content.headcountBand];
	if (department === null || naf === null || size === null) return null;
	const sector = canonicalNaf(naf);
	const [trade, place] = [fact('trade'), fact('place') ?? ''];
	const communes = await readCommunes();
	const group = communes.epciOf(place) ?? communes.groupOf(place);
	const name = bare(content.name);
	const texts = [name, ...(await tradeNames(trade))];
	const words = texts.flatMap((text) => text.split(' ')).map(indexedWord);
	const meanings: [Meaning['kind'], string | null | undefined][] = [
		['department', department],
		['sector', sectorLetter(naf)],
		['trade', trade],
		['commune', communes.of(place)?.code],
		['group', group?.code]
	];
	return {
		sort: name.replaceAll(' ', '').slice(0, longestName),
		words: [
			...[...new Set(words)].filter((word) => word !== '').slice(0, mostWords),
			...new Set(await namedWords(content.name)),
			...meanings.flatMap(([kind, id]) => (id ? [meaningWord({ kind, id })] : [])),
			...(trade === null ? await namedTrades(content.name) : [])
		],
		department,
		sector,
		size,
		ess: essForms.includes(fact('legalForm') ?? ''),
		subjects: content.lines
			.filter(({ low }) => low > 0)
			.reduce((bits, { criterion }) => bits | bitOf(criterion), 0),
		figures: listedRow(content, { department, sector, size, group: group?.code ?? null })
	};
}

/** 0 for a subject that no list knows. */
export const bitOf = (subject: string): number =>
	subjects.includes(subject) ? 1 << subjects.indexOf(subject) : 0;

async function tradeNames(trade: string | null): Promise<string[]> {
	if (trade === null) return [];
	const lists = await Promise.all([readTrades('fr'), readTrades('en')]);
	const found = lists.flatMap(({ list }) => list.find(({ id }) => id === trade) ?? []);
	return [...found.map(({ name }) => name), ...found.flatMap(({ also }) => also)].map(bare);
}
