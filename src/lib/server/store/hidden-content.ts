/** What the operator hid is not shown at another address: it is held there, and the operator is told. */
import type { Transaction } from 'kysely';
import { bare } from '$lib/grid/bare-words';
import type { PublicContent } from '$lib/share/public-content';
import type { Store } from './store';
import { ofHidden, type Tables } from './tables';
import { dayInFrance } from '../settings/day';
import { hashOf, newReference } from './secrets';
import { parseContent } from './stored-content';
import { noteWithdrawn } from './withdrawn';

/** The reason of the decision to hold a copy; nobody but the operator reads it. */
const sameAsHidden = 'same as a hidden page';

/** What the publisher reads when an operator holds a page and says nothing more. */
export const underReview = {
	fr: 'L’exploitant de ce site examine cette page.',
	en: 'The operator of this site is looking at this page.'
};

/** Of what people read, without days: its name and words letter by letter, its answers and their points. */
export function contentHash(content: PublicContent): string {
	const { name, statement = '', headcountBand, facts, lines } = content;
	return hashOf(JSON.stringify([bare(name), bare(statement), headcountBand, facts, lines]));
}

/** Its hash stays when the page goes: whoever withdraws it may send it again. */
export async function noteHidden(
	transaction: Transaction<Tables>,
	content: PublicContent,
	now: Date
): Promise<void> {
	const days = { published_on: ofHidden, withdrawn_on: dayInFrance(now) };
	await noteWithdrawn(transaction, [contentHash(content)], days);
}

/** The operator shows it: so may others. */
export async function forgetHidden(
	transaction: Transaction<Tables>,
	content: PublicContent
): Promise<void> {
	await transaction
		.deleteFrom('withdrawn')
		.where('slug_hash', '=', contentHash(content))
		.where('published_on', '=', ofHidden)
		.execute();
}

/** Takes a page out of sight that shows what was hidden. */
export async function holdCopy(
	transaction: Transaction<Tables>,
	slug: string,
	content: PublicContent,
	now: Date
): Promise<void> {
	const hidden = await transaction
		.selectFrom('withdrawn')
		.select('slug_hash')
		.where('slug_hash', '=', contentHash(content))
		.where('published_on', '=', ofHidden)
		.executeTakeFirst();
	if (!hidden) return;
	const { numUpdatedRows } = await transaction
		.updateTable('publications')
		.set({ moderation: 'held', reason: underReview[content.lang] })
		.where('slug', '=', slug)
		.where('moderation', '=', 'open')
		.executeTakeFirst();
	if (numUpdatedRows === 0n) return;
	await transaction
		.insertInto('decisions')
		.values({
			id: newReference(),
			slug,
			action: 'hold',
			reason: sameAsHidden,
			decided_at: now.toISOString()
		})
		.execute();
}

interface Copy {
	slug: string;
	name: string;
	heldAt: string;
	/** The hidden page that it is a copy of; null when that one is gone. */
	hidden: string | null;
}

/** Pages that wait for the operator since they show what was hidden, oldest first. */
export async function readCopies({ db }: Store): Promise<Copy[]> {
	const held = await db
		.selectFrom('decisions')
		.innerJoin('publications', 'publications.slug', 'decisions.slug')
		.select(['decisions.slug', 'decided_at', 'content'])
		.where('decisions.reason', '=', sameAsHidden)
		.where('moderation', '=', 'held')
		.orderBy('decided_at')
		.execute();
	if (held.length === 0) return [];
	const pages = await db
		.selectFrom('publications')
		.select(['slug', 'content'])
		.where('moderation', '=', 'hidden')
		.execute();
	const hidden = new Map(pages.map(({ slug, content }) => [hashIn(content), slug]));
	return held.map(({ slug, decided_at, content }) => ({
		slug,
		heldAt: decided_at,
		name: parseContent(content)?.name ?? '-',
		hidden: hidden.get(hashIn(content)) ?? null
	}));
}

function hashIn(text: string): string {
	const content = parseContent(text);
	return content ? contentHash(content) : '';
}
