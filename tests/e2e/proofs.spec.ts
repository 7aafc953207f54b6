import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import english from '../../src/lib/proofs/en.proofs';
import proofs from '../../src/lib/proofs/fr.proofs';
import report from '../../src/lib/result/fr.report';
import { downloadExport, fieldsOf, revisionsOf, type Revision } from './support/device';
import { takeWithPrivate } from './support/dossiers';
import { filesOf, sha256 } from './support/files';
import { example, plain } from './support/grid';
import { heading } from './support/journey';
import { enter, tabTo } from './support/keys';
import { saved } from './support/own-server';
import { device, jpeg, sizeOf, withExif } from './support/photos';
import { importRich, paper, picture, png, richDossier } from './support/rich';
import { expectTotal } from './support/result';
import { loadExample, seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');
const pdf = { name: 'attestation-eco-defis.pdf', mimeType: 'application/pdf', buffer: paper.bytes };

async function openFold(page: Page, criterion: string, address = '/diagnostic?') {
	await page.goto(`${address}sujet=${criterion}`);
	await expect(heading(page)).toBeVisible();
	await page.getByRole('button', { name: /^(Preuves|Proofs)/ }).click();
	await expect(picker(page)).toBeAttached();
}
const picker = (page: Page) => page.locator('input[type="file"]');
const card = (page: Page, title: string) =>
	page.locator('article').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const said = (page: Page) => page.locator('.proofs .said');
const field = (revisions: readonly Revision[], name: string) =>
	[...fieldsOf(revisions)].filter(([path]) => path.startsWith('proofs/') && path.endsWith(name));
const expectStored = (page: Page) => expect(page.getByText(proofs.saved).first()).toBeAttached();

test(
	'A photo, a paper and a page are kept, found again, and are the same on another device',
	{ tag: '@deep' },
	async ({ page, browser, tripwires }, info) => {
		await page.clock.setFixedTime('2026-11-25T10:00:00+01:00');
		await seedExample(page, bakery.name);
		await page.goto('/resultats/detail');
		await expect(page.getByText('Preuves notées : 0 sujet sur 20')).toBeVisible();
		await openFold(page, 'labels');
		const photo = withExif(await jpeg(page, 2400, 1600));
		expect(photo.includes(device)).toBe(true);

		await test.step('the photo is reduced, the right way up, and says no more than it shows', async () => {
			await picker(page).setInputFiles({
				name: 'IMG_0412 compteur.jpg',
				mimeType: 'image/jpeg',
				buffer: photo
			});
			await expect(said(page)).toContainText(
				'la position enregistrée par le téléphone est retirée'
			);
			await expect(page.getByText('Preuves (1)')).toBeVisible();
			const [file] = await filesOf(page);
			const bytes = file?.bytes ?? Buffer.alloc(0);
			// Taken on its side: the turn is in the picture now.
			expect(sizeOf(bytes)).toEqual([1333, 2000]);
			expect(bytes.length).toBeLessThan(photo.length);
			expect(bytes.includes(device)).toBe(false);
			expect(bytes.includes('Exif')).toBe(false);
			expect(file?.type).toBe('image/jpeg');
			expect(file?.sha256).toBe(sha256(bytes));
		});
		await test.step('the paper stays as it is; the page is an address', async () => {
			await picker(page).setInputFiles(pdf);
			const own = card(page, 'attestation-eco-defis');
			await expect(own).toBeVisible();
			await own.getByLabel('Nature').selectOption('Attestation');
			await own.getByLabel('Datée du').fill('2025-12-20');
			await own.getByLabel('Valable jusqu’au').fill('2026-12-20');
			await expect(own.getByText('expire le 20 décembre 2026')).toBeVisible();
			await own.getByLabel('Titre').fill('Attestation Éco-défis');
			await page.getByLabel(proofs.link).fill('javascript:alert(1)');
			await page.getByRole('button', { name: proofs.addLink }).press('Enter');
			await expect(page.getByText(proofs.noLink).first()).toBeVisible();
			await page.getByLabel(proofs.link).fill('www.exemple.fr/eco-defis?ville=66');
			await page.getByLabel(proofs.link).press('Enter');
			const link = card(page, 'www.exemple.fr').getByRole('link', {
				name: 'Ouvrir www.exemple.fr'
			});
			await expect(link).toHaveAttribute('href', 'https://www.exemple.fr/eco-defis?ville=66');
			await expect(link).toHaveAttribute('rel', 'external noreferrer noopener');
		});
		await test.step('the same photo on another subject is one file', async () => {
			await openFold(page, 'eau-biodiversite');
			await picker(page).setInputFiles({
				name: 'encore.jpg',
				mimeType: 'image/jpeg',
				buffer: photo
			});
			const own = card(page, 'encore');
			await own.getByLabel('Confidentielle').check();
			await expect(own.getByText('confidentielle', { exact: false }).first()).toBeVisible();
			await picker(page).setInputFiles({
				name: 'et encore.jpg',
				mimeType: 'image/jpeg',
				buffer: photo
			});
			await expect(said(page)).toContainText('Ce fichier est déjà noté pour ce sujet : encore');
			expect(await filesOf(page)).toHaveLength(2);
		});
		await test.step('a paper that only this device shall hold', async () => {
			const secret = { ...pdf, name: 'paie.pdf', buffer: Buffer.from('%PDF-1.4 une paie') };
			await picker(page).setInputFiles(secret);
			const own = card(page, 'paie');
			// By its key: a press here would follow that on the card before by less than half a second.
			await own.getByLabel('Confidentielle').press('Space');
			await expect(own.getByLabel('Confidentielle')).toBeChecked();
			await own.getByLabel('Valable jusqu’au').fill('2026-01-31');
			await expect(own.getByText('expirée depuis le 31 janvier 2026')).toBeVisible();
		});

		await test.step('all of them, those that end first', async () => {
			await page.goto('/preuves');
			await expect(page.getByText('2 sujets sur 20 avec une preuve.')).toBeVisible();
			await expect(page.getByText(/^Fichiers\s: \d+\sko sur 40\sMo/)).toBeVisible();
			const endings = page.locator('main section.notice');
			await expect(endings).toHaveText([/^Expirées paie /, /expire le 20 décembre 2026/]);
			const own = card(page, 'IMG 0412 compteur');
			await own.getByRole('button', { name: 'Voir : IMG 0412 compteur' }).click();
			const dialog = page.getByRole('dialog', { name: 'IMG 0412 compteur' });
			const canvas = dialog.locator('canvas');
			await expect.poll(() => canvas.evaluate((node: HTMLCanvasElement) => node.width)).toBe(1333);
			await page.keyboard.press('Escape');
			await expect(dialog).toBeHidden();
			const coming = page.waitForEvent('download');
			await card(page, 'Attestation Éco-défis')
				.getByRole('button', { name: /^Télécharger/ })
				.click();
			const download = await coming;
			expect(download.suggestedFilename()).toBe('attestation-eco-defis.pdf');
			expect(readFileSync(await download.path())).toEqual(paper.bytes);
		});
		await test.step('the result says how many, and is the same', async () => {
			await page.goto('/resultats');
			await expectTotal(page, { low: 36, high: 36 });
			await page.goto('/resultats/detail');
			await expect(page.getByText('Preuves notées : 2 sujets sur 20')).toBeVisible();
			await expect(page.getByText(report.proofsOver(1))).toBeVisible();
			await expect(page.getByText(report.proofsSoon(1))).toBeVisible();
			const line = page.getByRole('row').filter({ hasText: plain('labels') });
			await expect(line).toContainText('3 preuves notées');
			await page.emulateMedia({ media: 'print' });
			await expect(page.getByText('Preuves notées : 2 sujets sur 20')).toBeVisible();
			await expect(line).toContainText('3 preuves notées');
			await page.emulateMedia({ media: null });
		});

		const revisions = await revisionsOf(page);
		const files = await filesOf(page);
		const open = await downloadExport(page, bakery.name);
		await test.step('what is confidential is left out unless it is ticked', () => {
			const { revisions: out, files: taken } = JSON.parse(readFileSync(open.path, 'utf8')) as {
				revisions: Revision[];
				files: { sha256: string }[];
			};
			expect(field(out, '/title').map(([, title]) => title)).toEqual(
				expect.arrayContaining(['Attestation Éco-défis', 'www.exemple.fr'])
			);
			expect(field(out, '/title')).toHaveLength(3);
			// The photo is named by an open proof too.
			expect(taken).toHaveLength(2);
			expect(readFileSync(open.path, 'utf8')).not.toContain('paie');
		});
		const ticked = ['Les preuves confidentielles'];
		await test.step('on an empty device, every field and every byte', async () => {
			const { path, file } = await downloadExport(page, bakery.name, { ticked });
			const copy = info.outputPath(file);
			copyFileSync(path, copy);
			const context = await browser.newContext({ locale: 'fr-FR', serviceWorkers: 'block' });
			tripwires.watch(context);
			const other = await context.newPage();
			await other.goto('/dossiers');
			await other.getByLabel('Importer un dossier').setInputFiles(copy);
			await expect(other.getByText('est importé')).toBeVisible();
			expect(field(await revisionsOf(other), '')).toEqual(
				expect.arrayContaining(field(revisions, ''))
			);
			expect(await filesOf(other)).toEqual(files);
			await other.goto(`/preuves?d=${revisions[0]?.dossier ?? ''}`);
			await expect(card(other, 'Attestation Éco-défis')).toContainText('Attestation ·');
			await expect(card(other, 'paie')).toContainText('confidentielle');
			await context.close();
		});
		await test.step('a copy without the files says which are not here', async () => {
			await page.evaluate(
				() =>
					new Promise((resolve) => {
						const opening = indexedDB.open('azimut');
						opening.onsuccess = () => {
							const db = opening.result;
							const clearing = db.transaction('files', 'readwrite').objectStore('files').clear();
							clearing.onsuccess = () => {
								db.close();
								resolve(null);
							};
						};
					})
			);
			await page.goto('/preuves');
			await expect(card(page, 'paie')).toContainText(proofs.missing);
			await expect(card(page, 'paie').getByRole('button', { name: /^Télécharger/ })).toHaveCount(0);
		});
	}
);

test(
	'Files that are too large, empty, not what they say, or badly named',
	{ tag: '@deep' },
	async ({ page }, info) => {
		test.slow();
		await seedExample(page, bakery.name);
		await openFold(page, 'labels');
		const limit = 5 * 1024 * 1024;
		const large = (size: number) => Buffer.alloc(size, '%PDF-1.4 ');

		await test.step('5 MB and one byte; nothing at all', async () => {
			await picker(page).setInputFiles([
				{ ...pdf, name: 'gros.pdf', buffer: large(limit + 1) },
				{ ...pdf, name: 'vide.pdf', buffer: Buffer.alloc(0) }
			]);
			await expect(said(page)).toContainText(
				'gros.pdf fait 5,1 Mo. Un fichier ne peut pas dépasser 5 Mo : rien n’a été ajouté.'
			);
			await expect(said(page)).toContainText('vide.pdf est vide : rien n’a été ajouté.');
			expect(await filesOf(page)).toEqual([]);
		});
		await test.step('a picture of 24 million points weighs more, and is reduced', async () => {
			const huge = await jpeg(page, 6000, 4000);
			expect(huge.length).toBeGreaterThan(3_000_000);
			await picker(page).setInputFiles({
				name: 'grand.jpg',
				mimeType: 'image/jpeg',
				buffer: huge
			});
			await expect(card(page, 'grand')).toBeVisible();
			const [file] = await filesOf(page);
			expect(sizeOf(file?.bytes ?? Buffer.alloc(0))).toEqual([2000, 1333]);
		});
		await test.step('a small picture that says nothing more stays as it is', async () => {
			const small = png();
			await picker(page).setInputFiles({
				name: 'logo.png',
				mimeType: 'image/png',
				buffer: small
			});
			await expect(said(page)).toHaveText('Ajoutée : logo.');
			expect((await filesOf(page)).map(({ sha256 }) => sha256)).toContain(sha256(small));
		});
		await test.step('what this browser cannot draw is kept, and said to be as it was', async () => {
			await picker(page).setInputFiles({
				name: 'photo.heic',
				mimeType: 'image/heic',
				buffer: Buffer.from('ftypheic de téléphone')
			});
			await expect(said(page)).toContainText('Ce navigateur ne sait pas lire cette image.');
			await expect(card(page, 'photo').getByRole('button', { name: /^Voir/ })).toHaveCount(0);
		});
		await test.step('a page and a drawing that could run are handed over, and never opened', async () => {
			const script = Buffer.from('<script>globalThis.ran = 1</script>');
			const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.ran = 1"/>`;
			await picker(page).setInputFiles([
				{ name: 'page.html', mimeType: 'text/html', buffer: script },
				{ name: 'dessin.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) }
			]);
			for (const title of ['page', 'dessin']) {
				await expect(card(page, title).getByRole('button', { name: /^Voir/ })).toHaveCount(0);
				const type = page.evaluate(
					() =>
						new Promise<string>((resolve) => {
							const real = URL.createObjectURL;
							URL.createObjectURL = (file: Blob) => {
								URL.createObjectURL = real;
								resolve(file.type);
								return real.call(URL, file);
							};
						})
				);
				const coming = page.waitForEvent('download');
				await card(page, title)
					.getByRole('button', { name: /^Télécharger/ })
					.click();
				await coming;
				expect(await type).toBe('application/octet-stream');
			}
			expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
		});
		await test.step('300 letters, and signs that turn the reading round', async () => {
			await picker(page).setInputFiles([
				{ ...pdf, name: `${'long'.repeat(75)}.pdf`, buffer: Buffer.from('un') },
				{ ...pdf, name: 'facture\u202efdp.exe', buffer: Buffer.from('deux') }
			]);
			const names = field(await revisionsOf(page), '/name').map(([, name]) => String(name));
			await expect(card(page, 'facturefdp')).toBeVisible();
			expect(names.every((name) => name.length <= 120)).toBe(true);
			await page.setViewportSize({ width: 360, height: 740 });
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide).toBeLessThanOrEqual(360);
		});
		await test.step('what is dropped on the page, and what is pasted', async () => {
			const bring = (kind: 'drop' | 'paste', name: string) =>
				page.evaluate(
					([kind, name]) => {
						const data = new DataTransfer();
						data.items.add(new File([name], name, { type: 'text/plain' }));
						const options = { bubbles: true, cancelable: true };
						document.body.dispatchEvent(
							kind === 'drop'
								? new DragEvent('drop', { ...options, dataTransfer: data })
								: new ClipboardEvent('paste', { ...options, clipboardData: data })
						);
					},
					[kind, name] as const
				);
			await bring('drop', 'deposee.txt');
			await expect(card(page, 'deposee')).toBeVisible();
			await bring('paste', 'collee.txt');
			await expect(card(page, 'collee')).toBeVisible();
		});
		await test.step('over 40 MB the dossier takes no more', async () => {
			const before = await filesOf(page);
			const many = Array.from({ length: 8 }, (_, at) => {
				const path = info.outputPath(`lot-${at}.pdf`);
				writeFileSync(path, Buffer.concat([large(limit - 1), Buffer.from(String(at))]));
				return path;
			});
			await picker(page).setInputFiles(many);
			await expect(said(page)).toContainText('Ils ne peuvent pas dépasser 40 Mo', {
				timeout: 60_000
			});
			expect(await filesOf(page)).toHaveLength(before.length + 7);
			await page.goto('/preuves');
			await expect(page.getByText(/^Fichiers\s: 3[5-9],?\d*\sMo sur 40\sMo/)).toBeVisible();
		});
	}
);

test(
	'One that is taken away comes back; what storage refuses is said, and keeps nothing else waiting',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.addInitScript(() => {
			const real = IDBObjectStore.prototype.put;
			IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
				if (this.name === 'files' && sessionStorage.getItem('full'))
					throw new DOMException('full', 'QuotaExceededError');
				return real.apply(this, args);
			};
		});
		const setFull = (full: boolean) =>
			page.evaluate(
				(full) => (full ? sessionStorage.setItem('full', '1') : sessionStorage.clear()),
				full
			);
		await seedExample(page, bakery.name);
		await openFold(page, 'labels');

		await test.step('by keyboard: added, said more of, taken away, brought back', async () => {
			const link = page.getByLabel(proofs.link);
			await page.getByRole('button', { name: /^Preuves/ }).focus();
			await tabTo(page, link);
			await page.keyboard.type('exemple.fr/page');
			await page.keyboard.press('Enter');
			const own = page.locator('article').filter({ hasText: 'Ouvrir exemple.fr' });
			await expect(own).toBeVisible();
			await own.getByLabel('Titre').focus();
			await page.keyboard.press('End');
			await page.keyboard.type(' (charte)');
			await tabTo(page, own.getByLabel('Nature'));
			await page.keyboard.type('Aut');
			await tabTo(page, own.getByLabel('Confidentielle'));
			await page.keyboard.press('Space');
			const renamed = card(page, 'exemple.fr (charte)');
			await expect(renamed).toContainText('Autre · confidentielle');
			const before = field(await revisionsOf(page), '');
			await tabTo(page, renamed.getByRole('button', { name: /^Retirer/ }));
			await page.keyboard.press('Enter');
			await expect(said(page)).toContainText('Preuve retirée : exemple.fr (charte).');
			await expect(page.getByRole('button', { name: 'Annuler', exact: true })).toBeFocused();
			expect(field(await revisionsOf(page), '')).toEqual([]);
			await page.keyboard.press('Enter');
			await expect(renamed).toBeVisible();
			await expect(said(page)).toContainText(proofs.back);
			await expect(said(page)).toBeFocused();
			expect(field(await revisionsOf(page), '').sort()).toEqual(before.sort());
		});
		await test.step('the other way back: what was done last is undone', async () => {
			await card(page, 'exemple.fr (charte)').getByText('Préciser').click();
			await card(page, 'exemple.fr (charte)')
				.getByRole('button', { name: /^Retirer/ })
				.click();
			await page.getByRole('button', { name: 'Annuler la dernière réponse' }).click();
			await expect(card(page, 'exemple.fr (charte)')).toBeVisible();
		});
		await test.step('a full disk: the file is not there by half, answers go on, and it can be added again', async () => {
			await setFull(true);
			await picker(page).setInputFiles(pdf);
			await expect(said(page)).toContainText('n’a pas été gardé');
			await expect(card(page, 'attestation-eco-defis')).toHaveCount(0);
			expect(await filesOf(page)).toEqual([]);
			expect(field(await revisionsOf(page), '/file')).toEqual([]);
			await page.getByRole('button', { name: 'Note', exact: true }).click();
			await page.getByLabel('Note pour vous').fill('À rajouter');
			await page.getByLabel('Note pour vous').blur();
			await expect
				.poll(async () => fieldsOf(await revisionsOf(page)).get('notes/company/labels'))
				.toBe('À rajouter');
			await setFull(false);
			await picker(page).setInputFiles(pdf);
			await expect(card(page, 'attestation-eco-defis')).toBeVisible();
			expect((await filesOf(page)).map(({ sha256 }) => sha256)).toEqual([paper.sha256]);
		});
		await test.step('on the screen of all, with the last of its subject', async () => {
			await page.goto('/preuves');
			const own = card(page, 'attestation-eco-defis');
			await own.getByText('Préciser').click();
			await own.getByRole('button', { name: /^Retirer/ }).click();
			await card(page, 'exemple.fr (charte)').getByText('Préciser').click();
			await card(page, 'exemple.fr (charte)')
				.getByRole('button', { name: /^Retirer/ })
				.click();
			await expect(page.getByText('0 sujet sur 20 avec une preuve.')).toBeVisible();
			await page.getByRole('button', { name: 'Annuler', exact: true }).click();
			await expect(card(page, 'exemple.fr (charte)')).toBeVisible();
			await expectStored(page);
			// Its bytes wait, in case; they do not leave.
			expect(await filesOf(page)).toHaveLength(1);
			const { path } = await downloadExport(page, bakery.name, {
				ticked: ['Les preuves confidentielles']
			});
			expect(readFileSync(path, 'utf8')).not.toContain('"files":[');
		});
	}
);

test(
	'In English; and a proof of a subject that this questionnaire has not',
	{ tag: '@deep' },
	async ({ page }) => {
		const rich = 'd'.repeat(32);
		await importRich(page, bakery, '');
		await page.goto(`/en/preuves?d=${rich}`);
		await expect(heading(page)).toHaveText(english.title);
		await expect(page.getByRole('heading', { name: english.noSubject })).toBeVisible();
		const lost = card(page, 'Facture');
		await expect(lost).toContainText('valid until 5 October 2027');
		await lost.getByText(english.edit).click();
		await lost.getByLabel(english.fields.subject).selectOption({ index: 3 });
		await expect(page.getByText('2 subjects out of 20 with a proof.')).toBeVisible();
		await expect(lost.locator('summary')).toBeFocused();
		await expect(page.getByText(english.badLink)).toHaveCount(0);
		await openFold(page, 'mission-odd', `/en/diagnostic?d=${rich}&`);
		await expect(page.getByText(english.scoreSame)).toBeVisible();
		await picker(page).setInputFiles({ ...pdf, name: 'empty.pdf', buffer: Buffer.alloc(0) });
		await expect(said(page)).toHaveText('empty.pdf is empty: nothing was added.');
		await page.getByRole('link', { name: english.all }).click();
		await expect(heading(page)).toBeFocused();
		await enter(page, page.getByRole('link', { name: /^See the question/ }).first());
		await expect(page).toHaveURL(/\/en\/diagnostic\?sujet=/);
	}
);

test(
	'Two devices that say otherwise of one proof: both files are here until one is chosen',
	{ tag: '@deep' },
	async ({ page }) => {
		const rich = JSON.parse(richDossier(bakery.sheet, bakery.name, '')) as {
			dossier: string;
			revisions: Revision[];
		};
		const other = { role: 'company', device: 'ordinateur' };
		const otherwise = (path: string, value: string, id: string): Revision => ({
			id: id.repeat(32),
			dossier: rich.dossier,
			path,
			value,
			over: [],
			author: other,
			at: Date.parse('2026-11-22T09:00:00Z')
		});
		const revisions = [
			...rich.revisions.filter(({ path }) => path !== 'profile/headcount'),
			...rich.revisions.filter(({ path }) => path === 'profile/headcount').slice(0, 1),
			otherwise('proofs/p1/file', paper.sha256, 'a'),
			otherwise('proofs/p1/kind', 'invoice', 'b')
		];
		await page.goto('/dossiers');
		await page.getByLabel('Importer un dossier').setInputFiles({
			name: 'deux.azimut.json',
			mimeType: 'application/json',
			buffer: Buffer.from(JSON.stringify({ ...rich, revisions }))
		});
		await takeWithPrivate(page);
		await expect(page.getByText('est importé')).toBeVisible();
		await page.goto(`/preuves?d=${rich.dossier}`);
		const own = card(page, 'Photo du compteur');
		await expect(own.getByRole('button', { name: /^Télécharger/ })).toHaveCount(2);
		await page.goto(`/desaccords?d=${rich.dossier}`);
		const settle = (about: string, value: RegExp) =>
			page
				.locator('section')
				.filter({
					has: page.getByRole('heading', { name: new RegExp(`Photo du compteur.*${about}`) })
				})
				.getByRole('button', { name: value })
				.click();
		await settle('nature', /Facture/);
		await settle('fichier', new RegExp(picture.sha256.slice(0, 8)));
		await expect
			.poll(async () => fieldsOf(await revisionsOf(page)).get('proofs/p1/file'))
			.toBe(picture.sha256);
		await page.goto(`/preuves?d=${rich.dossier}`);
		await expect(own.getByRole('button', { name: /^Télécharger/ })).toHaveCount(1);
		await expect(own).toContainText('Facture');
	}
);

test.describe('without network', () => {
	test.use({ serviceWorkers: 'allow' });

	test(
		'A paper is added and looked at after one visit',
		{ tag: '@deep' },
		async ({ page, context, tripwires }) => {
			tripwires.allow(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
			await loadExample(page, bakery.name);
			await saved(page);
			await context.setOffline(true);
			await openFold(page, 'labels');
			await picker(page).setInputFiles({
				name: 'photo.jpg',
				mimeType: 'image/jpeg',
				buffer: withExif(await jpeg(page, 400, 300))
			});
			await expect(said(page)).toContainText(
				'la position enregistrée par le téléphone est retirée'
			);
			await page.goto('/preuves');
			await card(page, 'photo').getByRole('button', { name: /^Voir/ }).click();
			await expect(page.getByRole('dialog').locator('canvas')).toBeVisible();
		}
	);
});
