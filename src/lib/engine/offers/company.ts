import type { Need } from '$lib/grid/catalogue';
import type { Profile } from '$lib/grid/sheet';
import { readCatalogueFacts } from './catalogue-facts';
import type { CompiledCatalogue } from './compile-catalogue';
import type { CompiledCondition, Truth } from '../condition';
import { dayNumber } from '../day';
import type { FactTable } from '../compile-facts';
import type { Facts, KnownValue } from '../facts';
import { demotionBits } from './demotion';

export interface MatchOptions {
	/** `yyyy-mm-dd` */
	today: string;
	/** What the person looks for: when it is money, a loan may come first. */
	need?: Need;
}

/** One company on one day, read once for all offers. */
export interface Company {
	readonly table: FactTable;
	readonly facts: Facts;
	readonly conditions: readonly CompiledCondition[];
	/** By place of condition. */
	readonly truths: readonly Truth[];
	/** By place of condition: the facts that would settle it. */
	readonly missing: (readonly string[])[];
	/** The team may be of fewer than 20. */
	readonly small: boolean;
	readonly day: number;
	/** Bits of demotion that do not count for what is looked for. */
	readonly forgiven: number;
}

const smallTeam = 20;

export function readCompany(
	{ conditions, facts: table }: CompiledCatalogue,
	profile: Profile,
	{ today, need }: MatchOptions
): Company {
	const facts = readCatalogueFacts(table, profile, today);
	const truths = conditions.map(({ test }) => test(facts));
	const missing: (readonly string[])[] = [];
	for (let place = 0; place < conditions.length; place++) {
		const condition = conditions[place];
		if (condition === undefined || truths[place] !== null) continue;
		const into: string[] = [];
		condition.gather(facts, into);
		missing[place] = into;
	}
	return {
		...{ table, facts, conditions, truths, missing },
		small: isSmall(facts.values[table.slots.get('headcount') ?? -1]),
		day: dayNumber(today),
		forgiven: need === 'finance' ? demotionBits.loan : 0
	};
}

function isSmall(headcount: KnownValue): boolean {
	if (typeof headcount === 'object') return headcount.min < smallTeam;
	return typeof headcount !== 'number' || headcount < smallTeam;
}
