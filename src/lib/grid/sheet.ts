import type { FactValue, Unit } from './grid';

/** What one company says: the input of the engine, of the command line and of golden results. */
export interface Sheet {
	/** `<id>@<version>` */
	grid: string;
	profile: Profile;
	answers: Answers;
}

/** An invented company and all its answers, told in French and in English; also a golden result of the tests. */
export interface Example {
	name: string;
	/** One sentence about it. */
	story: string;
	en: { name: string; story: string };
	sheet: Sheet;
}

export type ProfileValue = FactValue | { min?: number; max?: number } | { unknown: true };
export type Profile = Readonly<Record<string, ProfileValue>>;

export type Answer =
	| { level: string }
	/** `[]` means "none of these", and is an answer. */
	| { practices: string[] }
	| { numbers: { a: number; b?: number; c?: number; d?: number; unit?: Unit } }
	/** `none`, `zero` (when nothing to measure gives points), a step's id, or a choice beside the brackets. */
	| { bracket: string }
	| { unknown: true }
	/** Only in what leaves the device, only for sensitive items. */
	| { points: number };

export type Answers<T = Answer> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** As it may leave the device: never a figure. */
export type DisclosedAnswer = Exclude<Answer, { numbers: unknown }>;
