/**
 * Moving a dossier to a newer version of its grid: answers are written once more under the new version, and nothing
 * old is touched. What was read of the older version is stored (`moves/<older>`), so that answers given there later, in
 * a copy that had not moved, can be told from those that were read.
 */
import { sameJson } from '$lib/dossier/canonical';
import { valueAt, type DossierState } from '$lib/dossier/fold';
import {
	answerPath,
	confirmedPath,
	gridPath,
	movePath,
	parsePath,
	planPath,
	profilePath,
	refusedPath
} from '$lib/dossier/paths';
import type { Change, Json } from '$lib/dossier/revision';
import { gridIn, sheetOf } from '$lib/dossier/sheet';
import { voiceUnder } from '$lib/dossier/voice';
import {
	moveAnswer,
	moveSheet,
	itemKey,
	type ItemRoute,
	type Move,
	type ItemRef
} from '$lib/engine/versions/move';
import type { Answer, Answers } from '$lib/grid/sheet';

/** What a dossier writes to go on with the newer grid; null when it has done so. */
export function moveChanges(state: DossierState, move: Move): Change[] | null {
	if (gridIn(state) !== move.from) return null;
	const { answers, profile } = sheetOf(state, move.from);
	const { sheet } = moveSheet(move, { answers, profile });
	return [
		...placesIn(move, answers).flatMap(({ route, place, answer }) => {
			const to = answerPath(move.to, route.to.criterion, route.to.item);
			const carried = moveAnswer(route, answer);
			// What already stands under the newer version stays.
			if (!carried || valueAt(state, to) !== null) return [];
			return [
				{
					path: to,
					value: carried,
					...voiceUnder(state, answerPath(move.from, place.criterion, place.item))
				},
				...confirmation(state, move, place, route)
			];
		}),
		...Object.entries(sheet.profile).flatMap(([fact, value]) =>
			fact in profile || valueAt(state, profilePath(fact)) !== null
				? []
				: [{ path: profilePath(fact), value }]
		),
		...rungChanges(state, move),
		{ path: movePath(move.from), value: readUnder(move, answers) },
		{ path: gridPath, value: move.to }
	];
}

/** An answer given under the older version since it was read; `carried` is what it would be in the newer. */
export interface AnswerAfterMove {
	place: ItemRef;
	answer: Answer;
	/** Null: it is to be answered again there, if it is asked. */
	carried: Answer | null;
	/** Where it would go, and what stands there. */
	to: ItemRef | null;
	standing: Answer | null;
	/** What stands there is not what the move brought: it was answered since. */
	answeredSince: boolean;
}

/** What changed under the older version since it was read; empty when the dossier was not moved from it. */
export function answersAfterMove(state: DossierState, move: Move): AnswerAfterMove[] {
	const read = readOf(valueAt(state, movePath(move.from)));
	if (!read) return [];
	const { answers } = sheetOf(state, move.from);
	return placesIn(move, answers, true).flatMap(({ place, route, answer }) => {
		const earlier = read[place.criterion]?.[place.item] ?? null;
		if (sameJson(answer, earlier)) return [];
		const to = route?.to ?? null;
		const standing = to && valueAt(state, answerPath(move.to, to.criterion, to.item));
		const carried = route && moveAnswer(route, answer);
		if (carried && sameJson(carried, standing)) return [];
		const brought = route && earlier && moveAnswer(route, earlier);
		const answeredSince = standing !== null && !sameJson(standing, brought);
		return [{ place, answer, carried, to, standing: standing as Answer | null, answeredSince }];
	});
}

/**
 * Takes later answers over, or leaves them where they are: either way those that were shown are not offered again. One
 * that came since is.
 */
export function settleAnswers(
	state: DossierState,
	move: Move,
	take: readonly AnswerAfterMove[],
	shown: readonly AnswerAfterMove[] = answersAfterMove(state, move)
): Change[] {
	const read: Record<string, Record<string, Answer>> = {
		...readOf(valueAt(state, movePath(move.from)))
	};
	for (const { place, answer } of shown)
		read[place.criterion] = { ...read[place.criterion], [place.item]: answer };
	return [
		...take.flatMap(({ place, carried, to }) =>
			carried && to
				? [
						{
							path: answerPath(move.to, to.criterion, to.item),
							value: carried,
							...voiceUnder(state, answerPath(move.from, place.criterion, place.item))
						}
					]
				: []
		),
		{ path: movePath(move.from), value: readUnder(move, read) }
	];
}

interface PlacedAnswer<R> {
	place: ItemRef;
	route: R;
	answer: Answer;
}
function placesIn(move: Move, answers: Answers): PlacedAnswer<ItemRoute>[];
function placesIn(move: Move, answers: Answers, lost: true): PlacedAnswer<ItemRoute | null>[];
function placesIn(move: Move, answers: Answers, lost = false): PlacedAnswer<ItemRoute | null>[] {
	return Object.entries(answers).flatMap(([criterion, own]) =>
		Object.entries(own).flatMap(([item, answer]) => {
			const place = { criterion, item };
			const route = move.items.get(itemKey(place));
			return route === undefined || (route === null && !lost) ? [] : [{ place, route, answer }];
		})
	);
}

const readUnder = ({ to }: Move, answers: Answers): Json => ({ to, answers });

function readOf(value: Json | null): Answers | null {
	const held = typeof value === 'object' && value !== null && 'answers' in value && value.answers;
	return held ? (held as Answers) : null;
}

function confirmation(state: DossierState, move: Move, place: ItemRef, route: ItemRoute): Change[] {
	const value = valueAt(state, confirmedPath(move.from, place.criterion, place.item));
	const path = confirmedPath(move.to, route.to.criterion, route.to.item);
	return value === null || valueAt(state, path) !== null ? [] : [{ path, value }];
}

/** Steps refused or planned go under their new names. */
function rungChanges(state: DossierState, move: Move): Change[] {
	return [...state.paths.keys()].sort().flatMap((path): Change[] => {
		const field = parsePath(path);
		const value = valueAt(state, path);
		if (value === null) return [];
		if (field?.kind === 'refused') {
			const moved = rungOf(move, `${field.criterion}/${field.item}/${field.rung}`);
			const [criterion = '', item = '', rung = ''] = moved?.split('/') ?? [];
			if (!moved) return [];
			const there = refusedPath(criterion, item, rung);
			return state.paths.has(there) ? [] : [{ path: there, value }];
		}
		if (field?.kind !== 'plan' || field.field !== 'step' || typeof value !== 'string') return [];
		const moved = rungOf(move, value);
		return [
			...(moved ? [{ path, value: moved }] : []),
			...plannedPractices(state, move, field.action, value)
		];
	});
}

function plannedPractices(state: DossierState, move: Move, action: string, step: string): Change[] {
	const path = planPath(action, 'practices');
	const value = valueAt(state, path);
	const route = move.items.get(step.split('/').slice(0, 2).join('/'));
	if (typeof value !== 'string' || !route || route.asksAgain) return [];
	const moved = value.split(' ').flatMap((id) => route.choices.get(id) ?? []);
	return moved.join(' ') === value ? [] : [{ path, value: moved.join(' ') || null }];
}

/** `<criterion>/<item>/<rung>` under its new name; null when it is the same, or has none. */
function rungOf(move: Move, step: string): string | null {
	const [criterion = '', item = '', rung = ''] = step.split('/');
	const route = move.items.get(itemKey({ criterion, item }));
	if (!route) return null;
	const moved = `${itemKey(route.to)}/${route.choices.get(rung) ?? rung}`;
	return moved === step ? null : moved;
}
