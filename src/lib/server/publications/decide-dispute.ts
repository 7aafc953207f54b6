/** What an operator sees and decides of two pages that ask to show one SIREN. */
import type { Transaction } from 'kysely';
import { refreshEntry } from '../directory/refresh-entry';
import type { Store } from '../store/store';
import type { DisputeRow, Tables } from '../store/tables';
import { lockedPage } from './locked-page';
import { dropSiren, takeSiren } from './siren';
import { contentOf, parseContent } from '../store/stored-content';

interface Dispute extends DisputeRow {
	/** How the page without the SIREN is called. */
	name: string;
	/** How the page that shows it is. */
	otherName: string;
}

/** Those to decide first, oldest first. */
export async function readDisputes({ db }: Store): Promise<Dispute[]> {
	const rows = await db
		.selectFrom('disputes')
		.innerJoin('publications as own', 'own.slug', 'disputes.slug')
		.innerJoin('publications as their', 'their.slug', 'disputes.other')
		.selectAll('disputes')
		.select(['own.content as ownContent', 'their.content as theirContent'])
		.orderBy('disputes.opened_at')
		.execute();
	const disputes = rows.map(({ ownContent, theirContent, ...dispute }) => ({
		...dispute,
		name: nameIn(ownContent),
		otherName: nameIn(theirContent)
	}));
	return disputes.toSorted(
		(one, other) => Number(one.decided_at !== null) - Number(other.decided_at !== null)
	);
}

const nameIn = (content: string): string => parseContent(content)?.name ?? '-';

/**
 * Gives the SIREN that is disputed to this page, which shows it already or asked to; the other is shown without it.
 * False: nothing about this page waits to be decided.
 * @throws DamagedPage
 */
export const awardSiren = ({ inTransaction }: Store, slug: string, now: Date): Promise<boolean> =>
	inTransaction(async (transaction) => {
		const open = await openOf(transaction, slug);
		const decided_at = now.toISOString();
		for (const { id, other, siren } of open.filter((one) => one.slug === slug)) {
			const [own, theirs] = [
				await lockedPage(transaction, slug),
				await lockedPage(transaction, other)
			];
			if (!own || !theirs) continue;
			const ownContent = await contentOf(transaction, { slug, ...own });
			await dropSiren(transaction, other, await contentOf(transaction, { slug: other, ...theirs }));
			await takeSiren(transaction, slug, siren, ownContent);
			await transaction
				.updateTable('disputes')
				.set({ decided_at, decision: 'given' })
				.where('id', '=', id)
				.execute();
			// Whoever else asks for it asks this page from now on.
			await transaction
				.updateTable('disputes')
				.set({ other: slug })
				.where('siren', '=', siren)
				.where('decided_at', 'is', null)
				.execute();
			for (const page of [slug, other]) await refreshEntry(transaction, page);
		}
		// One of two that nobody finds, or that lost it to a page that is found, shows it still.
		for (const dispute of open.filter((one) => one.other === slug)) {
			const page = await lockedPage(transaction, dispute.slug);
			const content = page && (await contentOf(transaction, { slug: dispute.slug, ...page }));
			if (content?.siren !== dispute.siren) continue;
			await dropSiren(transaction, dispute.slug, content);
			await refreshEntry(transaction, dispute.slug);
		}
		await transaction
			.updateTable('disputes')
			.set({ decided_at, decision: 'kept' })
			.where('other', '=', slug)
			.where('id', 'in', ['', ...open.map(({ id }) => id)])
			.where('decided_at', 'is', null)
			.execute();
		return open.length > 0;
	});

const openOf = (transaction: Transaction<Tables>, slug: string): Promise<DisputeRow[]> =>
	transaction
		.selectFrom('disputes')
		.selectAll()
		.where((where) => where.or([where('slug', '=', slug), where('other', '=', slug)]))
		.where('decided_at', 'is', null)
		.execute();
