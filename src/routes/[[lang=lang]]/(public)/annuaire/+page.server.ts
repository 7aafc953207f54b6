import { loadDirectory } from './load-directory';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadDirectory(event);
