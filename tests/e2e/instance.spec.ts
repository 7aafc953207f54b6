/** Another field, another name: all that the example instance shows is its own, and nothing of our questionnaire. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example } from '../../src/lib/grid/sheet';
import app from '../../src/lib/i18n/messages/fr.messages';
import publish from '../../src/lib/publish/fr.publish';
import years from '../../src/lib/years/fr.years';
import { becomeCoach } from './support/coach';
import { downloadExport } from './support/device';
import { root } from './support/grid';
import { InstanceServer, instanceFolder } from './support/instance';
import { heading } from './support/journey';
import { tickGate } from './support/publish-screen';
import { seedCompany } from './support/seed';
import { expect, test as base, type Page } from './support/test';

const folder = join(root, instanceFolder);
const { name: invented } = JSON.parse(
	readFileSync(join(folder, 'grids/cabinet-8/2026.1/examples/maison-trois-ponts.json'), 'utf8')
) as Example;
const server = new InstanceServer('instance', instanceFolder);
const test = base.extend({
	// eslint-disable-next-line no-empty-pattern
	baseURL: async ({}, use) => use(server.origin)
});
test.describe.configure({ mode: 'serial', timeout: 400_000 });
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

/** Of our questionnaire, its region and its score; what was not filled in; a gain that nobody rounded. */
const strange =
	/Occitanie|Région\b|Occitanie Region|\b20 (sujets|subjects|critères|criteria)|social et écologique|social and ecological|boulanger|bakery|trois parties|three parts|Impact Score|undefined|\bNaN\b|\[object|\d[.,]\d{4,}/i;
/** What any name and statement is refused for says so by name. */
const refusals = /« Impact Score »|"Impact Score"|l’Impact Score : on peut/;

const strangeIn = (text: string) =>
	text
		.split('\n')
		.filter((line) => strange.test(line) && !refusals.test(line))
		.map((line) => line.slice(0, 200));

/** What a whole document says, a line each. */
const textOf = (html: string) =>
	html.replace(/<(script|style)[^]*?<\/\1>/g, '').replace(/<[^>]+>/g, '\n');

async function read(page: Page, path: string): Promise<string> {
	await page.goto(path);
	await expect(page.locator('h1').first()).toBeVisible();
	await page.waitForLoadState('networkidle');
	return page.locator('body').innerText();
}

const documents = ['/', '/exemple', '/criteres', '/methode', '/accompagner/guide', '/hors-ligne'];
const screens = [
	'/resultats',
	'/resultats/sujets',
	'/resultats/pas',
	'/resultats/detail',
	'/diagnostic',
	'/plan',
	'/profil',
	'/a-chercher',
	'/preuves',
	'/historique',
	'/imprimer?document=chiffres',
	'/imprimer?document=fiche',
	'/imprimer?document=rapport',
	'/publier',
	'/donnees',
	'/dossiers',
	'/menu'
];

for (const language of ['', '/en'])
	test(
		`every page and screen is its own${language && ', in English'}`,
		{ tag: '@deep' },
		async ({ page }) => {
			for (const path of documents) {
				const address = language + path.replace(/^\/$/, language ? '' : '/');
				expect(strangeIn(await read(page, address)), address).toEqual([]);
			}
			await seedCompany(page, invented, { as: 'Maison des Trois Ponts', at: server.origin });
			for (const path of screens)
				expect(strangeIn(await read(page, language + path)), path).toEqual([]);
		}
	);

test(
	'what it leaves out is at no address, and nothing leads there',
	{ tag: '@deep' },
	async ({ page }) => {
		for (const path of ['/offres', '/annuaire', '/chiffres-cles', '/impact-score', '/contribuer'])
			for (const address of [path, `/en${path}`])
				expect((await fetch(server.origin + address)).status, address).toBe(404);
		expect((await fetch(`${server.origin}/api/contributions`, { method: 'POST' })).status).toBe(
			404
		);
		for (const path of ['/', '/methode', '/menu']) {
			await page.goto(path);
			const links = page.locator(
				'a:is([href*="/offres"], [href*="/annuaire"], [href*="/chiffres-cles"], [href*="/impact-score"])'
			);
			await expect(links).toHaveCount(0);
		}
		const sitemap = await (await fetch(`${server.origin}/sitemap.xml`)).text();
		expect(sitemap).toContain('/methode');
		expect(sitemap).not.toMatch(/offres|annuaire|impact-score|chiffres-cles/);
	}
);

test(
	'its name, logo and colour are in the frame, not on a page of a company',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.goto('/');
		await expect(page).toHaveTitle(/· Cap Cabinet$/);
		await expect(page.locator('.brand img')).toHaveAttribute('src', '/favicon.svg');
		const logo = readFileSync(join(folder, 'logo.svg'), 'utf8');
		expect(await (await fetch(`${server.origin}/favicon.svg`)).text()).toBe(logo);
		const manifest: unknown = await (
			await fetch(`${server.origin}/manifest.fr.webmanifest`)
		).json();
		expect(manifest).toMatchObject({ name: 'Cap Cabinet', short_name: 'Cap Cabinet' });
		// Built without the plugins of the app.
		const worker = await (await fetch(`${server.origin}/service-worker.js`)).text();
		expect(worker).not.toContain('INSTANCE');
		const start = page.getByRole('link', { name: 'Commencer' });
		await expect(start).toHaveCSS('background-color', 'rgb(122, 46, 93)');
	}
);

test(
	'a practice answers, finishes, takes its export, publishes; its page says what it is',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.goto('/profil?nouveau');
		// Nothing that no question reads is asked: not the trade, the place, the aid one seeks.
		await expect(page.getByText('Question 1 sur 2')).toBeVisible();
		await seedCompany(page, invented, { as: 'Maison des Trois Ponts', at: server.origin });
		const html = await downloadExport(page, 'Maison des Trois Ponts', { format: 'html' });
		expect(strangeIn(textOf(readFileSync(html.path, 'utf8')))).toEqual([]);
		// Its own answers: those of an example are not sent.
		await page.goto('/diagnostic?sujet=ecoute-patients');
		await page.locator('input[type=radio]:not(:checked)').first().click();
		await expect(page.getByText(app.questions.saved).first()).toBeVisible();
		await page.goto('/terminer');
		await page.getByRole('button', { name: years.finish.title(2025) }).press('Enter');
		await expect(heading(page)).toHaveText(years.finish.done(2025));
		await page.goto('/publier');
		await page.getByLabel(publish.shown.name).fill('Maison des Trois Ponts');
		await page.getByLabel(publish.shown.name).blur();
		await tickGate(page);
		await page.getByRole('button', { name: publish.gate.publish }).click();
		await expect(page.getByText(publish.outcome.published)).toBeVisible();
		expect(strangeIn(await page.locator('main').innerText())).toEqual([]);
		const address = await page.getByLabel(publish.status.address).inputValue();
		for (const at of [address, address.replace('/s/', '/en/s/')]) {
			await page.goto(at);
			const shown = await page.locator('body').innerText();
			expect(strangeIn(shown), at).toEqual([]);
			expect(shown).toMatch(
				at === address
					? /Auto-diagnostic d’un cabinet de soins/
					: /Self-diagnosis of a medical practice/
			);
			// No mark of who runs the instance.
			expect(await page.locator('main').innerText()).not.toContain('Cap Cabinet');
			await expect(page.locator('main img')).toHaveCount(0);
		}
		const json = (await (await fetch(`${address}/donnees.json`)).json()) as { total: unknown };
		expect(strangeIn(JSON.stringify(json, null, 1))).toEqual([]);
		expect((await fetch(`${address}/carte.png`)).headers.get('content-type')).toBe('image/png');
	}
);

test('whoever coaches practices reads of practices', { tag: '@deep' }, async ({ page }) => {
	await seedCompany(page, invented, { as: 'Maison des Trois Ponts', at: server.origin });
	await page.goto('/dossiers');
	await expect(heading(page)).toBeVisible();
	await becomeCoach(page);
	for (const path of [
		'/dossiers',
		'/client',
		'/diagnostic',
		'/compte-rendu',
		'/bilan',
		'/fin-de-contrat',
		'/resultats',
		'/accompagner'
	])
		expect(strangeIn(await read(page, path)), path).toEqual([]);
});
