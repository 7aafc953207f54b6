import storage from '../../../src/lib/storage/fr.storage';
import dossiers from '../../../src/lib/storage/fr.dossiers';
import { example } from '../support/grid';
import { heading } from '../support/journey';
import { seedExample } from '../support/seed';
import { expect } from '../support/test';
import { look } from './look';
import { damageDatabase, go, questionAddress, test } from './scene';

const { name } = example('boulangerie');

test('What is said when the device refuses', { tag: '@deep' }, async ({ page }) => {
	await page.addInitScript(() => {
		const add = IDBObjectStore.prototype.add;
		IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args) {
			if (sessionStorage.getItem('fault')) throw new DOMException('', 'QuotaExceededError');
			return add.apply(this, args);
		};
		const open = IDBFactory.prototype.open;
		IDBFactory.prototype.open = function (this: IDBFactory, ...args) {
			if (sessionStorage.getItem('refused')) throw new DOMException('', 'SecurityError');
			return open.apply(this, args);
		};
	});
	await seedExample(page, name);
	await go(page, questionAddress('mission-odd', 'mission'));
	await page.evaluate(() => sessionStorage.setItem('fault', 'yes'));
	await page.getByRole('radio', { checked: false }).first().click();
	await expect(page.getByRole('alert')).toBeVisible();
	await look(page, 'storage-full', { picture: false });
	await page.evaluate(() => sessionStorage.setItem('refused', 'yes'));
	for (const [address, rare] of [
		['/diagnostic', false],
		['/dossiers', true],
		['/profil', true]
	] as const) {
		await page.goto(address);
		await expect(page.getByRole('alert')).toBeVisible();
		await look(page, 'storage-refused', rare ? { rare, picture: false } : {});
	}
});

test('Where the data is, and erasing it', { tag: '@deep' }, async ({ page, tripwires }) => {
	tripwires.allow(/status of 404/);
	await page.addInitScript(() => {
		navigator.storage.estimate = () => Promise.resolve({ usage: 240_000, quota: 12e9 });
		if (location.pathname !== '/donnees') Reflect.deleteProperty(globalThis, 'showDirectoryPicker');
		else
			Object.assign(globalThis, {
				showDirectoryPicker: async () =>
					(await navigator.storage.getDirectory()).getDirectoryHandle('Copies', { create: true })
			});
	});
	await seedExample(page, example('graphiste').name);
	await go(page, '/dossiers');
	await page.getByText(dossiers.more).click();
	await page.getByRole('button', { name: dossiers.remove }).click();
	await expect(page.getByText('est supprimé')).toBeVisible();
	await seedExample(page, name);
	await go(page, '/donnees');
	await expect(page.getByText(storage.here.notPersistent)).toBeVisible();
	await look(page, 'data', { fullPage: true });
	await page.getByRole('button', { name: storage.folder.choose }).click();
	await expect(page.getByText(storage.folder.on('Copies'))).toBeVisible();
	const title = page.getByRole('heading', { name: storage.folder.title });
	await look(page, 'data-folder', { around: title, rare: true });
	await page.getByRole('button', { name: storage.erase.open }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toBeVisible();
	await look(page, 'data-erase', { rare: true, around: dialog });
	await dialog.getByRole('checkbox').check();
	await dialog.getByRole('button', { name: storage.erase.now }).click();
	await expect(heading(page)).toHaveText(storage.erase.doneTitle);
	await look(page, 'data-erased', { rare: true, picture: false });
});

test('A reminder, and a damaged database', { tag: '@deep' }, async ({ page, tripwires }) => {
	tripwires.allow(/status of 404/);
	// Where copies go to a folder by themselves, nobody is reminded.
	await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showDirectoryPicker'));
	await seedExample(page, name);
	await page.clock.setFixedTime('2027-01-12T10:05:00+01:00');
	await go(page, questionAddress('mission-odd', 'suivi'));
	await page.getByRole('radio', { checked: false }).first().click();
	await expect(page.getByRole('complementary')).toBeVisible();
	await look(page, 'reminder', { rare: true, around: page.getByRole('complementary') });

	await page.goto('/outside');
	await damageDatabase(page);
	await go(page, '/diagnostic');
	await page.getByRole('button', { name: storage.rescue.save }).click();
	await expect(page.getByText(storage.rescue.none)).toBeVisible();
	await look(page, 'storage-damaged', { rare: true, picture: false });
});
