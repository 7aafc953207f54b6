import { handOut } from '$lib/session/dossier/hand-out';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { daysBetween } from '$lib/engine/facts/day';
import { claimProblem } from '$lib/share/claims';
import { validUntil } from '$lib/share/conditions';
import type { Publication } from '$lib/share/publication';
import { loadCommunes, type Communes } from '$lib/grid/communes';
import { loadTrades, type Trades } from '$lib/grid/load-trades';
import { metaPath } from '$lib/dossier/paths';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import type { Device } from '$lib/session/device/device.svelte';
import { browserNetwork, deliver, Outbox, type Network } from '$lib/outbox/outbox.svelte';
import { isToken, readRecord, watchRecord } from '$lib/outbox/record';
import { takeBroughtPage } from '$lib/dossier/storage/page-key';
import { storeSecret } from '$lib/dossier/storage/store-secret';
import {
	broughtPageOf,
	isRenewing,
	ownPageOf,
	type PageRecord,
	type PageSecrets
} from '$lib/page-records/page-record';
import { changesSince, type PageChange } from './page-changes';
import { obstaclesOf } from './page-obstacles';
import {
	choicesIn,
	directoryChoices,
	firstChoices,
	pagePublication,
	payloadText,
	type PageChoice,
	type PageChoices,
	type PageLists
} from './page-payload';
import { PageServer, type PageStatus } from './page-server';
import type { NotDone } from '$lib/outbox/server';

/** `gone`: the page was withdrawn from elsewhere, for good. */
type PublishResult =
	| { kind: 'published' | 'updated' | 'renewed' | 'gone'; url: string }
	/** Null: it had been asked for, and nobody knew whether there was a page. */
	| { kind: 'withdrawn'; url: string | null };

type Act = 'look' | 'publish' | 'update' | 'renew' | 'withdraw';

interface PublisherSetup extends Network {
	assessment: Assessment;
	db: AzimutDatabase;
	lang: 'fr' | 'en';
	/** `yyyy-mm-dd` */
	today: () => string;
	loadTrades: () => Promise<Trades>;
	loadCommunes: () => Promise<Communes>;
}

/** A page ends: how many days before, its owner is told. */
const soonDays = 30;
const statementPath = metaPath('statement');

/** The public page of one dossier: the next visit knows what was asked, and asks it again with the same token. */
export class Publisher extends Outbox<Act, PublishResult> {
	/** As it is on disk; undefined until it was read. */
	record = $state.raw<PageRecord | null>();
	/** What a file brought of a page, and nobody took on this device. */
	brought = $state.raw<PageRecord | null>(null);
	/** As the server said last; null while it has not. */
	status = $state.raw<PageStatus | null>(null);
	/** Undefined until they were brought, for a company that chose one; null when they could not be. */
	trades = $state.raw<Trades | null>();
	/** Undefined until they were brought, for a company that shows one or wants to; null when they could not be. */
	communes = $state.raw<Communes | null>();
	#chosen = $state.raw<Partial<PageChoices>>({});
	readonly #setup: PublisherSetup;
	readonly #server: PageServer;
	/** As it was when the four boxes were ticked. */
	#refused: Publication | null = null;

	/** In the language of the page, wherever it is read. */
	readonly lang: 'fr' | 'en' = $derived.by(() => this.record?.sent?.lang ?? this.#setup.lang);
	readonly choices: PageChoices = $derived.by(() => {
		const sent = this.record?.sent;
		const before = sent ? choicesIn(sent) : firstChoices(this.#setup.assessment);
		return { ...before, ...this.#chosen };
	});
	readonly lists: PageLists = $derived.by(() => ({
		trades: this.trades ?? null,
		communes: this.communes ?? null
	}));
	/** Exactly what would be sent now. */
	readonly publication: Publication = $derived.by(() =>
		pagePublication(this.#setup.assessment, this.lang, this.choices, this.lists)
	);
	/** All that a page is made from was read. */
	readonly ready: boolean = $derived.by(
		() =>
			this.record !== undefined &&
			(this.communes !== undefined || this.choices.place === null) &&
			(this.trades !== undefined || this.#setup.assessment.sheet.profile.trade === undefined)
	);
	/** How many the questionnaire has. */
	readonly subjects: number = $derived.by(() => this.#setup.assessment.compiled.path.length);
	readonly obstacles = $derived.by(() => obstaclesOf(this.#setup.assessment, this.#setup.today()));
	/** For what its name or its words claim the server would refuse it. */
	readonly claim = $derived.by(() => claimProblem(this.publication.show));
	/** What the page does not say yet. */
	readonly changes: readonly PageChange[] = $derived.by(() =>
		this.record?.sent ? changesSince(this.record.sent, this.publication) : []
	);
	/** The last day on which the page counts; null while there is none. */
	readonly lastDay: string | null = $derived.by(() => {
		const sent = this.record?.sent;
		return this.status?.validUntil ?? (sent ? validUntil(sent.assessedOn) : null);
	});
	readonly endsSoon: boolean = $derived.by(
		() => this.lastDay !== null && daysBetween(this.#setup.today(), this.lastDay) <= soonDays
	);

	constructor(setup: PublisherSetup) {
		super(`azimut-page-${setup.assessment.id}`, setup.db, setup);
		this.#setup = setup;
		this.#server = new PageServer(setup.fetch, setup.lang);
	}

	/** Follows what is stored, whichever tab writes it. Returns what stops it. */
	open(): () => void {
		const { db, assessment } = this.#setup;
		const onError = (error: unknown) => this.refuse(error);
		const stops = [
			watchRecord(db, ownPageOf(assessment.id), {
				onRead: (record) => {
					this.#see(record);
					// What is asked and not answered may be on its way from another tab.
					if (record?.asked) void this.afterOthers(async () => this.#see(await this.#read()));
				},
				onError
			}),
			watchRecord(db, broughtPageOf(assessment.id), {
				onRead: (record) => (this.brought = record),
				onError
			})
		];
		return () => stops.forEach((stop) => stop());
	}

	/** For a company that chose a trade; without the list, its page says the section of activity. */
	async bringTrades(): Promise<void> {
		this.trades ??= await this.#setup.loadTrades().catch(() => null);
	}

	/** For a company that shows its commune, or wants to; without the list, its page says its department. */
	async bringCommunes(): Promise<void> {
		this.communes ??= await this.#setup.loadCommunes().catch(() => null);
	}

	/** A commune or a group of communes by its code; null: neither. */
	choosePlace(place: string | null): void {
		this.#chosen = { ...this.#chosen, place };
	}

	/** A page that is listed says what the directory finds it by, unless that is taken away again. */
	choose(choice: PageChoice, shown: boolean): void {
		const said = choice === 'listed' && shown ? directoryChoices : [];
		const others = Object.fromEntries(said.map((one) => [one, true]));
		this.#chosen = { ...this.#chosen, ...others, [choice]: shown };
	}

	/** Asks the server how the page stands. */
	look(): Promise<void> {
		return this.#act('look', async (record) => {
			if (!record?.page || record.asked) return;
			const answer = await this.#server.status(record.page);
			if (answer.kind === 'done') {
				this.status = answer.value;
				if (this.outcome?.kind === 'unanswered') this.outcome = null;
				// What was asked before, and not answered either, matters more.
			} else if (answer.kind === 'refused' || this.outcome?.kind !== 'unanswered')
				await this.#conclude(answer, record.page);
		});
	}

	/** Sends what is shown: makes the page, or changes it. */
	publish(): Promise<void> {
		const { publication } = this;
		return this.#act(this.record?.page ? 'update' : 'publish', (record) =>
			this.#send(record, publication)
		);
	}

	/** Sends what was refused since its SIREN is taken: the page is shown without it, and the operator is told. */
	publishAnyway(): Promise<void> {
		const publication = this.#refused;
		return this.#act(this.record?.page ? 'update' : 'publish', async (record) => {
			if (publication) await this.#send(record, publication, 'any');
		});
	}

	/** Sends again what was not answered, as it was. */
	finish(): Promise<void> {
		return this.#act(this.record?.page ? 'update' : 'publish', async (record) => {
			if (record?.asked) await this.#send(record, record.asked);
		});
	}

	/** Takes the page away for good; of what was asked and not answered, makes sure that nothing is public. */
	withdraw(): Promise<void> {
		return this.#act('withdraw', async (record) => {
			if (!record) return;
			const { page, request } = record;
			const answer = await (page ? this.#server.withdraw(page) : this.#server.giveUp(request));
			if (answer.kind !== 'done') return this.#conclude(answer, page);
			await this.#store(null);
			this.outcome = { kind: 'withdrawn', url: page?.url ?? null };
		});
	}

	/**
	 * Gives the page another token and another paper key, at the same address: those of before stop, wherever they are. The
	 * new token is on disk before it is sent; what is not answered is asked again before anything else is.
	 */
	renewKeys(): Promise<void> {
		return this.#act('renew', async (record) => {
			if (!record?.page || record.asked) return;
			const renewing = { ...record, request: this.#setup.newToken() };
			await this.#store(renewing);
			if (await this.#endRenewal(renewing))
				this.outcome = { kind: 'renewed', url: record.page.url };
			// Refused at its first try, it is as if it had never been asked.
			else if (this.outcome?.kind === 'refused') await this.#store(record);
		});
	}

	/** What a file brought becomes the page of this device. */
	takeBrought(): Promise<void> {
		const { db, assessment } = this.#setup;
		return this.#act('look', () => takeBroughtPage(db, assessment.id));
	}

	leaveBrought(): Promise<void> {
		const { db, assessment } = this.#setup;
		return this.#act('look', () => storeSecret(db, broughtPageOf(assessment.id).id, null));
	}

	/** The server knows no such page: this device keeps its secrets no more. */
	forget(): Promise<void> {
		return this.#act('withdraw', () => this.#store(null));
	}

	async #send(
		record: PageRecord | null,
		publication: Publication,
		siren: 'free' | 'any' = 'free'
	): Promise<void> {
		// A device of before named what it asked, and has no token for it: if there is a page, this one takes its place.
		const named = record && !record.page && !isToken(record.request) ? record.request : null;
		if (named !== null) {
			const answer = await this.#server.giveUp(named);
			if (answer.kind !== 'done') return this.#conclude(answer, null);
		}
		const text = payloadText(publication);
		const request = record && named === null ? record.request : this.#setup.newToken();
		const page = record?.page ?? null;
		const secretsIn = (made: PageSecrets | PageStatus) => page ?? (made as PageSecrets);
		const answer = await deliver<PageRecord, PageSecrets | PageStatus>({
			before: record,
			asked: { request, asked: publication, page, sent: record?.sent ?? null },
			isAgain: Boolean(record?.asked),
			send: async () => {
				await handOut(this.#setup.assessment, 'page', (path) => path === statementPath);
				return page
					? this.#server.update(page, text, siren)
					: this.#server.create(text, request, siren);
			},
			done: (made) => {
				const secrets = secretsIn(made);
				return { request: secrets.token, asked: null, page: secrets, sent: publication };
			},
			store: (stored) => this.#store(stored)
		});
		if (answer.kind !== 'done') {
			if (answer.kind === 'refused') this.#refused = publication;
			return this.#conclude(answer, page);
		}
		this.status = page ? (answer.value as PageStatus) : null;
		this.outcome = { kind: page ? 'updated' : 'published', url: secretsIn(answer.value).url };
	}

	/** Whether the keys that were to be renewed are. */
	async #endRenewal(record: PageRecord): Promise<boolean> {
		const { page, request } = record;
		if (!page) return true;
		const answer = await this.#server.renew(page, request);
		if (answer.kind === 'done') {
			const renewed = { ...page, token: request, withdrawalKey: answer.value };
			await this.#store({ ...record, page: renewed });
			return true;
		}
		// Told to wait, nobody knows yet what the first request did.
		if (answer.kind === 'refused' && answer.code !== 'too-many')
			await this.#store({ ...record, request: page.token });
		await this.#conclude(answer, page);
		return false;
	}

	async #conclude(answer: NotDone, page: PageSecrets | null): Promise<void> {
		if (answer.kind !== 'refused' || answer.status !== 410) return this.notDone(answer);
		await this.#store(null);
		this.outcome = page ? { kind: 'gone', url: page.url } : { kind: 'withdrawn', url: null };
	}

	/** Over what is on disk when its turn comes. */
	#act(act: Act, work: (record: PageRecord | null) => Promise<void>): Promise<void> {
		const inOrder = async () => {
			const record = await this.#read();
			if (record && isRenewing(record) && !(await this.#endRenewal(record))) return;
			await work(await this.#read());
		};
		return this.inTurn(act, inOrder, { quiet: act === 'look' });
	}

	#read(): Promise<PageRecord | null> {
		return readRecord(this.#setup.db, ownPageOf(this.#setup.assessment.id));
	}

	async #store(record: PageRecord | null): Promise<void> {
		await storeSecret(this.#setup.db, ownPageOf(this.#setup.assessment.id).id, record);
		this.#see(record);
	}

	#see(record: PageRecord | null): void {
		if (record?.page?.slug !== this.record?.page?.slug) {
			this.status = null;
			this.#chosen = {};
		}
		this.record = record;
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
	return new Publisher({
		assessment,
		db,
		lang,
		today,
		...browserNetwork(),
		loadTrades: () => loadTrades(lang),
		loadCommunes
	});
}
