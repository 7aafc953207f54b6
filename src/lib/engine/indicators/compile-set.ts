import { coreFacts } from '$lib/grid/facts';
import type { GridFact } from '$lib/grid/grid';
import type { Indicator, IndicatorSet } from '$lib/grid/indicators/indicators';
import { compileCondition, type CompiledCondition } from '../facts/condition';
import { compileFacts, type FactTable } from '../facts/compile-facts';

export interface CompiledIndicator {
	readonly indicator: Indicator;
	readonly section: string;
	/** Null: of every company. */
	readonly when: CompiledCondition | null;
	/** Null: it never points at a person; a condition: where that is not false. */
	readonly personal: CompiledCondition | 'always' | null;
}

/** A questionnaire of figures, ready to be read. */
export interface CompiledSet {
	readonly set: IndicatorSet;
	/** `<id>@<version>` */
	readonly name: string;
	readonly facts: FactTable;
	/** In their order. */
	readonly indicators: readonly CompiledIndicator[];
}

/** @throws a condition reads what neither the profile nor the questionnaire has: a fault of the data */
export function compileSet(set: IndicatorSet): CompiledSet {
	const all = set.sections.flatMap(({ id: section, indicators }) =>
		indicators.map((indicator) => ({ indicator, section }))
	);
	const facts = compileFacts(
		coreFacts,
		all.flatMap(({ indicator }) => factOf(indicator))
	);
	const compiled = all.map(({ indicator, section }): CompiledIndicator => {
		const { when, personal = null } = indicator;
		return {
			indicator,
			section,
			when: when ? compileCondition(when, facts.slots) : null,
			personal: personal === true ? 'always' : personal && compileCondition(personal, facts.slots)
		};
	});
	return { set, name: `${set.id}@${set.version}`, facts, indicators: compiled };
}

/** Conditions read a yes or no and a choice as facts. */
function factOf(indicator: Indicator): GridFact[] {
	const asked = indicator.when ? { askWhen: indicator.when } : {};
	const { id } = indicator;
	if (indicator.kind === 'yes-no') return [{ id, kind: 'yes-no', ...asked }];
	if (indicator.kind !== 'choice') return [];
	return [{ id, kind: 'choice', choices: indicator.choices, ...asked }];
}
