// @module-tag often
/** Editions in the database: whole or not at all, who counted gone from its files, those that are held, backups. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
	contribute,
	withdrawContribution,
	type Contributed
} from '../../src/lib/server/figures/contributions';
import { listEditions, makeAndStore, readEditionFile } from '../../src/lib/server/figures/editions';
import { quarterOf } from '../../src/lib/server/store/quarter';
import type { AcceptedContribution } from '../../src/lib/server/figures/validate-contribution';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { hashOf } from '../../src/lib/server/store/secrets';
import { openStore } from '../../src/lib/server/store/open-store';
import { finishErasing, type Store } from '../../src/lib/server/store/store';
import { administered } from '../support/administered';
import { newReceipt } from '../support/contributions';
import { contribution } from '../support/figures';
import { currentGrid, root } from '../support/grids';
import { ordinaryEnvironment } from '../support/spawned';
import { type Place, newPlace, onEngines } from '../support/stores';
import { isDeep } from '../support/tier';
import type { Edition } from '../../src/lib/share/figures/edition';

const sample = fc
	.sample(contribution, { numRuns: 400, seed: 9 })
	.map((one): AcceptedContribution => ({ ...one, year: 2025, grid: currentGrid }));
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

	const add = (receipt: string, which = 0, held = false): Promise<Contributed> => {
		const one = sample[which % sample.length];
		if (!one) throw new Error('There is no such contribution.');
		return contribute(store, one, receipt, held);
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

	it('leaves nothing of who counted in it in the files of the database, nor of what was withdrawn', async () => {
		const receipts = await fill(30);
		const [gone = ''] = receipts;
		const [row] = (await rows()).filter(({ receipt_hash }) => receipt_hash === hashOf(gone));
		expect(place.bytes().includes(row?.id ?? '?')).toBe(engine === 'sqlite');
		expect(await withdrawContribution(store, gone, '2026-02-01')).toBe(true);
		await finishErasing(store);
		expect(place.bytes().includes(row?.id ?? '?')).toBe(false);
		const waiting = await rows();
		expect(await makeAndStore(store, first, at(first))).toMatchObject({ came: 29 });
		const bytes = place.bytes();
		for (const { id } of waiting) expect(bytes.includes(id)).toBe(false);
		for (const receipt of receipts.slice(1)) expect(bytes.includes(hashOf(receipt))).toBe(false);
		expect(await rows()).toEqual([]);
	});

	it('is made of whoever came, nobody too: that it is there tells nothing of them', async () => {
		for (const [index, quarter] of quarters.slice(0, 4).entries()) {
			await fill(index, 20 * index);
			expect(await makeAndStore(store, quarter, at(quarter))).toMatchObject({ came: index });
			expect(await rows()).toEqual([]);
		}
		const { editions } = await listEditions(store);
		expect(editions.map(({ files }) => files.length)).toEqual([18, 18, 18, 18]);
	});

	it('counts each contribution once, and nothing exact is left of it', async () => {
		await fill(300);
		await makeAndStore(store, first, at(first));
		await makeAndStore(store, second, at(second));
		const numberOf = async (edition: string) => {
			const file = await readEditionFile(store, edition, 'edition.json');
			return (JSON.parse(file ?? '') as Edition).contributions;
		};
		const [full, empty] = [await numberOf(first), await numberOf(second)];
		// One in sixteen thousand is further off.
		expect(full.value).toBeGreaterThan(240);
		expect(empty.value).toBeLessThan(60);
	});

	it('is not made again, nor is anything lost by one that is refused', async () => {
		await fill(10);
		await makeAndStore(store, second, at(second));
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

	it('leaves out those that are held until the operator accepts them, or drops them', async () => {
		const receipts = Array.from({ length: 4 }, newReceipt);
		for (const receipt of receipts) await add(receipt, 5, true);
		await add(newReceipt(), 5);
		const { size = '', family = '' } = sample[5] ?? {};
		expect(await run(store, 'contributions', 'list')).toEqual([`${size}\t${family}\t4 held`]);
		expect((await run(store, 'edition', 'check', third)).slice(0, 2)).toEqual([
			`${third}: 1 count. True numbers: what is published of them has noise.`,
			'4 more are held, and do not count: see "contributions list".'
		]);
		expect(await makeAndStore(store, first, at(first))).toMatchObject({ came: 1 });
		expect(await rows()).toHaveLength(4);
		// Withdrawn as any other.
		expect(await withdrawContribution(store, receipts[0] ?? '', '2026-02-01')).toBe(true);
		expect(await run(store, 'contributions', 'accept', size, family)).toEqual([
			`3 of ${size}, ${family} count from now on.`
		]);
		expect(await run(store, 'contributions', 'list')).toEqual(['No class is held.']);
		expect(await makeAndStore(store, second, at(second))).toMatchObject({ came: 3 });
		await add(newReceipt(), 5, true);
		expect(await run(store, 'contributions', 'drop', size, family)).toEqual([
			`1 of ${size}, ${family} are erased.`
		]);
		expect(await rows()).toEqual([]);
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
		const [made, came] = await Promise.all([makeAndStore(store, first, at(first)), add(late, 99)]);
		expect(came).toBe('taken');
		expect(made.came + (await rows()).length).toBe(21);
		// It is in this one, or waits for the next: not both, nor neither.
		const waiting = await rows();
		expect([0, 1]).toContain(waiting.length);
		expect(await makeAndStore(store, second, at(second))).toMatchObject({ came: waiting.length });
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
		// Who waited there before the edition may be in it: that goes, and the backup of before brings none back.
		await run(other, 'restore-backup', join(folder, 'after'));
		await run(other, 'restore-backup', join(folder, 'before'));
		expect((await rows(other)).map((row) => row.receipt_hash)).toEqual([hashOf(again)]);
		expect(await filesOf(other, first)).toEqual(await filesOf(store, first));
		await other.close();
	});

	it('of a backup of before this version comes back, and those that it counted do not', async () => {
		const row = {
			id: 'ab'.repeat(16),
			size: '1-9',
			family: 'industry',
			place: '34',
			year: 2025,
			grid: currentGrid,
			points: '{"parts":[40,40,40,40],"subjects":[]}'
		};
		const lines = [
			{ azimut: 'backup', version: 1, at: at(second).toISOString() },
			{ table: 'edition_files', row: { path: `${first}/edition.json`, body: '{"version":1}\n' } },
			{ table: 'edition_files', row: { path: `${first}/taille.metadata.json`, body: '{}\n' } },
			{ table: 'editions', row: { edition: first, made_on: '2026-03-15', invented: 0 } },
			{ table: 'contributions', row: { ...row, edition: first, receipt_hash: null } },
			{
				table: 'contributions',
				row: { ...row, id: 'cd'.repeat(16), edition: null, receipt_hash: hashOf(newReceipt()) }
			},
			{ rows: 5 }
		];
		const file = join(folder, 'older');
		writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
		await run(store, 'restore-backup', file);
		expect((await rows()).map(({ id, held }) => [id, held])).toEqual([['cd'.repeat(16), 0]]);
		const { editions } = await listEditions(store);
		expect(editions[0]?.warning).toMatch(/^Made before the rules of today/);
		expect(await readEditionFile(store, first, 'edition.json')).toBe('{"version":1}\n');
		// What is said with new ones changes nothing of it.
		expect(await readEditionFile(store, first, 'taille.metadata.json')).toBe('{}\n');
		await makeAndStore(store, second, at(second));
		expect((await listEditions(store)).editions.map(({ warning }) => warning === null)).toEqual([
			true,
			false
		]);
	});

	it('of before: whom it counted is erased when this version first opens the database', async () => {
		await fill(3);
		const [one, two, waits] = await rows();
		await sql`update contributions set edition = ${first}, receipt_hash = null
			where id in (${one?.id}, ${two?.id})`.execute(store.db);
		await sql`alter table contributions drop column held`.execute(store.db);
		await sql`delete from migrations where name = '0010-one-edition-each'`.execute(store.db);
		await store.close();
		store = await openStore(place.place);
		expect((await rows()).map(({ id, held }) => [id, held])).toEqual([[waits?.id, 0]]);
		for (const gone of [one, two]) expect(place.bytes().includes(gone?.id ?? '')).toBe(false);
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
			isWhole = editions.length > 0;
			expect(all).toHaveLength(isWhole ? 0 : 60);
			expect(editions.map(({ files }) => files.length)).toEqual(isWhole ? [18] : []);
		}
		expect(isWhole).toBe(true);
	});
});
