/** Notices about pages (Digital Services Act, article 16): a reason, an address, who writes, and good faith. */
import { z } from 'zod';
import { sql, type Transaction } from 'kysely';
import { askDeliveries } from './deliveries';
import type { Store } from '../store/store';
import type { ReportRow, Tables } from '../store/tables';
import { plainLine, plainText } from '$lib/share/plain-line';
import { lockedPage } from './locked-page';
import { newReference, slugForm } from '../store/secrets';

/** `not-ours`: published without the company · `false` · `personal`: it names a person · `unlawful` · `other` */
export const reportReasons = ['not-ours', 'false', 'personal', 'unlawful', 'other'] as const;

export interface PageReport {
	slug: string;
	reason: string;
	text: string;
	name: string;
	email: string;
	goodFaith: boolean;
}

/** In a day, to one address: whoever types another's address many times does not fill their mailbox. */
const mostReceipts = 5;
const dayMs = 24 * 3_600_000;

/**
 * The field that is missing or wrong; `slug`: there is no such page. One that is out of sight may be reported: who saw it
 * before may tell the operator, who still decides, something else.
 */
export type PageReportProblem = keyof PageReport;

const noticeSchema = z.strictObject({
	slug: z.string().regex(slugForm),
	reason: z.enum(reportReasons),
	text: z.string().max(4000).transform(plainText).pipe(z.string().min(10)),
	name: z.string().max(120).transform(plainLine).pipe(z.string().min(2)),
	email: z.string().max(254).trim().pipe(z.email()),
	goodFaith: z.literal(true)
});

/** Keeps a notice for the operator; the reference is what its author is told. `lang`: in which they are answered. */
export async function addReport(
	{ inTransaction }: Store,
	notice: PageReport,
	now: Date,
	lang: 'fr' | 'en' = 'fr'
): Promise<{ reference: string } | { problems: PageReportProblem[] }> {
	const parsed = noticeSchema.safeParse(notice);
	if (!parsed.success) {
		const fields = parsed.error.issues.map(({ path }) => path[0] as PageReportProblem);
		return { problems: [...new Set(fields)] };
	}
	const { slug, reason, text: body, name, email } = parsed.data;
	const id = newReference();
	const received_at = now.toISOString();
	const reported = await inTransaction(async (transaction) => {
		if (!(await lockedPage(transaction, slug))) return false;
		await transaction
			.insertInto('reports')
			.values({ id, slug, reason, body, name, email, lang, received_at })
			.execute();
		const asked = (kind: 'mail' | 'webhook' | 'receipt') => ({ report: id, kind, decision: null });
		const isWritten = (await noticesOf(transaction, email, now)) <= mostReceipts;
		const receipts = isWritten ? [asked('receipt')] : [];
		await askDeliveries(transaction, [asked('mail'), asked('webhook'), ...receipts], now);
		return true;
	});
	if (!reported) return { problems: ['slug'] };
	return { reference: id };
}

/** How many came from this address within a day. */
async function noticesOf(
	transaction: Transaction<Tables>,
	email: string,
	now: Date
): Promise<number> {
	const { count } = await transaction
		.selectFrom('reports')
		.select(({ fn }) => fn.countAll<number | string>().as('count'))
		.where(sql`lower(email)`, '=', email.toLowerCase())
		.where('received_at', '>', new Date(now.getTime() - dayMs).toISOString())
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** Settles one notice without a change of its page; its author is told why. False: no such notice waits. */
export async function dismissReport(
	{ inTransaction }: Store,
	id: string,
	reason: string,
	now: Date
): Promise<boolean> {
	return inTransaction(async (transaction) => {
		const at = now.toISOString();
		const report = await transaction
			.selectFrom('reports')
			.select('slug')
			.where('id', '=', id)
			.executeTakeFirst();
		if (!report || !(await lockedPage(transaction, report.slug))) return false;
		const { numUpdatedRows } = await transaction
			.updateTable('reports')
			.set({ closed_at: at })
			.where('id', '=', id)
			.where('closed_at', 'is', null)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return false;
		const decision = newReference();
		await transaction
			.insertInto('decisions')
			.values({ id: decision, slug: report.slug, action: 'dismiss', reason, decided_at: at })
			.execute();
		await askDeliveries(transaction, [{ report: id, kind: 'decision', decision }], now);
		return true;
	});
}

/** Those that wait for a decision, oldest first. */
export async function openReports({ db }: Store): Promise<ReportRow[]> {
	return db
		.selectFrom('reports')
		.selectAll()
		.where('closed_at', 'is', null)
		.orderBy('received_at')
		.orderBy('id')
		.execute();
}
