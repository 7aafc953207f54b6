import { copyFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import exportWords from '../../../src/lib/export/fr.export';
import storage from '../../../src/lib/storage/fr.storage';
import merge from '../../../src/lib/inbox/fr.merge';
import transfer from '../../../src/lib/transfer/fr.transfer';
import dossiers from '../../../src/lib/storage/fr.dossiers';
import versions from '../../../src/lib/versions/fr.versions';
import { pageRecordFor } from '../../support/page-record';
import { byCoach, changedCopy, here, workshop } from '../support/copies';
import { downloadExport, exportText, putPage } from '../support/device';
import { example } from '../support/grid';
import { asFile, factory, importFactory, lateCopy, olderGrid } from '../support/older';
import { importRich } from '../support/rich';
import { seedExample } from '../support/seed';
import { expect, type Page } from '../support/test';
import { look } from './look';
import { fold, go, test } from './scene';

const bakery = example('boulangerie');
const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });

test(
	'The dossiers of this device: none, several, one that goes',
	{ tag: '@deep' },
	async ({ page }) => {
		await go(page, '/dossiers');
		await expect(page.getByText(bakery.story)).toBeVisible();
		await look(page, 'dossiers-empty', { rare: true });
		for (const [minute, slug] of ['holding', 'graphiste', 'boulangerie'].entries()) {
			await page.clock.setFixedTime(`2027-01-12T10:0${minute}:00+01:00`);
			await seedExample(page, example(slug).name);
		}
		await go(page, '/dossiers');
		await card(page, bakery.name).getByText(dossiers.more).click();
		await look(page, 'dossiers');
		await card(page, bakery.name).getByRole('button', { name: dossiers.rename }).click();
		await page.getByLabel(dossiers.import).setInputFiles({
			name: 'x.json',
			mimeType: 'application/json',
			buffer: Buffer.from('{}')
		});
		await expect(page.getByRole('alert')).toBeVisible();
		await look(page, 'dossiers-refused', { rare: true, picture: false });
		const other = card(page, example('graphiste').name);
		await other.getByText(dossiers.more).click();
		await other.getByRole('button', { name: dossiers.remove }).click();
		const undo = page.getByRole('status').getByRole('button', { name: dossiers.restore });
		await expect(undo).toBeVisible();
		await look(page, 'dossiers-deleted', { rare: true, picture: false });
	}
);

test('A public page that stays when its dossier goes', { tag: '@deep' }, async ({ page }) => {
	await seedExample(page, bakery.name);
	await page.goto('/dossiers');
	await putPage(page, bakery.name, pageRecordFor('b'));
	const { path } = await downloadExport(page, bakery.name, {
		ticked: [exportWords.dialog.tokens]
	});
	await putPage(page, bakery.name, pageRecordFor('a'));
	await page.getByLabel(dossiers.import).setInputFiles(path);
	const imported = page.getByRole('link', { name: dossiers.importedKey.open });
	await expect(imported).toBeVisible();
	await look(page, 'import-other-page', { around: imported, rare: true });
	await go(page, '/dossiers');
	await card(page, bakery.name).getByText(dossiers.more).click();
	await card(page, bakery.name).getByRole('button', { name: dossiers.remove }).click();
	await expect(page.getByRole('heading', { name: dossiers.stillPublic.title })).toBeVisible();
	await look(page, 'dossiers-public');
	await go(page, '/donnees');
	await page.getByRole('button', { name: storage.erase.open }).click();
	const sure = page.getByRole('dialog').getByRole('checkbox');
	await look(page, 'data-erase-public', { rare: true, around: sure, picture: false });
});

test(
	'A dossier on its way out, and the readable export',
	{ tag: '@deep' },
	async ({ page }, info) => {
		const name = await importRich(page, bakery, '<b>bis</b>');
		await card(page, name).getByRole('button', { name: dossiers.export }).click();
		const dialog = page.getByRole('dialog');
		await expect(dialog.getByRole('checkbox')).toHaveCount(2);
		const download = dialog.getByRole('button', { name: exportWords.dialog.download });
		await expect(download).toHaveAttribute('aria-disabled', 'false');
		await look(page, 'export');
		const saved = info.outputPath('export.html');
		copyFileSync((await downloadExport(page, name, { format: 'html' })).path, saved);
		await page.goto(pathToFileURL(saved).href);
		await look(page, 'readable-export');
		await look(page, 'readable-export-proofs', { around: page.locator('#preuves'), rare: true });
		await page.emulateMedia({ media: 'print', colorScheme: 'light' });
		await page.setViewportSize({ width: 794, height: 1123 });
		await expect.soft(page).toHaveScreenshot('readable-export-print.png');
	}
);

test('A copy of a dossier, and what is in disagreement', { tag: '@deep' }, async ({ page }) => {
	await seedExample(page, bakery.name);
	await go(page, '/desaccords');
	await look(page, 'disagreements-none', { rare: true, picture: false });
	const start = await exportText(page, bakery.name);
	const dialog = page.getByRole('dialog', { name: merge.title });
	const keepCopy = dialog.getByRole('button', { name: merge.keep });
	const give = (text: string) => page.getByLabel(dossiers.import).setInputFiles(asFile(text));
	await give(changedCopy(start, here, workshop));
	await keepCopy.click();
	await expect(page.getByText(merge.saved(bakery.name))).toBeVisible();
	await give(changedCopy(start, byCoach));
	await expect(dialog).toContainText(merge.disagreementsTitle(2));
	await look(page, 'copy');
	await keepCopy.click();
	await expect(page.getByText(merge.saved(bakery.name))).toBeVisible();
	await look(page, 'copy-imported', {
		around: page.getByText(merge.saved(bakery.name)),
		rare: true,
		picture: false
	});
	await go(page, '/desaccords');
	await look(page, 'disagreements');
	await page
		.getByRole('button', { name: new RegExp(`^${merge.screen.choose}`) })
		.first()
		.click();
	await expect(page.getByRole('button', { name: merge.screen.chosen })).toBeVisible();
	await look(page, 'disagreements-settled', { rare: true, fullPage: true, picture: false });
});

test('From one screen to another', { tag: '@deep' }, async ({ page }) => {
	const { send, receive } = transfer;
	await seedExample(page, bakery.name);
	await go(page, '/envoyer');
	const text = page.getByLabel(send.textLabel);
	const codes = (await text.inputValue()).split('\n');
	// Codes are others each time.
	await page.getByRole('img', { name: /^Code 1 sur/ }).evaluate((code) => {
		code.querySelector('path')?.setAttribute('d', 'M4 4h69v69h-69z');
	});
	await text.evaluate((field: HTMLTextAreaElement) => (field.value = 'AZ1G:'));
	await look(page, 'send', { fullPage: true });
	const add = async (text: string) => {
		await page.getByLabel(receive.textLabel).fill(text);
		await page.getByRole('button', { name: receive.add }).click();
	};
	await go(page, '/recevoir');
	await page.getByRole('button', { name: receive.open }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await add(codes.slice(2).join(' '));
	await expect(page.getByText(receive.missing('1, 2'))).toBeVisible();
	await look(page, 'receive-half', { rare: true, fullPage: true, picture: false });
	await add(codes.join(' '));
	await expect(page.getByRole('heading', { name: receive.arrived })).toBeVisible();
	await look(page, 'receive-arrived', { rare: true });
});

test(
	'A newer version of the questionnaire, and the older one',
	{ tag: '@deep' },
	async ({ page }) => {
		await importFactory(page);
		await go(page, '/dossiers');
		await expect(page.getByText('Une version').first()).toBeVisible();
		await look(page, 'dossiers-older', { rare: true, picture: false });
		await go(page, '/nouvelle-version');
		const move = page.getByRole('button', { name: /^Passer à/ });
		await expect(move).toBeVisible();
		await look(page, 'version-offered', { fullPage: true });
		await fold(page, 'Voir les').click();
		await look(page, 'version-changes', { rare: true });
		await move.click();
		await expect(page.getByText(versions.partly)).toBeVisible();
		await expect(page.getByRole('link', { name: versions.first })).toBeVisible();
		await look(page, 'version-moved', { rare: true });
		await page.goto('/dossiers');
		await page.getByLabel(dossiers.import).setInputFiles(asFile(lateCopy()));
		await page.getByRole('dialog').getByRole('button', { name: merge.keep }).click();
		await expect(page.getByText(merge.saved(factory.name))).toBeVisible();
		await go(page, '/nouvelle-version');
		await expect(page.getByRole('checkbox')).toBeVisible();
		await look(page, 'version-later', { rare: true, fullPage: true, picture: false });
		await go(page, `/nouvelle-version?version=${olderGrid}`);
		await expect(page.getByRole('main').locator('ol > li').first()).toBeVisible();
		await look(page, 'version-older', { rare: true, picture: false });
	}
);
