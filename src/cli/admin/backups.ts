/** All that is stored, as a file. */
import { resolve } from 'node:path';
import { doubtOf, readClock } from '$lib/server/publications/clock';
import { restoreBackup } from '$lib/server/backup/restore-backup';
import { writeBackup } from '$lib/server/store/backup';
import type { Command, Given } from './command';

/** From where npm was called: it runs scripts elsewhere. */
const pathIn = ({ names: [name = ''] }: Given): string =>
	resolve(process.env.INIT_CWD ?? '.', name);

const mostNamed = 20;

const firstOf = (names: readonly string[]): string =>
	names.slice(0, mostNamed).join(', ') +
	(names.length > mostNamed ? `, and ${names.length - mostNamed} more` : '');

export const backupCommands: Record<string, Command> = {
	backup: {
		usage: `  backup <file> [--withdrawals]   all of it, or only what was withdrawn, to a new file`,
		takes: 'one',
		options: ['withdrawals'],
		run: async (store, given, now) => {
			const tables = given.withdrawals ? (['withdrawn'] as const) : undefined;
			const file = pathIn(given);
			const { rows, damaged } = await writeBackup(store, file, now, tables);
			const written = `${rows} rows are in ${file}.`;
			if (damaged.length > 0)
				throw new Error(`${written} What is damaged is not: ${firstOf(damaged)}.`);
			return [written];
		}
	},
	'restore-backup': {
		usage: `  restore-backup <file>           joins a backup to what is here; what was withdrawn stays so`,
		takes: 'one',
		run: async (store, given, now) => {
			const restored = await restoreBackup(store, pathIn(given), now);
			const { pages, withdrawn, removed, contributions } = restored;
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
};
