import type { Component, ComponentProps } from 'svelte';
import { loadWords, type Language } from '$lib/i18n/locale';
import type VoiceLine from './ResultVoices.svelte';

type Props = ComponentProps<typeof VoiceLine>;

/** How the result leads to the two voices, where there are two. */
export interface VoiceFeature {
	words: Props['words'];
	VoiceLine: Component<Props>;
}

/** Null without network: the result is worth showing without this line. */
export async function loadVoiceFeature(lang: Language): Promise<VoiceFeature | null> {
	try {
		const [{ voices: words }, { default: VoiceLine }] = await Promise.all([
			loadWords(lang, 'voices'),
			import('./ResultVoices.svelte')
		]);
		return { words, VoiceLine };
	} catch {
		return null;
	}
}
