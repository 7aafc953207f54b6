// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import {
	exampleAssessment,
	help,
	newAssessment,
	words,
	resultOf
} from '../../../tests/support/assessment';
import type { PlanField } from '$lib/dossier/plan';
import type { Step } from '$lib/engine/result/result';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { moveTo, newActions, setField, stepActions, removeFromPlan } from './plan';
import { newId } from '$lib/dossier/ids';
import { stepKey } from '$lib/result/result-view';
import { nextStepsOf } from '$lib/result/steps';
import { aimText, planRows, planTotals } from './plan-view';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));

async function company(slug = 'boulangerie'): Promise<Assessment> {
	const assessment = await exampleAssessment(slug);
	open.push(assessment);
	return assessment;
}

const add = (assessment: Assessment, ...actions: Partial<Record<PlanField, string>>[]) =>
	assessment.change(() => newActions(assessment.plan, newId(), actions));
const set = (assessment: Assessment, place: number, field: PlanField, value: string) =>
	assessment.change(() => setField(assessment.plan[place]?.id ?? '', field, value));

/** The first steps of a company, all in its plan. */
async function planned(count: number, slug?: string) {
	const assessment = await company(slug);
	const steps = resultOf(assessment).steps.slice(0, count);
	expect(steps).toHaveLength(count);
	for (const step of steps) await add(assessment, ...stepActions(step));
	return { assessment, steps };
}
const rowAt = (assessment: Assessment, place: number) => {
	const row = planRows(assessment)[place];
	if (!row) throw new Error(`No row ${place}`);
	return row;
};
const stepOf = (assessment: Assessment, criterion: string, item: string): Step => {
	const found = resultOf(assessment).steps.find(
		(one) => one.criterion === criterion && one.item === item
	);
	if (!found) throw new Error(`No step at ${criterion}/${item}`);
	return found;
};

describe('a line of the plan', () => {
	test('that comes from a step says its subject, and what the step says it gains', async () => {
		const { assessment, steps } = await planned(5);
		expect(planRows(assessment)).toHaveLength(5);
		for (const [place, step] of steps.entries()) {
			const row = rowAt(assessment, place);
			expect(row.subject).toBe(words.criteria[step.criterion]?.plain);
			expect(row.gain).toBeCloseTo(step.gain, 9);
			expect(row).toMatchObject({
				reached: false,
				offer: '',
				aim: { criterion: step.criterion, item: step.item, rung: step.rung }
			});
		}
	});

	test('that comes from an offer has its name without its catalogue, and adds nothing', async () => {
		const assessment = await company();
		await add(assessment, { offer: 'occitanie/conseil-energie', title: 'Appeler la CMA' });
		expect(rowAt(assessment, 0)).toMatchObject({
			title: 'Appeler la CMA',
			offer: 'conseil-energie',
			subject: '',
			aim: null,
			gain: 0,
			reached: false
		});
	});

	test('that is the company’s own says what was typed, and adds nothing', async () => {
		const assessment = await company();
		await add(assessment, { title: 'Ranger la réserve' });
		expect(rowAt(assessment, 0)).toMatchObject({
			title: 'Ranger la réserve',
			offer: '',
			subject: '',
			aim: null,
			gain: 0,
			reached: false
		});
	});

	test('keeps its gain when it is given up: it could be taken up again', async () => {
		const { assessment, steps } = await planned(1);
		await set(assessment, 0, 'status', 'dropped');
		expect(rowAt(assessment, 0).gain).toBeCloseTo(steps[0]?.gain ?? NaN, 9);
	});

	test('waits once it is done, until the answers say so', async () => {
		const { assessment, steps } = await planned(1);
		const [step] = steps;
		if (!step) throw new Error('a step is expected');
		expect(rowAt(assessment, 0).waits).toBe(false);
		const offered = nextStepsOf(assessment);
		expect(offered.map(stepKey)).toContain(stepKey(step));
		await set(assessment, 0, 'status', 'done');
		expect(rowAt(assessment, 0)).toMatchObject({ waits: true, reached: false });
		expect(nextStepsOf(assessment).map(stepKey)).toEqual(
			offered.map(stepKey).filter((key) => key !== stepKey(step))
		);
		await assessment.answer(step.criterion, step.item, step.change);
		expect(rowAt(assessment, 0)).toMatchObject({ waits: false, reached: true });
	});

	test('is reached once the answers say so, and then gains nothing', async () => {
		const { assessment, steps } = await planned(2);
		const [first, second] = steps;
		if (!first || !second) throw new Error('two steps are expected');
		await assessment.answer(first.criterion, first.item, first.change);
		expect(rowAt(assessment, 0)).toMatchObject({ reached: true, gain: 0 });
		expect(rowAt(assessment, 1).reached).toBe(false);
		expect(rowAt(assessment, 1).gain).toBeCloseTo(second.gain, 9);
		await assessment.undo();
		expect(rowAt(assessment, 0).reached).toBe(false);
	});

	test('is not reached because someone said it was done', async () => {
		const { assessment } = await planned(1);
		await set(assessment, 0, 'status', 'done');
		expect(rowAt(assessment, 0).reached).toBe(false);
	});

	test.each([
		['a subject', 'ailleurs/rien/jamais', ''],
		['a question', 'publics-fragiles/rien/jamais', ''],
		['a level', 'mesure-impact/mesure/jamais', ''],
		['a practice', 'publics-fragiles/gestes/trois', 'prix-reduits jamais']
	])(
		'about %s of another questionnaire is lost: it neither gains more nor is reached',
		async (_, step, practices) => {
			const { assessment, steps } = await planned(1);
			await add(assessment, { step, practices });
			expect(rowAt(assessment, 0)).toMatchObject({ lost: false });
			expect(rowAt(assessment, 1)).toMatchObject({ lost: true, reached: false });
			expect(rowAt(assessment, 1).title).not.toBe('');
			const known = practices.replace(' jamais', '');
			expect(rowAt(assessment, 1).gain > 0).toBe(known !== '');
			expect(steps).toHaveLength(1);
		}
	);

	test('that comes from no step is never lost', async () => {
		const assessment = await company();
		await add(assessment, { title: 'Ranger la réserve' });
		await add(assessment, { offer: 'occitanie/conseil-energie', title: 'Appeler' });
		expect(planRows(assessment).map(({ lost }) => lost)).toEqual([false, false]);
	});
});

describe('the title of a step', () => {
	test('is what was typed; cleared, it is again what the step says', async () => {
		const { assessment } = await planned(1);
		await assessment.needHelp();
		const own = rowAt(assessment, 0).title;
		await set(assessment, 0, 'title', 'Demander à Paul');
		expect(rowAt(assessment, 0).title).toBe('Demander à Paul');
		await set(assessment, 0, 'title', '');
		expect(rowAt(assessment, 0).title).toBe(own);
	});

	test('is what to do, and until those words are there the row to aim at', async () => {
		const { assessment, steps } = await planned(12);
		const step = steps.find(({ needs }) => needs.level !== undefined);
		if (!step) throw new Error('a level is expected');
		const { criterion, item, rung } = step;
		const own = `${criterion}/${item}/${rung}`;
		const place = assessment.plan.findIndex((action) => action.step === own);
		expect(rowAt(assessment, place).title).toBe(
			words.criteria[criterion]?.items[item]?.choices[rung]?.words
		);
		await assessment.needHelp();
		const todo = help.criteria[criterion]?.items[item]?.choices[rung]?.todo;
		expect(todo).toBeTruthy();
		expect(rowAt(assessment, place).title).toBe(todo);
	});

	test('of practices is one of them; those that only count together say so', async () => {
		const assessment = await company();
		for (const [criterion, { items }] of assessment.compiled.criterionById)
			for (const item of items.values()) {
				if (item.kind !== 'practices') continue;
				const light = item.practices.find(({ weight }) => weight === 1);
				await assessment.answer(criterion, item.id, { practices: light ? [light.id] : [] });
			}
		const step = resultOf(assessment).steps.find(({ needs }) => (needs.practices?.length ?? 0) > 1);
		if (!step) throw new Error('a step of several practices is expected');
		await add(assessment, ...stepActions(step));
		await assessment.needHelp();
		const choices = help.criteria[step.criterion]?.items[step.item]?.choices;
		const rows = planRows(assessment);
		expect(rows.map(({ title }) => title)).toEqual(
			step.needs.practices?.map((id) => choices?.[id]?.todo)
		);
		for (const { title, gain, sharedGain } of rows) {
			expect(title).not.toContain('·');
			expect(gain).toBeLessThan(step.gain);
			expect(gain > 0 ? 0 : sharedGain).toBeCloseTo(gain > 0 ? 0 : step.gain, 9);
		}
		expect(rows.some(({ sharedGain }) => sharedGain > 0)).toBe(true);
		await set(assessment, 1, 'status', 'dropped');
		expect(rowAt(assessment, 0).sharedGain).toBe(0);
	});

	test('is the name of the subject when no words know its rung', () => {
		const subject = 'publics-fragiles';
		const plain = words.criteria[subject]?.plain;
		for (const helped of [null, help])
			expect(
				aimText({ words, help: helped }, { criterion: subject, item: 'gestes', rung: 'jamais' })
			).toBe(plain);
	});

	test.each([
		['constructor', 'a', 'b'],
		['toString', 'length', 'x'],
		['__proto__', 'constructor', 'name'],
		['publics-fragiles', 'constructor', 'name'],
		['publics-fragiles', 'gestes', 'constructor'],
		['nulle-part', 'rien', 'jamais']
	])('is text whatever a file says it aims at: %s/%s/%s', async (criterion, item, rung) => {
		const assessment = await company();
		await add(assessment, { step: `${criterion}/${item}/${rung}` });
		expect(() => planRows(assessment)).not.toThrow();
		expect(rowAt(assessment, 0).title).toBeTypeOf('string');
		await assessment.needHelp();
		expect(() => planRows(assessment)).not.toThrow();
		expect(rowAt(assessment, 0).title).toBeTypeOf('string');
		expect(rowAt(assessment, 0).subject).toBe(words.criteria[criterion]?.plain ?? '');
		expect(() => planTotals(assessment)).not.toThrow();
	});
});

describe('if all is done', () => {
	test('the total is what trying the same steps gives', async () => {
		const { assessment, steps } = await planned(5);
		const { now, after } = planTotals(assessment);
		expect(now).toEqual(resultOf(assessment).total);
		expect(after).toEqual(assessment.simulate(steps).total);
		expect(after.low).toBeGreaterThan(now.low ?? NaN);
	});

	test('what was given up is left out, and nothing else', async () => {
		const { assessment, steps } = await planned(3);
		const without = (gone: number) =>
			assessment.simulate(steps.filter((_, place) => place !== gone)).total;
		const all = assessment.simulate(steps).total;
		for (const status of ['doing', 'done', 'todo']) {
			await set(assessment, 1, 'status', status);
			expect(planTotals(assessment).after, status).toEqual(all);
		}
		await set(assessment, 1, 'status', 'dropped');
		expect(planTotals(assessment).after).toEqual(without(1));
		await set(assessment, 0, 'status', 'dropped');
		await set(assessment, 2, 'status', 'dropped');
		expect(planTotals(assessment).after).toEqual(planTotals(assessment).now);
	});

	test('an offer, an action of one’s own and an unknown step add nothing', async () => {
		const { assessment, steps } = await planned(1);
		await add(assessment, { offer: 'occitanie/conseil-energie', title: 'Appeler' });
		await add(assessment, { title: 'Ranger' });
		await add(assessment, { step: 'ailleurs/rien/jamais' });
		expect(planTotals(assessment).after).toEqual(assessment.simulate(steps).total);
	});

	test('what the answers say already adds nothing, and what they say better stands', async () => {
		const { assessment, steps } = await planned(25);
		const measure = { criterion: 'mesure-impact', item: 'mesure' };
		const before = planTotals(assessment).after.low ?? NaN;
		await assessment.answer(measure.criterion, measure.item, { level: 'un-chiffre-deux-ans' });
		expect(planTotals(assessment).now.low).toBeGreaterThan(36);
		expect(planTotals(assessment).after.low).toBe(before);
		await assessment.answer(measure.criterion, measure.item, { level: 'montre-et-utilise' });
		const better = { ...measure, change: { level: 'montre-et-utilise' } };
		expect(planTotals(assessment).after).toEqual(assessment.simulate([...steps, better]).total);
		expect(planTotals(assessment).after.low).toBeGreaterThan(before);
	});

	test('of two actions on one question the better counts, once, in whichever order', async () => {
		const assessment = await company();
		const measure = { criterion: 'mesure-impact', item: 'mesure' };
		const trying = (level: string) =>
			assessment.simulate([{ ...measure, change: { level } }]).total;
		const aim = (rung: string) => ({ step: `${measure.criterion}/${measure.item}/${rung}` });
		await add(assessment, aim('un-chiffre-deux-ans'));
		expect(planTotals(assessment).after).toEqual(trying('un-chiffre-deux-ans'));
		await add(assessment, aim('montre-et-utilise'));
		expect(planTotals(assessment).after).toEqual(trying('montre-et-utilise'));
		await assessment.change(() => moveTo(assessment.plan, assessment.plan[1]?.id ?? '', 0));
		expect(planTotals(assessment).after).toEqual(trying('montre-et-utilise'));
		await set(assessment, 0, 'status', 'dropped');
		expect(planTotals(assessment).after).toEqual(trying('un-chiffre-deux-ans'));
	});

	test('practices of two actions on one question add up', async () => {
		const assessment = await company();
		const at = { criterion: 'publics-fragiles', item: 'gestes' };
		await assessment.answer(at.criterion, at.item, { practices: [] });
		const first = stepOf(assessment, at.criterion, at.item);
		await add(assessment, ...stepActions(first));
		await assessment.answer(at.criterion, at.item, first.change);
		const second = stepOf(assessment, at.criterion, at.item);
		await add(assessment, ...stepActions(second));
		await assessment.answer(at.criterion, at.item, { practices: [] });
		expect(planTotals(assessment).after).toEqual(
			assessment.simulate([{ ...at, change: second.change }]).total
		);
	});

	test('nothing known yet, nothing planned: the total as it is', async () => {
		const assessment = await newAssessment();
		open.push(assessment);
		expect(planRows(assessment)).toEqual([]);
		expect(planTotals(assessment)).toEqual({
			now: resultOf(assessment).total,
			after: resultOf(assessment).total,
			reached: assessment.score.criteria
		});
	});

	test('looking at the plan stores nothing and changes no answer', async () => {
		const { assessment } = await planned(3);
		const { sheet, writes, state } = assessment;
		const seen = JSON.stringify([sheet, resultOf(assessment)]);
		planRows(assessment);
		planTotals(assessment);
		expect(JSON.stringify([assessment.sheet, resultOf(assessment)])).toBe(seen);
		expect([assessment.writes, assessment.state]).toEqual([writes, state]);
	});
});

describe('undoing', () => {
	test('brings a removed action back whole, at its place; redoing removes it again', async () => {
		const { assessment } = await planned(3);
		await set(assessment, 1, 'owner', 'Jeanne');
		await set(assessment, 1, 'due', '2027-03-15');
		const before = [...assessment.plan];
		await assessment.change(removeFromPlan(before[1]?.id ?? ''));
		expect(assessment.plan).toEqual([before[0], before[2]]);
		expect(await assessment.undo()).toEqual([`plan/${before[1]?.id ?? ''}`]);
		expect(assessment.plan).toEqual(before);
		await assessment.redo();
		expect(assessment.plan).toEqual([before[0], before[2]]);
	});

	test('takes a new action away whole, and a move back', async () => {
		const { assessment } = await planned(3);
		const before = [...assessment.plan];
		await assessment.change(() => moveTo(assessment.plan, assessment.plan[0]?.id ?? '', 2));
		expect(assessment.plan.map(({ id }) => id)).toEqual(
			[before[1], before[2], before[0]].map((action) => action?.id)
		);
		await assessment.undo();
		expect(assessment.plan).toEqual(before);
		await add(assessment, { title: 'Ranger' });
		await assessment.undo();
		expect(assessment.plan).toEqual(before);
	});
});
