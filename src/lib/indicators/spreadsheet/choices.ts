/** What a cell's own list lets one choose. */
import { isWithin, readArea, readRange, type Area, type Place, type Range } from './range';
import type { Workbook } from './workbook';
import { attributesOf, plain } from './xml';

export interface ListRule {
	areas: readonly Area[];
	/** As it is written: a list in quotes, a name, a range. */
	formula: string;
}

/** Those of the sheet that are lists; `x14:` is how Excel writes the ones that read another sheet. */
export function listRules(sheet: string): readonly ListRule[] {
	const all = sheet.matchAll(
		/<(x14:)?dataValidation(\s[^<>]*\btype="list"[^<>]*[^<>/])>([\s\S]*?)<\/\1dataValidation>/g
	);
	return [...all].map(([, , attributes = '', inner = '']) => {
		const places =
			attributesOf(attributes).get('sqref') ?? /<xm:sqref>([^<]*)</.exec(inner)?.[1] ?? '';
		const formula = /<(?:formula1|xm:f)>([^<]*)</.exec(inner)?.[1] ?? '';
		return {
			areas: places.split(' ').flatMap((place) => readArea(place) ?? []),
			formula: plain(formula)
		};
	});
}

/** Null: anything, or a list that cannot be read. */
export function choicesAt(
	rules: readonly ListRule[],
	place: Place,
	{ names }: Workbook,
	textsIn: (range: Range) => readonly string[]
): readonly string[] | null {
	const rule = rules.find(({ areas }) => areas.some((area) => isWithin(area, place)));
	if (!rule) return null;
	const quoted = /^"([\s\S]*)"$/.exec(rule.formula)?.[1];
	if (quoted !== undefined) return quoted.split(',').map((text) => text.trim());
	const range = names.get(rule.formula) ?? readRange(rule.formula);
	return range && textsIn(range);
}
