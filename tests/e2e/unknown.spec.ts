import { dossiersOf, evaluateByCommandLine, revisionsOf, sheetOf } from './support/device';
import { seedUnknown } from './support/fields';
import { example, plain } from './support/grid';
import { heading, next, row, toNextScreen } from './support/journey';
import { card } from './support/dossiers';
import { total } from './support/result';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');

async function expectNothingKnown(page: Page): Promise<void> {
	await expect(heading(page)).toHaveText('Pas encore de résultat');
	const [dossier] = await dossiersOf(page);
	expect(dossier?.asked).toBeGreaterThan(20);
	expect(dossier?.answered).toBe(dossier?.asked);
}

test(
	'« Je ne sais pas » to everything, from the first question to the result, gives no score',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.goto('/');
		await page.getByRole('link', { name: 'Commencer' }).click();
		await test.step('the first questions, as little as one can say', async () => {
			for (let index = 1; index <= 8; index += 1) {
				await expect(page.getByText(`Question ${index} sur 8`)).toBeVisible();
				await toNextScreen(page, async () => {
					const number = page.getByLabel('Votre réponse, en chiffres');
					const unknown = row(page, 'Je ne sais pas');
					if (await number.isVisible()) {
						await number.fill('6');
						await page.getByRole('button', { name: 'Continuer' }).first().click();
					} else if ((await unknown.count()) > 0) await unknown.click();
					else await row(page, 'Pour progresser').click();
				});
			}
		});
		await page.getByRole('link', { name: 'Passer aux questions' }).click();
		await expect(page.locator('[aria-current="step"]')).toBeVisible();

		await test.step('« Je ne sais pas » everywhere', async () => {
			for (let screens = 0; screens < 80; screens += 1) {
				await toNextScreen(page, async () => {
					if (await page.getByText('Ce sujet ne vous concerne pas').isVisible())
						return next(page).click();
					const unknown = row(page, 'Je ne sais pas');
					const leadsOn = (await page.locator('fieldset').getByRole('checkbox').count()) === 0;
					await unknown.click();
					if (leadsOn) return;
					await expect(page.getByText('Ce n’est pas grave')).toBeVisible();
					await next(page).click();
				});
				if (new URL(page.url()).pathname === '/resultats') break;
			}
		});

		await expectNothingKnown(page);
	}
);

test(
	'Who does not know anything yet gets no score, and reads what to find first',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedUnknown(page, bakery.name);
		await page.goto('/resultats');
		await expectNothingKnown(page);
		const { result } = evaluateByCommandLine(sheetOf(await revisionsOf(page)));
		expect([result.total.low, result.total.high]).toEqual([0, 100]);

		const first = [...new Set(result.toFind.map(({ criterion }) => criterion))].slice(0, 3);
		const link = (criterion = '') =>
			page.getByRole('main').getByRole('link', { name: plain(criterion), exact: true });
		await test.step('what to find first, each with its question', async () => {
			expect(first).toHaveLength(3);
			for (const criterion of first) await expect(link(criterion)).toBeVisible();
			await expect(page.getByText('n’importe où entre 0 et 100')).toBeVisible();
		});

		await test.step('nothing on the screen says a score of zero', async () => {
			const said = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
			expect(said).not.toMatch(/(^|[^\d])0 ?(\/|sur) ?100/);
			await expect(total(page)).toHaveCount(0);
			await expect(page.getByRole('img')).toHaveCount(0);
			await expect(page.getByText('Votre place sur le chemin')).toBeHidden();
			await page.goto('/resultats/detail');
			const subjects = page.getByRole('table', { name: 'Vos 20 sujets' });
			// Below the names of the columns, and of the part.
			await expect(subjects.getByRole('row').nth(2)).toContainText('0 à 5 sur 5');
		});

		await test.step('nor does the list of dossiers', async () => {
			await page.getByRole('link', { name: 'Dossiers' }).click();
			const own = card(page, bakery.name);
			await expect(own).toBeVisible();
			expect((await own.innerText()).replace(/\s+/g, ' ')).not.toMatch(/(^|[^\d])0 ?(\/|sur) ?100/);
		});

		await test.step('the first thing to find leads to its question; one answer makes a range', async () => {
			await page.getByRole('link', { name: 'Résultat', exact: true }).click();
			await link(first[0]).click();
			await expect(row(page, 'Je ne sais pas')).toBeChecked();
			const radios = page.getByRole('radio');
			const rows =
				(await radios.count()) > 0 ? radios : page.locator('fieldset').getByRole('checkbox');
			await rows.nth(1).click();
			await expect
				.poll(async () => (await dossiersOf(page))[0]?.low, 'what is stored of the result')
				.toBeGreaterThan(0);
			await page.getByRole('link', { name: 'Résultat', exact: true }).click();
			await expect(total(page)).toHaveText(/^Entre \d+ et \d+ sur 100$/);
		});
	}
);
