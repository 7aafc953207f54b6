import { loadFigures } from './load-figures';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadFigures(event);
