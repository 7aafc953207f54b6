import words from '../../src/lib/coach/words/fr.introduction';
import client from '../../src/lib/coach/words/fr.client';
import offers from '../../src/lib/offers/fr.offers';
import { becomeCoach } from './support/coach';
import { exportText } from './support/device';
import { example } from './support/grid';
import { heading } from './support/journey';
import { seedCompany } from './support/seed';
import { inspect } from './states/inspect';
import { expect, test } from './support/test';

const bakery = example('boulangerie');

test(
	'A client is presented for an offer: what was agreed leaves by mail, and what came of it is followed',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedCompany(page, bakery.name, { as: 'Fournil Puech' });
		await becomeCoach(page);
		await page.goto('/client');
		await page.getByLabel(client.sheet.person).fill('Claire Puech');
		await page.getByLabel(client.sheet.phone).fill('06 99 00 00 00');
		await page.getByLabel(client.sheet.person).focus();

		await page.goto('/offres');
		await page.locator('main article h3 a').first().click();
		await expect(page.getByRole('heading', { name: offers.one.gets })).toBeVisible();
		await page.getByRole('link', { name: offers.one.present }).click();
		await expect(heading(page)).toHaveText(words.title);
		const message = page.getByRole('textbox', { name: words.message });
		await expect(message).toHaveValue(/Fournil Puech[^]*Claire Puech[^]*06 99/);
		await page.getByRole('checkbox', { name: /06 99/ }).uncheck();
		await expect(message).not.toHaveValue(/06 99/);

		// Nothing leaves before the client agreed.
		await page.getByRole('button', { name: words.copy }).click();
		await expect(page.getByRole('alert')).toHaveText(words.missing.agree);
		await page.getByRole('checkbox', { name: words.agree }).check();
		await page.getByLabel(words.needLabel).fill('Un four plus sobre');
		await page.getByRole('button', { name: words.copy }).click();
		await expect(page.getByText(words.done)).toBeVisible();
		await page.getByRole('button', { name: words.reminders.days9 }).click();
		await expect(page.getByText(/^Prochaine date/)).toBeVisible();
		expect(await inspect(page, ['axe'])).toEqual([]);

		await page.goto('/client');
		const list = page.locator('section', {
			has: page.getByRole('heading', { name: words.listTitle })
		});
		await expect(list.getByRole('listitem')).toHaveCount(1);
		await expect(list).toContainText('nom, personne à contacter, ce qu’elle cherche');
		await expect(list).not.toContainText('téléphone');
		await list.getByRole('combobox').selectOption('taken');
		await page.reload();
		await expect(list.getByRole('combobox')).toHaveValue('taken');
		expect(await inspect(page, ['axe'])).toEqual([]);
		await page.goto('/plan');
		await expect(page.locator('main')).toContainText('Contacter');

		// What is private to the coach goes nowhere with the client's own file.
		const text = await exportText(page, 'Fournil Puech');
		expect(text).not.toContain('introductions');
		expect(text).not.toContain('Un four plus sobre');
		expect(text).toContain('Performa Environnement');
	}
);
