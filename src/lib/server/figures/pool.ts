/** Who counts in the next edition, and whether it may be made. */
import type { Transaction } from 'kysely';
import type { ContributionRow, EditionRow, Tables } from '../store/tables';
import type { ContributedPoints, PooledContribution } from './queries';
import { quarterBefore, quarterForm, quarterOf } from '../store/quarter';

type Reader = Pick<Transaction<Tables>, 'selectFrom'>;
export type StoredContribution = Omit<ContributionRow, 'receipt_hash' | 'held'>;

/** Oldest first. */
export const readEditions = (db: Reader): Promise<EditionRow[]> =>
	db.selectFrom('editions').selectAll().orderBy('edition').execute();

export const pooled = ({ points, ...classes }: StoredContribution): PooledContribution => ({
	...classes,
	points: JSON.parse(points) as ContributedPoints
});

/**
 * Why this edition may not be made, in one sentence; null: it may. Only of this quarter and of the one before: an edition
 * says when its companies came. How many they are decides nothing: that an edition is there would tell of it.
 * `today` is `yyyy-mm-dd`, in France.
 */
export function whyNot(
	edition: string,
	editions: readonly Pick<EditionRow, 'edition'>[],
	today: string
): string | null {
	const last = editions.at(-1)?.edition;
	if (!quarterForm.test(edition))
		return `An edition is named by its quarter, such as ${quarterOf(today)}; this is "${edition}".`;
	if (editions.some((one) => one.edition === edition))
		return `${edition} is made, and an edition never changes.`;
	const now = quarterOf(today);
	const may = `only ${quarterBefore(now)} and ${now} may be made now.`;
	if (edition > now) return `${edition} has not begun: ${may}`;
	if (edition < quarterBefore(now)) return `${edition} is long over: ${may}`;
	if (last !== undefined && edition < last)
		return `${edition} is before the last edition, ${last}.`;
	return null;
}
