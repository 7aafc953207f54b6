import type { DossierState } from '$lib/dossier/fold';
import { planPath } from '$lib/dossier/paths';
import type { PlanAction } from '$lib/dossier/plan';
import { calendarDay } from '$lib/engine/calendar-day';
import { monthsAfter } from '$lib/engine/facts/day';

/** Before that, nobody can tell whether a support helped. */
const monthsToTell = 6;

/**
 * The action with an offer, begun or done six months ago or more, of which the company was never asked whether it helped:
 * the first of the plan, null where there is none. `today` is `yyyy-mm-dd`.
 */
export function toAskIfHelped(
	actions: readonly PlanAction[],
	state: DossierState,
	today: string
): PlanAction | null {
	const isDue = ({ id, offer, status, helped }: PlanAction) => {
		const said = state.paths.get(planPath(id, 'status'))?.settled;
		if (offer === '' || helped !== '' || !said) return false;
		if (status !== 'doing' && status !== 'done') return false;
		return monthsAfter(calendarDay(new Date(said.at)), monthsToTell) <= today;
	};
	return actions.find(isDue) ?? null;
}
