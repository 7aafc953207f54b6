/** What a page shows, as it is read from the database: a disk may have changed some of its bytes. */
import { isUtf8 } from 'node:buffer';
import { sql } from 'kysely';
import type { PublicContent } from '$lib/share/public-content';
import { isSqlite } from './is-sqlite';
import { isDamage } from './unavailable';
import type { Db, PublicationRow } from './tables';

interface Stored {
	slug: string;
	content: string;
}

/** What is stored of a page is no longer what was written. */
export class DamagedPage extends Error {
	readonly code = 'DAMAGED_PAGE';
	constructor(slug: string) {
		super(`The page ${slug} is damaged: bring it back from a backup, or withdraw it.`);
		this.name = 'DamagedPage';
	}
}

/** @throws DamagedPage */
export async function contentOf(db: Db, stored: Stored): Promise<PublicContent> {
	const content = parseContent(stored.content);
	if (content === null || (stored.content.includes(unreadable) && !(await isText(db, stored.slug))))
		throw new DamagedPage(stored.slug);
	return content;
}

/** Null when what is read is damaged, whatever the database says of it. */
export async function unlessDamaged<T>(work: Promise<T>): Promise<T | null> {
	try {
		return await work;
	} catch (cause) {
		if (!isDamage(cause)) throw cause;
		return null;
	}
}

/** SQLite gives it for bytes that are no text, and for itself, which a name may hold. */
export const unreadable = '\uFFFD';

/** PostgreSQL stores no other bytes. */
async function isText(db: Db, slug: string): Promise<boolean> {
	if (!isSqlite(db)) return true;
	const { rows } = await sql<{ bytes: Uint8Array }>`
		select cast(content as blob) as bytes from publications where slug = ${slug}`.execute(db);
	return rows.every(({ bytes }) => isUtf8(bytes));
}

/** Null when it cannot be what this server wrote. */
export function parseContent(text: string): PublicContent | null {
	try {
		const value: unknown = JSON.parse(text);
		return isContent(value) ? value : null;
	} catch {
		return null;
	}
}

/** The SIREN that a page shows; null when it is held for it, or damaged. */
export const shownSiren = ({
	content,
	moderation
}: Pick<PublicationRow, 'content' | 'moderation'>): string | null =>
	moderation === 'held' ? null : (parseContent(content)?.siren ?? null);

/** What others count on; `readContent` looks at all of it, and takes longer. */
function isContent(value: unknown): value is PublicContent {
	const { grid, name, siren, statement, validUntil, facts, lines, pillars } = Object(
		value
	) as Record<keyof PublicContent, unknown>;
	return (
		[grid, name, siren ?? '', statement ?? '', validUntil].every(
			(one) => typeof one === 'string'
		) && [facts, lines, pillars].every(Array.isArray)
	);
}

/** What a page shows while another shows its SIREN: the name is not declared as that of the register either. */
export function withoutSiren({
	registered: _registered,
	...content
}: PublicContent): PublicContent {
	return { ...content, siren: null };
}
