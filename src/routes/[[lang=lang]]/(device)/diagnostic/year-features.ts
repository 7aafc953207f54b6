import type { Component, ComponentProps } from 'svelte';
import { loadWords, type Areas, type Language } from '$lib/i18n/locale';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import type { LaterYear } from '$lib/questions/way.svelte';
import type StillTrue from './StillTrue.svelte';

/** What the questions show in a later year. */
export interface YearFeatures extends LaterYear {
	years: Areas['years'];
	report: Areas['report'];
	StillTrue: Component<ComponentProps<typeof StillTrue>>;
}

/** Brought only where a diagnosis was finished: a first question does not wait for it. */
export async function loadYearFeatures(
	lang: Language,
	assessment: Assessment
): Promise<YearFeatures> {
	const [words, state, last, still] = await Promise.all([
		loadWords(lang, 'years', 'report'),
		import('$lib/years/years'),
		import('$lib/years/last-year'),
		import('./StillTrue.svelte'),
		// What an answer confirms: it is there before one is given.
		import('$lib/session/dossier/confirming')
	]);
	const { confirmPass, toConfirm } = state;
	const moves = await last.loadMoves(assessment);
	return {
		...words,
		confirmPass,
		toConfirm,
		lastYearOf: (dossier) => last.lastYearOf(dossier, moves),
		StillTrue: still.default
	};
}
