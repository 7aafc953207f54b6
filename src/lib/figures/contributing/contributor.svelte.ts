import { canonicalJson } from '$lib/dossier/canonical';
import { yearIn } from '$lib/dossier/sheet';
import type { AzimutDatabase, SecretRow } from '$lib/dossier/storage/database';
import { contributionPrefix } from '$lib/dossier/storage/contribution-secrets';
import { storeSecret } from '$lib/dossier/storage/store-secret';
import { browserNetwork, deliver, Outbox, type Network } from '$lib/outbox/outbox.svelte';
import { readRecord, watchRecords } from '$lib/outbox/record';
import type { Contribution } from '$lib/share/figures/contribution';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import type { Device } from '$lib/session/device/device.svelte';
import { contributionObstacles } from './contribution-obstacles';
import { classesOf, contributionOf, contributionText } from './contribution-payload';
import {
	contributionIn,
	parseContributionRecord,
	type ContributionRecord
} from './contribution-record';
import { ContributionServer } from './contribution-server';

type Act = 'send' | 'withdraw' | 'replace';

/**
 * `given-up`: sent and never answered, it is known no more here · `over`: there is nothing left to take away · `nothing`:
 * this receipt is of none that waits
 */
interface ContributionResult {
	kind: 'sent' | 'replaced' | 'withdrawn' | 'given-up' | 'over' | 'nothing';
}

interface ContributorSetup extends Network {
	assessment: Assessment;
	db: AzimutDatabase;
	lang: 'fr' | 'en';
	/** `yyyy-mm-dd` */
	today: () => string;
	/** The questionnaire of new dossiers. */
	current?: string;
}

/** What one dossier contributes to the key figures, once a year: sent again under its receipt, it counts once. */
export class Contributor extends Outbox<Act, ContributionResult> {
	/** As they are on disk, the latest year first; undefined until they were read. */
	records = $state.raw<readonly ContributionRecord[]>();
	/** What the owner says of where the company is; the least, until it chose. */
	place = $state<string | null>(null);
	readonly #setup: ContributorSetup;
	readonly #server: ContributionServer;

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
		super(`azimut-contribution-${setup.assessment.id}`, setup.db, setup);
		this.#setup = setup;
		this.#server = new ContributionServer(setup.fetch, setup.lang);
	}

	get #year(): number | null {
		return yearIn(this.#setup.assessment.sheet.profile);
	}

	/** Follows what is stored, whichever tab writes it. Returns what stops it. */
	open(): () => void {
		const { db, assessment } = this.#setup;
		const prefix = contributionPrefix(assessment.id);
		const parse = ({ id, value }: SecretRow) =>
			parseContributionRecord(value, Number(id.slice(prefix.length)));
		return watchRecords(db, prefix, parse, {
			onRead: (records) => (this.records = latestFirst(records)),
			onError: (error) => this.refuse(error)
		});
	}

	/** Sends what is shown, unless another tab has contributed for that year. */
	send(): Promise<void> {
		const { contribution } = this;
		return this.inTurn('send', async () => {
			if (!contribution || this.obstacles.length > 0) return;
			if ((await this.#read(contribution.year)) !== null) return;
			await this.#sendNew(contribution);
		});
	}

	/** Sends again what was not answered, as it was. */
	again({ contribution: { year } }: ContributionRecord): Promise<void> {
		return this.inTurn('send', async () => {
			const record = await this.#read(year);
			if (record?.sentOn === null) await this.#deliver(record, 'sent');
		});
	}

	/** Takes it away; of what was not answered, makes sure that it does not count. */
	withdraw({ contribution: { year } }: ContributionRecord): Promise<void> {
		return this.inTurn('withdraw', async () => {
			const record = await this.#read(year);
			if (record) await this.#takeAway(record);
		});
	}

	/** Takes away what was sent and sends what is shown, under a new receipt. */
	replace(): Promise<void> {
		const { contribution, own } = this;
		return this.inTurn('replace', async () => {
			if (!contribution || this.obstacles.length > 0 || !own) return;
			const record = await this.#read(own.contribution.year);
			if (record && (await this.#takeAway(record))) await this.#sendNew(contribution, 'replaced');
		});
	}

	#sendNew(contribution: Contribution, kind: 'sent' | 'replaced' = 'sent'): Promise<void> {
		const receipt = this.#setup.newToken();
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
		} else this.notDone(answer);
	}

	/** Whether it waited, and is taken away. */
	async #takeAway(record: ContributionRecord): Promise<boolean> {
		const answer = await this.#server.withdraw(record.receipt);
		if (answer.kind !== 'done') {
			this.notDone(answer);
			return false;
		}
		const { withdrawn } = answer.value;
		const isOver = !withdrawn && record.sentOn !== null;
		await this.#store(record.contribution.year, isOver ? { ...record, over: true } : null);
		this.outcome = { kind: withdrawn ? 'withdrawn' : isOver ? 'over' : 'given-up' };
		return withdrawn;
	}

	#read(year: number): Promise<ContributionRecord | null> {
		return readRecord(this.#setup.db, contributionIn(this.#setup.assessment.id, year));
	}

	/** Shown at once: what follows the storage comes a little later. */
	async #store(year: number, record: ContributionRecord | null): Promise<void> {
		const { db, assessment } = this.#setup;
		await storeSecret(db, contributionIn(assessment.id, year).id, record);
		const others = (this.records ?? []).filter((one) => one.contribution.year !== year);
		this.records = latestFirst([...others, ...(record ? [record] : [])]);
	}
}

const latestFirst = (records: readonly ContributionRecord[]): ContributionRecord[] =>
	[...records].sort((one, other) => other.contribution.year - one.contribution.year);

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
		...browserNetwork()
	});
}
