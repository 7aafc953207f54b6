import type { CoachParts } from '$lib/doors/doors';
import { loadWords } from '$lib/i18n/locale';

/** What accompanying adds to the company's screens; where a screen waits for a part, its words come along. */
export const parts: CoachParts = {
	aboveDossier: async (lang) => {
		const [{ default: part }] = await Promise.all([
			import('./identity/VoicePicker.svelte'),
			loadWords(lang, 'interview')
		]);
		return part;
	},
	aboveQuestion: async () => (await import('./interview/CoachBar.svelte')).default,
	underQuestion: async (lang) => {
		const [{ default: part }] = await Promise.all([
			import('./voices/QuestionVoice.svelte'),
			loadWords(lang, 'voices', 'changes', 'report', 'plan')
		]);
		return part;
	},
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
