import { csvText } from '$lib/ui/csv';

/** An action as a person reads it outside the app; every text may be empty but the id. */
export interface PlannedAction {
	id: string;
	title: string;
	/** `yyyy-mm-dd`, or '' */
	due: string;
	owner: string;
	/** In words. */
	status: string;
	note: string;
	/** Plain name of the criterion, or '' */
	subject: string;
	/** Name of the offer and its operator, or '' */
	offer: string;
	/** Of the offer, or '' */
	url: string;
	/** `+1,3`, or '' */
	gain: string;
}

/** What is written, in order, and its title. */
export type PlanColumns = readonly (readonly [key: keyof PlannedAction, title: string])[];

/** A plan as a file for a spreadsheet: a row of titles, then one row per action in the order given. */
export function csvOf(actions: readonly PlannedAction[], columns: PlanColumns): string {
	const titles = columns.map(([, title]) => title);
	return csvText([titles, ...actions.map((action) => columns.map(([key]) => action[key]))]);
}
