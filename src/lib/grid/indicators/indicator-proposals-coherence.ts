/** What a diagnosis with points may propose of figures: that both sides are there, and speak of the same kind of thing. */
import { coreFacts } from '../facts';
import type { Grid, Item } from '../grid';
import { kindOf } from '../kinds/kinds';
import type { Problem } from '../problem';
import type { Indicator, IndicatorProposal, IndicatorProposals, IndicatorSet } from './indicators';

/** @param grids every version of the questionnaire that it reads: what one of them asks may be proposed */
export function checkIndicatorProposals(
	{ sections }: IndicatorSet,
	{ proposals }: IndicatorProposals,
	grids: readonly Grid[]
): Problem[] {
	const indicators = new Map(
		sections.flatMap((section) => section.indicators).map((one) => [one.id, one])
	);
	return proposals.flatMap((proposal, at) => {
		const path = `proposals.${at}`;
		const indicator = indicators.get(proposal.indicator);
		if (!indicator || indicator.kind === 'computed')
			return [{ path, message: `fills "${proposal.indicator}", which nobody is asked` }];
		return faultsOf(proposal, indicator, grids).map((message) => ({ path, message }));
	});
}

function faultsOf(
	{ from, values }: IndicatorProposal,
	indicator: Indicator,
	grids: readonly Grid[]
): string[] {
	if ('fact' in from) return factFaults(from.fact, values, indicator, grids);
	const items = grids.flatMap((grid) => itemOf(grid, from.criterion, from.item));
	if (items.length === 0) return [`reads "${from.criterion}/${from.item}", which no version asks`];
	if ('number' in from) {
		const isAsked = items.some(
			(item) => 'numbers' in item && item.numbers?.some(({ id }) => id === from.number)
		);
		if (!isAsked) return [`reads the number ${from.number} of "${from.item}", which is not asked`];
		return mustBe('number', indicator);
	}
	const isThere = items.some((item) => kindOf(item).choices(item).includes(from.choice));
	if (!isThere) return [`reads "${from.choice}", which is no answer to "${from.item}"`];
	return mustBe('yes-no', indicator);
}

function factFaults(
	id: string,
	values: IndicatorProposal['values'],
	indicator: Indicator,
	grids: readonly Grid[]
): string[] {
	const fact = [...coreFacts, ...grids.flatMap(({ facts }) => facts)].find((one) => one.id === id);
	if (!fact) return [`reads the fact "${id}", which is not there`];
	if (fact.kind === 'count') return mustBe('number', indicator);
	if (fact.kind === 'yes-no') return mustBe('yes-no', indicator);
	if (!values) return mustBe('text', indicator);
	const choices = indicator.kind === 'choice' ? indicator.choices : [];
	return [
		...mustBe('choice', indicator),
		...Object.entries(values).flatMap(([value, choice]) => [
			...(fact.choices && !fact.choices.includes(value) ? [`"${value}" is no value of ${id}`] : []),
			...(choices.includes(choice) ? [] : [`"${choice}" is no choice of ${indicator.id}`])
		])
	];
}

const mustBe = (kind: Indicator['kind'], indicator: Indicator): string[] =>
	indicator.kind === kind ? [] : [`gives a ${kind}, and "${indicator.id}" is a ${indicator.kind}`];

const itemOf = (grid: Grid, criterion: string, item: string): Item[] =>
	grid.pillars
		.flatMap(({ themes }) => themes.flatMap(({ criteria }) => criteria))
		.filter(({ id }) => id === criterion)
		.flatMap(({ items }) => items.filter(({ id }) => id === item));
