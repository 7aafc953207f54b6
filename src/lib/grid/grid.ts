/**
 * The shape of a grid: what is asked, when, and how many points it gives. Words live apart (`words.ts`).
 * Ids are lower-case kebab, unique in their parent, and never reused once published.
 */
export type FactValue = string | number | boolean;

/** Three-valued (Kleene): true, false, or unknown while a fact it needs is. */
export type Condition =
	| { all: Condition[] }
	| { any: Condition[] }
	| { not: Condition }
	| { is: [fact: string, value: FactValue] }
	| { in: [fact: string, values: FactValue[]] }
	| { atLeast: [fact: string, bound: number] }
	| { atMost: [fact: string, bound: number] };

export type Effort = 1 | 2 | 3 | 4;
export type Control = 'self' | 'others';

/** What the law already asks: `when` says of whom (absent: everyone). `words` is a path in the words file. */
export interface Law {
	words: string;
	when?: Condition;
}

export interface Reason {
	kind: 'law' | 'label' | 'statistic' | 'editorial';
	/** A path in the words file. */
	text: string;
	source?: { title: string; url: string; consulted: string };
}

export interface Level {
	id: string;
	points: number;
	effort?: Effort;
	control?: Control;
	/** As a step it is proposed to whom this is not false. */
	suits?: Condition;
	law?: Law;
	reason?: Reason;
	/** The profile already says so: shown chosen, stored once the person goes on. */
	known?: Condition;
	/** Items of the criterion, after this one, that have nothing to ask while this level is chosen: they count 0. */
	idles?: string[];
	/** Only writing or noting: at most two of the first steps are. */
	paper?: true;
}

export interface Practice {
	id: string;
	weight: 1 | 2;
	effort: Effort;
	control: Control;
	/** As of a level. */
	suits?: Condition;
	law?: Law;
	/** As of a level. */
	known?: Condition;
	/** As of a level. */
	paper?: true;
}

/** Gives `points` once the ticked weights reach `weight`. */
export interface PracticeStep {
	id: string;
	weight: number;
	points: number;
	reason: Reason;
}

export const units = [
	'people',
	'seats',
	'suppliers',
	'contracts',
	'departures',
	'exits',
	'euros',
	'days',
	'kwh',
	'mwh',
	'kgco2e',
	'tco2e',
	'made',
	'smic'
] as const;
export type Unit = (typeof units)[number];
export type NumberId = 'a' | 'b' | 'c' | 'd';

export interface MeasureNumber {
	id: NumberId;
	/** `times` turns one of this unit into the unit of the steps' bounds; `whole` refuses decimals. */
	units: { unit: Unit; times?: number; whole?: true }[];
	/** Prefilled from this fact; a mismatch is shown, never blocked. */
	fact?: string;
	/** Of the team, those whom this fact counts are not counted here. */
	without?: string;
}

/** `above` and `atLeast` rise, `below` and `atMost` fall; one direction an item. */
export type StepOp = 'above' | 'atLeast' | 'below' | 'atMost';

export interface MeasureStep {
	id: string;
	op: StepOp;
	/** At most two decimals. */
	bound: number;
	points: number;
	effort: Effort;
	control: Control;
	/** As of a level. */
	suits?: Condition;
	law?: Law;
	reason: Reason;
	/** As of a level. */
	paper?: true;
}

/** A choice beside the brackets, with its own points. */
export interface MeasureChoice {
	id: string;
	points: number;
	effort: Effort;
	control: Control;
	/** As of a level. */
	suits?: Condition;
	reason: Reason;
	/** As of a level. */
	paper?: true;
}

/**
 * - `value` = a
 * - `share` = scale·a/b with a ≤ b (scale 100 if absent)
 * - `ratio` = scale·a/b (scale 1 if absent)
 * - `fall` = 100·(a·d − b·c)/(a·d): a the earlier value, b the later, c and d units made then (1 if absent)
 */
export type Formula = 'value' | 'share' | 'ratio' | 'fall';

/** What an answer is about: a closed year, a span that ends on the day of the answer, or that day. */
export const periods = [
	'year',
	'12-months',
	'today-or-12-months',
	'24-months',
	'3-years',
	'since-start',
	'today'
] as const;
export type Period = (typeof periods)[number];

interface ItemBase {
	id: string;
	/** Versions before 2027.1 do not say. */
	period?: Period;
	/** Its figures and choices never leave the device; only its points do. */
	sensitive?: true | Condition;
}
export interface LevelItem extends ItemBase {
	kind: 'level';
	levels: Level[];
}
export interface PracticesItem extends ItemBase {
	kind: 'practices';
	practices: Practice[];
	steps: PracticeStep[];
}
export interface MeasureItem extends ItemBase {
	kind: 'measure';
	numbers: MeasureNumber[];
	formula: Formula;
	scale?: 1 | 100 | 1000;
	/** "Nothing to measure": a row of its own among the brackets. */
	zero?: { words: string; then: { points: number } | { set: [fact: string, value: FactValue] } };
	also?: MeasureChoice[];
	/** The best step that holds gives the points; none: 0. */
	steps: MeasureStep[];
}
export type Item = LevelItem | PracticesItem | MeasureItem;

/** The first whose `when` is true is asked, else the last, which has none. */
export interface Variant {
	id: string;
	when?: Condition;
	asks: string[];
}

export interface Criterion {
	id: string;
	number: number;
	weight: number;
	/** Not applicable when this is false; never when it is unknown. */
	when?: Condition;
	sdgs: number[];
	items: Item[];
	variants: Variant[];
}

export interface GridFact {
	id: string;
	kind: 'yes-no' | 'count' | 'choice';
	choices?: string[];
	askedIn?: string;
	askWhen?: Condition;
	ifUnknown?: FactValue;
	/** What the rest of the profile already says: not asked, until the company says otherwise. */
	known?: { when: Condition; value: FactValue };
	/** Never asked by itself: set by a row among the answers (`zero.then.set`); absent counts as `ifUnknown`. */
	quiet?: true;
}

/** A level chosen, a practice ticked, or a bracket reached. */
export interface ChosenAnswer {
	criterion: string;
	item: string;
	has: string;
}

/** Said kindly, never blocking, when `when` is true and one of each list is chosen. */
export interface GridDoubt {
	id: string;
	when?: Condition;
	all: { any: ChosenAnswer[] }[];
}

export interface Theme {
	id: string;
	criteria: Criterion[];
}
interface Pillar {
	id: string;
	themes: Theme[];
}

export interface Grid {
	id: string;
	version: string;
	/** `yyyy-mm-dd`: new dossiers take it from that day on; before, whoever chooses it. */
	startsOn?: string;
	total: { from: 'criteria' } | { from: 'pillars'; weights: Record<string, number> };
	/** First from 0, rising; read on the total rounded half up. */
	bands: { id: string; from: number }[];
	facts: GridFact[];
	notices: { id: string; when: Condition }[];
	/** Answers that seldom go together. */
	doubts?: GridDoubt[];
	/** Default order of the screens, by criterion id. */
	path: string[];
	pillars: Pillar[];
}
