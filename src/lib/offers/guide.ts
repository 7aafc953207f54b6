import { browseOrder } from '$lib/engine/offers/browse';
import type { Offer } from '$lib/grid/catalogue';
import { loadWords } from '$lib/grid/load';
import { currentGrid } from '$lib/session/opening/current-grid';
import { loadGuide, type Guide } from '$lib/grid/load-catalogue';

/** The catalogue in use for a questionnaire, that of new dossiers where none is named, and the order of its offers for nobody in particular. */
export async function openGuide(
	lang: string,
	questionnaire?: string
): Promise<{ guide: Guide; order: Offer[] }> {
	const guide = await loadGuide(lang, questionnaire);
	return { guide, order: browseOrder(guide.catalogue) };
}

/** How the subjects of the questionnaire in use are called, by id. */
export async function subjectNames(lang: string): Promise<Record<string, string>> {
	const { criteria } = await loadWords(currentGrid(), lang);
	return Object.fromEntries(Object.entries(criteria).map(([id, { plain }]) => [id, plain]));
}
