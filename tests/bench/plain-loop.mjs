/** @typedef {import('../../src/lib/grid/grid').Item} Item */

/**
 * What this machine can do at that moment: a loop written by hand, which looks every answer of a sheet up and sums what
 * it names; no condition, no range, no reason. Figures of two machines compare by their ratio to it.
 *
 * @param {import('../../src/lib/grid/grid').Grid} grid
 */
export function plainLoop(grid) {
	const criteria = grid.pillars.flatMap(({ themes }) => themes.flatMap((theme) => theme.criteria));
	const items = criteria.flatMap(({ id: criterion, items }) =>
		items.map((item) => ({ criterion, id: item.id, worth: worthOf(item) }))
	);
	return (/** @type {Pick<import('../../src/lib/grid/sheet').Sheet, 'answers'>} */ { answers }) => {
		let sum = 0;
		for (const { criterion, id, worth } of items) {
			const answer = answers[criterion]?.[id];
			if (answer === undefined) continue;
			if ('level' in answer) sum += worth.get(answer.level) ?? 0;
			else if ('bracket' in answer) sum += worth.get(answer.bracket) ?? 0;
			else if ('numbers' in answer) sum += answer.numbers.a;
			else if ('practices' in answer)
				for (const practice of answer.practices) sum += worth.get(practice) ?? 0;
		}
		return sum;
	};
}

/** By id of what is chosen: its points, or the weight of a practice. @param {Item} item */
function worthOf(item) {
	if (item.kind === 'practices')
		return new Map(item.practices.map(({ id, weight }) => [id, weight]));
	const rungs = item.kind === 'level' ? item.levels : [...item.steps, ...(item.also ?? [])];
	return new Map(rungs.map(({ id, points }) => [id, points]));
}
