import { example } from './support/grid';
import { row } from './support/journey';
import { openSteps } from './support/plan';
import { seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

/** What a key acts on next: never the page as a whole, where a reader or a keyboard would start again at the top. */
async function expectFocusKept(page: Page, after: string): Promise<void> {
	await expect
		.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY'), { message: after })
		.not.toBe('BODY');
}

const bakery = example('boulangerie');
const press = async (page: Page, name: string | RegExp) => {
	await page.getByRole('button', { name }).first().focus();
	await page.keyboard.press('Enter');
};

test(
	'The focus stays somewhere useful after what takes its own button away',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		await openSteps(page);
		await press(page, /^Pas pour moi/);
		await expect(page.getByText('1 pas écarté')).toBeVisible();
		await expectFocusKept(page, 'a step refused');
		await page.getByText('1 pas écarté').click();
		await press(page, /^Reprendre/);
		await expect(page.getByText('1 pas écarté')).toBeHidden();
		await expectFocusKept(page, 'a step taken up again');

		await page.goto('/diagnostic?sujet=mesure-impact&question=mesure');
		await row(page, 'Je ne sais pas').focus();
		await page.keyboard.press('Space');
		await expect(row(page, 'Je ne sais pas')).toBeChecked();
		await press(page, 'Annuler la dernière réponse');
		await expect(row(page, 'Je ne sais pas')).not.toBeChecked();
		await expectFocusKept(page, 'undo');
		await press(page, 'Rétablir');
		await expect(row(page, 'Je ne sais pas')).toBeChecked();
		await expectFocusKept(page, 'redo');

		await page.goto('/dossiers');
		await page.getByText('Autres actions').click();
		await press(page, 'Renommer');
		await press(page, 'Annuler');
		await expect(page.getByLabel('Nom du dossier')).toBeHidden();
		await expectFocusKept(page, 'a renaming given up');
		await press(page, 'Archiver');
		await expect(page.getByRole('heading', { name: 'Archivés' })).toBeVisible();
		await expectFocusKept(page, 'archived');
		await press(page, /^Désarchiver/);
		await expect(page.getByRole('article', { name: bakery.name })).toBeVisible();
		await expectFocusKept(page, 'taken out of the archive');
		await page.getByText('Autres actions').click();
		await press(page, 'Supprimer');
		await expect(page.getByRole('button', { name: 'Récupérer', exact: true })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('article', { name: bakery.name })).toBeVisible();
		await expectFocusKept(page, 'brought back');
		await expect(page.getByText('Ouvert', { exact: true }), 'it lies open again').toBeVisible();
	}
);

test(
	'Points are shown on the rows once they are asked for, and stay so',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		await page.goto('/diagnostic?sujet=mesure-impact&question=mesure');
		await expect(page.getByText('5 sur 5')).toHaveCount(0);
		await page.getByLabel('Je veux voir les points').check();
		await expect(page.getByText('5 sur 5').first()).toBeVisible();
		await page.reload();
		await expect(page.getByText('5 sur 5').first()).toBeVisible();
	}
);
