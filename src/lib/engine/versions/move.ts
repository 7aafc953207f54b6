import type { Item } from '$lib/grid/grid';
import { kindOf } from '$lib/grid/kinds/kinds';
import type { Mapping } from '$lib/grid/mapping';
import type { Answer, Answers, Profile, ProfileValue, Sheet } from '$lib/grid/sheet';
import type { CompiledGrid } from '../score/compile';
import type { KeptMeaning } from '../items/answer-kind';
import { answerKindOf } from '../items/answer-kinds';
import type { CompiledItem } from '../items/compile-item';

export interface ItemRef {
	readonly criterion: string;
	readonly item: string;
}

/** Where the answers to one older item go, and which keep their meaning. */
export interface ItemRoute extends KeptMeaning {
	readonly to: ItemRef;
	readonly kind: Item['kind'];
	/** No answer keeps its meaning, "don't know" included. */
	readonly asksAgain: boolean;
}

/** The way from one version of a grid to a later one, over as many versions as there are between. */
export interface Move {
	/** `<id>@<version>` */
	readonly from: string;
	readonly to: string;
	/** By `<criterion>/<item>`; null: nothing asks it any more. */
	readonly items: ReadonlyMap<string, ItemRoute | null>;
	/** By fact that an older grid asks; null: nothing asks it any more. */
	readonly facts: ReadonlyMap<string, string | null>;
}

export const itemKey = ({ criterion, item }: ItemRef): string => `${criterion}/${item}`;

const placeOf = (key: string): ItemRef => {
	const [criterion = '', item = ''] = key.split('/');
	return { criterion, item };
};

/** Reads a mapping against its two grids once. A mapping that is not coherent with them moves less, never wrongly. */
export function compileMove(before: CompiledGrid, after: CompiledGrid, mapping: Mapping): Move {
	const items = new Map<string, ItemRoute | null>();
	for (const { id: criterion, items: own } of before.criteria)
		for (const [id, item] of own) {
			const key = itemKey({ criterion, item: id });
			items.set(key, routeOf(item, key, mapping.items[key] ?? 'dropped', after));
		}
	const facts = before.grid.facts.map(({ id }): [string, string | null] => {
		const move = mapping.facts[id] ?? 'dropped';
		return [id, move === 'same' ? id : move === 'dropped' ? null : move.to];
	});
	return { from: mapping.from, to: mapping.to, items, facts: new Map(facts) };
}

/** First one, then the other: the same as moving twice. */
export function composeMoves(first: Move, second: Move): Move {
	const items = [...first.items].map(([key, route]): [string, ItemRoute | null] => {
		const next = route && second.items.get(itemKey(route.to));
		return [key, next ? joined(route, next) : null];
	});
	const facts = [...first.facts].map(([id, to]): [string, string | null] => [
		id,
		to !== null && second.facts.has(to) ? (second.facts.get(to) ?? null) : to
	]);
	const others = [...second.facts].filter(([id]) => !first.facts.has(id));
	return {
		from: first.from,
		to: second.to,
		items: new Map(items),
		facts: new Map([...others, ...facts])
	};
}

export interface MovedSheet {
	sheet: Sheet;
	/** Places of the older grid with an answer, in its order: those whose answer moved, whole or in part… */
	moved: ItemRef[];
	/** …of which some ticks have no equivalent… */
	partly: ItemRef[];
	/** …those to answer again, and those that nothing asks any more. */
	again: ItemRef[];
	lost: ItemRef[];
	/** Facts given that nothing asks any more. */
	lostFacts: string[];
}

/** A sheet of the older grid as one of the newer: every answer moves, is to be given again, or is lost. */
export function moveSheet(move: Move, { profile, answers }: Omit<Sheet, 'grid'>): MovedSheet {
	const moved: Record<string, Record<string, Answer>> = {};
	const report: Omit<MovedSheet, 'sheet'> = {
		moved: [],
		partly: [],
		again: [],
		lost: [],
		lostFacts: [...move.facts].flatMap(([id, to]) => (to === null && id in profile ? [id] : []))
	};
	for (const [key, route] of move.items) {
		const place = placeOf(key);
		const answer = answerAt(answers, place);
		if (answer === undefined) continue;
		const carried = route && moveAnswer(route, answer);
		if (!route) report.lost.push(place);
		else if (!carried) report.again.push(place);
		else {
			report.moved.push(place);
			if (isLess(answer, route)) report.partly.push(place);
			moved[route.to.criterion] = { ...moved[route.to.criterion], [route.to.item]: carried };
		}
	}
	return {
		sheet: { grid: move.to, profile: moveProfile(move, profile), answers: moved },
		...report
	};
}

/** One answer as the newer item takes it; null when it has no equivalent there. */
export function moveAnswer(route: ItemRoute, answer: Answer): Answer | null {
	if (route.asksAgain) return null;
	if ('unknown' in answer) return answer;
	const kind = kindOf(route);
	const before = kind.chosen(answer);
	if (before === null) return route.figures && !('points' in answer) ? answer : null;
	const mapped = before.flatMap((id) => route.choices.get(id) ?? []);
	// Nothing left of what was ticked is not "none of these".
	return mapped.length === 0 && before.length > 0 ? null : kind.choose([...new Set(mapped)]);
}

/** What was given of the company, under the names of the newer grid. */
function moveProfile({ facts }: Move, profile: Profile): Profile {
	const mapped = Object.entries(profile).filter(([id]) => !facts.has(id));
	const moved = [...facts].flatMap(([id, to]): [string, ProfileValue][] => {
		const value = Object.hasOwn(profile, id) ? profile[id] : undefined;
		return to === null || value === undefined ? [] : [[to, value]];
	});
	return Object.fromEntries([...mapped, ...moved]);
}

function answerAt(answers: Answers, { criterion, item }: ItemRef): Answer | undefined {
	const own = Object.hasOwn(answers, criterion) ? answers[criterion] : undefined;
	return own && Object.hasOwn(own, item) ? own[item] : undefined;
}

const isLess = (answer: Answer, route: ItemRoute): boolean =>
	kindOf(route)
		.chosen(answer)
		?.some((id) => !route.choices.has(id)) ?? false;

function joined(route: ItemRoute, next: ItemRoute): ItemRoute {
	const choices = [...route.choices].flatMap(([id, middle]): [string, string][] => {
		const to = next.choices.get(middle);
		return to === undefined ? [] : [[id, to]];
	});
	return {
		to: next.to,
		kind: next.kind,
		asksAgain: route.asksAgain || next.asksAgain,
		choices: new Map(choices),
		figures: route.figures && next.figures
	};
}

function routeOf(
	item: CompiledItem,
	key: string,
	move: Mapping['items'][string],
	after: CompiledGrid
): ItemRoute | null {
	if (move === 'dropped') return null;
	const to = placeOf(typeof move === 'object' ? move.to : key);
	const target = after.criterionById.get(to.criterion)?.items.get(to.item);
	if (!target) return null;
	const named = typeof move === 'object' ? { ...move.levels, ...move.practices } : {};
	const same = target.kind === item.kind && move !== 'ask-again';
	const { choices, figures } = same ? answerKindOf(item).kept(item, target, named) : nothing;
	return { to, kind: target.kind, asksAgain: !same, choices, figures };
}

const nothing: KeptMeaning = { choices: new Map(), figures: false };
