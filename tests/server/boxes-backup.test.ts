/** Boxes in a backup: all of them come back, and nothing that was withdrawn, collected or closed does. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deposit } from '../../src/lib/server/boxes/deposit';
import { closeBox, eraseEndedBoxes } from '../../src/lib/server/boxes/end-box';
import { findBox, readEnvelopes } from '../../src/lib/server/boxes/find-box';
import { openBox } from '../../src/lib/server/boxes/open-box';
import { findEnvelope, readBytes } from '../../src/lib/server/boxes/read-envelope';
import { giveUpEnvelope, settle, type Settled } from '../../src/lib/server/boxes/settle';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import { administered } from '../support/administered';
import { newEnvelope, newId, newPublicKey, newSecret, piecesOf } from '../support/boxes';
import { type Place, newPlace, onEngines } from '../support/stores';

const [now, today] = [new Date('2026-11-24T10:00:00Z'), '2026-11-24'];
const caps = { envelopesPerBox: 20, sealedBytes: 10_000_000 };

onEngines({ gate: ['sqlite'], deep: ['postgres'] }, 'A backup of boxes on %s', (engine) => {
	let folder: string;
	let places: Place[];
	let store: Store;
	let other: Store;
	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'azimut-boxes-'));
		places = [await newPlace(engine), await newPlace(engine)];
		const [one, two] = places;
		if (!one || !two) throw new Error('no place');
		[store, other] = [await openStore(one.place), await openStore(two.place)];
	});
	afterEach(async () => {
		await Promise.all([store.close(), other.close()]);
		for (const { forget } of places) forget();
		rmSync(folder, { recursive: true });
	});

	const file = (name: string) => join(folder, name);
	const run = (on: Store, ...args: string[]) => administered(on, args, now);
	const open = async (on = store) => {
		const box = { id: newId(), publicKey: newPublicKey(), token: newSecret() };
		await openBox(on, { ...box, expiresOn: '2026-12-01' }, now, 100);
		return box.id;
	};
	const drop = async (box: string, sent = newEnvelope()) => {
		await deposit(store, { box, envelope: sent.envelope }, sent, now, caps);
		return sent;
	};
	type Sent = Awaited<ReturnType<typeof drop>>;
	const settled = (on: Store, box: string, { envelope }: Sent, as: Settled) =>
		settle(on, { box, envelope }, as, now, today);
	const bytesIn = async (on: Store, box: string, { envelope }: Sent) => {
		const row = await findEnvelope(on.db, { box, envelope });
		return row && readBytes(on.db, row);
	};
	const rowsIn = async (on: Store) => ({
		boxes: await on.db.selectFrom('boxes').selectAll().orderBy('id').execute(),
		envelopes: await on.db.selectFrom('envelopes').selectAll().orderBy('key').execute(),
		slices: await on.db.selectFrom('envelope_slices').selectAll().orderBy('id').execute()
	});
	const stateIn = async (on: Store, box: string, { envelope }: Sent) =>
		(await findEnvelope(on.db, { box, envelope }))?.state ?? null;

	it('brings all of them back, and what was settled by then stays so', async () => {
		const [box, second] = [await open(), await open()];
		const [here, gone] = [await drop(box), await drop(second)];
		await settled(store, second, gone, 'withdrawn');
		await run(store, 'backup', file('all'));
		await run(other, 'restore-backup', file('all'));
		await run(other, 'restore-backup', file('all'));
		expect(await rowsIn(other)).toEqual(await rowsIn(store));
		expect(await bytesIn(other, box, here)).toEqual(here.bytes);
		expect(await stateIn(other, second, gone)).toBe('withdrawn');
	});

	it.each(['there', 'here'])(
		'brings nothing back of what was settled or closed since, as is known %s',
		async (where) => {
			const [box, closed] = [await open(), await open()];
			const [kept, withdrawn, collected, inside] = [
				await drop(box),
				await drop(box),
				await drop(box),
				await drop(closed)
			];
			await run(store, 'backup', file('monday'));
			if (where === 'here') await run(other, 'restore-backup', file('monday'));
			await settled(store, box, withdrawn, 'withdrawn');
			await settled(store, box, collected, 'collected');
			await closeBox(store, closed, today);
			await run(store, 'backup', file('tuesday'), '--withdrawals');
			await run(other, 'restore-backup', file('tuesday'));
			await run(other, 'restore-backup', file('monday'));
			await run(store, 'restore-backup', file('monday'));
			for (const on of [store, other]) {
				expect(await bytesIn(on, box, kept)).toEqual(kept.bytes);
				expect(await stateIn(on, box, withdrawn)).toBe('withdrawn');
				expect(await stateIn(on, box, collected)).toBe('collected');
				expect([await findBox(on.db, closed), await stateIn(on, closed, inside)]).toEqual([
					null,
					null
				]);
				expect((await rowsIn(on)).slices).toHaveLength(5);
				expect(
					(await readEnvelopes(on.db, box)).every(({ settledAt, state }) =>
						state === 'here' ? settledAt === null : settledAt?.startsWith(today)
					)
				).toBe(true);
			}
			const files = places[1]?.bytes() ?? Buffer.alloc(0);
			const left = [withdrawn, collected, inside]
				.flatMap(({ bytes }) => piecesOf(bytes))
				.filter((piece) => files.includes(piece));
			expect(left).toEqual([]);
		}
	);

	it('brings no bytes of what its sender gave up on another machine', async () => {
		const box = await open();
		const sent = await drop(box);
		await run(store, 'backup', file('all'));
		await openBox(
			other,
			{ id: box, publicKey: newPublicKey(), token: newSecret(), expiresOn: '2026-12-01' },
			now,
			100
		);
		await giveUpEnvelope(other, { box, envelope: sent.envelope }, today);
		await run(other, 'restore-backup', file('all'));
		expect([await stateIn(other, box, sent), (await rowsIn(other)).slices]).toEqual([
			'withdrawn',
			[]
		]);
	});

	it('brings back a box that ended by a clock, not one that was closed', async () => {
		const box = await open();
		const sent = await drop(box);
		await run(store, 'backup', file('all'));
		await eraseEndedBoxes(store, '2026-12-02');
		await run(store, 'restore-backup', file('all'));
		expect(await bytesIn(store, box, sent)).toEqual(sent.bytes);
	});

	it.each([
		['a box with a name', 'boxes', { name: 'Fournil' }],
		['a box of no key', 'boxes', { public_key: '' }],
		['an envelope of no state', 'envelopes', { state: 'read' }],
		['an envelope that is settled and was never', 'envelopes', { state: 'collected' }],
		['an envelope of nothing', 'envelopes', { size: 0 }],
		['a slice of another alphabet', 'envelope_slices', { body: '<'.repeat(100) }],
		['a slice that is too long', 'envelope_slices', { body: 'A'.repeat(3001) }]
	])('takes nothing in of a file with %s', async (_, table, change) => {
		await drop(await open());
		await run(store, 'backup', file('all'));
		const spoilt = readFileSync(file('all'), 'utf8').replace(
			new RegExp(`\\{"table":"${table}".*`),
			(line) => {
				const { row } = JSON.parse(line) as { row: object };
				return JSON.stringify({ table, row: { ...row, ...change } });
			}
		);
		writeFileSync(file('spoilt'), spoilt);
		await expect(run(other, 'restore-backup', file('spoilt'))).rejects.toThrow(/damaged/);
		expect((await rowsIn(other)).boxes).toEqual([]);
	});
});
