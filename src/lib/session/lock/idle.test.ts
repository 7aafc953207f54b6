// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idleAfter, warnedBefore, watchIdle } from './idle';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
	const calls = { near: [] as (number | null)[], idle: 0, active: 0 };
	const idle = watchIdle({
		onnear: (left) => calls.near.push(left),
		onidle: () => (calls.idle += 1),
		onactive: () => (calls.active += 1)
	});
	return { calls, idle };
}
const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));

test('it is said a minute before, a key puts it off, and once it is over it is over', () => {
	const { calls } = watched();
	vi.advanceTimersByTime(idleAfter - warnedBefore - 1000);
	expect(calls.near).toEqual([]);
	vi.advanceTimersByTime(2000);
	expect(calls.near.length).toBeGreaterThan(0);
	press();
	expect(calls.near.at(-1)).toBeNull();
	vi.advanceTimersByTime(idleAfter - 1000);
	expect(calls.idle).toBe(0);
	vi.advanceTimersByTime(2000);
	expect(calls.idle).toBe(1);
	press();
	vi.advanceTimersByTime(idleAfter * 2);
	expect(calls.idle).toBe(1);
});

test('a computer that slept finds out as it wakes: no key comes before', () => {
	const { calls } = watched();
	vi.setSystemTime(Date.now() + idleAfter + 5000);
	press();
	expect(calls.idle).toBe(1);
});

test('who works in another tab keeps this one open, and other tabs hear of this one', () => {
	const { calls, idle } = watched();
	vi.advanceTimersByTime(idleAfter - 5000);
	idle.touch();
	vi.advanceTimersByTime(idleAfter - 5000);
	expect(calls.idle).toBe(0);
	press();
	expect(calls.active).toBe(1);
	press();
	expect(calls.active).toBe(1);
	idle.stop();
	vi.advanceTimersByTime(idleAfter * 2);
	expect(calls.idle).toBe(0);
});
