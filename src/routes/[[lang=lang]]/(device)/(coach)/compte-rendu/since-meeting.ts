import { sameJson } from '$lib/dossier/canonical';
import type { Meeting } from '$lib/dossier/meetings';
import { parsePath } from '$lib/dossier/paths';
import { calendarDay } from '$lib/engine/calendar-day';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { isDone, linesOf, planByText } from './meeting-steps';

/** What came of an earlier meeting: the steps that it named, and what was answered otherwise since. */
export interface SinceMeeting {
	done: string[];
	open: string[];
	/** Ids of subjects where an answer stands otherwise, in the order of the questions. */
	changed: string[];
	/** Of those answered since for the first time. */
	answered: string[];
}

export function sinceMeeting(
	assessment: Assessment,
	{ on, steps }: Pick<Meeting, 'on' | 'steps'>
): SinceMeeting {
	const plan = planByText(assessment);
	const isKept = (line: string) => {
		const row = plan.get(line);
		return row !== undefined && isDone(row);
	};
	const promised = linesOf(steps);
	const { changed, answered } = changedAfter(assessment, on);
	const inOrder = (ids: ReadonlySet<string>) =>
		assessment.compiled.path.flatMap(({ id }) => (ids.has(id) ? id : []));
	return {
		done: promised.filter(isKept),
		open: promised.filter((line) => !isKept(line)),
		changed: inOrder(changed),
		answered: inOrder(answered.difference(changed))
	};
}

/** The subjects of which an answer stands that is not the one of the evening of that day, or that had none then. */
function changedAfter({ state, compiled }: Assessment, day: string) {
	const [changed, answered] = [new Set<string>(), new Set<string>()];
	for (const [path, { settled, revisions }] of state.paths) {
		const field = path.startsWith('answers/') ? parsePath(path) : null;
		if (field?.kind !== 'answers' || field.grid !== compiled.name) continue;
		const dayOf = (at: number) => calendarDay(new Date(at));
		if (dayOf(settled.at) <= day) continue;
		const before = revisions.filter(({ at }) => dayOf(at) <= day).at(-1)?.value ?? null;
		if (sameJson(before, settled.value)) continue;
		(before === null ? answered : changed).add(field.criterion);
	}
	return { changed, answered };
}
