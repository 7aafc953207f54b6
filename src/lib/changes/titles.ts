import { valueAt, type DossierState } from '$lib/dossier/fold';
import { planOf } from '$lib/dossier/plan';
import { parseCampaign } from '$lib/dossier/campaign-shape';
import { campaignPath, planPath, proofPath } from '$lib/dossier/paths';
import type { AskedWords, HelpWords } from '$lib/grid/words';
import { aimText } from '$lib/plan/plan-view';
import { aimOf } from '$lib/plan/plan';

/** Of a step set aside, `<criterion>/<item>/<rung>`. */
export const refusedPathOf = (step: string): string => `refused/${step}`;

export type TitleOf = (kind: 'plan' | 'proofs' | 'campaigns', id: string) => string;

/** How the actions and the proofs of a dossier are called, and the day (`yyyy-mm-dd`) of a diagnosis; else empty. */
export function titlesIn(
	state: DossierState,
	words: AskedWords | null,
	help: HelpWords | null = null
): TitleOf {
	const actions = new Map(planOf(state).map((action) => [action.id, action]));
	const text = (path: string) => {
		const value = valueAt(state, path);
		return typeof value === 'string' ? value : '';
	};
	return (kind, id) => {
		if (kind === 'campaigns') return dayOf(state, id);
		if (kind === 'proofs') return text(proofPath(id, 'title'));
		const action = actions.get(id);
		const aim = action && aimOf(action);
		// One that was removed keeps its fields.
		return text(planPath(id, 'title')) || (aim && words ? aimText({ words, help }, aim) : '');
	};
}

/** One that was taken away keeps its day. */
function dayOf(state: DossierState, id: string): string {
	const values = state.paths.get(campaignPath(id))?.revisions.map(({ value }) => value) ?? [];
	return values.map(parseCampaign).find((campaign) => campaign !== null)?.date ?? '';
}
