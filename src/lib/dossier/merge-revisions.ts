import { canonicalJson, sameJson } from './canonical';
import { blanked, erasedIn, isFreeText } from './erasure';
import { byTime } from './heads';
import { rivalOf } from './rival';
import type { Revision } from './revision';

export interface Merged {
	/** In `byTime` order. */
	revisions: Revision[];
	/** Ids found with two contents (damaged or forged data), sorted. */
	conflicts: string[];
}

/**
 * What is here, and what a copy adds to it. Of honest copies, the union: commutative, associative, idempotent. Nothing
 * that is here is ever changed: of a revision that the copy has with another content, that content is added as a side to
 * settle (`rival.ts`), unless it says the same in the same place. A text that either side erased is blank.
 */
export function merge(here: Iterable<Revision>, copy: Iterable<Revision>): Merged {
	const union = new Map<string, Revision>();
	const conflicts = new Set<string>();
	const sides = [[...here], [...copy]];
	const erased = erasedIn(sides.flat());
	for (const revisions of sides)
		for (const revision of revisions) {
			let coming = erased.has(revision.id) ? blanked(revision) : revision;
			for (let known = union.get(coming.id); known; known = union.get(coming.id)) {
				if (known === coming || canonicalJson(known) === canonicalJson(coming)) break;
				conflicts.add(revision.id);
				if (known.path === coming.path && sameJson(known.value, coming.value)) break;
				if (erased.has(coming.id) && isFreeText(coming.path)) break;
				coming = rivalOf(coming);
			}
			if (!union.has(coming.id)) union.set(coming.id, coming);
		}
	return { revisions: [...union.values()].sort(byTime), conflicts: [...conflicts].sort() };
}
