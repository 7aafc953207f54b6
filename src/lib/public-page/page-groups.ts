/** Where a page says what a company tells: by what each answer says, never by points that stand for a detail kept. */
import type { PageItem } from '$lib/share/page-view';

/** `kept`: its points alone. */
export type Says = 'done' | 'not-yet' | 'kept' | 'unknown' | 'not-applicable';

/** In the order of the page. `partly`: some of it is not known. */
export const groups = ['done', 'not-yet', 'kept', 'partly', 'unknown', 'not-applicable'] as const;
export type Group = (typeof groups)[number];

export function saysOf({ answer, points }: Pick<PageItem, 'answer' | 'points'>): Says {
	if ('points' in answer) return 'kept';
	if ('unknown' in answer) return 'unknown';
	return (points ?? 0) > 0 ? 'done' : 'not-yet';
}

interface Line {
	answers: readonly { says: Says }[];
}

/** The one group of a subject. */
export function groupOf({ answers }: Line): Group {
	const has = (one: Says) => answers.some(({ says }) => says === one);
	if (has('unknown')) return answers.every(({ says }) => says === 'unknown') ? 'unknown' : 'partly';
	return (['done', 'kept', 'not-yet'] as const).find(has) ?? 'not-applicable';
}

/** All that is told, by group. */
export function toldByGroup<L extends Line>(
	parts: readonly { lines: readonly L[] }[]
): { group: Group; subjects: { line: L; rank: number }[] }[] {
	const all = parts.flatMap(({ lines }, rank) => lines.map((line) => ({ line, rank })));
	return groups
		.map((group) => ({ group, subjects: all.filter(({ line }) => groupOf(line) === group) }))
		.filter(({ subjects }) => subjects.length > 0);
}
