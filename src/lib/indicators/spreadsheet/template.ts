/** How the official spreadsheet is recognised: by what it says of itself. */
import { RefusedFile } from './fill-result';
import type { Range } from './range';
import { cellsNamed, type Workbook } from './workbook';

const version = '1.3.0';
/** The file beside a questionnaire that says what goes into it. */
export const templateFile = `vsme-${version}`;
const versionName = 'template_reporting_template_version';
/** Formulas of every sheet read the hidden ones: without them nothing is worked out. */
const sheets = [
	'Introduction',
	'Table of Contents & Validation',
	'General Information',
	'Environmental Disclosures',
	'Social Disclosures',
	'Governance Disclosures',
	'Enumeration Lists',
	'Translations',
	'Technical Sheet'
];

/** @throws RefusedFile another workbook, or a version whose cells are not known */
export function checkTemplate(workbook: Workbook, textIn: (range: Range) => string): void {
	if (!workbook.names.get(versionName)) throw new RefusedFile('not-the-template');
	const [, cell] = cellsNamed(versionName, workbook);
	const found = textIn(cell).trim();
	if (found !== version)
		throw new RefusedFile(
			/^1\.[0-2]\.\d$/.test(found) ? 'older-version' : 'unknown-version',
			found
		);
	const missing = sheets.find((name) => !workbook.sheets.has(name));
	if (missing !== undefined) throw new RefusedFile('missing-sheet', missing);
}
