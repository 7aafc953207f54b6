import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { doubtOf, readClock } from '$lib/server/publications/clock';
import { dayInFrance } from '$lib/server/publications/day';
import { awardSiren, readDisputes } from '$lib/server/publications/decide-dispute';
import { readCopies } from '$lib/server/publications/hidden-content';
import { hide, hold, restore, type Moderated } from '$lib/server/publications/moderate';
import { claimProblem } from '$lib/share/claims';
import { plainLine } from '$lib/share/plain-line';
import { openReports } from '$lib/server/publications/reports';
import { contentOf, unlessDamaged } from '$lib/server/publications/stored-content';
import { restoreBackup } from '$lib/server/publications/restore-backup';
import { withdraw } from '$lib/server/publications/withdraw';
import { writeBackup } from '$lib/server/store/backup';
import { finishErasing, type Store } from '$lib/server/store/store';
import type { Db } from '$lib/server/store/tables';
import { clockUsage, readClockCommand, runClockCommand, type ClockCommand } from './clock-command';
import {
	editionUsage,
	readEditionCommand,
	runEditionCommand,
	type EditionCommand
} from './edition-command';

export const adminUsage = `npm run -s admin -- <command>
  list                            every page, newest first
  names                           pages in sight whose name or words would be refused today,
                                  and why: you decide
  disputes                        pages that ask for a SIREN which another shows, beside that
                                  other, and copies of hidden pages: those to decide first
  award <slug>                    the disputed SIREN is that of this page: the other is shown
                                  without it
  reports                         notices that wait for a decision, oldest first
  hold <slug> [--reason "…"]      out of sight while you look at it
  hide <slug> --reason "…"        out of sight; its publisher reads the reason
  restore <slug>                  in sight again
  withdraw <slug>                 erased, for good
  backup <file> [--withdrawals]   all of it, or only what was withdrawn, to a new file
  restore-backup <file>           joins a backup to what is here; what was withdrawn stays so
${clockUsage}
${editionUsage}`;

const namesSlug = ['hold', 'hide', 'restore', 'withdraw', 'award'] as const;
const namesFile = ['backup', 'restore-backup'] as const;
const namesNothing = ['list', 'names', 'disputes', 'reports'] as const;
type Name = (typeof namesSlug | typeof namesFile | typeof namesNothing)[number];

export type AdminCommand = ClockCommand | EditionCommand | PageCommand;

interface PageCommand {
	name: Name;
	/** A slug, or a whole path. */
	on: string;
	reason: string | null;
	withdrawals: boolean;
}

/** The command, or one sentence about what is wrong with it. */
export function readAdminCommand(args: readonly string[]): AdminCommand | { message: string } {
	const read = parsed(args);
	if ('message' in read) return read;
	const { positionals, values } = read;
	const [name, on, ...others] = positionals;
	if (name === 'edition' || name === 'clock') {
		if (values.reason !== undefined) return { message: `${name} takes no reason.` };
		if (values.withdrawals) return { message: `${name} takes no --withdrawals.` };
	}
	if (name === 'edition') return readEditionCommand(positionals.slice(1), values.invented);
	if (values.invented !== undefined) return { message: 'Only edition make takes --invented.' };
	if (name === 'clock') return readClockCommand(positionals.slice(1));
	if (!isName(name)) return { message: name ? `There is no command ${name}.` : 'Say what to do.' };
	const takesOne = !namesNothing.some((one) => one === name);
	if (takesOne !== (on !== undefined) || others.length > 0)
		return { message: takesOne ? `${name} takes one name.` : `${name} takes nothing.` };
	const reason = plainLine(values.reason ?? '') || null;
	if (name === 'hide' && reason === null)
		return { message: 'hide needs --reason: the publisher is told why.' };
	if (reason !== null && name !== 'hide' && name !== 'hold')
		return { message: `${name} takes no reason.` };
	if (values.withdrawals && name !== 'backup')
		return { message: `${name} takes no --withdrawals.` };
	const isFile = namesFile.some((one) => one === name);
	const path = isFile ? resolve(process.env.INIT_CWD ?? '.', on ?? '') : (on ?? '');
	return { name, on: path, reason, withdrawals: values.withdrawals ?? false };
}

function parsed(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				reason: { type: 'string' },
				withdrawals: { type: 'boolean' },
				invented: { type: 'string' }
			}
		});
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		return { message: `${why.split('. ')[0]}.` };
	}
}

const isName = (name: string | undefined): name is Name =>
	[...namesSlug, ...namesFile, ...namesNothing].some((one) => one === name);

/**
 * Does it, and says so in lines.
 * @throws Error with one sentence when it cannot be done
 */
export async function administer(
	store: Store,
	command: AdminCommand,
	now: Date
): Promise<string[]> {
	if (command.name === 'edition') return runEditionCommand(store, command, now);
	if (command.name === 'clock') return runClockCommand(store, command, now);
	const { name, on, reason, withdrawals } = command;
	switch (name) {
		case 'list':
			return listed(store, dayInFrance(now));
		case 'names':
			return refusedToday(store);
		case 'disputes':
			return disputed(store);
		case 'award':
			if (!(await awardSiren(store, on, now)))
				throw new Error(`No SIREN of the page ${on} waits to be decided.`);
			return [`${on} has the SIREN.`];
		case 'reports':
			return reported(store);
		case 'hold':
			return said(await hold(store, on, reason, now), on, 'is held');
		case 'hide':
			return said(await hide(store, on, reason ?? '', now), on, 'is hidden');
		case 'restore':
			return said(await restore(store, on, now), on, 'is in sight');
		case 'withdraw':
			if (!(await withdraw(store, on, dayInFrance(now))))
				throw new Error(`There is no page ${on}.`);
			await finishErasing(store);
			return [`${on} is erased.`];
		case 'backup': {
			const tables = withdrawals ? (['withdrawn'] as const) : undefined;
			const { rows, damaged } = await writeBackup(store, on, now, tables);
			const written = `${rows} rows are in ${on}.`;
			if (damaged.length > 0)
				throw new Error(`${written} What is damaged is not: ${firstOf(damaged)}.`);
			return [written];
		}
		case 'restore-backup': {
			const { pages, withdrawn, removed, contributions } = await restoreBackup(store, on, now);
			const doubt = doubtOf(await readClock(store));
			return [
				`${pages} pages came back; ${withdrawn} of the backup stay withdrawn; ${removed} that were here are erased.`,
				...(contributions > 0
					? [`${contributions} contributions to the key figures came back.`]
					: []),
				...(doubt === null ? [] : [doubt])
			];
		}
	}
}

const mostNamed = 20;

const firstOf = (names: readonly string[]): string =>
	names.slice(0, mostNamed).join(', ') +
	(names.length > mostNamed ? `, and ${names.length - mostNamed} more` : '');

function said(moderated: Moderated, slug: string, done: string): string[] {
	if ('unknown' in moderated) throw new Error(`There is no page ${slug}.`);
	if ('taken' in moderated)
		throw new Error(
			`${moderated.taken} shows the SIREN that ${slug} needs: award it, hide or withdraw the other first.`
		);
	return [`${slug} ${done}.`];
}

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

async function reported(store: Store): Promise<string[]> {
	const reports = await openReports(store);
	return reports.flatMap(({ id, slug, reason, body, name, email, received_at }) => [
		tabbed(id, received_at.slice(0, 10), slug, reason, `${name} <${email}>`),
		...body.split('\n').map((line) => tabbed('', line))
	]);
}

/** What people wrote may hold codes that a terminal obeys. */
const tabbed = (...fields: string[]): string => fields.map(plainLine).join('\t');
