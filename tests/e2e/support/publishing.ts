/** A server with pages of its own, and what is published there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PublicContent } from '../../../src/lib/share/public-content';
import type { Publication, PublicIdentity } from '../../../src/lib/share/publication';
import { root } from '../../support/grids';
import { publicationFor } from '../../support/publications';
import { ordinaryEnvironment, SpawnedServer } from '../../support/spawned';

export interface Made {
	slug: string;
	url: string;
	token: string;
	withdrawalKey: string;
}

/** The day in France, where pages live: `yyyy-mm-dd`. */
export const today = () =>
	new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());

export class PublishingServer {
	readonly folder = mkdtempSync(join(tmpdir(), 'azimut-public-'));
	readonly server = new SpawnedServer({ DATA_DIR: this.folder });

	get origin(): string {
		return this.server.origin;
	}

	async start(): Promise<void> {
		await this.server.start();
	}

	async stop(): Promise<void> {
		await this.server.stop();
		rmSync(this.folder, { recursive: true, force: true });
	}

	async publish(
		example: string,
		show: Partial<PublicIdentity> = {},
		change: Partial<Publication> = {}
	): Promise<Made> {
		const body = { ...publicationFor(example, today(), show), ...change };
		const answer = await this.server.ask('POST', '/api/publications', { body });
		if (answer.status !== 201) throw new Error(await answer.text());
		return (await answer.json()) as Made;
	}

	/** As an operator does, beside the server. */
	administer(...words: string[]): string {
		const env = { ...ordinaryEnvironment(), DATA_DIR: this.folder };
		return execFileSync('node', ['build/cli/admin.js', ...words], { cwd: root, env }).toString();
	}

	#openDatabase(): DatabaseSync {
		return new DatabaseSync(join(this.folder, 'azimut.sqlite'), { timeout: 5000 });
	}

	/** A day goes by: the directory and search engines have all pages. */
	async aDayLater(): Promise<void> {
		await this.server.stop();
		const database = this.#openDatabase();
		database.prepare("update newcomers set enters_at = '2000-01-01T00:00:00.000Z'").run();
		database.close();
		await this.server.start();
	}

	/** As if a page had first been published that day (`yyyy-mm-dd`). */
	firstPublished(slug: string, day: string): void {
		const database = this.#openDatabase();
		database
			.prepare('update publications set published_at = ? where slug = ?')
			.run(`${day}T10:00:00.000Z`, slug);
		database.close();
	}

	/** Time goes by for this page alone: it was finished two years earlier than it says. */
	age(slug: string): void {
		const database = this.#openDatabase();
		const earlier = (day: string) => `${Number(day.slice(0, 4)) - 2}${day.slice(4)}`;
		const { content } = database
			.prepare('select content from publications where slug = ?')
			.get(slug) as { content: string };
		const old = JSON.parse(content) as PublicContent;
		old.assessedOn = earlier(old.assessedOn);
		old.validUntil = earlier(old.validUntil);
		old.referenceYear -= 2;
		database
			.prepare('update publications set content = ?, valid_until = ? where slug = ?')
			.run(JSON.stringify(old), old.validUntil, slug);
		database.close();
	}

	/** As a stranger's browser asks, without following. */
	read = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
		fetch(this.origin + path, { headers, redirect: 'manual' });

	/** A form as a browser sends it, or a part of one. */
	send = (path: string, fields: Record<string, string>): Promise<Response> =>
		fetch(this.origin + path, {
			method: 'POST',
			headers: { origin: this.origin, accept: 'text/html' },
			body: new URLSearchParams(fields),
			redirect: 'manual'
		});
}
