import { describe, expect, test } from 'vitest';
import { noMentions, readMentions } from './mentions';
import { dayAfter } from '$lib/engine/facts/day';
import { dueOn, nearnessOf, whoIsDue } from './retention';

const at = (day: string) => new Date(`${day}T12:00:00`).getTime();
const talked = (on: string, notedAt = 0) => ({
	lastContact: { on, kind: 'call' as const },
	notedAt
});

describe('what is kept of a client is due', () => {
	test.each([
		[
			'months after the last talk, whatever was written since',
			talked('2024-12-03', at('2026-06-01')),
			'2026-12-03'
		],
		['at the end of a month that is shorter', talked('2024-02-29'), '2026-02-28'],
		[
			'after the last private writing, where no talk was noted',
			{ lastContact: null, notedAt: at('2026-05-04') },
			'2028-05-04'
		],
		['after the last change of the dossier, where nothing is private', null, '2028-01-10']
	])('%s', (_, notes, due) => {
		expect(dueOn(notes, at('2026-01-10'), 24)).toBe(due);
	});

	test('who is due is told of many as of each', () => {
		for (const months of [1, 6, 24])
			for (const today of ['2026-02-28', '2026-03-01', '2028-02-29', '2026-08-31', '2026-12-30']) {
				const isDue = whoIsDue(months, today);
				const before = new Date(`${today}T12:00:00`);
				before.setMonth(before.getMonth() - months, 20);
				let day = before.toISOString().slice(0, 10);
				for (let days = 0; days < 20; days++, day = dayAfter(day)) {
					for (const notes of [talked(day), null])
						expect(isDue(notes, at(day)), `${day}, ${months} months, ${today}`).toBe(
							dueOn(notes, at(day), months) <= today
						);
				}
			}
	});

	test('it is said thirty days before', () => {
		const days = ['2026-11-02', '2026-11-03', '2026-12-02', '2026-12-03', '2027-01-01'];
		expect(days.map((day) => nearnessOf('2026-12-03', day))).toEqual([
			'far',
			'soon',
			'soon',
			'due',
			'due'
		]);
	});
});

test('24 months unless the organisation says otherwise, and never more than 36', () => {
	expect(readMentions(undefined)).toEqual(noMentions);
	const months = [1, 36, 0, 37, 2.5, '12', null].map((months) => readMentions({ months }).months);
	expect(months).toEqual([1, 36, 24, 24, 24, 24, 24]);
});
