/** Two pages that ask to show one SIREN: the operator alone is told, and decides. */
import type { Transaction } from 'kysely';
import type { DisputeRow, Tables } from '../store/tables';
import { newReference } from '../store/secrets';

/** `other` shows the SIREN; the page `slug` does not, unless one of them is not listed. */
export async function openDispute(
	transaction: Transaction<Tables>,
	{ now, ...pages }: Pick<DisputeRow, 'slug' | 'other' | 'siren'> & { now: Date }
): Promise<void> {
	const dispute = { id: newReference(), ...pages, opened_at: now.toISOString() };
	await transaction
		.insertInto('disputes')
		.values({ ...dispute, decided_at: null, decision: null })
		.execute();
}

/** Whether it asks for this SIREN, which is that of another page. */
export async function isDisputed(
	transaction: Transaction<Tables>,
	slug: string,
	siren: string
): Promise<boolean> {
	const dispute = await transaction
		.selectFrom('disputes')
		.select('id')
		.where('slug', '=', slug)
		.where('siren', '=', siren)
		.executeTakeFirst();
	return dispute !== undefined;
}

/** How it ended between a page and another: the SIREN was given to the other (`lost`), or is not decided (`open`). */
export async function outcomeBetween(
	transaction: Transaction<Tables>,
	slug: string,
	other: string,
	siren: string
): Promise<'none' | 'open' | 'won' | 'lost'> {
	const dispute = await transaction
		.selectFrom('disputes')
		.select(['slug', 'decision'])
		.where('siren', '=', siren)
		.where('slug', 'in', [slug, other])
		.where('other', 'in', [slug, other])
		.orderBy('opened_at', 'desc')
		.executeTakeFirst();
	if (!dispute) return 'none';
	if (dispute.decision === null) return 'open';
	const isOwnWon =
		dispute.slug === slug ? dispute.decision === 'given' : dispute.decision === 'kept';
	return isOwnWon ? 'won' : 'lost';
}

/** The page asks for no SIREN of another any more: what was not decided is forgotten. Gives the SIRENs. */
export async function closeDisputes(
	transaction: Transaction<Tables>,
	slug: string
): Promise<string[]> {
	const closed = await transaction
		.deleteFrom('disputes')
		.where('slug', '=', slug)
		.where('decided_at', 'is', null)
		.returning('siren')
		.execute();
	return closed.map(({ siren }) => siren);
}

/** A page leaves, and all that was said of it and another. Gives the SIRENs. */
export async function removeDisputes(
	transaction: Transaction<Tables>,
	slug: string
): Promise<string[]> {
	const removed = await transaction
		.deleteFrom('disputes')
		.where((where) => where.or([where('slug', '=', slug), where('other', '=', slug)]))
		.returning('siren')
		.execute();
	return removed.map(({ siren }) => siren);
}
