import { readFileSync } from 'node:fs';
import accessWords from '../../src/lib/coach/words/fr.access';
import client from '../../src/lib/coach/words/fr.client';
import coachWords from '../../src/lib/coach/words/fr.coach';
import inform from '../../src/lib/coach/words/fr.inform';
import portfolio from '../../src/lib/coach/words/fr.portfolio';
import storage from '../../src/lib/storage/fr.storage';
import dossiers from '../../src/lib/storage/fr.dossiers';
import { askedPage, pageRecordFor } from '../support/page-record';
import { dossiersOf, exportText, fieldsOf, putPage, revisionsOf, stored } from './support/device';
import { becomeCoach } from './support/coach';
import { example } from './support/grid';
import { heading, row, toNextScreen } from './support/journey';
import { oneQuestion } from './support/one-question';
import { inspect } from './states/inspect';
import { seedCompany, seedExample } from './support/seed';
import { act, deleteDossier } from './support/dossiers';
import { expect, test, type Page } from './support/test';
import { copyFromAlert } from './support/trouble';

/** Where the data is, how it is kept, copied and erased. */
const bakery = example('boulangerie');
const designer = example('graphiste');
const { here, copies, folder, erase, reminder } = storage;
const own = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test(
	'The browser is asked once to keep the data, at the first answer; the page says what it said',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.addInitScript(() => {
			const count = () => Number(localStorage.getItem('asked') ?? 0);
			navigator.storage.persist = () => {
				localStorage.setItem('asked', String(count() + 1));
				return Promise.resolve(localStorage.getItem('yes') !== null);
			};
			navigator.storage.persisted = () => Promise.resolve(localStorage.getItem('yes') !== null);
		});
		const asked = () => page.evaluate(() => Number(localStorage.getItem('asked') ?? 0));
		await page.goto('/profil?nouveau');
		await toNextScreen(page, () => row(page, 'Pour progresser').click());
		expect(await asked()).toBe(0);
		await page.goto(oneQuestion.address);
		await toNextScreen(page, () => oneQuestion.row(page, 'personne').click());
		await expect.poll(asked).toBe(1);
		await page.goto(oneQuestion.address);
		await toNextScreen(page, () => oneQuestion.row(page, 'direction').click());
		await seedExample(page, bakery.name);
		await page.goto('/resultats');
		await expect(heading(page)).toBeVisible();
		expect(await asked()).toBe(1);
		expect(await stored(page, 'settings')).toContainEqual({
			key: 'persist',
			value: { at: expect.any(Number) as unknown, granted: false }
		});

		await page.goto('/dossiers');
		await page.getByRole('link', { name: dossiers.whereData }).click();
		await expect(heading(page)).toHaveText(storage.title);
		await expect(page.getByText(here.notPersistent)).toBeVisible();
		await expect(
			page.getByText(/^[\d,]+ (ko|Mo) utilisés, [\d,\s]+ Go encore libres$/)
		).toBeVisible();
		await expect(page.getByText(here.privateText)).toBeVisible();
		await expect(page.getByText(here.offlineNotYet)).toBeVisible();
		await expect(page.getByText(storage.warnings.title)).toBeHidden();

		await button(page, here.ask).click();
		await expect(page.getByText(here.refused)).toBeFocused();
		await page.evaluate(() => localStorage.setItem('yes', ''));
		await button(page, here.ask).click();
		await expect(page.getByText(here.granted)).toBeFocused();
		await expect(page.getByText(here.isPersistent)).toBeVisible();
		await expect(button(page, here.ask)).toBeHidden();
		expect(await asked()).toBe(3);

		await test.step('each dossier has its last copy; the bin is emptied in two steps', async () => {
			await expect(own(page, bakery.name)).toContainText(copies.never);
			await exportText(page, bakery.name);
			await page.goto('/dossiers');
			await deleteDossier(page, 'Mon entreprise');
			await page.goto('/donnees');
			await expect(own(page, bakery.name)).toContainText(/Dernière copie le \d+.* 20\d\d$/);
			await expect(page.getByText(copies.count(1))).toBeVisible();
			await page.evaluate(() => scrollTo(0, 0));
			await button(page, copies.empty).click();
			await page.keyboard.press('Escape');
			expect(await dossiersOf(page)).toHaveLength(2);
			await button(page, copies.empty).click();
			const dialog = page.getByRole('dialog', { name: copies.emptyTitle });
			await dialog.getByRole('button', { name: copies.empty }).click();
			await expect(page.getByText(copies.emptied)).toBeFocused();
			expect((await dossiersOf(page)).map(({ name }) => name)).toEqual([bakery.name]);
			expect(new Set((await revisionsOf(page)).map(({ dossier }) => dossier)).size).toBe(1);
		});
	}
);

test('Everything is erased in two steps; another tab is told the truth, and can save what it had', async ({
	page,
	context
}) => {
	await seedExample(page, designer.name);
	await seedExample(page, bakery.name);
	const before = await dossiersOf(page);
	await page.evaluate(() => localStorage.setItem('left', 'here'));
	await page.evaluate(async () => void (await caches.open('left')));
	const other = await context.newPage();
	await other.goto(oneQuestion.address);
	await expect(oneQuestion.row(other, 'personne')).toBeChecked();

	await page.goto('/donnees');
	const dialog = page.getByRole('dialog', { name: erase.ask });
	const now = dialog.getByRole('button', { name: erase.now });
	await button(page, erase.open).click();
	await expect(dialog).toContainText(erase.count(2));
	await expect(dialog).toContainText(erase.uncopied(2));
	await expect(dialog.getByRole('link', { name: erase.first })).toHaveAttribute(
		'href',
		'/dossiers'
	);
	await expect(now).toBeDisabled();
	await dialog.getByRole('checkbox').check();
	await page.keyboard.press('Escape');
	await expect(button(page, erase.open)).toBeFocused();
	expect(await dossiersOf(page)).toEqual(before);

	await button(page, erase.open).click();
	await expect(dialog.getByRole('checkbox')).not.toBeChecked();
	await dialog.getByRole('checkbox').check();
	await now.click();
	await expect(heading(page)).toHaveText(erase.doneTitle);
	await expect(heading(page)).toBeFocused();
	await expect(page.getByText(erase.partly)).toBeHidden();
	const left = () =>
		page.evaluate(async () => ({
			databases: (await indexedDB.databases()).map(({ name }) => name),
			caches: await caches.keys(),
			stored: localStorage.length,
			workers: (await navigator.serviceWorker.getRegistrations()).length
		}));
	expect(await left()).toEqual({ databases: [], caches: [], stored: 0, workers: 0 });

	await test.step('the other tab shows nothing of it any more, and still gives a copy', async () => {
		const alert = other.getByRole('alert');
		await expect(alert).toContainText('Tout a été effacé de cet appareil');
		await expect(alert).toContainText('Un autre onglet d’Azimut a tout effacé');
		await expect(alert).not.toContainText('intact');
		await expect(other.getByRole('radio')).toHaveCount(0);
		expect(fieldsOf(await copyFromAlert(other)).get(oneQuestion.path)).toEqual({
			level: 'personne'
		});
		expect((await left()).databases).toEqual([]);
	});

	await test.step('whatever comes next begins anew', async () => {
		await page.getByRole('link', { name: 'Dossiers', exact: true }).click();
		await expect(page.getByText(dossiers.empty)).toBeVisible();
		await other.getByRole('alert').getByRole('button', { name: 'Recharger la page' }).click();
		await expect(heading(other)).toHaveText(/^Il n’y a pas encore de dossier ouvert/);
	});
});

test(
	'Before everything is erased, the pages that stay public are named, each with its way out',
	{ tag: '@deep' },
	async ({ page }) => {
		const [here, deleted] = [pageRecordFor('a'), askedPage()];
		await seedExample(page, designer.name);
		await seedExample(page, bakery.name);
		await putPage(page, bakery.name, here);
		await putPage(page, designer.name, deleted);
		await page.goto('/dossiers');
		await act(page, designer.name, dossiers.remove);
		await expect(
			page.getByRole('status').filter({ hasText: dossiers.stillPublic.perhaps })
		).toBeVisible();

		await page.goto('/donnees');
		await expect(button(page, copies.empty)).toBeHidden();
		await expect(page.getByText(copies.stillPublic(1))).toBeVisible();
		await button(page, erase.open).click();
		const dialog = page.getByRole('dialog', { name: erase.ask });
		await expect(dialog).toContainText(erase.pages.title(2));
		await expect(dialog).toContainText(erase.pages.keys(2));
		const [asked, known] = [designer.name, bakery.name].map((name) =>
			dialog.getByRole('listitem').filter({ hasText: name })
		);
		await expect(known ?? dialog).toContainText(`/s/${here.page?.slug}`);
		await expect(asked ?? dialog).toContainText(erase.pages.perhaps);
		const links = dialog.getByRole('link', { name: erase.pages.withdraw });
		expect(
			await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')).sort())
		).toEqual(['/dossiers', expect.stringMatching(/^\/publier\?d=[0-9a-f]{32}$/)]);
		await expect(dialog.getByRole('button', { name: erase.now })).toBeDisabled();
		await dialog.getByRole('checkbox', { name: erase.pages.sure(2) }).check();
		await dialog.getByRole('button', { name: erase.now }).click();
		await expect(heading(page)).toHaveText(erase.doneTitle);
	}
);

test(
	'Erasing waits for a tab that does not let go: nothing is erased before, all of it after',
	{ tag: '@deep' },
	async ({ page, context, tripwires }) => {
		tripwires.allow(/status of 404/);
		await seedExample(page, bakery.name);
		const older = await context.newPage();
		await older.goto('/favicon.svg');
		await older.evaluate(
			() =>
				new Promise<void>((resolve) => {
					const opening = indexedDB.open('azimut');
					opening.onsuccess = () => {
						(globalThis as { held?: IDBDatabase }).held = opening.result;
						resolve();
					};
				})
		);
		await page.goto('/donnees');
		await button(page, erase.open).click();
		const dialog = page.getByRole('dialog', { name: erase.ask });
		await dialog.getByRole('checkbox').check();
		await dialog.getByRole('button', { name: erase.now }).click();
		await expect(dialog).toContainText(erase.blocked);
		await expect(dialog.getByRole('button')).toHaveCount(0);
		const saved = await older.evaluate(
			() =>
				new Promise<number>((resolve) => {
					const { held } = globalThis as { held?: IDBDatabase };
					const counting = held?.transaction('dossiers').objectStore('dossiers').count();
					if (counting) counting.onsuccess = () => resolve(counting.result);
				})
		);
		expect(saved).toBe(1);
		await older.close();
		await expect(heading(page)).toHaveText(erase.doneTitle);
		expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
	}
);

test(
	'Where no folder can be chosen, a reminder once a part is complete: copied, or put off',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showDirectoryPicker'));
		const aside = page.getByRole('complementary', { name: reminder.title });
		await seedExample(page, bakery.name);
		await page.goto('/donnees');
		await expect(page.getByRole('heading', { name: folder.title })).toBeHidden();

		await test.step('not for an example just loaded; after an answer that leads on, it is there', async () => {
			await page.goto('/resultats');
			await expect(heading(page)).toBeVisible();
			await expect(aside).toBeHidden();
			await page.goto(oneQuestion.address);
			await toNextScreen(page, () => oneQuestion.row(page, 'direction').click());
			await expect(aside).toBeVisible();
			await button(page, reminder.later).click();
			await expect(aside).toBeHidden();
			await expect(heading(page)).toBeFocused();
			await page.goto('/resultats');
			await expect(heading(page)).toBeVisible();
			await expect(aside).toBeHidden();
		});

		await test.step('a week later it is back; a copy ends it', async () => {
			await page.clock.setFixedTime(Date.now() + 8 * 24 * 3600 * 1000);
			await page.goto('/resultats');
			const coming = page.waitForEvent('download');
			await aside.getByRole('button', { name: reminder.save }).click();
			const name = (await coming).suggestedFilename();
			await expect(aside.getByText(reminder.saved(name))).toBeFocused();
			await page.goto('/donnees');
			await expect(own(page, bakery.name)).toContainText('Dernière copie le');
			await page.clock.setFixedTime(Date.now() + 80 * 24 * 3600 * 1000);
			await page.goto('/resultats');
			await expect(heading(page)).toBeVisible();
			await expect(aside).toBeHidden();
		});
	}
);

test(
	'A client asks what is kept: the page they are given holds every change; two years later they are to be erased',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedCompany(page, bakery.name, { as: 'Fournil Puech' });
		await becomeCoach(page);
		await page.goto('/accompagner');
		const { mentions } = coachWords;
		await page.getByLabel(mentions.contact, { exact: true }).fill('dpo@structure.test');
		await page.getByLabel(mentions.months).fill('40');
		await page.keyboard.press('Tab');
		await expect(page.getByText(mentions.monthsWrong)).toBeVisible();
		await page.getByLabel(mentions.months).fill('12');
		await page.keyboard.press('Tab');
		await expect(page.getByText(mentions.monthsWrong)).toBeHidden();
		expect(await inspect(page, ['axe'])).toEqual([]);

		await page.goto('/client');
		await page.getByLabel(client.sheet.phone).fill('06 99 00 00 00');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: client.call })).toBeVisible();
		await button(page, client.addContact).click();
		await button(page, client.save).press('Enter');
		await expect(page.getByText(client.total(60))).toBeVisible();
		await page.getByText(inform.show).click();
		const told = page.getByLabel(inform.label);
		await expect(told).toHaveValue(/dpo@structure\.test/);
		await expect(told).toHaveValue(/12 mois/);
		expect(await inspect(page, ['axe'])).toEqual([]);

		await test.step('the page holds all that this device has of them, and the journal says so', async () => {
			const log = await stored<{ id: string }>(page, 'coachRevisions');
			const before = [...(await revisionsOf(page)), ...log].map(({ id }) => id);
			// What the law asks is folded until it is time; a key, since a press would follow another too closely.
			await page.getByText(client.rights, { exact: true }).press('Enter');
			const coming = page.waitForEvent('download');
			await button(page, accessWords.ask.page).click();
			const file = await coming;
			expect(file.suggestedFilename()).toMatch(/^acces-fournil-puech-\d{4}-\d\d-\d\d\.html$/);
			await expect(page.getByText(accessWords.ask.done(file.suggestedFilename()))).toBeVisible();
			await expect(page.getByText(client.accessGiven)).toBeVisible();
			const html = readFileSync(await file.path(), 'utf8');
			const other = await page.context().newPage();
			await other.setContent(html);
			await expect(other.locator('#sheet')).toContainText('06 99 00 00 00');
			await expect(other.locator('main')).toContainText('dpo@structure.test');
			const raw = JSON.parse((await other.locator('#tout pre').textContent()) ?? '') as {
				changes: { id: string }[];
			};
			const ids = new Set(raw.changes.map(({ id }) => id));
			expect(before.length).toBeGreaterThan(20);
			expect(before.filter((id) => !ids.has(id))).toEqual([]);
			expect(await inspect(other, ['axe'])).toEqual([]);
			await other.close();
		});

		await test.step('once the time is over they are in the view of those to erase', async () => {
			await page.clock.setFixedTime(Date.now() + 400 * 24 * 3600 * 1000);
			await page.goto('/dossiers');
			await page.getByRole('button', { name: new RegExp(`^${portfolio.view.due}`) }).click();
			await page.getByRole('link', { name: 'Fournil Puech' }).first().click();
			const kept = page.locator('#conservation');
			await expect(kept).toContainText('À effacer depuis le');
			expect(await inspect(page, ['axe'])).toEqual([]);
			await kept.getByRole('link', { name: accessWords.due.eraseAll }).click();
			await expect(page).toHaveURL(/\/effacer/);
		});
	}
);
