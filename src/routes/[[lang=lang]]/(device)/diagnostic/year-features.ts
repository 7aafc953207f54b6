import type { Component, ComponentProps } from 'svelte';
import { loadWords, type Areas, type Language } from '$lib/i18n/locale';
import type { confirmPass, toConfirm } from '$lib/state/years/years';
import type ConfirmCount from './ConfirmCount.svelte';
import type StillTrue from './StillTrue.svelte';

/** What the questions show in a later year. */
export interface YearFeatures {
	years: Areas['years'];
	report: Areas['report'];
	confirmPass: typeof confirmPass;
	toConfirm: typeof toConfirm;
	StillTrue: Component<ComponentProps<typeof StillTrue>>;
	ConfirmCount: Component<ComponentProps<typeof ConfirmCount>>;
}

/** Brought only where a diagnosis was finished: a first question does not wait for it. */
export async function loadYearFeatures(lang: Language): Promise<YearFeatures> {
	const [words, state, still, count] = await Promise.all([
		loadWords(lang, 'years', 'report'),
		import('$lib/state/years/years'),
		import('./StillTrue.svelte'),
		import('./ConfirmCount.svelte')
	]);
	const { confirmPass, toConfirm } = state;
	return {
		...{ ...words, confirmPass, toConfirm },
		StillTrue: still.default,
		ConfirmCount: count.default
	};
}
