/** SIRENs that two pages ask for, and pages that are copies of hidden ones. */
import { awardSiren, readDisputes } from '$lib/server/publications/decide-dispute';
import { readCopies } from '$lib/server/store/hidden-content';
import type { Store } from '$lib/server/store/store';
import { tabbed, type Command } from './command';

export const disputeCommands: Record<string, Command> = {
	disputes: {
		usage: `  disputes                        pages that ask for a SIREN which another shows, beside that
                                  other, and copies of hidden pages: those to decide first`,
		takes: 'nothing',
		run: disputed
	},
	award: {
		usage: `  award <slug>                    the disputed SIREN is that of this page: the other is shown
                                  without it`,
		takes: 'one',
		run: async (store, { names: [slug = ''] }, now) => {
			if (!(await awardSiren(store, slug, now)))
				throw new Error(`No SIREN of the page ${slug} waits to be decided.`);
			return [`${slug} has the SIREN.`];
		}
	}
};

async function disputed(store: Store): Promise<string[]> {
	const copies = await readCopies(store);
	const disputes = await readDisputes(store);
	return [
		...copies.map(({ slug, name, heldAt, hidden }) =>
			tabbed('copy', heldAt.slice(0, 10), slug, name, `of ${hidden ?? 'a page that is gone'}`)
		),
		...disputes.map(({ siren, slug, name, other, otherName, ...dispute }) => {
			const state = dispute.decision ?? 'open';
			const day = (dispute.decided_at ?? dispute.opened_at).slice(0, 10);
			return tabbed(state, day, siren, slug, name, other, otherName);
		})
	];
}
