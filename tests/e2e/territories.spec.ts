import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import english from '../../src/lib/i18n/messages/public/en.territories';
import words from '../../src/lib/i18n/messages/public/fr.territories';
import { publicPolicy } from '../../src/lib/server/pages/policy';
import { htmlRules } from './support/html-rules';
import { inspect } from './states/inspect';
import { printed } from './support/pdf';
import { PublishingServer, type Made } from './support/publishing';

/** The sheet of a territory, as who is elected there reads it. */
const server = new PublishingServer();
const lodevois = '/territoires/200017341';
const herault = '/territoires/34';
const sheets = [herault, `/en${herault}`, lodevois, '/territoires/48'];
const made: Made[] = [];

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
	await server.start();
	const examples = ['boulangerie', 'scop-batiment', 'industrie'];
	for (const [at, place] of ['34142', '34142', '200017341', '', '', '', '34172'].entries())
		made.push(
			await server.publish(examples[at % examples.length] ?? '', {
				name: `Une entreprise inventée ${at}`,
				headcountBand: ['6-9', '20-49', '100-249'][at % examples.length] ?? '',
				facts: [
					{ fact: 'naf', value: ['rev2:C', 'rev2:F', 'rev2:C'][at % examples.length] ?? '' },
					{ fact: 'department', value: '34' },
					...(place ? [{ fact: 'place', value: place }] : [])
				]
			})
		);
	await server.aDayLater();
});
test.afterAll(() => server.stop());

test('a sheet says how many, what they declare, who helps and how to begin, on one sheet of paper', async ({
	browser
}) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		baseURL: server.origin,
		viewport: { width: 360, height: 740 }
	});
	const page = await context.newPage();
	await page.goto(herault);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title('Hérault'));
	await expect(page).toHaveTitle(/montrées d’elles-mêmes, non vérifié/);
	await expect(page.getByText(/^7 pages sont dans l’annuaire/)).toBeVisible();
	await expect(page.getByRole('heading', { level: 2 })).toContainText([
		words.most,
		words.least,
		words.help
	]);
	await expect(page.locator('.bars li').first()).toContainText(/ sur 7/);
	await expect(
		page.getByText('Chambre de métiers et de l’artisanat de l’Hérault, Montpellier')
	).toBeVisible();
	// Three pages say this group: nothing of theirs is told, but how many.
	await page.getByRole('link', { name: /Lodévois et Larzac/ }).click();
	await expect(page.getByText(/^3 pages sont dans l’annuaire/)).toBeVisible();
	await expect(page.locator('.bars')).toHaveCount(0);
	await expect(page.getByText(words.groupOnly)).toBeVisible();
	await page.goto(`/en${herault}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(english.title('Hérault'));
	for (const sheet of sheets) {
		await page.goto(sheet);
		expect((await printed(page, 'A4')).pages, sheet).toHaveLength(1);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide, sheet).toBeLessThanOrEqual(360);
	}
	await context.close();
});

test('sheets are sound, may be read by anyone, and leave with the pages they count', async ({
	browser
}) => {
	const validate = new HtmlValidate(htmlRules);
	const context = await browser.newContext({ baseURL: server.origin });
	const page = await context.newPage();
	for (const sheet of sheets) {
		const answer = await server.read(sheet);
		expect(answer.headers.get('x-robots-tag')).toBe('noarchive');
		expect(answer.headers.get('content-security-policy')).toBe(publicPolicy);
		const html = await answer.text();
		expect(html).not.toContain('<script');
		const report = await validate.validateString(html);
		expect(
			report.results.flatMap(({ messages }) => messages.map(({ message }) => message))
		).toEqual([]);
		await page.goto(sheet);
		expect(await inspect(page, ['axe', 'ibm']), sheet).toEqual([]);
	}
	await context.close();
	const sitemap = await (await server.read('/sitemap.xml')).text();
	expect(sitemap).toContain(`${lodevois}</loc>`);
	expect(sitemap).not.toContain('/territoires/48</loc>');
	for (const unknown of ['/territoires/99', '/territoires/34142', '/territoires/__proto__'])
		expect((await server.read(unknown)).status).toBe(404);
	const { slug, token } = made[0] as Made;
	await server.server.ask('DELETE', `/api/publications/${slug}`, { token });
	expect(await (await server.read(herault)).text()).toContain('6 pages sont dans l’annuaire');
});
