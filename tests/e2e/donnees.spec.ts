import { readFileSync } from 'node:fs';
import { keeping } from '../../src/lib/i18n/messages/fr.keeping';
import { shelf } from '../../src/lib/i18n/messages/fr.shelf';
import { askedPage, keptPage } from '../support/kept-page';
import {
	dossiersOf,
	exportFromShelf,
	fieldsOf,
	putPage,
	revisionsOf,
	stored,
	type Revision
} from './support/device';
import { example, gridName, itemWords } from './support/grid';
import { heading, loadExample, row, toNextScreen } from './support/journey';
import { expect, test, type Page } from './support/test';

/** Where the data is, how it is kept, copied and erased. */
const bakery = example('boulangerie');
const designer = example('graphiste');
const { here, copies, folder, erase, reminder } = keeping;
const own = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const suivi = (id: string) => itemWords('mission-odd', 'suivi').choices[id]?.words ?? '';
const suiviAt = '/diagnostic?sujet=mission-odd&question=suivi';
const path = `answers/${gridName}/mission-odd/suivi`;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('The browser is asked once to keep the data, at the first answer; the page says what it said', async ({
	page
}) => {
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
	await page.goto(suiviAt);
	await toNextScreen(page, () => row(page, suivi('personne')).click());
	await expect.poll(asked).toBe(1);
	await page.goto(suiviAt);
	await toNextScreen(page, () => row(page, suivi('direction')).click());
	await loadExample(page, bakery.name);
	expect(await asked()).toBe(1);
	expect(await stored(page, 'settings')).toContainEqual({
		key: 'persist',
		value: { at: expect.any(Number) as unknown, granted: false }
	});

	await page.goto('/dossiers');
	await page.getByRole('link', { name: shelf.whereData }).click();
	await expect(heading(page)).toHaveText(keeping.title);
	await expect(page.getByText(here.notPersistent)).toBeVisible();
	await expect(
		page.getByText(/^[\d,]+ (ko|Mo) utilisés, [\d,\s]+ Go encore libres$/)
	).toBeVisible();
	await expect(page.getByText(here.privateText)).toBeVisible();
	await expect(page.getByText(here.offlineNotYet)).toBeVisible();
	await expect(page.getByText(keeping.warnings.title)).toBeHidden();

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
		await exportFromShelf(page, bakery.name);
		await page.goto('/dossiers');
		const card = page.getByRole('article', { name: 'Mon entreprise' });
		await card.getByText(shelf.more).click();
		await card.getByRole('button', { name: shelf.remove }).click();
		await expect(page.getByText(shelf.removed('Mon entreprise'))).toBeVisible();
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
});

test('Everything is erased in two steps; another tab is told the truth, and can save what it had', async ({
	page,
	context
}) => {
	await loadExample(page, designer.name);
	await loadExample(page, bakery.name);
	const dossiers = await dossiersOf(page);
	await page.evaluate(() => localStorage.setItem('left', 'here'));
	await page.evaluate(async () => void (await caches.open('left')));
	const other = await context.newPage();
	await other.goto(suiviAt);
	await expect(row(other, suivi('personne'))).toBeChecked();

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
	expect(await dossiersOf(page)).toEqual(dossiers);

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
		const coming = other.waitForEvent('download');
		await alert.getByRole('button', { name: 'Copier ce dossier dans un fichier' }).click();
		const file = JSON.parse(readFileSync(await (await coming).path(), 'utf8')) as {
			revisions: Revision[];
		};
		expect(fieldsOf(file.revisions).get(path)).toEqual({ level: 'personne' });
		expect((await left()).databases).toEqual([]);
	});

	await test.step('whatever comes next begins anew', async () => {
		await page.getByRole('link', { name: 'Dossiers', exact: true }).click();
		await expect(page.getByText(shelf.empty)).toBeVisible();
		await other.getByRole('alert').getByRole('button', { name: 'Recharger la page' }).click();
		await expect(heading(other)).toHaveText(/^Il n’y a pas encore de dossier ouvert/);
	});
});

test('Before everything is erased, the pages that stay public are named, each with its way out', async ({
	page
}) => {
	const [here, deleted] = [keptPage('a'), askedPage()];
	await loadExample(page, designer.name);
	await loadExample(page, bakery.name);
	await putPage(page, bakery.name, here);
	await putPage(page, designer.name, deleted);
	await page.goto('/dossiers');
	const card = page.getByRole('article', { name: designer.name });
	await card.getByText(shelf.more).click();
	await card.getByRole('button', { name: shelf.remove }).click();
	await expect(
		page.getByRole('status').filter({ hasText: shelf.stillPublic.perhaps })
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
});

test('Erasing waits for a tab that does not let go: nothing is erased before, all of it after', async ({
	page,
	context,
	tripwires
}) => {
	tripwires.allow(/status of 404/);
	await loadExample(page, bakery.name);
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
	const kept = await older.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const { held } = globalThis as { held?: IDBDatabase };
				const counting = held?.transaction('dossiers').objectStore('dossiers').count();
				if (counting) counting.onsuccess = () => resolve(counting.result);
			})
	);
	expect(kept).toBe(1);
	await older.close();
	await expect(heading(page)).toHaveText(erase.doneTitle);
	expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

/** A folder of the browser's own stands for the one a person would choose. */
async function mayChoose(page: Page) {
	await page.addInitScript(() => {
		const scope = globalThis as unknown as { showDirectoryPicker: () => Promise<unknown> };
		scope.showDirectoryPicker = async () =>
			(await navigator.storage.getDirectory()).getDirectoryHandle('Copies', { create: true });
		const permission = () => Promise.resolve(localStorage.getItem('permission') ?? 'granted');
		Object.assign(FileSystemHandle.prototype, {
			queryPermission: permission,
			requestPermission() {
				localStorage.removeItem('permission');
				return permission();
			}
		});
	});
}

/** The files of that folder; read again when one is replaced meanwhile. */
async function inFolder(page: Page): Promise<Record<string, string>> {
	const read = await page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		const copies = await root.getDirectoryHandle('Copies', { create: true });
		const files: Record<string, string> = {};
		try {
			for await (const [name, handle] of copies.entries())
				if (handle.kind === 'file' && !name.endsWith('.crswap'))
					files[name] = await (await handle.getFile()).text();
			return files;
		} catch {
			return null;
		}
	});
	return read ?? inFolder(page);
}

const putInFolder = (page: Page, names: string[]) =>
	page.evaluate(async (names) => {
		const root = await navigator.storage.getDirectory();
		const copies = await root.getDirectoryHandle('Copies', { create: true });
		for (const name of names) await copies.getFileHandle(name, { create: true });
	}, names);

/** The page goes out of sight, as when another tab comes to the front. */
const hide = (page: Page) =>
	page.evaluate(() => {
		Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
		document.dispatchEvent(new Event('visibilitychange'));
		Reflect.deleteProperty(document, 'visibilityState');
	});

test('Copies go to a folder by themselves: today’s replaced, seven days kept, nothing else touched', async ({
	page
}) => {
	await mayChoose(page);
	await loadExample(page, designer.name);
	await loadExample(page, bakery.name);
	const id = (await dossiersOf(page)).find(({ name }) => name === bakery.name)?.id ?? '';
	const day = (n: number) => `2026-01-0${n}`;
	const copy = (date: string) =>
		`exemple-le-fournil-des-trois-sources-${id.slice(0, 8)}-${date}.azimut.json`;
	const foreign = ['impots.pdf', `impots-${id.slice(0, 8)}-2020-01-01.json`];
	await putInFolder(page, [...foreign, ...[1, 2, 3, 4, 5, 6, 7].map((n) => copy(day(n)))]);
	await page.goto('/donnees');
	await expect(page.getByRole('checkbox', { name: folder.private })).not.toBeChecked();
	await button(page, folder.choose).click();
	await expect(page.getByText(folder.on('Copies'))).toBeVisible();
	await expect(page.getByText(/^Dernière copie\s: .*\d\d:\d\d\.$/)).toBeVisible();
	await expect(own(page, bakery.name)).toContainText('Dernière copie le');

	const today = await page.evaluate(() => new Intl.DateTimeFormat('sv').format(new Date()));
	const files = await inFolder(page);
	expect(
		Object.keys(files)
			.filter((name) => name.includes(id.slice(0, 8)))
			.sort()
	).toEqual([...[2, 3, 4, 5, 6, 7].map((n) => copy(day(n))), copy(today), foreign[1]].sort());
	expect(Object.keys(files)).toContain('impots.pdf');
	expect(Object.keys(files)).toHaveLength(10);
	const read = async () => {
		const text = (await inFolder(page))[copy(today)];
		// The folder was just chosen: the copy may still be on its way.
		if (!text) return null;
		const { revisions = [] } = JSON.parse(text) as { revisions?: Revision[] };
		return fieldsOf(revisions).get(path);
	};
	expect(await read()).toEqual({ level: 'personne' });

	await test.step('a change is copied once the page goes out of sight, and not before it changed', async () => {
		await page.goto(suiviAt);
		await toNextScreen(page, () => row(page, suivi('direction')).click());
		expect(await read()).toEqual({ level: 'personne' });
		await hide(page);
		await expect.poll(read).toEqual({ level: 'direction' });
		expect(Object.keys(await inFolder(page))).toHaveLength(10);
	});

	await test.step('after a restart the browser asks again: said, and taken up', async () => {
		await page.evaluate(() => localStorage.setItem('permission', 'prompt'));
		await page.goto('/dossiers');
		await expect(page.getByText(shelf.backups.paused)).toBeVisible();
		await page.getByRole('link', { name: shelf.seeWhy }).click();
		await expect(page.getByText(folder.paused('Copies'))).toBeVisible();
		await button(page, folder.resume).click();
		await expect(page.getByText(folder.on('Copies'))).toBeVisible();
		await expect(button(page, folder.resume)).toBeHidden();
		await expect(page.getByRole('status').filter({ hasText: folder.on('Copies') })).toBeFocused();
	});

	await test.step('a folder that is gone stops no answer, and is said', async () => {
		await page.evaluate(async () =>
			(await navigator.storage.getDirectory()).removeEntry('Copies', { recursive: true })
		);
		await page.goto(suiviAt);
		await toNextScreen(page, () => row(page, suivi('personne')).click());
		await hide(page);
		await expect
			.poll(async () => fieldsOf(await revisionsOf(page)).get(path))
			.toEqual({ level: 'personne' });
		await page.getByRole('link', { name: 'Dossiers', exact: true }).click();
		await expect(page.getByText(shelf.backups.failed)).toBeVisible();
		await page.getByRole('link', { name: shelf.seeWhy }).click();
		await expect(page.getByText(folder.failed.gone('Copies'))).toBeVisible();
		await button(page, folder.change).click();
		await expect(page.getByText(folder.on('Copies'))).toBeVisible();
		await expect.poll(read).toEqual({ level: 'personne' });
	});

	await button(page, folder.stop).click();
	await expect(page.getByText(folder.stopped)).toBeFocused();
	await page.reload();
	await expect(button(page, folder.choose)).toBeVisible();
	expect(Object.keys(await inFolder(page))).toHaveLength(2);
});

test('Two tabs copy to one folder without getting in each other’s way; typing that pauses is enough', async ({
	page,
	context
}) => {
	await mayChoose(page);
	const other = await context.newPage();
	await mayChoose(other);
	await other.goto('/donnees');
	await page.clock.install();
	await loadExample(page, bakery.name);
	await page.goto('/donnees');
	await button(page, folder.choose).click();
	await expect(page.getByText(folder.on('Copies'))).toBeVisible();
	const read = async () => {
		// A file is made empty before it is written.
		const [text = ''] = Object.values(await inFolder(other));
		if (text === '') return undefined;
		const { revisions } = JSON.parse(text) as { revisions: Revision[] };
		return fieldsOf(revisions).get(path);
	};
	await expect.poll(read).toEqual({ level: 'personne' });
	await other.goto(suiviAt);
	await toNextScreen(other, () => row(other, suivi('direction')).click());
	// The first tab learns of it, and waits for its pause.
	await expect(own(page, bakery.name)).toContainText('modifié depuis');
	await page.clock.fastForward(20_000);
	expect(await read()).toEqual({ level: 'personne' });
	await page.clock.fastForward(11_000);
	await expect.poll(read).toEqual({ level: 'direction' });
	await Promise.all([hide(page), hide(other), hide(page)]);
	expect(Object.keys(await inFolder(other))).toHaveLength(1);
	expect(await read()).toEqual({ level: 'direction' });
});

test('Where no folder can be chosen, a reminder once a part is complete: copied, or put off', async ({
	page
}) => {
	await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showDirectoryPicker'));
	const aside = page.getByRole('complementary', { name: reminder.title });
	await loadExample(page, bakery.name);
	await expect(heading(page)).toHaveText(/^Votre résultat est de/);
	await page.goto('/donnees');
	await expect(page.getByRole('heading', { name: folder.title })).toBeHidden();

	await test.step('not for an example just loaded; after an answer that leads on, it is there', async () => {
		await page.goto('/resultats');
		await expect(page.getByText(/^Simuler|Vos 20 sujets/).first()).toBeVisible();
		await expect(aside).toBeHidden();
		await page.goto(suiviAt);
		await toNextScreen(page, () => row(page, suivi('direction')).click());
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
});
