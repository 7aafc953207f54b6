import type { Condition, Criterion } from '$lib/grid/grid';
import type { ConditionDescriber } from './describe-condition';

/**
 * Of whom a question is asked, in words; null when the subject asks everyone. The first variant that holds counts, so
 * those before it that ask something else are left out, where words can say so.
 */
export function describeWhenAsked(
	{ variants }: Criterion,
	item: string,
	describer: ConditionDescriber
): string | null {
	const asks = variants.map((variant) => variant.asks.includes(item));
	if (!asks.includes(false)) return null;
	const lastOut = asks.lastIndexOf(false);
	const said = variants.flatMap(({ when }, at) => {
		if (!asks[at]) return [];
		if (!when) return [describer.words.others];
		const saidByOthers = at > lastOut && asks.at(-1);
		const saidByWider = variants.some(
			(other, place) => place > at && asks[place] && other.when && isWithin(when, other.when)
		);
		if (saidByOthers || saidByWider) return [];
		const before = variants.filter((_, place) => place < at && !asks[place]);
		return [
			sayAfter(
				when,
				before.flatMap((variant) => variant.when ?? []),
				describer
			)
		];
	});
	return said.join(describer.words.or);
}

function sayAfter(
	when: Condition,
	before: readonly Condition[],
	describer: ConditionDescriber
): string {
	if ('atMost' in when) {
		const [fact, most] = when.atMost;
		const least = Math.max(...before.map((one) => upTo(one, fact))) + 1;
		if (least > 0) return describer.between(fact, least, most);
	}
	const narrower = before.find((one) => isWithin(one, when));
	if (!narrower || !('all' in narrower)) return describer.say(when);
	const rest = narrower.all.filter((part) => !isSame(part, when));
	return describer.words.butNot(describer.say(when), describer.say({ all: rest }));
}

const isSame = (one: Condition, other: Condition) => JSON.stringify(one) === JSON.stringify(other);
const isWithin = (one: Condition, other: Condition) =>
	'all' in one && one.all.some((part) => isSame(part, other));
const upTo = (condition: Condition, fact: string) =>
	'atMost' in condition && condition.atMost[0] === fact ? condition.atMost[1] : -Infinity;
