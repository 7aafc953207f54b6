import { sameJson } from '$lib/dossier/canonical';
import type { Meeting } from '$lib/dossier/meetings';
import { parsePath } from '$lib/dossier/paths';
import { calendarDay } from '$lib/engine/calendar-day';
import { aimTexts, planRows } from '$lib/plan/plan-view';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { linesOf } from './meeting-texts';

/** What came of an earlier meeting: the steps that it named, and what was answered otherwise since. */
export interface SinceMeeting {
	done: string[];
	open: string[];
	/** Ids of subjects, in the order of the questions. */
	changed: string[];
}

export function sinceMeeting(
	assessment: Assessment,
	{ on, steps }: Pick<Meeting, 'on' | 'steps'>
): SinceMeeting {
	const rows = planRows(assessment);
	const isDone = (line: string) =>
		rows.some(
			({ action, title, aim, reached }) =>
				(reached || action.status === 'done') &&
				(title === line || (aim !== null && aimTexts(assessment, aim).includes(line)))
		);
	const promised = linesOf(steps);
	const ids = changedAfter(assessment, on);
	return {
		done: promised.filter(isDone),
		open: promised.filter((line) => !isDone(line)),
		changed: assessment.compiled.path.flatMap(({ id }) => (ids.has(id) ? id : []))
	};
}

/** The subjects of which an answer stands that is not the one of the evening of that day. */
function changedAfter({ state, compiled }: Assessment, day: string): Set<string> {
	const changed = new Set<string>();
	for (const [path, { settled, revisions }] of state.paths) {
		const field = path.startsWith('answers/') ? parsePath(path) : null;
		if (field?.kind !== 'answers' || field.grid !== compiled.name) continue;
		const dayOf = (at: number) => calendarDay(new Date(at));
		if (dayOf(settled.at) <= day) continue;
		const before = revisions.filter(({ at }) => dayOf(at) <= day).at(-1)?.value ?? null;
		if (!sameJson(before, settled.value)) changed.add(field.criterion);
	}
	return changed;
}
