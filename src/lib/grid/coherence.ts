/**
 * What the schema cannot say about a grid: references, order, and sums. Everything wrong is collected, each with
 * its place by id and a sentence, so that an author mends all of it in one go.
 */
import { checkCondition, checkFacts } from './coherence-condition';
import { checkCriterion, type Expected } from './coherence-criterion';
import { maximumOf } from './coherence-item';
import { checkUnique } from './coherence-rung';
import { coreFacts } from './facts';
import type { Condition, Criterion, Grid } from './grid';
import { kindOf } from './kinds/kinds';
import type { Problem } from './problem';
import { atomsOf, factsOf } from './situations';

export function checkGrid(grid: Grid, expected: Expected = {}): Problem[] {
	const facts = factsOf(grid.facts);
	const themes = grid.pillars.flatMap((pillar) => pillar.themes);
	const criteria = themes.flatMap((theme) => theme.criteria);
	const ids = new Set(criteria.map((criterion) => criterion.id));
	return [
		...checkUnique(grid.pillars, 'pillars'),
		...checkUnique(themes, 'pillars'),
		...checkUnique(criteria, 'criteria'),
		...checkUnique([...coreFacts, ...grid.facts], 'facts'),
		...checkUnique(grid.notices, 'notices'),
		...checkNumbered(criteria),
		...checkPath(grid.path, ids),
		...checkBands(grid),
		...checkWeights(grid),
		...checkFacts(grid, facts, ids),
		...grid.notices.flatMap((notice) =>
			checkCondition(notice.when, `notices.${notice.id}.when`, facts)
		),
		...criteria.flatMap((criterion) => checkCriterion(criterion, facts, expected)),
		...checkDoubts(grid, criteria, facts),
		...checkFactsServe(grid, criteria)
	];
}

function checkNumbered(criteria: readonly Criterion[]): Problem[] {
	const seen = new Map<number, string>();
	return criteria.flatMap(({ id, number }) => {
		const other = seen.get(number);
		seen.set(number, id);
		return other
			? [{ path: `criteria.${id}.number`, message: `${number} is already the number of ${other}` }]
			: [];
	});
}

function checkPath(path: readonly string[], ids: ReadonlySet<string>): Problem[] {
	const missing = [...ids].filter((id) => !path.includes(id)).map((id) => `lacks "${id}"`);
	const unknown = path
		.filter((id) => !ids.has(id))
		.map((id) => `names "${id}", which is no criterion`);
	const twice = path.filter((id, at) => path.indexOf(id) !== at).map((id) => `names "${id}" twice`);
	return [...missing, ...unknown, ...twice].map((message) => ({ path: 'path', message }));
}

function checkBands(grid: Grid): Problem[] {
	const problems = checkUnique(grid.bands, 'bands');
	grid.bands.forEach((band, at) => {
		const before = grid.bands[at - 1];
		const add = (message: string) => problems.push({ path: `bands.${band.id}.from`, message });
		if (!before && band.from !== 0) add('the first band starts at 0');
		if (before && band.from <= before.from) add('starts no later than the band before');
	});
	return problems;
}

function checkWeights(grid: Grid): Problem[] {
	if (grid.total.from === 'criteria') return [];
	const { weights } = grid.total;
	const pillars = grid.pillars.map((pillar) => pillar.id);
	const path = 'total.weights';
	const wrong = [
		...Object.keys(weights)
			.filter((id) => !pillars.includes(id))
			.map((id) => `"${id}" is no pillar`),
		...pillars.filter((id) => !(id in weights)).map((id) => `the pillar "${id}" has no weight`)
	];
	const sum = Object.values(weights).reduce((all, weight) => all + weight, 0);
	const denominator = grid.pillars.reduce(
		(product, pillar) => product * BigInt(worthOf(pillar)),
		BigInt(sum)
	);
	// A score is read in percent and rounded half up: the comparison doubles its numerator.
	if (denominator * 200n >= 2n ** 53n)
		wrong.push('the total could pass 2^53 and lose exactness: use smaller weights');
	return wrong.map((message) => ({ path, message }));
}

function worthOf(pillar: Grid['pillars'][number]): number {
	const criteria = pillar.themes.flatMap((theme) => theme.criteria);
	return criteria.reduce((sum, { weight, items, variants }) => {
		const asked = items.filter((item) => variants[0]?.asks.includes(item.id));
		return sum + weight * asked.reduce((points, item) => points + maximumOf(item), 0);
	}, 0);
}

function checkDoubts(
	{ doubts = [] }: Grid,
	criteria: readonly Criterion[],
	facts: ReturnType<typeof factsOf>
): Problem[] {
	const choices = new Set(
		criteria.flatMap(({ id, items }) =>
			items.flatMap((item) =>
				kindOf(item)
					.choices(item)
					.map((choice) => `${id}/${item.id}/${choice}`)
			)
		)
	);
	return [
		...checkUnique(doubts, 'doubts'),
		...doubts.flatMap(({ id, when, all }) => [
			...(when ? checkCondition(when, `doubts.${id}.when`, facts) : []),
			...all
				.flatMap(({ any }) => any)
				.map(({ criterion, item, has }) => `${criterion}/${item}/${has}`)
				.filter((place) => !choices.has(place))
				.map((place) => ({
					path: `doubts.${id}`,
					message: `names "${place}", which nobody can choose`
				}))
		])
	];
}

/** A fact that nothing reads or asks is a question too many. */
function checkFactsServe(grid: Grid, criteria: readonly Criterion[]): Problem[] {
	const conditions: (Condition | undefined)[] = [
		...grid.notices.map((notice) => notice.when),
		...(grid.doubts ?? []).map((doubt) => doubt.when),
		...grid.facts.flatMap(({ askWhen, known }) => [askWhen, known?.when]),
		...criteria.flatMap(({ when, variants, items }) => [
			when,
			...variants.map((variant) => variant.when),
			...items.flatMap(conditionsOf)
		])
	];
	const read = new Set(
		conditions.flatMap((condition) => atomsOf(condition)).map((atom) => atom.fact)
	);
	const idle = grid.facts.filter((fact) => !fact.askedIn && !read.has(fact.id));
	return idle.map((fact) => ({
		path: `facts.${fact.id}`,
		message: 'no condition reads it and no criterion asks it'
	}));
}

function conditionsOf(item: Criterion['items'][number]): (Condition | undefined)[] {
	const conditions = kindOf(item)
		.rungs(item)
		.flatMap(({ law, suits }) => [law?.when, suits]);
	return item.sensitive === true ? conditions : [item.sensitive, ...conditions];
}
