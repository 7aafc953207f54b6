import { idOf } from '$lib/grid/folders';
import type { Guide } from '$lib/grid/load-catalogue';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import type { Guidance } from './guidance.svelte';

/**
 * The catalogue for the questionnaire of a dossier, and what it means for it (null: they do not go together). Brought when
 * asked for. Rejects when there is none, or the network is needed and absent.
 */
export async function openGuidance(
	assessment: Assessment,
	lang: string
): Promise<{ guide: Guide; guidance: Guidance | null }> {
	const [{ openGuide }, { guidanceFor }] = await Promise.all([
		import('./guide'),
		import('./guidance.svelte')
	]);
	const { guide } = await openGuide(lang, idOf(assessment.compiled.name));
	return { guide, guidance: guidanceFor(guide, assessment) };
}
