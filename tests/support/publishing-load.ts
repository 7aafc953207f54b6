/** Companies that publish, each as soon as the one before has its answer, until they are stopped. */
import { dayInFrance } from '../../src/lib/server/publications/day';
import { publicationFor } from './publications';
import type { SpawnedServer } from './spawned';

export class PublishingLoad {
	/** Pages that the server said it has. */
	readonly told: { slug: string; token: string }[] = [];
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
					...{ body: this.#body, headers }
				})
				.catch(() => null);
			const status = answer?.status ?? 0;
			this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
			const said = await answer?.text().catch(() => '');
			if (status === 201 && said) this.told.push(JSON.parse(said) as (typeof this.told)[number]);
		}
	}
}
