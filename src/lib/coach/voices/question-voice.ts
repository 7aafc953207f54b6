import type { Component, ComponentProps } from 'svelte';
import { loadWords, type Language } from '$lib/i18n/locale';
import type VoiceLine from './QuestionVoice.svelte';

type Props = ComponentProps<typeof VoiceLine>;

/** What a question says of the other voice: brought only where a coach answered. */
export async function loadVoiceLine(
	lang: Language
): Promise<{ VoiceLine: Component<Props>; areas: Props['areas'] }> {
	const [{ default: VoiceLine }, areas] = await Promise.all([
		import('./QuestionVoice.svelte'),
		loadWords(lang, 'voices', 'changes', 'report', 'plan')
	]);
	return { VoiceLine, areas };
}
