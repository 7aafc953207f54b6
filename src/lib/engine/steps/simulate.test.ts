import { describe, expect, it } from 'vitest';
import { tinyAnswers, tinyGrid, tinyProfile } from '../../../../tests/criteria/tiny-grid';
import { compileGrid } from '../score/compile';
import { evaluate } from '../evaluate';
import { simulate } from './simulate';

const compiled = compileGrid(tinyGrid);
const sheet = { profile: tinyProfile, answers: tinyAnswers };

describe('a simulation', () => {
	it('shows the result of several changes at once', () => {
		const { steps, total } = evaluate(compiled, sheet);
		const [first, second] = steps;
		if (!first || !second) throw new Error('two steps are expected');
		const after = simulate(compiled, sheet, [first, second]).total.low;
		expect(after).toBeCloseTo((total.low ?? 0) + first.gain + second.gain, 10);
	});

	it('answers what had no answer yet', () => {
		const changes = [{ criterion: 'voice', item: 'open-ended', change: { bracket: 'from-25' } }];
		const { criteria } = simulate(compiled, { profile: tinyProfile, answers: {} }, changes);
		expect(criteria.voice?.points).toBe(2);
	});

	it('stores nothing in the sheet', () => {
		const before = JSON.stringify(sheet);
		simulate(compiled, sheet, [
			{ criterion: 'water', item: 'meters', change: { level: 'shared' } }
		]);
		expect(JSON.stringify(sheet)).toBe(before);
	});
});
