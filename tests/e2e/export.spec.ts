import { copyFileSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
	dossiersOf,
	downloadExport,
	evaluateByCommandLine,
	exportText,
	revisionsOf,
	sheetOf
} from './support/device';
import { bestMission, example, factWords, gridName, itemWords, words } from './support/grid';
import { takeWithPrivate } from './support/dossiers';
import { filesOf } from './support/files';
import { hostile, importRich, paper, picture, richDossier, secretPaper } from './support/rich';
import { seedExample } from './support/seed';
import { expect, test, type Locator, type Page } from './support/test';

const bakery = example('boulangerie');
const everything = {
	destination: 'Un autre de mes appareils',
	ticked: ['Les preuves confidentielles', 'Les clés de vos pages publiques et contributions']
};

async function openExport(page: Page, name = bakery.name) {
	await page
		.getByRole('article', { name, exact: true })
		.getByRole('button', { name: 'Exporter' })
		.click();
	return page.getByRole('dialog');
}

/** What went wrong; the place where it is said is there before. */
const fault = (dialog: Locator) => dialog.getByRole('alert').filter({ hasText: /\S/ });

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const bySha256 = (a: { sha256: string }, b: { sha256: string }) => (a.sha256 < b.sha256 ? -1 : 1);

/** The lines of the dossier within a page, as a browser reads them. */
const linesOf = async (page: Page) =>
	(await page.locator('#azimut-dossier').textContent())?.trimEnd().split('\n');

test('A readable export shows the whole dossier without network, runs and fetches nothing, and comes back whole in an empty browser', async ({
	page,
	browser,
	tripwires
}, info) => {
	await page.clock.setFixedTime('2026-11-24T10:00:00+01:00');
	const name = await importRich(page, bakery);
	const files = (await filesOf(page)).toSorted(bySha256);
	const { path, file } = await downloadExport(page, name, {
		format: 'html',
		...everything
	});
	// What was given is noted with it.
	const here = (await revisionsOf(page)).toSorted(byId);
	const json = await downloadExport(page, name, everything);
	const saved = info.outputPath(file);
	copyFileSync(path, saved);

	const context = await browser.newContext({ offline: true, locale: 'fr-FR' });
	tripwires.watch(context);
	const requests: string[] = [];
	context.on('request', (request) => requests.push(request.url()));
	const reader = await context.newPage();
	await reader.goto(pathToFileURL(saved).href);
	await expect(reader.getByRole('heading', { level: 1 })).toHaveText(name);

	await test.step('everything is there, in words', async () => {
		await expect(reader.getByText('Réponses déclarées.').first()).toBeVisible();
		await expect(reader.getByText('Azimut ne remplace pas l’Impact Score').first()).toBeVisible();
		await expect(reader.getByText('Page écrite le 24 novembre 2026 à 10:00.')).toBeVisible();
		const profile = reader.locator('#profil');
		await expect(profile).toContainText(factWords('legalForm').choices?.sarl ?? '');
		await expect(reader.locator('#resultat')).toContainText('Votre résultat est de 36 sur 100.');
		await expect(reader.locator('#resultat').getByRole('row')).toHaveCount(8);
		const subjects = reader.locator('#sujets').getByRole('article');
		await expect(subjects).toHaveCount(20);
		for (const { plain } of Object.values(words.criteria))
			await expect(subjects.filter({ hasText: plain }).first()).toBeVisible();
		const mission = subjects.filter({ hasText: itemWords('mission-odd', 'mission').question });
		await expect(mission).toContainText('La phrase est au mur.');
		await expect(mission).toContainText('À reprendre en mars.');
		await expect(mission).toContainText(hostile);
		const plan = reader.locator('#plan');
		await expect(plan).toContainText('Installer un bac à pluie');
		await expect(plan).toContainText('1er mars 2027');
		await expect(plan).toContainText(
			itemWords('mission-odd', 'mission').choices[bestMission]?.words ?? ''
		);
		await expect(reader.locator('#accord')).toContainText(factWords('headcount').question);
	});

	await test.step('proofs: a picture is drawn, a paper comes out as it was', async () => {
		const drawn = reader.getByRole('img', { name: 'Photo du compteur' });
		await expect(drawn).toBeVisible();
		expect(await drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120);
		const coming = reader.waitForEvent('download');
		await reader.getByRole('link', { name: 'Enregistrer le fichier : facture <1>.pdf' }).click();
		expect(readFileSync(await (await coming).path())).toEqual(paper.bytes);
		await expect(reader.getByRole('link', { name: /paie[.]pdf/ })).toBeVisible();
	});

	await test.step('the history unfolds', async () => {
		const history = reader.locator('#historique');
		await expect(history.getByText('un autre appareil').first()).toBeHidden();
		await history.getByRole('heading').first().click();
		await expect(history.getByText('L’accompagnateur, un autre appareil').first()).toBeVisible();
		const { revisions } = JSON.parse(readFileSync(json.path, 'utf8')) as { revisions: unknown[] };
		await expect(history.locator('.change')).toHaveCount(revisions.length);
		await history.getByRole('heading').first().click();
	});

	await test.step('nothing runs, nothing is fetched', async () => {
		const active = await reader
			.locator('*')
			.evaluateAll((all) =>
				all
					.filter(
						({ localName, attributes }) =>
							/^(script|iframe|object|embed|link|form|base|svg)$/.test(localName) ||
							[...attributes].some(
								({ name, value }) => /^on/.test(name) || /^javascript:/i.test(value)
							)
					)
					.map(({ outerHTML }) => outerHTML.slice(0, 80))
			);
		expect(active).toEqual([]);
		expect(await reader.evaluate(() => 'ran' in globalThis)).toBe(false);
		expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(saved).href]);
	});

	await test.step('on paper, rows stay whole and nothing is only for screens', async () => {
		await reader.setViewportSize({ width: 794, height: 1123 });
		await reader.emulateMedia({ media: 'print', colorScheme: 'dark' });
		await expect(reader.getByRole('navigation')).toBeHidden();
		expect(await reader.locator('body').evaluate((body) => getComputedStyle(body).color)).toBe(
			'rgb(0, 0, 0)'
		);
		const cut = await reader
			.locator('tr, .subject, .block, dl > div')
			.evaluateAll(
				(rows) => rows.filter((row) => getComputedStyle(row).breakInside !== 'avoid').length
			);
		expect(cut).toBe(0);
		const wide = await reader.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(794);
	});

	await test.step('its lines are those of the file to send, without the files', async () => {
		const sent = readFileSync(json.path, 'utf8').trimEnd().split('\n');
		const from = sent.indexOf('],"files":[');
		const to = sent.indexOf('],"secrets":[');
		expect(from).toBeGreaterThan(0);
		expect(await linesOf(reader)).toEqual([...sent.slice(0, from), ...sent.slice(to)]);
	});
	await context.close();

	await test.step('in an empty browser it comes back whole', async () => {
		const empty = await browser.newContext({ locale: 'fr-FR' });
		tripwires.watch(empty);
		const other = await empty.newPage();
		await other.goto('/dossiers');
		await other.getByLabel('Importer un dossier').setInputFiles(saved);
		await takeWithPrivate(other);
		await expect(
			other.getByText(`est importé : ${here.length} changements ajoutés.`)
		).toBeVisible();
		const there = (await revisionsOf(other)).toSorted(byId);
		expect(there).toEqual(here);
		expect((await filesOf(other)).toSorted(bySha256)).toEqual(files);
		const { line, result } = evaluateByCommandLine(sheetOf(there));
		expect(line).toBe(evaluateByCommandLine(sheetOf(here)).line);
		const [row] = await dossiersOf(other);
		expect([row?.low, row?.high]).toEqual([result.total.low, result.total.high]);

		const undated = (text: string) => text.replace(/"exportedAt":"[^"]+"/, '');
		const after = await downloadExport(other, name, everything);
		expect(undated(readFileSync(after.path, 'utf8'))).toBe(
			undated(readFileSync(json.path, 'utf8'))
		);
		await empty.close();
	});
});

test(
	'What is not ticked stays here: notes, confidential proofs, keys',
	{ tag: '@deep' },
	async ({ page }) => {
		const name = await importRich(page, bakery);
		const dialog = await openExport(page, name);
		await expect(dialog.getByText('Ce fichier n’est pas chiffré')).toBeVisible();
		await expect(dialog.getByRole('radio', { name: 'L’entreprise, ou' })).toBeChecked();
		for (const box of everything.ticked)
			await expect(dialog.getByRole('checkbox', { name: box })).not.toBeChecked();
		await expect(dialog.getByRole('radio', { name: 'Pour garder' })).toBeChecked();
		await page.keyboard.press('Escape');
		const { path } = await downloadExport(page, name, { format: 'html' });
		const html = readFileSync(path, 'utf8');
		expect(html).toContain('La phrase est au mur.');
		expect(html).toContain(picture.sha256);
		for (const secret of ['À reprendre en mars', 'Fiche de paie', secretPaper.sha256, 'clef'])
			expect(html).not.toContain(secret);

		await seedExample(page, bakery.name);
		await page.goto('/dossiers');
		const plain = await openExport(page);
		await expect(plain.getByRole('button', { name: 'Télécharger' })).toHaveAttribute(
			'aria-disabled',
			'false'
		);
		await expect(plain.getByRole('checkbox')).toHaveCount(0);
		await expect(plain.getByRole('button', { name: 'Partager…' })).toHaveCount(0);
		await page.keyboard.press('Escape');
		await expect(
			page
				.getByRole('article', { name: bakery.name, exact: true })
				.getByRole('button', { name: 'Exporter' })
		).toBeFocused();
	}
);

test(
	'The share sheet is offered for what it takes, and a change of mind is no fault',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.addInitScript(() => {
			const shared: { name: string; size: number }[] = [];
			let mind = 'AbortError';
			Object.assign(globalThis, { shared });
			Object.assign(navigator, {
				canShare: ({ files }: { files: File[] }) => files.every(({ type }) => type === 'text/html'),
				share: ({ files }: { files: File[] }) => {
					const fault = mind;
					mind = fault === 'AbortError' ? 'NotAllowedError' : '';
					if (fault) return Promise.reject(new DOMException('', fault));
					for (const { name, size } of files) shared.push({ name, size });
					return Promise.resolve();
				}
			});
		});
		await seedExample(page, bakery.name);
		await page.goto('/dossiers');
		const dialog = await openExport(page);
		const share = dialog.getByRole('button', { name: 'Partager…' });
		await expect(share).toBeVisible();
		await dialog.getByRole('radio', { name: 'Pour envoyer' }).check();
		await expect(share).toBeHidden();
		await dialog.getByRole('radio', { name: 'Pour garder' }).check();
		await share.click();
		await expect(share).toBeVisible();
		await expect(fault(dialog)).toHaveCount(0);
		await share.click();
		await expect(fault(dialog)).toContainText('Le partage n’a pas marché.');
		await share.click();
		await expect(page.getByText(/^Le fichier .+[.]azimut[.]html est partagé[.]$/)).toBeVisible();
		await expect(dialog).toBeHidden();
		const shared = await page.evaluate(
			() => (globalThis as unknown as { shared: { name: string; size: number }[] }).shared
		);
		expect(shared).toHaveLength(1);
		expect(shared[0]?.name).toMatch(/[.]azimut[.]html$/);
		expect(shared[0]?.size).toBeGreaterThan(20_000);
	}
);

test(
	'What stands in the way is said: an unknown questionnaire, no words, a storage that does not read',
	{ tag: '@deep' },
	async ({ page, tripwires }) => {
		tripwires.allow(/Failed to load resource/);
		await page.addInitScript(() => {
			const getAll = IDBIndex.prototype.getAll;
			IDBIndex.prototype.getAll = function (this: IDBIndex, ...args) {
				if (sessionStorage.getItem('fault')) throw new DOMException('', 'UnknownError');
				return getAll.apply(this, args);
			};
		});
		const future = JSON.parse(richDossier(bakery.sheet, 'Demain')) as Record<string, unknown>;
		const text = JSON.stringify(future).replaceAll(gridName, 'azimut-20@2031.1');
		await page.goto('/dossiers');
		await page.getByLabel('Importer un dossier').setInputFiles({
			name: 'demain.azimut.json',
			mimeType: 'application/json',
			buffer: Buffer.from(text)
		});
		await takeWithPrivate(page);
		const dialog = await openExport(page, `Demain ${hostile}`);
		await expect(
			dialog.getByText('ne connaît pas le questionnaire azimut-20 2031.1')
		).toBeVisible();
		await expect(dialog.getByRole('radio', { name: /^Pour (garder|envoyer)/ })).toHaveCount(1);
		await expect(dialog.getByRole('radio', { name: 'Pour envoyer' })).toBeChecked();
		await page.keyboard.press('Escape');
		const sent = JSON.parse(await exportText(page, `Demain ${hostile}`)) as { grid: string };
		expect(sent.grid).toBe('azimut-20@2031.1');

		await seedExample(page, bakery.name);
		await page.goto('/dossiers');
		await page.route(/\/fr[.-][^/]*json$/, (route) => route.abort());
		await openExport(page);
		await expect(fault(dialog)).toContainText('le questionnaire n’a pas pu être chargé');
		await page.unrouteAll();
		await dialog.getByRole('button', { name: 'Réessayer' }).click();
		await expect(dialog.getByRole('button', { name: 'Télécharger' })).toBeVisible();

		await page.evaluate(() => sessionStorage.setItem('fault', 'yes'));
		await dialog.getByRole('radio', { name: 'Pour envoyer' }).check();
		await expect(fault(dialog)).toContainText('Ce qui était gardé l’est toujours.');
		await expect(dialog.getByRole('button', { name: 'Télécharger' })).toBeHidden();
	}
);

test(
	'In English, the dialog and the page it writes are English',
	{ tag: '@deep' },
	async ({ page, browser }, info) => {
		await seedExample(page, bakery.name);
		await page.goto('/en/dossiers');
		await page.getByRole('article').getByRole('button', { name: 'Export' }).click();
		const dialog = page.getByRole('dialog');
		await expect(dialog.getByRole('radio', { name: 'To keep: a page to read' })).toBeChecked();
		await expect(dialog.getByText('This file is not encrypted')).toBeVisible();
		const coming = page.waitForEvent('download');
		const button = dialog.getByRole('button', { name: 'Download' });
		await expect(button).toHaveAttribute('aria-disabled', 'false');
		await button.click();
		const saved = info.outputPath('export.html');
		copyFileSync(await (await coming).path(), saved);
		const context = await browser.newContext({ offline: true });
		const reader = await context.newPage();
		await reader.goto(pathToFileURL(saved).href);
		await expect(reader.locator('html')).toHaveAttribute('lang', 'en');
		await expect(
			reader.getByText('Declared answers. Nobody has checked them.').first()
		).toBeVisible();
		await expect(reader.locator('#sujets').getByRole('article')).toHaveCount(20);
		await expect(reader.getByRole('heading', { name: 'The subjects, one by one' })).toBeVisible();
		expect(await reader.locator('main').innerText()).not.toMatch(/\b(réponse|sujet|Profil)\b/);
		await context.close();
	}
);
