import { beforeEach, describe, expect, test } from 'vitest';
import { Limiter } from './limiter';

const limit = { most: 3, mostOfNetwork: 10, mostInAll: 2000, windowMs: 60_000 };
let now: number;
let limiter: Limiter;
beforeEach(() => {
	now = 0;
	limiter = new Limiter(limit, () => now, 100);
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

	test('may ask once more for what is given back, in its own window and never twice', () => {
		take('2001:db8::1', 3);
		limiter.giveBack('2001:db8::2');
		expect(take('2001:db8::1', 2)).toEqual([0, 60]);
		now = 60_000;
		limiter.giveBack('2001:db8::1');
		expect(take('2001:db8::1', 4)).toEqual([0, 0, 0, 60]);
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
		['2001:DB8::1', '2001:0db8::2', true],
		['2001:db8::', '2001:db8:0:0:1::', true],
		['', '', true],
		['not an address', 'another', false]
	])('%s and %s are one: %s', (one, other, same) => {
		take(one, 3);
		expect(limiter.take(other) > 0).toBe(same);
	});
});

describe('Whoever has many addresses', () => {
	test('may ask ten times from an IPv6 network of 48 bits', () => {
		const waits = Array.from({ length: 600 }, (_, at) =>
			limiter.take(`2001:db8:1:${at.toString(16)}::1`)
		);
		expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
		expect(limiter.take('2001:db8:2::1')).toBe(0);
	});

	test('may ask so many times in all, and what was refused to one does not count for the others', () => {
		for (let at = 0; at < 5000; at++) limiter.take('192.0.2.1');
		expect(limiter.take('192.0.2.2')).toBe(0);
		const waits = Array.from({ length: 3000 }, (_, at) =>
			limiter.take(`10.${at % 200}.${Math.floor(at / 200)}.1`)
		);
		expect(waits.filter((wait) => wait === 0)).toHaveLength(1996);
		now = 60_000;
		expect(limiter.take('192.0.2.3')).toBe(0);
	});

	test('does not have an address forgotten that is refused', () => {
		take('192.0.2.1', 4);
		for (let at = 0; at < 1000; at++) limiter.take(`10.0.${Math.floor(at / 256)}.${at % 256}`);
		expect(limiter.take('192.0.2.1')).toBeGreaterThan(0);
	});
});

describe('Memory', () => {
	test('never holds more addresses than its bound, and forgets those counted least', () => {
		for (let at = 0; at < 1000; at++) limiter.take(`10.0.${Math.floor(at / 256)}.${at % 256}`);
		expect(limiter.size).toBeLessThanOrEqual(100);
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
