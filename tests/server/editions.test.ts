// @module-tag often
/** Editions in the database: whole or not at all, receipts gone from its files, cohorts that leave, backups. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
	contribute,
	withdrawContribution,
	type Contributed
} from '../../src/lib/server/figures/contributions';
import { listEditions, makeAndStore, readEditionFile } from '../../src/lib/server/figures/editions';
import { quarterOf } from '../../src/lib/server/figures/quarter';
import type { AcceptedContribution } from '../../src/lib/server/figures/validate-contribution';
import { dayInFrance } from '../../src/lib/server/publications/day';
import { hashOf } from '../../src/lib/server/publications/secrets';
import { openStore } from '../../src/lib/server/store/open-store';
import { finishErasing, type Store } from '../../src/lib/server/store/store';
import { administered } from '../support/administered';
import { newReceipt } from '../support/contributions';
import { contribution } from '../support/figures';
import { currentGrid, root } from '../support/grids';
import { ordinaryEnvironment } from '../support/spawned';
import { type Place, newPlace, onEngines } from '../support/stores';
import { isDeep } from '../support/tier';

const sample = fc
	.sample(contribution, { numRuns: 400, seed: 9 })
	.map(({ key: _key, ...one }): AcceptedContribution => ({ ...one, grid: currentGrid }));
const at = (quarter: string) =>
	new Date(
		`${quarter.slice(0, 4)}-${String(Number(quarter.at(-1)) * 3).padStart(2, '0')}-15T10:00:00Z`
	);
const quarters = [2026, 2027, 2028, 2029].flatMap((year) =>
	[1, 2, 3, 4].map((quarter) => `${year}-T${quarter}`)
);
const [first = '', second = '', third = ''] = quarters;

onEngines({ gate: ['sqlite'], deep: ['postgres'] }, 'An edition on %s', (engine) => {
	let place: Place;
	let store: Store;
	let folder: string;

	beforeEach(async () => {
		place = await newPlace(engine);
		store = await openStore(place.place);
		folder = mkdtempSync(join(tmpdir(), 'azimut-editions-'));
	});
	afterEach(async () => {
		await store.close();
		place.forget();
		rmSync(folder, { recursive: true });
	});

	const add = (receipt: string, which = 0): Promise<Contributed> => {
		const one = sample[which % sample.length];
		if (!one) throw new Error('There is no such contribution.');
		return contribute(store, one, receipt);
	};
	const fill = async (count: number, from = 0) => {
		const receipts = Array.from({ length: count }, newReceipt);
		for (const [index, receipt] of receipts.entries()) await add(receipt, from + index);
		return receipts;
	};
	const rows = (of = store) =>
		of.db.selectFrom('contributions').selectAll().orderBy('id').execute();
	const run = (on: Store, ...args: string[]) => administered(on, args, at(third));
	const filesOf = async (of: Store, edition: string) => {
		const list = await listEditions(of);
		const names = list.editions.find((one) => one.edition === edition)?.files ?? [];
		return Promise.all(names.map((name) => readEditionFile(of, edition, name)));
	};

	it('leaves no receipt in the files of the database, nor what was withdrawn', async () => {
		const receipts = await fill(30);
		const [gone = ''] = receipts;
		const [row] = (await rows()).filter(({ receipt_hash }) => receipt_hash === hashOf(gone));
		expect(place.bytes().includes(row?.id ?? '?')).toBe(engine === 'sqlite');
		expect(await withdrawContribution(store, gone, '2026-02-01')).toBe(true);
		await finishErasing(store);
		expect(place.bytes().includes(row?.id ?? '?')).toBe(false);
		const waiting = await rows();
		await makeAndStore(store, first, at(first));
		const bytes = place.bytes();
		for (const { id } of waiting) expect(bytes.includes(id)).toBe(false);
		for (const receipt of receipts.slice(1)) expect(bytes.includes(hashOf(receipt))).toBe(false);
		const kept = await rows();
		// What makes the noise stays.
		const keysOf = (all: typeof kept) => all.map(({ id }) => id.slice(0, 8)).sort();
		expect(keysOf(kept)).toEqual(keysOf(waiting));
		expect(kept.map(({ receipt_hash }) => receipt_hash)).toEqual(Array(29).fill(null));
		expect(new Set(kept.map(({ edition }) => edition))).toEqual(new Set([first]));
	});

	it('takes cohorts of ten or more, or none, and lets them leave whole after eight others', async () => {
		await fill(12);
		await makeAndStore(store, first, at(first));
		const before = await filesOf(store, first);
		for (const [index, quarter] of quarters.slice(1, 9).entries()) {
			await fill(10, 20 * (index + 1));
			expect(await makeAndStore(store, quarter, at(quarter))).toMatchObject({ came: 10, left: 0 });
		}
		expect(await rows()).toHaveLength(92);
		const tenth = quarters[9] ?? '';
		expect(await run(store, 'edition', 'check', tenth)).toContain(
			`${tenth} has not begun: only ${second} and ${third} may be made now.`
		);
		await fill(3, 300);
		await expect(makeAndStore(store, tenth, at(tenth))).rejects.toThrow('3 came');
		for (const { receipt_hash } of await rows())
			if (receipt_hash !== null)
				await store.db
					.deleteFrom('contributions')
					.where('receipt_hash', '=', receipt_hash)
					.execute();
		// Nobody came, and the first cohort leaves.
		expect(await makeAndStore(store, tenth, at(tenth))).toMatchObject({ came: 0, left: 12 });
		expect(await rows()).toHaveLength(80);
		expect(await filesOf(store, first)).toEqual(before);
		// That one has no cohort; the next to leave is the second.
		const next = quarters[10] ?? '';
		expect(await makeAndStore(store, next, at(next))).toMatchObject({ came: 0, left: 10 });
	});

	it('is not made again, nor of nobody, nor is anything left of one that is refused', async () => {
		await fill(10);
		await makeAndStore(store, second, at(second));
		await expect(makeAndStore(store, third, at(third))).rejects.toThrow('Nobody came');
		await fill(10, 50);
		const before = await rows();
		for (const [quarter, why] of [
			[second, 'never changes'],
			[first, `long over: only ${second} and ${third} may be made now`],
			['2099-T1', 'has not begun'],
			['2026', 'named by its quarter']
		] as const)
			await expect(makeAndStore(store, quarter, at(third))).rejects.toThrow(why);
		expect(await rows()).toEqual(before);
		expect((await listEditions(store)).editions).toHaveLength(1);
	});

	it('is of this quarter or of the one before, by the day in France, invented or not', async () => {
		// It is January in Paris, and not yet in London.
		const newYear = new Date('2026-12-31T23:30:00Z');
		const command = (quarter: string) =>
			administered(store, ['edition', 'make', quarter, '--invented', '20'], newYear);
		await expect(command('2026-T3')).rejects.toThrow('only 2026-T4 and 2027-T1 may be made now');
		await fill(10);
		await makeAndStore(store, '2027-T1', newYear);
		await fill(10, 20);
		await expect(makeAndStore(store, '2026-T4', newYear)).rejects.toThrow('before the last');
	});

	it('counts who comes while it is made in the next one', async () => {
		await fill(20);
		const late = newReceipt();
		const [, came] = await Promise.all([makeAndStore(store, first, at(first)), add(late, 99)]);
		expect(came).toBe('taken');
		const all = await rows();
		expect(all).toHaveLength(21);
		const text = JSON.stringify(await filesOf(store, first));
		const cohort = all.filter(({ edition }) => edition === first).length;
		expect([20, 21]).toContain(cohort);
		// What is said is of the cohort: noise and rounding take it four away at most.
		const { contributions } = JSON.parse(
			(await readEditionFile(store, first, 'edition.json')) ?? ''
		) as { contributions: number };
		expect(Math.abs(contributions - cohort)).toBeLessThanOrEqual(4);
		expect(text).not.toContain(late);
	});

	it('is in a backup with its files, and what was withdrawn since stays so', async () => {
		const other = await openStore((await newPlace(engine)).place);
		const waiting = await fill(12);
		await run(store, 'backup', join(folder, 'before'));
		await makeAndStore(store, first, at(first));
		const [again = '', gone = ''] = await fill(2, 50);
		await run(store, 'backup', join(folder, 'after'));
		expect(await withdrawContribution(store, gone, '2026-03-20')).toBe(true);
		await run(store, 'backup', join(folder, 'withdrawals'), '--withdrawals');

		expect((await run(other, 'restore-backup', join(folder, 'before'))).at(-1)).toBe(
			'12 contributions to the key figures came back.'
		);
		expect(await withdrawContribution(other, waiting[0] ?? '', '2026-03-21')).toBe(true);
		await run(other, 'restore-backup', join(folder, 'withdrawals'));
		// Those of before are now in the edition; one was withdrawn there meanwhile, and comes back as nobody's.
		await run(other, 'restore-backup', join(folder, 'after'));
		await run(other, 'restore-backup', join(folder, 'before'));
		const there = await rows(other);
		expect(there.filter(({ edition }) => edition === first)).toHaveLength(12);
		expect(there.filter(({ edition }) => edition === null).map((row) => row.receipt_hash)).toEqual([
			hashOf(again)
		]);
		expect(await filesOf(other, first)).toEqual(await filesOf(store, first));
		await other.close();
	});

	it('of a backup does not replace the one that is here, nor join invented ones', async () => {
		await fill(15);
		await makeAndStore(store, first, at(first));
		await run(store, 'backup', join(folder, 'real'));
		const other = await openStore((await newPlace(engine)).place);
		const one = sample.at(-1);
		if (one) for (let time = 0; time < 11; time++) await contribute(other, one, newReceipt());
		await makeAndStore(other, first, at(first));
		const before = await filesOf(other, first);
		await run(other, 'restore-backup', join(folder, 'real'));
		expect(await filesOf(other, first)).toEqual(before);
		const trial = await openStore((await newPlace(engine)).place);
		await run(trial, 'edition', 'make', second, '--invented', '40');
		await run(trial, 'backup', join(folder, 'invented'));
		for (const [on, file] of [
			[trial, 'real'],
			[store, 'invented']
		] as const)
			await expect(run(on, 'restore-backup', join(folder, file))).rejects.toThrow('never stand');
		expect(await add(newReceipt())).toBe('taken');
		const refused = sample[0] && (await contribute(trial, sample[0], newReceipt()));
		expect(refused).toBe('invented');
		await Promise.all([other.close(), trial.close()]);
	});

	it('is whole or not there when whoever makes it is killed', async () => {
		const present = quarterOf(dayInFrance(new Date()));
		await fill(60);
		let isWhole = false;
		// A little later each time, until it is done before it is killed.
		for (let ms = 300; !isWhole && ms < 60_000; ms = isDeep ? ms + 100 : ms * 1.6) {
			const admin = spawn(process.execPath, ['build/cli/admin.js', 'edition', 'make', present], {
				cwd: root,
				env: { ...ordinaryEnvironment(), DATABASE_URL: place.url },
				stdio: 'ignore'
			});
			const left = new Promise((resolve) => admin.once('exit', resolve));
			await Promise.race([wait(ms), left]);
			admin.kill('SIGKILL');
			await left;
			const { editions } = await listEditions(store);
			const all = await rows();
			const waiting = all.filter(({ edition }) => edition === null);
			const receipts = all.filter(({ receipt_hash }) => receipt_hash !== null);
			isWhole = editions.length > 0;
			expect(all).toHaveLength(60);
			expect([waiting.length, receipts.length]).toEqual(isWhole ? [0, 0] : [60, 60]);
			expect(editions.map(({ files }) => files.length)).toEqual(isWhole ? [16] : []);
		}
		expect(isWhole).toBe(true);
	});
});
