import { compileCondition } from '$lib/engine/facts/condition';
import type { KnownValue } from '$lib/engine/facts/facts';
import type { Rule } from '$lib/grid/catalogue';
import { nafSections } from '$lib/grid/facts';
import { atomsOf } from '$lib/grid/situations';

/** Whom rules accept, said the same way whatever they are written like: two texts that differ, differ in fact. */
export interface Accepted {
	headcount: string;
	age: string;
	activity: string;
	micro: string;
}

export function acceptedBy(rules: readonly Rule[]): Accepted {
	return {
		headcount: rangesOf(rules, 'headcount'),
		age: rangesOf(rules, 'age'),
		activity: sectionsOf(rules),
		micro: accepts(rules, 'legalForm', 'ei-micro') ? 'accepted' : 'refused'
	};
}

/** No rule is false of who only told this. */
function accepts(rules: readonly Rule[], fact: string, value: KnownValue): boolean {
	const facts = new Set([
		fact,
		...rules.flatMap(({ when }) => atomsOf(when)).map((atom) => atom.fact)
	]);
	const slots = new Map([...facts].map((id, slot) => [id, slot]));
	const values: KnownValue[] = [value, ...[...slots.keys()].slice(1).map(() => undefined)];
	const told = { values, states: [], gather: () => undefined };
	return rules.every(({ when }) => compileCondition(when, slots).test(told) !== false);
}

/** The counts between the bounds that rules name: `0 to 19, 50 and more`. */
function rangesOf(rules: readonly Rule[], fact: string): string {
	const bounds = rules
		.flatMap(({ when }) => atomsOf(when))
		.filter((atom) => atom.fact === fact)
		.flatMap(({ values }) => values.map(Number));
	const starts = [0, ...bounds, ...bounds.map((bound) => bound + 1)];
	const ordered = [...new Set(starts)].sort((one, other) => one - other);
	const ranges: { from: number; to: number }[] = [];
	for (const [at, from] of ordered.entries()) {
		if (!accepts(rules, fact, from)) continue;
		const to = (ordered[at + 1] ?? Infinity) - 1;
		const last = ranges.at(-1);
		if (last && last.to === from - 1) last.to = to;
		else ranges.push({ from, to });
	}
	const say = ({ from, to }: { from: number; to: number }) =>
		to === Infinity ? `${from} and more` : `${from} to ${to}`;
	const all = ranges[0]?.from === 0 && ranges[0].to === Infinity;
	return all ? 'all' : ranges.map(say).join(', ') || 'none';
}

function sectionsOf(rules: readonly Rule[]): string {
	const refused = nafSections.filter((section) => !accepts(rules, 'naf', section));
	const letters = (sections: readonly string[]) => sections.map((one) => one.slice(-1)).join(' ');
	if (refused.length === 0) return 'all';
	const accepted = nafSections.filter((section) => !refused.includes(section));
	return refused.length < accepted.length ? `all but ${letters(refused)}` : letters(accepted);
}
