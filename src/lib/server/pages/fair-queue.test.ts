import { expect, test } from 'vitest';
import { FairQueue } from './fair-queue';

/** Work that ends when it is told to. */
function works() {
	const began: string[] = [];
	const ends: (() => void)[] = [];
	const work = (name: string) => () => {
		began.push(name);
		return new Promise<void>((resolve) => ends.push(resolve));
	};
	const endOne = async () => {
		ends.shift()?.();
		await new Promise((resolve) => setImmediate(resolve));
		await new Promise((resolve) => setImmediate(resolve));
	};
	return { began, work, endOne };
}

test('each address has its turn, however much another one asks for', async () => {
	const queue = new FairQueue({ atOnce: 1, most: 10, mostOfAddress: 5 });
	const { began, work, endOne } = works();
	for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2'])
		queue.add(name.slice(0, 1), work(name));
	for (let at = 0; at < 7; at++) await endOne();
	expect(began).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
});

test('no more is begun at once than its bound, and what ends makes room', async () => {
	const queue = new FairQueue({ atOnce: 2, most: 10, mostOfAddress: 10 });
	const { began, work, endOne } = works();
	for (const name of ['1', '2', '3', '4']) queue.add('a', work(name));
	expect(began).toEqual(['1', '2']);
	await endOne();
	expect(began).toEqual(['1', '2', '3']);
});

test('says whether an address or everyone asks for too much, and forgets what it refused', async () => {
	const queue = new FairQueue({ atOnce: 1, most: 3, mostOfAddress: 2 });
	const { began, work, endOne } = works();
	const add = (name: string) => queue.add(name.slice(0, 1), work(name));
	expect(['a1', 'a2', 'a3', 'a4'].map(add)).toEqual([null, null, null, 'address']);
	expect(['b1', 'b2'].map(add)).toEqual([null, 'all']);
	await endOne();
	expect(add('b3')).toBeNull();
	for (let at = 0; at < 6; at++) await endOne();
	expect(began).toEqual(['a1', 'a2', 'b1', 'a3', 'b3']);
});
