import { error } from '@sveltejs/kit';
import { sentenceFor } from '$lib/server/api/sentences';
import { languageAt } from '../../../shown-at';
import { loadDirectory } from '../../load-directory';
import { choices, sectorOf } from '../../search-address';
import type { PageServerLoad } from './$types';

/** The companies of one department, or of one sector. */
export const load: PageServerLoad = (event) => {
	const { kind, value } = event.params;
	const isPlace = kind === 'departement';
	if (!choices[isPlace ? 'department' : 'sector'].includes(value))
		error(404, sentenceFor('unknown', languageAt(event)));
	return loadDirectory(event, isPlace ? { department: value } : { sector: sectorOf(value) });
};
