import storage from '../../src/lib/storage/fr.storage';
import dossiers from '../../src/lib/storage/fr.dossiers';
import locked from '../../src/lib/export/fr.locked';
import { inFolder, mayChoose } from './support/copies-folder';
import { dossiersOf } from './support/device';
import { card, handFile } from './support/dossiers';
import { example } from './support/grid';
import { putOn } from './support/lock';
import { seedExample } from './support/seed';
import { inspect } from './states/inspect';
import { expect, test } from './support/test';

const bakery = example('boulangerie');

test(
	'A copy that a locked device made in a folder opens on another, by the passphrase or the code as it is printed',
	{ tag: '@deep' },
	async ({ page, browser, baseURL, tripwires }) => {
		await mayChoose(page);
		await seedExample(page, bakery.name);
		const { passphrase, code } = await putOn(page);
		// No page is loaded anew: the key is in its memory.
		await page.getByRole('link', { name: storage.title }).first().click();
		await expect(page.getByText(storage.lock.copies)).toBeVisible();
		await page.getByRole('button', { name: storage.folder.choose, exact: true }).click();
		await expect(page.getByText(storage.folder.on('Copies'))).toBeVisible();
		await expect.poll(async () => Object.values(await inFolder(page))[0]).toBeTruthy();
		const copies = Object.values(await inFolder(page));
		expect(copies).toHaveLength(1);
		const [copy = ''] = copies;
		expect(copy).not.toContain(bakery.name);

		const { device } = locked.ask;
		const typed = code.toLowerCase().replaceAll('-', '');
		for (const secret of [passphrase, code, typed]) {
			const context = await browser.newContext({ baseURL, locale: 'fr-FR' });
			tripwires.watch(context);
			const other = await context.newPage();
			await other.goto('/dossiers');
			await handFile(other, copy);
			const asked = other.getByRole('dialog', { name: locked.ask.title });
			const field = asked.getByLabel(device.label, { exact: true });
			await expect(field).toBeFocused();
			await expect(asked.getByText(device.intro)).toBeVisible();
			if (secret === passphrase) {
				for (const width of [320, 360, 820, 1366]) {
					await other.setViewportSize({ width, height: 740 });
					expect(await inspect(other, ['axe']), `${width} px`).toEqual([]);
				}
				await field.fill('farine-pont-cheval-lune-four');
				await field.press('Enter');
				await expect(asked.getByRole('alert')).toHaveText(device.wrong);
				expect(await dossiersOf(other)).toEqual([]);
			}
			await field.fill(secret);
			await field.press('Enter');
			await expect(card(other, bakery.name)).toBeVisible();
			await expect(asked).toBeHidden();
			await expect(other.getByText(dossiers.importErrors.damaged)).toBeHidden();
			expect((await dossiersOf(other)).map(({ name }) => name)).toEqual([bakery.name]);
			await context.close();
		}
	}
);
