import { example, factWords, flat, plain } from './support/grid';
import { heading, row, toNextScreen } from './support/journey';
import { enter, expectHeadingFocused, tabTo } from './support/keys';
import { beginDossier, dossiersOf, fieldsOf, revisionsOf } from './support/device';
import { total } from './support/result';
import { seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

/** What a freelance with nobody else answers to the first questions: the fewest subjects. */
const start = [
	'Pour progresser',
	'Pas de projet précis',
	'Micro-entrepreneur (auto-entrepreneur)',
	'0',
	factWords('naf').choices?.['rev2:M'] ?? '',
	'Non',
	'Lot (46)',
	'Trois ou plus'
];

const titleOf = async (page: Page) => flat(await heading(page).innerText());

/** Arrows down from the first row to the one that says `name`; choosing never leads on. */
async function arrowTo(page: Page, name: string) {
	const asked = await titleOf(page);
	const still = () =>
		expect(heading(page), 'choosing by keyboard does not lead on').toHaveText(asked);
	const rows = page.getByRole('radio');
	const names = await rows.evaluateAll((all) =>
		(all as HTMLInputElement[]).map((input) => input.labels?.[0]?.innerText ?? '')
	);
	const wanted = names.findIndex((words) => flat(words) === name);
	expect(wanted, `a row says « ${name} »`).toBeGreaterThanOrEqual(0);
	await tabTo(page, rows.first());
	await page.keyboard.press('Space');
	await expect(page.getByText('Réponse gardée sur cet appareil.')).toBeVisible();
	await still();
	for (let index = 0; index < wanted; index += 1) {
		await expect(rows.nth(index)).toBeFocused();
		await page.keyboard.press('ArrowDown');
	}
	await expect(rows.nth(wanted)).toBeChecked();
	await still();
}

/** From the home page through the first questions to the first of the questionnaire. */
async function begin(page: Page): Promise<void> {
	await page.goto('/');
	await expect(heading(page)).toBeVisible();
	await enter(page, page.getByRole('link', { name: 'Commencer' }));

	await test.step('the first questions', async () => {
		await expect(page.getByText('Question 1 sur 8')).toBeVisible();
		for (const [index, words] of start.entries()) {
			await expect(page.getByText(`Question ${index + 1} sur 8`)).toBeVisible();
			await expectHeadingFocused(page, `question ${index + 1} of the first`);
			await toNextScreen(page, async () => {
				if (/^\d+$/.test(words)) {
					await tabTo(page, page.getByRole('textbox'));
					await page.keyboard.type(words);
					await page.keyboard.press('Enter');
				} else {
					await arrowTo(page, words);
					await enter(page, page.getByRole('button', { name: 'Continuer' }));
				}
			});
		}
		await expect(heading(page)).toHaveText('Qui vous êtes');
		await expectHeadingFocused(page, 'what was told');
	});

	await enter(page, page.getByRole('link', { name: 'Passer aux questions' }));
	await expect(page.locator('[aria-current="step"]')).toBeVisible();
}

/** Answers one question after another, `most` at most. */
async function answerQuestions(page: Page, most: number): Promise<void> {
	for (let screens = 0; screens < most; screens += 1) {
		await expectHeadingFocused(page, `question ${screens + 1} of the questionnaire`);
		const last = page.getByRole('link', { name: 'Voir mon résultat' });
		await toNextScreen(page, async () => {
			const number = page.getByLabel('Votre réponse, en chiffres');
			if (await number.isVisible()) {
				await tabTo(page, number);
				await page.keyboard.type('1');
				return page.keyboard.press('Enter');
			}
			const forward = page.getByRole('link', { name: /^(Suivante|Passer)$/ });
			if (await page.getByText('Ce sujet ne vous concerne pas').isVisible())
				return enter(page, forward);
			const asked = await titleOf(page);
			const answers = page.locator('fieldset');
			const rows = answers.getByRole('radio').or(answers.getByRole('checkbox'));
			await tabTo(page, rows.first());
			await page.keyboard.press('Space');
			await expect(rows.first()).toBeChecked();
			if ((await page.getByRole('radio').count()) > 1) {
				await page.keyboard.press('ArrowDown');
				await expect(rows.nth(1)).toBeChecked();
			}
			await expect(page.getByText('Réponse gardée sur cet appareil.')).toBeVisible();
			expect(await titleOf(page), 'choosing by keyboard does not lead on').toBe(asked);
			if ((await forward.count()) === 0) return enter(page, last.first());
			await expect
				.soft(forward, `an answer given is not skipped: ${asked}`)
				.toHaveText('Suivante', { timeout: 2000 });
			await enter(page, forward);
		});
		if (new URL(page.url()).pathname === '/resultats') return;
	}
}

/** The result of questions that were all answered, and the way on from it. */
async function expectWholeResult(page: Page): Promise<void> {
	await expect(total(page)).toBeVisible();
	await expect(page.getByText(/^Vous avez répondu aux 14 sujets\./)).toBeVisible();
	const [dossier] = await dossiersOf(page);
	expect(dossier?.answered).toBe(dossier?.asked);
	await expectHeadingFocused(page, 'the result');
	await enter(page, page.getByRole('link', { name: /^Mes pas/ }));
	await expect(page.getByRole('heading', { name: /^Les \d+ prochains/ })).toBeVisible();
	await expectHeadingFocused(page, 'the steps');
}

test('The first questions and the first subjects work by keyboard alone, and each screen starts at its heading', async ({
	page
}) => {
	await begin(page);
	await answerQuestions(page, 3);
	await enter(page, page.getByRole('link', { name: 'Résultat', exact: true }));
	await expect(total(page).or(page.getByText('Pas encore de résultat'))).toBeVisible();
	await expectHeadingFocused(page, 'the result');
});

test(
	'The whole journey works by keyboard alone, and each screen starts at its heading',
	{ tag: '@deep' },
	async ({ page }) => {
		test.slow();
		await begin(page);
		await answerQuestions(page, 60);
		await expectWholeResult(page);
	}
);

test('The first Tab offers to skip to the content', async ({ page }) => {
	for (const address of ['/', '/dossiers']) {
		await page.goto(address);
		await expect(heading(page)).toBeVisible();
		await page.keyboard.press('Tab');
		const skip = page.getByRole('link', { name: 'Aller au contenu' });
		await expect(skip).toBeFocused();
		await expect(skip).toBeInViewport();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('main')).toBeFocused();
		await page.keyboard.press('Tab');
		expect(
			await page.getByRole('main').evaluate((main) => main.contains(document.activeElement)),
			'the next Tab is in the content'
		).toBe(true);
	}
});

test.describe('On a narrow screen', () => {
	test.use({ viewport: { width: 400, height: 800 } });

	test(
		'the dialog of the 20 subjects keeps the focus, closes with Escape and gives the focus back',
		{ tag: '@deep' },
		async ({ page }) => {
			await beginDossier(page);
			await row(page, 'Pour progresser').press('Space');
			await expect.poll(async () => (await dossiersOf(page)).length).toBe(1);
			await page.goto('/diagnostic?sujet=mesure-impact');
			const opener = page.getByRole('button', { name: 'Voir les 20 sujets' });
			await enter(page, opener);
			const dialog = page.getByRole('dialog', { name: 'Les 20 sujets' });
			await expect(dialog).toBeVisible();
			const where = () =>
				dialog.evaluate((node) => {
					const now = document.activeElement;
					return now === null || now === document.body
						? 'browser'
						: node.contains(now)
							? 'in'
							: 'out';
				});
			expect(await where()).toBe('in');
			const links = dialog.getByRole('link');
			await expect(links).toHaveCount(21);
			for (let presses = 0; presses < 50; presses += 1) {
				await page.keyboard.press('Tab');
				expect(await where(), `after ${presses + 1} presses of Tab`).not.toBe('out');
			}
			await page.keyboard.press('Escape');
			// Gone, not only hidden: it is hidden a moment before the page hears of it.
			await expect(page.locator('dialog')).toHaveCount(0);
			await expect(opener).toBeFocused();

			await page.keyboard.press('Enter');
			await enter(page, dialog.getByRole('button', { name: 'Fermer' }));
			await expect(page.locator('dialog')).toHaveCount(0);
			await expect(opener).toBeFocused();

			await page.keyboard.press('Enter');
			await enter(page, dialog.getByRole('link', { name: new RegExp(`^${plain('labels')}`) }));
			await expect(dialog).toBeHidden();
			await expect(page).toHaveURL(/sujet=labels/);
			await expectHeadingFocused(page, 'a subject chosen in the dialog');
		}
	);
});

test(
	'An arrow key never changes what is asked, nor loses a figure: a fact stays on screen, a row that leads elsewhere is a button',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, example('boulangerie').name);
		await test.step('figures come back when the keys pass over other rows and return', async () => {
			await page.goto('/diagnostic?sujet=ecarts-remuneration&question=ecart');
			const field = page.getByRole('textbox').first();
			await expect(field).toHaveValue(/2\s600/);
			await page.locator('fieldset').getByRole('radio', { checked: true }).focus();
			await page.keyboard.press('ArrowDown');
			await expect(page.getByText('Réponse gardée sur cet appareil.')).toBeVisible();
			await page.keyboard.press('ArrowUp');
			await expect(field).toHaveValue(/2\s600/);
		});
		for (const address of [
			'/diagnostic?sujet=partage-valeur&question=turnover',
			'/diagnostic?sujet=stabilite-travail&question=seasonal',
			'/diagnostic?sujet=economie-locale-circulaire&question=fournisseurs-proches',
			'/diagnostic?sujet=ecarts-remuneration&question=ecart'
		]) {
			await page.goto(address);
			const asked = await heading(page).innerText();
			const rows = page.locator('fieldset').getByRole('radio');
			await rows.first().focus();
			for (let presses = await rows.count(); presses > 0; presses -= 1) {
				await page.keyboard.press('ArrowDown');
				await expect(page.locator('input:focus'), address).toBeChecked();
				await expect(heading(page), address).toHaveText(asked);
				await expect(rows.first(), address).toBeVisible();
			}
		}
	}
);

test(
	'What was typed is not lost by going on: a number is told, a wrong one is said once',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, example('boulangerie').name);
		await page.goto('/diagnostic?sujet=stabilite-travail&question=alternants');
		const number = page.getByLabel('Votre réponse, en chiffres');
		const stored = async () => fieldsOf(await revisionsOf(page)).get('profile/alternants');
		await number.fill('2');
		await page.getByRole('link', { name: /^(Suivante|Passer)$/ }).click();
		await expect(number).toBeHidden();
		await expect.poll(stored).toBe(2);
		await page.goto('/diagnostic?sujet=stabilite-travail&question=alternants');
		await expect(number).toHaveValue('2');

		await number.fill('deux');
		await page.getByRole('link', { name: /^(Suivante|Passer)$/ }).click();
		await expect(page.getByRole('alert')).toBeVisible();
		await expect(number).toBeFocused();
		await number.fill('3');
		await page.getByRole('link', { name: /^(Suivante|Passer)$/ }).click();
		await expect(number).toBeHidden();
		await expect.poll(stored).toBe(3);
		await page.goto('/diagnostic?sujet=stabilite-travail&question=alternants');
		await expect(number, 'mended after the warning').toHaveValue('3');

		await number.fill('4');
		await page.getByRole('link', { name: 'English' }).click();
		await expect(page).toHaveURL(/\/en\//);
		await expect(page.getByRole('textbox').first(), 'stored before the page goes').toHaveValue('4');
		await page.goto('/diagnostic?sujet=stabilite-travail&question=alternants');
		await number.fill('5');
		await row(page, 'Je ne sais pas').click();
		await expect(number).toBeHidden();
		expect(await stored(), 'unknown, not the five typed').toEqual({ unknown: true });
	}
);

test(
	'A row chosen replaces the figure that was being typed',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, example('boulangerie').name);
		const [criterion, item] = ['progression-salaries', 'part-formes'];
		await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
		await page.getByRole('textbox').first().fill('6');
		await toNextScreen(page, () => page.locator('fieldset').getByRole('radio').first().click());
		const stored = [...fieldsOf(await revisionsOf(page))].find(([path]) =>
			path.endsWith(`${criterion}/${item}`)
		);
		expect(stored?.[1]).toEqual({ bracket: 'none' });
	}
);
