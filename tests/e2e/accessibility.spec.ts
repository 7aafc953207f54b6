import { merge } from '../../src/lib/i18n/messages/fr.merge';
import { messages } from '../../src/lib/i18n/messages/fr';
import { keep } from '../../src/lib/i18n/messages/fr.keep';
import { keeping } from '../../src/lib/i18n/messages/fr.keeping';
import { offers } from '../../src/lib/i18n/messages/fr.offers';
import { paper as papers } from '../../src/lib/i18n/messages/fr.paper';
import { passing } from '../../src/lib/i18n/messages/fr.passing';
import { plan } from '../../src/lib/i18n/messages/fr.plan';
import { versions } from '../../src/lib/i18n/messages/fr.versions';
import { years } from '../../src/lib/i18n/messages/fr.years';
import { proofs } from '../../src/lib/i18n/messages/fr.proofs';
import { shelf } from '../../src/lib/i18n/messages/fr.shelf';
import { keptPage } from '../support/kept-page';
import { byCoach, changedCopy, here, workshop } from './support/copies';
import { downloadFromShelf, exportFromShelf, putPage } from './support/device';
import { example, itemWords } from './support/grid';
import { bringAxe, inspect, narrowWays, unfold } from './support/inspect';
import { describeCompany, heading, openFigure, row, toNextScreen } from './support/journey';
import { asFile, factory, importFactory, lateCopy, olderGrid } from './support/older';
import { importRich, paper, picture } from './support/rich';
import { loadExample } from './support/seed';
import { expect, test, type Page } from './support/test';

/**
 * Every screen, in light and dark, with forced colours, 320 px wide and at 400 % zoom: axe and IBM's engine find
 * nothing, nothing scrolls sideways, what has the focus is seen. (Errors on the console and requests elsewhere are looked for by every test.)
 */
const bakery = example('boulangerie');
const { questions } = messages;
/** The words before the part that changes. */
const before = (words: string) => words.split(':')[0] ?? words;

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(async ({ page }) => {
	test.slow();
	await bringAxe(page);
});

const wide = (page: Page) => page.setViewportSize({ width: 1280, height: 800 });
const question = (criterion: string, id: string) =>
	`/diagnostic?sujet=${criterion}${id && `&question=${id}`}`;

test('The home page, its English address and an address that does not exist', async ({
	page,
	tripwires
}) => {
	tripwires.allow(/status of 404/);
	await page.goto('/');
	await expect(heading(page)).toBeVisible();
	await unfold(page);
	await inspect(page, 'home');
	await page.goto('/en');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await inspect(page, 'home, in English');
	await page.goto('/nulle-part');
	await expect(heading(page)).toHaveText('Cette page n’existe pas');
	await inspect(page, 'no such page');
	await page.goto('/hors-ligne');
	await inspect(page, 'a page that needs the network');
	await wide(page);
	await loadExample(page, bakery.name);
	await page.goto('/');
	await expect(page.getByRole('link', { name: /^Reprendre/ })).toBeVisible();
	await inspect(page, 'home with a dossier');
});

test('The questions about the company', async ({ page }) => {
	await page.goto('/profil?nouveau');
	await expect(page.getByText('Question 1 sur 6')).toBeVisible();
	await unfold(page);
	await inspect(page, 'a list');
	await wide(page);
	await describeCompany(page, bakery.sheet.profile);
	await inspect(page, 'what was told');
	for (const fact of ['legalForm', 'closedYears', 'referenceYear']) {
		await page.goto(`/profil?q=${fact}`);
		await expect(page.getByRole('radio').first()).toBeVisible();
		await unfold(page);
		await inspect(page, fact);
	}
	await page.goto('/profil?q=naf');
	await page.getByLabel('Cherchez votre métier').fill('boul');
	await expect(page.getByRole('status').filter({ hasText: 'trouvée' })).toBeVisible();
	await inspect(page, 'the search of a trade');
	await page.getByLabel('Cherchez votre métier').fill('zzz');
	await expect(page.getByText('Aucun métier trouvé.')).toBeVisible();
	await inspect(page, 'the search of a trade that is not there');
	await page.goto('/profil?q=headcount');
	await page.getByLabel('Votre réponse, en chiffres').fill('six');
	await page.getByRole('button', { name: 'Continuer' }).first().click();
	await expect(page.getByRole('alert')).toBeVisible();
	await inspect(page, 'a number, refused');
});

test('The questions of a subject', async ({ page }) => {
	await describeCompany(page, bakery.sheet.profile);
	await page.goto(question('mission-odd', 'mission'));
	await expect(page.getByRole('radio').first()).toBeVisible();
	await inspect(page, 'a level, before an answer');
	await wide(page);
	const said = row(page, itemWords('mission-odd', 'mission').choices.dite?.words ?? '');
	await toNextScreen(page, () => said.click());
	await page.goto(question('mission-odd', 'mission'));
	await expect(page.getByText(before(questions.nextLevel('')))).toBeVisible();
	await expect(page.getByText(questions.reasons)).toBeVisible();
	await unfold(page);
	await inspect(page, 'a level, answered, all unfolded');

	await wide(page);
	await page.goto(question('labels', 'labels-petite-equipe'));
	await row(page, itemWords('labels', 'labels-petite-equipe').choices.rge?.words ?? '').click();
	await expect(page.getByText(before(questions.nextWeight(1)))).toBeVisible();
	await unfold(page);
	await inspect(page, 'practices');

	await wide(page);
	await page.goto(question('economie-locale-circulaire', 'fournisseurs-proches'));
	await openFigure(page);
	await inspect(page, 'a measure, its figure open');
	await page.getByRole('button', { name: 'Garder ce chiffre' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await unfold(page);
	await inspect(page, 'a measure, its figure refused, all unfolded');

	await wide(page);
	await page.goto(question('mesure-impact', 'mesure'));
	await toNextScreen(page, () => row(page, 'Je ne sais pas').click());
	await page.goto(question('mesure-impact', 'mesure'));
	await expect(page.getByText('Ce n’est pas grave')).toBeVisible();
	await inspect(page, 'what is not known');
});

test('The facts asked on the spot, and a subject that does not apply', async ({ page }) => {
	await describeCompany(page, { ...bakery.sheet.profile, headcount: 0 });
	await page.goto(question('stabilite-travail', ''));
	await expect(page.getByText('Ce sujet ne vous concerne pas')).toBeVisible();
	await unfold(page);
	await inspect(page, 'not applicable');
	for (const [criterion, fact] of [
		['reduction-carbone', 'premises'],
		['partage-valeur', 'profit'],
		['egalite-femmes-hommes', 'boardSize']
	] as const) {
		await page.goto(question(criterion, fact));
		await expect(page.getByText('Une question avant')).toBeVisible();
		await inspect(page, fact);
	}
});

test('The list of the 20 subjects, in its dialog', async ({ page }) => {
	await describeCompany(page, bakery.sheet.profile);
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('/diagnostic');
	await page.getByRole('button', { name: 'Voir les 20 sujets' }).click();
	const dialog = page.getByRole('dialog', { name: 'Les 20 sujets' });
	await expect(dialog).toBeVisible();
	await inspect(page, 'the dialog', narrowWays);

	await test.step('a window that grows, or a phone that turns, does not leave the screen dead', async () => {
		await wide(page);
		const rows = page.getByRole('radio');
		if (!(await dialog.isVisible())) await rows.first().click({ timeout: 5000 });
		else await page.keyboard.press('Escape');
		await expect(rows.first()).toBeVisible();
	});
});

test('The result: none yet, nothing known, and full', async ({ page }) => {
	await page.goto('/resultats');
	await expect(heading(page)).toBeVisible();
	await inspect(page, 'no dossier');
	await wide(page);
	await describeCompany(page, bakery.sheet.profile);
	await page.goto('/resultats');
	await expect(heading(page)).toHaveText('Pas encore de résultat');
	await inspect(page, 'nothing answered');
	await wide(page);
	await page.goto(question('mesure-impact', 'mesure'));
	await toNextScreen(page, () => row(page, 'Je ne sais pas').click());
	await page.goto('/resultats');
	await expect(page.getByText('n’importe où entre 0 et 100')).toBeVisible();
	await inspect(page, 'nothing known');

	await wide(page);
	await loadExample(page, bakery.name);
	await expect(heading(page)).toHaveText(/^Votre résultat est de/);
	await expect(page.getByRole('img')).toHaveCount(3);
	await inspect(page, 'full');
	await unfold(page);
	await page.getByRole('checkbox').first().check();
	await page
		.getByRole('button', { name: /^Pas pour moi/ })
		.first()
		.click();
	await expect(page.getByText('1 pas écarté')).toBeVisible();
	await unfold(page);
	await inspect(page, 'full, all unfolded, a step refused, another tried');
});

test('A result that is still a range, with what does not apply', async ({ page }) => {
	await loadExample(page, example('holding').name);
	await expect(heading(page)).toBeVisible();
	await unfold(page);
	await inspect(page, 'a holding');
	await wide(page);
	await loadExample(page, example('chantier-insertion').name);
	await unfold(page);
	await inspect(page, 'a range');
});

test('The shelf of dossiers: empty, full, renaming, a file refused', async ({ page }) => {
	await page.goto('/dossiers');
	await expect(page.getByText(bakery.story)).toBeVisible();
	await inspect(page, 'empty');
	await wide(page);
	for (const slug of ['boulangerie', 'graphiste', 'holding'])
		await loadExample(page, example(slug).name);
	await page.goto('/dossiers');
	const card = (slug: string) => page.getByRole('article', { name: example(slug).name });
	await expect(card('holding')).toBeVisible();
	await unfold(page);
	await card('graphiste').getByRole('button', { name: 'Archiver' }).click();
	await card('holding').getByRole('button', { name: 'Supprimer' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'est supprimé' })).toBeVisible();
	await card('boulangerie').getByRole('button', { name: 'Renommer' }).click();
	await page
		.getByLabel('Importer un dossier')
		.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
	await expect(page.getByRole('alert')).toBeVisible();
	await unfold(page);
	await inspect(page, 'full, renaming, a file refused');
});

test('A public page that stays: the bin, another key in a file, erasing everything', async ({
	page
}) => {
	await loadExample(page, bakery.name);
	await putPage(page, bakery.name, keptPage('b'));
	const box = keep.dialog.tokens;
	const { path } = await downloadFromShelf(page, bakery.name, { ticked: [box] });
	await putPage(page, bakery.name, keptPage('a'));
	await page.goto('/dossiers');
	const card = page.getByRole('article', { name: bakery.name });
	await card.getByText(shelf.more).click();
	await page.getByLabel('Importer un dossier').setInputFiles(path);
	await expect(page.getByRole('link', { name: shelf.importedKey.open })).toBeVisible();
	await inspect(page, 'another key', narrowWays);
	await wide(page);
	await card.getByRole('button', { name: shelf.remove }).click();
	await expect(page.getByRole('heading', { name: shelf.stillPublic.title })).toBeVisible();
	await inspect(page, 'the bin', narrowWays);
	await wide(page);
	await page.goto('/donnees');
	await page.getByRole('button', { name: keeping.erase.open }).click();
	await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
	await inspect(page, 'erasing everything', narrowWays);
});

test('A dossier on its way out', async ({ page }) => {
	const name = await importRich(page, bakery);
	const card = page.getByRole('article', { name, exact: true });
	await card.getByRole('button', { name: 'Exporter' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('checkbox')).toHaveCount(3);
	await dialog.getByRole('checkbox').first().check();
	await expect(dialog.getByText('Le fichier se prépare…')).toBeHidden();
	await inspect(page, 'what for, and what with it');
});

test('A copy of a dossier, and the answers in disagreement', async ({ page }) => {
	await loadExample(page, bakery.name);
	await page.goto('/desaccords');
	await expect(page.getByText(merge.screen.empty)).toBeVisible();
	await inspect(page, 'no disagreement');
	await wide(page);
	const start = await exportFromShelf(page, bakery.name);
	const take = (text: string) =>
		page.getByLabel('Importer un dossier').setInputFiles({
			...{ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) }
		});
	const dialog = page.getByRole('dialog', { name: merge.title });
	const keep = dialog.getByRole('button', { name: merge.keep });
	await take(changedCopy(start, here, workshop));
	await keep.click();
	await expect(page.getByText(merge.kept(bakery.name))).toBeVisible();
	await take(changedCopy(start, byCoach));
	await expect(dialog).toContainText(merge.disputesTitle(2));
	await unfold(page);
	await inspect(page, 'a copy, reviewed', narrowWays);
	await wide(page);
	await keep.click();
	await expect(page.getByText(merge.kept(bakery.name))).toBeVisible();
	await inspect(page, 'a copy, kept');
	await wide(page);
	await page.goto('/desaccords');
	await page
		.getByRole('button', { name: new RegExp(`^${merge.screen.choose}`) })
		.first()
		.click();
	await expect(page.getByRole('button', { name: merge.screen.chosen })).toBeVisible();
	await inspect(page, 'disagreements, one of them settled');
	await wide(page);
	await page.goto('/en/desaccords');
	await expect(page.getByText('Answers in disagreement')).toBeVisible();
	await inspect(page, 'disagreements, in English');
});

test('A newer version of the questionnaire: the offer, what came later under the older one, which is read', async ({
	page
}) => {
	await importFactory(page);
	await page.goto('/dossiers');
	await expect(page.getByText('Une version').first()).toBeVisible();
	await inspect(page, 'the shelf, with an older version');
	await wide(page);
	await page.goto('/nouvelle-version');
	const move = page.getByRole('button', { name: /^Passer à/ });
	await expect(move).toBeVisible();
	await unfold(page);
	await inspect(page, 'a newer version');
	await wide(page);
	await move.click();
	await expect(page.getByText(before(versions.done('')).slice(0, 30)).first()).toBeVisible();
	await page.goto('/dossiers');
	await page.getByLabel('Importer un dossier').setInputFiles(asFile(lateCopy()));
	await page.getByRole('dialog').getByRole('button', { name: merge.keep }).click();
	await expect(page.getByText(merge.kept(factory.name))).toBeVisible();
	await page.goto('/nouvelle-version');
	await expect(page.getByRole('checkbox')).toBeVisible();
	await inspect(page, 'moved, with later answers');
	await wide(page);
	await page.goto(`/nouvelle-version?version=${olderGrid}`);
	await expect(page.getByRole('main').locator('ol > li').first()).toBeVisible();
	await inspect(page, 'the older version, read');
});

test('A year that is finished, the next one, and the two compared', async ({ page }) => {
	await page.clock.setFixedTime('2026-11-24T10:00:00+01:00');
	await loadExample(page, example('boulangerie').name);
	await page.goto('/historique');
	await expect(heading(page)).toBeVisible();
	await inspect(page, 'no history');
	await page.goto('/resultats');
	await page.getByRole('button', { name: years.after.finish }).click();
	await inspect(page, 'about to finish');
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Terminer/ })
		.click();
	await expect(page.getByText(/^Terminé le/)).toBeVisible();
	await page.clock.setFixedTime('2027-02-03T10:00:00+01:00');
	await page.goto('/nouvelle-annee');
	await expect(page.getByRole('button', { name: 'Commencer 2026' })).toBeVisible();
	await inspect(page, 'a new year');
	await page.getByRole('button', { name: 'Commencer 2026' }).click();
	await expect(heading(page)).toHaveText(/2026/);
	await inspect(page, 'a year begun');
	await wide(page);
	await page.goto('/diagnostic?confirmer');
	await expect(page.getByRole('button', { name: years.confirm.yes })).toBeVisible();
	await inspect(page, 'an answer to confirm');
	await page.getByRole('button', { name: years.confirm.yes }).click();
	await page.goto('/historique');
	await expect(page.getByRole('table').first()).toBeVisible();
	await unfold(page);
	await inspect(page, 'two compared');
	await wide(page);
});

test('The list of what is still to find', async ({ page }) => {
	await loadExample(page, example('chantier-insertion').name);
	await page.goto('/a-chercher');
	await expect(heading(page)).toBeVisible();
	await inspect(page, 'a list');
	await wide(page);
	await loadExample(page, example('holding').name);
	await page.goto('/a-chercher');
	await expect(heading(page)).toBeVisible();
	await inspect(page, 'another list');
});

test('Who can help: for anyone, for a dossier, one offer, a question over the list', async ({
	page
}) => {
	await page.goto('/offres');
	await expect(heading(page)).toBeVisible();
	await unfold(page);
	await inspect(page, 'without a dossier');
	await wide(page);
	await page.goto('/offres/visite-energie');
	await expect(heading(page)).toBeVisible();
	await inspect(page, 'one offer, without a dossier');
	await wide(page);
	await loadExample(page, bakery.name);
	await page.goto('/offres?besoin=finance&q=zzzz');
	await expect(page.getByText(offers.nothing)).toBeVisible();
	await unfold(page);
	await inspect(page, 'nothing found');
	await wide(page);
	await page.goto('/offres');
	await expect(page.getByText(offers.contact.title)).toBeVisible();
	await unfold(page);
	await inspect(page, 'for a dossier, all unfolded');
	await wide(page);
	await page.getByRole('button', { name: 'Quel est votre OPCO ?' }).first().click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await inspect(page, 'a question', narrowWays);
	await page.keyboard.press('Escape');
	await wide(page);
	await page.goto('/offres/pass-transformation-ecologique');
	await page.getByRole('button', { name: new RegExp(`^${offers.plan.add}`) }).click();
	await expect(page.getByText(offers.plan.added)).toBeVisible();
	await unfold(page);
	await inspect(page, 'one offer, in the plan');
});

test('The plan: empty, then full and unfolded', async ({ page }) => {
	await loadExample(page, bakery.name);
	await page.goto('/plan');
	await expect(page.getByText(plan.empty)).toBeVisible();
	await inspect(page, 'empty');
	await wide(page);
	await page.goto('/resultats');
	for (const place of [0, 1]) {
		await page
			.locator('#pas')
			.getByRole('button', { name: new RegExp(`^${offers.plan.add}`) })
			.first()
			.click();
		await expect(page.locator('#pas').getByText(offers.plan.added)).toHaveCount(place + 1);
	}
	await page.goto('/plan');
	await expect(page.getByRole('article')).toHaveCount(2);
	await page.getByRole('article').first().getByRole('combobox').selectOption('done');
	await unfold(page);
	await inspect(page, 'full, all unfolded');
});

test('Proofs: none, under a question, one looked at, all of them', async ({ page }) => {
	await loadExample(page, bakery.name);
	await page.goto('/preuves');
	await expect(page.getByText(proofs.emptyTitle)).toBeVisible();
	await inspect(page, 'none');
	await wide(page);
	await page.goto('/diagnostic?sujet=labels');
	await page
		.locator('summary')
		.filter({ hasText: /^\s*Preuves/ })
		.click();
	await expect(page.getByText(proofs.none)).toBeVisible();
	await page.locator('input[type="file"]').setInputFiles([
		{ name: 'compteur.png', mimeType: 'image/png', buffer: picture.bytes },
		{ name: 'attestation.pdf', mimeType: 'application/pdf', buffer: paper.bytes },
		{ name: 'vide.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }
	]);
	await expect(page.getByText(/est vide/)).toBeVisible();
	await page.getByRole('button', { name: proofs.addLink }).click();
	await expect(page.getByText(proofs.noLink).first()).toBeVisible();
	await unfold(page);
	await page.getByLabel(proofs.fields.validUntil).first().fill('2026-01-31');
	await expect(page.getByText('expirée depuis')).toBeVisible();
	await inspect(page, 'under a question, all unfolded');
	await wide(page);
	await page.getByRole('button', { name: /^Voir : compteur/ }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await inspect(page, 'one looked at');
	await wide(page);
	await page.goto('/preuves');
	await expect(page.getByText(proofs.overTitle)).toBeVisible();
	await unfold(page);
	await page
		.getByRole('button', { name: /^Retirer/ })
		.last()
		.click();
	await expect(page.getByRole('button', { name: proofs.undo, exact: true })).toBeVisible();
	await inspect(page, 'all of them, one taken away');
});

test('From one screen to another: the codes, what is read of them, and what arrived', async ({
	page
}) => {
	const { send, receive } = passing;
	await loadExample(page, bakery.name);
	await page.goto('/envoyer');
	await expect(page.getByRole('img', { name: /^Code 1 sur/ })).toBeVisible();
	const codes = (await page.getByLabel(send.textLabel).inputValue()).split('\n');
	await inspect(page, 'the codes');
	await wide(page);
	await page.goto('/recevoir');
	await page.getByRole('button', { name: receive.open }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	const paste = async (text: string) => {
		await page.getByLabel(receive.textLabel).fill(text);
		await page.getByRole('button', { name: receive.add }).click();
	};
	await paste(`${codes[0]?.slice(9)} AZ1G: ${codes[1]}`);
	await expect(page.getByText(receive.damaged(1))).toBeVisible();
	await inspect(page, 'one code read, one damaged, no camera');
	await wide(page);
	await paste(codes.join(' '));
	await expect(page.getByRole('heading', { name: receive.arrived })).toBeVisible();
	await inspect(page, 'arrived');
});

test('What is said when the device refuses', async ({ page }) => {
	await page.addInitScript(() => {
		const put = IDBObjectStore.prototype.add;
		IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args) {
			if (sessionStorage.getItem('fault')) throw new DOMException('', 'QuotaExceededError');
			return put.apply(this, args);
		};
		const open = IDBFactory.prototype.open;
		IDBFactory.prototype.open = function (this: IDBFactory, ...args) {
			if (sessionStorage.getItem('refused')) throw new DOMException('', 'SecurityError');
			return open.apply(this, args);
		};
	});
	await loadExample(page, bakery.name);
	await page.goto(question('mission-odd', 'mission'));
	await page.evaluate(() => sessionStorage.setItem('fault', 'yes'));
	await page.getByRole('radio', { checked: false }).first().click();
	await expect(page.getByRole('alert')).toBeVisible();
	await inspect(page, 'the disk is full');
	await page.goto('/diagnostic?d=0000');
	await expect(heading(page)).toHaveText('Ce dossier n’est pas ici');
	await inspect(page, 'an unknown dossier');
	await page.evaluate(() => sessionStorage.setItem('refused', 'yes'));
	for (const address of ['/dossiers', '/diagnostic', '/profil']) {
		await page.goto(address);
		await expect(page.getByRole('alert')).toBeVisible();
		await inspect(page, `no database: ${address}`);
	}
});

test('The screens of a dossier in English, under a name that is one endless word, and at 200 % text', async ({
	page
}) => {
	await wide(page);
	await loadExample(page, bakery.name);
	await page.goto('/en/dossiers');
	await page.getByText('Other actions').click();
	await page.getByRole('button', { name: 'Rename' }).click();
	const name = page.locator('form').getByRole('textbox');
	await name.fill('Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz');
	await name.press('Enter');
	await expect(page.getByRole('heading', { name: /^Rindfleisch/ })).toBeVisible();
	for (const address of [
		'/en',
		'/en/profil',
		'/en/diagnostic?sujet=economie-locale-circulaire&question=fournisseurs-proches',
		'/en/diagnostic?sujet=labels',
		'/en/resultats',
		'/en/a-chercher',
		'/en/offres',
		'/en/offres/eco-defis',
		'/en/plan',
		'/en/preuves',
		'/en/envoyer',
		'/en/recevoir',
		'/en/dossiers'
	]) {
		await wide(page);
		await page.goto(address);
		await expect(heading(page)).toBeVisible();
		await unfold(page);
		await inspect(page, address);
		await wide(page);
		const aside = await page.evaluate(() => {
			const root = document.documentElement;
			root.style.fontSize = '200%';
			return root.scrollWidth - Math.round(root.getBoundingClientRect().width);
		});
		expect.soft(aside, `${address} at 200 % text`).toBe(0);
	}
});

test('Where the data is: copies to a folder, the bin, erasing; a reminder; a damaged database', async ({
	page,
	tripwires
}) => {
	tripwires.allow(/status of 404/);
	await page.addInitScript(() => {
		if (location.search.includes('sans-dossier'))
			Reflect.deleteProperty(globalThis, 'showDirectoryPicker');
		else
			Object.assign(globalThis, {
				showDirectoryPicker: () => navigator.storage.getDirectory()
			});
	});
	await loadExample(page, example('graphiste').name);
	await page.goto('/dossiers');
	await page.getByText('Autres actions').click();
	await page.getByRole('button', { name: 'Supprimer' }).click();
	await expect(page.getByText('est supprimé')).toBeVisible();
	await loadExample(page, bakery.name);
	await page.goto('/donnees');
	await page.getByRole('button', { name: keeping.folder.choose }).click();
	await expect(page.getByText('Dernière copie le')).toBeVisible();
	await page.getByRole('button', { name: keeping.here.ask }).click();
	await expect(page.getByText(keeping.here.refused)).toBeVisible();
	await inspect(page, 'where the data is');
	await page.getByRole('button', { name: keeping.erase.open }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await inspect(page, 'erasing, the dialog', narrowWays);
	await page.keyboard.press('Escape');
	await wide(page);

	await page.goto(question('mission-odd', 'suivi'));
	await toNextScreen(page, () => page.getByRole('radio', { checked: false }).first().click());
	await page.goto('/resultats?sans-dossier');
	await expect(page.getByRole('complementary')).toBeHidden();
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('azimut');
				opening.onsuccess = () => {
					const writing = opening.result.transaction('settings', 'readwrite');
					writing.objectStore('settings').delete(IDBKeyRange.bound('backup/', 'backup0'));
					writing.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			})
	);
	await page.reload();
	await expect(page.getByRole('complementary')).toContainText(keeping.reminder.title);
	await inspect(page, 'the reminder', narrowWays);
	await wide(page);

	await page.goto('/donnees');
	await page.getByRole('button', { name: keeping.erase.open }).click();
	await page.getByRole('dialog').getByRole('checkbox').check();
	await page.getByRole('button', { name: keeping.erase.now }).click();
	await expect(heading(page)).toHaveText(keeping.erase.doneTitle);
	await inspect(page, 'erased');
	await wide(page);

	await page.goto('/favicon.svg');
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('azimut', 10);
				opening.onupgradeneeded = () =>
					opening.result
						.createObjectStore('dossiers', { keyPath: 'id' })
						.add({ id: 'a', name: 'Mon entreprise' });
				opening.onsuccess = () => {
					opening.result.close();
					resolve();
				};
			})
	);
	await page.goto('/diagnostic');
	await page.getByRole('button', { name: keeping.rescue.save }).click();
	await expect(page.getByText(keeping.rescue.none)).toBeVisible();
	await inspect(page, 'a damaged database');
});

test('The three papers, and the page that makes a printed result again', async ({ page }) => {
	await wide(page);
	await loadExample(page, bakery.name);
	for (const kind of ['chiffres', 'fiche', 'rapport']) {
		await page.goto(`/imprimer?document=${kind}`);
		await expect(page.locator(`.sheet.${kind}`)).toBeVisible();
		await inspect(page, kind);
	}
	await page.getByLabel(papers.fields.siren).fill('123456789');
	await page.getByLabel(papers.fields.coach).focus();
	await expect(page.getByText(papers.fields.sirenWrong)).toBeVisible();
	await inspect(page, 'a SIREN that is wrong');
	const address = (await page.locator('.code a').getAttribute('href')) ?? '';
	await page.goto('/verifier');
	await expect(heading(page)).toHaveText(papers.again.title);
	await inspect(page, 'no code yet');
	await page.goto(address);
	await expect(page.getByRole('table', { name: papers.again.same })).toBeVisible();
	await inspect(page, 'a result made again');
	await page.getByLabel(papers.again.label).fill('rien');
	await page.getByRole('button', { name: papers.again.other }).click();
	await expect(page.getByText(papers.again.wrong.damaged)).toBeVisible();
	await inspect(page, 'a code that is none');
});
