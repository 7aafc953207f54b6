/** What pages ask of publications: the store is the one that this process opened, the day is today's. */
import { directoryTag, readCounts } from '../directory/counts';
import { anything } from '../directory/search';
import { lastEdition } from '../figures/editions';
import { deliverSoon } from '../notices/deliver';
import { accessByKey, type Access } from '../publications/access';
import { dayInFrance } from '../settings/day';
import { runningStore } from './running-store';
import type { PublicPage, PublishedPage } from '../publications/public-page';
import { readListed, readPage, readShown } from '../publications/read';
import { ReadTogether } from '../publications/read-together';
import { addReport, type PageReport, type PageReportProblem } from '../publications/reports';
import { listTerritories } from '../territories/territories';
import { withdraw } from '../publications/withdraw';

const today = (): string => dayInFrance(new Date());

/** What is at `/s/<slug>`, for anyone: public content only, so that `load` may return it whole. Any text is a slug. */
export const readPublicPage = (slug: string): Promise<PublicPage> =>
	readPage(runningStore(), slug, today());

/** Whether what is withdrawn leaves the files of the database too. */
export const erasesFiles = (): boolean => runningStore().erasesFiles;

const tags = new ReadTogether(async (keys) => {
	const tag = await directoryTag(runningStore(), today());
	return new Map(keys.map((key) => [key, tag]));
});
const shown = new ReadTogether((slugs) => readShown(runningStore(), slugs, today()));

/** What changes whenever the directory does. */
export const readDirectoryTag = async (): Promise<string> => (await tags.row('')) ?? '';

/** Whether a page still is what was read. */
export async function isPageStillSo(
	page: Pick<PublishedPage, 'slug' | 'revision'> & { state: string }
): Promise<boolean> {
	const now = await shown.row(page.slug);
	return now?.state === page.state && now.revision === page.revision;
}

/** What changes whenever key figures do: those of the directory, and another edition. */
export const readFiguresTag = async (): Promise<string> =>
	`${await readDirectoryTag()}-${(await lastEdition(runningStore())) ?? ''}`;

let listed: { tag: string; pages: ReturnType<typeof readListed> } | null = null;

/** Pages in sight that their owners listed, oldest first; read again once any page changed, in this process or another. */
export async function listForSitemap() {
	const tag = await readDirectoryTag();
	if (listed?.tag === tag) return listed.pages;
	const pages = readListed(runningStore(), today());
	listed = { tag, pages };
	pages.catch(() => (listed = null));
	return pages;
}

/** Departments, sectors and territories that have pages in the directory. */
export async function listedPlaces(): Promise<
	Record<'departments' | 'sectors' | 'territories', string[]>
> {
	const moment = { tag: await readDirectoryTag(), today: today() };
	const [{ counts }, territories] = await Promise.all([
		readCounts(runningStore(), anything, moment),
		listTerritories(runningStore().reading, moment)
	]);
	const { department, sector } = counts;
	return { departments: [...department.keys()], sectors: [...sector.keys()], territories };
}

/** Withdraws for good with the paper key, as it was typed; `granted`: it is done. */
export async function withdrawWithKey(slug: string, typed: string): Promise<Access> {
	const access = await accessByKey(runningStore(), slug, typed);
	if (access === 'granted') await withdraw(runningStore(), slug, today());
	return access;
}

/**
 * Keeps a notice for the operator, who is told of it, as its author is, in `lang`: a reference to quote, or the fields that
 * are missing or wrong.
 */
export async function report(
	notice: PageReport,
	lang: 'fr' | 'en'
): Promise<{ reference: string } | { problems: PageReportProblem[] }> {
	const kept = await addReport(runningStore(), notice, new Date(), lang);
	if ('reference' in kept) deliverSoon();
	return kept;
}
