/** What only two devices know, and where they are, is sought in every byte that the server keeps, notes or counts. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newBoxKeys, open, seal } from '../../src/lib/deposit/envelope';
import { readLetter, writeLetter } from '../../src/lib/deposit/letter';
import { hashOf } from '../../src/lib/server/store/secrets';
import { boxPath, newBox, newEnvelope, newSecret, sendEnvelope } from '../support/boxes';
import { metricsAddress } from '../support/metrics';
import { serverDaysAhead } from '../support/server-clock';
import { newDatabase, runSql, startOwnPostgres } from '../support/postgres';
import { SpawnedServer } from '../support/spawned';
import { newPlace, onEngines, type Engine } from '../support/stores';

const clear = 'Le fournil de Clairvaux doit 41 287 euros.';
const address = '203.0.113.77';
const headers = { 'x-address': address };
const nothing = { leaked: [], missed: [] };

interface Kept {
	url: string;
	/** All that is on disk. */
	bytes: () => Promise<Buffer>;
	forget: () => Promise<void>;
}

async function keptOn(engine: Engine): Promise<Kept> {
	if (engine === 'sqlite') {
		const { url, bytes, forget } = await newPlace(engine);
		return { url, bytes: () => Promise.resolve(bytes()), forget: () => Promise.resolve(forget()) };
	}
	const postgres = await startOwnPostgres();
	const url = await newDatabase(postgres.url, 'sentinels');
	return {
		url,
		async bytes() {
			const [row] = await runSql<{ folder: string }>(
				postgres.url,
				'checkpoint',
				`select current_setting('data_directory') as folder`
			);
			if (!row) throw new Error('It says no folder.');
			return everyFile(row.folder);
		},
		forget: postgres.stop
	};
}

function everyFile(folder: string): Buffer {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return Buffer.concat(
		entries.flatMap((entry) => {
			try {
				return entry.isFile() ? [readFileSync(join(entry.parentPath, entry.name))] : [];
			} catch (cause) {
				// PostgreSQL tidies up meanwhile.
				if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
				throw cause;
			}
		})
	);
}

/** As they are, in hexadecimal, and in base64url wherever they begin in what is written so. */
const writings = (bytes: Buffer): (Buffer | string)[] => [
	bytes,
	bytes.toString('hex'),
	...[0, 1, 2].map((before) =>
		Buffer.concat([Buffer.alloc(before), bytes])
			.toString('base64url')
			.slice(before && before + 1, -1)
	)
];

const ofToken = (token: string) => [
	...writings(Buffer.from(token)),
	...writings(Buffer.from(token, 'base64url'))
];

onEngines({ gate: ['sqlite'], deep: ['postgres'] }, 'A sealed deposit on %s', (engine) => {
	let kept: Kept;
	let server: SpawnedServer;
	beforeEach(async () => {
		kept = await keptOn(engine);
		server = start();
		await server.start();
	});
	afterEach(async () => {
		await server.stop();
		await kept.forget();
	});

	const start = (variables = {}) =>
		new SpawnedServer({
			DATABASE_URL: kept.url,
			ADDRESS_HEADER: 'X-Address',
			METRICS_PORT: '0',
			OPERATOR_NAME: 'Cap',
			OPERATOR_ADDRESS: '1 quai du Port, Sète',
			...variables
		});
	const ask = async (method: string, path: string, token: string, body?: unknown) => {
		const answer = await server.ask(method, path, { token, headers, body });
		return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
	};

	it('leaves no clear text, no token and no address, from the first day to after the last', async () => {
		const { publicKey, privateKey } = await newBoxKeys();
		const { id, token } = newBox();
		const wrong = newSecret();
		// Not twice the same: PostgreSQL would press it together, and nothing would be found.
		const lines = Array.from(
			{ length: 40 },
			() => `${clear} ${randomBytes(300).toString('base64url')}\n`
		);
		const file = new Blob(lines);
		const sealed = await seal(await writeLetter({ kind: 'dossier', file }), id, publicKey);
		if (!sealed) throw new Error('It is too large.');
		const letter = () => ({ ...newEnvelope(), bytes: Buffer.from(sealed) });
		const [collected, withdrawn, left] = [letter(), letter(), letter()];
		const tokens = [token, wrong, ...[collected, withdrawn, left].map((sent) => sent.token)];
		const sentinels = Object.entries({
			'the clear text': writings(Buffer.from(clear)),
			'a token': tokens.flatMap(ofToken),
			'an address': [address]
		});
		/** `there`: what must be found, or nothing would have been looked at. */
		const sought = async (there: readonly string[]) => {
			const figures = await (await fetch(metricsAddress(server))).text();
			const files = await kept.bytes();
			const all = Buffer.concat([files, Buffer.from(server.said), Buffer.from(figures)]);
			expect(server.said).toContain('"route":"/api/boxes/[box]/envelopes/[envelope]"');
			expect(figures).toContain('azimut_http_request_seconds');
			const leaked = sentinels.filter(([, texts]) => texts.some((text) => all.includes(text)));
			return {
				leaked: leaked.map(([what]) => what),
				missed: there.filter((text) => !files.includes(text))
			};
		};

		expect((await ask('PUT', boxPath(id), token, { publicKey, days: 1 })).status).toBe(201);
		for (const sent of [collected, withdrawn, left])
			expect((await sendEnvelope(server, id, sent, headers)).status).toBe(201);
		for (const path of [boxPath(id), boxPath(id, left.envelope)])
			for (const method of ['GET', 'DELETE'])
				expect((await ask(method, path, wrong)).status).toBe(401);
		const hashes = [hashOf(token), hashOf(left.token)];
		expect(await sought([id, publicKey, left.envelope, ...hashes])).toEqual(nothing);

		const read = await ask('GET', boxPath(id, collected.envelope), token);
		const content = await open(read.bytes, id, privateKey);
		if (typeof content === 'string') throw new Error(content);
		const opened = readLetter(content);
		if (typeof opened === 'string' || opened.kind !== 'dossier') throw new Error('It is none.');
		expect(await opened.file.text()).toBe(await file.text());
		expect((await ask('GET', boxPath(id, left.envelope), left.token)).status).toBe(200);
		expect((await ask('DELETE', boxPath(id, collected.envelope), token)).status).toBe(204);
		const own = withdrawn.token;
		expect((await ask('DELETE', boxPath(id, withdrawn.envelope), own)).status).toBe(204);
		expect(await sought([id, left.envelope, ...hashes])).toEqual(nothing);

		await server.stop();
		server = start(serverDaysAhead(3));
		await server.start();
		const late = await ask('GET', boxPath(id, left.envelope), left.token);
		expect([404, 410]).toContain(late.status);
		await expect.poll(() => server.said).toContain('"boxes":1');
		expect(await sought([])).toEqual(nothing);
	});
});
