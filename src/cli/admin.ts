/** What the operator of an instance does, on the database that DATABASE_URL or DATA_DIR names. */
import { existsSync } from 'node:fs';
import { readDatabase } from '$lib/server/settings/environment';
import { openStore } from '$lib/server/store/open-store';
import { administer, adminUsage, readAdminCommand } from './administer';

const command = readAdminCommand(process.argv.slice(2));
if ('message' in command) fail(`${command.message}\n${adminUsage}`);
try {
	const place = readDatabase();
	if (place.engine === 'sqlite' && command.name !== 'restore-backup' && !existsSync(place.file))
		fail(
			`There is no database at ${place.file}: set DATA_DIR or DATABASE_URL as the server has it.`
		);
	const store = await openStore(place);
	try {
		for (const line of await administer(store, command, new Date())) console.log(line);
	} finally {
		await store.close();
	}
} catch (cause) {
	fail(cause instanceof Error ? cause.message : String(cause));
}

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}
