import type { Bringing, FiguresParts } from '$lib/doors/doors';
import { bringCompared } from './comparing/bring-compared';

/** What contributing and comparing add to the company's screens. */
export const parts: Bringing<FiguresParts> = { inDetails: bringCompared };
