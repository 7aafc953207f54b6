import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indicatorSetSchema } from '../../src/lib/grid/indicators/indicator-schema';
import type { Indicator } from '../../src/lib/grid/indicators/indicators';
import type { CellValue, MappedCell } from '../../src/lib/grid/indicators/spreadsheet-map';
import { spreadsheetMapSchema } from '../../src/lib/grid/indicators/spreadsheet-map-schema';
import { fillSpreadsheet } from '../../src/lib/indicators/spreadsheet/fill-spreadsheet';
import { templateFile } from '../../src/lib/indicators/spreadsheet/template';
import { officialSpreadsheet } from '../support/official-spreadsheet';

const paths = globSync(`criteria/indicators/*/*/${templateFile}.json`);

describe.each(paths)('%s', (path) => {
	const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
	const map = spreadsheetMapSchema.parse(read(path));

	test('every value that it can write has its place in the template, and in the list of its cell', () => {
		const values = map.cells.flatMap(everyValue);
		const result = fillSpreadsheet(officialSpreadsheet(), values);
		expect(result).toMatchObject({ written: values.length, left: [] });
	});

	test('no two of its lines write the same cell', () => {
		const places = map.cells.map(({ name, row, column, above, before, ...cell }) =>
			JSON.stringify([name, row, column, above, before, 'only' in cell && cell.only])
		);
		expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
	});

	const set = `${dirname(path)}/indicators.json`;
	test.runIf(existsSync(set))('it reads what its questionnaire asks', () => {
		const { sections } = indicatorSetSchema.parse(read(set));
		const known = new Map(
			sections.flatMap(({ indicators }) => indicators.map((one) => [one.id, one]))
		);
		expect(map.cells.flatMap((cell) => faultsIn(cell, known))).toEqual([]);
	});
});

/** One of each that the line may give; texts that a person types are tried where no list binds them. */
function everyValue(cell: MappedCell): CellValue[] {
	const { name, row, column, above, before } = cell;
	const place = { name, row, column, above, before };
	if ('constant' in cell) return [{ ...place, value: cell.constant }];
	if ('dossier' in cell) return [{ ...place, value: cell.dossier === 'year' ? 2025 : 'Tilleuls' }];
	if ('always' in cell && cell.always !== undefined) return [{ ...place, value: cell.always }];
	if ('values' in cell && cell.values)
		return Object.values(cell.values).map((value) => ({ ...place, value }));
	if ('chosen' in cell) return [true, false].map((value) => ({ ...place, value }));
	const typed: Record<string, string> = {
		pollutant: 'Ammonia (NH3)',
		country: 'France'
	};
	const value = ('part' in cell && typed[cell.part]) || (isBox(cell) ? true : 1);
	return [{ ...place, value }];
}

const isBox = ({ name }: MappedCell): boolean => /PubliclyAvailable$|^UndertakingHasSet/.test(name);

function faultsIn(cell: MappedCell, known: ReadonlyMap<string, Indicator>): string[] {
	const missing = (id?: string) => (id === undefined || known.has(id) ? [] : [`no ${id}`]);
	if (!('indicator' in cell)) return missing(cell.with);
	const indicator = known.get(cell.indicator);
	if (!indicator) return missing(cell.indicator);
	const { id, kind } = indicator;
	const unless = (fits: boolean, what: string) => (fits ? [] : [`${id}: ${what}`]);
	const columns = kind === 'rows' ? indicator.columns : [];
	const choices = 'choices' in indicator ? indicator.choices : ['yes', 'no'];
	const faults = missing(cell.with);
	if ('chosen' in cell) return [...faults, ...unless(choices.includes(cell.chosen), cell.chosen)];
	if (!('part' in cell))
		return [
			...faults,
			...unless(kind !== 'rows' && kind !== 'choices', 'has no single value'),
			...unless(kind !== 'choice' || cell.values !== undefined, 'says its ids'),
			...Object.keys(cell.values ?? {}).flatMap((key) => unless(choices.includes(key), key))
		];
	const { part, only } = cell;
	return [
		...faults,
		...unless(
			columns.some((column) => column.id === part),
			part
		),
		...unless(
			!only || !!columns.find((column) => column.id === only.part)?.choices?.includes(only.choice),
			'only'
		)
	];
}
