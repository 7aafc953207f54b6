/** What an operator decides about pages and notices. */
import { dayInFrance } from '$lib/server/publications/day';
import { hide, hold, restore, type Moderated } from '$lib/server/publications/moderate';
import { openReports } from '$lib/server/publications/reports';
import { withdraw } from '$lib/server/publications/withdraw';
import { finishErasing } from '$lib/server/store/store';
import { tabbed, type Command } from './command';

export const moderationCommands: Record<string, Command> = {
	reports: {
		usage: `  reports                         notices that wait for a decision, oldest first`,
		takes: 'nothing',
		run: async (store) => {
			const reports = await openReports(store);
			return reports.flatMap(({ id, slug, reason, body, name, email, received_at }) => [
				tabbed(id, received_at.slice(0, 10), slug, reason, `${name} <${email}>`),
				...body.split('\n').map((line) => tabbed('', line))
			]);
		}
	},
	hold: {
		usage: `  hold <slug> [--reason "…"]      out of sight while you look at it`,
		takes: 'one',
		options: ['reason'],
		run: async (store, { names: [slug = ''], reason }, now) =>
			outcome(await hold(store, slug, reason, now), slug, 'is held')
	},
	hide: {
		usage: `  hide <slug> --reason "…"        out of sight; its publisher reads the reason`,
		takes: 'one',
		options: ['reason'],
		problem: ({ reason }) =>
			reason === null ? 'hide needs --reason: the publisher is told why.' : null,
		run: async (store, { names: [slug = ''], reason }, now) =>
			outcome(await hide(store, slug, reason ?? '', now), slug, 'is hidden')
	},
	restore: {
		usage: `  restore <slug>                  in sight again`,
		takes: 'one',
		run: async (store, { names: [slug = ''] }, now) =>
			outcome(await restore(store, slug, now), slug, 'is in sight')
	},
	withdraw: {
		usage: `  withdraw <slug>                 erased, for good`,
		takes: 'one',
		run: async (store, { names: [slug = ''] }, now) => {
			if (!(await withdraw(store, slug, dayInFrance(now))))
				throw new Error(`There is no page ${slug}.`);
			await finishErasing(store);
			return [`${slug} is erased.`];
		}
	}
};

function outcome(moderated: Moderated, slug: string, done: string): string[] {
	if ('unknown' in moderated) throw new Error(`There is no page ${slug}.`);
	if ('taken' in moderated)
		throw new Error(
			`${moderated.taken} shows the SIREN that ${slug} needs: award it, hide or withdraw the other first.`
		);
	return [`${slug} ${done}.`];
}
