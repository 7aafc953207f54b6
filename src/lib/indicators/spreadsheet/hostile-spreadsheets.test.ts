import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Areas } from '$lib/i18n/locale';
import {
	changedSpreadsheet,
	officialSpreadsheet
} from '../../../../tests/support/official-spreadsheet';
import en from '../en.indicators';
import fr from '../fr.indicators';
import { reasonsLeft, refusals, type RefusalCode } from './fill-result';
import { fillSpreadsheet } from './fill-spreadsheet';

const values = [
	{ name: 'Turnover', value: 1 },
	{ name: 'TotalUseOfLand', value: 2 }
];
const workbook = 'xl/workbook.xml';
const general = 'xl/worksheets/sheet4.xml';
const changed = (path: string, from: string | RegExp, to: string) => () =>
	changedSpreadsheet({ [path]: (text) => text.replace(from, to) });
const withPart =
	(path: string, text: string | Uint8Array = '') =>
	() =>
		changedSpreadsheet({ [path]: text });
const twoBytes = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const zeros = (length: number) => zipSync({ a: new Uint8Array(length) }, { level: 9 });

/** Where each header of that kind begins. */
function headersIn(bytes: Uint8Array, kind: 1 | 3): number[] {
	const sign = kind === 1 ? [0x50, 0x4b, 1, 2] : [0x50, 0x4b, 3, 4];
	const found: number[] = [];
	for (let at = 0; at < bytes.length - 4; at += 1)
		if (sign.every((byte, next) => bytes[at + next] === byte)) found.push(at);
	return found;
}

/** Says another unpacked size in both headers of the first part. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	for (const at of headersIn(bytes, 3)) view.setUint32(at + 22, size, true);
	for (const at of headersIn(bytes, 1)) view.setUint32(at + 24, size, true);
	return bytes;
}

function withByte(at: number, byte: number): Uint8Array {
	const bytes = officialSpreadsheet();
	bytes[at] = byte;
	return bytes;
}

const cases: [what: string, code: RefusalCode, make: () => Uint8Array, about?: string][] = [
	['too many bytes', 'too-big', () => new Uint8Array(20 * 2 ** 20 + 1)],
	['nothing', 'not-a-spreadsheet', () => new Uint8Array()],
	['a text', 'not-a-spreadsheet', () => strToU8('Turnover;12')],
	['a zip of something else', 'not-a-spreadsheet', () => zipSync({ 'a.txt': strToU8('a') })],
	['what Office encrypts', 'locked', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1)],
	['an encrypted zip', 'locked', () => withByte(6, 7)],
	['cut in the middle', 'damaged', () => officialSpreadsheet().subarray(0, 400_000)],
	['cut before its list', 'damaged', () => officialSpreadsheet().subarray(0, -30)],
	['broken bytes', 'damaged', () => officialSpreadsheet().fill(0xff, 3000, 3400)],
	['a part of zeros', 'swells', () => zeros(60 * 2 ** 20)],
	['a part of zeros that says to be small', 'swells', () => lying(zeros(60 * 2 ** 20), 1000)],
	['a part that says to be larger', 'damaged', () => lying(zeros(10), 1000)],
	[
		'many parts, each of them modest',
		'swells',
		() => {
			const million = new Uint8Array(2 ** 20);
			const parts = Array.from({ length: 151 }, (_, at) => [`p${at}`, million] as const);
			return zipSync(Object.fromEntries(parts));
		}
	],
	[
		'too many parts',
		'damaged',
		() => {
			const parts = Array.from({ length: 2001 }, (_, at) => [`p${at}`, new Uint8Array()] as const);
			return zipSync(Object.fromEntries(parts));
		}
	],
	['two names for the parts', 'damaged', () => withByte(30, 0x7b)],
	['macros', 'macros', withPart('xl/vbaProject.bin')],
	['old macros', 'macros', withPart('xl/macrosheets/sheet1.xml')],
	[
		'a macro workbook',
		'macros',
		changed('[Content_Types].xml', '.sheet.main', '.macroEnabled.main')
	],
	['another workbook', 'linked', withPart('xl/externalLinks/externalLink1.xml', '<a/>')],
	['a database', 'linked', withPart('xl/connections.xml', '<a/>')],
	[
		'another workbook under another name',
		'linked',
		changed('xl/_rels/workbook.xml.rels', 'relationships/theme"', 'relationships/externalLink"')
	],
	[
		'a document type',
		'declares-entities',
		changed(general, '<worksheet', '<!DOCTYPE a><worksheet'),
		general
	],
	[
		'an entity in another encoding',
		'declares-entities',
		withPart('c.xml', twoBytes('<!ENTITY a "b">')),
		'c.xml'
	],
	['a sheet in another encoding', 'damaged', withPart(general, twoBytes('<a/>')), general],
	['an entity', 'declares-entities', withPart('b.xml', '<!ENTITY a "b">'), 'b.xml'],
	[
		'no list of types',
		'not-a-spreadsheet',
		() => changedSpreadsheet({ '[Content_Types].xml': null })
	],
	['no workbook', 'missing-part', () => changedSpreadsheet({ [workbook]: null }), workbook],
	['no sheet', 'missing-part', () => changedSpreadsheet({ [general]: null }), general],
	['another workbook in all', 'not-the-template', changed(workbook, /template_reporting_/g, 'my_')],
	['a version before', 'older-version', withVersion('1.2.0'), '1.2.0'],
	['a version to come', 'unknown-version', withVersion('1.4.0'), '1.4.0'],
	['no version', 'unknown-version', withVersion(''), ''],
	[
		'a hidden sheet that is gone',
		'missing-sheet',
		changed(workbook, 'name="Technical Sheet"', 'name="Gone"'),
		'Technical Sheet'
	],
	['a name that is gone', 'missing-name', changed(workbook, '"Turnover"', '"Sales"'), 'Turnover'],
	[
		'a name that points nowhere',
		'missing-name',
		changed(workbook, "'General Information'!$E$283", '#REF!'),
		'Turnover'
	],
	[
		'a name that was moved to a hidden sheet',
		'moved-name',
		changed(workbook, "'General Information'!$E$283", "'Technical Sheet'!$$A$$1"),
		'Turnover'
	],
	[
		'a sheet that was hidden',
		'moved-name',
		changed(workbook, '<sheet name="Environmental Disclosures"', '$& state="veryHidden"'),
		'TotalUseOfLand'
	],
	[
		'a cell that is gone',
		'missing-cell',
		changed(general, '<c r="E283"', '<c r="XX283"'),
		'Turnover'
	]
];

function withVersion(version: string) {
	return changed(
		'xl/worksheets/sheet2.xml',
		/(<c r="C1"[^>]*) t="s"><v>\d+<\/v>/,
		`$1 t="inlineStr"><is><t>${version}</t></is>`
	);
}

test.each(cases)('%s: one refusal, nothing made', (_, code, make, about) => {
	const wanted = about === undefined ? { refused: code } : { refused: code, about };
	expect(fillSpreadsheet(make(), values)).toEqual(wanted);
});

test('what a person’s own Excel adds is no trap', () => {
	const made = changedSpreadsheet({
		'customXml/item9.xml': twoBytes('<tags/>'),
		'xl/printerSettings/printerSettings9.bin': new Uint8Array(5),
		'xl/comments1.xml': '<comments><text>macros</text></comments>'
	});
	expect(fillSpreadsheet(made, values)).toMatchObject({ written: 2 });
});

test('every refusal has its sentence, in both languages', () => {
	const all: Areas['indicators'][] = [fr, en];
	for (const { spreadsheet } of all) {
		expect(Object.keys(spreadsheet.refused).sort()).toEqual([...refusals].sort());
		expect(Object.keys(spreadsheet.left).sort()).toEqual([...reasonsLeft].sort());
	}
});
