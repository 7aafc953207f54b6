import { summaryVersion } from '../../src/lib/dossier/list/summary';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import exportWords from '../../src/lib/export/fr.export';
import dossiers from '../../src/lib/storage/fr.dossiers';
import { pageRecordFor } from '../support/page-record';
import {
	dossiersOf,
	downloadExport,
	evaluateByCommandLine,
	exportText,
	putPage,
	putRow,
	revisionsOf,
	sheetOf,
	stored
} from './support/device';
import { example, gridName, root } from './support/grid';
import { heading, row } from './support/journey';
import { expectTotal } from './support/result';
import { seedExample } from './support/seed';
import { act, card, handFile } from './support/dossiers';
import { expect, test } from './support/test';

const bakery = example('boulangerie');
const folder = join(root, 'criteria/grids', gridName.replace('@', '/'), 'examples');
const slugs = readdirSync(folder).map((file) => basename(file, '.json'));

test('A dossier is created, renamed, duplicated, archived, deleted and brought back', async ({
	page
}) => {
	await page.goto('/dossiers');
	await expect(page.getByText('Il n’y a pas encore de dossier sur cet appareil.')).toBeVisible();
	await page.getByRole('link', { name: 'Nouveau dossier' }).click();
	await expect(page.getByText('Question 1 sur 8')).toBeVisible();
	await row(page, 'Pour progresser').click();
	await expect(page.getByText('Question 2 sur 8')).toBeVisible();

	await test.step('rename', async () => {
		await page.getByRole('link', { name: 'Dossiers' }).click();
		await act(page, 'Mon entreprise', 'Renommer');
		const field = page.getByLabel('Nom du dossier');
		await expect(field).toBeFocused();
		await field.fill('  ');
		// By keys: what then stands where the button was takes no second press.
		await page.keyboard.press('Enter');
		await expect(card(page, 'Mon entreprise')).toBeVisible();
		await act(page, 'Mon entreprise', 'Renommer');
		await field.fill('Fournil « Été » <b>n° 1</b>');
		await page.keyboard.press('Enter');
		await expect(card(page, 'Fournil « Été » <b>n° 1</b>')).toBeVisible();
		await act(page, 'Fournil « Été » <b>n° 1</b>', 'Renommer');
		await field.fill('Le fournil');
		await page.getByRole('button', { name: 'Garder ce nom' }).press('Enter');
		await expect(card(page, 'Le fournil')).toBeVisible();
		await page.reload();
		await expect(card(page, 'Le fournil')).toBeVisible();
	});

	await test.step('the home page offers to take it up again', async () => {
		await page.goto('/');
		await page.getByRole('link', { name: /^Reprendre : Le fournil \(0\ssujet sur \d+\)$/ }).click();
		await expect(page).toHaveURL(/\/diagnostic/);
		await page.getByRole('link', { name: 'Dossiers' }).click();
	});

	await test.step('another that is begun and left without an answer leaves nothing, and the one that lay open does again', async () => {
		const before = await dossiersOf(page);
		await page.getByRole('link', { name: 'Nouveau dossier' }).click();
		await expect(page).toHaveURL(/\/profil\?nouveau&q=purpose$/);
		await expect(row(page, 'Pour progresser')).not.toBeChecked();
		await page.reload();
		await expect(page.getByText('Question 1 sur 8')).toBeVisible();
		await expect(row(page, 'Pour progresser')).not.toBeChecked();
		await page.goBack();
		await expect(card(page, 'Le fournil')).toContainText('Ouvert');
		await page.getByRole('link', { name: 'Nouveau dossier' }).click();
		await expect(page.getByText('Question 1 sur 8')).toBeVisible();
		await page.getByRole('link', { name: 'Résultat' }).click();
		await expect(page).toHaveURL(/\/resultats$/);
		await page.getByRole('link', { name: 'Dossiers' }).click();
		await expect(card(page, 'Le fournil')).toContainText('Ouvert');
		expect(await dossiersOf(page)).toEqual(before);
	});

	await test.step('duplicate, for another establishment', async () => {
		await act(page, 'Le fournil', 'Dupliquer');
		await expect(card(page, 'Le fournil (copie)')).toBeVisible();
		await expect(page.getByRole('article')).toHaveCount(2);
		await card(page, 'Le fournil (copie)').getByRole('button', { name: 'Ouvrir' }).click();
		await page.goto('/profil?q=purpose');
		await expect(row(page, 'Pour progresser')).toBeChecked();
	});

	await test.step('archive and take out again', async () => {
		await page.goto('/dossiers');
		await act(page, 'Le fournil (copie)', 'Archiver');
		await expect(page.getByRole('heading', { name: 'Archivés' })).toBeVisible();
		await expect(page.getByRole('article')).toHaveCount(1);
		await page.getByRole('button', { name: 'Désarchiver : Le fournil (copie)' }).click();
		await expect(card(page, 'Le fournil (copie)')).toBeVisible();
	});

	await test.step('delete, undo at once; delete, bring back later', async () => {
		await act(page, 'Le fournil', 'Supprimer');
		const said = page.getByRole('status').filter({ hasText: '« Le fournil » est supprimé.' });
		await expect(said).toContainText('Il reste récupérable 30 jours.');
		await expect(card(page, 'Le fournil')).toBeHidden();
		await said.getByRole('button', { name: 'Récupérer' }).click();
		await expect(card(page, 'Le fournil')).toBeVisible();
		await expect(said).toBeHidden();

		await act(page, 'Le fournil', 'Supprimer');
		await expect(card(page, 'Le fournil')).toBeHidden();
		await page.reload();
		await expect(page.getByRole('heading', { name: /^Supprimés/ })).toBeVisible();
		await page.goto('/');
		await expect(page.getByRole('link', { name: 'Commencer' })).toBeVisible();
		await expect(page.getByRole('link', { name: /^Reprendre : Le fournil \(\d/ })).toBeHidden();
		await page.goto('/dossiers');
		await page.getByRole('button', { name: 'Récupérer : Le fournil', exact: true }).click();
		await expect(card(page, 'Le fournil')).toBeVisible();
	});

	await test.step('deleting the open dossier leaves none open, and says what to do', async () => {
		await card(page, 'Le fournil').getByRole('button', { name: 'Ouvrir' }).click();
		await expect(page).toHaveURL(/\/diagnostic/);
		await page.goto('/dossiers');
		await act(page, 'Le fournil', 'Supprimer');
		await expect(card(page, 'Le fournil')).toBeHidden();
		await page.goto('/diagnostic');
		await expect(heading(page)).toHaveText(
			'Il n’y a pas encore de dossier ouvert sur cet appareil.'
		);
		await page.getByRole('link', { name: 'Voir les dossiers de cet appareil' }).click();
		await expect(card(page, 'Le fournil (copie)')).toBeVisible();
	});
});

test(
	'A dossier exported here and imported in another browser is the same to the last answer',
	{ tag: '@deep' },
	async ({ page, browser, tripwires }) => {
		await seedExample(page, bakery.name);
		const text = await exportText(page, bakery.name);
		const here = (await revisionsOf(page)).toSorted((a, b) => (a.id < b.id ? -1 : 1));

		const context = await browser.newContext();
		tripwires.watch(context);
		const other = await context.newPage();
		await other.goto('/dossiers');
		await expect(other.getByText('Il n’y a pas encore de dossier')).toBeVisible();
		await handFile(other, text);
		await expect(
			other.getByText(`« ${bakery.name} » est importé : ${here.length} changements ajoutés.`)
		).toBeVisible();
		expect((await revisionsOf(other)).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(here);
		await expect(card(other, bakery.name)).toContainText('36 sur 100');

		await test.step('again: nothing to add', async () => {
			await handFile(other, text);
			await expect(other.getByText('était déjà complet ici : rien à ajouter.')).toBeVisible();
			await expect(other.getByRole('article')).toHaveCount(1);
		});

		await test.step('it opens, and gives the same result', async () => {
			await card(other, bakery.name).getByRole('button', { name: 'Ouvrir' }).click();
			await expect(other).toHaveURL(/\/diagnostic/);
			await other.getByRole('link', { name: 'Résultat', exact: true }).click();
			await expectTotal(other, { low: 36, high: 36 });
		});

		await test.step('exported there, it is the same file but for its date', async () => {
			const undated = (file: string) => file.replace(/"exportedAt":"[^"]+"/, '');
			expect(undated(await exportText(other, bakery.name))).toBe(undated(text));
		});
		await context.close();
	}
);

test(
	'A row of an earlier version shows what it has, and is made again while nobody waits',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		const [{ id, name, grid, answered, asked, low, high, ...rest } = {}] = await dossiersOf(page);
		const { createdAt, updatedAt } = rest as Partial<Record<string, number>>;
		const dates = { createdAt, updatedAt, archivedAt: null, deletedAt: null };
		await putRow(page, 'dossiers', { id, name, grid, answered, asked, low, high, ...dates });
		const author = { role: 'company', device: 'd'.repeat(32) };
		for (const [at, [path, value]] of [
			['plan/a', true],
			['plan/a/title', 'Relever les compteurs'],
			['plan/a/due', '2027-03-12']
		].entries()) {
			const made = { id: String(at).repeat(32), dossier: id, path, value, over: [], at: 1, author };
			await putRow(page, 'revisions', made);
		}
		await page.goto('/dossiers');
		await expect(card(page, bakery.name)).toContainText('36 sur 100');
		await expect(card(page, bakery.name)).toContainText(
			dossiers.next('12 mars 2027', 'Relever les compteurs')
		);
		const [row] = await dossiersOf(page);
		expect(row).toMatchObject({ version: summaryVersion, low, high });
		expect(Object.keys(row?.levels ?? {}).length).toBeGreaterThan(10);
	}
);

test(
	'A file with the key of a page: it waits where there is none; otherwise the one here stays, and that is said',
	{ tag: '@deep' },
	async ({ page }) => {
		const [mine, theirs] = [pageRecordFor('a'), pageRecordFor('b')];
		const [url, other] = [mine.page?.url ?? '', theirs.page?.url ?? ''];
		const here = (address: string) =>
			address.replace('https://azimut.test', new URL(page.url()).origin);
		const words = dossiers.importedKey;
		await seedExample(page, bakery.name);
		await putPage(page, bakery.name, theirs);
		const { path } = await downloadExport(page, bakery.name, {
			ticked: [exportWords.dialog.tokens]
		});
		const text = readFileSync(path, 'utf8');
		const keys = async () =>
			(await stored<{ value: typeof mine }>(page, 'secrets')).map(({ value }) => value.page?.url);

		await putPage(page, bakery.name, mine);
		await handFile(page, text);
		await expect(page.getByText(words.otherPage(here(url), here(other)))).toBeVisible();
		await expect(page.getByText(words.tooMany(here(other)))).toBeVisible();
		await expect(page.getByText(dossiers.imported(bakery.name, 0))).toBeVisible();
		expect(await keys()).toEqual([url]);

		const forgotten = (await dossiersOf(page))[0]?.id ?? '';
		await page.evaluate(
			(id) =>
				new Promise<void>((resolve) => {
					const opening = indexedDB.open('azimut');
					opening.onsuccess = () => {
						const db = opening.result;
						const writing = db.transaction('secrets', 'readwrite');
						writing.objectStore('secrets').delete(`${id}/page`);
						writing.oncomplete = () => resolve(db.close());
					};
				}),
			forgotten
		);
		await handFile(page, text);
		await expect(page.getByText(words.brought(bakery.name, here(other)))).toBeVisible();
		await expect(page.getByText(dossiers.imported(bakery.name, 0))).toBeHidden();
		expect(await keys()).toEqual([other]);
		await expect(page.getByRole('link', { name: words.open })).toHaveAttribute(
			'href',
			`/publier?d=${forgotten}`
		);
	}
);

for (const slug of slugs) {
	test(
		`An invented company loads, shows the result of the command line, and can be deleted: ${slug}`,
		{ tag: '@deep' },
		async ({ page }) => {
			const { name, story, sheet } = example(slug);
			await page.goto('/dossiers');
			await expect(page.getByText(story)).toBeVisible();
			await page.getByRole('button', { name: `Charger : ${name}` }).click();
			await expect(page).toHaveURL(/\/resultats$/);
			const { result } = evaluateByCommandLine(sheet);
			await expectTotal(page, result.total);
			const [current] = await dossiersOf(page);
			expect(current?.name).toBe(name);
			expect(sheetOf(await revisionsOf(page))).toEqual(sheet);
			expect([current?.low, current?.high]).toEqual([result.total.low, result.total.high]);

			await page.getByRole('link', { name: 'Dossiers' }).click();
			await expect(page.getByText('Chargé : supprimez-le comme un autre dossier.')).toBeVisible();
			await act(page, name, dossiers.remove);
			await expect(card(page, name)).toBeHidden();
			await expect(page.getByRole('button', { name: `Charger : ${name}` })).toBeVisible();
		}
	);
}
