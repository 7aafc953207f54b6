import { apply, valueAt, type DossierState } from '$lib/dossier/fold';
import { answerPath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import { sheetOf } from '$lib/dossier/sheet';
import { revisionsOver } from '$lib/dossier/storage/revisions-over';
import { askedOf } from '$lib/engine/score/asked';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { scoreOf } from '$lib/engine/score/score-of';
import { moveSheet, itemKey, type ItemRef } from '$lib/engine/versions/move';
import type { CriterionResult, Part } from '$lib/engine/result/result';
import { kindOf } from '$lib/grid/kinds/kinds';
import type { Answer, Sheet } from '$lib/grid/sheet';
import type { VersionMove } from './moves';

/** An answer of the older version, and the question it went to. */
export interface Carried {
	place: ItemRef;
	answer: Answer;
	/** Null: nothing asks it any more. */
	to: ItemRef | null;
	/** Ticks that have no equivalent. */
	gone: string[];
}

/** What a move does, or did, to a dossier. Only what is asked of this company now, in one version or the other, counts. */
export interface MoveView {
	total: Pair<Part>;
	/** By pillar of the newer grid, in its order. */
	pillars: (Pair<Part> & { id: string })[];
	/** The criteria whose points are not the same; null where a version does not have it. */
	criteria: (Pair<CriterionResult | null> & { id: string })[];
	/** How many answers moved… */
	moved: number;
	/** …of which some ticks have no equivalent. */
	partly: Carried[];
	/** To answer again: nothing stands there yet. */
	again: Carried[];
	/** Not asked any more. */
	lost: Carried[];
	/** Answers to what is asked in neither version, with today's profile: stored. */
	asleep: number;
	/** Asked only by the newer version, and without an answer. */
	fresh: ItemRef[];
}
interface Pair<T> {
	before: T;
	after: T;
}

/** The state once these changes are written. */
export function stateWith(state: DossierState, changes: readonly Change[]): DossierState {
	const author = { role: 'company' as const, device: '' };
	return apply(state, revisionsOver(state, { dossier: '', author, at: 0, changes }));
}

/** `now`: the dossier once it has moved. */
export function viewMove({ move, before, after }: VersionMove, now: DossierState): MoveView {
	const older = sheetOf(now, move.from);
	const newer = sheetOf(now, move.to);
	const isAskedBefore = askedPlaces(before, older);
	const isAskedAfter = askedPlaces(after, newer);
	const { moved, partly, again, lost } = moveSheet(move, older);
	const carried = (place: ItemRef): Carried => {
		const answer = answerAt(older, place);
		const route = move.items.get(itemKey(place)) ?? null;
		const item = before.criterionById.get(place.criterion)?.items.get(place.item);
		const kind = item && kindOf(item);
		const ticks = (kind?.many && kind.chosen(answer)) || [];
		return {
			place,
			answer,
			to: route?.to ?? null,
			gone: ticks.filter((id) => !route?.choices.has(id))
		};
	};
	const asks = (asked: ReadonlySet<string>, place: ItemRef | null) =>
		place !== null && asked.has(itemKey(place));
	const all = [...moved, ...again, ...lost].map(carried);
	const stillAsked = all.filter(({ to }) => asks(isAskedAfter, to));
	const gone = all.filter(({ to }) => !asks(isAskedAfter, to));
	const isOf = (places: readonly ItemRef[]) => {
		const keys = new Set(places.map(itemKey));
		return ({ place }: Carried) => keys.has(itemKey(place));
	};
	const toAnswer = stillAsked
		.filter(isOf(again))
		.filter(({ to }) => to && valueAt(now, answerPath(move.to, to.criterion, to.item)) === null);
	return {
		...compareResults(before, after, older, newer),
		moved: stillAsked.filter(isOf(moved)).length,
		partly: stillAsked.filter(isOf(partly)),
		again: inPathOrder(after, toAnswer),
		lost: gone.filter(({ place }) => asks(isAskedBefore, place)),
		asleep: gone.filter(({ place }) => !asks(isAskedBefore, place)).length,
		fresh: freshPlaces({ move, after }, isAskedBefore, isAskedAfter, newer)
	};
}

function compareResults(
	before: CompiledGrid,
	after: CompiledGrid,
	older: Sheet,
	newer: Sheet
): Pick<MoveView, 'total' | 'pillars' | 'criteria'> {
	const [was, is] = [scoreOf(before, older), scoreOf(after, newer)];
	const none: Part = { score: null, low: null, high: null };
	const ids = new Set([...Object.keys(is.criteria), ...Object.keys(was.criteria)]);
	return {
		total: { before: was.total, after: is.total },
		pillars: Object.entries(is.pillars).map(([id, part]) => ({
			id,
			before: was.pillars[id] ?? none,
			after: part
		})),
		criteria: [...ids]
			.map((id) => ({
				id,
				before: was.criteria[id] ?? null,
				after: is.criteria[id] ?? null
			}))
			.filter(({ before, after }) => pointsText(before) !== pointsText(after))
	};
}

function pointsText(result: CriterionResult | null): string {
	if (!result) return '';
	return result.status === 'not-applicable' ? '–' : `${result.low}-${result.high}/${result.max}`;
}

function askedPlaces(compiled: CompiledGrid, sheet: Sheet): Set<string> {
	return new Set(
		compiled.criteria.flatMap(({ id: criterion }) =>
			askedOf(compiled, sheet, criterion).items.map(({ id }) => itemKey({ criterion, item: id }))
		)
	);
}

function freshPlaces(
	{ move, after }: Pick<VersionMove, 'move' | 'after'>,
	before: ReadonlySet<string>,
	asked: ReadonlySet<string>,
	newer: Sheet
): ItemRef[] {
	const known = new Set(
		[...move.items].flatMap(([key, route]) => (route && before.has(key) ? [itemKey(route.to)] : []))
	);
	return after.path.flatMap(({ id: criterion, items }) =>
		[...items.keys()]
			.map((item) => ({ criterion, item }))
			.filter((place) => asked.has(itemKey(place)) && !known.has(itemKey(place)))
			.filter(({ criterion, item }) => newer.answers[criterion]?.[item] === undefined)
	);
}

function inPathOrder(compiled: CompiledGrid, carried: readonly Carried[]): Carried[] {
	const rank = (criterion = '') => compiled.path.findIndex(({ id }) => id === criterion);
	return carried.toSorted((a, b) => rank(a.to?.criterion) - rank(b.to?.criterion));
}

function answerAt({ answers }: Sheet, { criterion, item }: ItemRef): Answer {
	return answers[criterion]?.[item] ?? { unknown: true };
}
