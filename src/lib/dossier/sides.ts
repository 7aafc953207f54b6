import { sameJson } from './canonical';
import { disagreements, type DossierState } from './fold';
import { originPath, parsePath } from './paths';
import type { Author, Json, Revision } from './revision';
import { yearPath } from './sheet';

/** One of the values that people left in one field, and who left it, the latest last. */
export interface DisagreementSide {
	value: Json | null;
	by: { author: Author; at: number }[];
}

/** What these heads (in `byTime` order) say, each value once; the last is the one shown. */
export function sidesOf(heads: readonly Revision[]): DisagreementSide[] {
	const sides: DisagreementSide[] = [];
	for (const { value, author, at } of heads) {
		const known = sides.findIndex((side) => sameJson(side.value, value));
		const by = { author: { role: author.role, device: author.device }, at };
		const [side = { value, by: [] }] = known < 0 ? [] : sides.splice(known, 1);
		sides.push({ ...side, by: [...side.by, by] });
	}
	return sides;
}

/** Of these the latest stands, and nobody is asked. */
const unasked: ReadonlySet<string> = new Set([
	'moves',
	'park',
	'voice',
	'people',
	'alias',
	'erased',
	'handed'
]);

/**
 * The place of an action in the plan, and what was read when a questionnaire was left, say nothing to anyone. Nor is
 * anyone asked of what only a later version knows, nor whether a dossier was an example, nor of a year that was preset or
 * begun.
 */
export function isAskable(path: string): boolean {
	const field = parsePath(path);
	if (field === null || path === originPath || path === yearPath) return false;
	if (field.kind === 'private') return field.part === 'sheet' && field.id !== 'tags';
	return !unasked.has(field.kind) && !(field.kind === 'plan' && field.field === 'order');
}

/** The paths in disagreement that a person can settle, sorted. */
export const disagreementsToSettle = (state: DossierState): string[] =>
	disagreements(state).filter(isAskable);
