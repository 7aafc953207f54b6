import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { storeSecret } from '$lib/dossier/storage/store-secret';
import { fingerprintOfKey } from '$lib/share/fingerprint';
import type { BoxAddress } from '$lib/share/preparation';
import { browserNetwork, Outbox, type Network } from '$lib/outbox/outbox.svelte';
import { readRecord, watchRecord } from '$lib/outbox/record';
import { BoxServer, isGone, newName, type Sent } from './box-server';
import { seal } from './envelope';
import { writeLetter, type Letter } from './letter';
import { sentFrom, type SentRecord } from './records';

type Act = 'look' | 'send' | 'withdraw';

/** `not-theirs`: the server gave another key than the link says · `too-large`: it goes as a file */
type DepositResult = { kind: 'sent' | 'withdrawn' | 'full' | 'gone' | 'not-theirs' | 'too-large' };

interface DepositSetup extends Network {
	db: AzimutDatabase;
	dossier: string;
	lang: string;
}

/** What a dossier sends into the box of a link. What is asked is on disk before it leaves: asked again, it is sent once. */
export class Deposit extends Outbox<Act, DepositResult> {
	/** As it is on disk, the oldest first. */
	sent = $state.raw<readonly SentRecord[]>([]);
	/** What became of each, by envelope, as the server said last. */
	states = $state.raw<ReadonlyMap<string, Sent | 'gone'>>(new Map());
	readonly #setup: DepositSetup;
	readonly #server: BoxServer;

	constructor(setup: DepositSetup) {
		super(`azimut-deposit-${setup.dossier}`, setup.db, setup);
		this.#setup = setup;
		this.#server = new BoxServer(setup.fetch, setup.lang);
	}

	/** Follows what is stored, whichever tab writes it. Returns what stops it. */
	follow(): () => void {
		return watchRecord(this.#setup.db, sentFrom(this.#setup.dossier), {
			onRead: (sent) => (this.sent = sent ?? []),
			onError: (error) => this.refuse(error)
		});
	}

	/** Whether it is there. */
	async send({ id, fingerprint }: BoxAddress, letter: Letter): Promise<boolean> {
		let isSent = false;
		await this.inTurn('send', async () => {
			const box = await this.#server.look(id);
			if (isGone(box)) return void (this.outcome = { kind: 'gone' });
			if (box.kind !== 'done') return this.notDone(box);
			const { publicKey, expiresOn, isFull } = box.value;
			if (fingerprintOfKey(publicKey) !== fingerprint)
				return void (this.outcome = { kind: 'not-theirs' });
			if (isFull) return void (this.outcome = { kind: 'full' });
			const bytes = await seal(await writeLetter(letter), id, publicKey);
			if (!bytes) return void (this.outcome = { kind: 'too-large' });
			const record: SentRecord = {
				box: id,
				envelope: newName(),
				token: this.#setup.newToken(),
				askedAt: new Date().toISOString(),
				receivedAt: null,
				expiresOn
			};
			await this.#put(record);
			const answer = await this.#server.drop(record, bytes);
			if (answer.kind === 'done') {
				await this.#put({ ...record, receivedAt: answer.value });
				isSent = true;
				this.outcome = { kind: 'sent' };
				await this.#lookAtAll();
			} else {
				if (answer.kind === 'refused') await this.#forget(record.envelope);
				this.notDone(answer);
			}
		});
		return isSent;
	}

	/** Asks what became of all that was sent: one that nobody answered for may have come. */
	look(): Promise<void> {
		return this.inTurn('look', () => this.#lookAtAll(), { quiet: true });
	}

	withdraw(record: SentRecord): Promise<void> {
		return this.inTurn('withdraw', async () => {
			const answer = await this.#server.withdraw(record);
			if (answer.kind !== 'done') this.notDone(answer);
			else this.outcome = { kind: 'withdrawn' };
			await this.#lookAtAll();
		});
	}

	async #lookAtAll(): Promise<void> {
		const states = new Map(this.states);
		for (const record of await this.#stored()) {
			const answer = await this.#server.sent(record);
			if (answer.kind === 'done') {
				states.set(record.envelope, answer.value);
				const { receivedAt } = answer.value;
				if (record.receivedAt === null) await this.#put({ ...record, receivedAt });
			} else if (isGone(answer)) {
				if (record.receivedAt !== null) states.set(record.envelope, 'gone');
				else if (await this.#giveUp(record)) await this.#forget(record.envelope);
			}
		}
		this.states = states;
	}

	/** What did not come may still be on its way: it does not come any more, or there is no box where it could. */
	async #giveUp(record: SentRecord): Promise<boolean> {
		const answer = await this.#server.withdraw(record);
		return answer.kind === 'done' || isGone(answer);
	}

	async #stored(): Promise<SentRecord[]> {
		return (await readRecord(this.#setup.db, sentFrom(this.#setup.dossier))) ?? [];
	}

	async #put(record: SentRecord): Promise<void> {
		const before = await this.#stored();
		const at = before.findIndex(({ envelope }) => envelope === record.envelope);
		await this.#store(at < 0 ? [...before, record] : before.with(at, record));
	}

	async #forget(envelope: string): Promise<void> {
		const before = await this.#stored();
		await this.#store(before.filter((one) => one.envelope !== envelope));
	}

	async #store(sent: SentRecord[]): Promise<void> {
		const { db, dossier } = this.#setup;
		await storeSecret(db, sentFrom(dossier).id, sent.length > 0 ? sent : null);
		this.sent = sent;
	}
}

/** With the browser's own network. */
export const depositOf = (setup: Omit<DepositSetup, keyof Network>): Deposit =>
	new Deposit({ ...setup, ...browserNetwork() });
