import { describe, expect, test } from 'vitest';
import {
	cellLines,
	cellsOf,
	radiusOf,
	sector,
	sharesOf,
	spansOf,
	type RosePart,
	type RoseSubject
} from './petals';
import { nameLine } from './draw-rose';

const subject = (id: string, rest: Partial<RoseSubject> = {}): RoseSubject => ({
	id,
	words: id,
	weight: 1,
	max: 5,
	low: 0,
	high: 0,
	state: 'scored',
	...rest
});
const rose = (...parts: Partial<RoseSubject>[][]): RosePart[] =>
	parts.map((subjects, rank) => ({
		id: `part-${rank}`,
		name: `Part ${rank}`,
		subjects: subjects.map((rest, place) => subject(`${rank}-${place}`, rest))
	}));
const petals = (count: number) => Array.from({ length: count }, () => ({}));
const azimut = rose(petals(8), petals(8), petals(4));

const shapes: [string, RosePart[]][] = [
	['20 subjects in 3 parts', azimut],
	['one subject', rose([{}])],
	['one part', rose(petals(5))],
	['40 subjects', rose(petals(16), petals(16), petals(8))],
	['300 subjects', rose(petals(100), petals(100), petals(100))],
	['40 parts of one subject', rose(...petals(40).map((one) => [one]))],
	['a part without subjects', rose([{}, {}], [], [{}])],
	['weights that differ', rose([{ weight: 1 }, { weight: 3 }], [{ weight: 2 }])],
	['nothing at all', []]
];

/** The area inside a path of two arcs and two lines, from the numbers that it is drawn with. */
function areaOf(path: string): number {
	const [x0 = 0, y0 = 0, far = 0, , , , , x1 = 0, y1 = 0, , , near = 0] =
		path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
	const angle = Math.atan2(x0 * y1 - y0 * x1, x0 * x1 + y0 * y1);
	return ((angle < 0 ? angle + 2 * Math.PI : angle) / 2) * (far ** 2 - near ** 2);
}

describe.each(shapes)('%s', (_, parts) => {
	const spans = spansOf(parts).flat();

	test('stand in grid order from the top, apart, and within one turn', () => {
		const edges = spans.flatMap(({ from, to }) => [from, to]);
		expect(edges).toEqual(edges.toSorted((a, b) => a - b));
		expect(edges.every((edge) => edge > 0 && edge < 360)).toBe(true);
		expect(new Set(edges).size).toBe(edges.length);
	});

	test('are as wide as their weights, and leave nothing but their gaps', () => {
		const weights = parts.flatMap(({ subjects }) => subjects.map(({ weight }) => weight));
		const units = spans.map(({ from, to }, at) => (to - from) / (weights[at] ?? 0));
		for (const unit of units) expect(unit).toBeCloseTo(units[0] ?? 0, 9);
		const wide = spans.reduce((sum, { from, to }) => sum + to - from, 0);
		expect(wide).toBeGreaterThan(parts.length > 0 ? 180 : -1);
		expect(wide).toBeLessThan(360);
	});

	test('are drawn with numbers', () => {
		const drawn = spans.map((span) => sector(span, 0, 1) + sector(span, 0.2, 0.4, 1.6));
		expect(drawn.join('')).not.toMatch(/NaN|Infinity|e-/);
	});
});

test('parts stand 7° apart, half of it on each side of the top', () => {
	const [first = [], second = [], third = []] = spansOf(azimut);
	expect(first[0]?.from).toBeCloseTo(3.5, 9);
	expect((second[0]?.from ?? 0) - (first.at(-1)?.to ?? 0)).toBeCloseTo(7, 9);
	expect(third.at(-1)?.to).toBeCloseTo(356.5, 9);
});

test('cells have equal areas, whatever their ring, and a smooth petal the same', () => {
	const span = { from: 10, to: 27 };
	const cells = [0, 1, 2, 3, 4].map((cell) => areaOf(sector(span, cell / 5, (cell + 1) / 5)));
	for (const area of cells) expect(area / (cells[0] ?? 0)).toBeCloseTo(1, 2);
	expect(areaOf(sector(span, 0, 0.6)) / areaOf(sector(span, 0, 1))).toBeCloseTo(0.6, 3);
	expect([radiusOf(0), radiusOf(1)]).toEqual([34, 97]);
});

test.each([
	['five points each', rose([{ max: 5 }], [{ max: 5 }]), 5],
	['six points each', rose([{ max: 6 }]), 6],
	['more than six', rose([{ max: 10 }, { max: 10 }]), 0],
	['maxima that differ', rose([{ max: 5 }, { max: 4 }]), 0],
	['parts of points', rose([{ max: 3.5 }]), 0],
	['nothing', [], 0]
])('cells of %s', (_, parts, cells) => {
	expect(cellsOf(parts)).toBe(cells);
});

test('lines part the cells that are full, and none that is not', () => {
	const span = { from: 10, to: 27 };
	const counted = [0, 0.2, 0.6, 0.7, 1].map(
		(fill) => cellLines(span, fill, 5).split('M').length - 1
	);
	expect(counted).toEqual([0, 0, 2, 3, 4]);
	expect(cellLines(span, 0.6, 0)).toBe('');
});

test.each([
	['points and what is open', { low: 2, high: 4 }, [0.4, 0.8, 0.4]],
	['an aim', { low: 2, high: 2, aim: 3 }, [0.4, 0.4, 0.6]],
	['an aim beyond what is open', { low: 1, high: 2, aim: 5 }, [0.2, 0.4, 1]],
	['an aim below what is there', { low: 3, high: 3, aim: 1 }, [0.6, 0.6, 0.6]],
	['more than the most', { low: 2, high: 9, aim: 9 }, [0.4, 1, 1]],
	['nothing known', { low: 0, high: 5 }, [0, 1, 0]],
	['no points', { low: 0, high: 0 }, [0, 0, 0]],
	['no points to have', { max: 0 }, [0, 0, 0]],
	['parts of points', { low: 1.75, high: 1.75, max: 3.5 }, [0.5, 0.5, 0.5]],
	['not applicable', { low: 2, high: 5, state: 'not-applicable' as const }, [0, 0, 0]],
	['answered, whatever the points', { low: 1, high: 3, state: 'answered' as const }, [1, 1, 1]],
	['begun, by half', { low: 0, high: 4, state: 'begun' as const }, [0.5, 0.5, 0.5]],
	['open', { low: 1, high: 3, state: 'open' as const }, [0, 0, 0]]
])('%s', (_, rest, shares) => {
	expect(sharesOf(subject('a', rest))).toEqual(shares);
});

test('an outline drawn inwards is smaller and never turns inside out', () => {
	const span = { from: 0, to: 1 };
	expect(areaOf(sector({ from: 10, to: 27 }, 0, 0.2, 1.6))).toBeLessThan(
		areaOf(sector({ from: 10, to: 27 }, 0, 0.2))
	);
	expect(areaOf(sector(span, 0.5, 0.5001, 1.6))).toBeCloseTo(0, 6);
});

test('a name runs clockwise above and the other way below, and gives way to its mark when it is long', () => {
	const [right = [], below = []] = spansOf(rose(petals(2), petals(2), petals(2)));
	expect(nameLine(right, 'Limiter').line).toMatch(/A103 103 0 0 1/);
	expect(nameLine(below, 'Partager').line).toMatch(/A110 110 0 0 0/);
	expect(nameLine(right, 'Limiter').fits).toBe(true);
	expect(nameLine(right, 'Une partie au nom bien trop long pour sa place').fits).toBe(false);
	expect(nameLine([], 'Vide').line).not.toContain('NaN');
});
