import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellLeft } from '../publications/leaving';
import { KeptByPage } from './page-cache';

const limits = { most: 3, mostBytes: 100, keptMs: 1000 };

describe('What was made of pages', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('is kept by revision: that of another is dropped', () => {
		const kept = new KeptByPage<string>(limits);
		kept.set('a', '1', 'fr', 'A', 10);
		kept.set('a', '1', 'en', 'B', 10);
		expect([kept.get('a', '1', 'fr'), kept.get('a', '1', 'en')]).toEqual(['A', 'B']);
		expect(kept.get('a', '2', 'fr')).toBeUndefined();
		expect([kept.count, kept.get('a', '1', 'fr')]).toEqual([0, undefined]);
		kept.set('a', '2', 'fr', 'C', 10);
		kept.set('a', '3', 'fr', 'D', 10);
		expect([kept.count, kept.get('a', '3', 'fr')]).toEqual([1, 'D']);
	});

	it('is bounded in number and bytes: the page asked for longest ago goes first', () => {
		const kept = new KeptByPage<string>(limits);
		for (const slug of ['a', 'b', 'c']) kept.set(slug, '1', 'fr', slug, 10);
		kept.get('a', '1', 'fr');
		kept.set('d', '1', 'fr', 'd', 10);
		const there = () => ['a', 'b', 'c', 'd', 'e'].map((slug) => kept.get(slug, '1', 'fr'));
		expect(there()).toEqual(['a', undefined, 'c', 'd', undefined]);
		kept.set('e', '1', 'fr', 'e', 85);
		expect(there()).toEqual([undefined, undefined, undefined, 'd', 'e']);
		kept.set('e', '1', 'en', 'e', 101);
		expect(kept.count).toBe(0);
	});

	it('is dropped when its page leaves, and in time', () => {
		const kept = new KeptByPage<string>(limits);
		kept.set('a', '1', 'fr', 'A', 10);
		kept.set('b', '1', 'fr', 'B', 10);
		tellLeft('a');
		expect([kept.count, kept.get('a', '1', 'fr')]).toEqual([1, undefined]);
		vi.advanceTimersByTime(1000);
		expect(kept.count).toBe(0);
	});
});
