import Papa from 'papaparse';

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

/**
 * What a spreadsheet program may run: such a cell gets an apostrophe before it. Some programs drop the blanks and
 * invisible characters before a sign, or read its full-width and small forms as the plain one. A signed number and
 * nothing else (`+1,3`, `-0.5`) runs nothing: it stays a number.
 */
const formula = /^(?![+-]\d+(?:[.,]\d+)?$)(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;

/**
 * A plan as a file for a spreadsheet: UTF-8 with its mark, `;`, CRLF, a row of titles, then one row per action in the
 * order given. Cells hold what was written, line breaks too, but for the apostrophe before what could run. Takes any
 * text; never throws.
 */
export function csvOf(actions: readonly PlannedAction[], columns: PlanColumns): string {
	const titles = columns.map(([, title]) => title);
	const cells = actions.map((action) => columns.map(([key]) => action[key]));
	const options = { delimiter: ';', newline: '\r\n', escapeFormulae: formula };
	const rows = Papa.unparse([titles, ...cells], options);
	return `\uFEFF${rows}\r\n`;
}
