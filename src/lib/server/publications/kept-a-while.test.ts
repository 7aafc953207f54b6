import { expect, it } from 'vitest';
import { KeptAWhile } from './kept-a-while';

it('makes it once for those who ask together, and again when it is old, dropped, or failed', async () => {
	let [now, made] = [0, 0];
	let fails = false;
	const make = async () => {
		made++;
		await Promise.resolve();
		if (fails) throw new Error('no');
		return made;
	};
	const kept = new KeptAWhile(make, 1000, () => now);
	expect(await Promise.all([kept.get(), kept.get()])).toEqual([1, 1]);
	now = 999;
	expect(await kept.get()).toBe(1);
	now = 1000;
	expect(await kept.get()).toBe(2);
	kept.drop();
	fails = true;
	await expect(kept.get()).rejects.toThrow('no');
	fails = false;
	expect(await kept.get()).toBe(4);
});
