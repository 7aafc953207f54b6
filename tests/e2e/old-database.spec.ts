import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dump } from '../../src/lib/dossier/storage/dump';
import storage from '../../src/lib/storage/fr.storage';
import { fieldsOf, revisionsOf, stored, type Revision } from './support/device';
import { root } from './support/grid';
import { heading } from './support/journey';
import { card, takeWithPrivate } from './support/dossiers';
import { expect, test, type Page, type Tripwires } from './support/test';
import { trouble } from './support/trouble';

/** Databases as an earlier version, or a damage, left them. */

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
const isPrivate = ({ path }: Revision) => path.startsWith('notes/coach/');
const allOf = (dump: Dump) =>
	(dump.stores.revisions?.rows as Revision[]).filter(({ dossier }) => dossier === old.id);
/** What a coach wrote for themselves has moved to a log of its own. */
const rowsOf = (dump: Dump) => allOf(dump).filter((row) => !isPrivate(row));
const expectPrivate = async (page: Page, dump: Dump) =>
	expect(await stored<Revision>(page, 'coachRevisions')).toEqual(allOf(dump).filter(isPrivate));

test(
	'A database of the first version opens in the browser, with everything in it, and goes on',
	{ tag: '@deep' },
	async ({ page, tripwires }) => {
		const dump = oldDatabase();
		// What was deleted 30 days before is erased at the opening: here that day has not come.
		await page.clock.setFixedTime(1791190800000);
		await putDatabase(page, dump, tripwires);
		await page.goto('/dossiers');
		await card(page, old.name).getByRole('button', { name: 'Ouvrir' }).click();
		await expect(page.locator('[aria-current="step"]')).toBeVisible();
		const moved = (fields: Map<string, unknown>) =>
			[...fields]
				.filter(([path]) => !path.startsWith('answers/') && path !== 'grid')
				.sort(([a], [b]) => (a < b ? -1 : 1));
		const now = (await revisionsOf(page)).filter(({ dossier }) => dossier === old.id);
		expect(now).toEqual(expect.arrayContaining(rowsOf(dump)));
		expect(moved(fieldsOf(now))).toEqual(moved(fieldsOf(rowsOf(dump))));
		await expectPrivate(page, dump);
		await page.goto('/diagnostic?sujet=reduction-carbone&question=plan-et-actions');
		await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
		await page.goto('/profil');
		await expect(page.getByText('10 000')).toBeHidden();
		await page.goto('/dossiers');
		await expect(page.getByRole('button', { name: /^Récupérer.*Exemple · Essai$/ })).toBeVisible();
	}
);

test(
	'A damaged database: what is left is saved, everything begins anew, and the file comes back',
	{ tag: '@deep' },
	async ({ page, tripwires }) => {
		const { rescue } = storage;
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
		await expect(page.getByText(rescue.saved(download.suggestedFilename()))).toBeVisible();

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
		await takeWithPrivate(page);
		await expect(page.getByRole('article', { name: old.name })).toBeVisible();
		const back = (await revisionsOf(page)).filter(({ dossier }) => dossier === old.id);
		expect(back).toEqual(expect.arrayContaining(rowsOf(dump)));
		await expectPrivate(page, dump);
	}
);
