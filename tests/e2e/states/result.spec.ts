import compare from '../../../src/lib/figures/fr.compare';
import report from '../../../src/lib/result/fr.report';
import { comparisonOf } from '../../support/comparison';
import { example, grid } from '../support/grid';
import { describeCompany, row, toNextScreen } from '../support/journey';
import { loadExample } from '../support/seed';
import { expect } from '../support/test';
import { look } from './look';
import { fold, go, questionAddress, test } from './scene';

const bakery = example('boulangerie');

test(
	'The result of the bakery, its subjects, its steps, and its details',
	{ tag: '@deep' },
	async ({ page }) => {
		await loadExample(page, bakery.name);
		await look(page, 'result');
		await look(page, 'result-full', { fullPage: true, only: 'desk', rare: true });
		await go(page, '/resultats/sujets');
		await look(page, 'result-subjects');
		await go(page, '/resultats/pas');
		await expect(page.getByText(report.proof('')).first()).toBeVisible();
		await look(page, 'result-steps');
		const choose = page.locator('summary').filter({ hasText: report.simulationOpen });
		await choose.click();
		await page.locator('fieldset').getByRole('checkbox').first().check();
		await look(page, 'simulation', { rare: true, around: choose });
		await page
			.getByRole('button', { name: /^Pas pour moi/ })
			.first()
			.click();
		await expect(page.getByText('1 pas écarté')).toBeVisible();
		await look(page, 'step-refused', { rare: true, picture: false });
		await go(page, '/resultats/detail');
		await expect(page.getByRole('table', { name: report.partsTitle, exact: true })).toBeVisible();
		await look(page, 'result-detail');
	}
);

test('The result beside companies alike', { tag: '@deep' }, async ({ page }) => {
	let file = comparisonOf(grid, ['1-9', 'all']);
	await page.route('**/donnees/comparaison.json', (route) => route.fulfill({ json: file }));
	await loadExample(page, bakery.name);
	await go(page, '/resultats/detail');
	await expect(page.getByRole('table', { name: report.partsTitle, exact: true })).toBeVisible();
	const title = page.getByRole('heading', { name: compare.title });
	await look(page, 'compared', { around: title });
	const subjects = fold(page, compare.subjects);
	await subjects.click();
	await expect(page.getByRole('table', { name: compare.subjectsTable })).toBeVisible();
	await look(page, 'compared-subjects', { around: subjects, rare: true });
	file = comparisonOf(grid, ['all'], { invented: true, grid: 'azimut-20@2026.1' });
	await go(page, '/resultats/detail');
	await expect(page.getByText(compare.invented)).toBeVisible();
	await look(page, 'compared-invented', { around: title, rare: true, picture: false });
});

test('The result once it is finished, with a step planned', { tag: '@deep' }, async ({ page }) => {
	await loadExample(page, bakery.name);
	await page.getByRole('button', { name: /^Ajouter à mon plan/ }).click();
	await page.getByRole('link', { name: 'Terminer ce diagnostic' }).click();
	await page.getByRole('button', { name: /^Terminer/ }).press('Enter');
	await page.getByRole('link', { name: 'Aller au résultat' }).click();
	await expect(page.getByText('Votre prochaine date')).toBeVisible();
	await look(page, 'result-finished', { rare: true, picture: false });
});

test(
	'A result that is still a range, and what is left to find',
	{ tag: '@deep' },
	async ({ page }) => {
		await loadExample(page, example('chantier-insertion').name);
		await look(page, 'result-range', { rare: true });
		await go(page, '/resultats/sujets');
		await look(page, 'subjects, a range', { rare: true, picture: false });
		await go(page, '/a-chercher');
		await look(page, 'to-find', { rare: true });
	}
);

test('Results where little is known, or little applies', { tag: '@deep' }, async ({ page }) => {
	await loadExample(page, example('graphiste').name);
	await look(page, 'half does not apply', { rare: true, picture: false });
	await loadExample(page, example('holding').name);
	await look(page, 'holding', { rare: true, picture: false });
	await go(page, '/a-chercher');
	await look(page, 'holding, to find', { rare: true, picture: false });
	await describeCompany(page, bakery.sheet.profile);
	await go(page, questionAddress('mesure-impact', 'mesure'));
	await toNextScreen(page, () => row(page, 'Je ne sais pas').click());
	await go(page, '/resultats');
	await expect(page.getByText('n’importe où entre 0 et 100')).toBeVisible();
	await look(page, 'nothing known', { rare: true, picture: false });
});
