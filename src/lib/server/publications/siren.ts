/**
 * One page that is found may show a SIREN: anyone can type one. A second page is shown without it, and the operator alone
 * is told of both (`disputes.ts`). A page that ended or was hidden holds none. One that its owner did not list keeps no
 * other from showing the same, or who types a number would learn that it is there.
 */
import { sql, type Transaction } from 'kysely';
import { nameClaim } from '$lib/share/claims';
import type { PublicContent } from '$lib/share/public-content';
import type { Tables } from '../store/tables';
import { dayInFrance } from '../settings/day';
import { closeDisputes, isDisputed, openDispute, outcomeBetween } from './disputes';
import { underReview } from '../store/hidden-content';
import { withoutSiren } from '../store/stored-content';

/** The SIREN is that of another page, and nothing was to be done then. */
export class SirenTaken extends Error {}

/**
 * To be called whenever a page says what its SIREN is, or comes back in sight: `content` is stored already, and is stored
 * again without a SIREN that is not its own. Where the name would then read as a label, the page is held instead. Gives
 * the texts that must not remain.
 * @param options `shown`: the SIREN that it showed until now
 * @throws {SirenTaken} `refuses`: it would be shown without, and its publisher was not told before
 */
export async function settleSiren(
	transaction: Transaction<Tables>,
	slug: string,
	content: PublicContent,
	now: Date,
	{ refuses = false, shown = null }: { refuses?: boolean; shown?: string | null } = {}
): Promise<string[]> {
	const { siren } = content;
	const page = await transaction
		.updateTable('publications')
		// A version before held a page without a reason while another had its SIREN.
		.set({ moderation: sql`case when reason is null then 'open' else moderation end` })
		.where('slug', '=', slug)
		.returning('moderation')
		.executeTakeFirst();
	const isHidden = page?.moderation === 'hidden';
	await releaseSiren(transaction, slug, isHidden ? null : siren);
	if (!page || isHidden) return [];
	if (siren === null || (await claimSiren(transaction, { slug, content, siren, now })))
		return (await closeDisputes(transaction, slug)).filter((other) => other !== siren);
	const disputed = await isDisputed(transaction, slug, siren);
	const other = await holderOf(transaction, siren);
	const shares = other !== null && (await mayShare(transaction, slug, other, siren));
	if (!shares) {
		if (refuses && !(disputed && shown !== siren)) throw new SirenTaken();
		await dropSiren(transaction, slug, content);
	}
	if (disputed) return [];
	const closed = await closeDisputes(transaction, slug);
	if (other !== null) await openDispute(transaction, { slug, other, siren, now });
	return closed;
}

/** Whether both show it until the operator says whose it is: the other may not be known of. */
const mayShare = async (
	transaction: Transaction<Tables>,
	slug: string,
	holder: string,
	siren: string
): Promise<boolean> =>
	(await outcomeBetween(transaction, slug, holder, siren)) !== 'lost' &&
	!(await readHolder(transaction, holder))?.listed;

/** The page has it from now on, whoever had it: the operator says so. */
export async function takeSiren(
	transaction: Transaction<Tables>,
	slug: string,
	siren: string,
	content: PublicContent
): Promise<void> {
	await transaction.deleteFrom('sirens').where('siren', '=', siren).execute();
	await transaction.insertInto('sirens').values({ siren, slug }).execute();
	await transaction
		.updateTable('publications')
		.set({ content: JSON.stringify({ ...content, siren }) })
		.where('slug', '=', slug)
		.execute();
}

/** The page is no longer shown with the SIREN of its content. */
export async function dropSiren(
	transaction: Transaction<Tables>,
	slug: string,
	content: PublicContent
): Promise<void> {
	const page = transaction.updateTable('publications').where('slug', '=', slug);
	if (nameClaim(content.name, false) === null)
		await page.set({ content: JSON.stringify(withoutSiren(content)) }).execute();
	else
		await page
			.set({ moderation: 'held', reason: underReview[content.lang] })
			.where('moderation', '=', 'open')
			.execute();
}

/** Whether the page has its SIREN from now on: nobody did, or one that is not listed while this one is. */
async function claimSiren(
	transaction: Transaction<Tables>,
	{ slug, content, siren, now }: { slug: string; content: PublicContent; siren: string; now: Date }
): Promise<boolean> {
	const before = await holderOf(transaction, siren);
	const holder =
		before === null || before === slug ? undefined : await readHolder(transaction, before);
	const isInForce =
		holder !== undefined &&
		holder.valid_until >= dayInFrance(now) &&
		holder.moderation !== 'hidden';
	if (before !== null && before !== slug && !isInForce) await releaseSiren(transaction, before);
	if (
		before !== null &&
		isInForce &&
		holder.listed === 0 &&
		content.listed &&
		(await outcomeBetween(transaction, slug, before, siren)) === 'none'
	) {
		await releaseSiren(transaction, before);
		await openDispute(transaction, { slug: before, other: slug, siren, now });
	}
	await transaction
		.insertInto('sirens')
		.values({ siren, slug })
		.onConflict((conflict) => conflict.column('siren').doNothing())
		.execute();
	return (await holderOf(transaction, siren)) === slug;
}

const readHolder = (transaction: Transaction<Tables>, slug: string) =>
	transaction
		.selectFrom('publications')
		.select(['valid_until', 'moderation', 'listed'])
		.where('slug', '=', slug)
		.executeTakeFirst();

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
