import type { Edition } from '$lib/share/figures/edition';
import type { Store } from '../store/store';

/** The last edition that was made; null: none was. */
export async function readLastEdition(_store: Store): Promise<Edition | null> {
	return Promise.resolve(null);
}
