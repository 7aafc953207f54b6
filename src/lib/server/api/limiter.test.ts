import { beforeEach, describe, expect, test } from 'vitest';
import { Limiter } from './limiter';

let now: number;
let limiter: Limiter;
beforeEach(() => {
	now = 0;
	limiter = new Limiter({ most: 3, windowMs: 60_000 }, () => now, 100);
});

const take = (address: string, times: number) =>
	Array.from({ length: times }, () => limiter.take(address));

describe('One address', () => {
	test('may ask so many times, then is told how long to wait', () => {
		expect(take('192.0.2.1', 3)).toEqual([0, 0, 0]);
		now = 20_000;
		expect(limiter.take('192.0.2.1')).toBe(40);
		now = 59_999;
		expect(limiter.take('192.0.2.1')).toBe(1);
		now = 60_000;
		expect(limiter.take('192.0.2.1')).toBe(0);
	});

	test('does not count for another', () => {
		take('192.0.2.1', 4);
		expect(limiter.take('192.0.2.2')).toBe(0);
	});

	test.each([
		['2001:db8:1:2::1', '2001:db8:1:2:ffff:1:2:3', true],
		['2001:db8:1:2::1', '2001:db8:1:3::1', false],
		['2001:db8::1', '2001:db8::2', true],
		['2001:db8::1', '2001:db8:0:1::1', false],
		['::ffff:192.0.2.1', '192.0.2.1', true],
		['::ffff:192.0.2.1', '::ffff:192.0.2.2', false],
		['::1', '::2', true],
		['', '', true],
		['not an address', 'another', false]
	])('%s and %s are one: %s', (one, other, same) => {
		take(one, 3);
		expect(limiter.take(other) > 0).toBe(same);
	});
});

describe('Memory', () => {
	test('never holds more addresses than its bound, and forgets those that came first', () => {
		for (let at = 0; at < 1000; at++) limiter.take(`10.0.${Math.floor(at / 256)}.${at % 256}`);
		expect(limiter.size).toBe(100);
	});

	test('lets go of those whose time is over', () => {
		for (let at = 0; at < 50; at++) limiter.take(`10.0.0.${at}`);
		now = 60_000;
		limiter.take('192.0.2.1');
		expect(limiter.size).toBe(1);
	});

	test('holds no long text', () => {
		limiter.take('x'.repeat(100_000));
		expect(limiter.take(`${'x'.repeat(64)}y`)).toBe(0);
		expect(limiter.size).toBe(1);
	});
});
