// @module-tag often
import { describe, expect, it } from 'vitest';
import { isDeep } from '../../../tests/support/tier';
import { framesOf } from '$lib/dossier/transfer/codes';
import { drawerFor, type Drawing } from '$lib/ui/qr-draw';
import { readCode } from './qr-read';

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1664525 + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** About `codes` codes of what does not pack. */
async function frames(codes: number, seed = 1): Promise<string[]> {
	const random = randomFrom(seed);
	const letters = Array.from({ length: codes * 470 }, () =>
		String.fromCharCode(33 + Math.floor(random() * 90))
	);
	return (await framesOf(letters.join(''))) ?? [];
}

/** The dark modules that the path paints, row by row. */
function modulesOf({ side, path }: Drawing): boolean[][] {
	const rows = Array.from({ length: side }, () => Array<boolean>(side).fill(false));
	const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)];
	expect(bars.map(([bar]) => bar).join('')).toBe(path);
	for (const [, x, y, length] of bars)
		rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
	return rows;
}

interface Shot {
	/** Pixels of the camera for one module. */
	scale: number;
	/** In radians. */
	turned?: number;
	/** Standard deviation, in pixels. */
	blur?: number;
	/** Standard deviation, of 255. */
	noise?: number;
}

/** What a camera sees of a drawing on a screen, on a grey table. */
function shoot(drawing: Drawing, { scale, turned = 0, blur = 0, noise = 0 }: Shot): ImageData {
	const rows = modulesOf(drawing);
	const reach = Math.cos(turned % (Math.PI / 2)) + Math.abs(Math.sin(turned % (Math.PI / 2)));
	const side = Math.ceil(drawing.side * scale * reach) + 20;
	const [cos, sin] = [Math.cos(turned) / scale, Math.sin(turned) / scale];
	const middle = drawing.side / 2;
	let grey = new Float64Array(side * side);
	for (let at = 0; at < grey.length; at += 1) {
		const [x, y] = [(at % side) + 0.5 - side / 2, Math.floor(at / side) + 0.5 - side / 2];
		const row = rows[Math.floor(cos * y - sin * x + middle)];
		const dark = row?.[Math.floor(cos * x + sin * y + middle)];
		grey[at] = dark === undefined ? 120 : dark ? 50 : 210;
	}
	if (blur > 0) grey = blurred(blurred(grey, side, 1, blur), side, side, blur);
	const random = randomFrom(7);
	const bell = () => 2 * (random() + random() + random()) - 3;
	const data = new Uint8ClampedArray(side * side * 4);
	for (let at = 0; at < grey.length; at += 1) {
		const value = (grey[at] ?? 0) + (noise && bell() * noise);
		data.set([value, value, value, 255], at * 4);
	}
	return { width: side, height: side, data, colorSpace: 'srgb' };
}

/** Along one direction, `step` from a pixel to the next. */
function blurred(grey: Float64Array, side: number, step: number, deviation: number) {
	const reach = Math.ceil(deviation * 3);
	const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
		Math.exp(-((at - reach) ** 2) / (2 * deviation ** 2))
	);
	const total = weights.reduce((sum, weight) => sum + weight);
	const made = new Float64Array(grey.length);
	for (let at = 0; at < grey.length; at += 1) {
		const place = step === 1 ? at % side : Math.floor(at / side);
		let sum = 0;
		for (const [index, weight] of weights.entries()) {
			const moved = Math.min(side - 1, Math.max(0, place + index - reach)) - place;
			sum += (grey[at + moved * step] ?? 0) * weight;
		}
		made[at] = sum / total;
	}
	return made;
}

const shots: [string, Shot][] = [
	['as it is drawn', { scale: 3 }],
	['on a small telephone', { scale: 4.26 }],
	['large', { scale: 8 }],
	['with noise', { scale: 4, noise: 16 }],
	['out of focus', { scale: 5.5, blur: 1.6, noise: 8 }],
	['turned, out of focus and with noise', { scale: 6, turned: 0.2, blur: 1.6, noise: 10 }],
	['upside down', { scale: 4, turned: Math.PI, blur: 0.8 }]
];

describe('a code that is drawn', () => {
	it.each(isDeep ? shots : shots.slice(0, 1))('is read again, %s', async (_, shot) => {
		const texts = await frames(3);
		expect(texts.length).toBeGreaterThan(2);
		const draw = drawerFor(texts);
		expect(texts.map((text) => readCode(shoot(draw(text), shot)))).toEqual(texts);
	});

	it('has its quiet zone, and the size of the largest of its transfer: of version 13 at most', async () => {
		const texts = [...(await frames(5)), ':AZ1G:'];
		const draw = drawerFor(texts);
		for (const text of texts) {
			const drawing = draw(text);
			const rows = modulesOf(drawing);
			expect(drawing.side).toBe(17 + 4 * 13 + 8);
			const quiet = rows.flatMap((row, y) =>
				row.filter((dark, x) => dark && [x, y].some((at) => at < 4 || at >= drawing.side - 4))
			);
			expect(quiet).toEqual([]);
		}
	});

	it('of a short text is small', () => {
		expect(drawerFor([':AZ1G:'])(':AZ1G:').side).toBe(21 + 8);
	});
});

describe('a picture without a code', () => {
	it('says nothing', () => {
		const data = new Uint8ClampedArray(200 * 200 * 4).fill(128);
		expect(readCode({ width: 200, height: 200, data, colorSpace: 'srgb' })).toBeNull();
	});
});
