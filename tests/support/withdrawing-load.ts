/** Companies that withdraw pages as others publish, and visitors who read pages that are there and pages that are gone. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { PublishingLoad } from './publishing-load';

export class WithdrawingLoad {
	/** Pages that someone asked to withdraw, whatever came back. */
	readonly asked = new Set<string>();
	/** Pages that the server said are withdrawn. */
	readonly gone: string[] = [];
	/** Pages that it showed although it had said so. */
	readonly shown: string[] = [];
	/** Pages that it said it has, and did not find, or would not withdraw. */
	readonly lost: string[] = [];
	/** How often each status came back to visitors; 0: nothing came back. */
	readonly reads = new Map<number, number>();
	#asked = 0;
	#goesOn = true;
	readonly #all: Promise<unknown>;

	constructor(readonly load: PublishingLoad) {
		const [one, other] = [0, 1].map(() => this.#readOnAndOn());
		this.#all = Promise.all([this.#withdrawOnAndOn(), one, other]);
	}

	/** Three more pages than now are withdrawn. */
	async goesOn(): Promise<void> {
		const before = this.gone.length;
		await expect.poll(() => this.gone.length, { timeout: 60_000 }).toBeGreaterThan(before + 3);
	}

	async stop(): Promise<void> {
		this.#goesOn = false;
		await this.#all;
	}

	/** A page of three; each again until the server says that it is done, or that there never was such a page. */
	async #withdrawOnAndOn(): Promise<void> {
		const { published } = this.load;
		while (this.#goesOn) {
			const page = published.length > 3 * this.gone.length + 3 ? published.shift() : null;
			if (page) this.asked.add(page.slug);
			for (let status = 503; page && status === 503 && this.#goesOn; await wait(20)) {
				status = await this.#withdraw(page);
				if (status === 204 || status === 410) this.gone.push(page.slug);
				else if (status !== 503) this.lost.push(page.slug);
			}
			await wait(20);
		}
	}

	async #withdraw({ slug, token }: { slug: string; token: string }): Promise<number> {
		const at = this.#asked++;
		const headers = { 'x-address': `127.${at % 200}.${Math.floor(at / 200) % 200}.250` };
		const path = `/api/publications/${slug}`;
		return (await this.load.server.ask('DELETE', path, { token, headers })).status;
	}

	async #readOnAndOn(): Promise<void> {
		while (this.#goesOn) {
			await wait(5);
			const gone = anyOf(this.gone);
			if (gone && (await this.#read(gone)) === 200) this.shown.push(gone);
			const live = anyOf(this.load.published)?.slug;
			const status = live ? await this.#read(live) : 200;
			if (live && ![200, 503].includes(status) && !this.asked.has(live)) this.lost.push(live);
		}
	}

	async #read(slug: string): Promise<number> {
		const answer = await this.load.server.ask('GET', `/s/${slug}`).catch(() => null);
		await answer?.text().catch(() => '');
		const status = answer?.status ?? 0;
		this.reads.set(status, (this.reads.get(status) ?? 0) + 1);
		return status;
	}
}

/** The last one as often as all others together: what was just said is what may not be true. */
function anyOf<T>(all: readonly T[]): T | undefined {
	return Math.random() < 0.5 ? all.at(-1) : all[Math.floor(Math.random() * all.length)];
}
