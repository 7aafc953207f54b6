import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { BoxesServer } from '../../../tests/support/boxes-server';
import { emptyDatabase } from '../../../tests/support/assessment';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { readRecord } from '$lib/outbox/record';
import { Box } from './box.svelte';
import { Deposit } from './deposit.svelte';
import { newBoxKeys } from './envelope';
import { fromReceipt, toReceipt } from './receipt';
import { ownBoxOf, sentFrom } from './records';

const dossier = '0123456789abcdef'.repeat(2);
let server: BoxesServer;
let [coachDb, clientDb]: AzimutDatabase[] = [];
let tokens = 0;
beforeEach(async () => {
	server = new BoxesServer();
	[coachDb, clientDb] = [await emptyDatabase(), await emptyDatabase()];
});

const network = () => ({
	fetch: server.fetch,
	lock: (_: string, work: () => Promise<void>) => work(),
	newToken: () => `${(tokens += 1)}`.padStart(43, 't')
});
const given = (db: AzimutDatabase | undefined) => {
	if (!db) throw new Error('no database');
	return { db, dossier, lang: 'fr', ...network() };
};
const boxHere = (today = '2026-12-01') => new Box({ ...given(coachDb), today: () => today });
const depositHere = () => new Deposit(given(clientDb));
const record = () => readRecord(given(coachDb).db, ownBoxOf(dossier));
const sent = () => readRecord(given(clientDb).db, sentFrom(dossier));

/** What another visit finds. */
async function reopened(today?: string): Promise<Box> {
	const box = boxHere(today);
	box.record = await record();
	return box;
}
async function openBox(): Promise<Box> {
	const box = boxHere();
	box.record = null;
	await box.prepare();
	await box.open('risk');
	return box;
}
const letter = (text: string) => ({ kind: 'dossier', file: new Blob([text]) }) as const;
const address = (box: Box) => {
	if (!box.address) throw new Error('not open');
	return box.address;
};
async function readFirst(box: Box): Promise<string> {
	await box.look();
	const [first] = box.arrived;
	const collected = first ? await box.collect(first) : null;
	if (!collected || typeof collected.letter === 'string' || collected.letter.kind !== 'dossier')
		throw new Error('nothing to read');
	return collected.letter.file.text();
}

test('from one device to the other: sealed, read, and off the server once it is stored', async () => {
	const box = await openBox();
	const deposit = depositHere();
	expect(await deposit.send(address(box), letter('Le Fournil, 40 kWh'))).toBe(true);
	const [held] = server.boxes.get(address(box).id)?.envelopes.values() ?? [];
	expect(Buffer.from(held?.bytes ?? []).toString('latin1')).not.toContain('Fournil');
	expect(await readFirst(box)).toBe('Le Fournil, 40 kWh');
	expect(box.arrived).toHaveLength(1);
	const [envelope] = box.arrived;
	if (envelope) await box.settle(envelope);
	expect(box.envelopes?.map(({ state }) => state)).toEqual(['collected']);
	await deposit.look();
	expect([...deposit.states.values()]).toMatchObject([{ state: 'collected' }]);
});

test('the key is on disk before the box is open, and the same box opens when nobody answered', async () => {
	const box = boxHere();
	box.record = null;
	await box.prepare();
	expect(await record()).toMatchObject({ expiresOn: null, kept: null });
	expect(server.asked).toEqual([]);
	for (const down of ['before', 'after'] as const) {
		server.down = down;
		await box.open('copy');
		expect(box.outcome).toMatchObject({ kind: 'unanswered', act: 'open' });
		expect(box.address).toBeNull();
	}
	server.down = null;
	const again = await reopened();
	await again.open('copy');
	expect(again.address?.id).toBe((await record())?.id);
	expect(server.boxes.size).toBe(1);
	expect(await record()).toMatchObject({ expiresOn: '2026-12-31', kept: 'copy' });
});

describe('What is sent', () => {
	test.each(['before', 'after'] as const)(
		'is known whatever happens %s it arrives',
		async (down) => {
			const box = await openBox();
			const to = address(box);
			const deposit = depositHere();
			const { fetch } = server;
			// The key is told; the envelope meets the trouble.
			server.fetch = (asked, init) => {
				server.down = init.method === 'PUT' ? down : null;
				return fetch(asked, init);
			};
			const unlucky = depositHere();
			expect(await unlucky.send(to, letter('un'))).toBe(false);
			expect(unlucky.outcome).toMatchObject({ kind: 'unanswered', act: 'send' });
			expect(await sent()).toMatchObject([{ receivedAt: null }]);
			[server.fetch, server.down] = [fetch, null];
			await deposit.look();
			if (down === 'before') expect(await sent()).toBeNull();
			else expect(await sent()).toMatchObject([{ receivedAt: '2026-12-01T10:00:00.000Z' }]);
		}
	);

	test('does not come late once it was looked for in vain', async () => {
		const box = await openBox();
		const { fetch } = server;
		let late: () => Promise<unknown> = () => Promise.resolve();
		server.fetch = (asked, init) => {
			if (init.method !== 'PUT') return fetch(asked, init);
			late = () => fetch(asked, init);
			return Promise.reject(new TypeError('Failed to fetch'));
		};
		const deposit = depositHere();
		await deposit.send(address(box), letter('un'));
		await deposit.look();
		expect(await sent()).toBeNull();
		await late();
		await box.look();
		expect(box.envelopes).toEqual([]);
	});

	test('goes nowhere when the server says another key than the link', async () => {
		const box = await openBox();
		server.otherKey = (await newBoxKeys()).publicKey;
		const deposit = depositHere();
		expect(await deposit.send(address(box), letter('un'))).toBe(false);
		expect(deposit.outcome).toEqual({ kind: 'not-theirs' });
		expect(server.asked.filter((asked) => asked.includes('envelopes'))).toEqual([]);
		expect(await sent()).toBeNull();
	});

	test('is too large, or meets a box that is full or closed: said, and nothing is kept', async () => {
		const box = await openBox();
		const to = address(box);
		const deposit = depositHere();
		await deposit.send(to, { kind: 'dossier', file: new Blob([new Uint8Array(2 ** 21)]) });
		expect(deposit.outcome).toEqual({ kind: 'too-large' });
		server.isFull = true;
		await deposit.send(to, letter('un'));
		expect(deposit.outcome).toEqual({ kind: 'full' });
		await box.close();
		expect(await record()).toBeNull();
		await deposit.send(to, letter('un'));
		expect(deposit.outcome).toEqual({ kind: 'gone' });
		expect(await sent()).toBeNull();
	});

	test('is sent again beside the first, and withdrawn, from another device too', async () => {
		const box = await openBox();
		const deposit = depositHere();
		await deposit.send(address(box), letter('un'));
		await deposit.send(address(box), letter('deux'));
		expect(deposit.sent).toHaveLength(2);
		const [first] = deposit.sent;
		if (!first) throw new Error('nothing sent');
		expect(fromReceipt(`#${toReceipt(first)}&utm_source=x`)).toMatchObject({
			envelope: first.envelope,
			token: first.token
		});
		expect(fromReceipt(toReceipt(first).slice(0, -1))).toBeNull();
		await deposit.withdraw(first);
		expect(deposit.outcome).toEqual({ kind: 'withdrawn' });
		await box.look();
		expect(box.envelopes?.map(({ state }) => state)).toEqual(['withdrawn', 'here']);
		expect(await readFirst(box)).toBe('deux');
	});
});

test('what is sealed for another box, changed or of a version to come is named, and stays', async () => {
	const box = await openBox();
	await depositHere().send(address(box), letter('un'));
	const held = server.boxes.get(address(box).id)?.envelopes.values().next().value;
	if (!held?.bytes) throw new Error('nothing held');
	held.bytes = held.bytes.with(100, (held.bytes[100] ?? 0) ^ 1);
	await box.look();
	const [envelope] = box.arrived;
	if (!envelope) throw new Error('nothing arrived');
	expect(await box.collect(envelope)).toMatchObject({ letter: 'not-for-us' });
	expect(box.arrived).toHaveLength(1);
});

test('a box that ended is over, and another begins', async () => {
	await openBox();
	const later = await reopened('2027-01-01');
	expect([later.isOver, later.address]).toEqual([true, null]);
	server.boxes.clear();
	await later.close();
	expect(await record()).toBeNull();
	await later.prepare();
	expect((await record())?.expiresOn).toBeNull();
});
