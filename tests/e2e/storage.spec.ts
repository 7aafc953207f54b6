import { databaseVersion } from '../../src/lib/dossier/storage/version';
import storage from '../../src/lib/storage/fr.storage';
import { fieldsOf, revisionsOf } from './support/device';
import { example } from './support/grid';
import { heading, row } from './support/journey';
import { oneQuestion, type Level } from './support/one-question';
import { total } from './support/result';
import { seedExample } from './support/seed';
import { deleteDossier } from './support/dossiers';
import { expect, test, type Page, type Tripwires } from './support/test';
import { copyFromAlert, goOn, retry, setFault, trouble } from './support/trouble';

/** A database that is refused, held by another version, lost or not here. */
const bakery = example('boulangerie');

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
			return request as IDBOpenDBRequest;
		};
	}, first);
}

for (const how of ['throws', 'event'] as const) {
	const tag = how === 'throws' ? [] : '@deep';
	test(
		`A browser that refuses its database (${how}) gets a sentence on each screen, and goes on once it accepts`,
		{ tag },
		async ({ page }) => {
			await refuseDatabase(page, how);
			await page.goto('/');
			await expect(heading(page)).toBeVisible();
			await expect(page.getByRole('link', { name: 'Commencer' })).toBeVisible();
			for (const address of ['/dossiers', '/resultats', '/diagnostic', '/profil?nouveau']) {
				await page.goto(address);
				await expect(trouble(page)).toContainText('Ce navigateur refuse de garder des données ici');
				await expect(trouble(page)).toContainText('autorisez les données de ce site');
			}
			await retry(page).click();
			await expect(trouble(page)).toBeVisible();
			await setFault(page, null);
			// By key: a second press that follows closely is taken for one press too many.
			await retry(page).press('Enter');
			await expect(page.getByText('Question 1 sur 8')).toBeVisible();
			await expect(trouble(page)).toBeHidden();
			await row(page, 'Pour progresser').click();
			await expect(page.getByText('Question 2 sur 8')).toBeVisible();
			expect(fieldsOf(await revisionsOf(page)).get('profile/purpose')).toBe('progress');
		}
	);
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

test(
	'An upgrade that another tab blocks is said, and goes on once that tab is closed',
	{ tag: '@deep' },
	async ({ page, context, tripwires }) => {
		const older = await context.newPage();
		await holdVersion(older, 5, tripwires);
		await page.goto('/profil?nouveau');
		await expect(trouble(page)).toContainText(
			'Azimut est ouvert dans un autre onglet, dans une version plus ancienne. Vos réponses sont intactes. Fermez les autres onglets d’Azimut, puis réessayez.'
		);
		await older.close();
		// It may go on before anybody asks.
		await expect(async () => {
			if (await retry(page).isVisible()) await retry(page).click({ timeout: 1000 });
			await expect(page.getByText('Question 1 sur 8')).toBeVisible({ timeout: 2000 });
		}).toPass();
	}
);

test(
	'A database written by a newer version is left alone: in the open tab and after a reload',
	{ tag: '@deep' },
	async ({ page, context, tripwires }) => {
		await seedExample(page, bakery.name);
		const before = await revisionsOf(page);
		await page.goto('/diagnostic?sujet=mesure-impact');
		await expect(page.getByRole('radio', { checked: true })).toBeVisible();

		const newer = await context.newPage();
		await holdVersion(newer, (databaseVersion + 2) * 10, tripwires);
		await expect(trouble(page)).toContainText(
			'Une version plus récente d’Azimut s’est ouverte dans un autre onglet. Vos dossiers sont intacts.'
		);
		await trouble(page).getByRole('button', { name: 'Recharger la page' }).click();
		await expect(trouble(page)).toContainText(
			'Une version plus récente d’Azimut a ouvert vos dossiers. Ils sont intacts.'
		);
		await expect(trouble(page).getByRole('button', { name: 'Recharger la page' })).toBeVisible();
		expect(await revisionsOf(newer)).toEqual(before);
		await page.goto('/');
		await expect(page.getByRole('link', { name: 'Commencer' })).toBeVisible();
	}
);

test(
	'A tab queued behind another’s upgrade gets no event, and says so all the same',
	{ tag: '@deep' },
	async ({ page, context, tripwires }) => {
		const older = await context.newPage();
		await holdVersion(older, 5, tripwires);
		await older.evaluate(() => void indexedDB.open('azimut', 10));
		await page.goto('/profil?nouveau');
		await expect(trouble(page)).toContainText(
			'Fermez les autres onglets d’Azimut, puis réessayez.'
		);
		await older.close();
		// It may go on before anybody asks.
		await expect(async () => {
			if (await retry(page).isVisible()) await retry(page).click({ timeout: 1000 });
			await expect(page.getByText('Question 1 sur 8')).toBeVisible({ timeout: 2000 });
		}).toPass();
	}
);

test(
	'An address of a dossier that is not here says so, and leads to those that are',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
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
		await expect(page.locator('[aria-current="step"]')).toBeVisible();
		await page.goto('/resultats');
		await expect(total(page)).toBeVisible();
	}
);

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

test(
	'A connection lost, a dossier erased elsewhere, a trouble without a name: what is safe, and the way on',
	{ tag: '@deep' },
	async ({ page, context }) => {
		await mayRefuse(page);
		await seedExample(page, bakery.name);
		await page.goto(oneQuestion.address);
		const level = (id: Level) => oneQuestion.row(page, id);
		const copy = trouble(page).getByRole('button', { name: 'Copier ce dossier dans un fichier' });
		await expect(level('personne')).toBeChecked();
		const before = await revisionsOf(page);

		await setFault(
			page,
			'Connection to Indexed Database server lost. Refresh the page to try again'
		);
		await level('direction').click();
		await expect(trouble(page)).toContainText('Le navigateur a fermé l’accès à vos dossiers.');
		await expect(trouble(page)).toContainText('Ils sont intacts.');
		await expect(trouble(page).getByRole('button', { name: 'Recharger la page' })).toBeVisible();
		await expect(copy).toBeVisible();

		await setFault(page, 'Something else.');
		await level('best').click();
		await expect(trouble(page)).toContainText('Ce qui était gardé l’est toujours. Réessayez.');
		await expect(copy).toBeVisible();
		await goOn(page);
		await expect(level('best')).toBeChecked();
		expect(await revisionsOf(page)).toEqual(expect.arrayContaining(before));

		const other = await context.newPage();
		await other.goto('/dossiers');
		await deleteDossier(other, bakery.name);
		await other.goto('/donnees');
		await other.getByRole('button', { name: storage.copies.empty }).click();
		await other.getByRole('dialog').getByRole('button', { name: storage.copies.empty }).click();
		await expect(other.getByText(storage.copies.emptied)).toBeVisible();
		await level('direction').click();
		await expect(trouble(page)).toContainText('Ce dossier n’est plus sur cet appareil');
		const copied = await copyFromAlert(page);
		expect(fieldsOf(copied).get(oneQuestion.path)).toEqual({
			level: 'direction'
		});
	}
);
