import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { storeSecret } from '$lib/dossier/storage/store-secret';
import { fingerprintOfKey } from '$lib/share/fingerprint';
import type { BoxAddress } from '$lib/share/preparation';
import { browserNetwork, deliver, Outbox, type Network } from '$lib/outbox/outbox.svelte';
import { watchRecord } from '$lib/outbox/record';
import { BoxServer, isGone, newName, type EnvelopeLine } from './box-server';
import { newBoxKeys, open, type EnvelopeProblem } from './envelope';
import { readLetter, type Letter, type LetterProblem } from './letter';
import { ownBoxOf, type BoxRecord } from './records';

type Act = 'look' | 'open' | 'collect' | 'settle' | 'close';

/** `gone`: it ended, or was closed from another device. */
type BoxResult = { kind: 'opened' | 'closed' | 'gone' };

/** What one envelope holds, or why nobody here can read it. */
export interface Collected {
	envelope: EnvelopeLine;
	letter: Letter | EnvelopeProblem | LetterProblem;
}

/** In days: a meeting is prepared and held within them. */
export const boxDays = 30;

interface BoxSetup extends Network {
	db: AzimutDatabase;
	dossier: string;
	lang: string;
	/** `yyyy-mm-dd` */
	today: () => string;
}

/** The box of one dossier: its key is on disk before it is open, what came stays on the server until it is stored here. */
export class Box extends Outbox<Act, BoxResult> {
	/** As it is on disk; undefined until it was read. */
	record = $state.raw<BoxRecord | null>();
	/** As the server said last; null while it has not. */
	envelopes = $state.raw<readonly EnvelopeLine[] | null>(null);
	readonly #setup: BoxSetup;
	readonly #server: BoxServer;

	/** Null while it is not open, or once it ended. */
	readonly address: BoxAddress | null = $derived.by(() =>
		this.record?.expiresOn && !this.isOver
			? { id: this.record.id, fingerprint: fingerprintOfKey(this.record.publicKey) }
			: null
	);
	readonly isOver: boolean = $derived.by(
		() => !!this.record?.expiresOn && this.record.expiresOn < this.#setup.today()
	);
	/** What came, and nobody collected here. */
	readonly arrived: readonly EnvelopeLine[] = $derived.by(
		() => this.envelopes?.filter(({ state }) => state === 'here') ?? []
	);

	constructor(setup: BoxSetup) {
		super(`azimut-box-${setup.dossier}`, setup.db, setup);
		this.#setup = setup;
		this.#server = new BoxServer(setup.fetch, setup.lang);
	}

	/** Follows what is stored, whichever tab writes it. Returns what stops it. */
	follow(): () => void {
		return watchRecord(this.#setup.db, ownBoxOf(this.#setup.dossier), {
			onRead: (record) => (this.record = record),
			onError: (error) => this.refuse(error)
		});
	}

	/** Makes its key, which is stored: it opens once that key cannot be lost, or its loss is accepted. */
	prepare(): Promise<void> {
		return this.inTurn('look', async () => {
			if (this.record && !this.isOver) return;
			const keys = await newBoxKeys();
			const token = this.#setup.newToken();
			await this.#store({ id: newName(), ...keys, token, expiresOn: null, kept: null });
		});
	}

	open(kept: 'copy' | 'risk'): Promise<void> {
		return this.inTurn('open', async () => {
			const { record } = this;
			if (!record || record.expiresOn) return;
			const asked: BoxRecord = { ...record, kept };
			const { publicKey } = record;
			const answer = await deliver({
				before: record,
				asked,
				isAgain: record.kept !== null,
				send: () => this.#server.open(record.id, record.token, { publicKey, days: boxDays }),
				done: (expiresOn): BoxRecord => ({ ...asked, expiresOn }),
				store: (stored) => this.#store(stored)
			});
			if (answer.kind === 'done') this.outcome = { kind: 'opened' };
			else this.notDone(answer);
		});
	}

	/** Asks what came. */
	look({ quiet = false } = {}): Promise<void> {
		return this.inTurn(
			'look',
			async () => {
				const { record } = this;
				if (!record?.expiresOn || this.isOver) return;
				const answer = await this.#server.list(record.id, record.token);
				if (answer.kind === 'done') this.envelopes = answer.value;
				else if (!quiet) this.#failed(answer);
			},
			{ quiet }
		);
	}

	/** Reads an envelope; it stays on the server until `settle`. Null where it could not be brought. */
	async collect(envelope: EnvelopeLine): Promise<Collected | null> {
		let collected: Collected | null = null;
		await this.inTurn('collect', async () => {
			const { record } = this;
			if (!record) return;
			const answer = await this.#server.read(this.#keyOf(record, envelope));
			if (answer.kind !== 'done') return this.#failed(answer);
			const content = await open(answer.value, record.id, record.privateKey);
			collected = { envelope, letter: typeof content === 'string' ? content : readLetter(content) };
		});
		return collected;
	}

	/** What it held is stored here, or refused: its bytes leave the server. */
	settle(envelope: EnvelopeLine): Promise<void> {
		return this.inTurn('settle', async () => {
			const { record } = this;
			if (!record) return;
			const answer = await this.#server.collected(this.#keyOf(record, envelope));
			if (answer.kind !== 'done') return this.#failed(answer);
			const list = await this.#server.list(record.id, record.token);
			if (list.kind === 'done') this.envelopes = list.value;
		});
	}

	/** Erases it, with what nobody collected, here and on the server. */
	close(): Promise<void> {
		return this.inTurn('close', async () => {
			const { record } = this;
			if (!record) return;
			if (record.kept !== null && !this.isOver) {
				const answer = await this.#server.close(record.id, record.token);
				if (answer.kind !== 'done' && !isGone(answer)) return this.notDone(answer);
			}
			await this.#store(null);
			this.envelopes = null;
			this.outcome = { kind: 'closed' };
		});
	}

	#failed(answer: Parameters<typeof this.notDone>[0]): void {
		if (isGone(answer)) this.outcome = { kind: 'gone' };
		else this.notDone(answer);
	}

	readonly #keyOf = ({ id, token }: BoxRecord, envelope: EnvelopeLine) => ({
		box: id,
		envelope: envelope.id,
		token
	});

	async #store(record: BoxRecord | null): Promise<void> {
		const { db, dossier } = this.#setup;
		await storeSecret(db, ownBoxOf(dossier).id, record);
		this.record = record;
	}
}

/** With the browser's own network. */
export const boxOf = (setup: Omit<BoxSetup, keyof Network>): Box =>
	new Box({ ...setup, ...browserNetwork() });
