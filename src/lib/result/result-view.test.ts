import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { compileGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import type { Step } from '$lib/engine/result/result';
import type { Answer } from '$lib/grid/sheet';
import { example, grid, help, words } from '../../../tests/support/assessment';
import { reasonsOf } from '$lib/questions/reasons';
import report from './fr.report';
import {
	answeredSentences,
	bandSentence,
	hasResult,
	mainStep,
	namesOf,
	sortSteps,
	strengths,
	subjectCounts,
	totalSentence,
	weakest
} from './result-view';

const compiled = compileGrid(grid);
const resultOf = (slug: string) => evaluate(compiled, example(slug).sheet);

describe('the first screen of the result', () => {
	test('says nothing is known while every answer is "don’t know"', () => {
		const { profile, answers } = example('boulangerie').sheet;
		const unknown = Object.fromEntries(
			Object.entries(answers).map(([criterion, items]) => [
				criterion,
				Object.fromEntries(Object.keys(items).map((item) => [item, { unknown: true as const }]))
			])
		);
		const result = evaluate(compiled, { profile, answers: unknown });
		expect(hasResult(result)).toBe(false);
		expect(hasResult(resultOf('boulangerie'))).toBe(true);
	});

	test('counts subjects answered among those that apply', () => {
		expect(subjectCounts(resultOf('boulangerie'))).toEqual({
			answered: 20,
			toFind: 0,
			begun: 20,
			applicable: 20,
			all: 20
		});
		const alone = subjectCounts(resultOf('graphiste'));
		expect(alone.applicable).toBeLessThan(20);
		expect(alone.answered).toBe(alone.applicable);
	});

	test('a subject with a “don’t know” is answered, and still to find out', () => {
		const { profile, answers } = example('boulangerie').sheet;
		const [id = ''] = Object.keys(answers);
		const unknown: Record<string, Answer> = {};
		for (const item of Object.keys(answers[id] ?? {})) unknown[item] = { unknown: true };
		const sheet = { profile, answers: { ...answers, [id]: unknown } };
		const counts = subjectCounts(evaluate(compiled, sheet));
		expect(counts).toMatchObject({ answered: 20, toFind: 1 });
		expect(answeredSentences(counts, report)).toBe(
			'Vous avez répondu aux 20 sujets, dont 1 à retrouver.'
		);
	});

	test.each([
		[41, 41, report.score(41)],
		[41.1, 41.4, report.score(41)],
		[41.4, 43, report.range(41, 43)],
		[null, null, report.none]
	])('of a total from %s to %s the sentence says %s', (low, high, said) => {
		const score = resultOf('boulangerie');
		expect(totalSentence({ ...score, total: { ...score.total, low, high } }, report)).toBe(said);
	});

	test('says one band, both ends of a range, and none of what is not known', () => {
		const score = resultOf('boulangerie');
		const [band = '', other = ''] = Object.keys(words.bands);
		const between = (bandHigh: string) => ({ ...score, band, bandHigh });
		const [name = '', otherName = ''] = Object.values(words.bands);
		expect(bandSentence(between(band), words, report)).toBe(report.bandIs(name));
		expect(bandSentence(between(other), words, report)).toBe(report.bandsAre(name, otherName));
		const unknown = { ...score.total, low: 0, high: 100 };
		expect(bandSentence({ ...between(band), total: unknown }, words, report)).toBe('');
	});

	test('says the subjects that do not concern the company only where there are some', () => {
		const counts = { answered: 2, toFind: 0, begun: 3, applicable: 18, all: 18 };
		expect(answeredSentences(counts, report)).toBe(report.answeredOn(2, 18, 0));
		expect(answeredSentences({ ...counts, all: 20 }, report)).toBe(
			`${report.answeredOn(2, 18, 0)} ${report.notConcerned(2)}`
		);
		expect(namesOf([{ plain: 'Le climat' }, { plain: 'La nature' }])).toBe('le climat, la nature');
	});

	test('a subject half answered is begun, and not answered', () => {
		const { profile, answers } = example('boulangerie').sheet;
		const [id = ''] =
			Object.entries(answers).find(([, items]) => Object.keys(items).length > 1) ?? [];
		const [, ...kept] = Object.entries(answers[id] ?? {});
		const half = evaluate(compiled, {
			profile,
			answers: { ...answers, [id]: Object.fromEntries(kept) }
		});
		expect(subjectCounts(half)).toMatchObject({ answered: 19, begun: 20 });
	});

	test('names as strengths subjects with 3 points of 5 at least, best first', () => {
		const result = resultOf('boulangerie');
		const named = strengths(result).map(({ criterion }) => criterion);
		expect(named[0]).toBe('ecarts-remuneration');
		expect(named).toHaveLength(3);
		for (const id of named) expect(result.criteria[id]?.low).toBeGreaterThanOrEqual(3);
	});

	test('names as weak points subjects with the fewest points', () => {
		const result = resultOf('boulangerie');
		for (const id of weakest(result)) expect(result.criteria[id]?.points).toBeLessThanOrEqual(1);
	});
});

describe('the steps', () => {
	const step = (effort: Step['effort'], duty = false): Step => ({
		criterion: 'c',
		item: `i${effort}${duty}`,
		rung: 'r',
		change: { level: 'r' },
		gain: 1,
		from: 0,
		to: 1,
		effort,
		control: 'self',
		duty,
		needs: {}
	});

	test('never put a heavy decision nor a legal duty among the first five', () => {
		const all = [step(4), step(2, true), step(3), step(1)];
		const { first, heavy, duties } = sortSteps(all);
		expect(first.map(({ effort }) => effort)).toEqual([3, 1]);
		expect(heavy).toEqual([step(4)]);
		expect(duties).toEqual([step(2, true)]);
	});

	test('begin with what gains most where little is done, then with what is easiest', () => {
		const one = (criterion: string, gain: number, effort: Step['effort']): Step => ({
			...step(effort),
			criterion,
			gain
		});
		const row = { variant: null, points: null, max: 5, high: 5, why: [] };
		const criteria = {
			done: { ...row, status: 'answered' as const, low: 4 },
			begun: { ...row, status: 'answered' as const, low: 2 }
		};
		const first = (...first: Step[]) =>
			mainStep({ first, others: [], heavy: [], duties: [] }, { ...resultOf('holding'), criteria });
		expect(first(one('begun', 1, 1), one('begun', 2, 3))?.gain).toBe(2);
		expect(first(one('begun', 1.01, 2), one('begun', 1, 1))?.effort).toBe(1);
		expect(first(one('done', 4, 1), one('begun', 1, 3))?.criterion).toBe('begun');
		expect(first(one('done', 4, 1))?.criterion).toBe('done');
		expect(first()).toBeNull();
	});

	test.each(['boulangerie', 'industrie', 'scop-batiment', 'startup-sante'])(
		'of %s are five, light, and not duties',
		(slug) => {
			const { first } = sortSteps(resultOf(slug).steps);
			expect(first).toHaveLength(5);
			expect(first.every(({ effort, duty }) => effort < 4 && !duty)).toBe(true);
		}
	);
});

test('every threshold shown has its reason in words, and a source unless it is editorial', () => {
	for (const { id, items } of compiled.criteria) {
		for (const [itemId, item] of items) {
			for (const reason of reasonsOf(id, item, words.criteria[id]?.items[itemId], help)) {
				expect(reason.text, `${id}/${itemId}`).not.toBe('');
				expect(reason.editorial || reason.source !== undefined, `${id}/${itemId}`).toBe(true);
			}
		}
	}
});
