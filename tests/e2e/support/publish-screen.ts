/** The screen that publishes, on a server of the test's own that can be taken away. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import publish from '../../../src/lib/publish/fr.publish';
import years from '../../../src/lib/years/fr.years';
import { startPostgres } from '../../support/postgres';
import { example } from './grid';
import { heading } from './journey';
import { OwnServer } from './own-server';
import { seedCompany } from './seed';
import { expect, test as base, Tripwires, type BrowserContext, type Page } from './test';

const { gate, outcome, shown, status, withdraw } = publish;

/** How the company is called on its page, and on the device. */
export const publicName = 'Boulangerie « du Marché »';
export const company = 'Boulangerie du Marché';

interface Own {
	/** Of its database. */
	engine: 'sqlite' | 'postgres';
	/** What its environment says of the database. */
	database: Record<string, string>;
	server: OwnServer;
	/** The folder of its database. */
	data: string;
	/** A browser with scripts, and its errors that are not about a network which is gone. */
	owner: () => Promise<{ context: BrowserContext; page: Page; tripwires: Tripwires }>;
}

export const test = base.extend<Own>({
	// eslint-disable-next-line no-empty-pattern
	data: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'azimut-pages-'));
		await use(folder);
		rmSync(folder, { recursive: true, force: true });
	},
	engine: ['sqlite', { option: true }],
	database: async ({ engine, data }, use) => {
		if (engine === 'sqlite') return use({ DATA_DIR: data });
		const postgres = await startPostgres();
		await use({ DATABASE_URL: postgres.url });
		await postgres.stop();
	},
	server: async ({ database }, use) => {
		const server = new OwnServer(database);
		await server.start();
		await use(server);
		await server.stop();
	},
	owner: async ({ browser, server }, use) => {
		const all: { context: BrowserContext; tripwires: Tripwires }[] = [];
		await use(async () => {
			const context = await browser.newContext({
				baseURL: server.origin,
				locale: 'fr-FR',
				reducedMotion: 'reduce',
				timezoneId: 'Europe/Paris',
				serviceWorkers: 'block',
				acceptDownloads: true
			});
			context.setDefaultTimeout(15_000);
			const tripwires = new Tripwires(server.origin);
			tripwires.watch(context);
			all.push({ context, tripwires });
			return { context, page: await context.newPage(), tripwires };
		});
		for (const { context, tripwires } of all) {
			await context.close();
			expect(tripwires.found).toEqual([]);
		}
	}
});

export const networkGone = /Failed to load resource|ERR_(CONNECTION|INTERNET|FAILED|EMPTY)/;
export const status410 = /status of 410/;

export const address = (page: Page) => page.getByLabel(status.address);
export const online = (page: Page) => page.getByText(/^En ligne/);
const toFinish = publish.obstacles.unfinished.link;

export async function finish(page: Page): Promise<void> {
	await page.getByRole('link', { name: toFinish }).click();
	await page.getByRole('button', { name: years.finish.title(2025) }).press('Enter');
	await expect(heading(page)).toHaveText(years.finish.done(2025));
	await page.getByRole('link', { name: years.finish.shareLink }).click();
	await expect(page.getByRole('link', { name: toFinish })).toBeHidden();
}

/** On the screen, with a finished diagnosis and a name. */
export async function ready(page: Page, show = publicName): Promise<void> {
	await seedCompany(page, example('boulangerie').name, { as: company });
	await page.goto('/publier');
	await finish(page);
	await page.getByLabel(shown.name).fill(show);
	await page.getByLabel(shown.name).blur();
	await expect(page.getByText(publish.obstacles.name.text)).toBeHidden();
}

export async function giveSiren(page: Page, siren: string): Promise<void> {
	await page.getByLabel(shown.siren).fill(siren);
	await page.getByLabel(shown.siren).blur();
	await expect(page.getByRole('checkbox', { name: /^Le numéro SIREN/ })).toBeChecked();
}

export const boxes = (page: Page) =>
	page.getByRole('group', { name: gate.text }).getByRole('checkbox');

export async function tickGate(page: Page): Promise<void> {
	// `all` takes what is there, and would tick nothing of a screen on its way.
	await expect(boxes(page).first()).toBeVisible();
	for (const box of await boxes(page).all()) await box.check();
}

export async function send(page: Page, button = gate.publish): Promise<void> {
	await tickGate(page);
	await page.getByRole('button', { name: button }).click();
}

/** Published; the address of the page. */
export async function published(page: Page): Promise<string> {
	await ready(page);
	await send(page);
	await expect(page.getByText(outcome.published)).toBeVisible();
	return address(page).inputValue();
}

export async function withdrawHere(page: Page): Promise<void> {
	await page.getByRole('button', { name: withdraw.open }).click();
	await page.getByRole('checkbox', { name: withdraw.sure }).check();
	await page.getByRole('button', { name: withdraw.now }).click();
}

/** What anyone is answered at an address. */
export const answered = async (url: string) => (await fetch(url, { redirect: 'manual' })).status;
