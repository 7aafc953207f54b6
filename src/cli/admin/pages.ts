/** What an operator looks pages up by. */
import { dayInFrance } from '$lib/server/publications/day';
import { contentOf, unlessDamaged } from '$lib/server/publications/stored-content';
import type { Store } from '$lib/server/store/store';
import { claimProblem } from '$lib/share/claims';
import { tabbed, type Command } from './command';

export const pageCommands: Record<string, Command> = {
	list: {
		usage: `  list                            every page, newest first`,
		takes: 'nothing',
		run: (store, _given, now) => listed(store, dayInFrance(now))
	},
	names: {
		usage: `  names                           pages in sight whose name or words would be refused today,
                                  and why: you decide`,
		takes: 'nothing',
		run: refusedToday
	}
};

async function listed({ db }: Store, today: string): Promise<string[]> {
	const pages = await db
		.selectFrom('publications')
		.select(['slug', 'moderation', 'listed', 'published_at', 'valid_until', 'content'])
		.orderBy('published_at', 'desc')
		.execute();
	return Promise.all(
		pages.map(async (page) => {
			const where = page.listed === 1 ? 'listed' : 'unlisted';
			const { slug, moderation, published_at, valid_until } = page;
			const content = await unlessDamaged(contentOf(db, page));
			const inTime = moderation === 'open' && valid_until < today ? 'ended' : moderation;
			const state = content ? inTime : 'damaged';
			const { name, siren } = content ?? { name: '-', siren: null };
			const day = published_at.slice(0, 10);
			return tabbed(slug, state, where, day, valid_until, siren ?? '-', name);
		})
	);
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
