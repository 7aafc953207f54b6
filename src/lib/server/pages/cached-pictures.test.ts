import { describe, expect, it, vi } from 'vitest';
import { notifyPageRemoved } from '../publications/page-removal';
import { PictureCache } from './cached-pictures';

const bytes = (one: number) => Promise.resolve(new Uint8Array([one]));
const page = (slug: string) => ({ slug, revision: '1' });

describe('pictures drawn lately', () => {
	it('are drawn once', async () => {
		const pictures = new PictureCache();
		let drawn = 0;
		const draw = () => bytes(++drawn);
		const all = await Promise.all([
			pictures.get(page('a'), 'fr', draw),
			pictures.get(page('a'), 'fr', draw)
		]);
		expect([drawn, all[0], await pictures.get(page('a'), 'fr', draw)]).toEqual([1, all[1], all[0]]);
	});

	it('are forgotten from the one asked for longest ago', async () => {
		const pictures = new PictureCache(2);
		let drawn = 0;
		const draw = () => bytes(++drawn);
		for (const name of ['a', 'b', 'a', 'c']) await pictures.get(page(name), 'fr', draw);
		expect(drawn).toBe(3);
		await pictures.get(page('a'), 'fr', draw);
		expect(drawn).toBe(3);
		await pictures.get(page('b'), 'fr', draw);
		expect(drawn).toBe(4);
	});

	it('are drawn one after the other, and again after a failure', async () => {
		const pictures = new PictureCache();
		let [now, most] = [0, 0];
		const draw = async () => {
			most = Math.max(most, ++now);
			await Promise.resolve();
			now--;
			return bytes(1);
		};
		const failing = pictures.get(page('x'), 'fr', () => Promise.reject(new Error('ink')));
		await expect(failing).rejects.toThrow('ink');
		await Promise.all(['x', 'y', 'z'].map(async (name) => pictures.get(page(name), 'fr', draw)));
		expect(most).toBe(1);
	});

	it('are refused when too many wait, but for those that are there', async () => {
		const pictures = new PictureCache(100, 2);
		const draws: (() => void)[] = [];
		const draw = () =>
			new Promise<Uint8Array<ArrayBuffer>>((done) => draws.push(() => done(new Uint8Array([1]))));
		const [one, two] = ['a', 'b'].map((slug) => pictures.get(page(slug), 'fr', draw));
		expect(pictures.get(page('c'), 'fr', draw)).toBeNull();
		expect(pictures.get(page('a'), 'fr', draw)).toBe(one);
		await vi.waitFor(() => expect(draws).toHaveLength(1));
		draws[0]?.();
		await one;
		const three = pictures.get(page('c'), 'fr', draw);
		expect(three).not.toBeNull();
		for (const [at, picture] of [two, three].entries()) {
			await vi.waitFor(() => expect(draws).toHaveLength(at + 2));
			draws[at + 1]?.();
			await picture;
		}
	});

	it('do not stay when their page leaves', async () => {
		const pictures = new PictureCache();
		let drawn = 0;
		const draw = () => bytes(++drawn);
		await pictures.get(page('a'), 'fr', draw);
		notifyPageRemoved('a');
		await pictures.get(page('a'), 'fr', draw);
		expect(drawn).toBe(2);
	});
});
