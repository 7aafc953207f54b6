import { describe, expect, it } from 'vitest';
import { KeptPictures } from './kept-pictures';

const bytes = (one: number) => Promise.resolve(new Uint8Array([one]));

describe('pictures drawn lately', () => {
	it('are drawn once', async () => {
		const pictures = new KeptPictures();
		let drawn = 0;
		const draw = () => bytes(++drawn);
		const all = await Promise.all([pictures.get('a', draw), pictures.get('a', draw)]);
		expect([drawn, all[0], await pictures.get('a', draw)]).toEqual([1, all[1], all[0]]);
	});

	it('are forgotten from the one asked for longest ago', async () => {
		const pictures = new KeptPictures(2);
		let drawn = 0;
		const draw = () => bytes(++drawn);
		for (const name of ['a', 'b', 'a', 'c']) await pictures.get(name, draw);
		expect(drawn).toBe(3);
		await pictures.get('a', draw);
		expect(drawn).toBe(3);
		await pictures.get('b', draw);
		expect(drawn).toBe(4);
	});

	it('are drawn one after the other, and again after a failure', async () => {
		const pictures = new KeptPictures();
		let [now, most] = [0, 0];
		const draw = async () => {
			most = Math.max(most, ++now);
			await Promise.resolve();
			now--;
			return bytes(1);
		};
		const failing = pictures.get('x', () => Promise.reject(new Error('ink')));
		await expect(failing).rejects.toThrow('ink');
		await Promise.all(['x', 'y', 'z'].map((name) => pictures.get(name, draw)));
		expect(most).toBe(1);
	});
});
