import report from '../../../src/lib/i18n/messages/fr.report';
import { example } from '../support/grid';
import { describeCompany, row, toNextScreen } from '../support/journey';
import { loadExample } from '../support/seed';
import { expect, type Page } from '../support/test';
import { look } from './look';
import { fold, go, questionAddress, test } from './scene';

const bakery = example('boulangerie');

/** Its charts are drawn, its proofs counted. */
async function complete(page: Page): Promise<void> {
	await expect(page.getByRole('img').nth(1)).toBeVisible();
	await expect(page.getByText(report.proof('')).first()).toBeVisible();
}

test('The result of the bakery, and trying steps', async ({ page }) => {
	await loadExample(page, bakery.name);
	await complete(page);
	await look(page, 'result');
	await look(page, 'result-full', { fullPage: true, only: 'desk', rare: true });
	const choose = fold(page, report.simulationOpen);
	await choose.click();
	await page.locator('fieldset').getByRole('checkbox').first().check();
	await look(page, 'simulation', { around: choose });
	await page
		.getByRole('button', { name: /^Pas pour moi/ })
		.first()
		.click();
	await expect(page.getByText('1 pas écarté')).toBeVisible();
	await look(page, 'step-refused', { rare: true, picture: false });
});

test('A result that is still a range, and what is left to find', async ({ page }) => {
	await loadExample(page, example('chantier-insertion').name);
	await expect(page.getByRole('img').nth(1)).toBeVisible();
	await look(page, 'result-range');
	await go(page, '/a-chercher');
	await look(page, 'to-find');
});

test('Results where little is known, or little applies', { tag: '@deep' }, async ({ page }) => {
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
