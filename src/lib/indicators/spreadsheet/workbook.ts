/** Where the sheets and the named cells of a workbook are. */
import type { Parts } from './archive';
import { readRange, type Range } from './range';
import { RefusedFile } from './fill-result';
import { attributesOf, elementsOf, plain, putText, textAt } from './xml';

const path = 'xl/workbook.xml';

export interface WorkbookSheet {
	path: string;
	isHidden: boolean;
}

export interface Workbook {
	/** By what stands on their tab. */
	sheets: ReadonlyMap<string, WorkbookSheet>;
	/** Null: it points at nothing any more. */
	names: ReadonlyMap<string, Range | null>;
	/** Days are counted from 1904, as on old Macs. */
	since1904: boolean;
}

export function readWorkbook(parts: Parts): Workbook {
	if (!parts.has('[Content_Types].xml')) throw new RefusedFile('not-a-spreadsheet');
	if (/macroEnabled/i.test(textAt(parts, '[Content_Types].xml'))) throw new RefusedFile('macros');
	const xml = textAt(parts, path);
	const targets = relationsOf(textAt(parts, 'xl/_rels/workbook.xml.rels'));
	const sheets = [...elementsOf(xml, 'sheet')].map((sheet): [string, WorkbookSheet] => [
		sheet.get('name') ?? '',
		{
			path: targets.get(sheet.get('r:id') ?? '') ?? '',
			isHidden: (sheet.get('state') ?? 'visible') !== 'visible'
		}
	]);
	const [properties] = elementsOf(xml, 'workbookPr');
	return {
		sheets: new Map(sheets),
		names: namesOf(xml),
		since1904: /^(1|true)$/.test(properties?.get('date1904') ?? '')
	};
}

/** What is known of a name: its cells, and the sheet they stand on. */
export function cellsNamed(name: string, { names, sheets }: Workbook): [WorkbookSheet, Range] {
	const range = names.get(name);
	if (!range) throw new RefusedFile('missing-name', name);
	const sheet = sheets.get(range.sheet);
	if (!sheet) throw new RefusedFile('missing-sheet', range.sheet);
	return [sheet, range];
}

/** What its formulas say is worked out anew by whatever opens it. */
export function askToCalculate(parts: Parts): void {
	const xml = textAt(parts, path);
	const found = /<calcPr(\s[^<>]*?)?(?:\/>|>\s*<\/calcPr>)/.exec(xml);
	const other = (found?.[1] ?? '').replace(/\sfullCalcOnLoad="[^"]*"/, '');
	const element = `<calcPr${other} fullCalcOnLoad="1"/>`;
	const at = found?.index ?? xml.indexOf('</definedNames>') + '</definedNames>'.length;
	putText(parts, path, xml.slice(0, at) + element + xml.slice(at + (found?.[0].length ?? 0)));
}

function namesOf(xml: string): ReadonlyMap<string, Range | null> {
	const names = new Map<string, Range | null>();
	for (const [, attributes = '', text = ''] of xml.matchAll(
		/<definedName(\s[^<>]*)>([^<]*)<\/definedName>/g
	)) {
		const about = attributesOf(attributes);
		// Of one sheet only: filters, areas to print.
		if (!about.has('localSheetId')) names.set(about.get('name') ?? '', readRange(plain(text)));
	}
	return names;
}

function relationsOf(xml: string): ReadonlyMap<string, string> {
	const relations = [...elementsOf(xml, 'Relationship')];
	if (relations.some((relation) => relation.get('Type')?.endsWith('/externalLink')))
		throw new RefusedFile('linked');
	return new Map(
		relations.map((relation) => {
			const target = relation.get('Target') ?? '';
			return [relation.get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
		})
	);
}
