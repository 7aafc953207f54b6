import { describe, expect, it, vi } from 'vitest';
import { Drawing } from './drawing';

const bytes = () => Promise.resolve(new Uint8Array([1]));

describe('Pictures', () => {
	it('are drawn one after the other, once for all who wait, and again after a failure', async () => {
		const drawing = new Drawing();
		let [now, most, drawn] = [0, 0, 0];
		const draw = async () => {
			drawn++;
			most = Math.max(most, ++now);
			await Promise.resolve();
			now--;
			return bytes();
		};
		const failing = drawing.draw('x', () => Promise.reject(new Error('ink')));
		await expect(failing).rejects.toThrow('ink');
		await Promise.all(['x', 'y', 'x', 'z', 'x'].map((name) => drawing.draw(name, draw)));
		expect([most, drawn]).toEqual([1, 3]);
	});

	it('are refused when too many wait, but for those that are there', async () => {
		const drawing = new Drawing(2);
		const draws: (() => void)[] = [];
		const draw = () =>
			new Promise<Uint8Array<ArrayBuffer>>((done) => draws.push(() => done(new Uint8Array([1]))));
		const [one, two] = ['a', 'b'].map((name) => drawing.draw(name, draw));
		expect(drawing.draw('c', draw)).toBeNull();
		expect(drawing.draw('a', draw)).toBe(one);
		await vi.waitFor(() => expect(draws).toHaveLength(1));
		draws[0]?.();
		await one;
		const three = drawing.draw('c', draw);
		expect(three).not.toBeNull();
		for (const [at, picture] of [two, three].entries()) {
			await vi.waitFor(() => expect(draws).toHaveLength(at + 2));
			draws[at + 1]?.();
			await picture;
		}
	});
});
