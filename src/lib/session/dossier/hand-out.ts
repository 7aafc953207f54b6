import type { WayOut } from '$lib/dossier/drafts';
import { handOut as noteHanded } from '$lib/dossier/storage/handed';
import type { Assessment } from './assessment.svelte';

/** Notes that these texts are about to leave; one that goes out again is noted once. */
export function handOut(
	assessment: Pick<Assessment, 'id' | 'aside'>,
	how: WayOut,
	goesOut: (path: string) => boolean
): Promise<void> {
	return assessment.aside((state, { db, author }) =>
		noteHanded(db, state, { dossier: assessment.id, author, at: Date.now() }, how, goesOut)
	);
}
