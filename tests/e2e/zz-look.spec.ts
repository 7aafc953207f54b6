import { writeFileSync, copyFileSync } from 'node:fs';
import { example } from './support/grid';
import { downloadFromShelf } from './support/device';
import { richDossier } from './support/rich';
import { expect, test } from './support/test';
const bakery = example('boulangerie');
test('look', async ({ page, browser }) => {
	await page.goto('/dossiers');
	await page.getByLabel('Importer un dossier').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(richDossier(bakery.sheet, bakery.name)) });
	await expect(page.getByText('est importé')).toBeVisible();
	const name = await page.getByRole('article').getByRole('heading').innerText();
	console.log(name);
	for (const [w, h] of [[360, 740], [1280, 800]]) for (const colorScheme of ['light', 'dark'] as const) {
		await page.setViewportSize({ width: w!, height: h! });
		await page.emulateMedia({ colorScheme });
		await page.getByRole('article').getByRole('button', { name: 'Exporter' }).click();
		await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible();
		await page.screenshot({ path: `/tmp/keep-dialog-${w}-${colorScheme}.png` });
		await page.keyboard.press('Escape');
	}
	const { path } = await downloadFromShelf(page, name, { format: 'html', ticked: ["notes de l’accompagnateur", 'confidentielles'] });
	copyFileSync(path, '/tmp/keep.azimut.html');
	const context = await browser.newContext({ offline: true });
	const other = await context.newPage();
	await other.goto('file:///tmp/keep.azimut.html');
	for (const [w, h] of [[360, 740], [1280, 800]]) for (const colorScheme of ['light', 'dark'] as const) {
		await other.setViewportSize({ width: w!, height: h! });
		await other.emulateMedia({ colorScheme });
		await other.screenshot({ path: `/tmp/keep-page-${w}-${colorScheme}.png`, fullPage: true });
	}
	await other.locator('details').evaluate((d: HTMLDetailsElement) => { d.open = true; });
	await other.screenshot({ path: `/tmp/keep-open.png`, fullPage: true });
	writeFileSync('/tmp/keep.pdf', await other.pdf({ preferCSSPageSize: true, printBackground: false }));
});
