/**
 * One page may show a SIREN: anyone can type one. A second page waits for the operator, unless the first has ended. Held
 * and open follow this rule alone while the operator says nothing of a page.
 */
import type { Transaction } from 'kysely';
import type { Tables } from '../store/tables';

/** To be called whenever a page says what its SIREN is. `today` is `yyyy-mm-dd`. */
export async function settleSiren(
	transaction: Transaction<Tables>,
	slug: string,
	siren: string | null,
	today: string
): Promise<void> {
	await releaseSiren(transaction, slug, siren);
	const isIts = siren === null || (await claimSiren(transaction, slug, siren, today));
	await transaction
		.updateTable('publications')
		.set({ moderation: isIts ? 'open' : 'held' })
		.where('slug', '=', slug)
		.where('reason', 'is', null)
		.execute();
}

/** Whether the page has its SIREN from now on. */
export async function claimSiren(
	transaction: Transaction<Tables>,
	slug: string,
	siren: string,
	today: string
): Promise<boolean> {
	const holder = await holderOf(transaction, siren);
	if (holder !== null && holder !== slug && !(await isInForce(transaction, holder, today)))
		await releaseSiren(transaction, holder);
	await transaction
		.insertInto('sirens')
		.values({ siren, slug })
		.onConflict((conflict) => conflict.column('siren').doNothing())
		.execute();
	return (await holderOf(transaction, siren)) === slug;
}

/** The page would wait for the operator, and that was not to be done. */
export class SirenTaken extends Error {}

/** @throws {SirenTaken} another page in force has it */
export async function requireFree(
	transaction: Transaction<Tables>,
	slug: string,
	siren: string,
	today: string
): Promise<void> {
	const holder = await holderOf(transaction, siren);
	if (holder !== null && holder !== slug && (await isInForce(transaction, holder, today)))
		throw new SirenTaken();
}

/** A page that ended, or is gone, holds no SIREN. */
async function isInForce(
	transaction: Transaction<Tables>,
	slug: string,
	today: string
): Promise<boolean> {
	const page = await transaction
		.selectFrom('publications')
		.select('valid_until')
		.where('slug', '=', slug)
		.executeTakeFirst();
	return page !== undefined && page.valid_until >= today;
}

/** The page that may show it. */
export async function holderOf(
	transaction: Transaction<Tables>,
	siren: string
): Promise<string | null> {
	const row = await transaction
		.selectFrom('sirens')
		.select('slug')
		.where('siren', '=', siren)
		.executeTakeFirst();
	return row?.slug ?? null;
}

/** Any that the page had, but the one it keeps. */
export async function releaseSiren(
	transaction: Transaction<Tables>,
	slug: string,
	except: string | null = null
): Promise<void> {
	const others = transaction.deleteFrom('sirens').where('slug', '=', slug);
	await (except === null ? others : others.where('siren', '!=', except)).execute();
}
