/** What is worked out of figures, line by line: no sum hides what it lacks. */
import type { ComputedIndicator, EmissionFactor, Source } from '$lib/grid/indicators/indicators';

export interface ComputedLine {
	indicator: string;
	value: number;
	/** What it is multiplied by; null in a ratio. */
	times: number | null;
	factor: EmissionFactor | null;
	/** Of what it is multiplied by; null where that only changes a unit. */
	source: Source | null;
	/** In the unit of the result; null in a ratio. */
	result: number | null;
}

export interface Computed {
	lines: readonly ComputedLine[];
	/** Of those asked, which are not known. */
	missing: readonly string[];
	/** Null as long as one is missing, below zero where nothing can be, or where there is nothing to divide by. */
	total: number | null;
	/** More was taken away than there was: one of the values is wrong. */
	isBelowZero: boolean;
}

/** A number; `none`: nothing of that kind, or not asked; null: not known. */
export type Reading = (indicator: string) => number | 'none' | null;

/** Of all else there is at least none. */
const belowZero: readonly ComputedIndicator['unit'][] = ['euros', 'percent', 'rate'];

const kilosOf: Partial<Record<ComputedIndicator['unit'], number>> = { kgco2e: 1, tco2e: 1000 };

export function compute(
	{ formula, unit }: Pick<ComputedIndicator, 'formula' | 'unit'>,
	factors: readonly EmissionFactor[],
	read: Reading
): Computed {
	if ('ratio' in formula) return divide(formula.ratio, read);
	const kilos = kilosOf[unit] ?? 1;
	const parts =
		'sum' in formula
			? formula.sum.map(({ indicator, times = 1, source = null }) => ({
					indicator,
					times,
					source,
					factor: null
				}))
			: formula.emissions.flatMap(({ indicator, factor: id }) => {
					const factor = factors.find((one) => one.id === id);
					return factor
						? [{ indicator, times: factor.kgco2e / kilos, source: factor.source, factor }]
						: [];
				});
	const missing: string[] = [];
	const lines: ComputedLine[] = [];
	for (const { indicator, times, factor, source } of parts) {
		const value = read(indicator);
		if (value === null) missing.push(indicator);
		else if (value !== 'none')
			lines.push({ indicator, value, times, factor, source, result: exact(value * times) });
	}
	const total = exact(lines.reduce((sum, { result }) => sum + (result ?? 0), 0));
	const isWhole = missing.length === 0;
	const isBelowZero = isWhole && total < 0 && !belowZero.includes(unit);
	return { lines, missing, total: isWhole && !isBelowZero ? total : null, isBelowZero };
}

function divide(
	{ over, under, times }: { over: string; under: string; times: number },
	read: Reading
): Computed {
	const parts = [over, under].map((indicator) => ({ indicator, value: read(indicator) }));
	const missing = parts.flatMap(({ indicator, value }) => (value === null ? [indicator] : []));
	const lines = parts.flatMap(({ indicator, value }): ComputedLine[] =>
		value === null
			? []
			: [
					{
						indicator,
						value: value === 'none' ? 0 : value,
						times: null,
						factor: null,
						source: null,
						result: null
					}
				]
	);
	const [top, bottom] = lines;
	const isWhole = missing.length === 0 && top && bottom && bottom.value > 0;
	const total = isWhole ? exact((top.value / bottom.value) * times) : null;
	return { lines, missing, total, isBelowZero: false };
}

/** Without what binary fractions leave behind. */
const exact = (value: number): number => Number(value.toPrecision(12));
