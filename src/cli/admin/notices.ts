/** Notices about pages: what waits, and who was not answered. */
import {
	acknowledgedNotices,
	noteAnswered,
	untoldDecisions
} from '$lib/server/publications/deliveries';
import { dismissReport, openReports } from '$lib/server/publications/reports';
import type { Store } from '$lib/server/store/store';
import { dayOf, forEach, tabbed, type Command } from './command';

export const noticeCommands: Record<string, Command> = {
	reports: {
		usage: `  reports                         notices that wait for a decision, oldest first; then those
                                  that are decided, whose author was not told`,
		takes: 'nothing',
		run: async (store) => [...(await waiting(store)), ...(await untold(store))]
	},
	dismiss: {
		usage: `  dismiss <reference>… --reason "…"
                                  settles a notice, the page stays as it is; its author is told`,
		takes: 'some',
		options: ['reason'],
		problem: ({ reason }) =>
			reason === null ? 'dismiss needs --reason: the author of the notice is told why.' : null,
		run: (store, { names, reason }, now) =>
			forEach(names, async (reference) => {
				if (!(await dismissReport(store, reference, reason ?? '', now)))
					throw new Error(`No notice ${reference} waits.`);
				return `${reference} is settled.`;
			})
	},
	answered: {
		usage: `  answered <reference>…           you wrote to its author yourself: nothing more is sent`,
		takes: 'some',
		run: (store, { names }, now) =>
			forEach(names, async (reference) => {
				if (!(await noteAnswered(store, reference, now)))
					throw new Error(`Nothing is to be told to the author of ${reference}.`);
				return `${reference} is answered.`;
			})
	}
};

async function waiting(store: Store): Promise<string[]> {
	const [reports, acknowledged] = [await openReports(store), await acknowledgedNotices(store)];
	return reports.flatMap(({ id, slug, reason, body, name, email, received_at }) => [
		tabbed(
			id,
			dayOf(received_at),
			slug,
			reason,
			`${name} <${email}>`,
			acknowledged.has(id) ? 'knows that it came' : 'not answered'
		),
		...body.split('\n').map((line) => tabbed('', line))
	]);
}

async function untold(store: Store): Promise<string[]> {
	const decisions = await untoldDecisions(store);
	return decisions.map(({ id, slug, action, reason, name, email, decided_at }) =>
		tabbed(
			id,
			dayOf(decided_at),
			slug,
			`${action}: ${reason ?? '-'}`,
			`${name} <${email}>`,
			'not told'
		)
	);
}
