import { valueAt, type DossierState } from '$lib/dossier/fold';
import { answerPath, confirmedPath, parsePath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import type { CoachVoice } from '$lib/dossier/coach-voice';
import { voicesBeside, voiceUnder } from '$lib/dossier/voice';
import { publishedFrom } from './open-grid';

/**
 * What a dossier begun with a draft writes to go on with the published version: the same answers under its name. What
 * already stands under the published name stays, whatever an old copy says. Written at the time of the last change,
 * since nobody changed anything. Null when there is nothing to move.
 */
export function leaveDraft(
	state: DossierState,
	known: readonly string[],
	mode: CoachVoice | null = null
): { changes: Change[]; at: number } | null {
	const moved = [...state.paths.keys()].sort().flatMap((path): Change[] => {
		const field = parsePath(path);
		if (field?.kind !== 'answers' && field?.kind !== 'confirmed') return [];
		const published = publishedFrom(field.grid, known);
		const pathOf = field.kind === 'answers' ? answerPath : confirmedPath;
		const there = published && pathOf(published, field.criterion, field.item);
		const value = valueAt(state, path);
		return there === null || state.paths.has(there) || value === null
			? []
			: [{ path: there, value, ...(field.kind === 'answers' && voiceUnder(state, path)) }];
	});
	const renamed = [...state.paths.keys()].flatMap((path): Change[] => {
		const kind = parsePath(path)?.kind;
		const grid = kind === 'grid' || kind === 'grids' ? valueAt(state, path) : null;
		const published = typeof grid === 'string' ? publishedFrom(grid, known) : null;
		return published ? [{ path, value: published }] : [];
	});
	const voices = voicesBeside(state, moved, mode);
	const changes = [...moved, ...voices, ...renamed];
	if (changes.length === 0) return null;
	const times = [...state.paths.values()].map(({ settled }) => settled.at);
	return { changes, at: Math.max(0, ...times) };
}
