import { readFileSync } from 'node:fs';
import portfolio from '../../src/lib/coach/words/fr.portfolio';
import totals from '../../src/lib/coach/words/fr.totals';
import { isGate } from '../support/tier';
import { inspect } from './states/inspect';
import { beginClient } from './support/coach';
import { putCounted, type Counted } from './support/counted';
import { dossiersOf } from './support/device';
import { heading } from './support/journey';
import { printed } from './support/pdf';
import { expect, test, type Page } from './support/test';

const { funder, paper, employer } = totals;
const shop = (change: Partial<Counted> = {}): Counted => ({
	commune: '34172',
	headcount: 4,
	naf: 'rev2:G',
	agrees: true,
	visits: ['2026-03-10'],
	...change
});
/** Seven of Montpellier, six of Sète, three of Albi; one who did not agree. */
const shops = [
	...Array.from({ length: 7 }, () => shop()),
	...Array.from({ length: 6 }, () => shop({ commune: '34301', headcount: 12, naf: 'rev2:C' })),
	...Array.from({ length: 3 }, () => shop({ commune: '81004', visits: ['2026-03-10', '2026-05-02'] })),
	shop({ agrees: false })
]; // prettier-ignore

async function make(page: Page, from: string, to: string) {
	const own = page.getByRole('region', { name: funder.title });
	await own.getByLabel(employer.from).fill(from);
	await own.getByLabel(employer.to).fill(to);
	await own.getByRole('button', { name: funder.make }).press('Enter');
}

/** Rows of the file that the button gives, by their columns. */
async function save(page: Page): Promise<Record<string, string>[]> {
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: funder.export }).press('Enter');
	const text = readFileSync(await (await coming).path(), 'utf8').replace('\uFEFF', '');
	const [head = '', ...rows] = text.trim().split('\r\n');
	const names = head.split(';');
	return rows.map((row) =>
		Object.fromEntries(row.split(';').map((cell, at) => [names[at] ?? '', cell]))
	);
}

/** What the first number of a cell is: an hour is sixty minutes. */
const amountIn = (cell: string): number => {
	const [, hours, minutes] = /^(\d+)\u00a0h\u00a0(\d+)/.exec(cell) ?? [];
	return hours ? 60 * Number(hours) + Number(minutes) : Number(/^\d+/.exec(cell)?.[0] ?? 0);
};

test('Totals for a funder add up, on the page as in its file, and a second report tells nobody', async ({
	page
}) => {
	await beginClient(page);
	const [first] = await dossiersOf(page);
	for (const [nth, one] of shops.entries()) await putCounted(page, nth + 1, first?.grid ?? '', one);
	await page.goto('/dossiers');
	await page.getByRole('link', { name: portfolio.report, exact: true }).click();
	await expect(heading(page)).toHaveText(totals.title);
	await make(page, '2026-01-01', '2026-06-30');
	await expect(page.getByText(funder.agreed(16))).toContainText(funder.left(1));
	await expect(page.getByText(paper.tooFew)).toHaveCount(0);

	const rows = await save(page);
	await expect(page.getByText(funder.given)).toBeVisible();
	const sum = (repartition: string, indicator: string) =>
		rows
			.filter((row) => row.repartition === repartition && row.indicateur === indicator)
			.reduce((all, { valeur }) => all + Number(valeur), 0);
	const columns = ['entreprises', 'rendez-vous', 'minutes'];
	expect(columns.map((column) => sum('ensemble', column))).toEqual([16, 19, 1140]);
	for (const [by, repartition] of [['epci', 'epci'], ['size', 'effectif'], ['sector', 'naf']] as const) {
		const lines = page.getByRole('rowgroup').filter({ hasText: paper.breakdowns[by] }).getByRole('row');
		const cells = await lines.evaluateAll((all) =>
			all.slice(1).map((line) => [...line.querySelectorAll('td:not([aria-hidden])')].map((cell) => cell.textContent.trim()))
		);
		for (const [at, column] of columns.entries()) {
			const shown = cells.reduce((all, line) => all + amountIn(line[at] ?? ''), 0);
			expect(shown, `${by} ${column}`).toBe(sum('ensemble', column));
			expect(sum(repartition, column), `${by} ${column} in the file`).toBe(shown);
		}
	} // prettier-ignore
	const all = (await page.locator('.sheet').innerText()) + JSON.stringify(rows);
	expect(all).toContain('Montpellier');
	expect(all).not.toMatch(/Albi|Épicerie/);
	expect((await printed(page, 'A4')).pages).toHaveLength(1);

	await test.step('one company more', async () => {
		await putCounted(page, 40, first?.grid ?? '', shop({ visits: ['2026-08-01'] }));
		await make(page, '2026-01-01', '2026-09-30');
		await expect(page.getByText(/comparé à celui-ci/)).toBeVisible();
		await expect(page.locator('.sheet')).toHaveCount(0);
	});

	await test.step('a year in which nobody was met', async () => {
		await make(page, '2025-01-01', '2025-12-31');
		await expect(page.getByText(funder.few)).toBeVisible();
		await expect(page.locator('.sheet')).toHaveCount(0);
		await expect(page.getByRole('button', { name: funder.export })).toHaveCount(0);
	});

	await test.step('the same again', async () => {
		await make(page, '2026-01-01', '2026-06-30');
		expect(await save(page)).toEqual(rows);
	});
	if (isGate) return;
	for (const width of [1280, 320]) {
		await page.setViewportSize({ width, height: 800 });
		expect.soft(await inspect(page, ['axe']), String(width)).toEqual([]);
	}
});
