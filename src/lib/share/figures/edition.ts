/** What an edition of key figures says: aggregates of anonymous contributions, made once and never changed. */
import type { FigureFamily, FigureGroup, FigureSize } from './classes';

/** `/donnees/<edition>/edition.json` */
export interface Edition {
	azimut: 'edition';
	version: 1;
	/** A quarter: `2026-T4`. */
	edition: string;
	/** `yyyy-mm-dd` */
	madeOn: string;
	/** Made for a trial instance from companies that do not exist. */
	invented: boolean;
	/** The questionnaire of all that says points, `<id>@<version>`. */
	grid: string;
	/** Of all; rounded as every count. */
	contributions: number;
	rules: {
		/** Under this a count is not said, and nothing beside it. */
		fewest: number;
		/** Counts are multiples of it. */
		rounding: number;
		/** At most so much is added or taken away before it is rounded. */
		noise: number;
		fewestForPercentages: number;
		fewestForQuartiles: number;
	};
	counts: {
		size: CountRow[];
		family: CountRow[];
		place: CountRow[];
		/** Reference years, oldest first. */
		year: CountRow[];
		/** Groups of departments by size. */
		groupBySize: (CountRow & { group: FigureGroup; size: FigureSize })[];
	};
	quartiles: {
		/** The total and the pillars, of all, then of each size, then of each family. */
		parts: QuartileRow[];
		/** The twenty subjects, of all. */
		subjects: QuartileRow[];
	};
}

/** `/donnees/editions.json`: newest first. */
export interface EditionList {
	azimut: 'editions';
	version: 1;
	/** `files`: their names, at `/donnees/<edition>/<file>`. */
	editions: { edition: string; madeOn: string; invented: boolean; files: string[] }[];
}

/** Every class has its row, whatever it counts. */
export interface CountRow {
	id: string;
	/** Null: too few, none included. */
	count: number | null;
	/** Of all, to the unit; null: the count is not said, or all are too few. */
	percent: number | null;
}

export interface QuartileRow {
	/** `total`, a pillar or a subject. */
	of: string;
	/** Null: all. */
	size: FigureSize | null;
	family: FigureFamily | null;
	/** Rounded as a count; null: too few. */
	count: number | null;
	/** Null: too few. */
	band: Band | null;
}

/**
 * Of points on 100: at least half of the companies stand between the first and the last, and half of those under the second. The
 * first is rounded down to a multiple of 5 (95 at most), the last up to the next one (40 becomes 45, 100 stays), the
 * second to the nearest.
 */
export type Band = readonly [low: number, median: number, high: number];

/** `/donnees/<edition>/comparaison.json`, and `/donnees/comparaison.json` of the last edition: for a company, on its device. */
export interface Comparison {
	azimut: 'comparison';
	version: 1;
	edition: string;
	/** `yyyy-mm-dd` */
	madeOn: string;
	invented: boolean;
	/** `<id>@<version>` */
	grid: string;
	/** `total`, then the pillars, in grid order. */
	parts: string[];
	/** In grid order. */
	subjects: string[];
	/** By `comparisonKey`; a class that has too few is absent. */
	classes: Record<string, ComparedClass>;
}

export interface ComparedClass {
	/** Rounded as every count. */
	count: number;
	/** As `Comparison.parts`. */
	parts: (Band | null)[];
	/** As `Comparison.subjects`; null: too few answered it. */
	subjects: (Band | null)[];
}

/** `''`: all · `1-9` · `industry` · `1-9/industry` */
export const comparisonKey = (size: FigureSize | null, family: FigureFamily | null): string =>
	[size, family].filter((part) => part !== null).join('/');
