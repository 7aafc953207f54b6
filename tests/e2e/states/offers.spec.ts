import offers from '../../../src/lib/offers/fr.offers';
import plan from '../../../src/lib/plan/fr.plan';
import { example } from '../support/grid';
import { loadExample, seedExample } from '../support/seed';
import { expect } from '../support/test';
import { look } from './look';
import { beginning, fold, go, test } from './scene';

const { name } = example('boulangerie');
const addButton = { name: new RegExp(`^${offers.plan.add}`) };

test('Who can help: for anyone, for a company, one offer', { tag: '@deep' }, async ({ page }) => {
	await go(page, '/offres');
	await look(page, 'offers-anyone', { rare: true });
	await go(page, '/offres/visite-energie');
	await look(page, 'offer-anyone', { rare: true, picture: false });
	await seedExample(page, name);
	await go(page, '/offres');
	await expect(page.getByText(offers.contact.title)).toBeVisible();
	await look(page, 'offers');
	await page.getByRole('button', { name: /OPCO/ }).first().click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await look(page, 'offers-question', { rare: true });
	await page.keyboard.press('Escape');
	await fold(page, offers.filters).click();
	const filters = page.getByRole('combobox').first();
	await look(page, 'offers-filters', { around: filters, rare: true, picture: false });
	const refused = fold(page, beginning(offers.refusedTitle(0)));
	await refused.press('Enter');
	await expect(page.getByText(offers.possibleFrom(20)).first()).toBeVisible();
	await look(page, 'offers-refused', { around: refused, rare: true, picture: false });
	await go(page, '/offres?besoin=finance&q=zzzz');
	await expect(page.getByText(offers.nothingFor('zzzz'))).toBeVisible();
	await look(page, 'offers-nothing', { rare: true, picture: false });
	await go(page, '/offres/pass-transformation-ecologique');
	await expect(page.getByText(offers.one.forYou).first()).toBeVisible();
	await look(page, 'offer', { fullPage: true });
});

test('The plan: empty, then with a step and an offer', { tag: '@deep' }, async ({ page }) => {
	await seedExample(page, name);
	await go(page, '/plan');
	await expect(page.getByText(plan.empty)).toBeVisible();
	await look(page, 'plan-empty', { rare: true, picture: false });
	await go(page, '/offres/pass-transformation-ecologique');
	await page.getByRole('button', addButton).click();
	await expect(page.getByText(offers.plan.added)).toBeVisible();
	await go(page, '/resultats/pas');
	await page.getByRole('button', addButton).first().click();
	await expect(page.getByText(offers.plan.added)).toBeVisible();
	await go(page, '/plan');
	await expect(page.getByRole('article')).toHaveCount(2);
	await look(page, 'plan', { fullPage: true });
	const line = page.getByRole('article').first();
	await line.getByRole('button', { name: plan.edit }).click();
	await line.getByRole('combobox').selectOption('doing');
	await look(page, 'plan-edit', { rare: true, around: line });
});

test.describe('On paper', () => {
	// A4 at 96 dots an inch.
	test.use({ viewport: { width: 794, height: 1123 } });

	test('the result, an offer and the plan', { tag: '@deep' }, async ({ page }) => {
		const paper = () => page.emulateMedia({ media: 'print', colorScheme: 'light' });
		await loadExample(page, name);
		await expect(page.getByRole('heading', { name: 'Pour votre projet' })).toBeVisible();
		await paper();
		await expect.soft(page).toHaveScreenshot('result-print.png', { fullPage: true });
		await page.emulateMedia({ media: 'screen' });
		await go(page, '/offres/visite-energie');
		await page.getByRole('button', addButton).click();
		await expect(page.getByText(offers.plan.added)).toBeVisible();
		await paper();
		await expect.soft(page).toHaveScreenshot('offer-print.png', { fullPage: true });
		await page.emulateMedia({ media: 'screen' });
		await go(page, '/plan');
		await expect(page.getByRole('article')).toHaveCount(1);
		await paper();
		await expect.soft(page).toHaveScreenshot('plan-print.png', { fullPage: true });
	});
});
