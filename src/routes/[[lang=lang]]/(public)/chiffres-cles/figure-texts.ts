/** What a count, a band and an id are called. */
import type { Areas, Language } from '$lib/i18n/locale';
import type { Words } from '$lib/grid/words';
import type { CountRow, QuartileRow } from '$lib/server/figures/listed-tables';

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
	title: string;
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
	/** From 0 to 100, and what is marked in it; null: not said. */
	band: { low: number; mark: number; high: number } | null;
	said: string;
	/** Beside it, smaller. */
	more: string | null;
}

export function scaleOf({ of, band }: QuartileRow, say: Saying): ScaleShown {
	const { words } = say;
	const shown = { label: nameOf(of, say), part: partOf(of, say), isTotal: of === 'total' };
	if (band === null) return { ...shown, band: null, said: words.scale.tooFew, more: null };
	const [low, mark, high] = band;
	return {
		...shown,
		band: { low, mark, high },
		said: between(low, high, say),
		more: words.scale.middle(mark)
	};
}

/** The place of a pillar, or of that of a subject; null for anything else. */
export function partOf(id: string, { pillars }: Saying): number | null {
	const at = pillars.findIndex((pillar) => pillar.id === id || pillar.criteria.includes(id));
	return at < 0 ? null : at;
}

/** Between which parts the points stand highest and lowest; null while that cannot be said. */
export function findingOf(
	parts: readonly Pick<ScaleShown, 'label' | 'part' | 'band'>[],
	{ words }: Saying,
	kind: 'middle' | 'mean'
): string | null {
	const ordered = parts
		.flatMap(({ label, part, band }) => (part === null || !band ? [] : [{ label, ...band }]))
		.toSorted((one, other) => other.mark - one.mark);
	const [most, second] = ordered;
	const [beforeLast, least] = ordered.slice(-2);
	if (!most || !second || !beforeLast || !least) return null;
	// What chance was added to is said only where the intervals are apart.
	const isApart =
		kind === 'mean'
			? most.low > least.high
			: most.mark > second.mark && beforeLast.mark > least.mark;
	if (!isApart) return null;
	const said = ({ label, mark }: typeof most) => words.finding[kind](label, mark);
	return words.finding.said(said(most), said(least));
}

export const between = (low: number, high: number, { words }: Saying): string =>
	low === high ? String(low) : words.scale.band(low, high);

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
	return own[id] ?? asked.pillars[id]?.plain ?? asked.criteria[id]?.plain ?? id;
}

export const written = (number: number, lang: Language, maximumFractionDigits = 0): string =>
	new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'fr', { maximumFractionDigits }).format(number);
