import { canonicalJson } from '$lib/dossier/canonical';
import { yearIn } from '$lib/dossier/sheet';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { kindOf, type StorageErrorKind } from '$lib/dossier/storage/storage-error';
import { toUrlText } from '$lib/share/bytes';
import type { Contribution } from '$lib/share/figures/contribution';
import type { Fetch, Refused, ServerReply } from '$lib/publish/server';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import type { Device } from '$lib/session/device/device.svelte';
import { contributionObstacles } from './contribution-obstacles';
import { classesOf, contributionOf, contributionText } from './contribution-payload';
import {
	readContribution,
	storeContribution,
	watchContributions,
	type ContributionRecord
} from './contribution-record';
import { ContributionServer } from './contribution-server';

export type Act = 'send' | 'withdraw' | 'replace';

/**
 * What came of what was asked last. `given-up`: sent and never answered, it is known no more here · `over`: there is
 * nothing left to take away · `nothing`: this receipt is of none that waits
 */
export type ContributionResult =
	| { kind: 'sent' | 'replaced' | 'withdrawn' | 'given-up' | 'over' | 'nothing' }
	| { kind: 'unanswered'; act: Act; message: string | null }
	| (Refused & { act: Act });

interface ContributorSetup {
	assessment: Assessment;
	db: AzimutDatabase;
	lang: 'fr' | 'en';
	fetch: Fetch;
	/** Runs one after the other, of all tabs, what is given under one name. */
	lock: (name: string, work: () => Promise<void>) => Promise<unknown>;
	/** `yyyy-mm-dd` */
	today: () => string;
	newReceipt: () => string;
	/** The questionnaire of new dossiers. */
	current?: string;
}

/**
 * What one dossier contributes to the key figures, once a year. As with a page, what is about to be sent is stored first,
 * with its receipt, and is said to be sent once that is on disk: killed anywhere between, it is sent again and counts once.
 */
export class Contributor {
	/** As they are on disk, the latest year first; undefined until they were read. */
	records = $state.raw<readonly ContributionRecord[]>();
	/** What the owner says of where the company is; the least, until it chose. */
	place = $state<string | null>(null);
	busy = $state<Act | null>(null);
	outcome = $state.raw<ContributionResult | null>(null);
	/** Why this device could not keep what it had to. */
	storageError = $state.raw<StorageErrorKind | null>(null);
	readonly #setup: ContributorSetup;
	readonly #server: ContributionServer;
	#turn: Promise<unknown> = Promise.resolve();

	readonly classes = $derived.by(() => classesOf(this.#setup.assessment));
	/** Exactly what would be sent now; null while the profile lacks something. */
	readonly contribution: Contribution | null = $derived.by(() =>
		contributionOf(this.#setup.assessment, this.place ?? this.own?.contribution.place ?? null)
	);
	readonly obstacles = $derived.by(() =>
		contributionObstacles(this.#setup.assessment, this.#setup.today(), this.#setup.current)
	);
	/** That of the year that the dossier is about. */
	readonly own: ContributionRecord | null = $derived.by(
		() => this.records?.find(({ contribution }) => contribution.year === this.#year) ?? null
	);
	readonly others: readonly ContributionRecord[] = $derived.by(
		() => this.records?.filter((record) => record !== this.own) ?? []
	);
	/** What was sent is not what would be sent now. */
	readonly changed: boolean = $derived.by(
		() =>
			this.own !== null && canonicalJson(this.own.contribution) !== canonicalJson(this.contribution)
	);

	constructor(setup: ContributorSetup) {
		this.#setup = setup;
		this.#server = new ContributionServer(setup.fetch, setup.lang);
	}

	get #year(): number | null {
		return yearIn(this.#setup.assessment.sheet.profile);
	}

	/** Follows what is stored, whichever tab writes it. Returns what stops it. */
	open(): () => void {
		const { db, assessment } = this.#setup;
		return watchContributions(db, assessment.id, {
			onRecords: (records) => (this.records = records),
			onError: (error) => (this.storageError = kindOf(db, error))
		});
	}

	/** Resolves once nothing is being sent or stored. */
	async whenIdle(): Promise<boolean> {
		await this.#turn;
		return true;
	}

	/** Sends what is shown, unless another tab has contributed for that year. */
	send(): Promise<void> {
		const { contribution } = this;
		return this.#act('send', async () => {
			if (!contribution || this.obstacles.length > 0) return;
			if ((await this.#read(contribution.year)) !== null) return;
			await this.#sendNew(contribution);
		});
	}

	/** Sends again what was not answered, as it was. */
	again({ contribution: { year } }: ContributionRecord): Promise<void> {
		return this.#act('send', async () => {
			const record = await this.#read(year);
			if (record?.sentOn === null) await this.#deliver(record, 'sent');
		});
	}

	/** Takes it away; of what was not answered, makes sure that it does not count. */
	withdraw({ contribution: { year } }: ContributionRecord): Promise<void> {
		return this.#act('withdraw', async () => {
			const record = await this.#read(year);
			if (record) this.outcome = await this.#takeAway(record);
		});
	}

	/** Takes away what was sent and sends what is shown, under a new receipt. */
	replace(): Promise<void> {
		const { contribution, own } = this;
		return this.#act('replace', async () => {
			if (!contribution || this.obstacles.length > 0 || !own) return;
			const record = await this.#read(own.contribution.year);
			const taken = record ? await this.#takeAway(record) : null;
			this.outcome = taken;
			if (taken?.kind === 'withdrawn') await this.#sendNew(contribution, 'replaced');
		});
	}

	#sendNew(contribution: Contribution, kind: 'sent' | 'replaced' = 'sent'): Promise<void> {
		const receipt = this.#setup.newReceipt();
		return this.#deliver({ receipt, contribution, sentOn: null, over: false }, kind, true);
	}

	async #deliver(
		record: ContributionRecord,
		kind: 'sent' | 'replaced',
		isFirst = false
	): Promise<void> {
		const { contribution, receipt } = record;
		if (isFirst) await this.#store(contribution.year, record);
		const answer = await this.#server.send(contributionText(contribution), receipt);
		if (answer.kind === 'done') {
			await this.#store(contribution.year, { ...record, sentOn: this.#setup.today() });
			this.outcome = { kind };
			return;
		}
		// Taken away from another device since.
		if (answer.kind === 'refused' && answer.status === 410) {
			await this.#store(contribution.year, null);
			this.outcome = { kind: 'withdrawn' };
			return;
		}
		// Refused at its first try, it is as if it had never been asked.
		if (answer.kind === 'refused' && isFirst) await this.#store(contribution.year, null);
		this.outcome = this.#resultOf(answer);
	}

	async #takeAway(record: ContributionRecord): Promise<ContributionResult> {
		const { year } = record.contribution;
		const answer = await this.#server.withdraw(record.receipt);
		if (answer.kind !== 'done') return this.#resultOf(answer);
		const { withdrawn } = answer.value;
		const isOver = !withdrawn && record.sentOn !== null;
		await this.#store(year, isOver ? { ...record, over: true } : null);
		if (withdrawn) return { kind: 'withdrawn' };
		return { kind: isOver ? 'over' : 'given-up' };
	}

	#resultOf(answer: Exclude<ServerReply<unknown>, { kind: 'done' }>): ContributionResult {
		return { ...answer, act: this.busy ?? 'send' };
	}

	/** One at a time, over what is on disk when its turn comes. */
	async #act(act: Act, work: () => Promise<void>): Promise<void> {
		if (this.busy) return;
		const { db, lock, assessment } = this.#setup;
		this.busy = act;
		this.storageError = null;
		this.outcome = null;
		try {
			const turn = lock(`azimut-contribution-${assessment.id}`, work);
			this.#turn = turn.catch(() => undefined);
			await turn;
		} catch (cause) {
			this.storageError = kindOf(db, cause);
		} finally {
			this.busy = null;
		}
	}

	#read(year: number): Promise<ContributionRecord | null> {
		return readContribution(this.#setup.db, this.#setup.assessment.id, year);
	}

	/** Shown at once: what follows the storage comes a little later. */
	async #store(year: number, record: ContributionRecord | null): Promise<void> {
		await storeContribution(this.#setup.db, this.#setup.assessment.id, year, record);
		const others = (this.records ?? []).filter((one) => one.contribution.year !== year);
		this.records = [...others, ...(record ? [record] : [])].sort(
			(one, other) => other.contribution.year - one.contribution.year
		);
	}
}

/** 32 random bytes. */
const newReceipt = () => toUrlText([...crypto.getRandomValues(new Uint8Array(32))]);

/** With the browser's own network and locks; null until the device is open. */
export function contributorOf(
	assessment: Assessment,
	{ database: db }: Pick<Device, 'database'>,
	lang: 'fr' | 'en',
	today: () => string
): Contributor | null {
	if (!db) return null;
	const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
	return new Contributor({
		assessment,
		db,
		lang,
		today,
		newReceipt,
		fetch: (address, init) => fetch(address, init),
		// Absent on http:// addresses other than localhost.
		lock: (name, work) => (locks ? locks.request(name, work) : work())
	});
}
