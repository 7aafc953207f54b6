import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync } from 'node:zlib';
import { loadSending } from './engine.mjs';
import { readExamples, readGrid, readScripts, root, withFolder } from './project.mjs';
import { kb, median, ms, quantile, whole } from './table.mjs';

const rows = 100_000;
const connections = 16;
const secondsEach = 4;
const rounds = 3;

/** Of the 100,000, those that are asked for once each before memory is read: more take no more. */
const different = 20_000;
/** As `npm start` does. */
const flags = readScripts().start.match(/--\S+/g) ?? [];

/**
 * `/s/<slug>` among 100,000, made anew, given again and not sent again, beside a bare Node server that sends the same
 * bytes under the same headers, and the same 304; and the directory of them all. In turns, from this process. The two
 * cores are shared with it: what counts is the CPU that the server takes for a request. PostgreSQL too, where
 * `TEST_DATABASE_URL` names an empty database.
 */
export async function publicPages() {
	return withFolder(async (folder) => {
		const servers = [await start([...flags, 'build'], { DATA_DIR: folder })];
		const [azimut] = servers;
		try {
			const page = await publishOne(azimut.origin);
			const slugs = fill(join(folder, 'azimut.sqlite'), page.slug);
			const bytes = await bytesOf(`${azimut.origin}/s/${page.slug}`);
			const bare = await startBare(`${azimut.origin}/s/${page.slug}`, bytes);
			servers.push(bare);
			const any = (/** @type {number} */ among) => slugs[Math.floor(Math.random() * among)];
			const tag = await tagOf(`${azimut.origin}/s/${page.slug}`);
			const [own, again, known, theirs, theirsKnown] = Array.from({ length: 5 }, newSeen);
			const searches = Object.fromEntries(directorySearches.map((one) => [one, newSeen()]));
			const before = residentKb(azimut.process.pid);
			// Pages are made once, and code becomes warm.
			await load(newSeen(), azimut, () => `/s/${any(100)}`);
			await load(newSeen(), bare, () => '/');
			for (let round = 0; round < rounds; round++) {
				await load(again, azimut, () => `/s/${any(100)}`);
				await load(known, azimut, () => `/s/${page.slug}`, { 'if-none-match': tag });
				await load(theirs, bare, () => '/');
				await load(theirsKnown, bare, () => '/', { 'if-none-match': tag });
			}
			let at = 100;
			await load(
				own,
				azimut,
				() => `/s/${slugs[at++]}`,
				{},
				() => at < different
			);
			const after = residentKb(azimut.process.pid);
			const postgres = await onPostgres(servers);
			if (postgres) await loadKept(postgres);
			for (const search of directorySearches)
				await load(searches[search], azimut, () => `/annuaire${search}&n=${Math.random()}`);
			return [
				{
					title: `/s/<slug>, ${whole(rows)} rows, ${connections} connections (${kb(bytes.length)} of HTML)`,
					rows: [
						...rowsOf('the same bytes and headers from a bare Node server', theirs),
						...rowsOf('a 304 with the same headers from it', theirsKnown),
						...rowsOf('a page that is made', own),
						...rowsOf('one of a hundred that are asked for again', again, theirs, 1.7),
						...rowsOf('a page that the browser still has (304)', known, theirsKnown, 1.4),
						['memory of the server, before', kb(before * 1024)],
						[
							`memory of the server, after ${whole(different)} different pages`,
							kb(after * 1024),
							'≤ 250 MB'
						]
					]
				},
				...(postgres ? [sectionOf(postgres, theirs, theirsKnown)] : []),
				{
					title: `/annuaire, ${whole(rows)} companies, each request made (not kept)`,
					rows: directorySearches.map((search) => [
						`/annuaire${search}: CPU of a request`,
						ms(median(searches[search].cpu)),
						'≤ 3 ms'
					])
				}
			];
		} finally {
			for (const { process } of servers) process.kill();
		}
	});
}

/** @typedef {{ rates: number[], times: number[], cpu: number[] }} Seen `cpu`: ms of a request, round by round. */
/** @typedef {{ process: import('node:child_process').ChildProcess, origin: string }} Server */

/** @returns {Seen} */
const newSeen = () => ({ rates: [], times: [], cpu: [] });

/** What people ask most, then what is rare. */
const directorySearches = [
	'?',
	'?tri=date',
	'?departement=34',
	'?departement=34&secteur=C',
	'?taille=1-5',
	'?q=fournil',
	'?q=menui+bernard',
	'?q=zzz',
	'?q=boul&tri=date',
	'?q=fournil&departement=48&secteur=B',
	'?q=herault',
	'?q=menuisier+herault'
];

/** @param {string} what @param {Seen} seen @param {Seen} [bare] @param {number} [bound] times that of the bare server */
const rowsOf = (what, { rates, times, cpu }, bare, bound) => {
	const mine = median(cpu);
	const times_ = bare ? `, ${(mine / median(bare.cpu)).toFixed(2)} × bare` : '';
	return [
		[
			`${what}: CPU of a request`,
			`${Math.round(mine * 1000)} µs${times_}`,
			bound ? `≤ ${bound} ×` : ''
		],
		[`${what}: requests a second`, whole(median(rates))],
		[`${what}: p99`, ms(quantile(times, 0.99))]
	];
};

/** Names and values in turn, as Node writes them with the least work; what Node writes by itself it writes here too. */
const bareServer = `
	import { createServer } from 'node:http';
	const bytes = Buffer.from(process.env.BYTES, 'base64');
	const headers = JSON.parse(process.env.HEADERS);
	const of304 = headers.filter(([name]) => !name.startsWith('content-type') && name !== 'content-encoding').flat();
	const of200 = [...headers.flat(), 'content-length', String(bytes.length)];
	const { etag } = Object.fromEntries(headers);
	const server = createServer((request, response) => {
		if (request.headers['if-none-match'] === etag) response.writeHead(304, of304).end();
		else response.writeHead(200, of200).end(bytes);
	});
	server.listen(0, '127.0.0.1', () => console.log('http://localhost:' + server.address().port));
`;

/** @param {string} url of a page @param {Buffer} bytes what it says */
async function startBare(url, bytes) {
	const { headers } = await fetch(url);
	const own = ['connection', 'keep-alive', 'date', 'content-length', 'content-encoding'];
	const all = [...headers].filter(([name]) => !own.includes(name));
	return start(['--input-type=module', '-e', bareServer], {
		BYTES: brotliCompressSync(bytes).toString('base64'),
		HEADERS: JSON.stringify([...all, ['content-encoding', 'br']])
	});
}

/**
 * @typedef {{ server: Server, slugs: string[], again: Seen, known: Seen }} OnPostgres
 * @param {Server[]} servers to stop at the end
 * @returns {Promise<OnPostgres | null>} with some pages
 */
async function onPostgres(servers) {
	const url = process.env.TEST_DATABASE_URL;
	if (!url) return null;
	const server = await start([...flags, 'build'], { DATABASE_URL: url });
	servers.push(server);
	const slugs = [];
	for (let at = 0; at < 20; at++) slugs.push((await publishOne(server.origin)).slug);
	return { server, slugs, again: newSeen(), known: newSeen() };
}

/** @param {OnPostgres} on */
async function loadKept({ server, slugs, again, known }) {
	const tag = await tagOf(`${server.origin}/s/${slugs[0]}`);
	await load(newSeen(), server, () => `/s/${slugs[0]}`);
	for (let round = 0; round < rounds; round++) {
		await load(again, server, () => `/s/${pick(slugs, Math.floor(Math.random() * slugs.length))}`);
		await load(known, server, () => `/s/${slugs[0]}`, { 'if-none-match': tag });
	}
}

/** @param {OnPostgres} on @param {Seen} bare @param {Seen} bareKnown */
const sectionOf = ({ slugs, again, known }, bare, bareKnown) => ({
	title: `/s/<slug> on PostgreSQL`,
	rows: [
		...rowsOf(`one of ${slugs.length} that are asked for again`, again, bare, 4),
		...rowsOf('a page that the browser still has (304)', known, bareKnown, 4)
	]
});

/** @param {string[]} args @param {Record<string, string>} variables @returns {Promise<Server>} */
export async function start(args, variables) {
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

/** @param {string} origin @param {string} [name] @returns {Promise<{ slug: string, token: string }>} */
export async function publishOne(origin, name = 'Boulangerie du banc (exemple)') {
	const { compileGrid, disclose } = await loadSending();
	const [{ sheet }] = readExamples();
	const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());
	const answer = await fetch(`${origin}/api/publications`, {
		method: 'POST',
		headers: { origin, 'content-type': 'application/json' },
		body: JSON.stringify({
			// Of a group: no point depends on it, and an example would be refused.
			...disclose(compileGrid(readGrid()), {
				...sheet,
				profile: { ...sheet.profile, perimeter: 'group' }
			}),
			show: { name, facts: [] },
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
export function fill(file, slug) {
	const database = new DatabaseSync(file);
	const letters = 'abcdefghijklmnopqrstuvwxyz234567';
	const slugs = Array.from({ length: rows - 1 }, () =>
		Array.from(randomBytes(16), (byte) => letters[byte % 32]).join('')
	);
	const copy = database.prepare(
		`insert into publications select ?, token_hash, key_hash, null, moderation, reason, listed, lang, content,
			published_at, updated_at, valid_until from publications where slug = ?`
	);
	const list = database.prepare('insert into directory values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
	const find = database.prepare('insert into directory_words values (?, ?, ?)');
	const day = (/** @type {number} */ at) => new Date(Date.UTC(2026, 0, 1 + (at % 300)));
	database.exec('begin');
	for (const [at, one] of slugs.entries()) {
		copy.run(one, slug);
		const words = [pick(trades, at), pick(names, at * 7), `n${at % 977}`];
		const sort = words.join('') + one;
		list.run(
			one,
			sort,
			pick(departments, at * 3),
			`rev2:${pick(sectors, at * 5)}`,
			pick(sizes, at * 11),
			at % 2,
			at % 2 ** 20,
			day(at).toISOString().slice(0, 10),
			'2099-12-31',
			figuresOf(at)
		);
		// What it says, as `meaningWord` writes it (`directory/phrases.ts`).
		const meant = [`0d${pick(departments, at * 3)}`, `0s${pick(sectors, at * 5).toLowerCase()}`];
		if (words[0] === 'menuiserie') meant.push('0tmenuiserieatelier');
		for (const word of [...words, ...meant]) find.run(word, sort, one);
	}
	database.exec('commit');
	database.close();
	return [slug, ...slugs];
}

/** As `listedRow` writes them (`figures/listed-row.ts`). @param {number} at */
const figuresOf = (at) =>
	`${at % 4}${at % 8}${pick(departments, at * 3)}202${at % 6}` +
	Array.from({ length: 24 }, (_, of) => ((at * (of + 7)) % 101).toString(16).padStart(2, '0')).join(
		''
	);

/** @template T @param {readonly T[]} all @param {number} at */
const pick = (all, at) => all[at % all.length];
const trades = ['boulangerie', 'fournil', 'menuiserie', 'garage', 'atelier', 'domaine', 'scop'];
const names = ['bernard', 'martin', 'roux', 'vidal', 'serra', 'garcia', 'fabre', 'andrieu', 'pons'];
const departments = ['09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82'];
const sectors = [...'ABCDEFGHIJKLMNOPQRS'];
const sizes = ['none', '1-5', '6-9', '10-19', '20-49', '50-99', '100-249', '250'];

/** @param {string} url */
const bytesOf = async (url) => Buffer.from(await (await fetch(url)).arrayBuffer());
/** @param {string} url */
const tagOf = async (url) => (await fetch(url)).headers.get('etag') ?? '';

/** @param {number | undefined} pid */
const residentKb = (pid) =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);

/** Milliseconds of CPU that a process took since it began; Linux counts them by tens. @param {number | undefined} pid */
function cpuMs(pid) {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /, '')
		.split(' ');
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

/**
 * @param {Seen} seen
 * @param {Server} server
 * @param {() => string} next
 * @param {Record<string, string>} [headers]
 * @param {() => boolean} [goesOn] as long as it says so; else for some seconds
 */
async function load(seen, { process, origin }, next, headers = {}, goesOn) {
	const before = cpuMs(process.pid);
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const began = performance.now();
	const until = began + secondsEach * 1000;
	let done = 0;
	await Promise.all(
		Array.from({ length: connections }, async () => {
			while (goesOn ? goesOn() : performance.now() < until) {
				const asked = performance.now();
				await ask(origin + next(), agent, { 'accept-encoding': 'br', ...headers });
				seen.times.push(performance.now() - asked);
				done++;
			}
		})
	);
	seen.rates.push((done / (performance.now() - began)) * 1000);
	seen.cpu.push((cpuMs(process.pid) - before) / done);
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
