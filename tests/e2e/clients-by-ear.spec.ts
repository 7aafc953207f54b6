import englishClient from '../../src/lib/coach/words/en.client';
import english from '../../src/lib/coach/words/en.portfolio';
import frenchClient from '../../src/lib/coach/words/fr.client';
import french from '../../src/lib/coach/words/fr.portfolio';
import { flat } from './support/grid';
import { seedClients } from './support/portfolio';
import {
	bringReader,
	expectInOrder,
	expectLinksToMean,
	expectSensible,
	forget,
	hear,
	saidSince
} from './support/reader';
import { expect, test, type Page } from './support/test';

const languages = [
	{ lang: 'fr', prefix: '', words: french, client: frenchClient, day: '15 janvier 2030' },
	{ lang: 'en', prefix: '/en', words: english, client: englishClient, day: '15 January 2030' }
];
const name = 'Épicerie 3';

const expectSaid = (page: Page, phrase: string) =>
	expect(async () => expect(await saidSince(page)).toContain(flat(phrase))).toPass({
		timeout: 5000
	});

async function heard(page: Page, what: string): Promise<string[]> {
	const phrases = await hear(page);
	expectSensible(phrases, new Set(), what);
	await expectLinksToMean(page, what);
	return phrases;
}

for (const { lang, prefix, words, client, day } of languages)
	test(
		`The list of clients and a client by ear and by keys (${lang})`,
		{ tag: '@deep' },
		async ({ page }) => {
			await bringReader(page);
			await seedClients(page, 10);
			await page.goto(`${prefix}/dossiers`);
			await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '11');
			await test.step('views, search, then a table whose rows say whose they are', async () => {
				expectInOrder(
					await heard(page, 'the list'),
					[
						`navigation, ${words.views}`,
						`button, ${words.view.soon} 0, not pressed`,
						new RegExp(`^searchbox, ${words.search}, `),
						`table, ${words.caption(10)}, row count 11`,
						`checkbox, ${words.selectAll}, not checked`,
						`columnheader, ${words.columns.name}`,
						new RegExp(`^columnheader, ${words.columns.next}, sorted`),
						`checkbox, ${words.select(name)}, not checked`,
						`rowheader, ${name}`,
						`link, ${name}`,
						`cell, ${words.noResult}`
					],
					'the list'
				);
			});
			await test.step('chosen by the space bar, dated, and each is announced', async () => {
				const row = page.getByRole('row').getByRole('link', { name, exact: true });
				await row.focus();
				await page.keyboard.press('ArrowUp');
				await page.keyboard.press('ArrowDown');
				await expect(row).toBeFocused();
				await forget(page);
				await page.keyboard.press('Space');
				await expect(page.getByRole('checkbox', { name: words.select(name) })).toBeChecked();
				await page.getByLabel(words.nextDate).fill('2030-01-15');
				await page.keyboard.press('Enter');
				await expectSaid(
					page,
					`polite: ${words.done.dated(1, day)} ${words.undo} ${lang === 'fr' ? 'Fermer' : 'Close'}`
				);
				await page.keyboard.press('Control+z');
			});
			await test.step('the client', async () => {
				await page.goto(`${prefix}/dossiers`);
				await page.getByRole('row').getByRole('link', { name, exact: true }).press('Enter');
				await expect(page.getByRole('heading', { name: client.journalTitle })).toBeVisible();
				expectInOrder(
					await heard(page, 'the client'),
					[
						`heading, ${name}, level 1`,
						`button, ${client.interview}`,
						`heading, ${client.nextTitle}, level 2`,
						`heading, ${client.journalTitle}, level 2`,
						client.journalEmpty,
						`button, ${client.addContact}`,
						`heading, ${client.sheetTitle}, level 2`,
						`textbox, ${client.sheet.person}`,
						`group, ${client.permissionsTitle}`,
						`checkbox, ${client.permissions.informed}, not checked`
					],
					'the client'
				);
			});
		}
	);
