/** Pools of contributions that nobody made, for tests of what is said of them. */
import fc from 'fast-check';
import {
	figureClasses,
	type Asked,
	type Pool,
	type PooledContribution
} from '../../src/lib/server/figures/queries';
import type { EditionFrame } from '../../src/lib/server/figures/make-edition';
import type { ByteSource } from '../../src/lib/server/figures/noise';

export const realAsked: Asked = {
	...figureClasses,
	parts: ['total', 'limiter', 'partager', 'strategie'],
	subjects: Array.from({ length: 20 }, (_, at) => `sujet-${at + 1}`)
};

export const realFrame: EditionFrame = {
	edition: '2026-T4',
	madeOn: '2026-11-28',
	invented: false,
	grid: 'azimut-20@2026.3',
	asked: realAsked
};

const points = fc.integer({ min: 0, max: 100 });
const level = fc.constantFrom(0, 20, 40, 60, 80, 100, null);

/** Most are small, as companies are. */
const size = fc.oneof(
	{ weight: 6, arbitrary: fc.constant('1-9' as const) },
	{ weight: 2, arbitrary: fc.constant('alone' as const) },
	{ weight: 2, arbitrary: fc.constant('10-49' as const) },
	{ weight: 1, arbitrary: fc.constant('50' as const) }
);

export const contribution: fc.Arbitrary<PooledContribution> = fc.record({
	size,
	family: fc.constantFrom(...realAsked.families),
	place: fc.constantFrom(...realAsked.places),
	points: fc.record({
		parts: fc.tuple(points, points, points, points),
		subjects: fc.array(level, { minLength: 20, maxLength: 20 })
	})
});

export const poolOf = (minLength: number, maxLength: number): fc.Arbitrary<PooledContribution[]> =>
	fc.array(contribution, { minLength, maxLength, size: 'max' });

/** So many companies, of the classes and with the points that are given; the rest is the same for all. */
export const alike = (count: number, given: Partial<PooledContribution>): Pool =>
	Array.from({ length: count }, () => ({
		size: '1-9',
		family: 'industry',
		place: '34',
		points: { parts: [50, 50, 50, 50], subjects: realAsked.subjects.map(() => 50) },
		...given
	}));

/** Random numbers that are the same each time: a sum of products would do less well in its low bits. */
export function numbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Bytes that are the same each time. */
export function bytesOf(seed: number): ByteSource {
	const next = numbers(seed);
	return (count) => Uint8Array.from({ length: count }, () => Math.floor(256 * next()));
}
