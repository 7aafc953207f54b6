/** Companies that publish, each as soon as the one before has its answer, until they are stopped. */
import { expect } from 'vitest';
import { accessByToken } from '../../src/lib/server/publications/access';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { openStore } from '../../src/lib/server/store/open-store';
import { newDatabase, startOwnPostgres, type OwnPostgres } from './postgres';
import { publicationFor } from './publications';
import { SpawnedServer } from './spawned';

/** A server that many addresses may write to, on a PostgreSQL of its own that may be cut off. */
export class ServerOnPostgres {
	private constructor(
		readonly postgres: OwnPostgres,
		readonly url: string,
		readonly server: SpawnedServer
	) {}

	static async start(): Promise<ServerOnPostgres> {
		const postgres = await startOwnPostgres();
		const url = await newDatabase(postgres.url, 'cuts');
		const variables = { DATABASE_URL: url, ADDRESS_HEADER: 'X-Address', MOST_WRITES: '1000000' };
		const server = await new SpawnedServer(variables).start();
		return new ServerOnPostgres(postgres, url, server);
	}

	async stop(): Promise<void> {
		await this.server.stop();
		await this.postgres.stop();
	}

	/** The server answered nothing but "published" and "come back", and has each page that it said it has. */
	async expectNothingLost(load: PublishingLoad): Promise<void> {
		await load.stop();
		expect([...load.statuses.keys()].sort()).toEqual([201, 503]);
		const store = await openStore({ engine: 'postgres', url: this.url });
		for (const { slug, token } of load.published)
			expect(await accessByToken(store, slug, token)).toBe('granted');
		await store.close();
	}
}

export class PublishingLoad {
	/** Pages that the server said it has. */
	readonly published: { slug: string; token: string }[] = [];
	/** 0: nothing came back. */
	readonly statuses = new Map<number, number>();
	readonly #body = publicationFor('boulangerie', dayInFrance(new Date()));
	#asked = 0;
	#goesOn = true;
	readonly #all: Promise<unknown>;

	/** The server reads `X-Address`: each request comes from another address of this computer. */
	constructor(
		readonly server: SpawnedServer,
		atOnce = 12
	) {
		this.#all = Promise.all(Array.from({ length: atOnce }, () => this.#publishOnAndOn()));
	}

	/** Ten more pages than now. */
	async goesOn(): Promise<void> {
		const before = this.published.length;
		await expect
			.poll(() => this.published.length, { timeout: 30_000 })
			.toBeGreaterThan(before + 10);
	}

	async stop(): Promise<void> {
		this.#goesOn = false;
		await this.#all;
	}

	async #publishOnAndOn(): Promise<void> {
		while (this.#goesOn) {
			const at = this.#asked++;
			const headers = {
				'x-address': `127.${at % 200}.${Math.floor(at / 200) % 200}.${Math.floor(at / 40_000)}`
			};
			const answer = await this.server
				.ask('POST', '/api/publications', {
					body: this.#body,
					headers
				})
				.catch(() => null);
			const status = answer?.status ?? 0;
			this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
			const said = await answer?.text().catch(() => '');
			if (status === 201 && said)
				this.published.push(JSON.parse(said) as (typeof this.published)[number]);
		}
	}
}
