import type { Component, ComponentProps } from 'svelte';
import { currentGrid } from '$lib/session/opening/current-grid';
import { loadWords, type Areas, type Language } from '$lib/i18n/locale';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { movedFrom } from '$lib/versions/moved-from';
import type VersionLines from './VersionLines.svelte';

/** What the result says of other versions of the questionnaire. */
export interface VersionFeatures {
	words: Areas['versions'];
	Lines: Component<ComponentProps<typeof VersionLines>>;
}

/** There is something to say: a newer version, or answers under one that was left. */
export const hasVersions = ({ state, compiled }: Assessment): boolean =>
	compiled.name !== currentGrid() || movedFrom(state).length > 0;

/** Null without network: the result is worth showing without these lines. */
export async function loadVersionFeatures(lang: Language): Promise<VersionFeatures | null> {
	try {
		const [{ versions: words }, { default: Lines }] = await Promise.all([
			loadWords(lang, 'versions'),
			import('./VersionLines.svelte')
		]);
		return { words, Lines };
	} catch {
		return null;
	}
}
