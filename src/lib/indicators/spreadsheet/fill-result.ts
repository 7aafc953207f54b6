/** What filling a spreadsheet says: a filled copy, or one reason why nothing was made. */

/** Bytes of a file that is looked at: the template has less than one million. */
export const mostPacked = 20 * 2 ** 20;

/** Why a file is left alone as a whole. */
export const refusals = [
	'too-big',
	'not-a-spreadsheet',
	'locked',
	'damaged',
	'swells',
	'macros',
	'linked',
	'declares-entities',
	'missing-part',
	'not-the-template',
	'older-version',
	'unknown-version',
	'missing-sheet',
	'missing-name',
	'moved-name',
	'missing-cell',
	'failed'
] as const;
export type RefusalCode = (typeof refusals)[number];

export interface Refusal {
	refused: RefusalCode;
	/** The version, sheet, name or part that it is about. */
	about?: string;
}

/** Why one cell was left as it was. */
export const reasonsLeft = ['formula', 'not-in-list', 'outside', 'too-long', 'no-number'] as const;
export type ReasonLeft = (typeof reasonsLeft)[number];

export interface LeftCell {
	name: string;
	/** Of the table, from 1. */
	row?: number;
	reason: ReasonLeft;
}

export interface Filled {
	bytes: Uint8Array<ArrayBuffer>;
	/** Cells that were written. */
	written: number;
	/** Names of cells that held something else before. */
	replaced: readonly string[];
	left: readonly LeftCell[];
}

export type FillResult = Filled | Refusal;

/** Thrown from wherever it is found, and turned into a result at one place. */
export class RefusedFile extends Error {
	constructor(
		readonly code: RefusalCode,
		readonly about?: string
	) {
		super(about === undefined ? code : `${code}: ${about}`);
	}
}
