/** One company, two questionnaires: each keeps its answers, its years and its result, and a file carries both. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import app from '../../src/lib/i18n/messages/fr.messages';
import dossiers from '../../src/lib/storage/fr.dossiers';
import { cabinetOffer, writeCabinetCatalogue } from '../support/cabinet-catalogue';
import { downloadExport } from './support/device';
import { example } from './support/grid';
import { InstanceServer, instanceFolder } from './support/instance';
import { heading } from './support/journey';
import { seedCompany } from './support/seed';
import { expect, test as base, type Page } from './support/test';

const names = {
	ours: 'Auto-diagnostic social et écologique',
	theirs: 'Auto-diagnostic d’un cabinet de soins'
};

/** Ours first, with theirs beside it. */
const server = new InstanceServer('two-questionnaires', 'criteria', (folder) => {
	const grid = 'grids/cabinet-8';
	cpSync(join(folder, instanceFolder, grid), join(folder, 'criteria', grid), { recursive: true });
	const file = join(folder, 'criteria/instance.json');
	const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Data;
	const [data, theirs] = [read(file), read(join(folder, instanceFolder, 'instance.json'))];
	data.questionnaires.push('cabinet-8');
	for (const lang of ['fr', 'en'] as const)
		Object.assign(data.words[lang].diagnoses, theirs.words[lang].diagnoses);
	writeFileSync(file, JSON.stringify(data));
	writeCabinetCatalogue(join(folder, 'criteria'));
});
interface Data {
	questionnaires: string[];
	words: Record<'fr' | 'en', { diagnoses: Record<string, string> }>;
}

const test = base.extend({
	// eslint-disable-next-line no-empty-pattern
	baseURL: async ({}, use) => use(server.origin)
});
test.describe.configure({ mode: 'serial', timeout: 300_000 });
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

const inUse = (page: Page, name: string) =>
	expect(page.locator('main > p').filter({ hasText: name })).toBeVisible();

async function total(page: Page): Promise<string> {
	await page.goto('/resultats');
	await expect(heading(page)).toBeVisible();
	return page
		.getByText(/ sur 100/)
		.first()
		.innerText();
}

async function take(page: Page, name: string): Promise<void> {
	await page.goto('/dossiers');
	await page.getByRole('button', { name }).click();
	await expect(page).toHaveURL(/\/diagnostic/);
}

test(
	'a company takes up another questionnaire, and goes back: nothing is lost',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedCompany(page, example('boulangerie').name, { as: 'Chez nous', at: server.origin });
		const before = await total(page);
		await inUse(page, names.ours);
		await test.step('the other one begins empty, with the profile that is known', async () => {
			await take(page, dossiers.questionnaires.begin(names.theirs));
			await inUse(page, names.theirs);
			await expect(page.locator('nav [aria-current="step"]')).toBeVisible();
			await page.locator('fieldset').getByRole('radio').first().click();
			// Stored, it leads on.
			await expect(page.locator('fieldset').getByRole('radio', { checked: true })).toHaveCount(0);
			// The company has a team: the subject that is asked of teams is.
			await page.goto('/diagnostic?sujet=equipe-soins');
			await expect(page.getByText(app.questions.notApplicable)).toBeHidden();
		});
		await test.step('its result, its papers and its help are its own', async () => {
			await page.goto('/resultats');
			await inUse(page, names.theirs);
			await expect(heading(page)).toBeVisible();
			await page.goto('/imprimer?document=fiche');
			await expect(page.locator('.sheet')).toContainText(names.theirs);
			await expect(page.locator('.sheet')).not.toContainText(names.ours);
		});
		await test.step('its offers are those of its own catalogue, also by their address', async () => {
			await page.goto('/offres');
			await page.getByRole('link', { name: cabinetOffer.name }).click();
			await expect(heading(page)).toHaveText(cabinetOffer.name);
			await page.goto(`/offres/${cabinetOffer.id}`);
			await expect(heading(page)).toHaveText(cabinetOffer.name);
		});
		await test.step('a file carries both to another device', async () => {
			const file = await downloadExport(page, 'Chez nous', { format: 'json' });
			const { revisions } = JSON.parse(readFileSync(file.path, 'utf8')) as {
				revisions: { path: string }[];
			};
			const under = (grid: string) =>
				revisions.filter(({ path }) => path.startsWith(`answers/${grid}@`));
			expect(under('azimut-20').length).toBeGreaterThan(20);
			expect(under('cabinet-8')).toHaveLength(1);
			const other = await page
				.context()
				.browser()
				?.newContext({ baseURL: server.origin, locale: 'fr-FR' });
			if (!other) throw new Error('This page has no browser.');
			const device = await other.newPage();
			await device.goto('/dossiers');
			await device.locator('input[type=file]').first().setInputFiles(file.path);
			await expect(device.getByRole('heading', { name: 'Chez nous' })).toBeVisible();
			await device.getByRole('button', { name: dossiers.open, exact: true }).click();
			await inUse(device, names.theirs);
			await take(device, dossiers.questionnaires.goOn(names.ours));
			expect(await total(device)).toBe(before);
			await other.close();
		});
		await test.step('back in the first, all is as it was', async () => {
			await take(page, dossiers.questionnaires.goOn(names.ours));
			await inUse(page, names.ours);
			expect(await total(page)).toBe(before);
			await take(page, dossiers.questionnaires.goOn(names.theirs));
			await page.goto('/resultats/detail');
			await expect(page.getByText(/8 sujets/).first()).toBeVisible();
		});
	}
);

test(
	'a visitor reads the method and the subjects of each, and finds one from the other',
	{ tag: '@deep' },
	async ({ page, request }) => {
		for (const about of ['/methode', '/criteres']) {
			await page.goto(about);
			await page.getByRole('link', { name: names.theirs }).click();
			await expect(page).toHaveURL(new RegExp(`${about}/cabinet-8$`));
			await expect(page.locator('main')).toContainText(
				/Voir un patient sans attendre|délai|rendez-vous/
			);
			await expect(page.locator('main')).not.toContainText('Mécénat');
			await page.getByRole('link', { name: names.ours }).click();
			await expect(page).toHaveURL(new RegExp(`${about}$`));
		}
		await page.goto('/en/methode/cabinet-8');
		await expect(page.locator('main')).toContainText('cabinet-8');
		expect((await request.get('/methode/nobody')).status()).toBe(404);
		const sitemap = await (await request.get('/sitemap.xml')).text();
		for (const path of [
			'/criteres/cabinet-8',
			'/en/methode/cabinet-8',
			`/offres/${cabinetOffer.id}`
		])
			expect(sitemap).toContain(`${path}</loc>`);
	}
);
