/** What an operator looks pages up by. */
import { dayInFrance } from '$lib/server/settings/day';
import { findPages, pageStates } from '$lib/server/publications/find-pages';
import { contentOf, unlessDamaged } from '$lib/server/store/stored-content';
import type { Store } from '$lib/server/store/store';
import { claimProblem } from '$lib/share/claims';
import { dayOf, tabbed, type Command, type Given } from './command';

const pagesAtOnce = 200;

export const pageCommands: Record<string, Command> = {
	list: {
		usage: `  list [<words>] [--state <state>] [--page <n>]
                                  pages, newest first, ${pagesAtOnce} at a time: all, or those that a
                                  name, a SIREN or an address finds. States:
                                  ${pageStates.join(', ')}`,
		takes: 'any',
		options: ['state', 'page'],
		problem: ({ state, page }) => {
			if (state !== null && !isState(state)) return `--state takes ${pageStates.join(', ')}.`;
			if (page !== null && !/^[1-9]\d{0,5}$/.test(page)) return '--page takes a number from 1.';
			return null;
		},
		run: (store, given, now) => listed(store, given, dayInFrance(now))
	},
	names: {
		usage: `  names                           pages in sight whose name or words would be refused today,
                                  and why: you decide`,
		takes: 'nothing',
		run: refusedToday
	}
};

const isState = (state: string) => pageStates.find((known) => known === state);

async function listed(
	store: Store,
	{ names, state, page }: Given,
	today: string
): Promise<string[]> {
	const at = Number(page ?? 1);
	const from = (at - 1) * pagesAtOnce;
	const { pages, count } = await findPages(
		store,
		{ words: names.join(' '), state: isState(state ?? '') ?? null, from, most: pagesAtOnce },
		today
	);
	const lines = pages.map(({ slug, state, listed, published_at, valid_until, siren, name }) =>
		tabbed(
			slug,
			state,
			listed === 1 ? 'listed' : 'unlisted',
			dayOf(published_at),
			valid_until,
			siren ?? '-',
			name
		)
	);
	const after = count - from - pages.length;
	return after > 0 ? [...lines, `${after} more: --page ${at + 1}`] : lines;
}

async function refusedToday({ db }: Store): Promise<string[]> {
	const pages = await db
		.selectFrom('publications')
		.select(['slug', 'content'])
		.where('moderation', '=', 'open')
		.orderBy('published_at', 'desc')
		.execute();
	const read = await Promise.all(
		pages.map(async (page) => ({
			slug: page.slug,
			content: await unlessDamaged(contentOf(db, page))
		}))
	);
	return read.flatMap(({ slug, content }) => {
		if (!content) return [tabbed(slug, 'damaged')];
		const { siren, ...shown } = content;
		const problem = claimProblem({ ...shown, ...(siren !== null && { siren }) });
		if (!problem) return [];
		const text = problem.code === 'statement-claims' ? shown.statement : shown.name;
		return [tabbed(slug, problem.code, text ?? '')];
	});
}
