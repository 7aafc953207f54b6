import helpWords from '../../src/lib/questions/fr.help';
import fr from '../../src/lib/i18n/messages/fr.messages';
import { answerPath, seedProfile, seedWith } from './support/fields';
import { example, flat, itemWords, plain, words } from './support/grid';
import { heading, row, toNextScreen } from './support/journey';
import { enter } from './support/keys';
import { oneQuestion } from './support/one-question';
import { seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

const { questions } = fr;
const bakery = example('boulangerie');
const help = (page: Page) => page.getByRole('button', { name: questions.help, exact: true });

/** The last subject of its theme on the way: with its answer the theme ends. */
const [last, lastItem] = ['placements-responsables', 'banque-et-epargne'] as const;
const lastAnswer = (page: Page, level: string) =>
	row(page, itemWords(last, lastItem).choices[level]?.words ?? level);
const learnt = (page: Page) => page.getByText(flat(words.themes['partage-valeur']?.plain ?? ''));

/** What is written in opens above the foot, ready to be written in. */
async function expectPanels(page: Page) {
	await page.goto('/diagnostic?sujet=ecarts-remuneration&question=ecart');
	const foot = page.locator('.moves');
	for (const name of [questions.figure, questions.ownNote.short]) {
		await page.getByRole('button', { name, exact: true }).click();
		const field = page.locator('select, textarea, input[type="text"]').and(page.locator(':focus'));
		await expect(field, name).toBeVisible();
		const { y = 0, height = 0 } = (await field.boundingBox()) ?? {};
		expect(y, name).toBeGreaterThanOrEqual(0);
		expect(y + height, name).toBeLessThanOrEqual((await foot.boundingBox())?.y ?? 0);
	}
}

test.describe('On a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

	test('a figure and a note open in sight', { tag: '@deep' }, async ({ page }) => {
		await seedProfile(page, bakery.name);
		await expectPanels(page);
	});

	test(
		'a subject of two lines stands clear of its question, the way on within the margin',
		{ tag: '@deep' },
		async ({ page }) => {
			await seedProfile(page, bakery.name);
			await page.goto('/diagnostic?sujet=publics-fragiles&question=gestes');
			const { y = 0, height = 0 } =
				(await page.getByText(plain('publics-fragiles')).filter({ visible: true }).boundingBox()) ??
				{};
			expect(height, 'two lines').toBeGreaterThan(35);
			// The lines of the question: letters reach out of them.
			const title = await heading(page).locator('..').boundingBox();
			expect(title?.y).toBeGreaterThanOrEqual(y + height);
			const skip = await page.getByRole('link', { name: questions.skip }).boundingBox();
			expect((skip?.x ?? 0) + (skip?.width ?? 0)).toBeLessThanOrEqual(360 - 16);
		}
	);

	test('a touch leads on, with undo in sight at the foot, which is all the foot there is', async ({
		page
	}) => {
		await seedExample(page, bakery.name);
		await page.goto(oneQuestion.address);
		const undo = page.getByRole('button', { name: questions.undo });
		await expect(oneQuestion.row(page, 'personne')).toBeChecked();
		await expect(undo).toBeHidden();
		await toNextScreen(page, () => oneQuestion.row(page, 'direction').tap());
		await expect(undo).toBeInViewport({ ratio: 1 });
		await expect(page.getByRole('contentinfo')).toBeHidden();
		const { y = 0, height = 0 } = (await page.locator('.moves').boundingBox()) ?? {};
		expect(Math.round(y + height)).toBe(740);
		await undo.press('Enter');
		await expect(heading(page)).toHaveText(oneQuestion.question);
		await expect(oneQuestion.row(page, 'personne')).toBeChecked();
	});

	test(
		'an answer is said to be kept under its own question, and under no other',
		{ tag: '@deep' },
		async ({ page }) => {
			await seedProfile(page, bakery.name);
			await page.goto(oneQuestion.address);
			const kept = page.getByText(questions.saved);
			await expect(heading(page)).toHaveText(oneQuestion.question);
			await toNextScreen(page, () => oneQuestion.row(page, 'direction').tap());
			await expect(page.getByRole('button', { name: questions.undo })).toBeVisible();
			await expect(kept).toBeHidden();
			await toNextScreen(page, () => page.getByRole('link', { name: questions.skip }).tap());
			await expect(kept).toBeHidden();
			await page.goBack();
			await page.goBack();
			await expect(heading(page)).toHaveText(oneQuestion.question);
			await expect(kept).toBeVisible();
		}
	);

	test('the help is a sheet over the question: Escape closes it and gives the focus back', async ({
		page
	}) => {
		await seedExample(page, bakery.name);
		await page.goto(oneQuestion.address);
		await enter(page, help(page));
		const sheet = page.getByRole('dialog', { name: questions.help });
		for (const name of [questions.where, questions.proofs, questions.why, helpWords.reasons])
			await expect(sheet.getByRole('heading', { name, exact: true })).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.locator('dialog')).toHaveCount(0);
		await expect(help(page)).toBeFocused();
	});

	test(
		'where a theme ends, what it says is told once, with the question that follows',
		{ tag: '@deep' },
		async ({ page }) => {
			await seedWith(page, bakery.name, { [answerPath(last, lastItem)]: null });
			await page.goto(`/diagnostic?sujet=${last}&question=${lastItem}`);
			await expect(heading(page)).toBeVisible();
			await expect(learnt(page)).toHaveCount(0);
			await toNextScreen(page, () => lastAnswer(page, 'jamais-demande').tap());
			await expect(learnt(page), 'at once: nothing moves').toBeVisible({ timeout: 1 });
			await expect(learnt(page)).toHaveText(
				`Vous avez terminé « ${flat(words.themes['partage-valeur']?.plain ?? '')} ». Le plus avancé : ${flat(plain('ecarts-remuneration'))}. Ce qui reste le plus à faire : ${flat(plain(last))}.`
			);
			await expect(heading(page)).toHaveAccessibleDescription(/Le plus avancé/);
			await toNextScreen(page, () => page.getByRole('link', { name: questions.next }).tap());
			await expect(learnt(page)).toHaveCount(0);
		}
	);
});

test('On a laptop a figure and a note open in sight', { tag: '@deep' }, async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await seedProfile(page, bakery.name);
	await expectPanels(page);
});

test(
	'On a desktop the help stands beside the question, which does not move, and goes on with it',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await seedExample(page, bakery.name);
		await page.goto(oneQuestion.address);
		await help(page).focus();
		const before = await heading(page).boundingBox();
		await page.keyboard.press('Enter');
		const column = page.getByRole('complementary', { name: questions.help });
		await expect(column.getByRole('heading', { name: questions.help })).toBeFocused();
		await expect(column.getByRole('heading', { name: questions.where })).toBeVisible();
		expect(await heading(page).boundingBox()).toEqual(before);

		await toNextScreen(page, () => oneQuestion.row(page, 'direction').click());
		await expect(heading(page)).toBeFocused();
		await expect(column).toBeVisible();
		await enter(page, column.getByRole('button', { name: fr.app.close }));
		await expect(column).toHaveCount(0);
		await expect(help(page)).toBeFocused();
	}
);
