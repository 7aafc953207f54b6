import type { DossierState } from '$lib/dossier/fold';
import { planPath } from '$lib/dossier/paths';
import type { PlanAction } from '$lib/dossier/plan';
import { calendarDay } from '$lib/engine/calendar-day';
import { monthsAfter } from '$lib/engine/facts/day';

/** Before that, nobody can tell whether a support helped. */
const monthsToTell = 6;

/**
 * The action with an offer, first begun or done six months ago or more, whatever it is now, of which the company did not
 * say whether it helped: the first of the plan, null where there is none. `today` is `yyyy-mm-dd`.
 */
export function toAskIfHelped(
	actions: readonly PlanAction[],
	state: DossierState,
	today: string
): PlanAction | null {
	const isDue = ({ id, offer, helped }: PlanAction) => {
		if (offer === '' || helped !== '') return false;
		const written = state.paths.get(planPath(id, 'status'))?.revisions ?? [];
		return written.some(
			({ value, at }) =>
				(value === 'doing' || value === 'done') &&
				monthsAfter(calendarDay(new Date(at)), monthsToTell) <= today
		);
	};
	return actions.find(isDue) ?? null;
}
