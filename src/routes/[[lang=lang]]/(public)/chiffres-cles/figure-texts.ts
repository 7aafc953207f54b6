/** What a count, a band and an id are called. */
import type { Areas, Language } from '$lib/i18n/locale';
import type { Words } from '$lib/grid/words';
import type { CountRow, QuartileRow } from '$lib/share/figures/edition';

/** Of files and of charts. */
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

export interface FiguresWords {
	lang: Language;
	words: Areas['figures'];
	/** Of the current questionnaire. */
	asked: Words;
	/** Pillars and their criteria, in grid order. */
	pillars: readonly { id: string; criteria: readonly string[] }[];
}

/** What a table needs to say one population. */
export interface Saying extends FiguresWords {
	/** The least that is said; null: all counts are. */
	fewest: number | null;
}

export interface ScaleShown {
	label: string;
	/** 0 to 2: the place of its part; null for the total. */
	part: number | null;
	/** What half of them have; null: too few. */
	band: { low: number; median: number; high: number } | null;
	half: string;
	middle: string | null;
}

export function scaleOf({ of, band }: QuartileRow, say: Saying): ScaleShown {
	const { words, pillars } = say;
	const part = pillars.findIndex(({ id }) => id === of);
	const shown = { label: nameOf(of, say), part: part < 0 ? null : part };
	if (band === null) return { ...shown, band: null, half: words.scale.tooFew, middle: null };
	const [low, median, high] = band;
	return {
		...shown,
		band: { low, median, high },
		half: low === high ? String(low) : words.scale.band(low, high),
		middle: words.scale.middle(median)
	};
}

export function saidOf(
	{ count, percent }: Pick<CountRow, 'count' | 'percent'>,
	{ words, lang }: Saying
): { said: string; share: string | null } {
	return {
		said: count === null ? words.hidden : written(count, lang),
		share: percent === null ? null : words.share(percent)
	};
}

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

export const written = (count: number, lang: Language): string =>
	new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'fr').format(count);
