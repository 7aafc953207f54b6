/** Where a page says what a company tells: by what each answer says, never by points that stand for a detail kept. */
import type { PageItem } from '$lib/share/page-view';

/** `kept`: its points alone. */
export type Says = 'done' | 'not-yet' | 'kept' | 'unknown' | 'not-applicable';

/** In the order of the page. */
export const groups = [
	'done',
	'not-yet',
	'kept',
	'unknown',
	'not-applicable'
] as const satisfies Says[];

export function saysOf({ answer, points }: Pick<PageItem, 'answer' | 'points'>): Says {
	if ('points' in answer) return 'kept';
	if ('unknown' in answer) return 'unknown';
	return (points ?? 0) > 0 ? 'done' : 'not-yet';
}

interface Line {
	answers: readonly { says: Says }[];
}

/** What is told of a subject in one group. */
export interface Told<L extends Line> {
	line: L;
	answers: L['answers'][number][];
	/** Of its part. */
	rank: number;
	/** Nothing is told of it in a group before. */
	isFirst: boolean;
}

/** All that is told, by group. A subject stands wherever one of its answers does. */
export function toldByGroup<L extends Line>(
	parts: readonly { lines: readonly L[] }[]
): { group: Says; subjects: Told<L>[] }[] {
	const all = parts.flatMap(({ lines }, rank) => lines.map((line) => ({ line, rank })));
	return groups
		.map((group) => ({
			group,
			subjects: all.flatMap(({ line, rank }): Told<L>[] => {
				const answers = line.answers.filter(({ says }) => says === group);
				const first = groups.find((one) => line.answers.some(({ says }) => says === one));
				return answers.length > 0 ? [{ line, answers, rank, isFirst: first === group }] : [];
			})
		}))
		.filter(({ subjects }) => subjects.length > 0);
}
