import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { rowsKindOf } from './kinds/rows';
import { leftToFind } from './left-to-find';
import type { Stop } from './walk';

/**
 * "Préciser": what is still to find, that which could move the result most first; then the figures behind the
 * brackets, which move nothing but are wanted on the paper of raw figures.
 */
export function secondPass(assessment: Assessment): Stop[] {
	const { compiled, reading } = assessment;
	const stops: Stop[] = [];
	const factsAsked = new Set<string>();
	const add = (criterion: string, item: string | null) => {
		for (const id of assessment.asked(criterion).ask) {
			if (!factsAsked.has(id)) stops.push({ criterion, kind: 'fact', id });
			factsAsked.add(id);
		}
		if (item !== null) stops.push({ criterion, kind: 'item', id: item });
	};
	for (const { criterion, item } of leftToFind(compiled, reading)) add(criterion, item);
	for (const { id } of compiled.path) add(id, null);
	for (const { criterion, item } of figuresMissing(assessment)) add(criterion, item);
	return stops;
}

/**
 * The list as it was drawn up, so that it does not move under the hand: what is no longer asked is left out, what has
 * come since stands with its subject, else last.
 */
export function refreshPass(
	assessment: Assessment,
	drawnUp: readonly Stop[],
	wanted: readonly Stop[] = secondPass(assessment)
): Stop[] {
	const stops = drawnUp.filter(({ criterion, kind, id }) => {
		const asked = assessment.asked(criterion);
		return kind === 'fact'
			? asked.ask.includes(id) || asked.answered.includes(id)
			: asked.items.some((item) => item.id === id);
	});
	for (const fresh of wanted) {
		if (stops.some((stop) => isSame(stop, fresh))) continue;
		const last = stops.findLastIndex(({ criterion }) => criterion === fresh.criterion);
		stops.splice(last < 0 ? stops.length : last + 1, 0, fresh);
	}
	return stops;
}

/** After a fact was given: the stop after the one given, or what follows it in the list as it was. */
export function nextInPass(
	before: readonly Stop[],
	now: readonly Stop[],
	answered: Stop
): Stop | null {
	const place = now.findIndex((stop) => isSame(stop, answered));
	if (place >= 0) return now[place + 1] ?? null;
	const was = before.findIndex((stop) => isSame(stop, answered));
	const rest = before.slice(was + 1);
	return rest.find((stop) => now.some((other) => isSame(stop, other))) ?? null;
}

const isSame = (one: Stop, other: Stop) =>
	one.criterion === other.criterion && one.kind === other.kind && one.id === other.id;

/** Questions answered by a bracket where a figure could stand, in path order. */
export function figuresMissing(assessment: Assessment): { criterion: string; item: string }[] {
	return assessment.compiled.path.flatMap(({ id: criterion }) =>
		assessment.asked(criterion).items.flatMap((item) => {
			const answer = assessment.answerTo(criterion, item.id);
			const figure = answer && rowsKindOf(item).misses(item, answer);
			return figure ? [{ criterion, item: item.id }] : [];
		})
	);
}
