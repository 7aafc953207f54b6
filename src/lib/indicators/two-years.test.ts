// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { indicatorPath } from '$lib/dossier/paths';
import type { IndicatorValue } from '$lib/grid/indicators/values';
import { newAssessment } from '../../../tests/support/assessment';
import { figureSet, indicators as words, setName } from '../../../tests/support/figure-set';
import { IndicatorDesk } from './indicator-desk.svelte';
import { compareFigures } from './two-years';

type Values = Record<string, IndicatorValue>;

/** As the screen reads it, without the no-break spaces of figures. */
async function compared(before: Values, after: Values) {
	const changes = Object.entries({ 2024: before, 2025: after }).flatMap(([year, values]) =>
		Object.entries(values).map(([id, value]) => ({
			path: indicatorPath(setName, year, id),
			value
		}))
	);
	const desk = new IndicatorDesk(await newAssessment(changes), figureSet, '2025');
	const readings = [desk.ofYear('2024').reading, desk.reading] as const;
	const sections = compareFigures(figureSet.set, readings, figureSet.words, { words, lang: 'fr' });
	return Object.fromEntries(
		sections.flatMap(({ figures }) =>
			figures.map(({ id, ...figure }) => [
				id,
				{ ...figure, difference: figure.difference?.replaceAll('\u00a0', ' ') ?? null }
			])
		)
	);
}
const bill = (number: number): IndicatorValue => ({ number, ground: 'bill' });

test('two numbers say by how much; a share that moves says points, and no percentage of a percentage', async () => {
	const figures = await compared(
		{ electricityBought: bill(40_000), gas: bill(18_000), wasteOther: { number: 0 } },
		{ electricityBought: bill(42_000), gas: bill(18_000), wasteOther: { number: 120 } }
	);
	expect(figures.electricityBought?.difference).toBe('+ 2 000 kWh (+ 5 %)');
	expect(figures.gas?.difference).toBe(words.years.same);
	// Nothing is so many per cent of zero.
	expect(figures.wasteOther?.difference).toBe('+ 120 kg');
	const women = (count: number): Values => ({
		employees: { number: 10 },
		employeesWomen: { number: count },
		agreementCovered: { number: count }
	});
	const shares = await compared(women(5), women(4));
	expect(shares.agreementShare?.difference).toBe('− 10 points');
	expect(shares.employeesWomen?.difference).toBe('− 1 personne (− 20 %)');
});

test('what one year does not say has no difference; nothing of both is no line', async () => {
	const figures = await compared(
		{ gas: { none: 'unknown' }, electricityBought: bill(40_000) },
		{ gas: bill(18_000), greenContract: { yes: true } }
	);
	expect(figures.gas).toMatchObject({ before: words.paper.states.unknown, difference: null });
	expect(figures.electricityBought).toMatchObject({ after: null, difference: null });
	expect(figures.greenContract).toMatchObject({ before: null, after: words.yes });
	expect(figures.diesel).toBeUndefined();
	expect(figures.totalEnergy).toBeUndefined();
});

test('a bill in place of an estimate is said: it may be all that changed', async () => {
	const figures = await compared(
		{
			gas: { number: 18_000, ground: 'estimate' },
			electricityBought: bill(40_000),
			wasteOther: { number: 90 }
		},
		{ gas: bill(15_000), electricityBought: bill(38_000), wasteOther: bill(120) }
	);
	expect(figures.gas?.isKnownOtherwise).toBe(true);
	expect(figures.electricityBought?.isKnownOtherwise).toBe(false);
	// How the first was known is not known.
	expect(figures.wasteOther?.isKnownOtherwise).toBe(false);
});

test('what points at a person in one of both years is kept off paper', async () => {
	const figures = await compared(
		{ employees: { number: 60 }, accidents: { number: 2 } },
		{ employees: { number: 6 }, accidents: { number: 1 } }
	);
	expect(figures.accidents?.isPersonal).toBe(true);
	expect(figures.employees?.isPersonal).toBe(false);
});
