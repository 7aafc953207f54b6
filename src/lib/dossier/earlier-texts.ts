/** Notes and other texts that were changed or emptied, and that the history still holds. */
import { hasDrafts } from './drafts';
import type { DossierState } from './fold';
import type { Revision } from './revision';

/** Who finds an answer is a text too, and these are no words of anybody. */
const places: readonly unknown[] = ['company', 'accountant', 'coach'];
const isDay = /^\d{4}-\d\d-\d\d$/;

/** Those that a person wrote and that stand no more; a company's name is none. In no order. */
export const earlierTextsIn = (state: DossierState): Revision[] =>
	[...state.paths].flatMap(([path, { revisions, heads }]) => {
		if (!hasDrafts(path)) return [];
		const standing = new Set(heads.map(({ id }) => id));
		return revisions.filter(({ id, value }) => !standing.has(id) && isText(value));
	});

const isText = (value: unknown) =>
	typeof value === 'string' && value.trim() !== '' && !places.includes(value) && !isDay.test(value);
