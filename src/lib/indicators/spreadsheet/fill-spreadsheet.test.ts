import { expect, test } from 'vitest';
import type { CellValue } from '$lib/grid/indicators/spreadsheet-map';
import {
	cellsRead,
	changedSpreadsheet,
	officialSpreadsheet,
	partsIn,
	textIn
} from '../../../../tests/support/official-spreadsheet';
import { fillSpreadsheet } from './fill-spreadsheet';

const general = 'xl/worksheets/sheet4.xml';
const environment = 'xl/worksheets/sheet5.xml';
const awkward = 'Été <b>"nu"</b> & co\n=1+1 _x0041_';

/** Each with the cell where it must stand, and what must stand there. */
const ofGeneral: [CellValue, address: string, read?: unknown][] = [
	[{ name: 'Turnover', value: 1_250_000.5 }, 'E283'],
	[{ name: 'Assets', value: 0 }, 'E282'],
	[{ name: 'template_reporting_entity_name', value: 'Les Tilleuls' }, 'D3'],
	[{ name: 'template_currency', value: 'EUR' }, 'D5'],
	[{ name: 'template_reporting_period_startdate', above: 3, value: 2025 }, 'D6'],
	[{ name: 'BasisForPreparation', value: 'Option A (Basic Module only)' }, 'E125'],
	[
		{
			name: 'BasisForReporting',
			value: 'Sustainability report prepared on a consolidated basis'
		},
		'E179'
	],
	[{ name: 'CountryOfPrimaryOperationsAndLocationOfSignificantAssets', value: 'France' }, 'E287'],
	[{ name: 'DescriptionOfSustainabilityRelatedCertificationsOrLabels', value: awkward }, 'E397'],
	[
		{
			name: 'LinkToPreviousReportContainingDisclosuresThatRemainUnchanged',
			value: { date: '2025-12-31' }
		},
		'E122',
		46_022
	],
	[{ name: 'AddressOfSite', value: '1 rue Haute' }, 'D406'],
	[{ name: 'AddressOfSite', row: 100, value: '2 rue Basse' }, 'D505'],
	[
		{
			name: 'SustainabilityIssueAddressedByPracticePolicyAndOrFutureInitiative',
			column: 3,
			value: true
		},
		'F512'
	],
	[{ name: 'PracticePolicyAndOrFutureInitiativeIsPubliclyAvailable', value: false }, 'N512']
];
const ofEnvironment: [CellValue, address: string, read?: unknown][] = [
	[{ name: 'TotalAmountOfWaterWithdrawnFromAllSites', value: 12.25 }, 'D303'],
	[{ name: 'UndertakingAppliesCircularEconomyPrinciples', value: 'YES' }, 'D316'],
	[{ name: 'PubliclyAvailableDisclosure', above: 1, value: true }, 'G74'],
	[{ name: 'TypeOfPollutantAxis', row: 2, value: 'Ammonia (NH3)' }, 'D81']
];

function filled(values: readonly CellValue[], bytes: Uint8Array = officialSpreadsheet()) {
	const result = fillSpreadsheet(bytes, values);
	if ('refused' in result) throw new Error(JSON.stringify(result));
	return result;
}
const all = [...ofGeneral, ...ofEnvironment];
const whole = () => filled(all.map(([value]) => value));

/** Every cell of a sheet by its address, and what stands around them. */
function takenApart(xml: string) {
	const pattern = /<c r="(\w+)"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g;
	return {
		cells: new Map([...xml.matchAll(pattern)].map(([cell, address = '']) => [address, cell])),
		around: xml.replace(pattern, '')
	};
}

test('another library reads what was filled in: numbers, texts, choices, boxes, dates, rows', async () => {
	const { bytes, written, left } = whole();
	expect([left, written]).toEqual([[], all.length]);
	for (const [sheet, cells] of [
		['General Information', ofGeneral],
		['Environmental Disclosures', ofEnvironment]
	] as const) {
		const read = await cellsRead(
			bytes,
			sheet,
			cells.map(([, address]) => address)
		);
		const wanted = cells.map(([{ value }, , stands = value]) => stands);
		expect(
			read.map((one) => (typeof one === 'string' ? one.replace('_x005F_', '_') : one))
		).toEqual(wanted);
	}
});

test('only the parts that are named change, and of a sheet only those cells, in their style', () => {
	const before = partsIn(officialSpreadsheet());
	const after = partsIn(whole().bytes);
	expect(Object.keys(after)).toEqual(Object.keys(before));
	const changed = Object.keys(before).filter(
		(path) => !Buffer.from(before[path] ?? []).equals(Buffer.from(after[path] ?? []))
	);
	expect(changed).toEqual(['xl/workbook.xml', general, environment]);
	for (const [path, cells] of [
		[general, ofGeneral],
		[environment, ofEnvironment]
	] as const) {
		const [old, now] = [officialSpreadsheet(), whole().bytes].map((bytes) =>
			takenApart(textIn(bytes, path))
		);
		expect(now?.around).toBe(old?.around);
		const other = [...(old?.cells ?? [])].filter(([at, cell]) => now?.cells.get(at) !== cell);
		expect(other.map(([at]) => at).sort()).toEqual(cells.map(([, at]) => at).sort());
		const styleOf = (cell = '') => /\ss="\d+"/.exec(cell)?.[0];
		for (const [at, cell] of other) expect(styleOf(now?.cells.get(at)), at).toBe(styleOf(cell));
	}
});

test('formulas are worked out again when it is opened, and nothing else of the workbook changes', () => {
	const text = textIn(whole().bytes, 'xl/workbook.xml');
	expect(text).toContain('<calcPr calcId="191028" fullCalcOnLoad="1"/>');
	expect(text.replace(' fullCalcOnLoad="1"', '')).toBe(
		textIn(officialSpreadsheet(), 'xl/workbook.xml')
	);
	const odd = (calcPr: string) =>
		textIn(
			filled(
				[],
				changedSpreadsheet({ 'xl/workbook.xml': (xml) => xml.replace(/<calcPr.*?\/>/, calcPr) })
			).bytes,
			'xl/workbook.xml'
		).match(/<calcPr[^>]*>|<\/calcPr>/g);
	expect(odd('')).toEqual(['<calcPr fullCalcOnLoad="1"/>']);
	expect(odd('<calcPr fullCalcOnLoad="0" calcId="1"></calcPr>')).toEqual([
		'<calcPr calcId="1" fullCalcOnLoad="1"/>'
	]);
});

test('a cell that is a formula is left alone, and so is what its list does not hold', () => {
	const { bytes, written, left } = filled([
		{ name: 'TotalWaterConsumption', value: 1 },
		{ name: 'AddressOfSite', row: 101, value: 'one too many' },
		{ name: 'CountryOfSite', row: 3, value: 'Atlantide' },
		{ name: 'BasisForReporting', value: 'both' },
		{ name: 'UndertakingsLegalForm', value: 'club' },
		{ name: 'Turnover', value: Number.NaN },
		{ name: 'Assets', value: { date: 'soon' } },
		{ name: 'DescriptionOfATargetRelatedToAPolicy', value: 'x'.repeat(32_768) }
	]);
	expect(left.map(({ name, row, reason }) => `${name} ${row ?? ''} ${reason}`)).toEqual([
		'TotalWaterConsumption  formula',
		'AddressOfSite 101 outside',
		'CountryOfSite 3 not-in-list',
		'BasisForReporting  not-in-list',
		'UndertakingsLegalForm  not-in-list',
		'Turnover  no-number',
		'Assets  no-number',
		'DescriptionOfATargetRelatedToAPolicy  too-long'
	]);
	expect(written).toBe(0);
	expect(textIn(bytes, general)).toBe(textIn(officialSpreadsheet(), general));
});

test('what stood there before is said, and the same values make the same bytes', () => {
	const first = filled([{ name: 'Turnover', value: 1 }]);
	expect(first.replaced).toEqual([]);
	const again = filled([{ name: 'Turnover', value: 1 }], first.bytes);
	expect([again.replaced, Buffer.compare(again.bytes, first.bytes)]).toEqual([[], 0]);
	expect(filled([{ name: 'Turnover', value: 2 }], first.bytes).replaced).toEqual(['Turnover']);
	// The template comes with a unit chosen.
	expect(
		filled([{ name: 'AmountOfEmissionToAir_unit', value: 'kilograms (kg)' }]).replaced
	).toEqual(['AmountOfEmissionToAir_unit']);
});

test('what the template answers by itself can be emptied, whatever its list holds', async () => {
	const name =
		'EmployeesReceivePayEqualOrAboveMinimumWageDeterminedByNationalLawOrCollectiveAgreement';
	const { bytes, written, left } = filled([{ name, value: '' }]);
	expect([written, left]).toEqual([1, []]);
	const at = (file: Uint8Array) => cellsRead(file, 'Social Disclosures', ['D147']);
	expect(await at(officialSpreadsheet())).toEqual(['YES']);
	expect(await at(bytes)).toEqual([null]);
});

test('joined cells are written in the first, and days are counted as the workbook counts them', async () => {
	const bytes = changedSpreadsheet({
		'xl/workbook.xml': (xml) =>
			xml
				.replace('<workbookPr ', '<workbookPr date1904="1" ')
				.replace("'General Information'!$E$397", "'General Information'!$F$397")
	});
	const result = filled(
		[
			{
				name: 'DescriptionOfSustainabilityRelatedCertificationsOrLabels',
				value: { date: '1904-01-02' }
			}
		],
		bytes
	);
	expect(await cellsRead(result.bytes, 'General Information', ['E397', 'F397'])).toEqual([1, null]);
});
