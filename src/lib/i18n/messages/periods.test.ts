import { describe, expect, it } from 'vitest';
import { periods } from '$lib/grid/grid';
import english from './en.messages';
import french from './fr.messages';
import { englishPeriodCounts, englishPeriods, frenchPeriodCounts, frenchPeriods } from './periods';

const day = '4 janvier 2027';

describe('over what answers hold', () => {
	it('is counted, the closed year first', () => {
		const counts = { '3-years': 2, today: 14, year: 3 };
		expect(frenchPeriods(2025, { day, counts })).toBe(
			'3\u00a0réponses portent sur 2025, 14 sur la situation au 4 janvier 2027, 2 sur la durée que dit la question.'
		);
		expect(englishPeriods(2025, { day: '4 January 2027', counts })).toBe(
			'3 answers are about 2025, 14 about how things stood on 4 January 2027, 2 about the time that the question says.'
		);
		expect(frenchPeriodCounts(2025, { day, counts: { '12-months': 1, 'since-start': 1 } })).toBe(
			'2\u00a0réponses portent sur la durée que dit la question'
		);
	});

	it('is said without counting where the questionnaire does not say, as it was', () => {
		const none = { day, counts: {} };
		expect(frenchPeriods(2025, none)).toBe(
			'Ce qui est demandé pour une année ou un exercice porte sur 2025\u00a0; le reste, sur le jour ou la durée que dit la question.'
		);
		expect(englishPeriods(2025, none)).toBe(
			'What is asked for a year or a financial year is about 2025; the rest, about the day or the time that the question says.'
		);
		expect(frenchPeriodCounts(2025, none)).toBe('');
	});

	it('leaves out no span that a questionnaire may name', () => {
		const counts = Object.fromEntries(periods.map((period) => [period, 1]));
		const others = periods.length - 2;
		expect(frenchPeriodCounts(2025, { day, counts })).toContain(`, ${others} sur`);
		expect(englishPeriodCounts(2025, { day, counts })).toContain(`, ${others} about`);
		for (const { questions } of [french, english])
			expect(Object.keys(questions.periods).sort()).toEqual([...periods].sort());
	});
});
