/** The key figures as they are asked for, on each database. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { dayInFrance } from '../../src/lib/server/settings/day';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import { quarterOf } from '../../src/lib/server/store/quarter';
import type { Comparison, Edition } from '../../src/lib/share/figures/edition';
import { administered } from '../support/administered';
import { contributionFor, newReceipt } from '../support/contributions';
import { SpawnedServer } from '../support/spawned';
import { type Place, newPlace, onEngines } from '../support/stores';

const now = new Date();
const today = dayInFrance(now);
const quarter = quarterOf(today);
const path = '/api/contributions';
const examples = ['boulangerie', 'chantier-insertion', 'graphiste', 'industrie', 'scop-batiment'];
let asked = 0;
const from = () => ({ 'x-address': `10.1.${Math.floor(asked / 250)}.${asked++ % 250}` });

onEngines({ gate: ['sqlite'], deep: ['postgres'] }, 'Contributions on %s', (engine) => {
	let place: Place;
	let server: SpawnedServer;
	let store: Store;

	beforeAll(async () => {
		place = await newPlace(engine);
		const operator = { OPERATOR_NAME: 'Cap', OPERATOR_ADDRESS: '1 quai du Port, Sète' };
		server = await new SpawnedServer({
			DATABASE_URL: place.url,
			ADDRESS_HEADER: 'X-Address',
			...operator
		}).start();
		store = await openStore(place.place);
	});
	afterAll(async () => {
		await store.close();
		await server.stop();
		place.forget();
	});
	beforeEach(async () => {
		for (const table of ['contributions', 'editions', 'edition_files'] as const)
			// It waits for its turn: the server may still be erasing files.
			await store.inTransaction((transaction) => transaction.deleteFrom(table).execute());
	});

	const post = (body: unknown, receipt = newReceipt(), headers: Record<string, string> = {}) =>
		server.ask('POST', path, {
			body,
			headers: { ...from(), 'idempotency-key': receipt, ...headers }
		});
	const withdraw = async (receipt: string): Promise<unknown[]> => {
		const answer = await server.ask('DELETE', path, {
			headers: { ...from(), 'idempotency-key': receipt }
		});
		return [answer.status, (await answer.json()) as unknown];
	};
	const refused = async (response: Response) => {
		const { error } = (await response.json()) as { error: { code: string; message: string } };
		expect(error.message).toMatch(/^.{10,}[.]$/);
		return [response.status, error.code];
	};
	const count = async () =>
		(await store.db.selectFrom('contributions').select('id').execute()).length;
	const run = (...args: string[]) => administered(store, args, now);
	const fill = async (many: number) => {
		const receipts = Array.from({ length: many }, newReceipt);
		for (const [at, receipt] of receipts.entries()) {
			const made = await post(contributionFor(examples[at % 5] ?? '', today), receipt);
			expect(made.status).toBe(201);
		}
		return receipts;
	};

	it('are taken once, sent again without harm, and withdrawn for good', async () => {
		const body = contributionFor('boulangerie', today);
		const receipt = newReceipt();
		const first = await post(body, receipt);
		expect([first.status, await first.json()]).toEqual([201, {}]);
		expect(first.headers.get('cache-control')).toBe('no-store');
		const again = await post(body, receipt);
		expect([again.status, await again.json()]).toEqual([200, {}]);
		expect(await count()).toBe(1);
		expect(await withdraw(receipt)).toEqual([200, { withdrawn: true }]);
		expect(await count()).toBe(0);
		// Its answer was lost.
		expect(await withdraw(receipt)).toEqual([200, { withdrawn: true }]);
		expect(await refused(await post(body, receipt))).toEqual([410, 'contribution-withdrawn']);
		expect(await count()).toBe(0);
	});

	it('of a request that was given up are not taken when it comes later', async () => {
		const receipt = newReceipt();
		expect(await withdraw(receipt)).toEqual([200, { withdrawn: false }]);
		const late = await post(contributionFor('boulangerie', today), receipt);
		expect(await refused(late)).toEqual([410, 'contribution-withdrawn']);
		expect(await withdraw(receipt)).toEqual([200, { withdrawn: false }]);
	});

	it('are one or none when they come, and are withdrawn, at the same moment', async () => {
		const body = contributionFor('graphiste', today);
		for (let time = 0; time < 5; time++) {
			const receipt = newReceipt();
			const before = await count();
			const [one, two] = await Promise.all([post(body, receipt), post(body, receipt)]);
			expect([one.status, two.status].sort()).toEqual([200, 201]);
			expect(await count()).toBe(before + 1);
			await Promise.all([withdraw(receipt), post(body, receipt)]);
			expect(await count()).toBe(before);
			const other = newReceipt();
			const [came] = await Promise.all([post(body, other), withdraw(other)]);
			expect([201, 410]).toContain(came.status);
			await withdraw(other);
			expect(await count()).toBe(before);
		}
	});

	it('hold no day and no answer, and rows stand in the order of their random keys', async () => {
		await fill(8);
		const rows = await store.db.selectFrom('contributions').selectAll().execute();
		for (const row of rows) {
			expect(Object.keys(row).sort()).toEqual(
				[
					'edition',
					'family',
					'grid',
					'held',
					'id',
					'place',
					'points',
					'receipt_hash',
					'size',
					'year'
				].sort()
			);
			expect(row.id).toMatch(/^[0-9a-f]{32}$/);
			expect(row.points).toMatch(/^\{"parts":\[[\d,null]+\],"subjects":\[[\d,null]+\]\}$/);
		}
		const ids = rows.map(({ id }) => id);
		if (engine === 'sqlite') expect(ids).toEqual([...ids].sort());
	});

	it('are refused with a sentence when they are not what the app sends', async () => {
		const good = contributionFor('boulangerie', today);
		const old = await post({ ...good, grid: 'azimut-20@2026.1' }, newReceipt(), {
			'accept-language': 'en'
		});
		expect(await old.clone().text()).toContain('change version first');
		expect(await refused(old)).toEqual([422, 'grid']);
		for (const [body, status, code] of [
			[{ ...good, name: 'Cap' }, 400, 'key'],
			[{ ...good, size: 'huge' }, 400, 'shape'],
			[{ ...good, size: '50' }, 422, 'class'],
			[{ ...good, year: 2020 }, 422, 'conditions'],
			[{ ...good, answers: {} }, 422, 'conditions'],
			['{', 400, 'json'],
			['x'.repeat(70_000), 413, 'too-large']
		] as const)
			expect(await refused(await post(body))).toEqual([status, code]);
		expect(await refused(await post(good, 'short'))).toEqual([400, 'receipt']);
		const foreign = await post(good, newReceipt(), { origin: 'https://elsewhere.example' });
		expect(await refused(foreign)).toEqual([403, 'origin']);
		const other = await server.ask('PUT', path, { body: good, headers: from() });
		expect(await refused(other)).toEqual([405, 'method']);
		expect(await count()).toBe(0);
	});

	it('are twenty a day at most from one address, of which only those that are taken count', async () => {
		const body = contributionFor('boulangerie', today);
		const here = { 'x-address': `10.9.9.${engine.length}` };
		const receipt = newReceipt();
		for (let time = 0; time < 4; time++)
			expect((await post({ ...body, year: 2020 }, newReceipt(), here)).status).toBe(422);
		for (const status of [201, 200, 200])
			expect((await post(body, receipt, here)).status).toBe(status);
		const statuses: number[] = [];
		for (let time = 0; time < 20; time++)
			statuses.push((await post(body, newReceipt(), here)).status);
		expect(statuses).toEqual([...Array<number>(19).fill(201), 429]);
	});

	it('of a class past the tenth in a day are answered as any other, and held', async () => {
		const receipts = await fill(5);
		const body = contributionFor('scop-batiment', today);
		const answers: unknown[] = [];
		for (let time = 0; time < 12; time++) {
			const receipt = newReceipt();
			receipts.push(receipt);
			const answer = await post(body, receipt);
			answers.push([answer.status, await answer.json()]);
		}
		expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['[201,{}]']));
		const held = await store.db
			.selectFrom('contributions')
			.select('id')
			.where((where) => where.and({ held: 1, family: body.family }))
			.execute();
		expect(held.length).toBeGreaterThanOrEqual(2);
		expect(await run('contributions', 'list')).toContainEqual(
			expect.stringMatching(new RegExp(`^${body.size}\\t${body.family}\\t${held.length} held$`))
		);
		expect(await withdraw(receipts.at(-1) ?? '')).toEqual([200, { withdrawn: true }]);
	});

	it('before any edition: every device asks, and that there is none is no error', async () => {
		expect((await server.ask('GET', '/donnees/comparaison.json')).status).toBe(204);
		expect(await refused(await server.ask('GET', '/donnees/edition.json'))).toEqual([
			404,
			'unknown'
		]);
		const list = await server.ask('GET', '/donnees/editions.json');
		expect(await list.json()).toMatchObject({ editions: [] });
	});

	it('become an edition, whose files never change, and are erased', async () => {
		const receipts = await fill(25);
		// Some of these classes had their ten of the day already.
		for (const line of await run('contributions', 'list')) {
			const [size = '', family = ''] = line.split('\t');
			if (family !== '') await run('contributions', 'accept', size, family);
		}
		const said = await run('edition', 'make', quarter);
		expect(said[0]).toContain(`${quarter}: 25 count.`);
		expect(said.at(-1)).toContain('is made, for good: 18 files');
		const get = (name: string, headers: Record<string, string> = {}) =>
			server.ask('GET', `/donnees/${name}`, { headers });
		const edition = await get(`${quarter}/edition.json`);
		const { contributions, invented, tables, privacy } = (await edition.json()) as Edition;
		const { low, value, high } = contributions;
		expect([low <= value && value <= high, invented]).toEqual([true, false]);
		expect(privacy).toMatchObject({ epsilon: 1, delta: 1e-6 });
		expect(tables[1]?.rows.map(({ id }) => id)).toEqual(['alone', '1-9', '10-49', '50']);
		expect(edition.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
		expect(edition.headers.get('access-control-allow-origin')).toBe('*');
		const last = await get('comparaison.json');
		expect(last.headers.get('cache-control')).toBe('no-cache');
		const compared = (await last.json()) as Comparison;
		expect(compared.tables.map(({ name }) => name)).toEqual([
			'parties',
			'total-taille',
			'total-famille',
			'sujets'
		]);
		const tag = last.headers.get('etag') ?? '';
		expect((await get('comparaison.json', { 'if-none-match': tag })).status).toBe(304);
		const list = (await (await get('editions.json')).json()) as {
			editions: { edition: string; files: string[] }[];
		};
		expect(list.editions.map((one) => one.edition)).toEqual([quarter]);
		for (const name of list.editions[0]?.files ?? []) {
			const file = await get(`${quarter}/${name}`);
			expect(file.status).toBe(200);
			expect(file.headers.get('content-type')).toMatch(
				name.endsWith('.csv') ? /^text\/csv/ : /^application\/(csvm\+)?json/
			);
		}
		for (const name of [`${quarter}/none.csv`, '2020-T1/edition.json', 'taille.csv', '%00/%00'])
			expect((await get(name)).status).toBe(404);
		expect(await withdraw(receipts[3] ?? '')).toEqual([200, { withdrawn: false }]);
		expect(await count()).toBe(0);
		await expect(run('edition', 'make', quarter)).rejects.toThrow('is made, and an edition never');
		expect(await run('edition', 'list')).toEqual([`${quarter}\t${today}\treal`]);
		await expect(run('edition', 'make', '26-T4')).rejects.toThrow('A quarter is written');
		await expect(run('edition', 'make', '2099-T4')).rejects.toThrow('has not begun');
		await expect(run('edition', 'make', '2020-T4')).rejects.toThrow(
			`and ${quarter} may be made now`
		);
	});

	it('never stand beside invented ones', async () => {
		await fill(1);
		await expect(run('edition', 'make', quarter, '--invented', '50')).rejects.toThrow('real');
		await store.inTransaction((transaction) => transaction.deleteFrom('contributions').execute());
		const said = await run('edition', 'make', quarter, '--invented', '300');
		expect(said.at(-1)).toContain('300 count in it');
		const edition = (await (await server.ask('GET', '/donnees/edition.json')).json()) as Edition;
		expect(edition.invented).toBe(true);
		expect(edition.contributions.value).toBeGreaterThan(200);
		expect(await refused(await post(contributionFor('boulangerie', today)))).toEqual([
			403,
			'invented'
		]);
		expect((await run('edition', 'list'))[0]).toMatch(/invented$/);
		expect((await run('edition', 'check'))[1]).toContain('is a trial');
	});
});
