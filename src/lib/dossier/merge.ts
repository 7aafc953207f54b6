import { canonicalJson } from './canonical';
import { byTime } from './heads';
import type { Revision } from './revision';

export interface Merged {
	/** In `byTime` order. */
	revisions: Revision[];
	/** Ids found with two contents (damaged data), sorted. The smaller canonical JSON was kept. */
	conflicts: string[];
}

/** Which of two contents under one id stands: every device chooses alike, in any order. */
export function lesser(a: Revision, b: Revision): Revision {
	if (a === b) return a;
	return canonicalJson(b) < canonicalJson(a) ? b : a;
}

/** The union of two sets of revisions. Commutative, associative, idempotent; no id is ever lost. */
export function merge(a: Iterable<Revision>, b: Iterable<Revision>): Merged {
	const union = new Map<string, Revision>();
	const conflicts = new Set<string>();
	for (const revisions of [a, b])
		for (const revision of revisions) {
			const other = union.get(revision.id) ?? revision;
			if (other !== revision && canonicalJson(other) !== canonicalJson(revision))
				conflicts.add(revision.id);
			union.set(revision.id, lesser(other, revision));
		}
	return { revisions: [...union.values()].sort(byTime), conflicts: [...conflicts].sort() };
}
