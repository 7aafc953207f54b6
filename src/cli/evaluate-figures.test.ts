import { expect, test } from 'vitest';
import { evaluateSheets } from './evaluate-sheets';
import { readSheets } from './read-sheets';

const noGrid = () => ({ problem: { path: 'grid', message: 'none' } });
const run = (input: object): unknown => {
	const [line] = [...evaluateSheets(readSheets(JSON.stringify(input)), noGrid)];
	return line && JSON.parse(line.text);
};
const figures = {
	indicators: 'vsme-base@2026.1',
	year: '2025',
	profile: { headcount: 6, ape: '10.71C' },
	values: {
		electricityBought: { number: 42_000, ground: 'bill' },
		greenContract: { yes: false },
		selfProduces: { yes: false },
		gas: { none: 'not-concerned' },
		otherFuels: { yes: false },
		vehicleFuel: { choice: 'none' },
		pollutionLink: { text: 'https://example.org/' }
	}
};

test('figures are read as a sheet is: what is worked out, what is missing, what was not asked', () => {
	expect(run(figures)).toMatchObject({
		indicators: 'vsme-base@2026.1',
		year: '2025',
		given: 6,
		missing: expect.arrayContaining(['turnoverEuros', 'waterWithdrawn']) as unknown,
		notAsked: ['pollutionLink'],
		computed: {
			totalEmissions: { unit: 'tco2e', total: 1.47, missing: [] },
			emissionsIntensity: { total: null, missing: ['turnoverEuros'] }
		}
	});
});

test.each([
	[{ ...figures, indicators: 'other@2026.1' }, 'there is no questionnaire of figures other@2026.1'],
	[{ ...figures, values: { unicorns: { number: 1 } } }, 'vsme-base@2026.1 does not ask it'],
	[{ ...figures, values: { gas: { yes: true } } }, 'is no answer to a number'],
	[{ ...figures, values: { gas: 12 } }, 'is no figure'],
	[{ ...figures, year: 'soon' }, 'year']
])('what is wrong is named: %#', (input, sentence) => {
	expect(JSON.stringify(run(input))).toContain(sentence);
});
