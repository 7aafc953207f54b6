/** What an edition of key figures says: aggregates of anonymous contributions with noise, made once and never changed. */

/** `/donnees/<edition>/edition.json`. Those of version 1 had no proof: they are kept as files, and nothing is made of them. */
export interface Edition {
	azimut: 'edition';
	version: 2;
	/** A quarter: `2026-T4`. */
	edition: string;
	/** `yyyy-mm-dd` */
	madeOn: string;
	/** Made for a trial instance from companies that do not exist. */
	invented: boolean;
	/** The questionnaire that names its parts and subjects, `<id>@<version>`. */
	grid: string;
	/** How many count in it. */
	contributions: Figure;
	privacy: Privacy;
	tables: EditionTable[];
}

/** What holds for all numbers of an edition together, whatever else is known. */
export interface Privacy {
	neighbours: string;
	epsilon: number;
	delta: number;
	/** Of zero-concentrated differential privacy: the sum of those of the tables. */
	rho: number;
	mechanism: string;
	reference: string;
	/** Of the intervals: how often they hold what they would be without noise. */
	confidence: number;
}

/** Of files and of charts. */
export const editionTableNames = [
	'nombre',
	'taille',
	'famille',
	'departement',
	'parties',
	'total-taille',
	'total-famille',
	'sujets'
] as const;

export interface EditionTable {
	name: (typeof editionTableNames)[number];
	/** A number of contributions, a share of them in per cent, or a mean of points on 100. */
	kind: 'count' | 'share' | 'mean';
	rho: number;
	/** About how many contributions it takes before a row says something: of all; of its class, or with points in a subject, for a mean of these. */
	from: number;
	/** Every class, part or subject has its row. */
	rows: FigureRow[];
}

export interface FigureRow {
	id: string;
	/** Null: its interval would be `widestInterval` wide or more. */
	figure: Figure | null;
}

/** Whole numbers; `low` and `high`: the interval of the noise. */
export interface Figure {
	value: number;
	low: number;
	high: number;
}

/** In points on 100. */
export const widestInterval = 20;

/** `/donnees/editions.json`: newest first. */
export interface EditionList {
	azimut: 'editions';
	version: 1;
	editions: {
		edition: string;
		madeOn: string;
		invented: boolean;
		/** What to know before its files are used; null: nothing. */
		warning: string | null;
		/** Their names, at `/donnees/<edition>/<file>`. */
		files: string[];
	}[];
}

/** `/donnees/<edition>/comparaison.json`, and `/donnees/comparaison.json` of the last edition: for a company, on its device. */
export interface Comparison extends Pick<Edition, 'edition' | 'madeOn' | 'invented' | 'grid'> {
	azimut: 'comparison';
	version: 2;
	/** The means: `parties`, `total-taille`, `total-famille`, `sujets`. */
	tables: EditionTable[];
}
