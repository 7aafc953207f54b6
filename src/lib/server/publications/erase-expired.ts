import type { Store } from '../store/store';
import { neverPublished, ofHidden } from '../store/tables';
import { dayInFrance } from './day';
import { notifyPageRemoved } from './page-removal';
import { removeOrphans } from './orphans';
import { removePage, reportColumns, textsOfReport } from './withdraw';

/** Days after a request was given up: by then it no longer comes. */
const givenUpDays = 30;

/** Months after the end of a page, after a notice came in, or after something was hidden. */
const storedMonths = 12;

/** Erases what was stored long enough: pages that ended a year ago, notices of a year ago, and what belongs to no page. */
export async function eraseExpired({ erase }: Store, now: Date): Promise<void> {
	const before = new Date(now);
	before.setUTCMonth(before.getUTCMonth() - storedMonths);
	const givenUp = new Date(now);
	givenUp.setUTCDate(givenUp.getUTCDate() - givenUpDays);
	const left: string[] = [];
	await erase(async (transaction) => {
		left.length = 0;
		const ended = await transaction
			.selectFrom('publications')
			.select('slug')
			.where('valid_until', '<', dayInFrance(before))
			.execute();
		await transaction
			.deleteFrom('withdrawn')
			.where('published_on', '=', neverPublished)
			.where('withdrawn_on', '<', dayInFrance(givenUp))
			.execute();
		await transaction
			.deleteFrom('withdrawn')
			.where('published_on', '=', ofHidden)
			.where('withdrawn_on', '<', dayInFrance(before))
			.execute();
		const texts: string[] = [];
		for (const { slug } of ended) {
			left.push(slug);
			texts.push(...(await removePage(transaction, slug, dayInFrance(now))));
		}
		const reports = await transaction
			.deleteFrom('reports')
			.where('received_at', '<', before.toISOString())
			.returning(reportColumns)
			.execute();
		return [...texts, ...reports.flatMap(textsOfReport), ...(await removeOrphans(transaction))];
	}).finally(() => left.forEach(notifyPageRemoved));
}
