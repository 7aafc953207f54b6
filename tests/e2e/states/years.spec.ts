import moved from '../../../src/lib/years/fr.moved';
import years from '../../../src/lib/years/fr.years';
import papers from '../../../src/lib/paper/fr.paper';
import { example } from '../support/grid';
import { heading } from '../support/journey';
import { loadExample, seedExample } from '../support/seed';
import { expect } from '../support/test';
import { look } from './look';
import { go, test } from './scene';

const { name } = example('boulangerie');

test('A finished year, the next one, and what changed', { tag: '@deep' }, async ({ page }) => {
	await loadExample(page, name);
	await page.getByRole('link', { name: years.after.finish }).click();
	const finish = page.getByRole('button', { name: years.finish.title(2025) });
	await expect(finish).toBeVisible();
	await look(page, 'year-finish', { rare: true });
	await finish.press('Enter');
	await expect(heading(page)).toHaveText(years.finish.done(2025));
	await look(page, 'year-finished');
	await page.clock.setFixedTime('2027-02-03T10:00:00+01:00');
	await go(page, '/nouvelle-annee');
	const begin = page.getByRole('button', { name: 'Commencer 2026' });
	await expect(begin).toBeVisible();
	await look(page, 'year-new', { rare: true, picture: false });
	await begin.click();
	await expect(heading(page)).toHaveText(/2026/);
	await look(page, 'year-begun', { rare: true });
	await go(page, '/diagnostic?confirmer');
	await expect(page.getByRole('button', { name: years.confirm.yes })).toBeVisible();
	await look(page, 'year-confirm');
	// The first one to confirm is a list of practices.
	const open = page.locator('fieldset').getByRole('checkbox', { checked: false });
	const before = await open.count();
	await open.first().click();
	await expect(open).toHaveCount(before - 1);
	await go(page, '/historique');
	await expect(page.getByRole('list', { name: moved.movedTitle })).toBeVisible();
	// The chart is drawn now and then a little wider after a window that shrank.
	await look(page, 'history', { fullPage: true, only: 'desk' });
	await look(page, 'history', { only: 'phone', picture: false });
});

test('The three papers', { tag: '@deep' }, async ({ page }) => {
	await seedExample(page, name);
	for (const kind of ['chiffres', 'fiche', 'rapport'] as const) {
		await page.goto(`/imprimer?document=${kind}`);
		await expect(page.locator(`.sheet.${kind}`)).toBeVisible();
		await page.waitForLoadState('networkidle');
		// The address of this server stands at the top of two of them, and in the code.
		const far = kind === 'chiffres' ? 'section' : '.lines tr';
		const around = page.locator(`.sheet ${far}`).nth(kind === 'chiffres' ? 2 : 13);
		await look(page, `paper-${kind}`, { around });
	}
});

test('A number that is none, and a result made again', { tag: '@deep' }, async ({ page }) => {
	await seedExample(page, name);
	await go(page, '/imprimer?document=rapport');
	await page.getByLabel(papers.fields.siren).fill('123456789');
	await page.getByLabel(papers.fields.coach).focus();
	await expect(page.getByText(papers.fields.sirenWrong)).toBeVisible();
	await look(page, 'paper-siren', { rare: true, picture: false });
	await page.goto('/imprimer?document=fiche');
	const code = (await page.locator('.code a').getAttribute('href')) ?? '';
	await go(page, '/verifier');
	await look(page, 'again', { rare: true, picture: false });
	await page.goto(code);
	const lines = page.getByRole('table', { name: papers.again.same(20) });
	await expect(lines).toBeVisible();
	await look(page, 'again-result', {
		rare: true,
		around: lines.getByRole('row').nth(5),
		picture: false
	});
	await page.getByLabel(papers.again.label).fill('rien');
	await page.getByRole('button', { name: papers.again.other }).click();
	await expect(page.getByText(papers.again.wrong.damaged)).toBeVisible();
	await look(page, 'again-wrong', { rare: true, picture: false });
});

test('No finished year yet', { tag: '@deep' }, async ({ page }) => {
	await seedExample(page, name);
	await go(page, '/historique');
	await look(page, 'history-none', { rare: true, picture: false });
});
