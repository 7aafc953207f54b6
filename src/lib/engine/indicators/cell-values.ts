/** What one company's figures of one year put into an official spreadsheet, cell by cell. */
import type {
	CellPlace,
	CellValue,
	MappedCell,
	PlainValue,
	SpreadsheetMap
} from '$lib/grid/indicators/spreadsheet-map';
import type { IndicatorValue } from '$lib/grid/indicators/values';
import type { Profile } from '$lib/grid/sheet';
import type { IndicatorLine, SetReading } from './read-set';

export interface ToldFigures {
	reading: SetReading;
	profile: Profile;
	company: string;
	/** `yyyy` */
	year: string;
	/** Indicators that may point at a person, and leave all the same. */
	ticked: ReadonlySet<string>;
}

type Value = CellValue['value'];

/** In the order of the map; what was not said, does not concern the company, or stays with it has no line. */
export function cellValues({ cells }: SpreadsheetMap, told: ToldFigures): CellValue[] {
	return cells.flatMap((cell) => {
		const isTold = cell.with === undefined || tells(leaving(cell.with, told));
		const values = isTold ? valuesOf(cell, told) : [];
		return values.length === 0 && cell.otherwise ? [{ ...placeOf(cell), value: '' }] : values;
	});
}

function valuesOf(cell: MappedCell, told: ToldFigures): CellValue[] {
	if ('constant' in cell) return at(cell, cell.constant);
	if ('dossier' in cell)
		return at(cell, cell.dossier === 'year' ? Number(told.year) : told.company.trim());
	if ('profile' in cell) return at(cell, plainOf(told.profile[cell.profile], cell));
	const line = leaving(cell.indicator, told);
	if (!line) return [];
	if ('part' in cell) return rowsOf(cell, line.value);
	if ('chosen' in cell)
		return line.value && 'choices' in line.value
			? at(cell, line.value.choices.includes(cell.chosen))
			: [];
	if (line.state === 'not-concerned') return at(cell, cell.none);
	return at(cell, line.computed ? plainOf(line.computed.total, cell) : valueOf(line.value, cell));
}

/** Null: it is not asked of this company, or it may point at a person and nobody ticked it. */
function leaving(id: string, { reading, ticked }: ToldFigures): IndicatorLine | null {
	const line = reading.lines.get(id);
	return line && (!line.isPersonal || ticked.has(id)) ? line : null;
}

const tells = (line: IndicatorLine | null): boolean =>
	line?.state === 'given' && !(line.value && 'rows' in line.value && line.value.rows.length === 0);

interface Telling {
	times?: number;
	values?: Record<string, PlainValue>;
}

function valueOf(value: IndicatorValue | null, telling: Telling): Value | undefined {
	if (!value) return undefined;
	if ('number' in value) return plainOf(value.number, telling);
	if ('yes' in value) return plainOf(value.yes, telling);
	if ('choice' in value) return plainOf(value.choice, telling);
	if ('text' in value) return plainOf(value.text, telling);
	return 'date' in value ? { date: value.date } : undefined;
}

function rowsOf(cell: Extract<MappedCell, { part: string }>, value: IndicatorValue | null) {
	if (!value || !('rows' in value)) return [];
	const { part, only, always, row: first = 1 } = cell;
	return value.rows.flatMap((row, index) => {
		// A row keeps its place: its other columns stand beside it.
		if (only && row[only.part] !== only.choice) return [];
		const found = plainOf(row[part], cell);
		return at({ ...cell, row: first + index }, found === undefined ? found : (always ?? found));
	});
}

function plainOf(value: unknown, { times = 1, values }: Telling): PlainValue | undefined {
	if (typeof value === 'number') return Number((value * times).toPrecision(12));
	if (typeof value === 'boolean') return values ? toldAs(value ? 'yes' : 'no', values) : value;
	if (typeof value !== 'string') return undefined;
	return values ? toldAs(value, values) : value.trim();
}

const toldAs = (said: string, values: Record<string, PlainValue>): PlainValue | undefined =>
	Object.hasOwn(values, said) ? values[said] : undefined;

const at = (cell: CellPlace, value: Value | undefined): CellValue[] =>
	value === undefined || value === '' ? [] : [{ ...placeOf(cell), value }];

const placeOf = ({ name, row, column, above, before }: CellPlace): CellPlace => ({
	name,
	...(row === undefined ? {} : { row }),
	...(column === undefined ? {} : { column }),
	...(above === undefined ? {} : { above }),
	...(before === undefined ? {} : { before })
});
