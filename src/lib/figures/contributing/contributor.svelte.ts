import { canonicalJson } from '$lib/dossier/canonical';
import { yearIn } from '$lib/dossier/sheet';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import type { StorageErrorKind } from '$lib/dossier/storage/storage-error';
import { newToken } from '$lib/outbox/new-token';
import { browserNetwork, deliver, Outbox, type Network } from '$lib/outbox/outbox.svelte';
import type { Contribution } from '$lib/share/figures/contribution';
import type { Refused, ServerReply } from '$lib/outbox/server';
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

interface ContributorSetup extends Network {
	assessment: Assessment;
	db: AzimutDatabase;
	lang: 'fr' | 'en';
	/** `yyyy-mm-dd` */
	today: () => string;
	newReceipt: () => string;
	/** The questionnaire of new dossiers. */
	current?: string;
}

/** What one dossier contributes to the key figures, once a year: sent again under its receipt, it counts once. */
export class Contributor {
	/** As they are on disk, the latest year first; undefined until they were read. */
	records = $state.raw<readonly ContributionRecord[]>();
	/** What the owner says of where the company is; the least, until it chose. */
	place = $state<string | null>(null);
	outcome = $state.raw<ContributionResult | null>(null);
	readonly #setup: ContributorSetup;
	readonly #server: ContributionServer;
	readonly #outbox: Outbox<Act>;

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
		this.#outbox = new Outbox(`azimut-contribution-${setup.assessment.id}`, setup.db, setup);
	}

	get busy(): Act | null {
		return this.#outbox.busy;
	}
	/** Why this device could not keep what it had to. */
	get storageError(): StorageErrorKind | null {
		return this.#outbox.storageError;
	}

	get #year(): number | null {
		return yearIn(this.#setup.assessment.sheet.profile);
	}

	/** Follows what is stored, whichever tab writes it. Returns what stops it. */
	open(): () => void {
		const { db, assessment } = this.#setup;
		return watchContributions(db, assessment.id, {
			onRecords: (records) => (this.records = records),
			onError: (error) => this.#outbox.refuse(error)
		});
	}

	/** Resolves once nothing is being sent or stored. */
	whenIdle(): Promise<boolean> {
		return this.#outbox.whenIdle();
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
		const store = (stored: ContributionRecord | null) => this.#store(contribution.year, stored);
		const answer = await deliver({
			before: null,
			asked: record,
			isAgain: !isFirst,
			send: () => this.#server.send(contributionText(contribution), receipt),
			done: () => ({ ...record, sentOn: this.#setup.today() }),
			store
		});
		if (answer.kind === 'done') this.outcome = { kind };
		else if (answer.kind === 'refused' && answer.status === 410) {
			// Taken away from another device since.
			await store(null);
			this.outcome = { kind: 'withdrawn' };
		} else this.outcome = this.#resultOf(answer);
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
		this.outcome = null;
		await this.#outbox.act(act, work);
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

/** With the browser's own network and locks; null until the device is open. */
export function contributorOf(
	assessment: Assessment,
	{ database: db }: Pick<Device, 'database'>,
	lang: 'fr' | 'en',
	today: () => string
): Contributor | null {
	if (!db) return null;
	return new Contributor({
		assessment,
		db,
		lang,
		today,
		...browserNetwork(),
		newReceipt: newToken
	});
}
