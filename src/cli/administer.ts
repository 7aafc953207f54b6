import { parseArgs } from 'node:util';
import { plainLine } from '$lib/share/plain-line';
import type { Store } from '$lib/server/store/store';
import { backupCommands } from './admin/backups';
import { contributionsCommand } from './admin/contributions-command';
import { clockCommand } from './admin/clock-command';
import type { Command, Given, Option } from './admin/command';
import { disputeCommands } from './admin/disputes';
import { editionCommand } from './admin/edition-command';
import { moderationCommands } from './admin/moderation';
import { noticeCommands } from './admin/notices';
import { pageCommands } from './admin/pages';
import { pauseCommands } from './admin/pause';

const commands: Record<string, Command> = {
	...pageCommands,
	...disputeCommands,
	...noticeCommands,
	...moderationCommands,
	...pauseCommands,
	...backupCommands,
	clock: clockCommand,
	edition: editionCommand,
	contributions: contributionsCommand
};

export const adminUsage = [
	'npm run -s admin -- <command>',
	...Object.values(commands).map(({ usage }) => usage)
].join('\n');

interface AdminCommand extends Given {
	name: string;
}

/** The command, or one sentence about what is wrong with it. */
export function readAdminCommand(args: readonly string[]): AdminCommand | { message: string } {
	const read = parsed(args);
	if ('message' in read) return read;
	const { positionals, values } = read;
	const [name, ...names] = positionals;
	if (name === undefined) return { message: 'Say what to do.' };
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command) return { message: `There is no command ${name}.` };
	const given: Given = {
		names,
		reason: plainLine(values.reason ?? '') || null,
		withdrawals: values.withdrawals ?? false,
		invented: values.invented ?? null,
		state: values.state ?? null,
		page: values.page ?? null
	};
	const problem = problemOf(name, command, given);
	return problem === null ? { name, ...given } : { message: problem };
}

function problemOf(name: string, command: Command, given: Given): string | null {
	const { takes, options = [], problem } = command;
	if (!takesSoMany[takes](given.names.length)) return `${name} takes ${inWords[takes]}.`;
	for (const option of Object.keys(optionNames) as Option[])
		if (given[option] && !options.includes(option))
			return `${name} takes no ${optionNames[option]}.`;
	return problem?.(given) ?? null;
}

const takesSoMany: Record<Command['takes'], (count: number) => boolean> = {
	nothing: (count) => count === 0,
	one: (count) => count === 1,
	some: (count) => count > 0,
	any: () => true
};
const inWords: Record<Command['takes'], string> = {
	nothing: 'nothing',
	one: 'one name',
	some: 'one name or more',
	any: 'any names'
};
const optionNames: Record<Option, string> = {
	reason: 'reason',
	withdrawals: '--withdrawals',
	invented: '--invented',
	state: '--state',
	page: '--page'
};

function parsed(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				reason: { type: 'string' },
				withdrawals: { type: 'boolean' },
				invented: { type: 'string' },
				state: { type: 'string' },
				page: { type: 'string' }
			}
		});
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		return { message: `${why.split('. ')[0]}.` };
	}
}

/**
 * Does it, and says so in lines.
 * @throws Error with one sentence when it cannot be done
 */
export async function administer(
	store: Store,
	{ name, ...given }: AdminCommand,
	now: Date
): Promise<string[]> {
	const command = commands[name];
	if (!command) throw new Error(`There is no command ${name}.`);
	return command.run(store, given, now);
}
