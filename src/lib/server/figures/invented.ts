/** Companies that do not exist, for a trial instance: their points are drawn at random, about as those of small companies are. */
import type { CompiledGrid } from '$lib/engine/score/compile';
import {
	figureFamilies,
	figurePlaces,
	figureSizes,
	type FigureFamily,
	type FigureSize
} from '$lib/share/figures/classes';
import { hashOf } from '../store/secrets';
import type { StoredContribution } from './pool';

/** Each the same for the same edition. */
export function inventContributions(
	compiled: CompiledGrid,
	edition: string,
	count: number
): StoredContribution[] {
	const next = numbersOf(`${edition}/${count}`);
	const pick = <T>(values: readonly T[], fallback: T): T =>
		values[Math.floor(next() * values.length)] ?? fallback;
	return Array.from({ length: count }, (_, at) => ({
		id: hashOf(`${edition}/${at}`).slice(0, 32),
		size: pick(commonSizes, 'alone'),
		family: pick(commonFamilies, 'other-services'),
		place: pick(commonPlaces, '34'),
		year: Number(edition.slice(0, 4)) - (next() < 0.7 ? 1 : 0),
		grid: compiled.name,
		points: JSON.stringify(inventPoints(compiled, next))
	}));
}

/** 81 in a hundred have fewer than ten people, as those that assess themselves in the region. */
const commonSizes: readonly FigureSize[] = figureSizes.flatMap(({ id }) =>
	repeat({ alone: 21, '1-9': 60, '10-49': 15, '50': 4 }[id], id)
);
/** Trades, building, shops and services more often than the rest. */
const commonFamilies: readonly FigureFamily[] = figureFamilies.flatMap(({ id, sections }) =>
	repeat([...'ABCDEFGHIJKLMNOPQRSTUCFGGIJMMNQS'].filter((one) => sections.includes(one)).length, id)
);
const commonPlaces = [...figurePlaces, '31', '31', '34', '34', '30', '66', '81'];

function repeat<T>(times: number, value: T): T[] {
	return Array.from({ length: times }, () => value);
}

/** A company that does well in one subject often does in others; a part is the mean of those that concern it. */
function inventPoints({ pillars, criteria }: CompiledGrid, next: () => number) {
	const will = 0.6 * next();
	const subjects = criteria.map(() =>
		next() < 0.08
			? null
			: 20 * Math.round(5 * Math.min(1, Math.max(0, will + 0.8 * (next() - 0.5))))
	);
	const meanOf = (pillar: number | null) => {
		const known = subjects.filter(
			(points, at) => points !== null && (pillar === null || criteria[at]?.pillar === pillar)
		);
		const sum = known.reduce<number>((all, points) => all + (points ?? 0), 0);
		return known.length === 0 ? null : Math.round(sum / known.length);
	};
	return { parts: [meanOf(null), ...pillars.map((_, at) => meanOf(at))], subjects };
}

/** From 0 to under 1, the same each time, from a name. */
function numbersOf(name: string): () => number {
	let state = parseInt(hashOf(name).slice(0, 8), 16);
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
