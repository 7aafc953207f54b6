/** Notices about pages (Digital Services Act, article 16): a reason, an address, who writes, and good faith. */
import { z } from 'zod';
import type { Store } from '../store/store';
import type { ReportRow } from '../store/tables';
import { plainLine, plainText } from '$lib/share/plain-line';
import { lockedPage } from './locked-page';
import { newReference, slugForm } from './secrets';

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

/** Keeps a notice for the operator; the reference is what its author is told. */
export async function addReport(
	{ inTransaction }: Store,
	notice: PageReport,
	now: Date
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
			.values({ id, slug, reason, body, name, email, received_at })
			.execute();
		return true;
	});
	if (!reported) return { problems: ['slug'] };
	return { reference: id };
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
