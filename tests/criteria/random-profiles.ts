/** Companies drawn at random, the same each time: what they tell of the facts that offers read. */
import type { Catalogue } from '$lib/grid/catalogue';
import { coreFacts } from '$lib/grid/facts';
import type { Condition, Grid } from '$lib/grid/grid';
import type { Profile, ProfileValue } from '$lib/grid/sheet';
import { atomsOf } from '$lib/grid/situations';

/** An age and a region are worked out from two others. */
const bases = new Map([
	['age', 'created'],
	['region', 'department']
]);

/** Profiles that tell what these conditions read, one after the other. */
export function profilesFrom(
	seed: number,
	grid: Grid,
	catalogue: Catalogue,
	conditions: readonly Condition[]
): () => Profile {
	const read = new Set(
		conditions.flatMap((when) => atomsOf(when)).map(({ fact }) => bases.get(fact) ?? fact)
	);
	const facts = [...coreFacts, ...grid.facts, ...catalogue.facts]
		.filter(({ id }) => read.has(id))
		.toSorted((one, other) => (one.id < other.id ? -1 : 1));
	const draw = drawsFrom(seed);
	const pick = <T>(values: readonly T[]) => values[Math.floor(draw() * values.length)] as T;
	const valueOf = ({ id, kind, choices }: (typeof facts)[number]): ProfileValue => {
		if (kind === 'yes-no') return draw() < 0.5;
		if (kind === 'month') return `${2000 + Math.floor(draw() * 27)}-0${1 + Math.floor(draw() * 9)}`;
		if (id === 'closedYears') return pick([0, 1, 2, 3]);
		return choices ? pick(choices) : Math.floor(draw() ** 3 * 300);
	};
	return () =>
		Object.fromEntries(
			facts.flatMap((fact): [string, ProfileValue][] => {
				const told = draw();
				if (told < 0.15) return [];
				return [[fact.id, told < 0.25 ? { unknown: true } : valueOf(fact)]];
			})
		);
}

/** Numbers under 1, the same each time. */
function drawsFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}
