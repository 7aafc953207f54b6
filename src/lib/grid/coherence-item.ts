import { checkCondition, checkValue } from './coherence-condition';
import type { Condition, Item, Law, LevelItem, MeasureItem, PracticesItem } from './grid';
import type { Problem } from './problem';
import type { FactShapes } from './situations';

const numbersOf = {
	value: { needed: ['a'], optional: [] },
	share: { needed: ['a', 'b'], optional: [] },
	ratio: { needed: ['a', 'b'], optional: [] },
	fall: { needed: ['a', 'b'], optional: ['c', 'd'] }
} as const;

/** The most an item can give. */
export function maximumOf(item: Item): number {
	if (item.kind === 'level') return Math.max(0, ...item.levels.map((level) => level.points));
	const steps = item.steps.map((step) => step.points);
	if (item.kind === 'practices') return Math.max(0, ...steps);
	const { zero, also = [] } = item;
	const zeroPoints = zero && 'points' in zero.then ? [zero.then.points] : [];
	return Math.max(0, ...steps, ...also.map((choice) => choice.points), ...zeroPoints);
}

export function checkItem(item: Item, path: string, facts: FactShapes): Problem[] {
	const sensitive = item.sensitive === true ? undefined : item.sensitive;
	return [
		...checkCondition(sensitive, `${path}.sensitive`, facts),
		...(item.kind === 'level'
			? checkLevels(item, path, facts)
			: item.kind === 'practices'
				? checkPractices(item, path, facts)
				: checkMeasure(item, path, facts))
	];
}

export function checkUnique(entries: readonly { id: string }[], path: string): Problem[] {
	const ids = entries.map((entry) => entry.id);
	const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
	return [...twice].map((id) => ({
		path,
		message: `the id "${id}" is used twice: give each its own`
	}));
}

function checkRung(
	entry: { id: string; law?: Law; known?: Condition; suits?: Condition },
	path: string,
	facts: FactShapes
): Problem[] {
	return [
		...checkCondition(entry.law?.when, `${path}.${entry.id}.law.when`, facts),
		...checkCondition(entry.known, `${path}.${entry.id}.known`, facts),
		...checkCondition(entry.suits, `${path}.${entry.id}.suits`, facts)
	];
}

function checkLevels(item: LevelItem, path: string, facts: FactShapes): Problem[] {
	const problems = checkUnique(item.levels, `${path}.levels`);
	item.levels.forEach((level, at) => {
		const add = (message: string) => problems.push({ path: `${path}.levels.${level.id}`, message });
		const before = item.levels[at - 1];
		if (!before && level.points !== 0) add('the first level gives 0');
		if (before && level.points <= before.points)
			add(`gives ${level.points}, not more than the level before`);
		if (before && !(level.effort && level.control))
			add('a level to climb to says its effort and its control');
		problems.push(...checkRung(level, `${path}.levels`, facts));
		if (level.idles && item.sensitive)
			add('leaves others idle, which a sensitive item cannot say of itself on a public page');
	});
	return problems;
}

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
