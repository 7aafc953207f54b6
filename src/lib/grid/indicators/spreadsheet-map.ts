/**
 * Which figure of a questionnaire goes into which cell of an official spreadsheet: data beside the questionnaire
 * (`criteria/indicators/<id>/<version>/<template>-<its version>.json`), so that no code knows either by name.
 */
import type { Source } from './indicators';

/** A cell, by the name that the workbook gives it or its table. */
export interface CellPlace {
	name: string;
	/** Of a table, from 1. */
	row?: number;
	column?: number;
	/** So many rows above it, or columns before: for cells without a name, such as « does this concern you? ». */
	above?: number;
	before?: number;
}

export interface CellValue extends CellPlace {
	/** A date is `yyyy-mm-dd`; `''` empties the cell. */
	value: string | number | boolean | { date: string };
}

export type PlainValue = string | number | boolean;

/** How what was said is told there. */
interface Telling {
	/** What turns its unit into that of the cell. */
	times?: number;
	/** What each choice, or `yes` and `no`, is called there; one that is left out stays empty. */
	values?: Record<string, PlainValue>;
}

/** Where a value comes from; nothing is written of what was not said. */
export type CellSource =
	/** `none`: what stands there when it does not concern the company; absent: nothing. */
	| ({ indicator: string; none?: PlainValue } & Telling)
	/** Whether this is among its choices. */
	| { indicator: string; chosen: string }
	/** A column of its rows, one below the other. */
	| ({
			indicator: string;
			part: string;
			/** Those where another column has this choice. */
			only?: { part: string; choice: string };
			/** What stands there in its place wherever it says something: its unit. */
			always?: PlainValue;
	  } & Telling)
	/** A fact of the profile. */
	| { profile: string; values?: Record<string, PlainValue> }
	/** What the dossier itself is about. */
	| { dossier: 'company' | 'year' }
	/** Always the same: a unit, a currency. */
	| { constant: PlainValue };

export type MappedCell = CellPlace &
	CellSource & {
		/** Only where this indicator is told too: the unit of an empty table says nothing. */
		with?: string;
		/** The template answers before anybody does: where nothing is told, its answer goes. */
		otherwise?: 'empty';
	};

export interface SpreadsheetMap {
	/** Where the template is found. */
	source: Source;
	/** The template whose cells these are. */
	template: string;
	/** As the template states it. */
	version: string;
	cells: readonly MappedCell[];
}
