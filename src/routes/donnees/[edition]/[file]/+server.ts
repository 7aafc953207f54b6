import { refuseOtherMethod, respondEdition } from '$lib/server/pages/respond-open-data';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	respondEdition(event, event.params.edition, event.params.file);
export const fallback: RequestHandler = (event) => refuseOtherMethod(event);
