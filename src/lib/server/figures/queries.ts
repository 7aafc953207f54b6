/** What the contributions say to the queries of an edition: exactly, then with noise. Nothing else is made of them. */
import {
	figureFamilies,
	figurePlaces,
	figureSizes,
	type FigureFamily,
	type FigureSize
} from '$lib/share/figures/classes';
import { ofEach, varianceOf, type Query } from './budget';
import { discreteGaussian, type ByteSource, type Rational } from './noise';

/** Whole points on 100: of `total` and the pillars, then of the subjects, in grid order. Null: not applicable, or not known. */
export interface ContributedPoints {
	parts: readonly (number | null)[];
	subjects: readonly (number | null)[];
}

/** One contribution as the figures see it. */
export interface PooledContribution {
	size: FigureSize;
	family: FigureFamily;
	place: string;
	points: ContributedPoints;
}

export type Pool = readonly PooledContribution[];

/** Classes and what has points; a test may ask fewer. */
export interface Asked {
	sizes: readonly FigureSize[];
	families: readonly FigureFamily[];
	places: readonly string[];
	/** `total` first. */
	parts: readonly string[];
	subjects: readonly string[];
}

export const figureClasses: Pick<Asked, 'sizes' | 'families' | 'places'> = {
	sizes: figureSizes.map(({ id }) => id),
	families: figureFamilies.map(({ id }) => id),
	places: figurePlaces
};

/** A number for each class, part or subject that the query is about, in their order. */
export type QueryValues = Readonly<Record<Query, readonly number[]>>;

/** Points are counted from here: then one contribution moves a sum by 50 at most. */
export const middle = 50;

export function exactValues(pool: Pool, asked: Asked): QueryValues {
	const ofClass = (is: 'size' | 'family' | 'place', id: string) =>
		pool.filter((one) => one[is] === id);
	const counts = (is: 'size' | 'family' | 'place', ids: readonly string[]) =>
		ids.map((id) => ofClass(is, id).length);
	const totals = (is: 'size' | 'family', ids: readonly string[]) =>
		ids.map((id) => sumOf(ofClass(is, id), 'parts', 0));
	return {
		number: [pool.length],
		size: counts('size', asked.sizes),
		family: counts('family', asked.families),
		place: counts('place', asked.places),
		parts: asked.parts.map((_, at) => sumOf(pool, 'parts', at)),
		totalBySize: totals('size', asked.sizes),
		totalByFamily: totals('family', asked.families),
		subjects: asked.subjects.map((_, at) => sumOf(pool, 'subjects', at)),
		subjectCounts: asked.subjects.map(
			(_, at) => pool.filter(({ points }) => (points.subjects[at] ?? null) !== null).length
		)
	};
}

/**
 * Whatever is stored, none counts for more than the noise was made for. What has no points adds nothing: a subject is not
 * counted either, a part that asks nothing of a company, which none does, would count as the middle.
 */
function sumOf(pool: Pool, of: keyof ContributedPoints, at: number): number {
	return pool.reduce((sum, { points }) => {
		const own = points[of][at] ?? middle;
		return sum + Math.round(Math.min(100, Math.max(0, own))) - middle;
	}, 0);
}

/** σ² of each query: of one contribution more or less, each class has one more at most, each sum `middle` more. */
export function variancesOf({ parts, subjects }: Asked): Record<Query, Rational> {
	const sum = middle ** 2;
	const sensitivitySquared: Record<Query, number> = {
		number: 1,
		size: 1,
		family: 1,
		place: 1,
		parts: parts.length * sum,
		totalBySize: sum,
		totalByFamily: sum,
		subjects: subjects.length * sum,
		subjectCounts: subjects.length
	};
	return ofEach((query) => varianceOf(query, sensitivitySquared[query]));
}

/** All that an edition is made of. */
export function noisyValues(pool: Pool, asked: Asked, bytes: ByteSource): QueryValues {
	const [exact, variances] = [exactValues(pool, asked), variancesOf(asked)];
	return ofEach((query) =>
		exact[query].map((value) => value + discreteGaussian(variances[query], bytes))
	);
}
