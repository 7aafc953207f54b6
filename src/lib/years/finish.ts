import { canonicalJson } from '$lib/dossier/canonical';
import type { Campaign } from '$lib/dossier/campaigns';
import { campaignPath } from '$lib/dossier/paths';
import type { Change, Json } from '$lib/dossier/revision';
import { gridIn } from '$lib/dossier/sheet';
import { hashOf } from '$lib/share/fingerprint';
import { finishedAs, frozen, type DossierWithGrid } from './years';

/**
 * Writes today's answers down; null when a finished diagnosis says the same, or the questionnaire changed meanwhile. Two
 * copies of a dossier that finish the same answers on one day write one diagnosis: its name is made from what it holds.
 */
export function finish(dossier: DossierWithGrid, date: string): Change[] | null {
	if (gridIn(dossier.state) !== dossier.compiled.name || finishedAs(dossier)) return null;
	const value = frozen(dossier, date);
	return [{ path: campaignPath(idOf(value)), value }];
}

/** The action of looking again, one for each finished diagnosis: two touches, or two tabs, plan it once. */
export const lookAgainId = ({ id }: Pick<Campaign, 'id'>): string => `again-${id}`;

const idOf = (value: Json): string =>
	Array.from(hashOf(canonicalJson(value)).subarray(0, 16), (byte) =>
		byte.toString(16).padStart(2, '0')
	).join('');
