import { administer, readAdminCommand } from '../../src/cli/administer';
import type { Store } from '../../src/lib/server/store/store';

/** What a command of the operator says, line by line. */
export async function administered(
	store: Store,
	args: readonly string[],
	now: Date
): Promise<string[]> {
	const command = readAdminCommand(args);
	if ('message' in command) throw new Error(command.message);
	return administer(store, command, now);
}
