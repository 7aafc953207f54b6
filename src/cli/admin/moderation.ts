/** What an operator decides about pages. */
import { dayInFrance } from '$lib/server/settings/day';
import {
	hide,
	hold,
	lastDecisions,
	restore,
	type Moderated
} from '$lib/server/publications/moderate';
import { withdraw } from '$lib/server/publications/withdraw';
import { finishErasing } from '$lib/server/store/store';
import { dayOf, forEach, tabbed, type Command } from './command';

const mostDecisions = 200;

export const moderationCommands: Record<string, Command> = {
	hold: {
		usage: `  hold <slug>… [--reason "…"]     out of sight while you look at it`,
		takes: 'some',
		options: ['reason'],
		run: (store, { names, reason }, now) =>
			forEach(names, async (slug) => outcome(await hold(store, slug, reason, now), slug, 'is held'))
	},
	hide: {
		usage: `  hide <slug>… --reason "…"       out of sight; its publisher reads the reason`,
		takes: 'some',
		options: ['reason'],
		problem: ({ reason }) =>
			reason === null ? 'hide needs --reason: the publisher is told why.' : null,
		run: (store, { names, reason }, now) =>
			forEach(names, async (slug) =>
				outcome(await hide(store, slug, reason ?? '', now), slug, 'is hidden')
			)
	},
	restore: {
		usage: `  restore <slug>… [--reason "…"]  in sight again; who sent a notice of it reads the reason`,
		takes: 'some',
		options: ['reason'],
		run: (store, { names, reason }, now) =>
			forEach(names, async (slug) =>
				outcome(await restore(store, slug, now, reason), slug, 'is in sight')
			)
	},
	withdraw: {
		usage: `  withdraw <slug>                 erased, for good, its notices too: hide it first, so that
                                  their authors are told`,
		takes: 'one',
		run: async (store, { names: [slug = ''] }, now) => {
			if (!(await withdraw(store, slug, dayInFrance(now))))
				throw new Error(`There is no page ${slug}.`);
			await finishErasing(store);
			return [`${slug} is erased.`];
		}
	},
	decisions: {
		usage: `  decisions [<slug>…]             the last ${mostDecisions} that were made, or those of these pages,
                                  newest first`,
		takes: 'any',
		run: async (store, { names }) => {
			const decisions = await lastDecisions(store, names, mostDecisions);
			return decisions.map(({ slug, action, reason, decided_at }) =>
				tabbed(dayOf(decided_at), action, slug, reason ?? '-')
			);
		}
	}
};

function outcome(moderated: Moderated, slug: string, done: string): string {
	if ('unknown' in moderated) throw new Error(`There is no page ${slug}.`);
	if ('taken' in moderated)
		throw new Error(
			`${moderated.taken} shows the SIREN that ${slug} needs: award it, hide or withdraw the other first.`
		);
	return `${slug} ${done}.`;
}
