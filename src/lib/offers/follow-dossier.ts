import { isFor } from '$lib/grid/catalogue-for';
import { idOf } from '$lib/grid/folders';
import type { Guide } from '$lib/grid/load-catalogue';
import type { Guidance } from './guidance.svelte';

export type FollowedDossier<Parts> =
	| { status: 'ready'; guidance: Guidance; parts: Parts }
	/** No dossier lies open here. */
	| { status: 'none' }
	/** One does, of a questionnaire that this catalogue does not serve. */
	| { status: 'other'; questionnaire: string }
	/** One does, and cannot be read now, or its questionnaire is too old for this catalogue. */
	| { status: 'unreadable' };

/**
 * Looks for the open dossier once a page runs that works without one. Returns what closes it.
 *
 * @param bringParts Loads what the page draws for a dossier only.
 */
export function followDossier<Parts>(
	guide: Guide,
	lang: string,
	bringParts: () => Promise<Parts>,
	onfound: (found: FollowedDossier<Parts>) => void
): () => void {
	let gone = false;
	const opening = (async () => {
		const [{ openDossier }, { nameDossier }, { guidanceFor }] = await Promise.all([
			import('$lib/session/device/open-dossier'),
			import('$lib/session/device/show-dossier'),
			import('./guidance.svelte')
		]);
		const opened = await openDossier(lang);
		if (gone) return opened;
		if (opened.status !== 'ready') {
			onfound(opened);
			return opened;
		}
		nameDossier(opened.assessment.name);
		const questionnaire = idOf(opened.assessment.compiled.name);
		if (!isFor(questionnaire, guide.ref)) {
			onfound({ status: 'other', questionnaire });
			return opened;
		}
		const guidance = guidanceFor(guide, opened.assessment);
		const parts = await bringParts().catch(() => null);
		if (!gone)
			onfound(guidance && parts ? { status: 'ready', guidance, parts } : { status: 'unreadable' });
		return opened;
	})().catch(() => {
		if (!gone) onfound({ status: 'unreadable' });
		return null;
	});
	return () => {
		gone = true;
		void opening.then(async (opened) => {
			if (opened?.status === 'ready') await opened.close();
		});
	};
}
