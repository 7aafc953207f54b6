/**
 * Whose an answer or a fact is. On a coach's device it is stored beside each, in the gesture that stores it:
 * `voice/<grid>@<version>/<criterion>/<item>` and `voice/profile/<fact>` say `together` or `alone`, which the versions
 * before know; where the coach took it from comes under `/source`, a path that they keep without reading it. A value that
 * they do not know, in a path that they do, would make them refuse the whole file.
 */
import { emptyState, valueAt, type DossierState } from './fold';
import type { Change, Voice } from './revision';
import type { CoachVoice } from './coach-voice';

/** Of the path of an answer or of a fact. */
export const voicePath = (path: string): string => `voice/${path.replace(/^answers\//, '')}`;

export const sources = { listed: 'list', prepared: 'company' } as const;

/**
 * What goes with these changes, in their gesture. `mode`: whose the coach's answers are where the change does not say it;
 * null on the company's own device, where what was said of an answer ends with it.
 */
export function voicesBeside(
	state: DossierState,
	changes: readonly Change[],
	mode: CoachVoice | null
): Change[] {
	return changes.flatMap(({ path, value, voice = mode }) => {
		if (!/^(answers|profile)\//.test(path)) return [];
		const isSaid = value !== null && (mode !== null || voice !== 'prepared');
		return stored(voicePath(path), isSaid ? voice : null).filter(
			(change) => valueAt(state, change.path) !== change.value
		);
	});
}

/** What a dossier begins with, and whose it is. */
export const withVoices = (changes: readonly Change[], mode: CoachVoice | null): Change[] => [
	...changes,
	...voicesBeside(emptyState, changes, mode)
];

function stored(at: string, voice: Voice | null): Change[] {
	const source = voice === 'listed' || voice === 'prepared' ? sources[voice] : null;
	return [
		{ path: at, value: source === null ? voice : 'alone' },
		{ path: `${at}/source`, value: source }
	];
}

/** As it is stored; null where nothing is. */
export function storedVoice(state: DossierState, path: string): Voice | null {
	const at = voicePath(path);
	const value = valueAt(state, at);
	if (value !== 'alone') return value === 'together' ? value : null;
	const source = valueAt(state, `${at}/source`);
	if (source === sources.listed) return 'listed';
	return source === sources.prepared ? 'prepared' : 'alone';
}

/** Whose what stands at this path is; null where nothing does. Before it was stored, a coach answered with the company. */
export function voiceAt(state: DossierState, path: string): Voice | null {
	const settled = state.paths.get(path)?.settled;
	if (!settled || settled.value === null) return null;
	const voice = storedVoice(state, path);
	if (settled.author.role === 'coach') return voice ?? 'together';
	// What a coach's device says is of the coach's answer, which this one replaced.
	const by = state.paths.get(voicePath(path))?.settled.author.role;
	return by === 'company' && voice ? voice : 'prepared';
}

/** For a change that writes elsewhere what stands at this path: it goes on being whose it was. */
export function voiceUnder(state: DossierState, path: string): Pick<Change, 'voice'> {
	const voice = voiceAt(state, path);
	return voice ? { voice } : {};
}
