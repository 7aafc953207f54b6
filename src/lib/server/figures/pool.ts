/** Who counts in the next edition: those who wait, and the cohorts of the last ones. */
import type { Transaction } from 'kysely';
import type { ContributionRow, EditionRow, Tables } from '../store/tables';
import { noiseKeyOf } from './contributions';
import type { ContributedPoints, PooledContribution } from './make-edition';
import { quarterBefore, quarterForm, quarterOf } from './quarter';
import { laterEditions, type FigureRules } from './rules';

type Reader = Pick<Transaction<Tables>, 'selectFrom'>;
export type StoredContribution = Omit<ContributionRow, 'receipt_hash'>;

export interface Candidates {
	/** Oldest first. */
	editions: readonly EditionRow[];
	/** They would be the cohort of the next edition. */
	came: readonly StoredContribution[];
	/** Of the editions that still count. */
	stay: readonly StoredContribution[];
	/** Of the editions that no longer would: erased when the next one is made. */
	left: readonly StoredContribution[];
}

const columns = [
	...(['id', 'edition', 'size', 'family', 'place', 'year', 'grid', 'points'] as const)
] as const;

export const readEditions = (db: Reader): Promise<EditionRow[]> =>
	db.selectFrom('editions').selectAll().orderBy('edition').execute();

export async function readCandidates(db: Reader): Promise<Candidates> {
	const editions = await readEditions(db);
	const rows = await db.selectFrom('contributions').select(columns).orderBy('id').execute();
	const counting = new Set(editions.slice(-laterEditions).map(({ edition }) => edition));
	const came = rows.filter(({ edition }) => edition === null);
	const stay = rows.filter(({ edition }) => edition !== null && counting.has(edition));
	const left = rows.filter(({ edition }) => edition !== null && !counting.has(edition));
	return { editions, came, stay, left };
}

export const pooled = ({ id, points, ...classes }: StoredContribution): PooledContribution => ({
	...classes,
	key: parseInt(noiseKeyOf(id), 16),
	points: JSON.parse(points) as ContributedPoints
});

/**
 * Why this edition may not be made, in one sentence; null: it may. Only of this quarter and of the one before: an edition
 * says when its companies came. `today` is `yyyy-mm-dd`, in France.
 */
export function whyNot(
	edition: string,
	{ editions, came, stay, left }: Candidates,
	today: string,
	{ fewest }: Pick<FigureRules, 'fewest'>
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
	if (came.length === 0 && left.length === 0)
		return 'Nobody came since the last edition, and no cohort leaves: it would say the same.';
	if (came.length > 0 && came.length < fewest)
		return `${came.length} came since the last edition: they wait until they are ${fewest}.`;
	if (came.length + stay.length < fewest)
		return `${came.length + stay.length} would remain: an edition needs ${fewest}.`;
	return null;
}
