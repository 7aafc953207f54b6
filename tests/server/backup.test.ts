import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessByToken } from '../../src/lib/server/publications/access';
import { validatePublication } from '../../src/lib/server/publications/validate-publication';
import { hide } from '../../src/lib/server/publications/moderate';
import type { PublicContent } from '../../src/lib/share/public-content';
import { update } from '../../src/lib/server/publications/publish';
import { readDisputes } from '../../src/lib/server/publications/decide-dispute';
import { giveUp } from '../../src/lib/server/publications/give-up';
import { readListed, readPage, readStatus } from '../../src/lib/server/publications/read';
import { addReport, openReports } from '../../src/lib/server/publications/reports';
import { withdraw } from '../../src/lib/server/publications/withdraw';
import { openStore } from '../../src/lib/server/store/open-store';
import type { Store } from '../../src/lib/server/store/store';
import { administered } from '../support/administered';
import { inventedSiren, publicationFor } from '../support/publications';
import { addPage } from '../support/stored-pages';
import { newPlace, type Engine, type Place } from '../support/stores';

const now = new Date('2026-11-24T10:00:00Z');
const later = new Date('2026-11-26T10:00:00Z');
const today = '2026-11-24';
const siren = inventedSiren(1);
const engines = ['sqlite', 'postgres'] as const;
for (const from of engines)
	for (const to of engines)
		describe(`A backup of ${from} taken in by ${to}`, () => movesPages(from, to));

function movesPages(from: Engine, to: Engine): void {
	// The gate has the way that a growing house takes, and what is refused on one engine: none of them judges it.
	const moved = { tags: from === 'sqlite' && to === 'postgres' ? [] : ['deep'] };
	const refused = { tags: from === to && from === 'sqlite' ? [] : ['deep'] };
	let folder: string;
	let places: Place[];
	let store: Store;
	let other: Store;
	let content: PublicContent;

	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'azimut-backup-'));
		places = [await newPlace(from), await newPlace(to)];
		[store, other] = (await Promise.all(places.map(({ place }) => openStore(place)))) as [
			Store,
			Store
		];
		const shown = {
			statement: 'Du pain, « au levain ».',
			facts: [
				{ fact: 'naf', value: 'rev2:C' },
				{ fact: 'trade', value: 'boulangerie-patisserie' },
				{ fact: 'perimeter', value: 'group' }
			]
		};
		const judged = await validatePublication(publicationFor('boulangerie', today, shown), today);
		if (!('content' in judged)) throw new Error(judged.refusal.code);
		content = judged.content;
	});
	afterEach(async () => {
		await Promise.all([store.close(), other.close()]);
		for (const { forget } of places) forget();
		rmSync(folder, { recursive: true });
	});

	const file = (name: string) => join(folder, name);
	const add = (change: Partial<PublicContent> = {}) =>
		addPage(store, { ...content, ...change }, now);
	const run = (on: Store, ...args: string[]) => administered(on, args, later);

	it(
		'brings back pages with their secrets, what was decided, notices, and who has a SIREN',
		moved,
		async () => {
			const first = await add({ name: 'Ô "cap" 🧭', siren });
			const second = await add({ siren, facts: [{ fact: 'closedYears', value: 0 }] });
			const hidden = await add();
			await hide(store, hidden.slug, 'Une raison.', now);
			const text = 'Ce n’est pas la réalité.';
			const by = { name: 'Une voisine', email: 'voisine@example.org', goodFaith: true };
			await addReport(store, { slug: first.slug, reason: 'false', text, ...by }, now);
			await run(store, 'backup', file('all'));
			expect(await run(other, 'restore-backup', file('all'))).toEqual([
				'3 pages came back; 0 of the backup stay withdrawn; 0 that were here are erased.'
			]);
			// Each engine makes the name of a revision its own way.
			expect(await readPage(other, first.slug, today)).toEqual({
				...(await readPage(store, first.slug, today)),
				revision: expect.any(String) as string
			});
			expect(await readStatus(other, second.slug, today)).toMatchObject({ sirenTaken: true });
			expect(await readDisputes(other)).toEqual(await readDisputes(store));
			expect(await readDisputes(other)).toHaveLength(1);
			expect(await readStatus(other, hidden.slug, today)).toMatchObject({ reason: 'Une raison.' });
			expect(await accessByToken(other, first.slug, first.token)).toBe('granted');
			expect(await openReports(other)).toEqual(await openReports(store));
			expect(statSync(file('all')).mode & 0o777).toBe(0o600);
		}
	);

	it('does not bring back what was withdrawn later, whichever file says so', moved, async () => {
		const saved = await add({ name: 'Gardée' });
		const here = await add({ name: 'Retirée ici' });
		const elsewhere = await add({ name: 'Retirée ailleurs' });
		await run(store, 'backup', file('monday'));
		await run(other, 'restore-backup', file('monday'));
		await withdraw(other, here.slug, today);
		await withdraw(store, elsewhere.slug, today);
		await run(store, 'backup', file('tuesday'), '--withdrawals');
		expect(await run(other, 'restore-backup', file('tuesday'))).toEqual([
			'0 pages came back; 0 of the backup stay withdrawn; 1 that were here are erased.'
		]);
		expect(await run(other, 'restore-backup', file('monday'))).toEqual([
			'0 pages came back; 2 of the backup stay withdrawn; 0 that were here are erased.'
		]);
		const states = [saved, here, elsewhere].map(
			async ({ slug }) => (await readPage(other, slug, today)).state
		);
		expect(await Promise.all(states)).toEqual(['live', 'withdrawn', 'withdrawn']);
	});

	it('keeps both pages of one request, sent again after the database was lost', moved, async () => {
		const request = { name: null, token: 'r'.repeat(43) };
		const first = await addPage(store, { ...content, name: 'Avant' }, now, request);
		await run(store, 'backup', file('all'));
		const again = await addPage(other, { ...content, name: 'Après' }, now, request);
		await run(other, 'restore-backup', file('all'));
		expect(await accessByToken(other, first.slug, first.token)).toBe('granted');
		expect(await accessByToken(other, again.slug, again.token)).toBe('granted');
		// An older state of the page that has the name is brought up to date without it.
		await update(store, first.slug, { ...content, name: 'Plus tard' }, later);
		await run(store, 'backup', file('later'));
		await run(other, 'restore-backup', file('later'));
		expect(await readPage(other, first.slug, today)).toMatchObject({
			content: { name: 'Plus tard' }
		});
		expect((await addPage(other, content, later, request)).slug).toBe(again.slug);
	});

	it('brings nothing back of a request that was given up since', moved, async () => {
		const request = 'g'.repeat(43);
		const { slug } = await addPage(store, content, now, { name: null, token: request });
		await run(store, 'backup', file('all'));
		await giveUp(other, request, today);
		await run(other, 'restore-backup', file('all'));
		expect(await readPage(other, slug, today)).toMatchObject({ state: 'unknown' });
		await giveUp(store, request, today);
		await run(store, 'restore-backup', file('all'));
		expect(await readPage(store, slug, today)).toMatchObject({ state: 'withdrawn' });
	});

	it(
		'leaves nothing of what it replaces, nor of notices about pages that stay withdrawn',
		moved,
		async () => {
			const before = `Avant ${randomUUID()}`;
			const writer = `Voisine ${randomUUID()}`;
			const { slug } = await add({ name: before });
			const gone = await add();
			await addReport(
				store,
				{
					slug: gone.slug,
					reason: 'false',
					text: `Voici : ${writer}`,
					name: writer,
					email: 'voisine@example.org',
					goodFaith: true
				},
				now
			);
			await run(store, 'backup', file('before'));
			await update(store, slug, { ...content, name: 'Après' }, later);
			await run(store, 'backup', file('after'));
			await run(other, 'restore-backup', file('before'));
			await withdraw(other, gone.slug, today);
			if (to === 'sqlite') await sql`pragma secure_delete = off`.execute(other.db);
			await run(other, 'restore-backup', file('after'));
			const bytes = places[1]?.bytes() ?? Buffer.alloc(0);
			expect([before, writer].filter((text) => bytes.includes(text))).toEqual([]);
			expect(await openReports(other)).toEqual([]);
			if (to === 'sqlite') expect(bytes.includes('Après')).toBe(true);
		}
	);

	it('keeps the newer of a page that both have', moved, async () => {
		const { slug } = await add({ name: 'Avant' });
		await run(store, 'backup', file('before'));
		await update(store, slug, { ...content, name: 'Après' }, later);
		await run(store, 'backup', file('after'));
		await run(other, 'restore-backup', file('after'));
		await run(other, 'restore-backup', file('before'));
		expect(await readPage(other, slug, today)).toMatchObject({ content: { name: 'Après' } });
	});

	it.each([
		['cut short', (text: string) => text.slice(0, -30), /stops before its end|is damaged/],
		[
			'without a line',
			(text: string) => text.replace(/\n[^\n]*"publications".*\n/, '\n'),
			/missing/
		],
		[
			'changed',
			(text: string) => text.replace('"moderation":"open"', '"moderation":"seen"'),
			/damaged/
		],
		[
			'with more in it',
			(text: string) => text.replace('"listed":', '"score":87,"listed":'),
			/damaged/
		],
		['of something else', () => '{"hello":1}\n', /no backup/],
		['empty', () => '', /stops before/]
	])('takes nothing in from a file %s', refused, async (_, spoil, sentence) => {
		await add({ name: 'Une' });
		await add({ name: 'Deux' });
		await run(store, 'backup', file('all'));
		writeFileSync(file('spoilt'), spoil(readFileSync(file('all'), 'utf8')));
		await expect(run(other, 'restore-backup', file('spoilt'))).rejects.toThrow(sentence);
		expect(await run(other, 'list')).toEqual([]);
	});

	const aPage = (change: (row: Record<string, unknown>) => object) => (text: string) =>
		text.replace(/\{"table":"publications".*/, (line) => {
			const { row } = JSON.parse(line) as { row: Record<string, unknown> };
			return JSON.stringify({ table: 'publications', row: { ...row, ...change(row) } });
		});
	const shows = (change: object) =>
		aPage((row) => ({
			content: JSON.stringify({ ...(JSON.parse(String(row.content)) as object), ...change })
		}));
	it.each([
		['an empty secret', aPage(() => ({ token_hash: '' }))],
		['a path for an address', aPage(() => ({ slug: '../../x' }))],
		['a day that is none', aPage(() => ({ valid_until: '2026-02-30' }))],
		['a day that its content says otherwise', aPage(() => ({ valid_until: '2099-01-01' }))],
		['content that is cut', aPage((row) => ({ content: String(row.content).slice(0, -9) }))],
		['content of no questionnaire', shows({ grid: 'azimut-20@2099.1' })],
		['content without lines', shows({ lines: [] })],
		['content with a score', shows({ score: 87 })],
		['content with a figure', shows({ total: { low: 1.5, high: 2, of: 3 } })],
		['a SIREN that does not check', shows({ siren: '000000001' })],
		['a name of nothing', shows({ name: '\u200B' })],
		['words of nothing', shows({ statement: '\u200B' })],
		['a count of years', shows({ facts: [{ fact: 'closedYears', value: 3 }] })],
		['a text in place of a choice', shows({ facts: [{ fact: 'turnover', value: '<b>' }] })]
	])('takes in no page with %s', refused, async (_, spoil) => {
		await add({ name: 'Une' });
		await run(store, 'backup', file('all'));
		writeFileSync(file('spoilt'), spoil(readFileSync(file('all'), 'utf8')));
		await expect(run(other, 'restore-backup', file('spoilt'))).rejects.toThrow(/damaged/);
		expect(await run(other, 'list')).toEqual([]);
	});

	it(
		'takes names in as a request would, and prints none that a terminal would obey',
		moved,
		async () => {
			const { slug } = await add({ name: 'Une\u001B[2J\u202E entreprise' });
			expect((await run(store, 'list')).join()).toContain('\tUne [2J entreprise');
			await run(store, 'backup', file('all'));
			await run(other, 'restore-backup', file('all'));
			expect(await readPage(other, slug, today)).toMatchObject({
				content: { name: 'Une [2J entreprise' }
			});
		}
	);

	it(
		'comes in by lots: who withdraws meanwhile is obeyed, and the server beside it goes on',
		{ tags: to === 'sqlite' ? [] : 'deep' },
		async () => {
			const made = await Promise.all(Array.from({ length: 450 }, () => add()));
			const slugs = made.map(({ slug }) => slug).sort();
			await run(store, 'backup', file('all'));
			const beside = await openStore((places[1] as Place).place);
			const restored = run(other, 'restore-backup', file('all'));
			const first = String(slugs[0]);
			const state = async () => (await readPage(beside, first, today)).state;
			await expect.poll(state, { timeout: 30_000, interval: 1 }).toBe('live');
			expect((await readPage(beside, String(slugs.at(-1)), today)).state).toBe('unknown');
			await withdraw(beside, first, today);
			await restored;
			expect(await state()).toBe('withdrawn');
			expect((await readListed(beside, today)).length).toBe(449);
			await beside.close();
		}
	);

	it('is never written over a file', moved, async () => {
		writeFileSync(file('mine'), 'mine');
		await expect(run(store, 'backup', file('mine'))).rejects.toThrow(/EEXIST/);
		expect(readFileSync(file('mine'), 'utf8')).toBe('mine');
	});
}
