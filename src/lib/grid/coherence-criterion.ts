import { checkCondition } from './coherence-condition';
import { checkItem, checkUnique, maximumOf } from './coherence-item';
import type { Criterion, PracticesItem } from './grid';
import type { Problem } from './problem';
import { atomsOf, holds, situationsOf, type FactShapes } from './situations';

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
		...criterion.items.flatMap((item) => checkItem(item, `${path}.items.${item.id}`, facts)),
		...checkZeroRows(criterion, path),
		...checkIdle(criterion, path)
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
		if (!asked) problems.push({ path: `${path}.items.${item.id}`, message: 'no variant asks it' });
		if (item.kind === 'practices') problems.push(...checkDuties(criterion, item, path, facts));
	}
	return problems;
}

/** The full points of a list stay reachable without what the law already asks of the company. */
function checkDuties(
	criterion: Criterion,
	item: PracticesItem,
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
	return [{ path: `${path}.items.${item.id}`, message }];
}

/** What a level leaves idle comes after it in every variant that asks it. */
function checkIdle({ items, variants }: Criterion, path: string): Problem[] {
	return items.flatMap((item) => {
		if (item.kind !== 'level') return [];
		return item.levels.flatMap(({ id: level, idles = [] }) =>
			idles
				.filter((idle) => {
					const asking = variants.filter(({ asks }) => asks.includes(item.id));
					const after = ({ asks }: (typeof variants)[number]) =>
						asks.indexOf(idle) > asks.indexOf(item.id);
					return !asking.every(after);
				})
				.map((idle) => ({
					path: `${path}.items.${item.id}.levels.${level}.idles`,
					message: `names "${idle}", which is not asked after it in each variant that asks it`
				}))
		);
	});
}

/** A row "nothing to measure" that records a fact must change what is asked. */
function checkZeroRows(criterion: Criterion, path: string): Problem[] {
	const whens = [criterion.when, ...criterion.variants.map((variant) => variant.when)];
	const read = new Set(whens.flatMap((when) => atomsOf(when)).map((atom) => atom.fact));
	return criterion.items.flatMap((item) => {
		if (item.kind !== 'measure' || !item.zero || !('set' in item.zero.then)) return [];
		const [fact] = item.zero.then.set;
		const message = `sets "${fact}", but neither the criterion's when nor its variants read it`;
		return read.has(fact) ? [] : [{ path: `${path}.items.${item.id}.zero`, message }];
	});
}
