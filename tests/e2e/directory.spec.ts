import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import english from '../../src/lib/i18n/messages/public/en.directory';
import words from '../../src/lib/i18n/messages/public/fr.directory';
import ofPages from '../../src/lib/i18n/messages/public/fr.public';
import { publicPolicy } from '../../src/lib/server/pages/policy';
import { inventedSiren } from '../support/publications';
import { htmlRules } from './support/html-rules';
import { PublishingServer, type Made } from './support/publishing';
import { Tripwires } from './support/test';

/** The directory, as a visitor meets it: made by the server, without scripts. */
const server = new PublishingServer();
const bakery = 'Le Fournil d’Éloïse (exemple)';
const workshop = 'Menuiserie Mabru (exemple)';

const fact = (id: string, value: string) => ({ fact: id, value });
const bakes = [fact('naf', 'rev2:C'), fact('trade', 'boulangerie-patisserie')];

let made: Made;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
	await server.start();
	made = await server.publish('boulangerie', {
		name: bakery,
		siren: inventedSiren(1),
		headcountBand: '6-9',
		facts: [...bakes, fact('department', '34')]
	});
	await server.publish('scop-batiment', {
		name: workshop,
		headcountBand: '20-49',
		facts: [fact('naf', 'rev2:F'), fact('department', '12'), fact('legalForm', 'scop')]
	});
	await server.publish('graphiste', { name: 'Studio sans lieu (exemple)' });
	await server.publish('industrie', { name: 'Usine cachée (exemple)' }, { listed: false });
	await server.aDayLater();
});
test.afterAll(() => server.stop());

async function asStranger(
	browser: { newContext: (options: object) => Promise<BrowserContext> },
	visit: (page: Page) => Promise<void>
): Promise<void> {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		baseURL: server.origin,
		locale: 'fr-FR',
		viewport: { width: 360, height: 740 }
	});
	const tripwires = new Tripwires(server.origin);
	tripwires.watch(context);
	tripwires.allow(/status of (404|410)/);
	await visit(await context.newPage());
	expect(tripwires.found).toEqual([]);
	await context.close();
}

const companies = (page: Page) => page.locator('.companies li a');

test('a visitor finds a company by its name, its trade, its place, its sector, its size and a subject', async ({
	browser
}) => {
	await asStranger(browser, async (page) => {
		await page.goto('/annuaire');
		await expect(page.getByText(words.intro)).toBeVisible();
		await expect(companies(page)).toHaveText([bakery, workshop]);
		await page.getByLabel(words.search).fill('fournil eloise');
		await page.getByRole('button', { name: words.go }).click();
		await expect(companies(page)).toHaveText([bakery]);
		await expect(page.locator('.companies p')).toHaveText([
			'Boulangerie, pâtisserie',
			'Hérault (34)',
			ofPages.headcount['6-9']
		]);
		// Its day only where the latest come first.
		await page.getByRole('link', { name: words.byDate }).click();
		await expect(page.locator('.companies li')).toContainText(/Mise à jour le .*\d{4}$/);
		await page.getByRole('link', { name: words.lift('fournil eloise') }).click();
		await expect(companies(page)).toHaveCount(2);
		// As people call it too.
		await page.getByLabel(words.search).fill('pain');
		await page.getByText(words.filters, { exact: true }).click();
		await page.getByLabel(words.department).selectOption({ value: '34' });
		await page.getByLabel(words.sector).selectOption({ value: 'C' });
		await page.getByLabel(words.size).selectOption({ value: '6-9' });
		await page.getByLabel(words.subject).selectOption({ index: 1 });
		await page.getByRole('button', { name: words.apply }).click();
		await expect(companies(page)).toHaveText([bakery]);
		await page.getByRole('link', { name: words.clear }).click();
		await page.getByText(words.filters, { exact: true }).click();
		await page.getByLabel(words.ess).check();
		await page.getByRole('button', { name: words.apply }).click();
		await expect(companies(page)).toHaveText([workshop]);
		await page.goBack();
		// Where there is room, places and sectors stand beside the list: they are not asked twice.
		await page.setViewportSize({ width: 1366, height: 768 });
		await page.getByText(words.filtersBeside, { exact: true }).click();
		await expect(page.getByLabel(words.size)).toBeVisible();
		await expect(page.getByLabel(words.department)).toBeHidden();
		await expect(page.getByRole('navigation', { name: words.ways })).toBeVisible();
		await page.getByRole('link', { name: bakery }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(bakery);
	});
});

test('a search that finds nothing says which filter is in the way, and lifts it', async ({
	browser
}) => {
	await asStranger(browser, async (page) => {
		await page.goto('/annuaire?q=fournil&departement=12&taille=quatre');
		await expect(page.getByRole('status')).toHaveText(words.ignored('taille=quatre'));
		await expect(page.getByRole('heading', { level: 2 })).toHaveText(words.nothing);
		await page.getByRole('link', { name: words.without('Aveyron (12)', 1, '1') }).click();
		await expect(companies(page)).toHaveText([bakery]);
		await page.goto('/annuaire/departement/99');
		await expect(page.getByRole('status')).toHaveText(words.ignored('departement=99'));
	});
});

test('places have their own pages, in both languages, and search engines are told of them', async ({
	browser
}) => {
	await asStranger(browser, async (page) => {
		// On a phone the filters lead there.
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto('/annuaire');
		await page.getByRole('link', { name: 'Aveyron (12)' }).click();
		await expect(page).toHaveURL(/\/annuaire\/departement\/12$/);
		await expect(companies(page)).toHaveText([workshop]);
		await page.getByRole('link', { name: 'English' }).click();
		await expect(page).toHaveURL(/\/en\/annuaire\/departement\/12$/);
		await expect(page.getByText(english.intro)).toBeVisible();
	});
	const sitemap = await (await server.read('/sitemap.xml')).text();
	for (const path of ['/annuaire', '/en/annuaire/departement/12', '/annuaire/secteur/C'])
		expect(sitemap).toContain(`${path}</loc>`);
	expect(sitemap).not.toContain('/annuaire/departement/66');
});

test('what the directory says is sound, names no points, and is no file', async () => {
	const validate = new HtmlValidate(htmlRules);
	for (const path of ['/annuaire', '/en/annuaire?q=x&ess=oui', '/annuaire/secteur/C?tri=date']) {
		const answer = await server.read(path);
		expect(answer.headers.get('x-robots-tag')).toBe('noarchive');
		expect(answer.headers.get('content-security-policy')).toBe(publicPolicy);
		const html = await answer.text();
		const report = await validate.validateString(html);
		expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual(
			[]
		);
		expect(html).not.toMatch(/\d+\s*(\/|sur|out of)\s*100/);
		const tag = answer.headers.get('etag') ?? '';
		expect((await server.read(path, { 'if-none-match': tag })).status).toBe(304);
	}
	for (const path of ['/annuaire.json', '/annuaire.csv', '/annuaire.xml'])
		expect((await server.read(path)).status).toBe(404);
});

test('a page that is withdrawn has left the list, its counts and the sitemap when the answer comes', async () => {
	const before = await server.read('/annuaire');
	const { slug, token } = made;
	await server.server.ask('DELETE', `/api/publications/${slug}`, { token });
	const after = await server.read('/annuaire', {
		'if-none-match': before.headers.get('etag') ?? ''
	});
	expect(after.status).toBe(200);
	const html = await after.text();
	expect(html).toContain(words.found(1, '1'));
	for (const said of [slug, 'Éloïse', 'Hérault']) expect(html).not.toContain(said);
	expect(await (await server.read('/annuaire?q=fournil')).text()).toContain(words.nothing);
	const sitemap = await (await server.read('/sitemap.xml')).text();
	expect(sitemap).not.toContain(slug);
	expect(sitemap).not.toContain('/annuaire/departement/34');
});
