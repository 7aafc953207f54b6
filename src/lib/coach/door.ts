import type { Bringing, CoachParts } from '$lib/doors/doors';
import { loadWords } from '$lib/i18n/locale';

/** What accompanying adds to the company's screens. */
export const parts: Bringing<CoachParts> = {
	aboveDossier: async () => (await import('./log/ClientHead.svelte')).default,
	aboveQuestion: async () => (await import('./interview/CoachBar.svelte')).default,
	underQuestion: async () => (await import('./voices/QuestionVoice.svelte')).default,
	underFigure: async () => (await import('./voices/FigureVoice.svelte')).default,
	// The result waits for it: its words come along, so that nothing moves once it is there.
	aboveResult: async (lang) => {
		const [{ default: part }] = await Promise.all([
			import('./voices/ResultVoices.svelte'),
			loadWords(lang, 'voices')
		]);
		return part;
	},
	besidePlan: async () => (await import('./log/MeetingLine.svelte')).default,
	dossiers: async () => (await import('./clients/MyClients.svelte')).default,
	afterImport: async () => (await import('./twins/TwinLines.svelte')).default
};
