import { kindOf, type AzimutDatabase } from '$lib/dossier/storage/database';
import type { StorageErrorKind } from '$lib/dossier/storage/storage-error';
import { validUntil } from '$lib/share/conditions';
import type { Publication } from '$lib/share/publication';
import { newId } from '$lib/dossier/ids';
import type { Assessment } from '../session/assessment.svelte';
import type { Device } from '../session/device.svelte';
import {
	keepPage,
	readKeptPage,
	watchKeptPage,
	type KeptPage,
	type PageSecrets
} from './page-record';
import { changesSince, type PageChange } from './page-changes';
import { obstaclesOf } from './page-obstacles';
import {
	choicesIn,
	firstChoices,
	pagePublication,
	payloadText,
	type Choices
} from './page-payload';
import {
	PageServer,
	type Answered,
	type Fetch,
	type PageStatus,
	type Refused
} from './page-server';

/** What came of what was asked last. `gone`: the page was withdrawn from elsewhere, for good. */
export type Outcome =
	| { kind: 'published' | 'updated' | 'gone'; url: string }
	/** Null: it had been asked for, and nobody knew whether there was a page. */
	| { kind: 'withdrawn'; url: string | null }
	| { kind: 'unanswered'; act: Act; message: string | null }
	| Refused;

export type Act = 'look' | 'publish' | 'update' | 'withdraw';

interface Opening {
	assessment: Assessment;
	db: AzimutDatabase;
	lang: 'fr' | 'en';
	fetch: Fetch;
	/** Runs one after the other, of all tabs, what is given under one name. */
	lock: (name: string, work: () => Promise<void>) => Promise<unknown>;
	/** `yyyy-mm-dd` */
	today: () => string;
	/** Makes the name of a request: random, 22 to 64 letters and digits. */
	newRequest: () => string;
}

/** A page ends: how many days before, its owner is told. */
const soonDays = 30;
const dayMs = 24 * 3600 * 1000;

/**
 * The public page of one dossier. What is about to be sent is kept first, and what comes back is kept before it is
 * said: killed anywhere between, the next visit knows that something was asked, and asks it again under the same name.
 */
export class Publisher {
	/** As it is on disk; undefined until it was read. */
	kept = $state.raw<KeptPage | null>();
	/** As the server said last; null while it has not. */
	status = $state.raw<PageStatus | null>(null);
	busy = $state<Act | null>(null);
	outcome = $state.raw<Outcome | null>(null);
	/** Another tab is sending. */
	waiting = $state(false);
	/** Why this device could not keep what it had to. */
	trouble = $state.raw<StorageErrorKind | null>(null);
	#chosen = $state.raw<Partial<Choices>>({});
	readonly #opening: Opening;
	readonly #server: PageServer;
	/** As it was when the four boxes were ticked. */
	#refused: Publication | null = null;
	#turn: Promise<unknown> = Promise.resolve();

	/** In the language of the page, wherever it is read. */
	readonly lang: 'fr' | 'en' = $derived.by(() => this.kept?.sent?.lang ?? this.#opening.lang);
	readonly choices: Choices = $derived.by(() => {
		const sent = this.kept?.sent;
		const before = sent ? choicesIn(sent) : firstChoices(this.#opening.assessment);
		return { ...before, ...this.#chosen };
	});
	/** Exactly what would be sent now. */
	readonly publication: Publication = $derived.by(() =>
		pagePublication(this.#opening.assessment, this.lang, this.choices)
	);
	readonly obstacles = $derived.by(() =>
		obstaclesOf(this.#opening.assessment, this.#opening.today())
	);
	/** What the page does not say yet. */
	readonly changes: readonly PageChange[] = $derived.by(() =>
		this.kept?.sent ? changesSince(this.kept.sent, this.publication) : []
	);
	/** The last day on which the page counts; null while there is none. */
	readonly lastDay: string | null = $derived.by(() => {
		const sent = this.kept?.sent;
		return this.status?.validUntil ?? (sent ? validUntil(sent.assessedOn) : null);
	});
	readonly endsSoon: boolean = $derived.by(() => {
		if (this.lastDay === null) return false;
		return Date.parse(this.lastDay) - Date.parse(this.#opening.today()) <= soonDays * dayMs;
	});

	constructor(opening: Opening) {
		this.#opening = opening;
		this.#server = new PageServer(opening.fetch, opening.lang);
	}

	/** Follows what is kept, whichever tab writes it. Returns what stops it. */
	open(): () => void {
		const { db, assessment } = this.#opening;
		return watchKeptPage(db, assessment.id, {
			onKept: (kept) => {
				this.#see(kept);
				if (kept?.asked && !this.busy && !this.waiting) void this.#afterOthers();
			},
			onError: (error) => (this.trouble = kindOf(db, error))
		});
	}

	/** Resolves once nothing is being sent or kept. */
	async settled(): Promise<boolean> {
		await this.#turn;
		return true;
	}

	choose(choice: keyof Choices, shown: boolean): void {
		this.#chosen = { ...this.#chosen, [choice]: shown };
	}

	/** Asks the server how the page stands. */
	look(): Promise<void> {
		return this.#act('look', async (kept) => {
			if (!kept?.page || kept.asked) return;
			const answer = await this.#server.status(kept.page);
			if (answer.kind === 'done') {
				this.status = answer.value;
				if (this.outcome?.kind === 'unanswered') this.outcome = null;
				// What was asked before, and not answered either, matters more.
			} else if (answer.kind === 'refused' || this.outcome?.kind !== 'unanswered')
				await this.#told(answer, kept.page);
		});
	}

	/** Sends what is shown: makes the page, or changes it. */
	publish(): Promise<void> {
		const { publication } = this;
		return this.#act(this.kept?.page ? 'update' : 'publish', (kept) =>
			this.#send(kept, publication)
		);
	}

	/** Sends what was refused since its SIREN is taken: the page is out of sight then. */
	publishAnyway(): Promise<void> {
		const publication = this.#refused;
		return this.#act('update', async (kept) => {
			if (publication) await this.#send(kept, publication, 'any');
		});
	}

	/** Sends again what was not answered, as it was. */
	finish(): Promise<void> {
		return this.#act(this.kept?.page ? 'update' : 'publish', async (kept) => {
			if (kept?.asked) await this.#send(kept, kept.asked);
		});
	}

	/** Takes the page away for good; of what was asked and not answered, makes sure that nothing is public. */
	withdraw(): Promise<void> {
		return this.#act('withdraw', async (kept) => {
			if (!kept) return;
			const { page, request } = kept;
			const answer = await (page ? this.#server.withdraw(page) : this.#server.giveUp(request));
			if (answer.kind !== 'done') return this.#told(answer, page);
			await this.#keep(null);
			this.outcome = { kind: 'withdrawn', url: page?.url ?? null };
		});
	}

	/** The server knows no such page: this device keeps its secrets no more. */
	forget(): Promise<void> {
		return this.#act('withdraw', () => this.#keep(null));
	}

	async #send(
		kept: KeptPage | null,
		publication: Publication,
		siren: 'free' | 'any' = 'free'
	): Promise<void> {
		const text = payloadText(publication);
		const asked = {
			request: kept?.request ?? this.#opening.newRequest(),
			asked: publication,
			page: kept?.page ?? null,
			sent: kept?.sent ?? null
		};
		await this.#keep(asked);
		const { page } = asked;
		const answer = page
			? await this.#server.update(page, text, siren)
			: await this.#server.create(text, asked.request);
		if (answer.kind === 'done') {
			const secrets = page ?? (answer.value as PageSecrets);
			await this.#keep({ ...asked, asked: null, page: secrets, sent: publication });
			this.status = page ? (answer.value as PageStatus) : null;
			this.outcome = { kind: page ? 'updated' : 'published', url: secrets.url };
			return;
		}
		if (answer.kind === 'refused') this.#refused = publication;
		// Refused at its first try, it is as if it had never been asked.
		if (answer.kind === 'refused' && !kept?.asked) await this.#keep(kept);
		await this.#told(answer, page);
	}

	async #told(
		answer: Exclude<Answered<unknown>, { kind: 'done' }>,
		page: PageSecrets | null
	): Promise<void> {
		if (answer.kind === 'refused' && answer.status === 410) {
			await this.#keep(null);
			this.outcome = page ? { kind: 'gone', url: page.url } : { kind: 'withdrawn', url: null };
		} else if (answer.kind === 'refused') this.outcome = answer;
		else this.outcome = { ...answer, act: this.busy ?? 'look' };
	}

	/** One at a time, over what is on disk when its turn comes. */
	async #act(act: Act, work: (kept: KeptPage | null) => Promise<void>): Promise<void> {
		if (this.busy) return;
		const { db, lock } = this.#opening;
		this.busy = act;
		this.trouble = null;
		if (act !== 'look') this.outcome = null;
		try {
			const turn = lock(this.#place, async () => work(await this.#read()));
			this.#turn = turn.catch(() => undefined);
			await turn;
		} catch (cause) {
			this.trouble = kindOf(db, cause);
		} finally {
			this.busy = null;
		}
	}

	/** What is asked and not answered may be on its way from another tab. */
	async #afterOthers(): Promise<void> {
		const { lock } = this.#opening;
		this.waiting = true;
		try {
			await lock(this.#place, async () => this.#see(await this.#read()));
		} catch (cause) {
			this.trouble = kindOf(this.#opening.db, cause);
		} finally {
			this.waiting = false;
		}
	}

	/** The name of what is done one at a time, over all tabs. */
	get #place(): string {
		return `azimut-page-${this.#opening.assessment.id}`;
	}

	#read(): Promise<KeptPage | null> {
		return readKeptPage(this.#opening.db, this.#opening.assessment.id);
	}

	async #keep(kept: KeptPage | null): Promise<void> {
		await keepPage(this.#opening.db, this.#opening.assessment.id, kept);
		this.#see(kept);
	}

	#see(kept: KeptPage | null): void {
		if (kept?.page?.slug !== this.kept?.page?.slug) {
			this.status = null;
			this.#chosen = {};
		}
		this.kept = kept;
	}
}

/** With the browser's own network and locks; null until the device is open. */
export function publisherOf(
	assessment: Assessment,
	{ database: db }: Pick<Device, 'database'>,
	lang: 'fr' | 'en',
	today: () => string
): Publisher | null {
	if (!db) return null;
	const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
	return new Publisher({
		...{ assessment, db, lang, today },
		fetch: (address, init) => fetch(address, init),
		// Absent on http:// addresses other than localhost.
		lock: (name, work) => (locks ? locks.request(name, work) : work()),
		newRequest: newId
	});
}
