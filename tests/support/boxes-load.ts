/** Devices that open boxes, drop in them, collect, withdraw and close, until their server dies; and what must be true then. */
import { setTimeout as wait } from 'node:timers/promises';
import { findBox } from '../../src/lib/server/boxes/find-box';
import { findEnvelope, readBytes } from '../../src/lib/server/boxes/read-envelope';
import type { Store } from '../../src/lib/server/store/store';
import type { EnvelopeState } from '../../src/lib/server/store/tables';
import { boxPath, newBox, newEnvelope, sendEnvelope } from './boxes';
import type { SpawnedServer } from './spawned';

/** `asked`: it was sent, and nothing came back yet. */
type Heard = 'not' | 'asked' | 'done';

interface KnownEnvelope {
	sent: ReturnType<typeof newEnvelope>;
	dropped: Heard;
	settled: Heard;
	as: Exclude<EnvelopeState, 'here'>;
}

interface KnownBox {
	box: ReturnType<typeof newBox>;
	opened: Heard;
	closed: Heard;
	envelopes: KnownEnvelope[];
}

export class BoxesLoad {
	readonly boxes: KnownBox[] = [];
	/** Answers that said that something was done. */
	done = 0;
	#goesOn = true;
	readonly #all: Promise<unknown>;

	constructor(
		readonly server: SpawnedServer,
		atOnce = 6
	) {
		this.#all = Promise.all(Array.from({ length: atOnce }, () => this.#goOn()));
	}

	async stop(): Promise<void> {
		this.#goesOn = false;
		await this.#all;
	}

	async #goOn(): Promise<void> {
		while (this.#goesOn) {
			await this.#liveOnce().catch(() => undefined);
			await wait(1);
		}
	}

	/** Of one box; each step only when the one before was answered. */
	async #liveOnce(): Promise<void> {
		const known: KnownBox = { box: newBox(), opened: 'not', closed: 'not', envelopes: [] };
		this.boxes.push(known);
		const { id, token, body } = known.box;
		await this.#hear(known, 'opened', () => this.server.ask('PUT', boxPath(id), { token, body }));
		for (const as of ['withdrawn', 'collected', 'withdrawn', 'collected'] as const) {
			const sent = newEnvelope(1000 + Math.floor(Math.random() * 60_000));
			const one: KnownEnvelope = { sent, dropped: 'not', settled: 'not', as };
			known.envelopes.push(one);
			await this.#hear(one, 'dropped', () => sendEnvelope(this.server, id, sent));
			if (Math.random() < 0.4) continue;
			const right = as === 'withdrawn' ? sent.token : token;
			const path = boxPath(id, sent.envelope);
			await this.#hear(one, 'settled', () => this.server.ask('DELETE', path, { token: right }));
		}
		if (Math.random() < 0.4)
			await this.#hear(known, 'closed', () => this.server.ask('DELETE', boxPath(id), { token }));
	}

	async #hear<Step extends string>(
		of: Record<Step, Heard>,
		step: Step,
		ask: () => Promise<Response>
	): Promise<void> {
		of[step] = 'asked';
		const answer = await ask();
		await answer.arrayBuffer();
		if (!answer.ok) throw new Error(`${answer.status}`);
		of[step] = 'done';
		this.done++;
	}
}

/** What is not as it was said to be, in words; `ended`: boxes that a clock may have ended. */
export async function wrongIn(
	store: Store,
	boxes: readonly KnownBox[],
	ended: ReadonlySet<string>
): Promise<string[]> {
	const wrong: string[] = [];
	for (const known of boxes) {
		const { id } = known.box;
		const isHere = (await findBox(store.db, id)) !== null;
		if (known.closed === 'done' && isHere) wrong.push('a box that was closed is here');
		const mayBeGone = known.closed !== 'not' || ended.has(id);
		if (known.opened === 'done' && !isHere && !mayBeGone) wrong.push('a box is lost');
		for (const one of known.envelopes) {
			const said = await wrongOf(store, id, one, mayBeGone);
			if (said) wrong.push(said);
			if (known.closed === 'done' && (await rowOf(store, id, one)))
				wrong.push('an envelope of a box that was closed is here');
		}
	}
	return wrong;
}

const rowOf = (store: Store, box: string, { sent }: KnownEnvelope) =>
	findEnvelope(store.db, { box, envelope: sent.envelope });

async function wrongOf(
	store: Store,
	box: string,
	one: KnownEnvelope,
	mayBeGone: boolean
): Promise<string | null> {
	const row = await rowOf(store, box, one);
	if (!row) return one.dropped === 'done' && !mayBeGone ? 'an envelope is lost' : null;
	if (row.state !== 'here')
		return row.state === one.as && one.settled !== 'not' ? null : 'it is settled otherwise';
	if (one.settled === 'done') return `what was ${one.as} is here`;
	const bytes = await readBytes(store.db, row);
	return bytes?.equals(one.sent.bytes) ? null : 'bytes are lost';
}

/** Envelopes whose bytes must be nowhere. */
export const goneOf = (boxes: readonly KnownBox[]): Buffer[] =>
	boxes.flatMap(({ closed, envelopes }) =>
		envelopes
			.filter(({ settled }) => settled === 'done' || closed === 'done')
			.map(({ sent }) => sent.bytes)
	);
