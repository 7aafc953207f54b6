/** A server of the test's own, which can be taken away, and a browser whose device outlives it. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, LaunchOptions, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { root } from './grid';

export class OwnServer {
	#process: ChildProcess | undefined;
	/** Chosen at the first start, kept after: the device knows its origin. */
	#port = 0;
	readonly #variables: Record<string, string>;

	/** Of its environment, beside those of the tests. */
	constructor(variables: Record<string, string> = {}) {
		this.#variables = variables;
	}

	get origin(): string {
		return `http://localhost:${this.#port}`;
	}

	/** Serves a build; another one takes the place of the one before. `variables`: of this start alone. */
	async start(build = join(root, 'build'), variables: Record<string, string> = {}): Promise<void> {
		await this.stop();
		const server = spawn(process.execPath, [build], {
			env: {
				...process.env,
				...this.#variables,
				...variables,
				PORT: String(this.#port),
				HOST: '127.0.0.1'
			},
			stdio: ['ignore', 'pipe', 'inherit']
		});
		this.#process = server;
		this.#port = await new Promise<number>((resolve, reject) => {
			server.stdout.on('data', (said) => {
				const port = /localhost:(\d+)/.exec(String(said))?.[1];
				if (port) resolve(Number(port));
			});
			server.on('exit', (code) => reject(new Error(`The server left with code ${code}.`)));
		});
	}

	/** From here on there is no network. */
	async stop(): Promise<void> {
		const server = this.#process;
		this.#process = undefined;
		if (!server || server.exitCode !== null) return;
		const gone = new Promise((resolve) => server.on('exit', resolve));
		server.kill('SIGKILL');
		await gone;
	}
}

/** A browser profile on disk: what is stored there is there after a restart, and after a crash. */
export class OwnDevice {
	readonly folder = mkdtempSync(join(tmpdir(), 'azimut-device-'));
	#context: BrowserContext | undefined;
	readonly #options: LaunchOptions;

	constructor(options: LaunchOptions) {
		this.#options = options;
	}

	/** Starts the browser, cold. */
	async start(
		baseURL: string,
		serviceWorkers: 'allow' | 'block' = 'allow'
	): Promise<{ context: BrowserContext; page: Page }> {
		await this.stop();
		const context = await chromium.launchPersistentContext(this.folder, {
			...this.#options,
			baseURL,
			locale: 'fr-FR',
			timezoneId: 'Europe/Paris',
			serviceWorkers
		});
		context.setDefaultTimeout(15_000);
		this.#context = context;
		return { context, page: context.pages()[0] ?? (await context.newPage()) };
	}

	async stop(): Promise<void> {
		await this.#context?.close();
		this.#context = undefined;
	}

	/** All its processes die at once, without a chance to finish anything. */
	async crash(): Promise<void> {
		const gone = new Promise((resolve) => this.#context?.once('close', resolve));
		execFileSync('pkill', ['-KILL', '-f', `user-data-dir=${this.folder}`]);
		await gone;
		this.#context = undefined;
	}

	async forget(): Promise<void> {
		await this.stop();
		rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

/** Until the whole app is on the device. */
export const saved = (page: Page) =>
	// A busy machine takes long to keep it all.
	page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
		timeout: 45_000
	});

/** The version that the server has now is on the device, and waits. */
export async function bringUpdate(page: Page): Promise<void> {
	const waits = await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update();
		const coming = registration?.installing;
		// The app hears of it in the same event.
		if (coming) await new Promise((resolve) => coming.addEventListener('statechange', resolve));
		return Boolean(registration?.waiting);
	});
	if (!waits) throw new Error('No new version waits.');
}

/** Undefined of the build itself. */
export const versionOf = (page: Page): Promise<string | undefined> =>
	page.evaluate(() => document.documentElement.dataset.version);

/** The same build under another version's name, and with another title: what a deployment brings. */
export function nextVersion(name: string): { build: string; forget: () => void } {
	const folder = mkdtempSync(join(tmpdir(), 'azimut-build-'));
	const build = join(folder, 'build');
	cpSync(join(root, 'build'), build, { recursive: true });
	// The drivers of the databases are not in the build.
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
	const version = readFileSync(join(build, 'inputs'), 'utf8');
	rewrite(join(build, 'client/service-worker.js'), (text) => text.replaceAll(version, name));
	for (const page of ['diagnostic', 'dossiers', 'resultats'])
		rewrite(join(build, `prerendered/${page}.html`), (text) =>
			text.replace('<html ', `<html data-version="${name}" `)
		);
	return { build, forget: () => rmSync(folder, { recursive: true, force: true }) };
}

function rewrite(file: string, change: (text: string) => string): void {
	const before = readFileSync(file, 'utf8');
	const after = change(before);
	if (after === before) throw new Error(`Nothing to change in ${file}.`);
	writeFileSync(file, after);
	// The compressed copies would be served in its place.
	for (const packed of ['.br', '.gz']) rmSync(file + packed, { force: true });
}
