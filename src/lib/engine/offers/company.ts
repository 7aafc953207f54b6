import type { Need } from '$lib/grid/catalogue';
import type { Profile } from '$lib/grid/sheet';
import { readCatalogueFacts } from './catalogue-facts';
import type { CompiledCatalogue } from './compile-catalogue';
import type { CompiledCondition, Truth } from '../facts/condition';
import { dayNumber } from '../facts/day';
import type { FactTable } from '../facts/compile-facts';
import type { Facts, KnownValue } from '../facts/facts';
import { projectBit } from './compile-offer';
import { demotionBits } from '../result/demotion';

export interface MatchOptions {
	/** `yyyy-mm-dd` */
	today: string;
	/** What the person looks for: when it is money, a loan may come first. */
	need?: Need;
	/** Steps that the company does not want, as `<criterion>/<item>/<rung>`. */
	refused?: readonly string[];
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
	/** Nobody is employed. */
	readonly alone: boolean;
	readonly day: number;
	/** Bits of demotion that do not count for what is looked for. */
	readonly forgiven: number;
	/** The bit of what it plans; 0 while it did not tell. */
	readonly project: number;
	/** Bits of demotion that do not count for what serves that project. */
	readonly forgivenOfProject: number;
}

const none: readonly string[] = Object.freeze([]);
const smallTeam = 20;
/** Who plans a label expects its fee, for digital tools too; who plans a handover, new statutes; a vehicle or a product, its tax. */
const forgivenBy: Readonly<Record<string, number>> = {
	label: demotionBits.fee,
	digital: demotionBits.fee,
	succession: demotionBits.statutes,
	vehicles: demotionBits.tax,
	offer: demotionBits.tax
};

export function readCompany(
	{ conditions, facts: table }: CompiledCatalogue,
	profile: Profile,
	{ today, need }: MatchOptions
): Company {
	const facts = readCatalogueFacts(table, profile, today);
	const headcount = facts.values[table.slots.get('headcount') ?? -1];
	const project = facts.values[table.slots.get('project') ?? -1];
	const truths = conditions.map(({ test }) => test(facts));
	const missing = truths.map((truth, place) => {
		if (truth !== null) return none;
		const into: string[] = [];
		conditions[place]?.gather(facts, into);
		return into;
	});
	return {
		table,
		facts,
		conditions,
		truths,
		missing,
		small: isSmall(headcount),
		alone: headcount === 0,
		day: dayNumber(today),
		forgiven: need === 'finance' ? demotionBits.loan : 0,
		project: projectBit(project),
		forgivenOfProject: typeof project === 'string' ? (forgivenBy[project] ?? 0) : 0
	};
}

function isSmall(headcount: KnownValue): boolean {
	if (typeof headcount === 'object') return headcount.min < smallTeam;
	return typeof headcount !== 'number' || headcount < smallTeam;
}
