import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileGrid } from '$lib/engine/compile';
import type { Catalogue } from '$lib/grid/catalogue';
import type { Sheet } from '$lib/grid/sheet';
import { catalogueOf, contactFor, movesOf, offerOf } from '../../../tests/criteria/tiny-catalogue';
import { tinyAnswers, tinyGrid, tinyProfile } from '../../../tests/criteria/tiny-grid';
import { readReports, toRecheck, type Report } from './recheck';

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
	toRecheck(catalogue, grid, sheets, reports, today);

describe('what is to be checked again', () => {
	it('is what is old, undated or has no price, what most examples see first', () => {
		expect(list()).toEqual([
			'2 of 2  contact desk: no telephone',
			'2 of 2  offer unpriced: no price',
			'0 of 2  contact far: no date',
			'0 of 2  offer old: dated 2025-10; no price',
			'0 of 2  offer undated: no date'
		]);
	});

	it('is also what someone reported, with the day', () => {
		const reports = [
			{ offer: 'fresh', what: 'the page is gone', on: '2026-11-20' },
			{ contact: 'far', what: 'the number rings nowhere', on: '2026-11-21' }
		];
		expect(list(reports)).toContain(
			'2 of 2  offer fresh: reported on 2026-11-20: the page is gone'
		);
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
