import { expect, test, type Browser, type Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { parse } from 'csv-parse/sync';
import english from '../../src/lib/i18n/messages/public/en.figures';
import words from '../../src/lib/i18n/messages/public/fr.figures';
import { htmlRules } from './support/html-rules';
import { PublishingServer, today, type Made } from './support/publishing';
import { Tripwires } from './support/test';

/** Key figures, as a visitor meets them: made by the server, without scripts. */
const server = new PublishingServer();
const fact = (id: string, value: string) => ({ fact: id, value });
const quarter = `${today().slice(0, 4)}-T${Math.ceil(Number(today().slice(5, 7)) / 3)}`;
let made: Made;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
	await server.start();
	made = await server.publish('boulangerie', {
		name: 'Le Fournil (exemple)',
		headcountBand: '6-9',
		facts: [fact('naf', 'rev2:C'), fact('department', '34')]
	});
	await server.publish('scop-batiment', {
		name: 'Menuiserie (exemple)',
		headcountBand: '20-49',
		facts: [fact('naf', 'rev2:F'), fact('department', '12')]
	});
	await server.aDayLater();
});
test.afterAll(() => server.stop());

async function asStranger(browser: Browser, visit: (page: Page) => Promise<void>): Promise<void> {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		baseURL: server.origin,
		locale: 'fr-FR',
		viewport: { width: 360, height: 740 }
	});
	const tripwires = new Tripwires(server.origin);
	tripwires.watch(context);
	await visit(await context.newPage());
	expect(tripwires.found).toEqual([]);
	await context.close();
}

const chartOf = (page: Page, population: string, title: string) =>
	page
		.locator(`#${population} figure`)
		.filter({ has: page.getByRole('heading', { name: title, exact: true }) });

test('a visitor reads the figures of listed pages, their table and their file, while no edition is made', async ({
	browser
}) => {
	await asStranger(browser, async (page) => {
		await page.goto('/annuaire');
		await page.getByRole('contentinfo').getByRole('link', { name: words.title }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title);
		await expect(page.locator('.numbers')).toHaveText('2 pages publiées');
		// One year is a sentence, not a bar alone.
		await expect(page.locator('#pages')).toContainText(/Année demandée\u00a0: \d{4}\./);
		await expect(page.getByRole('heading', { name: words.questions.annee })).toHaveCount(0);
		await expect(page.locator('#contributions')).toContainText(words.contributions.none);
		await expect(page.getByText(words.scale.needs(5))).toBeVisible();
		// Two pages draw no map: no department may say a share.
		await expect(page.getByRole('img', { name: words.map.title })).toHaveCount(0);
		// Who they are is a sentence each; its chart is a press away.
		const size = page.locator('#pages details').filter({ hasText: words.questions.taille }).first();
		await size.getByText(words.questions.taille).first().click();
		await expect(size).toContainText(words.scale.pages(2));
		await size.getByText(words.table.open).click();
		await expect(size.getByRole('row', { name: `${words.sizes['10-49']} 1` })).toBeVisible();
		const href =
			(await size.getByRole('link', { name: words.table.csv }).getAttribute('href')) ?? '';
		const file = await server.read(href);
		expect(file.headers.get('cache-control')).toBe('no-cache');
		const rows: string[][] = parse(await file.text());
		expect(rows.map(([id, , count]) => [id, count])).toEqual([
			['taille', 'nombre'],
			['alone', '0'],
			['1-9', '1'],
			['10-49', '1'],
			['50', '0']
		]);
		await page.getByRole('link', { name: words.protection }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.protection);
		await expect(
			page.getByText('Avant d’être publié, chaque chiffre est déplacé au hasard')
		).toBeVisible();
		await expect(page.getByText('Rien ne croise la taille et l’activité')).toBeVisible();
	});
});

test(
	'an edition of invented companies says so at every chart and table, and adds to nothing',
	{ tag: '@deep' },
	async ({ browser }) => {
		server.administer('edition', 'make', quarter, '--invented', '400');
		await asStranger(browser, async (page) => {
			await page.goto('/en/chiffres-cles');
			await expect(page.getByText(english.apart)).toBeVisible();
			await expect(page.locator('.numbers > li')).toHaveCount(2);
			await expect(page.locator('.notice').first()).toHaveText(english.inventedThere);
			const charts = page.locator('#contributions figure');
			await expect(charts).toHaveCount(7);
			for (const chart of await charts.all()) {
				await expect(chart.locator('figcaption')).toContainText(english.mark);
				await expect(chart.locator('caption')).toContainText(english.invented);
				for (const link of await chart.locator('details a').all()) {
					const href = (await link.getAttribute('href')) ?? '';
					expect(href).toContain(`/donnees/${quarter}/`);
					expect(await (await server.read(href)).text()).toMatch(/invent/);
				}
			}
			await expect(page.locator('#pages')).not.toContainText(english.invented);
			// Means and their intervals, the total last.
			await page.locator('details.population > summary').last().click();
			const parts = chartOf(page, 'contributions', english.questions.parties).locator(
				'.scales > li'
			);
			await expect(parts).toHaveCount(4);
			await expect(parts.last()).toContainText(english.total);
			await expect(parts.last()).toContainText(/\d+ to \d+/);
			await page.getByRole('link', { name: 'Français' }).click();
			// The largest companies are too few.
			await expect(page.locator('#contributions')).toContainText(words.scale.from('150'));
		});
	}
);

test('what is said is sound, runs nothing, is kept by browsers, and known to search engines', async () => {
	const validate = new HtmlValidate(htmlRules);
	for (const path of ['/chiffres-cles', '/en/chiffres-cles', '/chiffres-cles/protection']) {
		const answer = await server.read(path);
		expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'");
		const html = await answer.text();
		const report = await validate.validateString(html);
		expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual(
			[]
		);
		expect(html).not.toMatch(/<script(?! type="application\/ld\+json")| style=|<style/);
		if (path.endsWith('protection')) continue;
		const tag = answer.headers.get('etag') ?? '';
		expect((await server.read(path, { 'if-none-match': tag })).status).toBe(304);
	}
	const sitemap = await (await server.read('/sitemap.xml')).text();
	for (const path of ['/chiffres-cles', '/en/chiffres-cles/protection'])
		expect(sitemap).toContain(`${path}</loc>`);
	expect((await server.read('/donnees/pages/none.csv')).status).toBe(404);
});

test('a page that is withdrawn has left the figures and their files when the answer comes', async () => {
	const read = async () => {
		const [page, file] = await Promise.all([
			server.read('/chiffres-cles'),
			server.read('/donnees/pages/departement.csv')
		]);
		return [await page.text(), await file.text()] as const;
	};
	const [before, fileBefore] = await read();
	expect(before).toContain(words.scale.pages(2));
	expect(fileBefore).toMatch(/^34,[^,]*,1,/m);
	await server.server.ask('DELETE', `/api/publications/${made.slug}`, { token: made.token });
	const [after, fileAfter] = await read();
	expect(after).toContain(words.scale.pages(1));
	expect(fileAfter).toMatch(/^34,[^,]*,0,/m);
});
