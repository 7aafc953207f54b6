/**
 * A backup proves nothing until it was taken in: this takes one into a database of its own, starts a server on it, and
 * looks whether it says what the backup says. It never touches the database that DATABASE_URL or DATA_DIR names.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readDatabase } from '$lib/server/settings/environment';
import type { DatabasePlace } from '$lib/server/settings/variables';
import { dayInFrance } from '$lib/server/settings/day';
import { restoreBackup } from '$lib/server/backup/restore-backup';
import { openStore } from '$lib/server/store/open-store';
import type { Store } from '$lib/server/store/store';
import { expectedOf, type Expected } from './restore-drill-expected';

const usage =
	'node build/cli/restore-drill.js <backup> [<backup of withdrawals> …] [--into postgres://…]\n' +
	'--into: an empty database; without it, a SQLite file that is removed at the end.';

try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { into: { type: 'string' } }
	});
	if (positionals.length === 0) throw new Error(usage);
	const files = positionals.map((file) => resolve(process.env.INIT_CWD ?? '.', file));
	const folder = mkdtempSync(join(tmpdir(), 'azimut-drill-'));
	try {
		const place = readDatabase({ DATABASE_URL: values.into, DATA_DIR: folder });
		await drill(place, folder, files);
	} finally {
		rmSync(folder, { recursive: true });
	}
} catch (cause) {
	console.error(cause instanceof Error ? cause.message : String(cause));
	process.exitCode = 1;
}

async function drill(place: DatabasePlace, folder: string, files: string[]): Promise<void> {
	const store = await openStore(place);
	let server: ChildProcess | undefined;
	try {
		await requireEmpty(store);
		for (const file of files)
			await timed(`taken in: ${file}`, () => restoreBackup(store, file, new Date()));
		const expected = await expectedOf(files, dayInFrance(new Date()));
		await timed('counted', () => requireCounts(store, expected));
		const started = await timed('a server started and ready', () => start(place, folder));
		({ server } = started);
		await timed(`${expected.pages.length} pages asked for`, () =>
			requirePages(started.origin, expected)
		);
		const { publications, withdrawn, reports } = expected.counts;
		console.log(
			`The backup is good: ${publications} pages, ${withdrawn} hashes of what is gone, ${reports} notices came back.`
		);
	} finally {
		server?.kill();
		if (server?.exitCode === null) await once(server, 'exit');
		await store.close();
	}
}

/** What is read here of `/s/<slug>/donnees.json`. */
interface PageJson {
	company?: { name?: string };
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
	const began = performance.now();
	const done = await work();
	console.log(`${((performance.now() - began) / 1000).toFixed(1)} s\t${what}`);
	return done;
}

async function countOf({ db }: Store, table: keyof Expected['counts']): Promise<number> {
	const { rows } = await db
		.selectFrom(table)
		.select(({ fn }) => fn.countAll().as('rows'))
		.executeTakeFirstOrThrow();
	return Number(rows);
}

async function requireEmpty(store: Store): Promise<void> {
	for (const table of ['publications', 'withdrawn'] as const)
		if ((await countOf(store, table)) > 0)
			throw new Error('The database of --into is not empty: a drill needs one of its own.');
}

async function requireCounts(store: Store, { counts }: Expected): Promise<void> {
	for (const table of ['publications', 'withdrawn', 'reports'] as const) {
		const found = await countOf(store, table);
		// Who was withdrawn by the name of a request is noted by address as well.
		if (table === 'withdrawn' ? found < counts[table] : found !== counts[table])
			throw new Error(`${found} rows of ${table} came back of ${counts[table]}.`);
	}
}

async function start(
	place: DatabasePlace,
	folder: string
): Promise<{ server: ChildProcess; origin: string }> {
	const url = place.engine === 'sqlite' ? `file:${place.file}` : place.url;
	const server = spawn(process.execPath, [fileURLToPath(new URL('../index.js', import.meta.url))], {
		cwd: folder,
		env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATABASE_URL: url },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const origin = await new Promise<string>((resolve, reject) => {
		server.stdout.on('data', (said) => {
			const address = /http:\/\/localhost:\d+/.exec(String(said))?.[0];
			if (address) resolve(address);
		});
		server.once('exit', (code) => reject(new Error(`The server left with code ${code}.`)));
	});
	const ready = await fetch(`${origin}/readyz`);
	if (ready.status !== 200) throw new Error(`The server is not ready: ${await ready.text()}`);
	return { server, origin };
}

/** Each as it was: what it is called, or the status of what is out of sight or gone. */
async function requirePages(origin: string, { pages }: Expected): Promise<void> {
	for (const { slug, status, name } of pages) {
		const answer = await fetch(`${origin}/s/${slug}/donnees.json`);
		const body = await answer.text();
		if (answer.status !== status)
			throw new Error(`The page ${slug} answers ${answer.status}, and not ${status} as it should.`);
		if (answer.ok && (JSON.parse(body) as PageJson).company?.name !== name)
			throw new Error(`The page ${slug} has another name than in the backup.`);
	}
}
