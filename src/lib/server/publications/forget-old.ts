import type { Store } from '../store/store';
import { dayOf } from './day';
import { removePage, textsOfReport } from './withdraw';

/** Months after the end of a page, or after a notice came in. */
const keptMonths = 12;

/** Erases what was kept long enough: pages that ended a year ago, and notices of a year ago. */
export async function forgetOld({ erase }: Store, now: Date): Promise<void> {
	const before = new Date(now);
	before.setUTCMonth(before.getUTCMonth() - keptMonths);
	await erase(async (transaction) => {
		const ended = await transaction
			.selectFrom('publications')
			.select('slug')
			.where('valid_until', '<', dayOf(before))
			.execute();
		const texts: string[] = [];
		for (const { slug } of ended) texts.push(...(await removePage(transaction, slug, dayOf(now))));
		const reports = await transaction
			.deleteFrom('reports')
			.where('received_at', '<', before.toISOString())
			.returning(['body', 'name', 'email'])
			.execute();
		return [...texts, ...reports.flatMap(textsOfReport)];
	});
}
