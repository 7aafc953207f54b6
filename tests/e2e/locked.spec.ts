import { readFileSync } from 'node:fs';
import dossiers from '../../src/lib/storage/fr.dossiers';
import locked from '../../src/lib/export/fr.locked';
import { becomeCoach } from './support/coach';
import { dossiersOf } from './support/device';
import { card, openClient } from './support/dossiers';
import { example } from './support/grid';
import { seedExample } from './support/seed';
import { expect, test } from './support/test';

const bakery = example('boulangerie');

test(
	'A coach protects a file; whoever has it and not its password gets nothing, then opens it with the one told',
	{ tag: '@deep' },
	async ({ page, browser, baseURL, tripwires }) => {
		await seedExample(page, bakery.name);
		await becomeCoach(page);
		await openClient(page, bakery.name);
		await page.getByRole('button', { name: 'Exporter' }).press('Enter');
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('checkbox', { name: locked.protect }).press('Space');
		const field = dialog.getByLabel(locked.password, { exact: true });
		await expect(field).toHaveValue(/^([a-z]{3,7}-){4}[a-z]{3,7}$/);
		const password = await field.inputValue();
		const button = dialog.getByRole('button', { name: 'Télécharger' });
		await test.step('a short one makes no file, nor does one that is tried first', async () => {
			await field.fill('court');
			await expect(dialog.getByText(locked.short(5))).toBeVisible();
			await expect(button).toHaveAttribute('aria-disabled', 'true');
			await field.fill('boulangerie2026');
			await expect(dialog.getByText(locked.guessable)).toBeVisible();
			await expect(button).toHaveAttribute('aria-disabled', 'true');
			await field.fill(password);
		});
		await expect(button).toHaveAttribute('aria-disabled', 'false');
		const coming = page.waitForEvent('download');
		await button.press('Enter');
		const download = await coming;
		expect(download.suggestedFilename()).toMatch(/-protege\.azimut\.json$/);
		const text = readFileSync(await download.path(), 'utf8');
		expect(text).not.toContain(bakery.name);

		const context = await browser.newContext({ baseURL, locale: 'fr-FR' });
		tripwires.watch(context);
		const theirs = await context.newPage();
		await theirs.goto('/dossiers');
		const hand = (content: string) =>
			theirs.getByLabel('Importer un dossier').setInputFiles({
				name: 'a.json',
				mimeType: 'application/json',
				buffer: Buffer.from(content)
			});
		await test.step('cut, it is refused before anything is asked', async () => {
			await hand(text.slice(0, -20));
			await expect(theirs.getByRole('alert')).toContainText(dossiers.importErrors.damaged);
		});
		const asked = theirs.getByRole('dialog', { name: locked.ask.title });
		await hand(text);
		await expect(asked.getByLabel(locked.password, { exact: true })).toBeFocused();
		await asked.getByLabel(locked.password, { exact: true }).fill('pas le bon mot');
		await asked.getByLabel(locked.password, { exact: true }).press('Enter');
		await expect(asked.getByRole('alert')).toHaveText(locked.ask.wrong);
		await expect(asked.getByLabel(locked.password, { exact: true })).toBeFocused();
		expect(await dossiersOf(theirs)).toEqual([]);
		await asked
			.getByLabel(locked.password, { exact: true })
			.fill(password.toUpperCase().replaceAll('-', ' '));
		await asked.getByLabel(locked.password, { exact: true }).press('Enter');
		await expect(card(theirs, bakery.name)).toBeVisible();
		await expect(asked).toBeHidden();
		await context.close();
	}
);
