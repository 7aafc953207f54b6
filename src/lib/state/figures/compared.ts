/** One company beside those of its class, from an edition: worked out on the device, for its own eyes. */
import type { Part } from '$lib/engine/result';
import {
	comparisonKey,
	type Band,
	type ComparedClass,
	type Comparison
} from '$lib/share/figures/edition';
import type { Assessment } from '../session/assessment.svelte';
import { classesOf } from './contribution-payload';

export interface ComparedLine {
	/** `total`, a pillar or a subject. */
	id: string;
	/** Its own points on 100, a range while something is not known. */
	own: { low: number; high: number };
	/** Where the middle half of the class stands. */
	band: Band;
}

export interface Compared {
	/** What the class has in common with the company. */
	same: { size: boolean; family: boolean };
	/** The company's own class, of its size and its activity, has too few. */
	wider: boolean;
	/** Rounded. */
	count: number;
	/** The pillars, then the total. */
	parts: ComparedLine[];
	/** Null: the edition adds up another questionnaire. */
	subjects: ComparedLine[] | null;
}

/** Null: nobody is comparable. */
export function compareWith(
	{ grid, parts, subjects, classes }: Comparison,
	{ compiled, score, sheet }: Pick<Assessment, 'compiled' | 'score' | 'sheet'>
): Compared | null {
	const { size, family } = classesOf({ sheet });
	const found = [
		{ size, family },
		{ size: null, family },
		{ size, family: null },
		{ size: null, family: null }
	].find((one) => classes[comparisonKey(one.size, one.family)]?.parts[0]);
	const among: ComparedClass | undefined =
		found && classes[comparisonKey(found.size, found.family)];
	if (!found || !among) return null;
	const { criteria } = score;
	const lines = (ids: readonly string[], bands: readonly (Band | null)[], of: OwnPoints) =>
		ids.flatMap((id, at): ComparedLine[] => {
			const [own, band] = [of(id), bands[at]];
			return own && band ? [{ id, own, band }] : [];
		});
	const [total, ...pillars] = lines(parts, among.parts, (id) =>
		rangeOf(id === 'total' ? score.total : score.pillars[id])
	);
	if (total?.id !== 'total') return null;
	return {
		same: { size: found.size !== null, family: found.family !== null },
		wider: found.size !== size || found.family !== family,
		count: among.count,
		parts: [...pillars, total],
		subjects:
			grid === compiled.name
				? lines(subjects, among.subjects, (id) => {
						const { low, high, max, status } = criteria[id] ?? {
							max: 0,
							low: 0,
							high: 0,
							status: ''
						};
						if (max === 0 || status === 'not-applicable') return null;
						return { low: (100 * low) / max, high: (100 * high) / max };
					})
				: null
	};
}

type OwnPoints = (id: string) => ComparedLine['own'] | null;

const rangeOf = (part: Part | undefined): ComparedLine['own'] | null =>
	part?.low == null || part.high == null ? null : { low: part.low, high: part.high };
