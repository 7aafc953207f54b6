import proofs from '../../../src/lib/proofs/fr.proofs';
import { example } from '../support/grid';
import { paper, png } from '../support/rich';
import { seedExample } from '../support/seed';
import { expect } from '../support/test';
import { look } from './look';
import { go, questionAddress, test } from './scene';

test(
	'Proofs: none, under a question, one looked at, all of them',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, example('boulangerie').name);
		await go(page, '/preuves');
		await look(page, 'proofs-none', { rare: true, picture: false });
		await go(page, questionAddress('labels'));
		await page.getByRole('button', { name: /^Preuves/ }).click();
		await page.locator('input[type="file"]').setInputFiles([
			{ name: 'compteur d’eau.png', mimeType: 'image/png', buffer: png() },
			{ name: 'attestation.pdf', mimeType: 'application/pdf', buffer: paper.bytes },
			{ name: 'vide.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }
		]);
		await expect(page.getByText(/est vide/)).toBeVisible();
		await expect(page.getByText(/^Par exemple/)).toBeVisible();
		const card = page.getByRole('article').filter({ hasText: 'attestation' });
		await expect(card).toBeVisible();
		await look(page, 'proofs-question', { around: page.getByLabel(proofs.link) });
		await page.getByRole('button', { name: proofs.addLink }).click();
		await expect(page.getByText(proofs.noLink).first()).toBeVisible();
		await card.locator('summary').click();
		await card.getByLabel(proofs.fields.kind).selectOption('certificate');
		await card.getByLabel(proofs.fields.confidential).check();
		await card.getByLabel(proofs.fields.validUntil).fill('2027-02-08');
		await expect(card.getByText('expire le')).toBeVisible();
		await card.getByLabel(proofs.fields.validUntil).blur();
		await look(page, 'proofs-fields', { around: card, rare: true });
		await page.getByRole('button', { name: /^Voir.*compteur/ }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await look(page, 'proofs-look', { rare: true, picture: false });
		await page.keyboard.press('Escape');
		await go(page, '/preuves');
		await expect(page.getByText(/^Fichiers/)).toBeVisible();
		await look(page, 'proofs', { fullPage: true });
		await page.locator('details').evaluateAll((all) => {
			for (const details of all as HTMLDetailsElement[]) details.open = true;
		});
		await page
			.getByRole('button', { name: /^Retirer/ })
			.last()
			.click();
		await expect(page.getByRole('button', { name: proofs.undo, exact: true })).toBeVisible();
		await look(page, 'proofs-removed', { rare: true, picture: false });
	}
);
