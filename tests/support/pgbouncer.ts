/** PgBouncer, where it is installed, between the tests and their PostgreSQL: it lends a connection for one transaction. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, ownerOf, untilItAnswers, type RunningPostgres } from './postgres';

const program = [...(process.env.PATH ?? '').split(':'), '/usr/sbin']
	.map((folder) => join(folder, 'pgbouncer'))
	.find((file) => existsSync(file));

export const hasPgBouncer = program !== undefined;

/** With three connections to each database, so that what one client leaves on its own meets another. */
export async function startPgBouncer(target: string): Promise<RunningPostgres> {
	const { hostname, port: targetPort, username, pathname } = new URL(target);
	const folder = mkdtempSync(join(tmpdir(), 'azimut-pgbouncer-'));
	const as = ownerOf(folder);
	const port = await freePort();
	const file = join(folder, 'pgbouncer.ini');
	const settings = [
		'[databases]',
		`* = host=${hostname} port=${targetPort} user=${username}`,
		'[pgbouncer]',
		'listen_addr = 127.0.0.1',
		`listen_port = ${port}`,
		'unix_socket_dir =',
		'auth_type = any',
		'pool_mode = transaction',
		'default_pool_size = 3',
		'max_prepared_statements = 0',
		'max_client_conn = 500',
		'server_idle_timeout = 2'
	];
	writeFileSync(file, settings.join('\n'));
	const pooler = spawn(String(program), ['-q', file], { ...as, cwd: folder, stdio: 'ignore' });
	const gone = new Promise((resolve) => pooler.once('exit', resolve));
	const end = () => pooler.kill('SIGKILL');
	process.once('exit', end);
	const url = `postgres://${username}@127.0.0.1:${port}${pathname}`;
	await untilItAnswers(url);
	return {
		url,
		async stop() {
			end();
			await gone;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
