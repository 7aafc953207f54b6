import { checkCondition } from './coherence-condition';
import type { Condition, Law } from './grid';
import type { Problem } from './problem';
import type { FactShapes } from './situations';

export function checkUnique(entries: readonly { id: string }[], path: string): Problem[] {
	const ids = entries.map((entry) => entry.id);
	const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
	return [...twice].map((id) => ({
		path,
		message: `the id "${id}" is used twice: give each its own`
	}));
}

export function checkRung(
	entry: { id: string; law?: Law; known?: Condition; suits?: Condition },
	path: string,
	facts: FactShapes
): Problem[] {
	return [
		...checkCondition(entry.law?.when, `${path}.${entry.id}.law.when`, facts),
		...checkCondition(entry.known, `${path}.${entry.id}.known`, facts),
		...checkCondition(entry.suits, `${path}.${entry.id}.suits`, facts)
	];
}
