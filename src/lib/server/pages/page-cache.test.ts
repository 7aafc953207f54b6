import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notifyPageRemoved } from '../publications/page-removal';
import { PageCache } from './page-cache';

const limits = { most: 3, mostBytes: 100, cachedMs: 1000 };

describe('What was made of pages', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('is kept by revision: that of another is dropped', () => {
		const cache = new PageCache<string>(limits);
		cache.set('a', '1', 'fr', 'A', 10);
		cache.set('a', '1', 'en', 'B', 10);
		expect([cache.get('a', '1', 'fr'), cache.get('a', '1', 'en')]).toEqual(['A', 'B']);
		expect(cache.get('a', '2', 'fr')).toBeUndefined();
		expect([cache.count, cache.get('a', '1', 'fr')]).toEqual([0, undefined]);
		cache.set('a', '2', 'fr', 'C', 10);
		cache.set('a', '3', 'fr', 'D', 10);
		expect([cache.count, cache.get('a', '3', 'fr')]).toEqual([1, 'D']);
	});

	it('is bounded in number and bytes: the page asked for longest ago goes first', () => {
		const cache = new PageCache<string>(limits);
		for (const slug of ['a', 'b', 'c']) cache.set(slug, '1', 'fr', slug, 10);
		cache.get('a', '1', 'fr');
		cache.set('d', '1', 'fr', 'd', 10);
		const there = () => ['a', 'b', 'c', 'd', 'e'].map((slug) => cache.get(slug, '1', 'fr'));
		expect(there()).toEqual(['a', undefined, 'c', 'd', undefined]);
		cache.set('e', '1', 'fr', 'e', 85);
		expect(there()).toEqual([undefined, undefined, undefined, 'd', 'e']);
		cache.set('e', '1', 'en', 'e', 101);
		expect(cache.count).toBe(0);
	});

	it('is dropped when its page leaves, and in time', () => {
		const cache = new PageCache<string>(limits);
		cache.set('a', '1', 'fr', 'A', 10);
		cache.set('b', '1', 'fr', 'B', 10);
		notifyPageRemoved('a');
		expect([cache.count, cache.get('a', '1', 'fr')]).toEqual([1, undefined]);
		vi.advanceTimersByTime(1000);
		expect(cache.count).toBe(0);
	});
});
