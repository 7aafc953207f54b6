/** What a company sends for the key figures: no name, no day, no figure of its own. */
import type { Disclosed } from '$lib/engine/score/disclose';
import type { FigureFamily, FigureSize } from './classes';

/**
 * The body of `POST /api/contributions`. The answers are there so that the points can be worked out again; they are not
 * stored. What is stored: the classes, the year and the points of subjects and parts, on 100.
 */
export type Contribution = Disclosed & {
	size: FigureSize;
	family: FigureFamily;
	/** One of `figurePlaces`. */
	place: string;
	/** The reference year. */
	year: number;
};
