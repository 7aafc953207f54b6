import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keeping } from '../../src/lib/i18n/messages/fr.keeping';
import type { Dump } from '../../src/lib/dossier/dump';
import { dossiersOf, fieldsOf, revisionsOf, type Revision } from './support/device';
import { example, gridName, itemWords, root } from './support/grid';
import { heading, row } from './support/journey';
import { loadExample } from './support/seed';
import { expect, test, type Page, type Tripwires } from './support/test';

const bakery = example('boulangerie');
const title = 'Vos réponses ne peuvent pas être gardées pour l’instant';

const trouble = (page: Page) => page.getByRole('alert').filter({ hasText: title });
const retry = (page: Page) => trouble(page).getByRole('button', { name: 'Réessayer' });

/** Says what is wrong to the scripts that `addInitScript` put in the page; null when all is well again. */
const setFault = (page: Page, fault: string | null) =>
	page.evaluate((value) => sessionStorage.setItem('fault', value ?? ''), fault);

/** Opening the database fails as long as the fault lasts: refused at once, or by an event as a damaged profile does. */
async function refuseDatabase(page: Page, first: 'throws' | 'event') {
	await page.addInitScript((initial) => {
		const real = indexedDB.open.bind(indexedDB);
		const fault = () => sessionStorage.getItem('fault') ?? initial;
		IDBFactory.prototype.open = function (name: string, version?: number) {
			if (fault() === 'throws') throw new DOMException('Refused.', 'SecurityError');
			if (fault() !== 'event') return version === undefined ? real(name) : real(name, version);
			const error = new DOMException(
				'Internal error opening backing store for indexedDB.open.',
				'UnknownError'
			);
			const request = Object.assign(new EventTarget(), {
				error,
				onerror: null as ((event: Event) => void) | null
			});
			setTimeout(() => {
				const event = new Event('error', { bubbles: true, cancelable: true });
				request.dispatchEvent(event);
				request.onerror?.(event);
			});
			return request as unknown as IDBOpenDBRequest;
		};
	}, first);
}

for (const how of ['throws', 'event'] as const) {
	test(`A browser that refuses its database (${how}) gets a sentence on each screen, and goes on once it accepts`, async ({
		page
	}) => {
		await refuseDatabase(page, how);
		await page.goto('/');
		await expect(heading(page)).toBeVisible();
		await expect(page.getByRole('link', { name: 'Commencer' })).toBeVisible();
		for (const address of ['/dossiers', '/resultats', '/diagnostic', '/profil?nouveau']) {
			await page.goto(address);
			await expect(trouble(page)).toContainText('Ce navigateur refuse de garder des données ici.');
			await expect(trouble(page)).toContainText('autorisez les données de ce site');
		}
		await retry(page).click();
		await expect(trouble(page)).toBeVisible();
		await setFault(page, null);
		await retry(page).click();
		await expect(page.getByText('Question 1 sur 6')).toBeVisible();
		await expect(trouble(page)).toBeHidden();
		await row(page, 'Pour progresser').click();
		await expect(page.getByText('Question 2 sur 6')).toBeVisible();
		expect(fieldsOf(await revisionsOf(page)).get('profile/purpose')).toBe('progress');
	});
}

/** A connection of its own, as an older or a newer version of the app would hold. It does not let go. */
async function holdVersion(page: Page, version: number, tripwires: Tripwires) {
	// A page of this origin without the app; the browser looks for its icon.
	tripwires.allow(/status of 404/);
	await page.goto('/favicon.svg');
	await page.evaluate(
		(wanted) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('azimut', wanted);
				opening.onerror = () => reject(new Error(String(opening.error)));
				opening.onsuccess = () => {
					(globalThis as { held?: IDBDatabase }).held = opening.result;
					resolve();
				};
			}),
		version
	);
}

test('An upgrade that another tab blocks is said, and goes on once that tab is closed', async ({
	page,
	context,
	tripwires
}) => {
	const older = await context.newPage();
	await holdVersion(older, 5, tripwires);
	await page.goto('/profil?nouveau');
	await expect(trouble(page)).toContainText(
		'Azimut est ouvert dans un autre onglet, dans une version plus ancienne. Vos réponses sont intactes. Fermez les autres onglets d’Azimut, puis réessayez.'
	);
	await older.close();
	await retry(page).click();
	await expect(page.getByText('Question 1 sur 6')).toBeVisible();
});

test('A database written by a newer version is left alone: in the open tab and after a reload', async ({
	page,
	context,
	tripwires
}) => {
	await loadExample(page, bakery.name);
	const before = await revisionsOf(page);
	await page.goto('/diagnostic?sujet=mesure-impact');
	await expect(page.getByRole('radio', { checked: true })).toBeVisible();

	const newer = await context.newPage();
	await holdVersion(newer, 25, tripwires);
	await expect(trouble(page)).toContainText(
		'Une version plus récente d’Azimut s’est ouverte dans un autre onglet. Ce qui était gardé est intact.'
	);
	await trouble(page).getByRole('button', { name: 'Recharger la page' }).click();
	await expect(trouble(page)).toContainText(
		'Vos dossiers ont été ouverts par une version plus récente d’Azimut. Ils sont intacts.'
	);
	await expect(trouble(page).getByRole('button', { name: 'Recharger la page' })).toBeVisible();
	expect(await revisionsOf(newer)).toEqual(before);
	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Commencer' })).toBeVisible();
});

/** Writing fails for want of room as long as the fault is `full`. */
async function mayFill(page: Page) {
	await page.addInitScript(() => {
		for (const method of ['add', 'put'] as const) {
			const real = IDBObjectStore.prototype[method];
			IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args) {
				if (sessionStorage.getItem('fault') === 'full') {
					sessionStorage.setItem('refused', String(Number(sessionStorage.getItem('refused')) + 1));
					throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
				}
				return real.apply(this, args);
			};
		}
	});
}

/** Does something that the full disk refuses, and waits until it has. */
async function refused(page: Page, act: () => Promise<void>) {
	const count = () => page.evaluate(() => Number(sessionStorage.getItem('refused')));
	const before = await count();
	await act();
	await expect.poll(count, 'the disk refuses').toBeGreaterThan(before);
	await expect(trouble(page)).toContainText('L’espace de cet appareil est plein.');
	await expect(page.getByText('Enregistrement…')).toBeHidden();
}

test('A disk full in the middle of an answer: a sentence, a copy to take away, and the answer stored once there is room', async ({
	page
}) => {
	await mayFill(page);
	await loadExample(page, bakery.name);
	await page.goto('/diagnostic?sujet=mission-odd&question=suivi');
	const level = (id: string) =>
		row(page, itemWords('mission-odd', 'suivi').choices[id]?.words ?? '');
	const path = `answers/${gridName}/mission-odd/suivi`;
	const before = await revisionsOf(page);
	await expect(level('personne')).toBeChecked();

	await setFault(page, 'full');
	await refused(page, () => level('direction').click());
	await expect(trouble(page)).toContainText('la dernière réponse ne l’est pas');
	await expect(page.getByText('Cette réponse n’est pas encore gardée.')).toBeVisible();
	await expect(page.getByText('Réponse gardée sur cet appareil.')).toBeHidden();
	await expect(heading(page)).toHaveText(itemWords('mission-odd', 'suivi').question);
	expect(await revisionsOf(page)).toEqual(before);

	await test.step('the copy holds what could not be stored', async () => {
		const coming = page.waitForEvent('download');
		await trouble(page).getByRole('button', { name: 'Copier ce dossier dans un fichier' }).click();
		const text = readFileSync(await (await coming).path(), 'utf8');
		const file = JSON.parse(text) as { revisions: Revision[] };
		expect(file.revisions).toHaveLength(before.length + 1);
		expect(fieldsOf(file.revisions).get(path)).toEqual({ level: 'direction' });
	});

	await test.step('trying again too early says the same; a change of mind is kept in order', async () => {
		await refused(page, () => retry(page).click());
		await refused(page, () => level('comite-tiers-membres').click());
		expect(await revisionsOf(page)).toEqual(before);
	});

	await setFault(page, null);
	await retry(page).click();
	await expect(trouble(page)).toBeHidden();
	await expect(level('comite-tiers-membres')).toBeChecked();
	await expect
		.poll(async () => fieldsOf(await revisionsOf(page)).get(path))
		.toEqual({
			level: 'comite-tiers-membres'
		});
	await page.reload();
	await expect(level('comite-tiers-membres')).toBeChecked();
	expect(await revisionsOf(page)).toEqual(expect.arrayContaining(before));
});

test('What was told while the disk was full is kept whole and in its order once there is room', async ({
	page
}) => {
	await mayFill(page);
	await loadExample(page, bakery.name);
	const at = async (criterion: string, item: string) =>
		fieldsOf(await revisionsOf(page)).get(`answers/${gridName}/${criterion}/${item}`);
	const rowOf = (criterion: string, item: string, id: string) =>
		row(page, itemWords(criterion, item).choices[id]?.words ?? id);

	await test.step('two practices ticked one after the other', async () => {
		const [criterion, item] = ['labels', 'labels-petite-equipe'];
		await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
		await expect(rowOf(criterion, item, 'rge')).toBeVisible();
		await setFault(page, 'full');
		for (const practice of ['rge', 'ecovadis']) {
			await refused(page, () => rowOf(criterion, item, practice).click());
			await expect(page.getByText('Cette réponse n’est pas encore gardée.')).toBeVisible();
		}
		await setFault(page, null);
		await retry(page).click();
		await expect(trouble(page)).toBeHidden();
		await expect.poll(() => at(criterion, item)).not.toEqual({ practices: [] });
		expect.soft(await at(criterion, item), 'both practices').toEqual({
			practices: ['rge', 'ecovadis']
		});
		const shown = await page
			.getByRole('checkbox', { checked: true })
			.evaluateAll((boxes) => (boxes as HTMLInputElement[]).map(({ value }) => value));
		expect
			.soft({ practices: shown }, 'what is ticked is what is stored')
			.toEqual(await at(criterion, item));
	});

	await test.step('an answer given again once there is room is not replaced by the one refused before', async () => {
		const [criterion, item] = ['mission-odd', 'suivi'];
		await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
		await expect(rowOf(criterion, item, 'personne')).toBeChecked();
		await setFault(page, 'full');
		await refused(page, () => rowOf(criterion, item, 'direction').click());
		await setFault(page, null);
		await rowOf(criterion, item, 'comite-tiers-membres').click();
		await expect.poll(() => at(criterion, item)).toEqual({ level: 'comite-tiers-membres' });
		if (await retry(page).isVisible()) await retry(page).click();
		await expect(trouble(page)).toBeHidden();
		await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
		await expect.soft(rowOf(criterion, item, 'comite-tiers-membres')).toBeChecked();
	});

	await test.step('a figure stays as typed', async () => {
		await page.goto('/diagnostic?sujet=mecenat&question=dons-annee');
		const field = page.getByLabel(itemWords('mecenat', 'dons-annee').numbers?.a ?? '');
		await expect(field).toHaveValue(/^1\s050$/);
		await setFault(page, 'full');
		await field.fill('77');
		await refused(page, () => page.getByRole('button', { name: 'Garder ce chiffre' }).click());
		await expect.soft(field).toHaveValue('77', { timeout: 3000 });
		await setFault(page, null);
		await retry(page).click();
		await expect(trouble(page)).toBeHidden();
		await expect(field).toHaveValue('77');
		await expect
			.poll(() => at('mecenat', 'dons-annee'))
			.toEqual({
				numbers: { a: 77, unit: 'euros' }
			});
	});
});

test('A disk full when a dossier is about to be made: a sentence, and the first question once there is room', async ({
	page
}) => {
	await mayFill(page);
	await page.goto('/');
	await setFault(page, 'full');
	await page.getByRole('link', { name: 'Commencer' }).click();
	await expect(trouble(page)).toContainText('L’espace de cet appareil est plein.');
	await setFault(page, null);
	await retry(page).click();
	await expect(trouble(page)).toBeHidden();
	await expect(page.getByText('Question 1 sur 6')).toBeVisible();
});

test('A disk full on the shelf of dossiers refuses a new name, keeps the old one, and says so', async ({
	page
}) => {
	await mayFill(page);
	await loadExample(page, bakery.name);
	await page.goto('/dossiers');
	const card = page.getByRole('article', { name: bakery.name });
	await card.getByText('Autres actions').click();
	await card.getByRole('button', { name: 'Renommer' }).click();
	await setFault(page, 'full');
	await page.getByLabel('Nom du dossier').fill('Un autre nom');
	await page.getByRole('button', { name: 'Garder ce nom' }).click();
	await expect(trouble(page)).toContainText('L’espace de cet appareil est plein.');
	expect((await dossiersOf(page)).map(({ name }) => name)).toEqual([bakery.name]);
	await setFault(page, null);
	await retry(page).click();
	await expect(trouble(page)).toBeHidden();
	await expect(card).toBeVisible();
});

test('An address of a dossier that is not here says so, and leads to those that are', async ({
	page
}) => {
	await loadExample(page, bakery.name);
	for (const address of ['/diagnostic?d=0000', '/resultats?d=0000', '/profil?d=0000']) {
		await page.goto(address);
		await expect(heading(page)).toHaveText('Ce dossier n’est pas ici');
		await expect(page.getByText('Ce dossier n’est pas sur cet appareil.')).toBeVisible();
	}
	await page.getByRole('link', { name: 'Voir les dossiers de cet appareil' }).click();
	await page
		.getByRole('article', { name: bakery.name })
		.getByRole('button', { name: 'Ouvrir' })
		.click();
	await expect(page.getByText(/^Sujet \d+ sur 20/)).toBeVisible();
	await page.goto('/resultats');
	await expect(heading(page)).toHaveText(/^Votre résultat est de/);
});

/** Chromium goes on with the room it found for 30 s: what is left of it is taken up beside the app. */
const useUp = (page: Page) =>
	page.evaluate(async () => {
		const put = (size: number) =>
			new Promise<boolean>((resolve) => {
				const opening = indexedDB.open('filler', 1);
				opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
				opening.onsuccess = () => {
					const writing = opening.result.transaction('rows', 'readwrite');
					writing.objectStore('rows').put('x'.repeat(size), crypto.randomUUID());
					writing.oncomplete = writing.onabort = ({ type }) => {
						opening.result.close();
						resolve(type === 'complete');
					};
				};
			});
		for (const size of [400_000, 20_000, 1000, 10]) while (await put(size));
	});

test('The browser’s own quota, reached in the middle of an answer: said, copied, stored once there is room', async ({
	page,
	context,
	baseURL
}) => {
	const { copies } = keeping;
	const browser = await context.newCDPSession(page);
	const origin = new URL(baseURL ?? '').origin;
	await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 5_000_000 });
	await loadExample(page, example('graphiste').name);
	await page.goto('/dossiers');
	await page.getByText('Autres actions').click();
	await page.getByRole('button', { name: 'Supprimer' }).click();
	await expect(page.getByText('est supprimé')).toBeVisible();
	await loadExample(page, bakery.name);
	await page.goto('/diagnostic?sujet=mission-odd&question=suivi');
	const level = (id: string) =>
		row(page, itemWords('mission-odd', 'suivi').choices[id]?.words ?? '');
	await expect(level('personne')).toBeChecked();
	const path = `answers/${gridName}/mission-odd/suivi`;
	const id = (await dossiersOf(page)).find(({ name }) => name === bakery.name)?.id;
	const answers = (revisions: readonly Revision[]) =>
		revisions.filter((one) => one.path === path && one.dossier === id);
	const before = answers(await revisionsOf(page));
	await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	await useUp(page);
	await level('direction').click();
	await expect(trouble(page)).toContainText('L’espace de cet appareil est plein.');
	await expect(page.getByText('Cette réponse n’est pas encore gardée.')).toBeVisible();
	expect(answers(await revisionsOf(page))).toEqual(before);
	const coming = page.waitForEvent('download');
	await trouble(page).getByRole('button', { name: 'Copier ce dossier dans un fichier' }).click();
	const text = readFileSync(await (await coming).path(), 'utf8');
	const file = JSON.parse(text) as { revisions: Revision[] };
	expect(fieldsOf(file.revisions).get(path)).toEqual({ level: 'direction' });

	await test.step('one sees the space used, and empties the bin though there is no room', async () => {
		await trouble(page).getByRole('link', { name: 'Voir la place utilisée' }).click();
		await page.getByRole('button', { name: copies.empty }).click();
		await page.getByRole('dialog').getByRole('button', { name: copies.empty }).click();
		await expect(page.getByText(copies.emptied)).toBeVisible();
		expect((await dossiersOf(page)).map(({ name }) => name)).toEqual([bakery.name]);
		await page.goBack();
	});

	await retry(page).click();
	await expect(page.getByText('Enregistrement…')).toBeHidden();
	await expect(trouble(page)).toBeVisible();
	expect(answers(await revisionsOf(page))).toEqual(before);
	await browser.send('Storage.overrideQuotaForOrigin', { origin });
	await retry(page).click();
	await expect(trouble(page)).toBeHidden();
	await page.reload();
	await expect(level('direction')).toBeChecked();
	const after = answers(await revisionsOf(page));
	expect(after).toHaveLength(before.length + 1);
	expect(after).toEqual(expect.arrayContaining(before));
});

/** Puts a database in this origin by the browser's own means, from a page that holds no app. */
async function putDatabase(page: Page, dump: Dump, tripwires: Tripwires) {
	tripwires.allow(/status of 404/);
	await page.goto('/favicon.svg');
	await page.evaluate(
		({ version, stores }) =>
			new Promise<void>((resolve, reject) => {
				const decode = (row: unknown) =>
					Object.fromEntries(
						Object.entries(row as object).map(([key, value]: [string, unknown]) => {
							const { $blob, type } = (value ?? {}) as { $blob?: string; type?: string };
							return [key, $blob === undefined ? value : new Blob([atob($blob)], { type })];
						})
					);
				const request = indexedDB.open('azimut', version);
				request.onerror = () => reject(new Error(String(request.error)));
				request.onupgradeneeded = () => {
					for (const [name, { keyPath, indexes, rows }] of Object.entries(stores)) {
						const store = request.result.createObjectStore(name, { keyPath });
						for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
						for (const one of rows) store.add(decode(one));
					}
				};
				request.onsuccess = () => {
					request.result.close();
					resolve();
				};
			}),
		dump
	);
}

const oldDatabase = () =>
	JSON.parse(readFileSync(join(root, 'tests/fixtures/db-v1.json'), 'utf8')) as Dump;
const old = { id: 'b0'.repeat(16), name: 'Exemple · Boulangerie des Lices' };
const rowsOf = (dump: Dump) =>
	(dump.stores.revisions?.rows as Revision[]).filter(({ dossier }) => dossier === old.id);

test('A database of the first version opens in the browser, with everything in it, and goes on', async ({
	page,
	tripwires
}) => {
	const dump = oldDatabase();
	// What was deleted 30 days before is erased at the opening: here that day has not come.
	await page.clock.setFixedTime(1791190800000);
	await putDatabase(page, dump, tripwires);
	await page.goto('/dossiers');
	await page
		.getByRole('article', { name: old.name })
		.getByRole('button', { name: 'Ouvrir' })
		.click();
	await expect(page.getByText(/^Sujet \d+ sur 20/)).toBeVisible();
	const moved = (fields: Map<string, unknown>) =>
		[...fields]
			.filter(([path]) => !path.startsWith('answers/') && path !== 'grid')
			.sort(([a], [b]) => (a < b ? -1 : 1));
	const now = (await revisionsOf(page)).filter(({ dossier }) => dossier === old.id);
	expect(now).toEqual(expect.arrayContaining(rowsOf(dump)));
	expect(moved(fieldsOf(now))).toEqual(moved(fieldsOf(rowsOf(dump))));
	await page.goto('/diagnostic?sujet=reduction-carbone&question=plan-et-actions');
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
	await page.goto('/profil');
	await expect(page.getByText('10 000')).toBeHidden();
	await page.goto('/dossiers');
	await expect(page.getByText('Exemple · Essai')).toBeVisible();
});

test('A damaged database: what is left is saved, everything begins anew, and the file comes back', async ({
	page,
	tripwires
}) => {
	const { rescue } = keeping;
	const dump = oldDatabase();
	delete dump.stores.settings;
	delete dump.stores.dossiers;
	await putDatabase(page, dump, tripwires);
	await page.goto('/diagnostic');
	await expect(trouble(page)).toContainText('Ce navigateur a perdu une partie des données');
	await expect(trouble(page)).toContainText('Le reste n’a pas été touché');
	await trouble(page).getByRole('button', { name: rescue.save }).click();
	const coming = page.waitForEvent('download');
	await trouble(page)
		.getByRole('button', { name: `${rescue.keep} : ${old.name}` })
		.click();
	const download = await coming;
	const saved = await download.path();
	await expect(page.getByText(rescue.kept(download.suggestedFilename()))).toBeVisible();

	await trouble(page).getByRole('button', { name: rescue.restart }).click();
	const dialog = page.getByRole('dialog', { name: rescue.restartTitle });
	const again = dialog.getByRole('button', { name: rescue.now });
	await expect(again).toBeDisabled();
	await page.keyboard.press('Escape');
	await expect(trouble(page)).toBeVisible();
	await trouble(page).getByRole('button', { name: rescue.restart }).click();
	await dialog.getByRole('checkbox').check();
	await again.click();
	await expect(heading(page)).toHaveText(/^Il n’y a pas encore de dossier ouvert/);

	await page.goto('/dossiers');
	await page.getByLabel('Importer un dossier').setInputFiles(saved);
	await expect(page.getByRole('article', { name: old.name })).toBeVisible();
	const back = (await revisionsOf(page)).filter(({ dossier }) => dossier === old.id);
	expect(back).toEqual(expect.arrayContaining(rowsOf(dump)));
});

test('A tab queued behind another’s upgrade gets no event, and says so all the same', async ({
	page,
	context,
	tripwires
}) => {
	const older = await context.newPage();
	await holdVersion(older, 5, tripwires);
	await older.evaluate(() => void indexedDB.open('azimut', 10));
	await page.goto('/profil?nouveau');
	await expect(trouble(page)).toContainText('Fermez les autres onglets d’Azimut, puis réessayez.');
	await older.close();
	await retry(page).click();
	await expect(page.getByText('Question 1 sur 6')).toBeVisible();
});

/** Every write fails as long as the fault lasts, in the words of a browser. */
async function mayRefuse(page: Page) {
	await page.addInitScript(() => {
		const real = IDBDatabase.prototype.transaction;
		IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
			const fault = sessionStorage.getItem('fault');
			if (fault && args[1] === 'readwrite') throw new DOMException(fault, 'UnknownError');
			return real.apply(this, args);
		};
	});
}

test('A connection lost, a dossier erased elsewhere, a trouble without a name: what is safe, and the way on', async ({
	page,
	context
}) => {
	await mayRefuse(page);
	await loadExample(page, bakery.name);
	await page.goto('/diagnostic?sujet=mission-odd&question=suivi');
	const level = (id: string) =>
		row(page, itemWords('mission-odd', 'suivi').choices[id]?.words ?? '');
	const copy = trouble(page).getByRole('button', { name: 'Copier ce dossier dans un fichier' });
	await expect(level('personne')).toBeChecked();
	const before = await revisionsOf(page);

	await setFault(page, 'Connection to Indexed Database server lost. Refresh the page to try again');
	await level('direction').click();
	await expect(trouble(page)).toContainText('Le navigateur a fermé l’accès à vos dossiers.');
	await expect(trouble(page)).toContainText('Ils sont intacts.');
	await expect(trouble(page).getByRole('button', { name: 'Recharger la page' })).toBeVisible();
	await expect(copy).toBeVisible();

	await setFault(page, 'Something else.');
	await level('comite-tiers-membres').click();
	await expect(trouble(page)).toContainText('Ce qui était gardé l’est toujours. Réessayez.');
	await expect(copy).toBeVisible();
	await setFault(page, null);
	await retry(page).click();
	await expect(trouble(page)).toBeHidden();
	await expect(level('comite-tiers-membres')).toBeChecked();
	expect(await revisionsOf(page)).toEqual(expect.arrayContaining(before));

	const other = await context.newPage();
	await other.goto('/dossiers');
	await other.getByText('Autres actions').click();
	await other.getByRole('button', { name: 'Supprimer' }).click();
	await expect(other.getByText('Il reste récupérable 30 jours.')).toBeVisible();
	await other.goto('/donnees');
	await other.getByRole('button', { name: keeping.copies.empty }).click();
	await other.getByRole('dialog').getByRole('button', { name: keeping.copies.empty }).click();
	await expect(other.getByText(keeping.copies.emptied)).toBeVisible();
	await level('direction').click();
	await expect(trouble(page)).toContainText('Ce dossier n’est plus sur cet appareil');
	const coming = page.waitForEvent('download');
	await copy.click();
	const text = readFileSync(await (await coming).path(), 'utf8');
	const { revisions } = JSON.parse(text) as { revisions: Revision[] };
	expect(fieldsOf(revisions).get(`answers/${gridName}/mission-odd/suivi`)).toEqual({
		level: 'direction'
	});
});
