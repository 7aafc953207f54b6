import type { Store } from '../store/store';
import {
	neverPublished,
	ofBox,
	ofCollectedEnvelope,
	ofEndedBox,
	ofHidden,
	ofWithdrawnEnvelope
} from '../store/tables';
import { eraseEndedBoxes } from '../boxes/end-box';
import { noteDay, doubtOf } from './clock';
import { dayInFrance } from '../settings/day';
import { notifyPageRemoved } from './page-removal';
import { removeOrphans } from './orphans';
import { unlessDamaged } from '../store/stored-content';
import { erasePage, reportColumns, textsOfReport } from './withdraw';

/** Days after a request was given up: by then it no longer comes. */
const givenUpDays = 30;

/** Months after the end of a page, after a notice came in, after something was hidden, or left its box. */
const storedMonths = 12;
const notedSoLong = [ofHidden, ofBox, ofEndedBox, ofCollectedEnvelope, ofWithdrawnEnvelope];

/** How many. `requests`: those given up before they made a page. */
interface Expired {
	pages: number;
	notices: number;
	requests: number;
	/** Whose last day is past. */
	boxes: number;
}

/** Erases what is too old, unless a clock is in doubt: then one sentence about it. */
export async function expire(store: Store, now: Date): Promise<Expired | { doubt: string }> {
	const doubt = doubtOf(await noteDay(store, dayInFrance(now)));
	return doubt === null ? eraseExpired(store, now) : { doubt };
}

/** What a clock that says `now` takes for too old: pages that ended a year ago, notices of a year ago, boxes that ended. */
export async function countExpired(
	{ db }: Pick<Store, 'db'>,
	now: Date
): Promise<Omit<Expired, 'requests'>> {
	const { endedBefore, receivedBefore } = boundsAt(now);
	const [pages, notices, boxes] = await Promise.all([
		db
			.selectFrom('publications')
			.select(({ fn }) => fn.countAll().as('count'))
			.where('valid_until', '<', endedBefore)
			.executeTakeFirstOrThrow(),
		db
			.selectFrom('reports')
			.select(({ fn }) => fn.countAll().as('count'))
			.where('received_at', '<', receivedBefore)
			.executeTakeFirstOrThrow(),
		db
			.selectFrom('boxes')
			.select(({ fn }) => fn.countAll().as('count'))
			.where('expires_on', '<', dayInFrance(now))
			.executeTakeFirstOrThrow()
	]);
	return {
		pages: Number(pages.count),
		notices: Number(notices.count),
		boxes: Number(boxes.count)
	};
}

function boundsAt(now: Date) {
	const before = new Date(now);
	before.setUTCMonth(before.getUTCMonth() - storedMonths);
	const givenUp = new Date(now);
	givenUp.setUTCDate(givenUp.getUTCDate() - givenUpDays);
	return {
		endedBefore: dayInFrance(before),
		receivedBefore: before.toISOString(),
		givenUpBefore: dayInFrance(givenUp)
	};
}

/**
 * Erases what was stored long enough: boxes that ended, pages that ended a year ago, notices of a year ago, and what
 * belongs to no page.
 * Nobody withdrew them: a backup that is taken in brings them back.
 */
export async function eraseExpired(
	{ db, erase }: Pick<Store, 'db' | 'erase'>,
	now: Date
): Promise<Expired> {
	const { endedBefore, receivedBefore, givenUpBefore } = boundsAt(now);
	const ended = await db
		.selectFrom('publications')
		.select('slug')
		.where('valid_until', '<', endedBefore)
		.execute();
	let pages = 0;
	for (const { slug } of ended)
		// One that is damaged keeps no other: the operator is told of it, and withdraws it.
		await unlessDamaged(
			erase(async (transaction) => (await erasePage(transaction, slug))?.texts ?? []).then(
				() => pages++
			)
		).finally(() => notifyPageRemoved(slug));
	let [notices, requests] = [0, 0];
	await erase(async (transaction) => {
		const { numDeletedRows } = await transaction
			.deleteFrom('withdrawn')
			.where('published_on', '=', neverPublished)
			.where('withdrawn_on', '<', givenUpBefore)
			.executeTakeFirst();
		await transaction
			.deleteFrom('withdrawn')
			.where('published_on', 'in', notedSoLong)
			.where('withdrawn_on', '<', endedBefore)
			.execute();
		const reports = await transaction
			.deleteFrom('reports')
			.where('received_at', '<', receivedBefore)
			.returning(reportColumns)
			.execute();
		[notices, requests] = [reports.length, Number(numDeletedRows)];
		return [...reports.flatMap(textsOfReport), ...(await removeOrphans(transaction))];
	});
	return {
		pages,
		notices,
		requests,
		boxes: await eraseEndedBoxes({ db, erase }, dayInFrance(now))
	};
}
