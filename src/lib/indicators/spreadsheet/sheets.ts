/** The sheets of one workbook while it is filled: each is decoded once, and put back only where it changed. */
import type { Parts } from './archive';
import { cellStarts, cellText, findCell, textOf } from './cell';
import { choicesAt, listRules } from './choices';
import { RefusedFile } from './fill-result';
import { addressOf, isWithin, readArea, type Area, type Place, type Range } from './range';
import type { Workbook } from './workbook';
import { elementsOf, putText, textAt } from './xml';

/** Longer lists are not read: Excel's own stop a little above. */
const mostChoices = 40_000;

export class Sheets {
	readonly #texts = new Map<string, string>();
	readonly #changed = new Set<string>();
	readonly #strings: () => readonly string[];
	readonly #came = new Map<string, string>();
	readonly #starts: (sheet: string) => ReadonlyMap<string, number>;
	readonly #rules: (sheet: string) => ReturnType<typeof listRules>;
	readonly #joined: (sheet: string) => readonly Area[];

	constructor(
		readonly parts: Parts,
		readonly workbook: Workbook
	) {
		const strings = 'xl/sharedStrings.xml';
		this.#strings = once(() =>
			parts.has(strings) ? textAt(parts, strings).split('</si>').map(textOf) : []
		);
		this.#starts = once((sheet) => cellStarts(this.#asItCame(sheet)));
		this.#rules = once((sheet) => listRules(this.#asItCame(sheet)));
		this.#joined = once((sheet) => joinedIn(this.#asItCame(sheet)));
	}

	/** Texts that many cells share, by their number. */
	get strings(): readonly string[] {
		return this.#strings();
	}

	xmlOf(sheet: string): string {
		return this.#texts.get(sheet) ?? this.#asItCame(sheet);
	}

	change(sheet: string, xml: string): void {
		this.#texts.set(sheet, xml);
		this.#changed.add(sheet);
	}

	/** Nothing is put into the parts before all of it can be. */
	save(): void {
		for (const sheet of this.#changed) putText(this.parts, this.#path(sheet), this.xmlOf(sheet));
	}

	/** What stood in the first cell of a range when the file came. */
	textIn({ sheet, column, row }: Range): string {
		const address = addressOf(column, row);
		const start = this.#starts(sheet).get(address);
		if (start === undefined) return '';
		const cell = findCell(this.#asItCame(sheet), address, start);
		return cell ? cellText(cell, this.strings) : '';
	}

	/** What the cell's own list lets one choose; null where it has none. */
	choicesAt(sheet: string, place: Place): readonly string[] | null {
		const textsIn = (range: Range) =>
			Array.from({ length: Math.min(range.rows, mostChoices) }, (_, down) =>
				this.textIn({ ...range, row: range.row + down })
			).filter((text) => text !== '');
		return choicesAt(this.#rules(sheet), place, this.workbook, textsIn);
	}

	/** The cell that is shown there: of joined cells, the first. */
	shownAt(sheet: string, place: Place): Place {
		return this.#joined(sheet).find((area) => isWithin(area, place)) ?? place;
	}

	#asItCame(sheet: string): string {
		const kept = this.#came.get(sheet) ?? textAt(this.parts, this.#path(sheet));
		this.#came.set(sheet, kept);
		return kept;
	}

	#path(sheet: string): string {
		const found = this.workbook.sheets.get(sheet);
		if (!found) throw new RefusedFile('missing-sheet', sheet);
		return found.path;
	}
}

const joinedIn = (sheet: string): readonly Area[] =>
	[...elementsOf(sheet, 'mergeCell')].flatMap((joined) => readArea(joined.get('ref') ?? '') ?? []);

function once<T>(work: (key: string) => T): (key?: string) => T {
	const known = new Map<string, T>();
	return (key = '') => {
		const before = known.get(key);
		if (before !== undefined) return before;
		const value = work(key);
		known.set(key, value);
		return value;
	};
}
