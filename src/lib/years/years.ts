/**
 * What a finished diagnosis says, and what a new year leaves to confirm. Loaded once a dossier holds a finished diagnosis, or
 * when the result is on screen: the first question does not wait for it.
 */
import { campaignsOf, lastDiagnosis, type Campaign } from '$lib/dossier/campaigns';
import type { CampaignContent } from '$lib/dossier/campaign-shape';
import { canonicalJson } from '$lib/dossier/canonical';
import { valueAt, type DossierState } from '$lib/dossier/fold';
import { campaignPath, confirmedPath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import { sheetOf, yearIn, yearPath } from '$lib/dossier/sheet';
import { askedOf } from '$lib/engine/score/asked';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { calendarDay } from '$lib/engine/calendar-day';
import { monthsAfter } from '$lib/engine/facts/day';
import { scoreOf } from '$lib/engine/score/score-of';
import type { ItemRef } from '$lib/engine/versions/move';
import type { Answers, Profile, Sheet } from '$lib/grid/sheet';
import { closedYears } from '$lib/session/opening/fact-shape';
import type { Stop } from '$lib/questions/walk';

/** What an open dossier is, for what stands here. */
export interface DossierWithGrid {
	state: DossierState;
	compiled: CompiledGrid;
}

/** The answers of another year that nobody has confirmed for this one, in the order of the path. */
export function toConfirm({ state, compiled }: DossierWithGrid): ItemRef[] {
	const sheet = sheetOf(state, compiled.name);
	const year = yearIn(sheet.profile);
	if (!lastDiagnosis(state, year)) return [];
	return compiled.path.flatMap(({ id: criterion }) =>
		askedOf(compiled, sheet, criterion)
			.items.map(({ id: item }) => ({ criterion, item }))
			.filter((place) => isGiven(sheet, place) && !isConfirmed(state, sheet.grid, place, year))
	);
}

/** The screens to go through to confirm them. */
export const confirmPass = (dossier: DossierWithGrid): Stop[] =>
	toConfirm(dossier).map(({ criterion, item }) => ({ criterion, kind: 'item', id: item }));

const isGiven = ({ answers }: Sheet, { criterion, item }: ItemRef) =>
	answers[criterion]?.[item] !== undefined;

const isConfirmed = (state: DossierState, grid: string, place: ItemRef, year: number | null) =>
	valueAt(state, confirmedPath(grid, place.criterion, place.item)) === year;

/** Today's answers as they would be frozen, under this date (`yyyy-mm-dd`). The same dossier gives the same bytes. */
export function frozen({ state, compiled }: DossierWithGrid, date: string): CampaignContent {
	const { profile, answers } = knownIn(compiled, sheetOf(state, compiled.name));
	const result = scoreOf(compiled, { profile, answers });
	const left = toConfirm({ state, compiled }).length;
	return {
		date,
		grid: compiled.name,
		profile,
		answers,
		result,
		...(left > 0 && { toConfirm: left })
	};
}

/** Whatever a file left beside is none of this questionnaire's. */
function knownIn(compiled: CompiledGrid, { profile, answers }: Sheet) {
	const facts = Object.entries(profile).filter(([id]) => compiled.facts.slots.has(id));
	const criteria = Object.entries(answers).flatMap(([id, given]): [string, Answers[string]][] => {
		const items = compiled.criterionById.get(id)?.items;
		const own = Object.entries(given).filter(([item]) => items?.has(item));
		return own.length > 0 ? [[id, Object.fromEntries(own)]] : [];
	});
	return {
		profile: Object.fromEntries(facts) satisfies Profile,
		answers: Object.fromEntries(criteria) satisfies Answers
	};
}

/** The finished diagnosis that says what is said today, the latest if there are several; null when none does. */
export function finishedAs(dossier: DossierWithGrid): Campaign | null {
	const now = declaredContent(frozen(dossier, ''));
	return (
		campaignsOf(dossier.state).findLast((campaign) => declaredContent(campaign) === now) ?? null
	);
}

/** Without how the company is called: that changes no answer. */
const declaredContent = ({ grid, profile, answers, toConfirm }: CampaignContent) => {
	const { name: _name, siren: _siren, ...facts } = profile;
	return canonicalJson({ grid, profile: facts, answers, toConfirm });
};

export const removeCampaign = ({ id }: Campaign): Change[] => [
	{ path: campaignPath(id), value: null }
];

export function restoreCampaign({ id, year: _, ...value }: Campaign): Change[] {
	return [{ path: campaignPath(id), value }];
}

/** The years that may follow `year`, the next one first: none later than the last closed one. */
export function yearsAfter(year: number | null, today: Date): number[] {
	return closedYears(today)
		.filter((one) => year === null || one > year)
		.toReversed();
}

/** How long a finished diagnosis is left alone before a new year is proposed. */
const restMonths = 11;

/** Whether a new year comes first: one is over, and the last diagnosis was finished long ago. */
export const isTimeForNewYear = ({ date, year }: Campaign, today: Date): boolean =>
	calendarDay(today) >= monthsAfter(date, restMonths) && yearsAfter(year, today).length > 0;

export const startYear = (year: number): Change[] => [{ path: yearPath, value: year }];
