import type { DossierState } from '../fold';
import type { Revision } from '../revision';
import { revisionsOf, type Writing } from './store';

/** What a writing would be, over the heads of that state. */
export function revisionsOver({ paths }: DossierState, writing: Writing): Revision[] {
	const headsAt = (path: string) => (paths.get(path)?.heads ?? []).map(({ id }) => id);
	return revisionsOf(writing, new Map(writing.changes.map(({ path }) => [path, headsAt(path)])));
}
