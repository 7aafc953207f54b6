import { dividedBy, nearest, plus, rounded, times, whole, type Fraction } from './fraction';
import type { Grid } from './written';

/** What a criterion that applies has: points, and the most that it may give. */
export interface Counted {
	weight: number;
	max: number;
	low: number;
	high: number;
	complete: boolean;
}
/** On 100, and the numbers that a screen shows. All are null when nothing in it applies. */
interface Part {
	score: number | null;
	low: number | null;
	high: number | null;
	shown: [low: number, high: number] | null;
}

/** Of the points that may be had in a part; null when nothing in it applies. */
interface Share {
	low: Fraction;
	high: Fraction;
	complete: boolean;
}

export function shareOf(counted: readonly Counted[]): Share | null {
	const worth = (one: 'low' | 'high' | 'max') =>
		whole(counted.reduce((all, each) => all + each.weight * each[one], 0));
	if (counted.length === 0) return null;
	return {
		low: dividedBy(worth('low'), worth('max')),
		high: dividedBy(worth('high'), worth('max')),
		complete: counted.every(({ complete }) => complete)
	};
}

/** From the criteria themselves, or from the pillars: what is counted in each stands in their order. */
export function totalOf(
	{ total, pillars }: Grid,
	counted: readonly (readonly Counted[])[]
): Share | null {
	if (total.from === 'criteria') return shareOf(counted.flat());
	return weighed(
		pillars.map(({ id }, at) => ({
			weight: total.weights[id] ?? 0,
			share: shareOf(counted[at] ?? [])
		}))
	);
}

/** Each pillar where something applies, by its weight. */
function weighed(pillars: readonly { weight: number; share: Share | null }[]): Share | null {
	const applying = pillars.flatMap(({ weight, share }) => (share ? [{ weight, share }] : []));
	if (applying.length === 0) return null;
	const weights = whole(applying.reduce((all, { weight }) => all + weight, 0));
	const worth = (one: 'low' | 'high') =>
		applying
			.map(({ weight, share }) => dividedBy(times(share[one], whole(weight)), weights))
			.reduce(plus);
	return {
		low: worth('low'),
		high: worth('high'),
		complete: applying.every(({ share }) => share.complete)
	};
}

const onHundred = (share: Fraction): Fraction => times(share, whole(100));

export function partOf(share: Share | null): Part {
	if (share === null) return { score: null, low: null, high: null, shown: null };
	const [low, high] = [onHundred(share.low), onHundred(share.high)];
	return {
		score: share.complete ? nearest(low) : null,
		low: nearest(low),
		high: nearest(high),
		shown: [rounded(low), rounded(high)]
	};
}

export function bandsOf(bands: Grid['bands'], share: Share | null) {
	const reached = (value: Fraction) =>
		bands.findLast(({ from }) => from <= rounded(onHundred(value)))?.id ?? null;
	const band = share && reached(share.low);
	const bandHigh = share && reached(share.high);
	return { band, bandHigh: bandHigh === band ? null : bandHigh };
}
