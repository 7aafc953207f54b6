/** What the second reader reads of `grid.json` and of a sheet. Nothing here comes from the app. */
export type Value = string | number | boolean;
export type Condition =
	| { all: Condition[] }
	| { any: Condition[] }
	| { not: Condition }
	| { is: [fact: string, value: Value] }
	| { in: [fact: string, values: Value[]] }
	| { atLeast: [fact: string, bound: number] }
	| { atMost: [fact: string, bound: number] };

export interface Fact {
	id: string;
	kind: string;
	choices?: readonly string[];
	min?: number;
	max?: number;
	interval?: boolean;
	maxLength?: number;
	askedIn?: string;
	askWhen?: Condition;
	ifUnknown?: Value;
	known?: { when: Condition; value: Value };
	quiet?: boolean;
}
export interface Interval {
	min: number;
	max: number;
}
export type Told = Value | { min?: number; max?: number } | { unknown: true };
export type Profile = Readonly<Record<string, Told>>;

export type Letter = 'a' | 'b' | 'c' | 'd';
export interface Numbers extends Partial<Record<Letter, number>> {
	unit?: string;
}
export type Answer =
	| { level: string }
	| { practices: string[] }
	| { bracket: string }
	| { numbers: Numbers }
	| { unknown: true }
	| { points: number };
export type Answers = Readonly<Record<string, Readonly<Record<string, Answer>>>>;
export interface Sheet {
	profile: Profile;
	answers: Answers;
}

export interface Row {
	id: string;
	points: number;
}
export interface Typed {
	id: Letter;
	units: { unit: string; times?: number; whole?: boolean }[];
}
interface Question {
	id: string;
	sensitive?: true | Condition;
}
export interface LevelQuestion extends Question {
	kind: 'level';
	levels: (Row & { idles?: string[] })[];
}
export interface PracticesQuestion extends Question {
	kind: 'practices';
	practices: { id: string; weight: number; law?: { when?: Condition } }[];
	steps: (Row & { weight: number })[];
}
export interface MeasureQuestion extends Question {
	kind: 'measure';
	numbers: Typed[];
	formula: 'value' | 'share' | 'ratio' | 'fall';
	scale?: number;
	zero?: { then: { points: number } | { set: [string, Value] } };
	also?: Row[];
	steps: (Row & { op: 'above' | 'atLeast' | 'below' | 'atMost'; bound: number })[];
}
export type AnyQuestion = LevelQuestion | PracticesQuestion | MeasureQuestion;

export interface Variant {
	id: string;
	when?: Condition;
	asks: string[];
}
export interface Criterion {
	id: string;
	weight: number;
	when?: Condition;
	items: AnyQuestion[];
	variants: Variant[];
}
export interface Grid {
	id: string;
	version: string;
	total: { from: 'criteria' } | { from: 'pillars'; weights: Record<string, number> };
	bands: { id: string; from: number }[];
	facts: Fact[];
	notices: { id: string; when: Condition }[];
	pillars: { id: string; themes: { id: string; criteria: Criterion[] }[] }[];
}
