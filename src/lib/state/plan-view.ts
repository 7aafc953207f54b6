import type { ActionStatus, PlanAction } from '$lib/dossier/plan';
import { changesOf, isReached, type Aim } from '$lib/engine/planned';
import type { Part } from '$lib/engine/result';
import type { Assessment } from './assessment.svelte';
import { aimOf } from './plan';

/** One line of the plan, as it is shown and taken away. */
export interface PlanRow {
	action: PlanAction;
	title: string;
	/** Plain name of the subject of a step, else empty. */
	subject: string;
	aim: Aim | null;
	/** On 100, what reaching it alone adds; 0 when it comes from no step, or the answers say so already. */
	gain: number;
	/** The answers say that it is done. */
	reached: boolean;
	/** Its step is none of this questionnaire. */
	lost: boolean;
	/** The offer's id, else empty. */
	offer: string;
}

const counts = (status: ActionStatus) => status !== 'dropped';

export function planRows(assessment: Assessment): PlanRow[] {
	const { compiled, sheet, result } = assessment;
	const now = result.total.low ?? 0;
	return assessment.plan.map((action) => {
		const aim = aimOf(action);
		const changes = aim ? changesOf(compiled, sheet, [aim]) : [];
		const reached = aim && isReached(compiled, sheet, aim);
		const after = changes.length > 0 ? (assessment.simulate(changes).total.low ?? 0) : now;
		return {
			action,
			title: action.title || (aim ? aimText(assessment, aim) : ''),
			subject: aim ? (assessment.words.criteria[aim.criterion]?.plain ?? '') : '',
			aim,
			gain: Math.max(0, after - now),
			reached: reached === true,
			lost: aim !== null && reached === null,
			offer: action.offer.split('/')[1] ?? ''
		};
	});
}

/** The total now, and if all is done but what was given up. */
export function planTotals(assessment: Assessment): { now: Part; after: Part } {
	const aims = assessment.plan
		.filter(({ status }) => counts(status))
		.flatMap((one) => aimOf(one) ?? []);
	const changes = changesOf(assessment.compiled, assessment.sheet, aims);
	return { now: assessment.result.total, after: assessment.simulate(changes).total };
}

/** What a step asks to do; until the folded words are there, the row of the question to aim at. */
export function aimText(
	{ words, help }: Pick<Assessment, 'words' | 'help'>,
	{ criterion, item, rung, practices = [] }: Aim
): string {
	const asked = words.criteria[criterion]?.items[item]?.choices ?? {};
	const folded = help?.criteria[criterion]?.items[item]?.choices ?? {};
	const chosen = practices.length > 0 ? practices : [rung];
	const texts = chosen.flatMap((id) => folded[id]?.todo ?? asked[id]?.words ?? []);
	return texts.join(' · ') || (words.criteria[criterion]?.plain ?? '');
}
