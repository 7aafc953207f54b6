import { example } from '../support/grid';
import { seedExample } from '../support/seed';
import { expect } from '../support/test';
import { look } from './look';
import { go, test } from './scene';

const addresses = [
	'/en',
	'/en/profil',
	'/en/diagnostic?sujet=economie-locale-circulaire&question=fournisseurs-proches',
	'/en/diagnostic?sujet=labels',
	'/en/resultats',
	'/en/resultats/sujets',
	'/en/resultats/pas',
	'/en/resultats/detail',
	'/en/a-chercher',
	'/en/offres',
	'/en/offres/eco-defis',
	'/en/plan',
	'/en/preuves',
	'/en/terminer',
	'/en/envoyer',
	'/en/recevoir',
	'/en/desaccords',
	'/en/voix',
	'/en/dossiers'
];

test(
	'The screens of a dossier in English, under a name that is one endless word, and at 200 % text',
	{ tag: '@deep' },
	async ({ page }) => {
		test.slow();
		await seedExample(page, example('boulangerie').name);
		await go(page, '/en/dossiers');
		await page.getByText('Other actions').click();
		await page.getByRole('button', { name: 'Rename' }).click();
		const name = page.locator('form').getByRole('textbox');
		await name.fill('Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz');
		await name.press('Enter');
		await expect(page.getByRole('heading', { name: /^Rindfleisch/ })).toBeVisible();
		for (const address of addresses) {
			await go(page, address);
			await look(page, address, { rare: true, picture: false });
			const aside = await page.evaluate(() => {
				const root = document.documentElement;
				root.style.fontSize = '200%';
				return root.scrollWidth - Math.round(root.getBoundingClientRect().width);
			});
			expect.soft(aside, `${address} at 200 % text`).toBe(0);
		}
	}
);
