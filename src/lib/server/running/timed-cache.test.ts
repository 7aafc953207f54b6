import { expect, it } from 'vitest';
import { TimedCache } from './timed-cache';

it('makes it once for those who ask together, and again when it is old or failed', async () => {
	let [now, made] = [0, 0];
	let fails = false;
	const make = async () => {
		made++;
		await Promise.resolve();
		if (fails) throw new Error('no');
		return made;
	};
	const current = new TimedCache(make, 1000, () => now);
	expect(await Promise.all([current.get(), current.get()])).toEqual([1, 1]);
	now = 999;
	expect(await current.get()).toBe(1);
	now = 1000;
	expect(await current.get()).toBe(2);
	now = 2000;
	fails = true;
	await expect(current.get()).rejects.toThrow('no');
	fails = false;
	expect(await current.get()).toBe(4);
});
