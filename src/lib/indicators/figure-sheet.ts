/** What is given to who asks for figures: on paper, as a table, as a file for software. All three say the same. */
import {
	completenessOf,
	type IndicatorLine,
	type SetReading
} from '$lib/engine/indicators/read-set';
import type { Ground, IndicatorUnit } from '$lib/grid/indicators/indicators';
import type { IndicatorValue } from '$lib/grid/indicators/values';
import type { IndicatorWords } from '$lib/grid/indicators/words';
import { csvText } from '$lib/ui/csv';
import { numberText, unitName, valueText, type IndicatorSpeech } from './value-text';

/** `kept`: it may point at a person, and nobody ticked it. */
export type Given = 'given' | 'computed' | 'unknown' | 'not-concerned' | 'not-given' | 'kept';

export interface SheetLine {
	id: string;
	label: string;
	state: Given;
	/** In words, with its unit; what is not given says why. */
	text: string;
	/** As it is stored; null where it is not given, or kept. */
	value: IndicatorValue | null;
	/** Of what is a number, computed or not. */
	number: number | null;
	unit: IndicatorUnit | null;
	ground: Ground | null;
}

export interface SheetSection {
	id: string;
	code: string | null;
	title: string;
	lines: readonly SheetLine[];
}

export interface FigureSheet {
	/** `<id>@<version>` */
	questionnaire: string;
	name: string;
	company: string;
	/** `yyyy` */
	year: string;
	/** `yyyy-mm-dd` */
	made: string;
	given: number;
	asked: number;
	sections: readonly SheetSection[];
}

interface Facts {
	company: string;
	year: string;
	made: string;
	/** `<id>@<version>` */
	questionnaire: string;
	codes: ReadonlyMap<string, string>;
	words: IndicatorWords;
	/** Indicators that may point at a person, and leave all the same. */
	ticked: ReadonlySet<string>;
}

/** Those that may point at a person and have something to tell. */
export const personalLines = ({ lines }: SetReading): IndicatorLine[] =>
	[...lines.values()].filter(({ isPersonal, state }) => isPersonal && state === 'given');

export function figureSheet(
	reading: SetReading,
	{ codes, words, ticked, ...head }: Facts,
	speech: IndicatorSpeech
): FigureSheet {
	// Counts say nothing of what is kept.
	const { given, asked } = completenessOf(
		[...reading.lines.values()].filter((line) => !isKept(line, ticked))
	);
	return {
		...head,
		name: words.name,
		given,
		asked,
		sections: reading.sections.map(({ id, lines }) => ({
			id,
			code: codes.get(id) ?? null,
			title: words.sections[id]?.title ?? id,
			lines: lines
				.filter((line) => !isHidden(line, reading, ticked))
				.map((line) => lineOf(line, words, ticked, speech))
		}))
	};
}

const isKept = ({ isPersonal, indicator }: IndicatorLine, ticked: ReadonlySet<string>): boolean =>
	isPersonal && !ticked.has(indicator.id);

/** That it is asked would tell an answer that is kept. */
const isHidden = (
	line: IndicatorLine,
	{ lines }: SetReading,
	ticked: ReadonlySet<string>
): boolean =>
	isKept(line, ticked) &&
	line.follows.some((id) => {
		const before = lines.get(id);
		return before !== undefined && isKept(before, ticked);
	});

function lineOf(
	line: IndicatorLine,
	{ indicators }: IndicatorWords,
	ticked: ReadonlySet<string>,
	speech: IndicatorSpeech
): SheetLine {
	const { indicator } = line;
	const { id } = indicator;
	const text = indicators[id];
	const { states } = speech.words.paper;
	const plain = {
		id,
		label: text?.label ?? id,
		value: null,
		number: null,
		unit: 'unit' in indicator ? indicator.unit : null,
		ground: null
	};
	// Nobody is told either whether there was anything.
	if (isKept(line, ticked)) return { ...plain, state: 'kept', text: states.kept };
	const { value, computed } = line;
	if (computed) {
		if (computed.total === null || !('unit' in indicator))
			return { ...plain, state: 'not-given', text: states['not-given'] };
		const inWords = numberText(computed.total, indicator, speech);
		return { ...plain, state: 'computed', number: computed.total, text: inWords };
	}
	if (!value) return { ...plain, state: 'not-given', text: states['not-given'] };
	const inWords = valueText(value, text, speech, indicator);
	if ('none' in value) return { ...plain, state: value.none, text: inWords };
	if (!('number' in value)) return { ...plain, state: 'given', value, text: inWords };
	const { number, ground = null } = value;
	return { ...plain, state: 'given', value, number, ground, text: inWords };
}

/** The same for a spreadsheet. */
export function figureCsv(
	{ sections, year }: FigureSheet,
	{ words, lang }: IndicatorSpeech
): string {
	const { columns, states } = words.paper;
	const rows = sections.flatMap(({ title, code, lines }) =>
		lines.map(({ id, label, text, state, number, unit, ground }) => [
			title,
			code ?? '',
			id,
			label,
			number === null
				? state === 'given'
					? text
					: ''
				: String(number).replace('.', lang === 'fr' ? ',' : '.'),
			unitName(unit, words),
			year,
			ground ? words.grounds[ground] : '',
			states[state]
		])
	);
	return csvText([columns, ...rows]);
}

export const figureFormat = 'azimut-figures';

/** The same for software: `static/schema/chiffres-1.json` says what each part is. */
export function figureJson({ sections, name, ...sheet }: FigureSheet): string {
	const figures = sections.flatMap(({ code, lines }) =>
		lines.map(({ id, label, state, value, number, unit, ground }) => ({
			id,
			code,
			label,
			state,
			...(number === null ? (value ? { value: plainOf(value) } : {}) : { value: number }),
			...(unit && number !== null ? { unit } : {}),
			...(ground ? { ground } : {})
		}))
	);
	const { questionnaire, company, year, made, given, asked } = sheet;
	const file = {
		format: figureFormat,
		formatVersion: 1,
		declared: true,
		verified: false,
		questionnaire,
		name,
		company,
		year: Number(year),
		made,
		given,
		asked,
		figures
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

function plainOf(value: IndicatorValue): unknown {
	if ('yes' in value) return value.yes;
	if ('choice' in value) return value.choice;
	if ('choices' in value) return value.choices;
	if ('text' in value) return value.text;
	if ('date' in value) return value.date;
	return 'rows' in value ? value.rows : null;
}
