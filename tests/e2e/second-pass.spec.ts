import { answerPath, seedWith } from './support/fields';
import { example, factWords, flat, itemWords, plain } from './support/grid';
import { heading, next, openFigure, row, toNextScreen } from './support/journey';
import { total } from './support/result';
import { loadExample, seedExample } from './support/seed';
import { expect, test } from './support/test';

const bakery = example('boulangerie');
const question = (criterion: string, item: string) =>
	`/diagnostic?sujet=${criterion}&question=${item}`;
const choice = (criterion: string, item: string, id: string) =>
	itemWords(criterion, item).choices[id]?.words ?? id;

test(
	'« Préciser » asks what weighs most, then the figures, and ends at the result',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedWith(page, bakery.name, {
			[answerPath('mecenat', 'dons-annee')]: { unknown: true },
			[answerPath('progression-salaries', 'part-formes')]: { bracket: 'des-50' }
		});
		await page.goto('/resultats');
		await page.getByRole('link', { name: 'Préciser' }).click();

		await test.step('first what was not known', async () => {
			await expect(page).toHaveURL(/[?&]preciser/);
			await expect(heading(page)).toHaveText(flat(itemWords('mecenat', 'dons-annee').question));
			await expect(page.getByText(/^1 sur \d+$/)).toBeVisible();
			await toNextScreen(page, () =>
				row(page, choice('mecenat', 'dons-annee', 'plus-de-200')).click()
			);
		});
		await test.step('then the figures, in the list as it was drawn up', async () => {
			await expect(page.getByText(/^2 sur \d+$/)).toBeVisible();
			for (let screens = 0; screens < 20; screens += 1) {
				const asked = (await heading(page).textContent()) ?? '';
				if (flat(asked) === flat(itemWords('progression-salaries', 'part-formes').question)) break;
				await toNextScreen(page, () => next(page).click());
			}
			await openFigure(page);
			const labels = itemWords('progression-salaries', 'part-formes').numbers ?? {};
			await page.getByLabel(flat(labels.a ?? ''), { exact: true }).fill('2');
			await page.getByLabel(flat(labels.b ?? ''), { exact: true }).fill('6');
			await page.getByRole('button', { name: 'Garder ce chiffre' }).click();
			await expect(page.getByText(/^Chiffre gardé/)).toBeVisible();
		});
		await test.step('to the end', async () => {
			for (let screens = 0; screens < 20; screens += 1) {
				const last = page.getByRole('link', { name: 'Voir mon résultat' }).first();
				const on = page.getByRole('link', { name: /^(Suivante|Passer)$/ });
				if ((await on.count()) === 0) {
					await last.click();
					break;
				}
				await toNextScreen(page, () => on.click());
			}
			await expect(page).toHaveURL(/\/resultats$/);
		});
		await page.goto('/a-chercher');
		await expect(page.getByRole('heading', { name: /^Les chiffres exacts/ })).toBeVisible();
		await expect(page.getByText('Vous avez dit « je ne sais pas »')).toBeHidden();
	}
);

test(
	'The list to find out says what is missing, where to look, and prints as boxes to tick',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedWith(page, bakery.name, {
			[answerPath('progression-salaries', 'part-formes')]: { unknown: true }
		});
		await page.goto('/resultats');
		await page.getByRole('link', { name: 'Ma liste à chercher' }).click();
		await expect(heading(page)).toHaveText('Ma liste à chercher');
		const item = page.getByRole('listitem').filter({ hasText: plain('progression-salaries') });
		await expect(item).toContainText(
			flat(itemWords('progression-salaries', 'part-formes').question)
		);
		for (const label of Object.values(
			itemWords('progression-salaries', 'part-formes').numbers ?? {}
		))
			await expect(item).toContainText(flat(label));
		await expect(item).toContainText('Où trouver la réponse');
		await expect(item).toContainText(/jusqu’à \d/);
		await page.emulateMedia({ media: 'print' });
		await expect(item.locator('.tick-box')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Préciser' })).toBeHidden();
		await page.emulateMedia({ media: null });
		await item.getByRole('link', { name: /^Répondre/ }).click();
		await expect(heading(page)).toHaveText(
			flat(itemWords('progression-salaries', 'part-formes').question)
		);
	}
);

test(
	'Nothing left to find: both screens say so and lead to the result',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		await page.goto('/a-chercher');
		const left = page.getByRole('link', { name: /^Répondre/ });
		await expect(heading(page)).toHaveText('Ma liste à chercher');
		for (let count = await left.count(); count > 0; count = await left.count()) {
			// Only figures can be left in a filled example: a choice without a figure behind it settles each.
			await left.first().click();
			await row(page, 'Je ne sais pas').waitFor();
			await openFigure(page);
			const fields = page.locator('form').getByRole('textbox');
			for (const field of await fields.all()) await field.fill('10');
			await page.getByRole('button', { name: 'Garder ce chiffre' }).click();
			await expect(page.getByText(/^Chiffre gardé/)).toBeVisible();
			await page.goto('/a-chercher');
			await expect(heading(page)).toHaveText('Ma liste à chercher');
		}
		await expect(page.getByText(/^Il ne manque rien/)).toBeVisible();
		await page.goto('/diagnostic?preciser');
		await expect(heading(page)).toHaveText('Il n’y a plus rien à préciser.');
		await page.getByRole('link', { name: 'Voir mon résultat' }).click();
		await expect(page).toHaveURL(/\/resultats$/);
	}
);

test(
	'Answers that seldom go together are said kindly, in both places, and nothing is blocked',
	{ tag: '@deep' },
	async ({ page }) => {
		await loadExample(page, bakery.name);
		const score = await total(page).innerText();
		await expect(page.getByRole('link', { name: /à vérifier$/ })).toBeHidden();
		await page.goto(question('mesure-carbone', 'mesure-simple'));
		const nothing = row(page, choice('mesure-carbone', 'mesure-simple', 'rien'));
		await nothing.focus();
		await page.keyboard.press('Space');
		await expect(nothing).toBeChecked();
		const said = page.getByText('Vous dites une baisse de votre énergie');
		await expect(said).toBeVisible();
		await page.goto('/resultats');
		expect(await total(page).innerText(), 'the answer counts').not.toBe(score);
		await page.getByRole('link', { name: '1 chose à vérifier' }).click();
		await expect(page.getByRole('heading', { name: 'À relire' })).toBeInViewport();
		await expect(said).toBeVisible();
		await page
			.locator('section')
			.filter({ has: page.getByRole('heading', { name: 'À relire' }) })
			.getByRole('link', { name: plain('reduction-carbone') })
			.click();
		await expect(heading(page)).toHaveText(
			flat(itemWords('reduction-carbone', 'baisse-deux-ans').question)
		);

		await test.step('a team smaller than what was counted in it', async () => {
			await page.goto('/profil?q=headcount');
			await expect(heading(page)).toHaveText(flat(factWords('headcount').question));
			await page.getByLabel('Votre réponse, en chiffres').fill('3');
			await page.getByRole('button', { name: 'Continuer' }).first().click();
			await page.goto('/resultats/sujets');
			const label = flat(itemWords('stabilite-travail', 'part-cdi').numbers?.a ?? '');
			await expect(page.getByText(`${label} : 4. C’est plus que vos salariés (3)`)).toBeVisible();
		});
	}
);
