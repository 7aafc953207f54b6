/**
 * Which figure of a questionnaire goes into which cell of an official spreadsheet: data beside the questionnaire
 * (`criteria/indicators/<id>/<version>/<template>.json`), so that no code knows either by name.
 */

/** A cell, by the name that the workbook gives it or its table. */
export interface CellPlace {
	name: string;
	/** Of a table, from 1. */
	row?: number;
	column?: number;
	/** So many rows above it: for cells without a name, such as « does this concern you? ». */
	above?: number;
}

export interface CellValue extends CellPlace {
	/** A date is `yyyy-mm-dd`. */
	value: string | number | boolean | { date: string };
}

export type PlainValue = string | number | boolean;

/** Where a value comes from; nothing is written of what was not said. */
export type CellSource =
	| {
			indicator: string;
			/** What turns its unit into that of the cell. */
			times?: number;
			/** What each choice, or `yes` and `no`, is called there; one that is left out stays empty. */
			values?: Record<string, PlainValue>;
	  }
	/** Whether this is among the choices. */
	| { indicator: string; chosen: string }
	/** A column of its rows, each in a row of its own. */
	| {
			indicator: string;
			part: string;
			/** Only rows where another column says so; the others keep their place, empty. */
			only?: { part: string; choice: string };
			times?: number;
			values?: Record<string, PlainValue>;
	  }
	/** A fact of the profile. */
	| { profile: string; values?: Record<string, PlainValue> }
	/** What the dossier itself says. */
	| { dossier: 'company' | 'year' }
	/** Always the same: a unit, a currency. */
	| { constant: PlainValue };

export type MappedCell = CellPlace &
	CellSource & {
		/** Only where this indicator is written too: the unit of an empty table says nothing. */
		with?: string;
	};

export interface SpreadsheetMap {
	/** The template whose cells these are. */
	template: string;
	/** As the template states it. */
	version: string;
	cells: readonly MappedCell[];
}
