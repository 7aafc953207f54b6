/** The finished diagnoses of a dossier and today, side by side: what the screen of history works with. */
import type { FrozenResult } from '$lib/dossier/campaign-shape';
import { readFacts } from '$lib/engine/facts/profile';
import { knownGrids } from '$lib/grid/load';
import type { Sheet } from '$lib/grid/sheet';
import { gridName, openGrid } from '$lib/session/opening/open-grid';
import type { Diagnosis } from '$lib/diagnosis/lines';
import { leftIn } from './left';
import { finishedAs, type DossierWithGrid } from './years';
import { finishedHere, type Campaign } from '$lib/dossier/campaigns';
import { yearIn } from '$lib/dossier/sheet';

/** One moment of a company: a finished diagnosis, or today. */
export interface TimelineEntry {
	/** Of the campaign, or `today`. */
	id: string;
	/** `yyyy-mm-dd`; null is today. */
	date: string | null;
	year: number | null;
	/** Of those of one year finished on one day: 1, 2… */
	nth: number;
	/** `<id>@<version>` */
	grid: string;
	/** This build knows its grid: it can be read and compared. */
	known: boolean;
	sheet: Pick<Sheet, 'profile' | 'answers'>;
	score: FrozenResult;
	/** Subjects with something left unanswered, and those with a “don't know”. */
	unanswered: number;
	unknown: number;
	/** Null is today. */
	campaign: Campaign | null;
}

export const today = 'today';

type Now = DossierWithGrid & { sheet: Sheet; score: FrozenResult };

/** The oldest first, today last. */
export function timelineOf(now: Now): TimelineEntry[] {
	const campaigns = finishedHere(now.state);
	const finished = campaigns.map((campaign, at): TimelineEntry => {
		const grid = gridName(campaign.grid);
		const { id, date, year, result } = campaign;
		return {
			id,
			date,
			year,
			grid,
			campaign,
			score: result,
			nth: campaigns.slice(0, at + 1).filter((one) => one.date === date && one.year === year)
				.length,
			known: knownGrids.includes(grid),
			sheet: { profile: campaign.profile, answers: campaign.answers },
			...leftIn(result, campaign.answers)
		};
	});
	const { grid } = now.sheet;
	return [
		...finished,
		{
			id: today,
			date: null,
			year: yearIn(now.sheet.profile),
			grid,
			campaign: null,
			nth: 1,
			known: knownGrids.includes(grid),
			sheet: now.sheet,
			score: now.score,
			...leftIn(now.score, now.sheet.answers)
		}
	];
}

/** Nothing changed since the last one was finished: today says nothing more. */
export function isAsFinished(now: DossierWithGrid): boolean {
	const finished = finishedAs(now);
	return finished !== null && finished.id === finishedHere(now.state).at(-1)?.id;
}

/** The two that are compared first. */
export function lastTwo(sides: readonly TimelineEntry[]): [string, string] | null {
	const [before, after] = sides.slice(-2);
	return before && after ? [before.id, after.id] : null;
}

/** A side with its questionnaire, in its own words. */
export type OpenTimelineEntry = TimelineEntry & Diagnosis<FrozenResult>;

/** Rejects when the grid is unknown here, or cannot be brought. */
export async function openTimelineEntry(
	side: TimelineEntry,
	lang: string
): Promise<OpenTimelineEntry> {
	const { compiled, words } = await openGrid(side.grid, lang);
	return { ...side, compiled, words, facts: readFacts(compiled, side.sheet.profile) };
}
