/**
 * The shape of a questionnaire of figures: no points, no rose, no total. It says what a company may be asked to state of
 * one year, under which conditions, and what is worked out of it. Words live apart (`words.ts`). Ids of indicators are
 * camelCase, so that conditions read them as they read the facts of the profile.
 */
import type { Condition } from '../grid';

export const indicatorUnits = [
	'euros', 'kwh', 'mwh', 'litres', 'm3', 'kg', 'tonnes', 'km', 'tco2e', 'kgco2e', 'people', 'hours', 'days', 'percent',
	'hectares', 'sites', 'cases', 'rate'
] as const; // prettier-ignore
export type IndicatorUnit = (typeof indicatorUnits)[number];

/** Digits after the comma; none where it is left out. */
export type Decimals = 0 | 1 | 2 | 3;

/** How a number is known, the surest first. */
export const groundsOf = ['meter', 'bill', 'accounts', 'payroll', 'register', 'estimate'] as const;
export type Ground = (typeof groundsOf)[number];

interface AnyIndicator {
	id: string;
	/** Asked of whom this is not false: facts of the profile, and what was said of indicators before. Absent: of all. */
	when?: Condition;
	/** What nobody lacks where it is not given. */
	optional?: true;
	/** It may point at a person where this is not false: it leaves only when it is ticked. */
	personal?: true | Condition;
}

export interface NumberIndicator extends AnyIndicator {
	kind: 'number';
	unit: IndicatorUnit;
	decimals?: Decimals;
	/** May be below zero. */
	signed?: true;
	/** How it is known is asked, among these. */
	grounds?: Ground[];
}
export interface YesNoIndicator extends AnyIndicator {
	kind: 'yes-no';
}
export interface ChoiceIndicator extends AnyIndicator {
	/** One of them, or as many as one likes. */
	kind: 'choice' | 'choices';
	choices: string[];
}
export interface TextIndicator extends AnyIndicator {
	kind: 'text';
	/** Characters. */
	most: number;
}
export interface DateIndicator extends AnyIndicator {
	kind: 'date';
}
export interface RowColumn {
	id: string;
	kind: 'number' | 'text' | 'choice' | 'yes-no';
	unit?: IndicatorUnit;
	decimals?: Decimals;
	choices?: string[];
	/** Characters. */
	most?: number;
}
export interface RowsIndicator extends AnyIndicator {
	kind: 'rows';
	columns: RowColumn[];
	/** Rows; 20 at most. */
	most: number;
}

/**
 * Worked out of others, shown line by line, and never typed. Nothing as long as one of them is missing; one that is not
 * asked of a company counts as none of it.
 */
export interface ComputedIndicator extends AnyIndicator {
	kind: 'computed';
	unit: IndicatorUnit;
	decimals?: Decimals;
	formula:
		/** `times` below zero takes away; `source` says where it comes from, when it does more than change a unit. */
		| { sum: { indicator: string; times?: number; source?: Source }[] }
		/** Each times its published factor, in kg of CO₂ equivalent, then told in `unit`. */
		| { emissions: { indicator: string; factor: string }[] }
		| { ratio: { over: string; under: string; times: number } };
}

/** What a person is asked. */
export type AskedIndicator =
	| NumberIndicator
	| YesNoIndicator
	| ChoiceIndicator
	| TextIndicator
	| DateIndicator
	| RowsIndicator;
export type Indicator = AskedIndicator | ComputedIndicator;

export interface Source {
	title: string;
	url: string;
	/** `yyyy-mm-dd` */
	consulted: string;
}

export interface IndicatorSection {
	id: string;
	/** As its framework calls it: `B3`. */
	code?: string;
	source?: Source;
	indicators: Indicator[];
}

/** What burning or using one unit gives off. */
export interface EmissionFactor {
	id: string;
	/** Of the indicators it is used for. */
	unit: IndicatorUnit;
	/** kg of CO₂ equivalent a unit. */
	kgco2e: number;
	scope: 1 | 2;
	/** Of the data it was made of; where its source says none, of its last change there. */
	year: number;
	/** Percent more or less; absent where its source says none. */
	uncertainty?: number;
	source: Source;
}

export interface IndicatorSet {
	id: string;
	/** `<year>.<number>`, with `-draft` while it may change. */
	version: string;
	/** No jurist has read it: said wherever it is shown. */
	trial?: true;
	sections: IndicatorSection[];
	factors: EmissionFactor[];
}

/** How what one questionnaire asks stands to what another does (NIST IR 8477). */
export const relations = ['equal', 'subset', 'superset', 'intersects'] as const;
export type Relation = (typeof relations)[number];

/** What an answer to a questionnaire of points says of an indicator: proposed, never written by itself. */
export interface IndicatorProposal {
	indicator: string;
	from:
		| { fact: string }
		/** A number of a measure. */
		| { criterion: string; item: string; number: string }
		/** Whether a level or a practice was chosen. */
		| { criterion: string; item: string; choice: string };
	/** What turns its unit into that of the indicator, by unit of the answer. */
	times?: Record<string, number>;
	/** Of a choice: what each value of the fact says. */
	values?: Record<string, string>;
	relation: Relation;
	/** 1: a hint; 2: likely; 3: the same thing. */
	confidence: 1 | 2 | 3;
}

export interface IndicatorProposals {
	/** `<id>` of the questionnaire of points. */
	from: string;
	proposals: IndicatorProposal[];
}
