import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../support/grids';
import { typeset } from '../../src/lib/grid/typeset';
import { summaryVersion } from '../../src/lib/dossier/list/summary';
import words from '../../src/lib/coach/words/fr.group';
import english from '../../src/lib/coach/words/en.group';
import portfolio from '../../src/lib/coach/words/fr.portfolio';
import { personText } from '../../src/lib/changes/author-names';
import { inspect } from './states/inspect';
import { karim } from './support/coach';
import { dossiersOf, putRow, stored, type Revision } from './support/device';
import { openClient } from './support/dossiers';
import { grid, gridName, root } from './support/grid';
import { bare, printed } from './support/pdf';
import { seedClients } from './support/portfolio';
import { bringReader, expectInOrder, hear } from './support/reader';
import { expect, test, type Page } from './support/test';

const subjects = grid.pillars
	.flatMap(({ themes }) => themes.flatMap(({ criteria }) => criteria))
	.map(({ id }) => id);
const [first = '', , third = ''] = subjects;

const englishWords = JSON.parse(
	typeset(readFileSync(join(root, folderOf(gridName), 'en.json'), 'utf8'), 'en')
) as { criteria: Record<string, { plain: string }> };

/** How wide a page is between its margins, in px. */
const papers = { 'A4, upright': 672, 'A4, lying': 1001, Letter: 695 };

/** Forty with a result: all at 3 of 5, one in four at 0 of the first subject; the third concerns one in two. */
async function seedGroup(page: Page): Promise<void> {
	await seedClients(page, 40);
	for (const [at, row] of (await dossiersOf(page)).entries()) {
		const levels = Object.fromEntries(subjects.map((id) => [id, 60]));
		if (at % 4 === 0) levels[first] = 0;
		if (at % 2 === 0) delete levels[third];
		const more = { levels, low: 50, high: 60, answered: 20, version: summaryVersion };
		await putRow(page, 'dossiers', { ...row, ...more });
		if (at % 8 > 0) continue;
		await putRow(page, 'coachRevisions', {
			id: `a${at}`.padStart(32, '0'),
			dossier: row.id,
			path: 'notes/coach/permissions/informed',
			value: { on: '2026-11-02', allowed: true },
			over: [],
			at: 1,
			author: { role: 'coach', device: 'c'.repeat(32) }
		});
	}
}

const contacts = async (page: Page) =>
	(await stored<Revision>(page, 'coachRevisions')).filter(
		({ path, value }) => path.startsWith('notes/coach/contacts/') && value !== null
	);

test(
	'Forty clients side by side: heard, hidden, printed without a name, and two of them at a workshop',
	{ tag: '@deep' },
	async ({ page }) => {
		await bringReader(page);
		await seedGroup(page);
		await openClient(page, 'Épicerie 10');
		await page.goto('/dossiers');
		await page.getByLabel(portfolio.selectAll).press('Space');
		await page.getByRole('link', { name: portfolio.group }).press('Enter');
		await expect(page).toHaveURL(/\/groupe#client=/);
		const table = page.getByRole('table', { name: words.caption(40) });
		await expect(table.getByRole('row')).toHaveCount(41);

		await test.step('it is heard as a table: who, which subject, how many points of how many', async () => {
			await expect(page.getByText(words.reading)).toHaveCount(0);
			expectInOrder(
				await hear(page),
				[
					`heading, ${words.title}, level 1`,
					`checkbox, ${words.mask}, not checked`,
					`table, ${words.caption(40)}`,
					`columnheader, ${words.client}`,
					`rowheader, Épicerie 1`,
					'cell, 3 sur 5',
					`cell, ${words.notConcerned}`,
					`heading, ${words.needsTitle}, level 2`
				],
				'the group'
			);
			await expect(table.getByRole('columnheader')).toHaveCount(subjects.length + 1);
		});
		await test.step('nothing is wrong at three widths, in the light and in the dark', async () => {
			for (const [width, colorScheme] of [
				[320, 'dark'],
				[820, 'light'],
				[1366, 'dark']
			] as const) {
				await page.emulateMedia({ colorScheme });
				await page.setViewportSize({ width, height: 800 });
				expect(await inspect(page, ['axe']), `${width}`).toEqual([]);
			}
			await page.emulateMedia({ colorScheme: null });
		});
		await test.step('a need is common to ten, five of whom may be invited', async () => {
			await expect(page.getByRole('heading', { name: / : 10\sclients$/ })).toHaveCount(1);
			await expect(page.getByText(words.invite(5))).toBeVisible();
		});
		await test.step('who came has the workshop in their private log, until it is taken back', async () => {
			const attendance = page.getByRole('group', { name: words.attendance });
			for (const at of [0, 1]) await attendance.getByRole('checkbox').nth(at).press('Space');
			await page.getByRole('button', { name: words.save(2) }).press('Enter');
			await expect(page.getByText(words.done(2))).toBeVisible();
			const noted = await contacts(page);
			expect(noted.map(({ value }) => value)).toMatchObject([
				{ kind: 'workshop', minutes: 120 },
				{ kind: 'workshop', minutes: 120 }
			]);
			expect(new Set(noted.map(({ dossier }) => dossier)).size).toBe(2);
			await page.getByRole('button', { name: words.undo }).press('Enter');
			await expect(page.getByText(words.undone)).toBeVisible();
			expect(await contacts(page)).toEqual([]);
		});
		await test.step('hidden, no name is in the page, nor on paper, nor in the name of the file', async () => {
			// The dossier that lies open is named at the head of a phone.
			const atHead = () =>
				page.evaluate(() => document.documentElement.style.getPropertyValue('--dossier'));
			await expect.poll(atHead).toContain('Épicerie 10');
			await page.getByRole('checkbox', { name: words.mask }).press('Space');
			await expect(table.getByRole('rowheader').first()).toHaveText(words.company('A'));
			await expect(page.getByText(words.few)).toBeHidden();
			const whole = () => page.evaluate(() => document.documentElement.outerHTML);
			expect(await whole()).not.toMatch(/Épicerie|client\?ouvrir/);
			for (const format of ['A4', 'Letter'] as const) {
				const paper = await printed(page, format);
				expect(paper.title).not.toContain('Épicerie');
				expect(paper.all).not.toContain(bare('Épicerie'));
				expect(paper.all, 'who made it, and when').toContain(bare(personText(karim)));
				for (const letter of ['A', 'Z', 'AA', 'AN'])
					expect(paper.all).toContain(bare(words.company(letter)));
				expect(paper.roles).toContain('TH');
			}
			await page.emulateMedia({ media: 'print' });
			for (const [name, width] of Object.entries(papers)) {
				await page.setViewportSize({ width, height: 600 });
				const room = await table.evaluate((one) => {
					const { scrollWidth, clientWidth } = one.parentElement ?? one;
					return clientWidth - scrollWidth;
				});
				expect(room, `nothing is cut at the edge of ${name}`).toBeGreaterThanOrEqual(0);
			}
			await page.emulateMedia({ media: null });
			await page.setViewportSize({ width: 1366, height: 800 });
		});
		await test.step('shown again as it was, after a reload too, and said in English', async () => {
			await page.reload();
			await expect(table.getByRole('row')).toHaveCount(41);
			await expect(table.getByRole('rowheader').first()).toContainText('Épicerie 1');
			await page.goto(page.url().replace('/groupe', '/en/groupe'));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(english.title);
			await expect(page.getByRole('cell', { name: english.outOf('3', '5') }).first()).toBeVisible();
			const subject = englishWords.criteria[first]?.plain ?? '';
			await expect(page.getByLabel(english.theme).locator('option:checked')).toHaveText(subject);
			await expect(page.getByLabel(english.questions)).toHaveValue(english.questionList(subject));
		});
	}
);

test(
	'Few clients can be recognised whatever is hidden, and a need takes three',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedGroup(page);
		const ids = (await dossiersOf(page)).map(({ id }) => id).slice(0, 4);
		await page.goto(`/groupe#${new URLSearchParams(ids.map((id) => ['client', id])).toString()}`);
		await expect(page.getByText(words.needsNone)).toBeVisible();
		await page.getByRole('checkbox', { name: words.mask }).press('Space');
		await expect(page.getByText(words.few)).toBeVisible();
		await expect(page.getByText(words.showNames)).toBeVisible();
		await page.goto('/dossiers');
		await page.goto('/groupe');
		await expect(page.getByText(words.none)).toBeVisible();
	}
);
