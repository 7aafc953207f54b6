import { checkCondition } from './coherence-condition';
import { checkItem, maximumOf } from './coherence-item';
import { checkUnique } from './coherence-rung';
import type { Criterion } from './grid';
import { writtenKindOf } from './kinds/written';
import type { Problem } from './problem';
import type { FactShapes } from './situations';

export interface Expected {
	/** What every criterion is worth. */
	points?: number;
}

export function checkCriterion(
	criterion: Criterion,
	facts: FactShapes,
	expected: Expected = {}
): Problem[] {
	const path = `criteria.${criterion.id}`;
	const problems = [
		...checkUnique(criterion.items, `${path}.items`),
		...checkUnique(criterion.variants, `${path}.variants`),
		...checkCondition(criterion.when, `${path}.when`, facts),
		...criterion.items.flatMap((item) => checkItem(item, `${path}.items.${item.id}`, facts))
	];
	const maxima = new Map(criterion.items.map((item) => [item.id, maximumOf(item)]));
	const worth = criterion.variants.map((variant) =>
		variant.asks.reduce((sum, id) => sum + (maxima.get(id) ?? 0), 0)
	);
	criterion.variants.forEach((variant, at) => {
		const add = (message: string) =>
			problems.push({ path: `${path}.variants.${variant.id}`, message });
		const last = at === criterion.variants.length - 1;
		if (last && variant.when) add('the last variant is for everyone else: it has no when');
		if (!last && !variant.when) add('only the last variant has no when');
		if (new Set(variant.asks).size < variant.asks.length) add('asks an item twice');
		for (const id of variant.asks)
			if (!maxima.has(id)) add(`asks "${id}", which is no item of the criterion`);
		const goal = expected.points ?? worth[0];
		if (worth[at] !== goal) add(`its items give at most ${worth[at]}, not ${goal}`);
		problems.push(...checkCondition(variant.when, `${path}.variants.${variant.id}.when`, facts));
	});
	for (const item of criterion.items) {
		const asked = criterion.variants.some((variant) => variant.asks.includes(item.id));
		const at = `${path}.items.${item.id}`;
		if (!asked) problems.push({ path: at, message: 'no variant asks it' });
		problems.push(...writtenKindOf(item).checkAmong(item, criterion, at, facts));
	}
	return problems;
}
