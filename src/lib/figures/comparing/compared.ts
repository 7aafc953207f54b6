/** One company beside the means of others, from an edition: worked out on the device, for its own eyes. */
import { idOf } from '$lib/grid/folders';
import type { Part } from '$lib/engine/result/result';
import type { Comparison, EditionTable, Figure } from '$lib/share/figures/edition';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { classesOf } from '../contributing/contribution-payload';

export interface ComparedLine {
	/** A pillar or a subject; of totals: whose they are. */
	id: string;
	/** Its own points on 100, a range while something is not known. */
	own: { low: number; high: number };
	/** The mean of the others; null: it cannot be known yet. */
	figure: Figure | null;
	/** About how many contributions it takes to know. */
	from: number;
}

export interface Compared {
	/** The total beside those of its size, of its activity, of all. */
	totals: (ComparedLine & { id: 'size' | 'family' | 'all' })[];
	/** The pillars, beside all. */
	parts: ComparedLine[];
	/** Null: the edition names the subjects of another questionnaire. */
	subjects: ComparedLine[] | null;
}

export function compareWith(
	{ grid, tables }: Comparison,
	{ compiled, score, sheet }: Pick<Assessment, 'compiled' | 'score' | 'sheet'>
): Compared {
	// One edition adds up one questionnaire.
	if (idOf(grid) !== idOf(compiled.name)) return { totals: [], parts: [], subjects: null };
	const { size, family } = classesOf({ sheet });
	const lines = <Id extends string>(
		name: EditionTable['name'],
		ownOf: (id: string) => ComparedLine['own'] | null,
		meaning: (id: string) => Id | null
	) => {
		const { from = 0, rows = [] } = tables.find((table) => table.name === name) ?? {};
		return rows.flatMap(({ id: named, figure }) => {
			const [own, id] = [ownOf(named), meaning(named)];
			return own && id !== null ? [{ id, own, figure, from }] : [];
		});
	};
	const total = () => rangeOf(score.total);
	return {
		totals: [
			...lines('total-taille', total, (id) => (id === size ? 'size' : null)),
			...lines('total-famille', total, (id) => (id === family ? 'family' : null)),
			...lines('parties', total, (id) => (id === 'total' ? 'all' : null))
		],
		parts: lines(
			'parties',
			(id) => rangeOf(score.pillars[id]),
			(id) => id
		),
		subjects:
			grid === compiled.name
				? lines(
						'sujets',
						(id) => subjectRange(score.criteria[id]),
						(id) => id
					)
				: null
	};
}

const rangeOf = (part: Part | undefined): ComparedLine['own'] | null =>
	part?.low == null || part.high == null ? null : { low: part.low, high: part.high };

type Subject = Assessment['score']['criteria'][string] | undefined;

function subjectRange(subject: Subject): ComparedLine['own'] | null {
	if (!subject || subject.max === 0 || subject.status === 'not-applicable') return null;
	const { low, high, max } = subject;
	return { low: (100 * low) / max, high: (100 * high) / max };
}
