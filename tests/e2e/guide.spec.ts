import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import coach from '../../src/lib/coach/words/fr.coach';
import french from '../../src/lib/coach/words/fr.guide';
import type { SubjectGuide } from '../../src/lib/grid/words';
import { inspect } from './states/inspect';
import { unfold } from './states/look';
import { criteriaByNumber, plain, root } from './support/grid';
import { heading } from './support/journey';
import { enter } from './support/keys';
import { bare, printed } from './support/pdf';
import { expect, test } from './support/test';
import { afterOneVisit } from './support/without-network';

const guide = JSON.parse(readFileSync(join(root, 'criteria/guide/fr.json'), 'utf8')) as Partial<
	Record<string, SubjectGuide>
>;
const linesOf = (id: string): string[] => {
	const { means = `No ${id}`, ask = '', misread = '' } = guide[id] ?? {};
	return [means, ask, misread];
};
/** As paper has it: neither spaces nor the kind of an apostrophe. */
const onPaper = (text: string) => bare(text.replaceAll('’', "'"));

test(
	'A coach comes to the guide by keyboard, unfolds a subject, and prints them all',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.goto('/accompagner');
		await enter(page, page.getByRole('link', { name: coach.guide }));
		await expect(heading(page)).toHaveText(french.title);
		await expect(page.locator('details')).toHaveCount(21);
		await test.step('its contents lead to what is there', async () => {
			const links = page.getByRole('navigation', { name: french.contents }).getByRole('link');
			await expect(links).toHaveCount(7);
			for (const link of await links.all())
				await expect(page.locator((await link.getAttribute('href')) ?? '-')).toBeVisible();
		});
		await test.step('a subject unfolds', async () => {
			const [first = ''] = criteriaByNumber;
			const { ask } = french.subjects;
			const name = french.subjects.subject(1, plain(first));
			await expect(page.getByText(ask).first()).toBeHidden();
			await enter(page, page.locator('summary', { hasText: name }));
			await expect(page.getByText(ask).first()).toBeVisible();
		});
		await test.step('all are on paper, without the navigation, then folded as they were', async () => {
			const { all, pages } = await printed(page, 'A4');
			const paper = onPaper(all);
			for (const id of criteriaByNumber)
				for (const line of linesOf(id)) expect(paper, id).toContain(onPaper(line));
			expect(paper).toContain(onPaper(french.claims.limits));
			expect(paper).not.toContain(onPaper(french.contents));
			expect(pages.length).toBeLessThanOrEqual(5);
			await expect(page.locator('details[open]')).toHaveCount(1);
		});
		await unfold(page);
		expect(await inspect(page, ['axe'])).toEqual([]);
	}
);

test('The guide opens without network', { tag: '@deep' }, async ({ launchOptions }) => {
	await afterOneVisit(launchOptions, async (page) => {
		await page.goto('/accompagner');
		await page.getByRole('link', { name: coach.guide }).click();
		await expect(heading(page)).toHaveText(french.title);
		await unfold(page);
		expect(await inspect(page, ['ibm'])).toEqual([]);
		await page.goto('/en/accompagner/guide');
		await expect(page.locator('details')).toHaveCount(21);
	});
});
