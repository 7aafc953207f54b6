/** What a count, a band and an id are called. */
import type { Areas, Language } from '$lib/i18n/locale';
import type { Words } from '$lib/grid/words';
import type { Band, CountRow, QuartileRow } from '$lib/server/figures/listed-tables';

/** Of files and of charts of listed pages. */
export const tableNames = [
	'taille',
	'famille',
	'departement',
	'annee',
	'groupe-taille',
	'parties',
	'sujets'
] as const;
export type TableName = (typeof tableNames)[number];

/** What a table needs to say its figures. */
export interface Saying {
	lang: Language;
	words: Areas['figures'];
	/** Of the current questionnaire. */
	asked: Words;
	/** Pillars and their criteria, in grid order. */
	pillars: readonly { id: string; criteria: readonly string[] }[];
}

/** How it is drawn, and its files. */
export interface ChartShown {
	/** A question. */
	title: string;
	/** Its answer in a sentence; null: there is none to make of these numbers. */
	finding: string | null;
	/** What a bar is, in a line above the chart; absent where it goes without saying. */
	key?: string;
	/** On how many pages or contributions, and how it was counted. */
	how: string;
	table: TableShown;
	csv: string;
	metadata: string;
}

export interface TableShown {
	caption: string;
	/** The head of the rows comes first; empty where each row says what it is. */
	columns: string[];
	groups: { name: string | null; rows: { name: string; cells: string[] }[] }[];
}

export interface ScaleShown {
	label: string;
	/** 0 to 2: the place of its part; null for what is of none. */
	part: number | null;
	/** The sum of those above. */
	isTotal: boolean;
	/** On how many it is counted, where not on as many as its chart. */
	counted: string | null;
	/** From 0 to 100, and what is marked in it; null: not said. */
	band: { low: number; mark: number; high: number } | null;
	said: string;
	/** Beside it, smaller. */
	more: string | null;
}

/** `pages`: of all rows. */
export function scaleOf({ of, count, band }: QuartileRow, pages: number, say: Saying): ScaleShown {
	const { words } = say;
	const shown = {
		label: nameOf(of, say),
		part: partOf(of, say),
		isTotal: of === 'total',
		counted: count === pages ? null : words.scale.pages(count)
	};
	if (band === null) return { ...shown, band: null, said: words.scale.tooFew, more: null };
	const [low, mark, high] = band;
	return {
		...shown,
		band: { low, mark, high },
		said: between(String(low), String(high), say),
		more: words.scale.middle(middleOf(band, say))
	};
}

/** Where it is an edge of the quarters, how many pages have it, at least. */
export function middleOf([low, median, high]: Band, { words }: Saying): string {
	if (low === high) return words.scale.halfAt(median);
	return median === low || median === high ? words.scale.quarterAt(median) : String(median);
}

/** The place of a pillar, or of that of a subject; null for anything else. */
export function partOf(id: string, { pillars }: Saying): number | null {
	const at = pillars.findIndex((pillar) => pillar.id === id || pillar.criteria.includes(id));
	return at < 0 ? null : at;
}

/** `count`: null is not said. */
export const outOf = (count: number | null, all: number, { words, lang }: Saying): string =>
	words.scale.outOf(count === null ? '–' : written(count, lang), written(all, lang));

export const between = (low: string, high: string, { words }: Saying): string =>
	low === high ? low : words.scale.band(low, high);

export const shareOf = ({ percent }: Pick<CountRow, 'percent'>, { words }: Saying): string | null =>
	percent === null ? null : words.share(percent);

/** A size, a family, a place, a part or a subject; a year is its own name. */
export function nameOf(id: string, { words, asked }: Saying): string {
	const own: Record<string, string> = {
		...words.sizes,
		...words.families,
		...words.places,
		...words.groups,
		...asked.facts.department?.choices,
		total: words.total
	};
	const subject = asked.criteria[id];
	return own[id] ?? asked.pillars[id]?.plain ?? subject?.shown ?? subject?.plain ?? id;
}

export const written = (number: number, lang: Language, maximumFractionDigits = 0): string =>
	new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'fr', { maximumFractionDigits }).format(number);
