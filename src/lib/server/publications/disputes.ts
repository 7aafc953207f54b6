/** Two pages that ask to show one SIREN: the operator alone is told, and decides. */
import type { Transaction } from 'kysely';
import type { DisputeRow, Tables } from '../store/tables';
import { newReference } from './secrets';

/** `other` shows the SIREN, the page `slug` does not. */
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

/** Whether its publisher was told that this SIREN is that of another page. */
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
