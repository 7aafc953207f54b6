/**
 * Who gave a figure. Whether a coach gave it with the company is not stored beside it, as it is beside an answer: nothing
 * here says more than who typed it.
 */
import { sameJson } from '$lib/dossier/canonical';
import { valueAt, type DossierState } from '$lib/dossier/fold';
import { parsePath } from '$lib/dossier/paths';
import type { Author, Voice } from '$lib/dossier/revision';
import { voicesAt } from '$lib/dossier/voices';
import { isOlder } from '$lib/grid/folders';

interface Place {
	/** `<id>@<version>` */
	questionnaire: string;
	/** `yyyy` */
	year: string;
	indicator: string;
}

/** Where what stands is stored: in this version of a questionnaire, or in the last one before it that holds something. */
export function figurePath(
	state: DossierState,
	{ questionnaire, year, indicator }: Place
): string | null {
	let last: { path: string; grid: string } | null = null;
	for (const path of state.paths.keys()) {
		if (!path.startsWith('indicators/') || !path.endsWith(`/${year}/${indicator}`)) continue;
		const field = parsePath(path);
		if (field?.kind !== 'indicators') continue;
		const { grid } = field;
		const isOwn = grid === questionnaire || isOlder(grid, questionnaire);
		if (isOwn && (!last || isOlder(last.grid, grid))) last = { path, grid };
	}
	return last?.path ?? null;
}

/** The coach who gave what stands; null where the company said it too, or nothing stands. */
export function figureCoach(state: DossierState, path: string): Author | null {
	const voices = voicesAt(state, path);
	if (!voices || voices.stands === null) return null;
	const { company, coach, stands } = voices;
	if (company && sameJson(company.value, stands)) return null;
	return coach && sameJson(coach.value, stands) ? coach.author : null;
}

/** How many of these figures are whose. */
export function countFigureVoices(
	state: DossierState,
	{ questionnaire, year }: Omit<Place, 'indicator'>,
	indicators: readonly string[]
): Record<Voice, number> {
	const counts = { prepared: 0, together: 0, alone: 0, listed: 0 };
	for (const indicator of indicators) {
		const path = figurePath(state, { questionnaire, year, indicator });
		if (path === null || valueAt(state, path) === null) continue;
		counts[figureCoach(state, path) ? 'alone' : 'prepared'] += 1;
	}
	return counts;
}
