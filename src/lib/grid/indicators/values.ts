import type { Ground } from './indicators';

/** A cell of a row, by column; empty ones are left out. */
export type IndicatorRow = Readonly<Record<string, string | number | boolean>>;

/** What a company said of one indicator, of one year. */
export type IndicatorValue =
	| { number: number; ground?: Ground }
	| { yes: boolean }
	| { choice: string }
	/** `[]`: none of them, and an answer. */
	| { choices: readonly string[] }
	| { text: string }
	/** `yyyy-mm-dd` */
	| { date: string }
	| { rows: readonly IndicatorRow[] }
	/** To be found out, or nothing of that kind: of a number, none. */
	| { none: 'unknown' | 'not-concerned' };

/** By indicator. */
export type IndicatorValues = Readonly<Record<string, IndicatorValue>>;

/** What is stored was checked when it came in; what a disagreement or an old file holds is looked at again. */
export function isIndicatorValue(value: unknown): value is IndicatorValue {
	const said: Readonly<Record<string, unknown>> = Object(value);
	const { number, yes, choice, choices, text, date, rows, none } = said;
	return (
		typeof number === 'number' ||
		typeof yes === 'boolean' ||
		[choice, text, date].some((part) => typeof part === 'string') ||
		[choices, rows].some(Array.isArray) ||
		none === 'unknown' ||
		none === 'not-concerned'
	);
}
