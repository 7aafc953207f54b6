import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import Database from 'libsql';
import { loadSending } from './engine.mjs';
import { readExamples, readGrid, root, withFolder } from './project.mjs';
import { kb, median, ms, quantile, whole } from './table.mjs';

const rows = 100_000;
const connections = 16;
const secondsEach = 4;
const rounds = 3;

/**
 * `/s/<slug>` among 100,000, each time another one, beside a bare Node server that sends the same bytes: in turns, from
 * this process. And what the server holds in memory, before and after.
 */
export async function publicPages() {
	return withFolder(async (folder) => {
		const azimut = await start(['build'], { DATA_DIR: folder });
		const page = await publishOne(azimut.origin);
		const slugs = fill(join(folder, 'azimut.sqlite'), page.slug);
		const bytes = await textOf(`${azimut.origin}/s/${page.slug}`);
		const bare = await start(['--input-type=module', '-e', bareServer], { BYTES: bytes });
		try {
			const own = { rates: [], times: [] };
			const again = { rates: [], times: [] };
			const theirs = { rates: [], times: [] };
			const before = residentKb(azimut.process.pid);
			for (let round = 0; round < rounds; round++) {
				await load(own, () => `${azimut.origin}/s/${slugs[Math.floor(Math.random() * rows)]}`);
				await load(again, () => `${azimut.origin}/s/${slugs[Math.floor(Math.random() * 100)]}`);
				await load(theirs, () => bare.origin);
			}
			const tag = await tagOf(`${azimut.origin}/s/${page.slug}`);
			const known = { rates: [], times: [] };
			await load(known, () => `${azimut.origin}/s/${page.slug}`, { 'if-none-match': tag });
			return [
				{
					title: `/s/<slug>, ${whole(rows)} rows, ${connections} connections (${kb(bytes.length)} of HTML)`,
					rows: [
						...rowsOf('made by Azimut', own),
						...rowsOf('one of a hundred that are asked for again', again),
						...rowsOf('the same bytes from a bare Node server', theirs),
						...rowsOf('a page that the browser still has (304)', known),
						['memory of the server, before', kb(before * 1024)],
						['memory of the server, after', kb(residentKb(azimut.process.pid) * 1024)]
					]
				}
			];
		} finally {
			for (const { process } of [azimut, bare]) process.kill();
		}
	});
}

/** @typedef {{ rates: number[], times: number[] }} Seen */

/** @param {string} what @param {Seen} seen @returns {import('./table.mjs').Row[]} */
const rowsOf = (what, { rates, times }) => [
	[`${what}: requests a second`, whole(median(rates))],
	[`${what}: p99`, ms(quantile(times, 0.99))]
];

const bareServer = `
	import { createServer } from 'node:http';
	const bytes = Buffer.from(process.env.BYTES);
	const server = createServer((_, response) => {
		response.writeHead(200, { 'content-type': 'text/html', 'content-length': bytes.length });
		response.end(bytes);
	});
	server.listen(0, '127.0.0.1', () => console.log('http://localhost:' + server.address().port));
`;

/** @param {string[]} args @param {Record<string, string>} variables */
async function start(args, variables) {
	const server = spawn(process.execPath, args, {
		cwd: root,
		env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...variables },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	/** @type {string} */
	const origin = await new Promise((resolve, reject) => {
		server.stdout.on('data', (said) => {
			const address = /http:\/\/localhost:\d+/.exec(String(said));
			if (address) resolve(address[0]);
		});
		server.on('exit', (code) => reject(new Error(`The server left with code ${code}.`)));
	});
	return { process: server, origin };
}

/** @param {string} origin @returns {Promise<{ slug: string }>} */
async function publishOne(origin) {
	const { compileGrid, disclose } = await loadSending();
	const [{ sheet }] = readExamples();
	const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());
	const answer = await fetch(`${origin}/api/publications`, {
		method: 'POST',
		headers: { origin, 'content-type': 'application/json' },
		body: JSON.stringify({
			...disclose(compileGrid(readGrid()), sheet),
			show: { name: 'Boulangerie du banc (exemple)', facts: [] },
			listed: true,
			lang: 'fr',
			assessedOn: today,
			referenceYear: Number(today.slice(0, 4)) - 1
		})
	});
	if (answer.status !== 201) throw new Error(await answer.text());
	return answer.json();
}

/** The same page at many addresses. @param {string} file @param {string} slug */
function fill(file, slug) {
	const database = new Database(file);
	const letters = 'abcdefghijklmnopqrstuvwxyz234567';
	const slugs = Array.from({ length: rows - 1 }, () =>
		Array.from(randomBytes(16), (byte) => letters[byte % 32]).join('')
	);
	const copy = database.prepare(
		`insert into publications select ?, token_hash, key_hash, null, moderation, reason, listed, lang, content,
			published_at, updated_at, valid_until from publications where slug = ?`
	);
	database.transaction(() => {
		for (const one of slugs) copy.run(one, slug);
	})();
	database.close();
	return [slug, ...slugs];
}

/** @param {string} url */
const textOf = async (url) => (await fetch(url)).text();
/** @param {string} url */
const tagOf = async (url) => (await fetch(url)).headers.get('etag') ?? '';

/** @param {number | undefined} pid */
const residentKb = (pid) =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);

/** @param {Seen} seen @param {() => string} next @param {Record<string, string>} [headers] */
async function load(seen, next, headers = {}) {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const began = performance.now();
	const until = began + secondsEach * 1000;
	let done = 0;
	await Promise.all(
		Array.from({ length: connections }, async () => {
			while (performance.now() < until) {
				const asked = performance.now();
				await ask(next(), agent, headers);
				seen.times.push(performance.now() - asked);
				done++;
			}
		})
	);
	seen.rates.push((done / (performance.now() - began)) * 1000);
	agent.destroy();
}

/** @param {string} url @param {Agent} agent @param {Record<string, string>} headers */
function ask(url, agent, headers) {
	return new Promise((resolve, reject) => {
		get(url, { agent, headers }, (response) => {
			if (response.statusCode !== 200 && response.statusCode !== 304)
				reject(new Error(`${url}: ${response.statusCode}`));
			response.resume().on('end', () => resolve(undefined));
		}).on('error', reject);
	});
}
