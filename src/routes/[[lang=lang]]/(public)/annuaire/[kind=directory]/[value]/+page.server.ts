import { redirect } from '@sveltejs/kit';
import { loadDirectory } from '../../load-directory';
import { choices, sectorOf } from '../../search-address';
import type { PageServerLoad } from './$types';

/** The companies of one department, or of one sector; of what is none, the whole directory says so. */
export const load: PageServerLoad = (event) => {
	const { kind, value, lang } = event.params;
	const isPlace = kind === 'departement';
	if (!choices[isPlace ? 'department' : 'sector'].includes(value)) {
		const query = new URLSearchParams({ [kind]: value });
		redirect(307, `${lang ? `/${lang}` : ''}/annuaire?${query.toString()}`);
	}
	return loadDirectory(event, isPlace ? { department: value } : { sector: sectorOf(value) });
};
