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
	if (typeof value !== 'object' || value === null) return false;
	const parts = new Map<string, unknown>(Object.entries(value));
	const isAny = (names: string[], test: (part: unknown) => boolean) =>
		names.some((name) => test(parts.get(name)));
	const none = parts.get('none');
	return (
		typeof parts.get('number') === 'number' ||
		typeof parts.get('yes') === 'boolean' ||
		isAny(['choice', 'text', 'date'], (part) => typeof part === 'string') ||
		isAny(['choices', 'rows'], Array.isArray) ||
		none === 'unknown' ||
		none === 'not-concerned'
	);
}
