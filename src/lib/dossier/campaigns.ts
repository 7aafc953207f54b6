import { parseCampaign, type CampaignContent } from './campaign-shape';
import { valueAt, type DossierState } from './fold';
import { parsePath } from './paths';
import type { Answers } from '$lib/grid/sheet';
import { gridIn, yearIn, yearPath } from './sheet';
import { idOf } from '$lib/grid/folders';

/** A finished diagnosis as it stands in a dossier: written once, never changed. */
export interface Campaign extends CampaignContent {
	id: string;
	/** The year that its answers are about; null when nobody said. */
	year: number | null;
}

/** Those that stand, the oldest first: by date, then as they were written. What is no campaign is left out. */
export function campaignsOf(state: DossierState): Campaign[] {
	const found: { campaign: Campaign; at: number }[] = [];
	for (const [path, { revisions }] of state.paths) {
		const field = parsePath(path);
		if (field?.kind !== 'campaigns') continue;
		const frozen = parseCampaign(valueAt(state, path));
		if (!frozen) continue;
		const at = Math.min(...revisions.map((revision) => revision.at));
		found.push({ campaign: { ...frozen, id: field.id, year: yearIn(frozen.profile) }, at });
	}
	return found
		.sort(
			({ campaign: a, at: atA }, { campaign: b, at: atB }) =>
				compareText(a.date, b.date) || atA - atB || compareText(a.id, b.id)
		)
		.map(({ campaign }) => campaign);
}

/** Those of the questionnaire in use. */
export function finishedHere(state: DossierState): Campaign[] {
	const inUse = idOf(gridIn(state));
	return campaignsOf(state).filter(({ grid }) => idOf(grid) === inUse);
}

/** What was answered for the year before, under the grid in use. */
export interface LastYear {
	year: number;
	/** Without those that are asked again. */
	answers: Answers;
}

/** Finished, and about another year than this one: the nearest before it. Null: this is the first year. */
export function lastDiagnosis(
	state: DossierState,
	year = valueAt(state, yearPath)
): (Campaign & { year: number }) | null {
	if (typeof year !== 'number') return null;
	const others = finishedHere(state)
		.filter(
			(campaign): campaign is Campaign & { year: number } =>
				campaign.year !== null && campaign.year !== year
		)
		.toSorted((a, b) => a.year - b.year);
	return others.findLast((campaign) => campaign.year < year) ?? others.at(-1) ?? null;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
