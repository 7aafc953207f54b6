/**
 * Answers to look at again: noted so soon after another question was answered that one double press may have given
 * both. Read from the log alone; what was written in one go (an example, a move, a copy of a dossier) is nobody's press.
 */
import { sameJson } from '$lib/dossier/canonical';
import type { DossierState } from '$lib/dossier/fold';
import { answerPath, confirmedPath, parsePath } from '$lib/dossier/paths';
import type { Change, Revision } from '$lib/dossier/revision';
import { sheetOf, yearIn } from '$lib/dossier/sheet';
import { askedOf } from '$lib/engine/score/asked';
import type { CompiledGrid } from '$lib/engine/score/compile';
import type { ItemRef } from '$lib/engine/versions/move';

/** From one press to the second of a double press. */
const closelyMs = 400;

/** What one device wrote at one moment. */
interface TimedAnswers {
	at: number;
	questions: ReadonlySet<string>;
	/** The older version that a move left, if it was one. */
	from: string | null;
}

/** The answers to check, in the order of the path. */
export function quickAnswers(state: DossierState, compiled: CompiledGrid): ItemRef[] {
	const sheet = sheetOf(state, compiled.name);
	const gestures = gesturesOf(state);
	return compiled.path.flatMap(({ id: criterion }) =>
		askedOf(compiled, sheet, criterion)
			.items.map(({ id: item }) => ({ criterion, item }))
			.filter((place) => isToCheck(state, gestures, compiled.name, place))
	);
}

/** "That is right": for the year of the profile, as any answer is confirmed. */
export function confirmQuick(state: DossierState, grid: string, place: ItemRef): Change {
	const year = yearIn(sheetOf(state, grid).profile);
	return { path: confirmedPath(grid, place.criterion, place.item), value: year ?? true };
}

/** An answer to check that is given again as it stands is confirmed. */
export function confirmingQuick(state: DossierState, changes: readonly Change[]): Change[] {
	return changes.map((change) => {
		const field = parsePath(change.path);
		const head = onlyHead(state, change.path);
		if (field?.kind !== 'answers' || !head || !sameJson(head.value, change.value)) return change;
		const toCheck = isToCheck(state, gesturesOf(state), field.grid, field);
		return toCheck ? confirmQuick(state, field.grid, field) : change;
	});
}

type Gestures = ReadonlyMap<string, readonly TimedAnswers[]>;

function isToCheck(
	state: DossierState,
	gestures: Gestures,
	grid: string,
	{ criterion, item }: ItemRef
): boolean {
	const answer = onlyHead(state, answerPath(grid, criterion, item));
	if (!answer || answer.value === null) return false;
	const confirmed = onlyHead(state, confirmedPath(grid, criterion, item));
	if (confirmed && confirmed.value !== null && isSince(confirmed, answer)) return false;
	const own = gestures.get(answer.author.device) ?? [];
	const index = own.findIndex(({ at }) => at === answer.at);
	const [before, gesture] = [own[index - 1], own[index]];
	if (gesture?.from) {
		const carried = onlyHead(state, answerPath(gesture.from, criterion, item));
		const same = carried !== null && sameJson(carried.value, answer.value);
		return same && isToCheck(state, gestures, gesture.from, { criterion, item });
	}
	return (
		gesture?.questions.size === 1 &&
		before?.questions.size === 1 &&
		gesture.at - before.at <= closelyMs &&
		![...gesture.questions].some((question) => before.questions.has(question))
	);
}

/** Clocks of two devices cannot be compared: what another one confirmed, it had seen. */
const isSince = (confirmed: Revision, answer: Revision) =>
	confirmed.at > answer.at || confirmed.author.device !== answer.author.device;

function onlyHead(state: DossierState, path: string): Revision | null {
	const [head, ...others] = state.paths.get(path)?.heads ?? [];
	return others.length === 0 ? (head ?? null) : null;
}

/** By device, in the order of its clock; only those that answered something. */
function gesturesOf(state: DossierState): Gestures {
	const found = new Map<string, Map<number, { questions: Set<string>; from: string | null }>>();
	for (const { path, at, author } of state.revisions.values()) {
		const field = parsePath(path);
		const question = field && questionIn(field);
		if (author.role !== 'company' || !field || (!question && field.kind !== 'moves')) continue;
		const own = found.get(author.device) ?? new Map<number, never>();
		const gesture = own.get(at) ?? { questions: new Set(), from: null };
		if (question) gesture.questions.add(question);
		if (field.kind === 'moves') gesture.from = field.from;
		found.set(author.device, own.set(at, gesture));
	}
	const inOrder = (own: ReadonlyMap<number, Omit<TimedAnswers, 'at'>>) =>
		[...own].map(([at, gesture]) => ({ at, ...gesture })).sort((a, b) => a.at - b.at);
	return new Map([...found].map(([device, own]) => [device, inOrder(own)]));
}

function questionIn(field: NonNullable<ReturnType<typeof parsePath>>): string | null {
	if (field.kind === 'profile') return field.fact;
	if (field.kind === 'answers' || field.kind === 'confirmed')
		return `${field.criterion}/${field.item}`;
	return null;
}
