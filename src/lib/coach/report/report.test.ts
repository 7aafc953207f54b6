import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../../../tests/support/draws';
import { outcomes } from '$lib/dossier/introductions';
import { helpedAnswers } from '$lib/dossier/plan';
import { emptyDatabase } from '../../../../tests/support/assessment';
import type { Company, Question } from './company';
import { readGiven, remember } from './given';
import { reportCsv } from './report-csv';
import { breakdowns, measures, reportOf, type Given, type Report, type Tables } from './report';
import { viewOf } from './report-view';

const year: Question = { from: '2026-01-01', to: '2026-12-31', funder: '' };
const company = (at: number, change: Partial<Company> = {}): Company => ({
	key: `k${at}`,
	epci: at % 2 ? 'Sète' : 'Albi',
	size: '1-9',
	sector: 'C',
	meetings: 1,
	minutes: 60,
	decided: 2,
	done: 0,
	introductions: [],
	helped: [],
	weak: [],
	moved: null,
	...change
});
const many = (count: number, change: (at: number) => Partial<Company> = () => ({})) =>
	Array.from({ length: count }, (_, at) => company(at, change(at)));

function tablesOf(report: Report): Tables {
	if (report.refused) throw new Error(report.refused);
	return report.tables;
}
const view = (companies: readonly Company[], given: readonly Given[] = []) =>
	viewOf(tablesOf(reportOf(companies, year, given)));
const given = (companies: readonly Company[], question = year): Given => {
	const report = reportOf(companies, question, []);
	const tables = tablesOf(report);
	return { ...question, on: '2026-12-31', of: report.refused === null ? report.of : '', tables };
};

describe('A report', () => {
	test('says what was done, by group of communes, size and activity', () => {
		const { total, by } = view(many(12));
		expect(total).toEqual({
			companies: 12,
			meetings: 12,
			minutes: 720,
			decided: 24,
			done: null,
			presented: null
		});
		expect(by.epci.map(({ category, amounts }) => [category, amounts.companies])).toEqual([
			['Albi', 6],
			['Sète', 6]
		]);
		expect(by.sector).toMatchObject([{ category: 'C', amounts: { minutes: 720 } }]);
	});

	test('is refused under five companies', () => {
		expect(reportOf(many(4), year, [])).toEqual({ refused: 'few' });
	});

	test('tells a subject that five have and five have not', () => {
		const weak = (count: number) =>
			view(many(12, (at) => ({ weak: at < count ? ['water'] : [] }))).weak;
		expect([4, 5, 7, 8].map((count) => weak(count).length)).toEqual([0, 1, 1, 0]);
		expect(weak(7)).toEqual([{ category: 'water', count: 7 }]);
	});

	test('tells that offers helped from ten answers on', () => {
		const helped = (answers: number) =>
			view(
				many(20, (at) =>
					at < answers ? { helped: [{ id: `a${at}`, answer: at % 2 ? 'yes' : 'no' }] } : {}
				)
			).helped;
		expect([9, 10, 12].map(helped)).toEqual([
			null,
			{ yes: 5, answers: 10 },
			{ yes: 6, answers: 12 }
		]);
	});

	test('tells what moved with how many companies it is of', () => {
		const moved = (count: number) =>
			view(many(12, (at) => ({ moved: at < count ? { up: 2, down: at === 0 ? 1 : 0 } : null })))
				.moved;
		expect([moved(4), moved(6)]).toEqual([null, { companies: 6, up: 12, down: null }]);
	});

	test('puts together what came of offers presented to few', () => {
		const introduced = many(12, (at) => ({
			introductions: [{ id: `i${at}`, outcome: at < 6 ? 'helped' : at < 9 ? 'sent' : 'taken' }]
		}));
		expect(view(introduced).outcomes).toEqual([
			{ category: 'helped', count: 6 },
			{ category: 'others', count: 6 }
		]);
	});
});

describe('A report after one that was given', () => {
	test('is refused where one to four companies more or fewer would be told, and says which', () => {
		const earlier = given(many(12), { ...year, to: '2026-06-30' });
		expect(reportOf(many(14), year, [earlier])).toEqual({ refused: 'near', given: earlier });
		expect(reportOf(many(17), year, [earlier]).refused).toBeNull();
	});

	test('does without those of other days', () => {
		const earlier = given(many(12), { from: '2025-01-01', to: '2025-12-31', funder: '' });
		expect(reportOf(many(14), year, [earlier]).refused).toBeNull();
	});

	test('does not tell that one company got better since, whatever the days', () => {
		const last = { from: '2025-01-01', to: '2025-12-31', funder: '' };
		const weak = (count: number) =>
			many(12, (at) => ({ weak: at < count ? ['water'] : [], meetings: count }));
		expect(view(weak(7), [given(weak(6), last)]).weak).toEqual([]);
		expect(view(weak(6), [given(weak(6), last)]).weak).toHaveLength(1);
	});

	test('does not tell what one company did more', () => {
		const more = many(12, (at) => (at === 3 ? { minutes: 90 } : {}));
		expect(view(more, [given(many(12))]).total).toMatchObject({ minutes: null, meetings: 12 });
	});

	test('is the same to the byte where nothing changed, whatever was given between', async () => {
		const db = await emptyDatabase();
		const bytes = async () => {
			const report = reportOf(many(14), year, await readGiven(db));
			if (report.refused !== null) throw new Error(report.refused);
			await remember(db, { ...year, on: '2026-12-31', of: report.of, tables: report.tables });
			return reportCsv(viewOf(report.tables), year);
		};
		const first = await bytes();
		await remember(db, given(many(30), { ...year, funder: 'Région' }));
		expect(await bytes()).toBe(first);
		expect(await readGiven(db)).toHaveLength(2);
	});

	test('is remembered as it was', async () => {
		const db = await emptyDatabase();
		const one = given(many(14));
		await remember(db, one);
		expect(await readGiven(db)).toEqual([one]);
	});
});

const drawn = fc
	.array(
		fc.record({
			epci: fc.constantFrom('', 'Albi', 'Sète', 'Rodez', 'Auch'),
			size: fc.constantFrom('', 'alone', '1-9', '10-49'),
			sector: fc.constantFrom('', 'C', 'F', 'G'),
			meetings: fc.integer({ min: 1, max: 5 }),
			minutes: fc.nat(300),
			decided: fc.nat(3),
			done: fc.nat(2),
			outcomes: fc.array(fc.constantFrom(...outcomes), { maxLength: 3 }),
			helped: fc.array(fc.constantFrom(...helpedAnswers), { maxLength: 2 }),
			weak: fc.subarray(['water', 'energy', 'waste'])
		}),
		{ minLength: 5, maxLength: 60 }
	)
	.map((all) =>
		all.map((one, at) =>
			company(at, {
				...one,
				introductions: one.outcomes.map((outcome, nth) => ({ id: `i${at}-${nth}`, outcome })),
				helped: one.helped.map((answer, nth) => ({ id: `a${at}-${nth}`, answer }))
			})
		)
	);

test('every column adds up to its total, on the screen and in the file', () => {
	fc.assert(
		fc.property(drawn, (companies) => {
			const shown = view(companies);
			for (const by of breakdowns)
				for (const measure of measures) {
					const sum = shown.by[by].reduce((all, { amounts }) => all + (amounts[measure] ?? 0), 0);
					expect(sum, `${measure} ${by}`).toBe(shown.total[measure] ?? 0);
				}
			const [, ...rows] = reportCsv(shown, year).trim().split('\r\n');
			const totals = new Map<string, number>();
			for (const row of rows) {
				const [, , , table = '', , indicator = '', value = ''] = row.split(';');
				const name = `${indicator} ${table}`;
				totals.set(name, (totals.get(name) ?? 0) + Number(value));
			}
			for (const indicator of ['entreprises', 'rendez-vous', 'minutes', 'actions décidées'])
				for (const table of ['epci', 'effectif', 'naf'])
					expect(totals.get(`${indicator} ${table}`)).toBe(totals.get(`${indicator} ensemble`));
		})
	);
});

test('a number that is shown is of five companies at least', () => {
	fc.assert(
		fc.property(drawn, (companies) => {
			for (const { units, rows } of Object.values(tablesOf(reportOf(companies, year, []))))
				for (const row of rows) {
					const own = units.filter(({ category }) => row.includes(category));
					expect(new Set(own.map((unit) => unit.company)).size).toBeGreaterThanOrEqual(5);
				}
		})
	);
});

test('a file for a funder, to the byte', () => {
	const [head, ...rows] = reportCsv(view(many(12)), { ...year, funder: '=1+1' }).split('\r\n');
	expect(head).toBe('\uFEFFdebut;fin;financeur;repartition;categorie;indicateur;valeur;etat');
	expect(rows.slice(0, 6)).toEqual([
		`2026-01-01;2026-12-31;"'=1+1";ensemble;;entreprises;12;montré`,
		`2026-01-01;2026-12-31;"'=1+1";ensemble;;rendez-vous;12;montré`,
		`2026-01-01;2026-12-31;"'=1+1";ensemble;;minutes;720;montré`,
		`2026-01-01;2026-12-31;"'=1+1";ensemble;;actions décidées;24;montré`,
		`2026-01-01;2026-12-31;"'=1+1";ensemble;;actions faites;;masqué`,
		`2026-01-01;2026-12-31;"'=1+1";ensemble;;offres présentées;;masqué`
	]);
	expect(rows).toContain(
		`2026-01-01;2026-12-31;"'=1+1";effectif;1 à 9 salariés;entreprises;12;montré`
	);
});
