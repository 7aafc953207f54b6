import { nextChanges, tagsChange } from '$lib/dossier/client';
import { isOutdated } from '$lib/dossier/list/summary';
import { archiveMany, restoreDossier } from '$lib/dossier/list/dossiers';
import type { Change } from '$lib/dossier/revision';
import { rebuildClients } from '$lib/dossier/storage/client-rows';
import { writePrivateMany } from '$lib/dossier/storage/coach-log';
import type { LiveQuery } from '$lib/dossier/storage/live';
import { setSetting, setting } from '$lib/dossier/storage/settings';
import type { Device } from '$lib/session/device/device.svelte';
import { rebuildSummaries } from '$lib/session/summary/rebuild-summaries';
import { whenIdle } from '$lib/session/opening/idle';
import { whenQuiet } from '$lib/session/opening/when-quiet';
import { localDay } from '$lib/session/opening/local-day';
import {
	byName,
	clientsOf,
	firstQuery,
	inOrder,
	queried,
	searchedIn,
	tagsIn,
	type Client,
	type Names,
	type Query,
	type Searched
} from './clients';
import { preferencesKey, readPreferences, type SavedView } from './preferences';
import type { FollowedClients, Stored } from './stored';
import { isInView, viewNames, type ViewName } from './views';

interface Setup extends Names {
	device: Device;
	followed: FollowedClients;
	/** `yyyy-mm-dd`; the day here and now where it is left out. */
	today?: string;
}

/** What was done to several clients at once, until something else is. */
export interface Done {
	what: 'tagged' | 'untagged' | 'dated' | 'archived' | 'unarchived' | 'deleted';
	count: number;
	/** The tag, the day, or who was deleted. */
	detail: string;
}

/** A coach's clients: found, selected, changed together. Follows other tabs. */
export class Portfolio {
	readonly #setup: Setup;
	readonly #stored: LiveQuery<Stored>;
	query = $state.raw<Query>(firstQuery);
	views = $state.raw<readonly SavedView[]>([]);
	selected = $state.raw<ReadonlySet<string>>(new Set());
	done = $state.raw<Done | null>(null);
	/** What was done was taken back. */
	undone = $state(false);
	#undo: (() => Promise<void>) | null = null;

	constructor(setup: Setup) {
		this.#setup = setup;
		this.#stored = setup.followed.stored;
		void this.#readPreferences();
		void this.#prepare(setup.followed.read);
	}

	/** `yyyy-mm-dd` */
	get today(): string {
		return this.#setup.today ?? localDay();
	}
	get isReady(): boolean {
		return this.#stored.current.status === 'ready';
	}

	/** The list was read, or could not be. */
	get isRead(): boolean {
		return this.#stored.current.status !== 'loading';
	}

	readonly clients: readonly Client[] = $derived.by(() => {
		const { current } = this.#stored;
		if (current.status !== 'ready') return [];
		return clientsOf(current.value, this.#setup.device.own, this.today);
	});
	/** Made again as names come. */
	readonly #searched: Searched = $derived.by(() => searchedIn(this.clients, this.#setup));
	readonly #sort = $derived(this.query.sort);
	readonly #named: Client[] = $derived(byName(this.clients));
	/** Put in order once, not at each letter. */
	readonly #ordered: Client[] = $derived(inOrder(this.#named, this.#sort));
	readonly shown: Client[] = $derived(
		queried(this.#ordered, this.query, this.today, () => this.#searched)
	);
	readonly tags: string[] = $derived(tagsIn(this.clients));
	readonly counts: Record<ViewName, number> = $derived(
		Object.fromEntries(
			viewNames.map((view) => [
				view,
				this.clients.filter((client) => isInView(client, view, this.today)).length
			])
		) as Record<ViewName, number>
	);
	/** Of all clients, whatever the list shows of them now. */
	readonly chosen: Client[] = $derived(this.clients.filter(({ id }) => this.selected.has(id)));
	/** How many of them are out of sight. */
	readonly hidden: number = $derived(
		this.chosen.length - this.shown.filter(({ id }) => this.selected.has(id)).length
	);

	ask(query: Partial<Query>): void {
		this.query = { ...this.query, ...query };
		// What was typed is for now: the next visit begins with the whole view.
		if (Object.keys(query).some((part) => part !== 'typed')) void this.#storePreferences();
	}

	select(ids: readonly string[], on: boolean): void {
		const selected = new Set(this.selected);
		for (const id of ids) {
			if (on) selected.add(id);
			else selected.delete(id);
		}
		this.selected = selected;
	}

	deselect(): void {
		this.selected = new Set();
	}

	/** What is asked now, under a name; one of that name is replaced. */
	async saveView(name: string): Promise<void> {
		const others = this.views.filter((view) => view.name !== name);
		this.views = [...others, { name, query: this.query }];
		await this.#storePreferences();
	}
	async removeView(name: string): Promise<void> {
		this.views = this.views.filter((view) => view.name !== name);
		await this.#storePreferences();
	}

	async tag(tag: string, on: boolean): Promise<void> {
		const before = this.chosen.filter(({ notes }) => (notes?.tags.includes(tag) ?? false) !== on);
		const tagsOf = (client: Client) => client.notes?.tags ?? [];
		const after = (client: Client) =>
			on ? [...tagsOf(client), tag] : tagsOf(client).filter((one) => one !== tag);
		await this.#change(
			{ what: on ? 'tagged' : 'untagged', count: before.length, detail: tag },
			before,
			(client) => [tagsChange(after(client))],
			(client) => [tagsChange(tagsOf(client))]
		);
	}

	/** @param on `yyyy-mm-dd` */
	async setNext(on: string): Promise<void> {
		const before = this.chosen;
		const next = (client: Client) => client.notes?.next ?? null;
		await this.#change(
			{ what: 'dated', count: before.length, detail: on },
			before,
			(client) => nextChanges({ on, what: next(client)?.what ?? '' }),
			(client) => nextChanges(next(client))
		);
	}

	async archive(archived: boolean): Promise<void> {
		const ids = this.chosen.flatMap(({ id, row }) =>
			(row.archivedAt !== null) === archived ? [] : id
		);
		const mark = (on: boolean) =>
			this.#setup.device.run(async (db) => {
				await archiveMany(db, ids, on ? Date.now() : null);
				return true;
			});
		if (!(await mark(archived))) return;
		this.done = { what: archived ? 'archived' : 'unarchived', count: ids.length, detail: '' };
		this.deselect();
		this.#undo = async () => void (await mark(!archived));
	}

	/** Says that it was deleted a moment ago, on its own page; nothing where it is not. */
	async sayDeleted(dossier: string): Promise<void> {
		const { device } = this.#setup;
		const row = await device.run((db) => db.dossiers.get(dossier));
		if (!row || row.deletedAt === null) return;
		this.done = { what: 'deleted', count: 1, detail: row.name };
		this.#undo = async () => void (await device.run((db) => restoreDossier(db, dossier)));
	}

	/** Takes back what was last done. */
	async undo(): Promise<void> {
		const undo = this.#undo;
		this.#undo = null;
		this.done = null;
		await undo?.();
		this.undone = undo !== null;
	}

	/** It stands. */
	dismissDone(): void {
		this.#undo = null;
		this.done = null;
		this.undone = false;
	}

	async #change(
		done: Done,
		clients: readonly Client[],
		changes: (client: Client) => Change[],
		back: (client: Client) => Change[]
	): Promise<void> {
		if (!(await this.#write(clients, changes))) return;
		this.done = done;
		this.#undo = async () => void (await this.#write(clients, back));
	}

	#write(clients: readonly Client[], changes: (client: Client) => Change[]) {
		const { device } = this.#setup;
		const at = Date.now();
		const writings = clients.map((client) => ({
			dossier: client.id,
			author: device.authorOf(client.id),
			at,
			changes: changes(client)
		}));
		return device.run(async (db) => {
			await writePrivateMany(db, writings);
			return true;
		});
	}

	/**
	 * Once the list is there: what the search looks in, before a letter is typed; and rows of an earlier version, of which
	 * there are none most often.
	 */
	async #prepare(listed: Promise<void>): Promise<void> {
		await listed;
		await whenIdle();
		void this.#searched;
		await whenQuiet();
		const { device } = this.#setup;
		await device.run(rebuildClients);
		const rows = this.clients.map(({ row }) => row);
		// What was written here since the list was last looked at: what two voices leave open is counted for it alone.
		await device.run((db) => rebuildSummaries(db, rows.filter(isOutdated)));
	}

	async #readPreferences(): Promise<void> {
		const stored = await this.#setup.device.run((db) => setting(db, preferencesKey));
		const { query, views } = readPreferences(stored ?? null);
		this.query = query;
		this.views = views;
	}

	async #storePreferences(): Promise<void> {
		const query = { ...this.query, typed: '' };
		const views = this.views.map(({ name, query }) => ({ name, query: plain(query) }));
		const value = { query: plain(query), views };
		await this.#setup.device.run((db) => setSetting(db, preferencesKey, value));
	}
}

const plain = ({ sort, ...query }: Query) => ({ ...query, sort: { ...sort } });
