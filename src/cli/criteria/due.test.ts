import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileGrid } from '$lib/engine/score/compile';
import type { Catalogue, Offer } from '$lib/grid/catalogue';
import type { Sheet } from '$lib/grid/sheet';
import { catalogueOf, contactFor, movesOf, offerOf } from '../../../tests/criteria/tiny-catalogue';
import { tinyAnswers, tinyGrid, tinyProfile } from '../../../tests/criteria/tiny-grid';
import { readReports, whatIsDue, type Report } from './due';

const grid = compileGrid(tinyGrid);
const today = '2026-11-24';
const contact = contactFor('desk', ['31']);
const undated = { title: 'A page', url: 'https://example.org/', seenOn: null };
const catalogue: Catalogue = catalogueOf(
	[
		offerOf('fresh', { moves: movesOf('water/meters') }),
		offerOf('undated', { checkedOn: null }),
		offerOf('old', { checkedOn: '2025-10', cost: { type: 'unknown' } }),
		offerOf('unpriced', { kind: 'coaching', cost: { type: 'unknown' }, moves: movesOf('water/meters') })
	],
	{ contacts: [contact, { ...contact, id: 'far', departments: ['09'], sources: [undated], phone: '05 00 00 00 00' }] }
); // prettier-ignore
const sheet = (department: string): Sheet => ({
	grid: grid.name,
	profile: { ...tinyProfile, department },
	answers: tinyAnswers
});
const list = (reports: Report[] = [], sheets = [sheet('31'), sheet('31')]) =>
	whatIsDue(catalogue, grid, sheets, reports, today);

describe('what is due', () => {
	it('is what is old, undated or has no price, each once, what most examples see first', () => {
		expect(list()).toEqual([
			'Old or undated: 2',
			'2 of 2  offer old: dated 2025-10; no price',
			'0 of 2  offer undated: no date',
			'Contacts: 2',
			'2 of 2  contact desk: no telephone',
			'0 of 2  contact far: no date',
			'Without a price: 1',
			'2 of 2  offer unpriced: no price'
		]);
	});

	it('is what ends within 60 days, or ended, with what usually takes over; then the end of the year', () => {
		const ending = (id: string, validUntil: string, rest: Partial<Offer> = {}) =>
			offerOf(id, { validUntil, ...rest });
		const offers = [
			ending('last-day', '2026-11-24', { moves: movesOf('water/meters'), checkedOn: null }),
			ending('year', '2026-12-31', { successor: 'next-year' }),
			ending('over', '2026-09-25', { checkedOn: null }),
			ending('long-over', '2026-09-24'),
			ending('after', '2027-01-23'),
			ending('long-after', '2027-01-24'),
			offerOf('next-year', { validFrom: '2027-01-01' })
		];
		const on = (day: string) => whatIsDue(catalogueOf(offers), grid, [sheet('31')], [], day);
		expect(on(today)).toEqual([
			'Ends, or ended, within 60 days: 4',
			'1 of 1  offer after: ends on 2027-01-23',
			'1 of 1  offer last-day: ends on 2026-11-24; no date',
			'0 of 1  offer over: ended on 2026-09-25',
			'0 of 1  offer year: ends on 2026-12-31, then usually next-year'
		]);
		expect(on('2026-06-01').slice(0, 2)).toEqual([
			'Closes at the end of the year: 1',
			'0 of 1  offer year: ends on 2026-12-31, then usually next-year'
		]);
		expect(on('2027-01-02')).toContain(
			'0 of 1  offer year: ended on 2026-12-31, then usually next-year'
		);
	});

	it('is sooner or later where an offer says for how many months it is trusted', () => {
		const offers = [
			offerOf('half-a-year', { checkedOn: '2026-05-23', checkEvery: 6 }),
			offerOf('still', { checkedOn: '2026-05-24', checkEvery: 6 }),
			offerOf('two-years', { checkedOn: '2024-12', checkEvery: 24 })
		];
		expect(whatIsDue(catalogueOf(offers), grid, [], [], today)).toEqual([
			'Old or undated: 1',
			'0 of 0  offer half-a-year: dated 2026-05-23'
		]);
	});

	it('is also what someone reported, with the day', () => {
		const reports = [
			{ offer: 'fresh', what: 'the page is gone', on: '2026-11-20' },
			{ contact: 'far', what: 'the number rings nowhere', on: '2026-11-21' }
		];
		expect(list(reports).slice(0, 2)).toEqual([
			'Reported: 2',
			'2 of 2  offer fresh: reported on 2026-11-20: the page is gone'
		]);
		expect(list(reports, [sheet('09')])).toContain(
			'1 of 1  contact far: reported on 2026-11-21: the number rings nowhere; no date'
		);
	});
});

describe('the file of reports', () => {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'azimut-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));
	const read = (content?: string) => {
		const file = join(folder, 'reported.json');
		if (content !== undefined) writeFileSync(file, content);
		const { reports, problems } = readReports(file, catalogue);
		return { reports, problems: problems.map((line) => line.replace(file, '')) };
	};

	it('may not be there, or hold nothing', () => {
		expect([read(), read('[]')]).toEqual([
			{ reports: [], problems: [] },
			{ reports: [], problems: [] }
		]);
	});

	it.each([
		['[{ "offer": "gone", "what": "x", "on": "2026-11-20" }]', ' 0: names no offer'],
		['[{ "what": "x", "on": "2026-11-20" }]', ' 0: names no offer'],
		['[{ "contact": "desk", "what": "x", "on": "yesterday" }]', '[0].on'],
		['{', ' cannot be read']
	])('says what is wrong in it: %s', (content, problem) => {
		expect(read(content).problems.join()).toContain(problem);
	});
});
