import { databaseVersion } from '../../src/lib/dossier/storage/version';
import messages from '../../src/lib/i18n/messages/fr.messages';
import storage from '../../src/lib/storage/fr.storage';
import paper from '../../src/lib/paper/fr.paper';
import publish from '../../src/lib/publish/fr.publish';
import dossiers from '../../src/lib/storage/fr.dossiers';
import years from '../../src/lib/years/fr.years';
import { pageRecordFor } from '../support/page-record';
import { downloadExport, fieldsOf, putPage, revisionsOf } from './support/device';
import { example } from './support/grid';
import { heading, row } from './support/journey';
import { seedProfile } from './support/fields';
import { loadExample, seedCompany } from './support/seed';
import { expect, test, type Locator } from './support/test';

const bakery = example('boulangerie');
const own = 'Boulangerie du Marché';

test(
	'A dossier made from an example is not published, renamed or duplicated',
	{ tag: '@deep' },
	async ({ page }) => {
		const refused = async () => {
			await page.goto('/publier');
			await expect(heading(page)).toHaveText(publish.title);
			await expect(page.getByText(publish.obstacles.example.text)).toBeVisible();
			await expect(page.getByText(publish.obstacles.title)).toBeHidden();
			await expect(page.getByRole('button', { name: publish.gate.publish })).toBeHidden();
		};
		await loadExample(page, bakery.name);
		expect(fieldsOf(await revisionsOf(page)).get('meta/origin')).toBe('example');
		await refused();

		await page.getByRole('link', { name: publish.obstacles.example.link }).click();
		const card = (name: string) => page.getByRole('article', { name, exact: true });
		await card(bakery.name).getByText(dossiers.more).click();
		await card(bakery.name).getByRole('button', { name: dossiers.duplicate }).click();
		await card(dossiers.copyName(bakery.name)).getByRole('button', { name: dossiers.open }).click();
		await expect(page).toHaveURL(/resultats|diagnostic/);
		await refused();
	}
);

test.describe('Just after midnight', () => {
	test.use({ timezoneId: 'Europe/Paris' });

	test('an export bears the day that it is here', { tag: '@deep' }, async ({ page }) => {
		await page.clock.setFixedTime('2026-11-27T00:30:00+01:00');
		await loadExample(page, bakery.name);
		const { file } = await downloadExport(page, bakery.name);
		expect(file).toMatch(/-2026-11-27\.azimut\./);
	});
});

test('Looking leaves nothing on the device', { tag: '@deep' }, async ({ page }) => {
	const databases = () =>
		page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
	const offer = async () =>
		(await page.locator('main a[href*="/offres/"]').first().getAttribute('href')) ?? '';
	for (const path of ['/', '/offres', offer, '/criteres', '/methode', '/confidentialite']) {
		await page.goto(typeof path === 'string' ? path : await path());
		// Until all that a page reads is read, and more: what it would make is there by then.
		await page.waitForLoadState('networkidle');
		await expect(heading(page)).toBeVisible();
		expect(await databases(), page.url()).toEqual([]);
	}
	await loadExample(page, bakery.name);
	await page.goto('/');
	await expect(page.getByRole('link', { name: bakery.name })).toBeVisible();
	expect(await databases()).toEqual(['azimut']);
});

test('« Annuler » takes nothing back that was told on another screen', async ({ page }) => {
	const undo = page.getByRole('button', { name: messages.questions.undo });
	await seedProfile(page, bakery.name);
	await page.goto('/profil?q=purpose');
	const before = (await revisionsOf(page)).length;
	await page.getByRole('radio', { checked: false }).first().click();
	await expect.poll(async () => (await revisionsOf(page)).length).toBe(before + 1);
	await page.getByRole('link', { name: messages.app.questions }).first().click();
	await expect(page.getByRole('button', { name: messages.questions.help })).toBeVisible();
	await expect(undo).toBeHidden();
	const box = page.locator('fieldset').getByRole('checkbox', { checked: false }).first();
	// A press that follows closely on another is not taken.
	await expect(async () => {
		await box.press('Space');
		await expect(undo).toBeVisible({ timeout: 1000 });
	}).toPass();
	await undo.click();
	await expect(undo).toHaveAttribute('aria-disabled', 'true');
});

test(
	'A name takes 120 emoji wherever it is written, and no more',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedCompany(page, bakery.name, { as: own });
		await page.goto('/resultats');
		const [long, longer] = ['🥖'.repeat(120), '🥖'.repeat(130)];
		await page.goto('/imprimer?document=fiche');
		const field = page.getByLabel(paper.fields.name);
		await field.fill(longer);
		await expect(field).toHaveValue(long);
		await field.blur();
		await expect.poll(async () => fieldsOf(await revisionsOf(page)).get('profile/name')).toBe(long);

		await page.goto('/dossiers');
		const card = page.getByRole('article', { name: own, exact: true });
		await card.getByText(dossiers.more).click();
		await card.getByRole('button', { name: dossiers.rename, exact: true }).click();
		const name = card.getByLabel(dossiers.nameLabel);
		await name.fill(longer);
		await name.press('Enter');
		await expect(page.getByRole('article', { name: long, exact: true })).toBeVisible();
	}
);

test(
	'The result leads to the page that is there',
	{ tag: '@deep' },
	async ({ page, tripwires }) => {
		// The server knows nothing of this page.
		tripwires.allow(/status of 404/);
		await seedCompany(page, bakery.name, { as: own });
		await page.goto('/resultats');
		await expect(page.getByRole('link', { name: years.after.publish })).toBeVisible();
		await putPage(page, own, pageRecordFor('a'));
		await page.reload();
		await page.getByRole('link', { name: years.after.ownPage, exact: true }).click();
		await expect(heading(page)).toHaveText(publish.ownTitle);
	}
);

test(
	'Beginning anew from a damaged database names the pages that stay public',
	{ tag: '@deep' },
	async ({ page, tripwires }) => {
		await seedCompany(page, bakery.name, { as: own });
		await page.goto('/resultats');
		const record = pageRecordFor('a');
		await putPage(page, own, record);
		// Away from the app, whose connection would stand in the way.
		await page.goto('/favicon.svg');
		await page.evaluate(
			(version) =>
				new Promise<void>((resolve, reject) => {
					const opening = indexedDB.open('azimut', version);
					opening.onerror = () => reject(new Error(String(opening.error)));
					opening.onupgradeneeded = () => opening.result.deleteObjectStore('settings');
					opening.onsuccess = () => resolve(opening.result.close());
				}),
			databaseVersion * 10 + 1
		);
		tripwires.allow(/Dexie|SchemaDiff/);
		await page.goto('/resultats');
		await page.getByRole('button', { name: storage.rescue.restart }).click();
		const dialog = page.getByRole('dialog', { name: storage.rescue.restartTitle });
		await expect(dialog).toContainText(storage.erase.pages.title(1));
		await expect(dialog).toContainText(`/s/${record.page?.slug}`);
		await expect(dialog).toContainText(storage.erase.pages.keys(1));
	}
);

test(
	'On a phone the menu stands at the end of the head, and the bar comes with the first dossier',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		const head = page.locator('header');
		const menu = head.getByRole('link', { name: 'Menu', exact: true });
		const bar = page.locator('nav.bar');
		const rightOf = async (of: Locator) => {
			const box = await of.boundingBox();
			return box ? box.x + box.width : NaN;
		};
		await page.goto('/');
		await expect(bar).toBeHidden();
		await expect(head.getByRole('link', { name: 'English' })).toBeVisible();
		expect(Math.abs((await rightOf(menu)) - (await rightOf(head)))).toBeLessThan(10);
		await page.getByRole('link', { name: 'Commencer' }).click();
		await row(page, 'Pour progresser').click();
		await expect(page.getByText('Question 2 sur 8')).toBeVisible();
		expect(Math.abs((await rightOf(menu)) - (await rightOf(head)))).toBeLessThan(10);
		await menu.click();
		await expect(heading(page)).toHaveText('Menu');
		await expect(bar, 'without a reload').toBeVisible();
		await expect(menu).toBeHidden();
	}
);
