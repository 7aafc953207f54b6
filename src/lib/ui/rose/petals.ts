/**
 * The geometry of the rose (docs/decisions/0044): angles in degrees, clockwise from the top; lengths in a square
 * of 200 around the middle. A share is of a petal's points, 0 to 1, and of its area: ink is proportional to points.
 */

/**
 * `scored`: points, from `low` to `high`. While questions are being answered, when no points are shown: `answered`, `begun`
 * (half a petal) or `open`. `not-applicable`: not of this company.
 */
export type SubjectState = 'scored' | 'answered' | 'begun' | 'open' | 'not-applicable';

export interface RoseSubject {
	id: string;
	/** Its name and what its petal says, for the eye and the ear: « La nature : 3 points sur 5 ». */
	words: string;
	weight: number;
	max: number;
	low: number;
	high: number;
	/** The points reached with what is aimed at. */
	aim?: number | undefined;
	/** The points of a year before. */
	past?: number | undefined;
	state: SubjectState;
}

export interface RosePart {
	id: string;
	name: string;
	subjects: readonly RoseSubject[];
}

export interface Span {
	from: number;
	to: number;
}

/** What a petal shows: full up to the first, hatched up to the second, outlined up to the third. */
export type Shares = readonly [fill: number, open: number, aim: number];

export const inner = 34;
export const outer = 97;
const mostCells = 6;
export const degree = Math.PI / 180;

export const radiusOf = (share: number): number =>
	Math.sqrt(inner ** 2 + share * (outer ** 2 - inner ** 2));

/** Where each petal stands: as wide as its weight, with gaps that shrink when there are many. */
export function spansOf(parts: readonly { subjects: readonly { weight: number }[] }[]): Span[][] {
	const count = parts.reduce((sum, { subjects }) => sum + subjects.length, 0);
	const weights = parts
		.flatMap(({ subjects }) => subjects)
		.reduce((sum, one) => sum + one.weight, 0);
	const gap = Math.min(1.6, 60 / count);
	const partGap = parts.length > 1 ? Math.min(7, 90 / parts.length) : gap;
	const free = 360 - (count - parts.length) * gap - parts.length * partGap;
	let at = (partGap - gap) / 2;
	return parts.map(({ subjects }) => {
		const spans = subjects.map(({ weight }) => {
			const from = at + gap / 2;
			at = from + (free * weight) / weights + gap / 2;
			return { from, to: at - gap / 2 };
		});
		at += partGap - gap;
		return spans;
	});
}

/** Cells of one petal: one a point, when all have as many and they are few. 0: the petals are smooth. */
export function cellsOf(parts: readonly RosePart[]): number {
	const [max = 0, ...others] = new Set(
		parts.flatMap(({ subjects }) => subjects.map(({ max }) => max))
	);
	return others.length === 0 && Number.isInteger(max) && max <= mostCells ? max : 0;
}

export function sharesOf({ state, low, high, aim = low, max }: RoseSubject): Shares {
	if (state === 'answered') return [1, 1, 1];
	if (state === 'begun') return [0.5, 0.5, 0.5];
	if (state !== 'scored' || max <= 0) return [0, 0, 0];
	const share = (points: number) => Math.min(Math.max(points, low, 0) / max, 1);
	return [share(low), share(high), share(aim)];
}

function point(angle: number, radius: number): string {
	const x = radius * Math.sin(angle * degree);
	const y = -radius * Math.cos(angle * degree);
	return `${Number(x.toFixed(2))} ${Number(y.toFixed(2))}`;
}

const sweep = (from: number, to: number, radius: number) =>
	`A${radius} ${radius} 0 ${Math.abs(to - from) > 180 ? 1 : 0} ${to > from ? 1 : 0} ${point(to, radius)}`;

/** Backwards when `to` comes before `from`. */
export function arc({ from, to }: Span, radius: number): string {
	const rounded = Number(radius.toFixed(2));
	return `M${point(from, rounded)}${sweep(from, to, rounded)}`;
}

/** A petal between two shares of it; its edges come inwards by `inset`, or go outwards. */
export function sector(span: Span, low: number, high: number, inset = 0): string {
	const near = radiusOf(low) + inset;
	const far = Math.max(radiusOf(high) - inset, near);
	const middle = (span.from + span.to) / 2;
	const edges = (radius: number): Span => {
		const shift = inset / radius / degree;
		return { from: Math.min(span.from + shift, middle), to: Math.max(span.to - shift, middle) };
	};
	const { from, to } = edges(near);
	return `${arc(edges(far), far)}L${point(to, near)}${sweep(to, from, Number(near.toFixed(2)))}Z`;
}

/** The lines between the cells that are full. */
export function cellLines(span: Span, fill: number, cells: number): string {
	let lines = '';
	for (let cell = 1; cell < Math.round(fill * cells * 1000) / 1000; cell++)
		lines += arc(span, radiusOf(cell / cells));
	return lines;
}
