import { copyFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { merge } from '../../src/lib/i18n/messages/fr.merge';
import { messages } from '../../src/lib/i18n/messages/fr';
import { keep } from '../../src/lib/i18n/messages/fr.keep';
import { keeping } from '../../src/lib/i18n/messages/fr.keeping';
import { offers } from '../../src/lib/i18n/messages/fr.offers';
import { paper as papers } from '../../src/lib/i18n/messages/fr.paper';
import { passing } from '../../src/lib/i18n/messages/fr.passing';
import { plan } from '../../src/lib/i18n/messages/fr.plan';
import { proofs } from '../../src/lib/i18n/messages/fr.proofs';
import { publicPage } from '../../src/lib/i18n/messages/fr.public';
import { publish } from '../../src/lib/i18n/messages/fr.publish';
import { report } from '../../src/lib/i18n/messages/fr.report';
import { shelf } from '../../src/lib/i18n/messages/fr.shelf';
import { versions } from '../../src/lib/i18n/messages/fr.versions';
import { years } from '../../src/lib/i18n/messages/fr.years';
import { keptPage } from '../support/kept-page';
import { inventedSiren } from '../support/publications';
import { byCoach, changedCopy, here, workshop } from './support/copies';
import { downloadFromShelf, exportFromShelf, putPage } from './support/device';
import { example, itemWords } from './support/grid';
import {
	describeCompany,
	heading,
	loadExample,
	openFigure,
	ownCompany,
	row
} from './support/journey';
import { asFile, factory, importFactory, lateCopy, olderGrid } from './support/older';
import { PublishingServer } from './support/publishing';
import { importRich, paper, png } from './support/rich';
import { expect, test, type Locator, type Page } from './support/test';

/**
 * Every screen and state beside its picture in `visual/`, on a phone and on a desk, light and dark. Each test goes to its
 * states in turn; a picture shows one window, from the top of the page or around what it is about.
 */
const bakery = example('boulangerie');
const sizes = {
	'360': { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
	'1280': { viewport: { width: 1280, height: 800 } }
};

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(async ({ page }) => {
	await page.clock.setFixedTime('2026-11-24T10:00:00+01:00');
});

interface Where {
	/** What the picture is about, when it is not the top of the page. */
	around?: Locator;
	fullPage?: boolean;
	schemes?: readonly ('light' | 'dark')[];
}

/** Light, then dark. */
async function picture(
	page: Page,
	size: string,
	name: string,
	{ around, fullPage = false, schemes = ['light', 'dark'] }: Where = {}
): Promise<void> {
	await page.mouse.move(0, 0);
	for (const colorScheme of schemes) {
		await page.emulateMedia({ colorScheme });
		if (around) await around.evaluate((node) => node.scrollIntoView({ block: 'center' }));
		else await page.evaluate(() => scrollTo(0, 0));
		// A list that scrolls by itself is drawn apart, now and then half a pixel off: for the picture it stands still.
		await page.locator('nav.wide').evaluateAll((lists) => {
			for (const list of lists as HTMLElement[])
				Object.assign(list.style, { position: 'static', maxHeight: 'none', overflow: 'visible' });
		});
		// A chart is drawn again in other colours, then once more at its width.
		await page.evaluate(async () => {
			for (let frames = 0; frames < 4; frames += 1) await new Promise(requestAnimationFrame);
		});
		await expect.soft(page).toHaveScreenshot(`${name}-${size}-${colorScheme}.png`, { fullPage });
	}
}

const question = (criterion: string, id: string) =>
	`/diagnostic?sujet=${criterion}${id && `&question=${id}`}`;

async function go(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await expect(heading(page)).toBeVisible();
	await expect(page.getByText(messages.app.loading).filter({ visible: true })).toHaveCount(0);
}

const fold = (page: Page, name: string) =>
	page.locator('summary').filter({ hasText: new RegExp(`^\\s*${name}`) });

for (const [size, device] of Object.entries(sizes)) {
	test.describe(`${size} px wide`, () => {
		test.use(device);
		const shot = (page: Page, name: string, where?: Where) => picture(page, size, name, where);

		test('home, the pages about Azimut, and what is not there', async ({ page, tripwires }) => {
			tripwires.allow(/status of 404/);
			await go(page, '/');
			await shot(page, 'home');
			for (const name of [
				'criteres',
				'methode',
				'confidentialite',
				'accessibilite',
				'mentions-legales'
			]) {
				await go(page, `/${name}`);
				await shot(page, name);
			}
			await go(page, '/nulle-part');
			await shot(page, 'error');
			await go(page, '/hors-ligne');
			await shot(page, 'hors-ligne');
			await go(page, '/resultats');
			await shot(page, 'no-dossier');
			await go(page, '/diagnostic?d=0000');
			await shot(page, 'missing-dossier');
		});

		test('the questions about the company', async ({ page }) => {
			await page.goto('/profil?nouveau');
			await expect(page.getByText(messages.profile.step(1, 6))).toBeVisible();
			await shot(page, 'profile-list');
			await describeCompany(page, bakery.sheet.profile);
			await shot(page, 'profile-summary');
			await go(page, '/profil?q=headcount');
			await shot(page, 'profile-number');
			await go(page, '/profil?q=naf');
			await shot(page, 'profile-search');
			await go(page, '/resultats');
			await shot(page, 'result-none');
		});

		test('the questions of a subject', async ({ page }) => {
			await describeCompany(page, bakery.sheet.profile);
			await go(page, question('mission-odd', 'mission'));
			await shot(page, 'question-level');
			const open = page.getByRole('button', { name: messages.questions.openList });
			if (await open.isVisible()) {
				await open.click();
				await expect(page.getByRole('dialog')).toBeVisible();
				await shot(page, 'question-subjects');
				await page.keyboard.press('Escape');
			}
			const why = fold(page, messages.questions.why);
			await why.click();
			await expect(page.getByText(messages.app.loading).filter({ visible: true })).toHaveCount(0);
			await shot(page, 'question-help', { around: why });

			await go(page, question('labels', 'labels-petite-equipe'));
			const label = row(page, itemWords('labels', 'labels-petite-equipe').choices.rge?.words ?? '');
			await label.check();
			await expect(page.getByText(messages.questions.kept)).toBeVisible();
			await shot(page, 'question-practices');
			await shot(page, 'question-practices-end', {
				around: row(page, messages.questions.unknown)
			});

			await go(page, question('economie-locale-circulaire', 'fournisseurs-proches'));
			await shot(page, 'question-measure');
			await openFigure(page);
			await page.getByRole('button', { name: messages.questions.useFigure }).click();
			const wrong = page.getByRole('alert');
			await expect(wrong).toBeVisible();
			await shot(page, 'question-figure-error', { around: wrong });

			await go(page, question('partage-valeur', 'profit'));
			await expect(page.getByText(messages.questions.before)).toBeVisible();
			await shot(page, 'question-fact');
		});

		test('a subject that does not apply', async ({ page }) => {
			await describeCompany(page, { ...bakery.sheet.profile, headcount: 0 });
			await go(page, question('stabilite-travail', ''));
			await expect(page.getByText(messages.questions.notApplicable)).toBeVisible();
			await shot(page, 'question-not-applicable');
		});

		test('the result of the bakery, trying steps, and what follows', async ({ page }) => {
			await loadExample(page, bakery.name);
			await expect(page.getByRole('img').nth(1)).toBeVisible();
			await expect(page.getByText(report.proof('')).first()).toBeVisible();
			await shot(page, 'result');
			await shot(page, 'result-full', { fullPage: true, schemes: ['light'] });
			const choose = fold(page, report.simulationOpen);
			await choose.click();
			await page.locator('fieldset').getByRole('checkbox').first().check();
			await shot(page, 'simulation', { around: choose });
			await go(page, question('mission-odd', 'mission'));
			await shot(page, 'question-answered');
			await go(page, '/');
			await expect(
				page.getByRole('link', { name: messages.home.resume(bakery.name) })
			).toBeVisible();
			await shot(page, 'home-dossier');
		});

		test('a result that is still a range', async ({ page }) => {
			await loadExample(page, example('chantier-insertion').name);
			await expect(page.getByRole('img').nth(1)).toBeVisible();
			await shot(page, 'result-range');
			await go(page, '/a-chercher');
			await shot(page, 'to-find');
		});

		test('who can help, one offer, and the plan', async ({ page }) => {
			await go(page, '/offres');
			await shot(page, 'offers-anyone');
			await loadExample(page, bakery.name);
			await go(page, '/offres');
			await expect(page.getByText(offers.contact.title)).toBeVisible();
			await shot(page, 'offers');
			await shot(page, 'offers-first', { around: page.getByRole('article').first() });
			await page.getByRole('button', { name: /OPCO/ }).first().click();
			await expect(page.getByRole('dialog')).toBeVisible();
			await shot(page, 'offers-question', { schemes: ['light'] });
			await page.keyboard.press('Escape');
			await fold(page, offers.filters).click();
			await shot(page, 'offers-filters', { around: page.getByRole('combobox').first() });
			const refused = fold(page, offers.refusedTitle(0).split(':')[0]?.trim() ?? '');
			await refused.click();
			await expect(page.getByText(offers.possibleFrom(20)).first()).toBeVisible();
			await shot(page, 'offers-refused', { around: refused });
			await go(page, '/offres/pass-transformation-ecologique');
			await expect(page.getByText(offers.one.forYou).first()).toBeVisible();
			await shot(page, 'offer', { fullPage: true });
			await page.getByRole('button', { name: new RegExp(`^${offers.plan.add}`) }).click();
			await expect(page.getByText(offers.plan.added)).toBeVisible();
			await go(page, '/resultats');
			const steps = page.locator('#pas');
			await steps
				.getByRole('button', { name: new RegExp(`^${offers.plan.add}`) })
				.first()
				.click();
			await expect(steps.getByText(offers.plan.added)).toBeVisible();
			await go(page, '/plan');
			await expect(page.getByRole('article')).toHaveCount(2);
			await shot(page, 'plan', { fullPage: true });
			const edit = fold(page, plan.edit).first();
			await edit.click();
			await shot(page, 'plan-edit', { around: edit, schemes: ['light'] });
		});

		test('a plan that is empty', async ({ page }) => {
			await loadExample(page, bakery.name);
			await go(page, '/plan');
			await expect(page.getByText(plan.empty)).toBeVisible();
			await shot(page, 'plan-empty', { schemes: ['light'] });
		});

		test('a finished year, the next one, and what changed', async ({ page }) => {
			await loadExample(page, bakery.name);
			await page.getByRole('button', { name: years.after.finish }).click();
			await page
				.getByRole('dialog')
				.getByRole('button', { name: /^Terminer/ })
				.click();
			await expect(page.getByText(/^Terminé le/)).toBeVisible();
			await page.clock.setFixedTime('2027-02-03T10:00:00+01:00');
			await go(page, '/nouvelle-annee');
			await page.getByRole('button', { name: 'Commencer 2026' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/2026/);
			await shot(page, 'year-begun');
			await go(page, '/diagnostic?confirmer');
			const yes = page.getByRole('button', { name: years.confirm.yes });
			await expect(yes).toBeVisible();
			await shot(page, 'year-confirm');
			await page.locator('fieldset').getByRole('radio', { checked: false }).first().click();
			await go(page, '/historique');
			await expect(page.getByRole('table').first()).toBeVisible();
			await shot(page, 'history', { fullPage: true });
		});

		test('the three papers, and a result made again', async ({ page }) => {
			await loadExample(page, bakery.name);
			for (const kind of ['chiffres', 'fiche', 'rapport'] as const) {
				await page.goto(`/imprimer?document=${kind}`);
				await expect(page.locator(`.sheet.${kind}`)).toBeVisible();
				await page.waitForLoadState('networkidle');
				if (kind === 'chiffres') await picture(page, size, 'paper');
				// The address of this server stands at the top of two of them, and in the code.
				const far = kind === 'chiffres' ? 'section:nth-of-type(3)' : '.lines tr:nth-of-type(14)';
				await picture(page, size, `paper-${kind}`, { around: page.locator(`.sheet ${far}`) });
			}
			await page.goto('/verifier');
			await picture(page, size, 'again');
			// The port of the address is no part of a code.
			await page.goto('/imprimer?document=fiche');
			await page.goto((await page.locator('.code a').getAttribute('href')) ?? '');
			const lines = page.getByRole('table', { name: papers.again.same });
			await expect(lines).toBeVisible();
			await picture(page, size, 'again-result', { around: lines.getByRole('row').nth(5) });
		});

		test('the shelf of dossiers', async ({ page }) => {
			await go(page, '/dossiers');
			await expect(page.getByText(bakery.story)).toBeVisible();
			await shot(page, 'dossiers-empty');
			for (const [minute, slug] of ['holding', 'graphiste', 'boulangerie'].entries()) {
				await page.clock.setFixedTime(`2026-11-24T10:0${minute}:00+01:00`);
				await loadExample(page, example(slug).name);
			}
			await go(page, '/dossiers');
			const card = page.getByRole('article', { name: bakery.name });
			await expect(card).toBeVisible();
			await card.getByText(shelf.more).click();
			await shot(page, 'dossiers');
			await card.getByRole('button', { name: shelf.remove }).click();
			const undo = page.getByRole('status').getByRole('button', { name: shelf.restore });
			await expect(undo).toBeVisible();
			await shot(page, 'dossiers-deleted');
		});

		test('a public page that stays when its dossier goes', async ({ page }) => {
			await loadExample(page, bakery.name);
			await putPage(page, bakery.name, keptPage('b'));
			const { path } = await downloadFromShelf(page, bakery.name, { ticked: [keep.dialog.tokens] });
			await putPage(page, bakery.name, keptPage('a'));
			await page.getByLabel(shelf.import).setInputFiles(path);
			const taken = page.getByRole('link', { name: shelf.importedKey.open });
			await expect(taken).toBeVisible();
			await shot(page, 'import-other-page', { around: taken });
			await go(page, '/dossiers');
			const card = page.getByRole('article', { name: bakery.name });
			await card.getByText(shelf.more).click();
			await card.getByRole('button', { name: shelf.remove }).click();
			await expect(page.getByRole('heading', { name: shelf.stillPublic.title })).toBeVisible();
			await shot(page, 'dossiers-public');
			await go(page, '/donnees');
			await page.getByRole('button', { name: keeping.erase.open }).click();
			const sure = page.getByRole('dialog').getByRole('checkbox');
			await shot(page, 'data-erase-public', { around: sure });
		});

		test('what is said when the device refuses', async ({ page }) => {
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
			await loadExample(page, bakery.name);
			await go(page, question('mission-odd', 'mission'));
			await page.evaluate(() => sessionStorage.setItem('fault', 'yes'));
			await page.getByRole('radio', { checked: false }).first().click();
			await expect(page.getByRole('alert')).toBeVisible();
			await shot(page, 'storage-full');
			await page.evaluate(() => sessionStorage.setItem('refused', 'yes'));
			await page.goto('/diagnostic');
			await expect(page.getByRole('alert')).toBeVisible();
			await shot(page, 'storage-refused');
		});

		test('a dossier on its way out, and the page for keeping', async ({ page }, info) => {
			const name = await importRich(page, bakery, '<b>bis</b>');
			await page
				.getByRole('article', { name, exact: true })
				.getByRole('button', { name: shelf.export })
				.click();
			const dialog = page.getByRole('dialog');
			await expect(dialog.getByRole('checkbox')).toHaveCount(3);
			await expect(dialog.getByRole('button', { name: keep.dialog.download })).toHaveAttribute(
				'aria-disabled',
				'false'
			);
			await shot(page, 'export');
			const kept = info.outputPath('kept.html');
			copyFileSync((await downloadFromShelf(page, name, { format: 'html' })).path, kept);
			await page.goto(pathToFileURL(kept).href);
			await shot(page, 'kept');
			await shot(page, 'kept-proofs', { around: page.locator('#preuves'), schemes: ['light'] });
			await page.locator('summary').click();
			const history = page.locator('#historique h3').first();
			await shot(page, 'kept-history', { around: history, schemes: ['dark'] });
		});

		test('proofs', async ({ page }) => {
			await loadExample(page, bakery.name);
			await go(page, '/preuves');
			await shot(page, 'proofs-none', { schemes: ['light'] });
			await go(page, question('labels', ''));
			await fold(page, 'Preuves').click();
			const files = page.locator('input[type="file"]');
			await files.setInputFiles([
				{ name: 'compteur d’eau.png', mimeType: 'image/png', buffer: png() },
				{ name: 'attestation.pdf', mimeType: 'application/pdf', buffer: paper.bytes }
			]);
			const card = page.getByRole('article').filter({ hasText: 'attestation' });
			await expect(card).toBeVisible();
			await expect(page.getByText(/^Par exemple/)).toBeVisible();
			await shot(page, 'proofs-question', { around: page.getByLabel(proofs.link) });
			await card.locator('summary').click();
			await card.getByLabel(proofs.fields.kind).selectOption('certificate');
			await card.getByLabel(proofs.fields.confidential).check();
			await card.getByLabel(proofs.fields.validUntil).fill('2026-12-20');
			await expect(card.getByText('expire le')).toBeVisible();
			await card.getByLabel(proofs.fields.validUntil).blur();
			await shot(page, 'proofs-fields', { around: card, schemes: ['light'] });
			await page.getByRole('button', { name: /^Voir.*compteur/ }).click();
			await expect(page.getByRole('dialog')).toBeVisible();
			await shot(page, 'proofs-look', { schemes: ['dark'] });
			await page.keyboard.press('Escape');
			await go(page, '/preuves');
			await expect(page.getByText(/^Fichiers/)).toBeVisible();
			await shot(page, 'proofs', { fullPage: true });
		});

		test('from one screen to another', async ({ page }) => {
			const { send, receive } = passing;
			await loadExample(page, bakery.name);
			await go(page, '/envoyer');
			const text = page.getByLabel(send.textLabel);
			const codes = (await text.inputValue()).split('\n');
			// Codes are others each time.
			await page.getByRole('img', { name: /^Code 1 sur/ }).evaluate((code) => {
				code.querySelector('path')?.setAttribute('d', 'M4 4h69v69h-69z');
			});
			await text.evaluate((field: HTMLTextAreaElement) => (field.value = 'AZ1G:'));
			await shot(page, 'send', { fullPage: true });
			await go(page, '/recevoir');
			await shot(page, 'receive', { schemes: ['light'] });
			await page.getByRole('button', { name: receive.open }).click();
			await expect(page.getByRole('alert')).toBeVisible();
			await page.getByLabel(receive.textLabel).fill(codes.slice(2).join(' '));
			await page.getByRole('button', { name: receive.add }).click();
			await expect(page.getByText(receive.missing('1, 2'))).toBeVisible();
			await shot(page, 'receive-half', { fullPage: true });
			await page.getByLabel(receive.textLabel).fill(codes.join(' '));
			await page.getByRole('button', { name: receive.add }).click();
			await expect(page.getByRole('heading', { name: receive.arrived })).toBeVisible();
			await shot(page, 'receive-arrived', { schemes: ['light'] });
		});

		test('a copy of a dossier, and what is in disagreement', async ({ page }) => {
			await loadExample(page, bakery.name);
			const start = await exportFromShelf(page, bakery.name);
			const input = page.getByLabel(shelf.import);
			const take = (text: string) =>
				input.setInputFiles({
					...{ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) }
				});
			const dialog = page.getByRole('dialog', { name: merge.title });
			await take(changedCopy(start, here, workshop));
			await dialog.getByRole('button', { name: merge.keep }).click();
			await expect(page.getByText(merge.kept(bakery.name))).toBeVisible();
			await take(changedCopy(start, byCoach));
			await expect(dialog).toContainText(merge.disputesTitle(2));
			await shot(page, 'copy');
			await shot(page, 'copy-end', { around: dialog.getByRole('button', { name: merge.keep }) });
			await dialog.getByRole('button', { name: merge.keep }).click();
			await expect(page.getByText(merge.kept(bakery.name))).toBeVisible();
			await shot(page, 'copy-kept', { around: page.getByText(merge.kept(bakery.name)) });
			await go(page, '/desaccords');
			await shot(page, 'disagreements');
			await page
				.getByRole('button', { name: new RegExp(`^${merge.screen.choose}`) })
				.first()
				.click();
			await expect(page.getByRole('button', { name: merge.screen.chosen })).toBeVisible();
			await shot(page, 'disagreements-settled', { schemes: ['light'], fullPage: true });
		});

		test('a newer version of the questionnaire, and the older one', async ({ page }) => {
			await importFactory(page);
			await go(page, '/nouvelle-version');
			const move = page.getByRole('button', { name: /^Passer à/ });
			await expect(move).toBeVisible();
			await shot(page, 'version-offered', { fullPage: true });
			await fold(page, 'Voir les').click();
			await shot(page, 'version-changes', { schemes: ['light'] });
			await move.click();
			await expect(page.getByText(versions.partly)).toBeVisible();
			await expect(page.getByRole('link', { name: versions.first })).toBeVisible();
			await shot(page, 'version-moved');
			await page.goto('/dossiers');
			await page.getByLabel('Importer un dossier').setInputFiles(asFile(lateCopy()));
			await page.getByRole('dialog').getByRole('button', { name: merge.keep }).click();
			await expect(page.getByText(merge.kept(factory.name))).toBeVisible();
			await go(page, '/nouvelle-version');
			await expect(page.getByRole('checkbox')).toBeVisible();
			await shot(page, 'version-later', { fullPage: true });
			await go(page, `/nouvelle-version?version=${olderGrid}`);
			await expect(page.getByRole('main').locator('ol > li').first()).toBeVisible();
			await shot(page, 'version-older');
		});

		test('where the data is, erasing it, a reminder, a damaged database', async ({
			page,
			tripwires
		}) => {
			tripwires.allow(/status of 404/);
			await page.addInitScript(() => {
				navigator.storage.estimate = () => Promise.resolve({ usage: 240_000, quota: 12e9 });
				if (location.pathname !== '/donnees')
					Reflect.deleteProperty(globalThis, 'showDirectoryPicker');
				else
					Object.assign(globalThis, {
						showDirectoryPicker: async () =>
							(await navigator.storage.getDirectory()).getDirectoryHandle('Copies', {
								create: true
							})
					});
			});
			await loadExample(page, bakery.name);
			await go(page, '/donnees');
			await expect(page.getByText(keeping.here.notPersistent)).toBeVisible();
			await shot(page, 'data', { fullPage: true });
			await page.getByRole('button', { name: keeping.erase.open }).click();
			const dialog = page.getByRole('dialog');
			await expect(dialog).toBeVisible();
			await shot(page, 'data-erase', { around: dialog });
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: keeping.folder.choose }).click();
			await expect(page.getByText(keeping.folder.on('Copies'))).toBeVisible();
			const title = page.getByRole('heading', { name: keeping.folder.title });
			await shot(page, 'data-folder', { around: title, schemes: ['light'] });
			await page.getByRole('button', { name: keeping.erase.open }).click();
			await dialog.getByRole('checkbox').check();
			await dialog.getByRole('button', { name: keeping.erase.now }).click();
			await expect(heading(page)).toHaveText(keeping.erase.doneTitle);
			await shot(page, 'data-erased', { schemes: ['light'] });

			await loadExample(page, bakery.name);
			await page.clock.setFixedTime('2026-11-24T10:05:00+01:00');
			await go(page, question('mission-odd', 'suivi'));
			await page.getByRole('radio', { checked: false }).first().click();
			await expect(page.getByRole('complementary')).toBeVisible();
			await shot(page, 'reminder', { around: page.getByRole('complementary') });

			await page.goto('/favicon.svg');
			await page.evaluate(
				() =>
					new Promise<void>((resolve) => {
						indexedDB.deleteDatabase('azimut');
						const opening = indexedDB.open('azimut', 10);
						opening.onupgradeneeded = () => opening.result.createObjectStore('files');
						opening.onsuccess = () => {
							opening.result.close();
							resolve();
						};
					})
			);
			await go(page, '/diagnostic');
			await expect(page.getByRole('button', { name: keeping.rescue.save })).toBeVisible();
			await shot(page, 'storage-damaged');
		});

		test('publishing a page, and what is there once it is', async ({ page }) => {
			const { gate, obstacles, shown } = publish;
			const slug = 'abcdefghijklmnop';
			await page.route('**/api/publications', (route) =>
				route.fulfill({
					status: 201,
					json: {
						...{ slug, url: `https://azimut.example/s/${slug}`, token: 'T'.repeat(43) },
						withdrawalKey: 'abaisser abandon abdiquer abeille abolir aborder aboutir aboyer'
					}
				})
			);
			await page.route(`**/api/publications/${slug}`, (route) =>
				route.fulfill({
					json: {
						...{ state: 'live', reason: null, sirenTaken: false, listed: false },
						...{ publishedAt: '2026-11-24T09:00:00.000Z', updatedAt: '2026-11-24T09:00:00.000Z' },
						validUntil: '2027-11-24'
					}
				})
			);
			await ownCompany(page, bakery.name);
			await go(page, '/publier');
			const finish = page.getByRole('button', { name: obstacles.unfinished.link });
			await expect(finish).toBeVisible();
			await shot(page, 'publish-not-yet');
			await finish.click();
			await page.getByRole('dialog').getByRole('button', { name: years.finish.button }).click();
			await page.getByLabel(shown.name).fill('Boulangerie « du Marché » (exemple)');
			await page.getByLabel(shown.name).blur();
			await expect(page.getByText(obstacles.name.text)).toBeHidden();
			await shot(page, 'publish', { fullPage: true });
			await page.getByText(shown.preview).click();
			await shot(page, 'publish-preview', { around: page.getByText(publicPage.identity) });
			await shot(page, 'publish-preview-points', {
				around: page.getByRole('heading', { name: publicPage.parts })
			});
			for (const box of await page
				.getByRole('group', { name: gate.text })
				.getByRole('checkbox')
				.all())
				await box.check();
			await page.getByRole('button', { name: gate.publish }).click();
			await expect(page.getByText(/^En ligne/)).toBeVisible();
			await shot(page, 'published', { fullPage: true });
			await page.getByRole('button', { name: publish.withdraw.open }).click();
			await shot(page, 'publish-withdraw', { around: page.getByRole('checkbox') });
			await go(page, '/publier/cle');
			await shot(page, 'publish-key');
		});

		test('public pages, in every state', async ({ page, tripwires }) => {
			tripwires.allow(/status of (404|410)/);
			const server = new PublishingServer();
			await server.start();
			tripwires.allow(new RegExp(`another origin: ${server.origin}/`));
			const [live, ended, gone] = [
				await server.publish('boulangerie', {
					...{ name: 'Boulangerie « du Marché » (exemple)', siren: inventedSiren(7) },
					facts: [{ fact: 'department', value: '66' }]
				}),
				await server.publish('scop-batiment', { name: 'Coopérative passée (exemple)' }),
				await server.publish('graphiste', { name: 'Page retirée (exemple)' })
			];
			server.age(ended.slug);
			server.administer('withdraw', gone.slug);
			const visit = async (path: string) => {
				await page.goto(server.origin + path);
				// Days pass on the server; in the picture they do not.
				await page.evaluate(() => {
					const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
					for (let text = texts.nextNode(); text; text = texts.nextNode())
						text.textContent = (text.textContent ?? '')
							.replace(/\d+(er)?\s\p{L}+\s20\d\d/gu, '24 novembre 2026')
							.replace(/l’année 20\d\d/, 'l’année 2025');
				});
			};
			await visit(`/s/${live.slug}`);
			await shot(page, 'public-page');
			await shot(page, 'public-answers', { around: page.locator('.answers').nth(1) });
			await shot(page, 'public-points', { around: page.locator('.parts') });
			await visit(`/s/${live.slug}/recalcul`);
			await shot(page, 'public-recount');
			await visit(`/s/${live.slug}/retirer`);
			await shot(page, 'public-withdraw');
			await visit('/signaler');
			await shot(page, 'public-report', { fullPage: true });
			await visit(`/s/${ended.slug}`);
			await shot(page, 'public-ended');
			await visit(`/s/${gone.slug}`);
			await shot(page, 'public-withdrawn', { schemes: ['light'] });
			await server.stop();
		});
	});
}

test.describe('On paper', () => {
	// A4 at 96 dots an inch.
	test.use({ viewport: { width: 794, height: 1123 } });

	test('the result of the bakery', async ({ page }) => {
		await loadExample(page, bakery.name);
		await expect(page.getByRole('img').nth(1)).toBeVisible();
		await expect(page.getByText(report.proof('')).first()).toBeVisible();
		await page.emulateMedia({ media: 'print', colorScheme: 'light' });
		await expect.soft(page).toHaveScreenshot('result-print.png', { fullPage: true });
	});

	test('an offer, and the plan', async ({ page }) => {
		await loadExample(page, bakery.name);
		await go(page, '/offres/visite-energie');
		await page.getByRole('button', { name: new RegExp(`^${offers.plan.add}`) }).click();
		await expect(page.getByText(offers.plan.added)).toBeVisible();
		await page.emulateMedia({ media: 'print', colorScheme: 'light' });
		await expect.soft(page).toHaveScreenshot('offer-print.png', { fullPage: true });
		await page.emulateMedia({ media: 'screen' });
		await go(page, '/plan');
		await expect(page.getByRole('article')).toHaveCount(1);
		await page.emulateMedia({ media: 'print', colorScheme: 'light' });
		await expect.soft(page).toHaveScreenshot('plan-print.png', { fullPage: true });
	});

	test('the page for keeping', async ({ page }, info) => {
		const name = await importRich(page, bakery, '<b>bis</b>');
		const kept = info.outputPath('kept.html');
		copyFileSync((await downloadFromShelf(page, name, { format: 'html' })).path, kept);
		await page.goto(pathToFileURL(kept).href);
		await page.emulateMedia({ media: 'print', colorScheme: 'light' });
		await expect.soft(page).toHaveScreenshot('kept-print.png');
	});
});
