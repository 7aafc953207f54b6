/** What pages ask of publications: the store is the one that this process opened, the day is today's. */
import { accessByKey, type Access } from './access';
import { dayInFrance } from './day';
import { TimedCache } from './timed-cache';
import { onPageRemoved } from './page-removal';
import { runningStore } from './running-store';
import type { PublicPage } from './public-page';
import { readListed, readPage } from './read';
import { addReport, type PageReport, type PageReportProblem } from './reports';
import { withdraw } from './withdraw';

const today = (): string => dayInFrance(new Date());

/** What is at `/s/<slug>`, for anyone: public content only, so that `load` may return it whole. Any text is a slug. */
export const readPublicPage = (slug: string): Promise<PublicPage> =>
	readPage(runningStore(), slug, today());

const listed = new TimedCache(() => readListed(runningStore(), today()), 60_000);
onPageRemoved(() => listed.drop());

/** Pages in sight that their owners listed, oldest first: as they were within the last minute. */
export const listForSitemap = () => listed.get();

/** Withdraws for good with the paper key, as it was typed; `granted`: it is done. */
export async function withdrawWithKey(slug: string, typed: string): Promise<Access> {
	const access = await accessByKey(runningStore(), slug, typed);
	if (access === 'granted') await withdraw(runningStore(), slug, today());
	return access;
}

/** Keeps a notice for the operator: a reference to quote, or the fields that are missing or wrong. */
export const report = (
	notice: PageReport
): Promise<{ reference: string } | { problems: PageReportProblem[] }> =>
	addReport(runningStore(), notice, new Date());
