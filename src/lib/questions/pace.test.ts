import { expect, test } from 'vitest';
import type { Revision } from '$lib/dossier/revision';
import { minutesLeft, paceOf } from './pace';

const answer = (seconds: number, item: string, device = 'mine'): Revision => ({
	id: `${seconds}/${item}`,
	dossier: 'd',
	path: `answers/azimut-20@2026.1/criterion/${item}`,
	value: { unknown: true },
	over: [],
	at: seconds * 1000,
	author: { role: 'company', device }
});
const times = (...seconds: number[]) => seconds.map((second, at) => answer(second, `item-${at}`));

test('the pace is the median time between two answers', () => {
	expect(paceOf(times(0, 10, 30, 40, 100, 112), 'mine')).toBe(12_000);
});

test('a pause, an answer changed at once, another device and a note do not count', () => {
	const steady = times(0, 10, 20, 30, 40, 50);
	const lunch = answer(50 + 3600, 'item-6');
	const again = [answer(51, 'item-5'), answer(51.2, 'item-5')];
	const note: Revision = { ...answer(55, 'note'), path: 'notes/company/criterion' };
	expect(paceOf([...steady, lunch, ...again, note, answer(52, 'x', 'other')], 'mine')).toBe(10_000);
});

test('nothing is said before five intervals, nor when nothing is left', () => {
	expect(paceOf(times(0, 10, 20, 30, 40), 'mine')).toBeNull();
	expect(minutesLeft(null, 12)).toBeNull();
	expect(minutesLeft(10_000, 0)).toBeNull();
});

test('what is left is said in whole minutes, at least one', () => {
	expect(minutesLeft(10_000, 1)).toBe(1);
	expect(minutesLeft(10_000, 7)).toBe(2);
});
