import report from '../../../src/lib/result/fr.report';
import { rounded } from './grid';
import { expect, type Page } from './test';

/** The total, in words beside the rose. */
export const total = (page: Page) =>
	page.getByRole('main').getByText(/^(\d+|Entre \d+ et \d+) sur 100$/);

/** A range wider than 2 points is said as a range. */
export async function expectTotal(
	page: Page,
	{ low, high }: { low: number | null; high: number | null }
): Promise<void> {
	const [from, to] = [rounded(low), rounded(high)];
	await expect(total(page)).toHaveText(report.total(from, to - from > 2 ? to : from));
}
