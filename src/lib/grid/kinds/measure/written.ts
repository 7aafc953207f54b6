import { z } from 'zod';
import {
	control,
	effort,
	factId,
	factValue,
	id,
	itemBase,
	law,
	paper,
	points,
	positive,
	reason,
	suits,
	wordsPath
} from '../../base-schema';
import { checkValue } from '../../coherence-condition';
import { checkRung, checkUnique } from '../../coherence-rung';
import { units, type Criterion, type MeasureItem } from '../../grid';
import type { Problem } from '../../problem';
import { atomsOf, type FactShapes } from '../../situations';
import type { WrittenKind } from '../written-kind';

const bound = z
	.number()
	.nonnegative()
	.max(99_999_999)
	.refine(
		(value) => Number.isInteger(Math.round(value * 1e6) / 1e4),
		'a bound has at most two decimals'
	);

const schema = z.strictObject({
	...itemBase,
	kind: z.literal('measure'),
	numbers: z
		.array(
			z.strictObject({
				id: z.enum(['a', 'b', 'c', 'd']),
				units: z
					.array(
						z.strictObject({
							unit: z.enum(units),
							times: positive.optional(),
							whole: z.literal(true).optional()
						})
					)
					.min(1),
				fact: factId.optional(),
				without: factId.optional()
			})
		)
		.min(1),
	formula: z.enum(['value', 'share', 'ratio', 'fall']),
	scale: z.union([z.literal(1), z.literal(100), z.literal(1000)]).optional(),
	zero: z
		.strictObject({
			words: wordsPath,
			then: z.union([
				z.strictObject({ points }),
				z.strictObject({ set: z.tuple([factId, factValue]) })
			])
		})
		.optional(),
	also: z.array(z.strictObject({ id, points, effort, control, suits, reason, paper })).optional(),
	steps: z
		.array(
			z.strictObject({
				id,
				op: z.enum(['above', 'atLeast', 'below', 'atMost']),
				bound,
				points: positive,
				effort,
				control,
				suits,
				law: law.optional(),
				reason,
				paper
			})
		)
		.min(1)
});

/** Typed numbers have at most two decimals and are under 10⁸. */
const typedNumber = z
	.number()
	.nonnegative()
	.lt(1e8)
	.refine(
		(value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6,
		'at most two decimals'
	);

const figures = z.strictObject({
	numbers: z.strictObject({
		a: typedNumber,
		b: typedNumber.optional(),
		c: typedNumber.optional(),
		d: typedNumber.optional(),
		unit: z.enum(units).optional()
	})
});

export const measure: WrittenKind<MeasureItem> = {
	schema,
	answer: z.strictObject({ bracket: id }),
	figures,
	check: checkMeasure,
	checkAmong: checkZeroRow,
	lists: ({ steps, also = [] }) => ({ steps, also }),
	words: ({ numbers, steps, also = [], zero }) => ({
		steps: [...steps, ...also],
		proven: also,
		numbers,
		zero: zero?.words
	})
};

const numbersOf = {
	value: { needed: ['a'], optional: [] },
	share: { needed: ['a', 'b'], optional: [] },
	ratio: { needed: ['a', 'b'], optional: [] },
	fall: { needed: ['a', 'b'], optional: ['c', 'd'] }
} as const;

function checkMeasure(item: MeasureItem, path: string, facts: FactShapes): Problem[] {
	const problems = checkUnique([...item.steps, ...(item.also ?? [])], `${path}.steps`);
	const add = (key: string, message: string) => problems.push({ path: `${path}.${key}`, message });
	const rises = (op: string) => op === 'above' || op === 'atLeast';
	item.steps.forEach((step, at) => {
		const key = `steps.${step.id}`;
		if (step.id === 'none' || step.id === 'zero')
			add(key, `"${step.id}" is kept for the implicit brackets: choose another id`);
		const before = item.steps[at - 1];
		if (!before) return;
		if (rises(step.op) !== rises(before.op))
			add(key, 'turns the other way than the step before: one direction an item');
		if (step.points <= before.points)
			add(key, `gives ${step.points}, not more than the step before`);
		const further = rises(step.op) ? step.bound > before.bound : step.bound < before.bound;
		const stricter =
			step.bound === before.bound && before.op.startsWith('at') && !step.op.startsWith('at');
		if (!further && !stricter)
			add(
				key,
				`its bound ${step.bound} is not harder to reach than ${before.bound}, the step before`
			);
	});
	const shareOver =
		item.formula === 'share' && item.steps.find((step) => step.bound > (item.scale ?? 100));
	if (shareOver)
		add(`steps.${shareOver.id}`, 'asks for more than the whole: a share cannot reach it');
	const rungs = [...item.steps, ...(item.also ?? [])];
	problems.push(...rungs.flatMap((rung) => checkRung(rung, `${path}.steps`, facts)));
	problems.push(...checkNumbers(item, path, facts));
	if (item.zero && 'set' in item.zero.then) {
		const [id, value] = item.zero.then.set;
		const fact = facts.get(id);
		if (!fact) add('zero.then.set', `sets "${id}", which is no fact`);
		else problems.push(...checkValue(fact, value, `${path}.zero.then.set`));
	}
	return problems;
}

function checkNumbers(item: MeasureItem, path: string, facts: FactShapes): Problem[] {
	const problems: Problem[] = [];
	const add = (key: string, message: string) => problems.push({ path: `${path}.${key}`, message });
	const { needed, optional } = numbersOf[item.formula];
	const ids = item.numbers.map((number) => number.id);
	const expected = [...needed, ...optional];
	for (const id of needed)
		if (!ids.includes(id)) add('numbers', `${item.formula} needs the number ${id}`);
	for (const id of ids) {
		if (!(expected as string[]).includes(id))
			add('numbers', `${item.formula} has no use for the number ${id}`);
	}
	if (ids.join() !== [...new Set(ids)].sort().join())
		add('numbers', 'numbers are in order, each once: a, b, c, d');
	if (ids.includes('c') !== ids.includes('d')) add('numbers', 'c and d go together');
	const [a, b] = item.numbers;
	const list = (number: typeof a) => number?.units.map((unit) => unit.unit).join(', ') ?? '';
	const times = (number: typeof a) => number?.units.map((unit) => unit.times ?? 1).join();
	const several = item.numbers.filter((number) => number.units.length > 1);
	for (const number of several) {
		const units = number.units.map((unit) => unit.unit);
		if (new Set(units).size < units.length) add(`numbers.${number.id}`, 'a unit is written twice');
		if (list(number) !== list(several[0])) {
			add(
				`numbers.${number.id}`,
				`offers ${list(number)} where ${several[0]?.id} offers ${list(several[0])}: the same units in the same order`
			);
		}
	}
	const alike = item.formula === 'share' || item.formula === 'fall';
	if (alike && a && b && list(a) !== list(b))
		add(
			'numbers',
			`a is in ${list(a)} and b in ${list(b)}: a ${item.formula} compares the same units`
		);
	if (alike && a && b && times(a) !== times(b)) add('numbers', 'times differs between a and b');
	for (const { id, fact, without } of item.numbers) {
		for (const [key, named] of Object.entries({ fact, without })) {
			if (named && facts.get(named)?.kind !== 'count')
				add(`numbers.${id}.${key}`, `"${named}" is no count of the profile`);
		}
	}
	return problems;
}

/** A row "nothing to measure" that records a fact must change what is asked. */
function checkZeroRow({ zero }: MeasureItem, criterion: Criterion, path: string): Problem[] {
	if (!zero || !('set' in zero.then)) return [];
	const whens = [criterion.when, ...criterion.variants.map((variant) => variant.when)];
	const read = new Set(whens.flatMap((when) => atomsOf(when)).map((atom) => atom.fact));
	const [fact] = zero.then.set;
	const message = `sets "${fact}", but neither the criterion's when nor its variants read it`;
	return read.has(fact) ? [] : [{ path: `${path}.zero`, message }];
}
