import { browseOrder } from '$lib/engine/offers/browse';
import type { Offer } from '$lib/grid/catalogue';
import { loadWords } from '$lib/grid/load';
import { currentGrid } from '$lib/session/opening/current-grid';
import { isFor } from '$lib/grid/catalogue-for';
import { hasCatalogue, loadGuide, type Guide } from '$lib/grid/load-catalogue';

/** The catalogue in use for a questionnaire, that of new dossiers where none is named, and the order of its offers for nobody in particular. */
export async function openGuide(
	lang: string,
	questionnaire?: string
): Promise<{ guide: Guide; order: Offer[] }> {
	const guide = await loadGuide(lang, questionnaire);
	return { guide, order: browseOrder(guide.catalogue) };
}

/** The catalogues in use, each once. */
export async function openGuides(lang: string): Promise<{ guide: Guide; order: Offer[] }[]> {
	const ids = INSTANCE.questionnaires.filter(hasCatalogue);
	const opened = await Promise.all(ids.map((id) => openGuide(lang, id)));
	return opened.filter(
		({ guide }, at) => opened.findIndex((other) => other.guide.ref === guide.ref) === at
	);
}

/** How the subjects of the questionnaires that a catalogue serves are called, by id. */
export async function subjectNames(lang: string, { ref }: Guide): Promise<Record<string, string>> {
	const served = INSTANCE.questionnaires.filter((id) => isFor(id, ref));
	const words = await Promise.all(
		served.map((id) => loadWords(currentGrid(undefined, undefined, id), lang))
	);
	return Object.fromEntries(
		words.flatMap(({ criteria }) => Object.entries(criteria).map(([id, { plain }]) => [id, plain]))
	);
}
