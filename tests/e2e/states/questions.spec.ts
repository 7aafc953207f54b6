import { isGate } from '../../support/tier';
import help from '../../../src/lib/questions/fr.help';
import messages from '../../../src/lib/i18n/messages/fr.messages';
import { example, factWords, itemWords } from '../support/grid';
import { describeCompany, heading, openFigure, row, toNextScreen } from '../support/journey';
import { seedExample } from '../support/seed';
import { expect } from '../support/test';
import { desk, look, phone } from './look';
import { beginning, go, questionAddress, test } from './scene';

const bakery = example('boulangerie');
const { questions } = messages;

test('The questions about the company', { tag: '@deep' }, async ({ page }) => {
	await page.goto('/profil?nouveau');
	await expect(page.getByText(messages.profile.step(1, 8))).toBeVisible();
	await look(page, 'profile-list');
	await seedExample(page, bakery.name);
	await go(page, '/profil');
	await look(page, 'profile-summary', { rare: true });
	for (const fact of ['legalForm', 'closedYears', 'referenceYear']) {
		await go(page, `/profil?q=${fact}`);
		await expect(page.getByRole('radio').first()).toBeVisible();
		await look(page, `profile-${fact}`, { rare: true, picture: false });
	}
	await go(page, '/profil?q=naf');
	await look(page, 'profile-search');
	const search = page.getByLabel('Cherchez votre métier');
	await search.fill('boul');
	await expect(page.getByRole('status').filter({ hasText: 'trouvée' })).toBeVisible();
	await look(page, 'profile-search-found', { rare: true, picture: false });
	await search.fill('zzz');
	await expect(page.getByText('Aucun métier trouvé.')).toBeVisible();
	await look(page, 'profile-search-none', { rare: true, picture: false });
	await go(page, '/profil?q=headcount');
	await page.getByLabel('Votre réponse, en chiffres').fill('six');
	await page.getByRole('button', { name: 'Continuer' }).first().click();
	await expect(page.getByRole('alert')).toBeVisible();
	await look(page, 'profile-number', { rare: true });
});

test('The questions of a subject, before and after an answer', async ({ page }) => {
	await describeCompany(page, bakery.sheet.profile);
	await go(page, '/resultats');
	await look(page, 'result-none', { rare: true });
	await go(page, questionAddress('mission-odd', 'mission'));
	await expect(page.getByRole('group')).toHaveAccessibleDescription(
		new RegExp(`^${questions.periods['today-or-12-months']}`)
	);
	await look(page, 'question-level');
	await page.setViewportSize(phone);
	await page.getByRole('button', { name: questions.openList(20) }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await look(page, 'question-subjects', { rare: true, only: 'phone' });
	await page.keyboard.press('Escape');

	const answer = row(page, itemWords('mission-odd', 'mission').choices.dite?.words ?? '');
	await toNextScreen(page, () => answer.click());
	await go(page, questionAddress('mission-odd', 'mission'));
	await expect(page.getByText(beginning(questions.nextLevel('')))).toBeVisible();
	await look(page, 'question-answered');
	for (const [size, only] of [
		[desk, 'desk'],
		[phone, 'phone']
	] as const) {
		await page.setViewportSize(size);
		await page.getByRole('button', { name: questions.help, exact: true }).click();
		await expect(page.getByRole('heading', { name: help.reasons })).toBeVisible();
		await look(page, 'question-help', { only });
		await page.setViewportSize(size);
		await page.getByRole('button', { name: messages.app.close }).click();
	}

	await go(page, questionAddress('labels', 'labels-petite-equipe'));
	const more = page.getByRole('button', { name: /^Voir plus/ });
	await look(page, 'question-see-more', { rare: true, around: more });
	await more.press('Enter');
	await row(page, itemWords('labels', 'labels-petite-equipe').choices.rge?.words ?? '').check();
	await expect(page.getByText(questions.saved)).toBeVisible();
	await look(page, 'question-practices', { around: row(page, questions.unknown) });
	// What is left is looked at in the deep tier only.
	if (isGate) return;

	await go(page, questionAddress('economie-locale-circulaire', 'fournisseurs-proches'));
	await look(page, 'question-measure', { rare: true });
	await openFigure(page);
	// By key: a press that follows closely where another landed is not taken.
	await page.getByRole('button', { name: help.figure.use }).press('Enter');
	const wrong = page.getByRole('alert');
	await expect(wrong).toBeVisible();
	await look(page, 'question-figure-error', { rare: true, around: wrong });

	await go(page, questionAddress('mesure-impact', 'mesure'));
	await toNextScreen(page, () => row(page, questions.unknown).click());
	await go(page, questionAddress('mesure-impact', 'mesure'));
	await expect(page.getByText('Ce n’est pas grave')).toBeVisible();
	await look(page, 'question-unknown', { rare: true, picture: false });
});

test(
	'The facts asked on the spot, and a subject that does not apply',
	{ tag: '@deep' },
	async ({ page }) => {
		await describeCompany(page, { ...bakery.sheet.profile, headcount: 0 });
		await go(page, questionAddress('stabilite-travail'));
		await expect(page.getByText(questions.notApplicable)).toBeVisible();
		await look(page, 'question-not-applicable', { rare: true });
		for (const [criterion, fact] of [
			['partage-valeur', 'profit'],
			['reduction-carbone', 'premises'],
			['egalite-femmes-hommes', 'boardSize']
		] as const) {
			await go(page, questionAddress(criterion, fact));
			await expect(heading(page)).toHaveText(factWords(fact).question);
			const first = fact === 'profit';
			await look(page, 'question-fact', first ? {} : { rare: true, picture: false });
		}
	}
);
