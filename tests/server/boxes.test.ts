/** Sealed boxes as they are stored: every state, and what no file holds once it is gone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deposit, type BoxCaps } from '../../src/lib/server/boxes/deposit';
import { closeBox, eraseEndedBoxes } from '../../src/lib/server/boxes/end-box';
import { findBox, isEnded, isManager, readEnvelopes } from '../../src/lib/server/boxes/find-box';
import { openBox } from '../../src/lib/server/boxes/open-box';
import { findEnvelope, isSender, readBytes } from '../../src/lib/server/boxes/read-envelope';
import { giveUpEnvelope, settle, type Settled } from '../../src/lib/server/boxes/settle';
import { sliceLength } from '../../src/lib/server/boxes/slices';
import { dayInNoDoubt, noteDay } from '../../src/lib/server/publications/clock';
import { expire } from '../../src/lib/server/publications/erase-expired';
import { hashOf } from '../../src/lib/server/store/secrets';
import { openStore } from '../../src/lib/server/store/open-store';
import { finishErasing, type Store } from '../../src/lib/server/store/store';
import { newEnvelope, newId, newPublicKey, newSecret, piecesOf } from '../support/boxes';
import { type Place, newPlace, onEngines } from '../support/stores';

const now = new Date('2026-11-24T10:00:00Z');
const later = new Date('2026-11-25T10:00:00Z');
const [today, lastDay] = ['2026-11-24', '2026-12-01'];
const caps: BoxCaps = { envelopesPerBox: 3, sealedBytes: 100_000 };

onEngines(
	{ gate: ['sqlite'], deep: ['postgres', 'serializable postgres'] },
	'Sealed boxes on %s',
	(engine) => {
		let place: Place;
		let store: Store;
		beforeEach(async () => {
			place = await newPlace(engine);
			store = await openStore(place.place);
		});
		afterEach(async () => {
			await store.close();
			place.forget();
		});

		const newBox = () => ({
			id: newId(),
			publicKey: newPublicKey(),
			token: newSecret(),
			expiresOn: lastDay
		});
		const open = async (box = newBox(), most = 100) => {
			const opened = await openBox(store, box, now, most);
			return { ...box, ...opened };
		};
		type Envelope = ReturnType<typeof newEnvelope>;
		const drop = (box: string, sent: Envelope = newEnvelope(), most = caps) =>
			deposit(store, { box, envelope: sent.envelope }, sent, now, most);
		const settled = (box: string, { envelope }: Envelope, as: Settled) =>
			settle(store, { box, envelope }, as, later, today);
		const bytesOf = async (box: string, { envelope }: Envelope) => {
			const row = await findEnvelope(store.db, { box, envelope });
			return row && readBytes(store.db, row);
		};
		const left = (...all: { bytes: Buffer }[]) => {
			const files = place.bytes();
			return all.flatMap(({ bytes }) => piecesOf(bytes)).filter((piece) => files.includes(piece));
		};
		const stored = async () => {
			const [slices, envelopes, boxes] = await Promise.all([
				store.db.selectFrom('envelope_slices').selectAll().execute(),
				store.db.selectFrom('envelopes').selectAll().execute(),
				store.db.selectFrom('boxes').selectAll().execute()
			]);
			return { slices, envelopes, boxes };
		};

		describe('A box', () => {
			it('opens once, however often it is asked for', async () => {
				const box = await open();
				expect(box).toMatchObject({ outcome: 'opened', expiresOn: lastDay });
				expect(await openBox(store, { ...box, expiresOn: '2026-12-09' }, later, 100)).toEqual({
					outcome: 'open',
					expiresOn: lastDay
				});
				expect(await open({ ...box, token: newSecret() })).toMatchObject({ outcome: 'taken' });
				expect(await open({ ...box, publicKey: newPublicKey() })).toMatchObject({
					outcome: 'taken'
				});
				const found = await findBox(store.db, box.id);
				expect(found).toMatchObject({ public_key: box.publicKey, envelopes: 0 });
				expect(found && isManager(found, hashOf(box.token))).toBe(true);
				expect(found && isManager(found, hashOf(newSecret()))).toBe(false);
			});

			it('opens once when it is asked for twice at the same moment', async () => {
				const box = newBox();
				const outcomes = await Promise.all([open(box), open(box), open(newBox())]);
				expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['open', 'opened', 'opened']);
			});

			it('does not open where there are as many as may be; one that is here still answers', async () => {
				const first = await open(newBox(), 1);
				expect(await open(newBox(), 1)).toMatchObject({ outcome: 'full' });
				expect(await open(first, 1)).toMatchObject({ outcome: 'open' });
				expect((await stored()).boxes).toHaveLength(1);
			});

			it('is gone with all that is in it once it is closed, and never opens again', async () => {
				const [box, other] = [await open(), await open()];
				const all = [newEnvelope(), newEnvelope(), newEnvelope()] as const;
				for (const one of all) await drop(box.id, one);
				const beside = newEnvelope();
				await drop(other.id, beside);
				await settled(box.id, all[1], 'collected');
				await closeBox(store, box.id, today);
				await closeBox(store, box.id, today);
				await finishErasing(store);
				const { boxes, envelopes, slices } = await stored();
				expect([boxes.length, envelopes.length, slices.length]).toEqual([1, 1, 5]);
				expect(await bytesOf(other.id, beside)).toEqual(beside.bytes);
				expect(await open(box)).toMatchObject({ outcome: 'closed' });
				expect(await drop(box.id, all[0])).toEqual({ outcome: 'no-box' });
				expect(left(...all)).toEqual([]);
				const files = place.bytes();
				const names = [box.id, box.publicKey, hashOf(box.token), all[0].envelope];
				expect(names.filter((name) => files.includes(name))).toEqual([]);
			});

			it('that was closed before it opened does not open', async () => {
				const box = newBox();
				await closeBox(store, box.id, today);
				expect(await open(box)).toMatchObject({ outcome: 'closed' });
				expect((await stored()).boxes).toEqual([]);
			});

			it('that is closed while it opens, or while something comes, keeps nothing', async () => {
				for (let round = 0; round < 10; round++) {
					const box = newBox();
					await Promise.all([open(box), closeBox(store, box.id, today)]);
					const known = await open();
					await Promise.all([drop(known.id), closeBox(store, known.id, today)]);
				}
				await eraseEndedBoxes(store, today);
				expect(await stored()).toEqual({ boxes: [], envelopes: [], slices: [] });
			});

			it('loses what a process that died while closing it left, with the next call or the next day', async () => {
				const box = await open();
				const one = newEnvelope();
				await drop(box.id, one);
				let calls = 0;
				const dying: Store['erase'] = (remove) =>
					calls++ > 0 ? Promise.reject(new Error('died')) : store.erase(remove);
				await expect(closeBox({ ...store, erase: dying }, box.id, today)).rejects.toThrow('died');
				expect([await findBox(store.db, box.id), (await stored()).envelopes.length]).toEqual([
					null,
					1
				]);
				expect(await drop(box.id)).toEqual({ outcome: 'no-box' });
				expect(await eraseEndedBoxes(store, today)).toBe(0);
				await finishErasing(store);
				expect((await stored()).slices).toEqual([]);
				expect(left(one)).toEqual([]);
			});
		});

		describe('An envelope', () => {
			it.each([1, 2238, 2239, 50_000])('of %i bytes comes out as it went in', async (size) => {
				const box = await open();
				const sent = newEnvelope(size);
				expect(await drop(box.id, sent)).toEqual({
					outcome: 'deposited',
					receivedAt: now.toISOString(),
					state: 'here'
				});
				expect(await bytesOf(box.id, sent)).toEqual(sent.bytes);
				const { slices } = await stored();
				expect(Math.max(...slices.map(({ body }) => body.length))).toBeLessThanOrEqual(sliceLength);
			});

			it('may be sent again as it was, whatever became of it; nothing else takes its place', async () => {
				const box = await open();
				const sent = newEnvelope();
				await drop(box.id, sent);
				const again = { outcome: 'known', receivedAt: now.toISOString() };
				expect(await drop(box.id, sent)).toEqual({ ...again, state: 'here' });
				expect(await drop(box.id, { ...sent, token: newSecret() })).toEqual({ outcome: 'other' });
				expect(await drop(box.id, { ...sent, bytes: newEnvelope().bytes })).toEqual({
					outcome: 'other'
				});
				for (const as of ['collected', 'withdrawn'] as const) {
					const one = newEnvelope();
					await drop(box.id, one);
					await settled(box.id, one, as);
					expect(await drop(box.id, one)).toEqual({ ...again, state: as });
					expect(await bytesOf(box.id, one)).toBeNull();
				}
				expect((await stored()).envelopes).toHaveLength(3);
			});

			it.each(['collected', 'withdrawn'] as const)(
				'leaves no byte once it is %s; its dates stay, and what was settled first',
				async (as) => {
					const box = await open();
					const [sent, beside] = [newEnvelope(), newEnvelope()];
					await drop(box.id, sent);
					await drop(box.id, beside);
					if (engine === 'sqlite') expect(left(sent).length).toBeGreaterThan(100);
					expect(await settled(box.id, sent, as)).toBe(as);
					const other = as === 'collected' ? 'withdrawn' : 'collected';
					expect(await settled(box.id, sent, other)).toBe(as);
					await finishErasing(store);
					expect(left(sent)).toEqual([]);
					expect(await bytesOf(box.id, beside)).toEqual(beside.bytes);
					const all = await readEnvelopes(store.db, box.id);
					expect(all).toContainEqual({
						id: sent.envelope,
						size: 10_000,
						state: as,
						receivedAt: now.toISOString(),
						settledAt: later.toISOString()
					});
					expect(all.filter(({ state }) => state === 'here')).toHaveLength(1);
				}
			);

			it('is settled once by who settles it twice at the same moment', async () => {
				const box = await open();
				const sent = newEnvelope();
				await drop(box.id, sent);
				const both = await Promise.all(
					(['collected', 'withdrawn'] as const).map((as) => settled(box.id, sent, as))
				);
				expect(new Set(both).size).toBe(1);
				expect((await stored()).slices).toEqual([]);
			});

			it('that its sender gives up before it comes does not come', async () => {
				const box = await open();
				const sent = newEnvelope();
				const name = { box: box.id, envelope: sent.envelope };
				expect(await settled(box.id, sent, 'withdrawn')).toBeNull();
				expect(await giveUpEnvelope(store, name, today)).toBe(true);
				expect(await drop(box.id, sent)).toEqual({ outcome: 'given-up' });
				// Of another box it is another.
				const other = await open();
				expect(await drop(other.id, sent)).toMatchObject({ outcome: 'deposited' });
				expect(await giveUpEnvelope(store, { ...name, box: other.id }, today)).toBe(false);
				expect(await giveUpEnvelope(store, { ...name, box: newId() }, today)).toBe(false);
			});

			it('has the id that its sender chose: another box, or box itself, may have it too', async () => {
				const [box, other] = [await open(), await open()];
				const sent = { ...newEnvelope(), envelope: box.id };
				await drop(box.id, sent);
				await drop(other.id, sent);
				await settled(box.id, sent, 'withdrawn');
				expect(await findBox(store.db, box.id)).not.toBeNull();
				expect(await bytesOf(other.id, sent)).toEqual(sent.bytes);
				await closeBox(store, box.id, today);
				expect(await bytesOf(other.id, sent)).toEqual(sent.bytes);
			});

			it('is known to who sent it, and read by no other token', async () => {
				const box = await open();
				const sent = newEnvelope();
				await drop(box.id, sent);
				const row = await findEnvelope(store.db, { box: box.id, envelope: sent.envelope });
				expect(row && isSender(row, hashOf(sent.token))).toBe(true);
				expect(row && isSender(row, hashOf(box.token))).toBe(false);
			});

			it('that a disk changed is not given', async () => {
				const box = await open();
				const sent = newEnvelope();
				await drop(box.id, sent);
				await sql`update envelope_slices set body = replace(body, 'A', 'B')`.execute(store.db);
				expect(await bytesOf(box.id, sent)).toBeNull();
			});
		});

		it.runIf(engine === 'sqlite')(
			'An envelope that a disk damaged is withdrawn all the same, and its box ends',
			async () => {
				const [box, other] = [await open(), await open()];
				const [sent, kept] = [newEnvelope(), newEnvelope()];
				await drop(box.id, sent);
				await drop(other.id, kept);
				const { slices } = await stored();
				const row = await findEnvelope(store.db, { box: box.id, envelope: sent.envelope });
				await store.close();
				breakPageOf(String(slices.find(({ id }) => id.startsWith(String(row?.key)))?.body));
				store = await openStore(place.place);
				expect(await settled(box.id, sent, 'withdrawn')).toBe('withdrawn');
				expect(await settled(box.id, sent, 'collected')).toBe('withdrawn');
				await closeBox(store, box.id, today);
				expect(await findBox(store.db, box.id)).toBeNull();
				expect(await bytesOf(other.id, kept)).toEqual(kept.bytes);
				expect(await eraseEndedBoxes(store, '2026-12-02')).toBe(1);
				expect(await findBox(store.db, other.id)).toBeNull();
			}
		);

		/** The first bytes of the page of SQLite that this text stands in. */
		const breakPageOf = (text: string) => {
			const file = place.url.replace('file:', '');
			const bytes = readFileSync(file);
			const page = 4096 * Math.floor(bytes.indexOf(text) / 4096);
			writeFileSync(file, bytes.fill(0xff, page, page + 8));
		};

		describe('No more is taken', () => {
			it('in a box than it may hold, those that left included', async () => {
				const box = await open();
				const all = [newEnvelope(), newEnvelope(), newEnvelope()] as const;
				for (const one of all) await drop(box.id, one);
				await settled(box.id, all[0], 'collected');
				expect(await drop(box.id)).toEqual({ outcome: 'box-full' });
				expect(await drop(box.id, all[1])).toMatchObject({ outcome: 'known' });
				expect((await findBox(store.db, box.id))?.envelopes).toBe(3);
				expect(await drop((await open()).id)).toMatchObject({ outcome: 'deposited' });
			});

			it('in a box by several who come at the same moment', async () => {
				const box = await open();
				const outcomes = await Promise.all(Array.from({ length: 8 }, () => drop(box.id)));
				expect(outcomes.filter(({ outcome }) => outcome === 'deposited')).toHaveLength(3);
				expect(outcomes.filter(({ outcome }) => outcome === 'box-full')).toHaveLength(5);
			});

			it('in all than the server takes, of what is here', async () => {
				const most = { envelopesPerBox: 20, sealedBytes: 25_000 };
				const box = await open();
				const first = newEnvelope();
				await drop(box.id, first, most);
				await drop(box.id, newEnvelope(), most);
				expect(await drop(box.id, newEnvelope(), most)).toEqual({ outcome: 'server-full' });
				await settled(box.id, first, 'withdrawn');
				expect(await drop(box.id, newEnvelope(), most)).toMatchObject({ outcome: 'deposited' });
			});
		});

		describe('Once its last day is past', () => {
			const after = new Date('2026-12-02T10:00:00Z');

			it('a box goes with its bytes, and none opens under its id', async () => {
				const box = await open();
				const kept = await open({ ...newBox(), expiresOn: '2026-12-02' });
				const [sent, beside] = [newEnvelope(), newEnvelope()];
				await drop(box.id, sent);
				await drop(kept.id, beside);
				for (const day of [24, 30]) await noteDay(store, `2026-11-${day}`);
				expect(await expire(store, new Date('2026-12-01T10:00:00Z'))).toMatchObject({ boxes: 0 });
				expect(await expire(store, after)).toMatchObject({ boxes: 1 });
				await finishErasing(store);
				expect(left(sent)).toEqual([]);
				expect((await stored()).envelopes).toHaveLength(1);
				expect(await bytesOf(kept.id, beside)).toEqual(beside.bytes);
				expect(await open(box)).toMatchObject({ outcome: 'closed' });
			});

			it('it is ended before it is erased; for a clock in doubt it is not, and nothing is erased', async () => {
				const box = await open();
				await noteDay(store, today);
				const found = await findBox(store.db, box.id);
				const ended = async (at: Date) => found && isEnded(found, await dayInNoDoubt(store, at));
				expect([await ended(now), await ended(after)]).toEqual([false, true]);
				const ahead = new Date('2028-11-24T10:00:00Z');
				expect(await expire(store, ahead)).toHaveProperty('doubt');
				expect(await ended(ahead)).toBe(false);
				expect(await drop(box.id)).toMatchObject({ outcome: 'deposited' });
				expect((await stored()).boxes).toHaveLength(1);
			});

			it('what is noted of it is forgotten after a year', async () => {
				const [box, ended] = [await open(), await open()];
				const sent = newEnvelope();
				await drop(box.id, sent);
				await settled(box.id, sent, 'collected');
				await closeBox(store, box.id, today);
				await eraseEndedBoxes(store, '2026-12-02');
				const noted = async () =>
					(await store.db.selectFrom('withdrawn').selectAll().execute()).length;
				expect(await noted()).toBe(3);
				for (let day = 0; day <= 364; day += 7)
					await expire(store, new Date(now.getTime() + day * 24 * 3600 * 1000));
				expect(await noted()).toBe(3);
				await expire(store, new Date('2027-11-29T10:00:00Z'));
				expect(await noted()).toBe(1);
				expect(await open(ended)).toMatchObject({ outcome: 'closed' });
			});
		});
	}
);
