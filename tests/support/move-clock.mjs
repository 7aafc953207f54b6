/**
 * A published questionnaire may begin on a later day. Until then tests take place on the day after it begins, so that
 * nothing breaks on that day: their processes and the servers that these start load this file first, and their
 * browsers are given `moveClock`.
 */
import { readInstance } from '../../src/cli/instance.mjs';

const day = 86_400_000;

/** @param {number} days from now on, the clock stands so many days later. */
export function moveClock(days) {
	const { now } = Date;
	const moved = () => now() + days * 86_400_000;
	globalThis.Date = new Proxy(Date, {
		construct: (Real, given) =>
			given.length > 0 ? Reflect.construct(Real, given) : new Real(moved()),
		get: (Real, key) => (key === 'now' ? moved : Reflect.get(Real, key))
	});
}

/** Of a configuration: for the processes that it starts, which find the clock moved and know by how much. */
export function testOnTheNewestDay() {
	if (process.env.DAYS_AHEAD) return;
	const starts = Object.entries(
		readInstance(new URL('../../criteria', import.meta.url).pathname).starts
	).flatMap(([name, start]) => (name.endsWith('-draft') ? [] : [Date.parse(start)]));
	const ahead = Math.ceil((Math.max(0, ...starts) - Date.now()) / day);
	if (ahead < 0) return;
	process.env.DAYS_AHEAD = String(ahead + 1);
	process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${import.meta.url}`;
}

export const daysAhead = Number(process.env.DAYS_AHEAD ?? 0);
if (daysAhead > 0) moveClock(daysAhead);
