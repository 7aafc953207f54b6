import { z } from 'zod';
import {
	condition,
	control,
	effort,
	id,
	itemBase,
	law,
	paper,
	positive,
	reason,
	suits
} from '../../base-schema';
import { checkRung, checkUnique } from '../../coherence-rung';
import type { Criterion, PracticesItem } from '../../grid';
import type { Problem } from '../../problem';
import { holds, situationsOf, type FactShapes } from '../../situations';
import type { WrittenKind } from '../written-kind';

const schema = z.strictObject({
	...itemBase,
	kind: z.literal('practices'),
	practices: z
		.array(
			z.strictObject({
				id,
				weight: z.union([z.literal(1), z.literal(2)]),
				effort,
				control,
				suits,
				law: law.optional(),
				known: condition.optional(),
				paper
			})
		)
		.min(1),
	steps: z.array(z.strictObject({ id, weight: positive, points: positive, reason })).min(1)
});

export const practices: WrittenKind<PracticesItem> = {
	schema,
	answer: z.strictObject({ practices: z.array(id).max(100) }),
	check: checkPractices,
	checkAmong: checkDuties,
	lists: ({ practices, steps }) => ({ practices, steps }),
	words: ({ practices, steps }) => ({ steps: practices, proven: practices, optional: steps })
};

function checkPractices(item: PracticesItem, path: string, facts: FactShapes): Problem[] {
	const problems = checkUnique([...item.practices, ...item.steps], `${path}.practices`);
	const whole = item.practices.reduce((sum, practice) => sum + practice.weight, 0);
	item.steps.forEach((step, at) => {
		const add = (message: string) => problems.push({ path: `${path}.steps.${step.id}`, message });
		const before = item.steps[at - 1];
		if (before && step.weight <= before.weight)
			add(`asks for ${step.weight}, not more than the step before`);
		if (before && step.points <= before.points)
			add(`gives ${step.points}, not more than the step before`);
		if (step.weight > whole)
			add(`asks for ${step.weight}, but all practices together weigh ${whole}`);
	});
	const rungs = item.practices.flatMap((one) => checkRung(one, `${path}.practices`, facts));
	return [...problems, ...rungs];
}

/** The full points of a list stay reachable without what the law already asks of the company. */
function checkDuties(
	item: PracticesItem,
	criterion: Criterion,
	path: string,
	facts: FactShapes
): Problem[] {
	const needed = Math.max(0, ...item.steps.map((step) => step.weight));
	const weigh = (practices: PracticesItem['practices']) =>
		practices.reduce((sum, practice) => sum + practice.weight, 0);
	if (weigh(item.practices.filter((practice) => !practice.law)) >= needed) return [];
	const whens = criterion.variants.map((variant) => variant.when);
	const laws = item.practices.map((practice) => practice.law?.when);
	const short = situationsOf([criterion.when, ...whens, ...laws], facts).find((situation) => {
		const asks = criterion.variants.find((variant) => holds(variant.when, situation))?.asks;
		if (!holds(criterion.when, situation) || !asks?.includes(item.id)) return false;
		const offered = item.practices.filter(({ law }) => !law || !holds(law.when, situation));
		return weigh(offered) < needed;
	});
	if (!short) return [];
	const who = JSON.stringify(short);
	const message = `without the duties of the law, the full points (${needed}) cannot be reached by ${who}: add practices`;
	return [{ path, message }];
}
