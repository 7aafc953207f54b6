/**
 * A primary and its synchronous standby on this machine, and one address in front that leads to the primary, as HAProxy
 * does: what is committed is on both. Whichever is promoted waits for the next standby before it commits.
 */
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { FreezingProxy } from './freezing-proxy';
import { freePort, ownerOf, programsOfMachine, runSql, untilItAnswers } from './postgres';

const programs = programsOfMachine(['initdb', 'postgres', 'pg_ctl', 'pg_basebackup']);

export const canReplicate = programs !== null;

const settings = [
	'fsync=off',
	'listen_addresses=127.0.0.1',
	'unix_socket_directories=',
	// A standby is called as its cluster.
	'cluster_name=azimut',
	'synchronous_standby_names=FIRST 1 (azimut)',
	'wal_keep_size=256MB',
	// Left in its folder by one that is killed.
	'dynamic_shared_memory_type=mmap'
];

class Cluster {
	#process: ChildProcess | undefined;
	readonly url: string;

	/** `link`: by which it hears of its primary. */
	constructor(
		readonly folder: string,
		readonly port: number,
		readonly link?: FreezingProxy
	) {
		this.url = `postgres://azimut@127.0.0.1:${port}/postgres`;
	}

	get data(): string {
		return join(this.folder, `data-${this.port}`);
	}

	async run(program: string, ...args: string[]): Promise<void> {
		const as = { ...ownerOf(this.folder), cwd: this.folder };
		await promisify(execFile)(join(String(programs), program), args, as);
	}

	async start(): Promise<this> {
		const args = ['-D', this.data, '-p', String(this.port)];
		const options = settings.flatMap((setting) => ['-c', setting]);
		this.#process = spawn(join(String(programs), 'postgres'), [...args, ...options], {
			...ownerOf(this.folder),
			cwd: this.folder,
			stdio: 'ignore'
		});
		await untilItAnswers(this.url);
		return this;
	}

	kill(): void {
		this.#process?.kill('SIGKILL');
	}

	/** With all that it started. */
	signal(signal: NodeJS.Signals): void {
		const pid = Number(this.#process?.pid);
		const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], {
			encoding: 'utf8'
		});
		for (const one of [pid, ...children.split('\n').filter(Boolean).map(Number)])
			try {
				process.kill(one, signal);
			} catch {
				// It left meanwhile.
			}
	}

	async end(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
		const one = this.#process;
		await this.link?.close();
		if (!one || one.exitCode !== null || one.signalCode !== null) return;
		const gone = new Promise((resolve) => one.once('exit', resolve));
		if (signal === 'SIGKILL') this.signal(signal);
		else one.kill(signal);
		await gone;
	}

	forget(): void {
		rmSync(this.data, { recursive: true, force: true, maxRetries: 5 });
	}
}

export class ReplicatedPostgres {
	private constructor(
		readonly folder: string,
		private first: Cluster,
		private second: Cluster,
		readonly gate: FreezingProxy,
		/** Of a database, by way of whoever is the primary. */
		readonly url: string
	) {}

	static async start(database: string): Promise<ReplicatedPostgres> {
		const folder = mkdtempSync(join(tmpdir(), 'azimut-replicated-'));
		const primary = new Cluster(folder, await freePort());
		const init = ['-U', 'azimut', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
		await primary.run('initdb', '-D', primary.data, ...init);
		await primary.start();
		const standby = await standbyOf(primary);
		await runSql(primary.url, `create database ${database}`);
		const target = new URL(primary.url);
		target.pathname = `/${database}`;
		const gate = new FreezingProxy(target);
		const made = new ReplicatedPostgres(folder, primary, standby, gate, await gate.listen());
		process.once('exit', () => [made.first, made.second].forEach((one) => one.kill()));
		return made;
	}

	get standbyUrl(): string {
		const url = new URL(this.second.url);
		url.pathname = this.gate.target.pathname;
		return url.href;
	}

	get primary(): Pick<Cluster, 'signal'> {
		return this.first;
	}

	/**
	 * The primary hangs or dies, the standby takes its place, and the address leads to it. `silentMs`: for so long the
	 * primary went on, and the standby heard nothing of it.
	 */
	async failOver(signal: 'SIGKILL' | 'SIGSTOP', silentMs: number): Promise<void> {
		const former = this.first;
		this.second.link?.freeze();
		await wait(silentMs);
		if (signal === 'SIGSTOP') former.signal(signal);
		else await former.end(signal);
		const promoted = this.second;
		await promoted.run('pg_ctl', 'promote', '-w', '-D', promoted.data);
		this.first = promoted;
		this.gate.turnTo(new URL(this.standbyUrl));
		if (signal === 'SIGSTOP') await former.end('SIGKILL');
		former.forget();
	}

	/** From now on what is written has where to go. */
	async buildStandby(): Promise<void> {
		this.second = await standbyOf(this.first);
	}

	async stop(): Promise<void> {
		await this.gate.close();
		this.first.signal('SIGCONT');
		for (const one of [this.second, this.first]) await one.end('SIGKILL');
		rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
	}
}

async function standbyOf(primary: Cluster): Promise<Cluster> {
	const link = new FreezingProxy(new URL(primary.url));
	const { port } = new URL(await link.listen());
	const standby = new Cluster(primary.folder, await freePort(), link);
	await standby.run(
		'pg_basebackup',
		'-h',
		'127.0.0.1',
		'-p',
		port,
		'-U',
		'azimut',
		'-D',
		standby.data,
		'-X',
		'stream',
		'-R',
		'--checkpoint=fast',
		'--no-sync'
	);
	await standby.start();
	const inStep = "select 1 from pg_stat_replication where sync_state = 'sync'";
	while ((await runSql(primary.url, inStep)).length === 0) await wait(20);
	return standby;
}
