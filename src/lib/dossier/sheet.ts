import type { Answer, Answers, Profile, ProfileValue, Sheet } from '$lib/grid/sheet';
import { valueAt, type DossierState } from './fold';
import { gridPath, parsePath, profilePath } from './paths';

/** The grid in use, as `<id>@<version>`; `''` when none was ever chosen. */
export function gridIn(state: DossierState): string {
	const chosen = valueAt(state, gridPath);
	return typeof chosen === 'string' ? chosen : '';
}

/** When a diagnosis is about: no answer, that two people could see otherwise. */
export const yearPath = profilePath('referenceYear');

/** The reference year given; null when there is none. */
export function yearIn({ referenceYear }: Profile): number | null {
	return typeof referenceYear === 'number' ? referenceYear : null;
}

/**
 * What the engine reads of a dossier: its profile, and its answers under one grid, the one in use unless another is
 * named. Cleared fields are absent. The order of keys is that of the paths, whatever the order of the revisions.
 */
export function sheetOf(state: DossierState, grid = gridIn(state)): Sheet {
	const profile: [string, ProfileValue][] = [];
	const answers = new Map<string, [string, Answer][]>();
	for (const path of [...state.paths.keys()].sort()) {
		const value = valueAt(state, path);
		const field = value === null ? null : parsePath(path);
		// What a path may hold is checked where it comes from outside, in `file/schema.ts`.
		if (field?.kind === 'profile') profile.push([field.fact, value as ProfileValue]);
		if (field?.kind === 'answers' && field.grid === grid) {
			const items = answers.get(field.criterion) ?? [];
			answers.set(field.criterion, [...items, [field.item, value as Answer]]);
		}
	}
	return { grid, profile: recordOf(profile) satisfies Profile, answers: nested(answers) };
}

const recordOf = <T>(entries: [string, T][]): Record<string, T> => Object.fromEntries(entries);

const nested = (answers: ReadonlyMap<string, [string, Answer][]>): Answers =>
	recordOf([...answers].map(([criterion, items]) => [criterion, recordOf(items)]));
