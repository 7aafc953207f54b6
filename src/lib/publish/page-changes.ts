import { canonicalJson } from '$lib/dossier/canonical';
import type { Publication } from '$lib/share/publication';

/** What a page does not say yet. `criteria`: subjects whose answers changed. */
export type PageChange =
	| { kind: 'answers'; criteria: string[] }
	| { kind: 'grid' | 'company' | 'shown' | 'name' | 'statement' | 'day' | 'year' | 'listed' };

/** From what a page shows to what would be sent now. */
export function changesSince(sent: Publication, now: Publication): PageChange[] {
	const differs = (one: unknown, other: unknown) => canonicalJson(one) !== canonicalJson(other);
	const ids = new Set([...Object.keys(sent.answers), ...Object.keys(now.answers)]);
	const criteria = [...ids].filter((id) => differs(sent.answers[id], now.answers[id]));
	const { name, statement, ...shown } = sent.show;
	const { name: nameNow, statement: statementNow, ...shownNow } = now.show;
	const checks: [PageChange, boolean][] = [
		[{ kind: 'grid' }, sent.grid !== now.grid],
		[{ kind: 'answers', criteria }, criteria.length > 0],
		[{ kind: 'company' }, differs(sent.facts, now.facts)],
		[{ kind: 'day' }, sent.assessedOn !== now.assessedOn],
		[{ kind: 'year' }, sent.referenceYear !== now.referenceYear],
		[{ kind: 'name' }, name !== nameNow],
		[{ kind: 'statement' }, statement !== statementNow],
		[{ kind: 'shown' }, differs(shown, shownNow)],
		[{ kind: 'listed' }, sent.listed !== now.listed]
	];
	return checks.flatMap(([change, holds]) => (holds ? [change] : []));
}
