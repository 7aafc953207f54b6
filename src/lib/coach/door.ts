import type { Bringing, CoachParts } from '$lib/doors/doors';
import { loadWords, type Areas, type Language } from '$lib/i18n/locale';

/** What accompanying adds to the company's screens. */
export const parts: Bringing<CoachParts> = {
	aboveDossier: async () => (await import('./log/ClientHead.svelte')).default,
	aboveQuestion: async () => (await import('./interview/CoachBar.svelte')).default,
	underQuestion: async () => (await import('./voices/QuestionVoice.svelte')).default,
	underFigure: async () => (await import('./voices/FigureVoice.svelte')).default,
	// The result waits for it: its words come along, so that nothing moves once it is there.
	aboveResult: (lang) => withWords(import('./voices/ResultVoices.svelte'), lang, 'voices'),
	besidePlan: async () => (await import('./log/MeetingLine.svelte')).default,
	dossiers: async () => (await import('./clients/MyClients.svelte')).default,
	afterImport: async () => (await import('./twins/TwinLines.svelte')).default
};

/** A part, once its words are there too: brought at once, not one after the other. */
async function withWords<Part>(
	part: Promise<{ default: Part }>,
	lang: Language,
	...areas: (keyof Areas)[]
): Promise<Part> {
	const [{ default: brought }] = await Promise.all([part, loadWords(lang, ...areas)]);
	return brought;
}
