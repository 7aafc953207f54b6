/** The built server, in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { root } from './grids';

type Variables = Record<string, string>;

/** Vitest's own variables would make a build for development, and a server that believes it is under test. */
export function ordinaryEnvironment(): Variables {
	const own = /^(NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|VITE_.*|VITEST.*)$/;
	const saved = Object.entries(process.env).filter(([name]) => !own.test(name));
	return Object.fromEntries(saved) as Variables;
}

export class SpawnedServer {
	#process: ChildProcess | undefined;
	#port = 0;
	/** All it said, on both outputs. */
	said = '';

	/** `openFiles`: how many files and connections it may have open at once; `folder`: where its build stands. */
	constructor(
		readonly variables: Variables,
		readonly options: { openFiles?: number; folder?: string } = {}
	) {}

	get origin(): string {
		return `http://localhost:${this.#port}`;
	}

	async start(): Promise<this> {
		const { openFiles, folder = root } = this.options;
		const command = [...(openFiles ? [`ulimit -n ${openFiles};`] : []), 'exec "$0" build'].join(
			' '
		);
		const server = spawn('sh', ['-c', command, process.execPath], {
			cwd: folder,
			env: {
				...ordinaryEnvironment(),
				HOST: '127.0.0.1',
				PORT: String(this.#port),
				...this.variables,
				// Beside those of all tests (move-clock.mjs).
				NODE_OPTIONS: [process.env.NODE_OPTIONS, this.variables.NODE_OPTIONS].join(' ')
			},
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.#process = server;
		// Of this start: it may have been started before, at the same port.
		const from = this.said.length;
		const reap = () => server.kill('SIGKILL');
		process.once('exit', reap);
		server.once('exit', () => process.off('exit', reap));
		this.#port = await new Promise<number>((resolve, reject) => {
			for (const stream of [server.stdout, server.stderr])
				stream.on('data', (chunk) => {
					this.said += String(chunk);
					const port = /localhost:(\d+)/.exec(this.said.slice(from))?.[1];
					if (port) resolve(Number(port));
				});
			server.once('exit', (code) => reject(new Error(`It left with ${code}: ${this.said}`)));
		});
		return this;
	}

	/** Resident, now (Linux). */
	get memoryMb(): number {
		const status = readFileSync(`/proc/${this.#process?.pid}/status`, 'utf8');
		return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000);
	}

	signal(signal: NodeJS.Signals): void {
		this.#process?.kill(signal);
	}

	/** Its exit code, once it left. */
	get left(): Promise<number | null> {
		return new Promise((resolve) => this.#process?.once('exit', resolve));
	}

	/** At once, without a chance to finish anything. */
	kill = (): Promise<void> => this.#end('SIGKILL');
	stop = (): Promise<void> => this.#end('SIGTERM');

	async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
		const server = this.#process;
		this.#process = undefined;
		if (!server || server.exitCode !== null) return;
		const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
		server.kill(signal);
		await gone;
	}

	/** Memory it holds, in bytes (Linux). */
	residentBytes(): number {
		const status = readFileSync(`/proc/${this.#process?.pid}/status`, 'utf8');
		return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
	}

	/** A request as a page of this site makes it. */
	async ask(
		method: string,
		path: string,
		{ body, token, headers }: { body?: unknown; token?: string; headers?: Variables } = {}
	): Promise<Response> {
		return fetch(`${this.origin}${path}`, {
			method,
			headers: {
				origin: this.origin,
				...(body !== undefined && { 'content-type': 'application/json' }),
				...(token !== undefined && { authorization: `Bearer ${token}` }),
				...headers
			},
			...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
		});
	}
}
