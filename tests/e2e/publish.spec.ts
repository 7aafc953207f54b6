import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import decodeQR from 'qr/decode.js';
import { keeping } from '../../src/lib/i18n/messages/fr.keeping';
import { keep } from '../../src/lib/i18n/messages/fr.keep';
import { messages } from '../../src/lib/i18n/messages/fr';
import { paper as papers } from '../../src/lib/i18n/messages/fr.paper';
import { publicPage } from '../../src/lib/i18n/messages/fr.public';
import { publish } from '../../src/lib/i18n/messages/fr.publish';
import { publish as english } from '../../src/lib/i18n/messages/en.publish';
import { shelf } from '../../src/lib/i18n/messages/fr.shelf';
import { years } from '../../src/lib/i18n/messages/fr.years';
import { startPostgres } from '../support/postgres';
import { inventedSiren } from '../support/publications';
import { dossiersOf, downloadFromShelf, stored } from './support/device';
import { example, itemWords, plain, root } from './support/grid';
import { bringAxe, inspect, unfold } from './support/inspect';
import { heading, loadExample, ownCompany, row } from './support/journey';
import { OwnServer } from './support/own-server';
import { bare, printed } from './support/pdf';
import { expect, test as base, Tripwires, type BrowserContext, type Page } from './support/test';

/** A page published, changed, withdrawn, on a server of the test's own that can be taken away. */
const bakery = example('boulangerie');
const name = 'Boulangerie « du Marché »';
const { gate, outcome, shown, status, unanswered, update, withdraw, key } = publish;

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

const test = base.extend<Own>({
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
				...{ baseURL: server.origin, locale: 'fr-FR', reducedMotion: 'reduce' },
				...{ timezoneId: 'Europe/Paris', serviceWorkers: 'block', acceptDownloads: true }
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

const networkGone = /Failed to load resource|ERR_(CONNECTION|INTERNET|FAILED|EMPTY)/;
const status410 = /status of 410/;
const address = (page: Page) => page.getByLabel(status.address);
const finishButton = publish.obstacles.unfinished.link;

/** On the screen, with a finished diagnosis and a name. */
async function ready(page: Page, show = name): Promise<void> {
	await ownCompany(page, bakery.name);
	await page.goto('/publier');
	await finish(page);
	await page.getByLabel(shown.name).fill(show);
	await page.getByLabel(shown.name).blur();
	await expect(page.getByText(publish.obstacles.name.text)).toBeHidden();
}

async function finish(page: Page): Promise<void> {
	await page.getByRole('button', { name: finishButton }).click();
	await page.getByRole('dialog').getByRole('button', { name: years.finish.button }).click();
	await expect(page.getByRole('button', { name: finishButton })).toBeHidden();
}

const boxes = (page: Page) => page.getByRole('group', { name: gate.text }).getByRole('checkbox');

async function tickGate(page: Page): Promise<void> {
	// `all` takes what is there, and would tick nothing of a screen on its way.
	await expect(boxes(page).first()).toBeVisible();
	for (const box of await boxes(page).all()) await box.check();
}

async function send(page: Page, button = gate.publish): Promise<void> {
	await tickGate(page);
	await page.getByRole('button', { name: button }).click();
}

/** Published; the address of the page. */
async function published(page: Page, show = name): Promise<string> {
	await ready(page, show);
	await send(page);
	await expect(page.getByText(outcome.published)).toBeVisible();
	return address(page).inputValue();
}

async function withdrawHere(page: Page): Promise<void> {
	await page.getByRole('button', { name: withdraw.open }).click();
	await page.getByRole('checkbox', { name: withdraw.sure }).check();
	await page.getByRole('button', { name: withdraw.now }).click();
}

/** What anyone is answered at an address. */
const answered = async (url: string) => (await fetch(url, { redirect: 'manual' })).status;

/** What a page shows, block by block, wherever it stands; the feet are of the address. */
const saidOf = (page: Page): Promise<string[]> =>
	page
		.locator('.public-page > :not(.end)')
		.evaluateAll((blocks) =>
			blocks.map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim())
		);

for (const engine of ['sqlite', 'postgres'] as const) {
	test.describe(`On ${engine}`, () => {
		test.use({ engine });

		test('A diagnosis is finished, published as it was shown, visited, changed and withdrawn for good', async ({
			owner,
			browser,
			server
		}) => {
			test.slow();
			const { page, tripwires } = await owner();
			tripwires.allow(status410);
			const sent: string[] = [];
			page.on('request', (request) => {
				if (request.url().includes('/api/')) sent.push(request.postData() ?? '');
			});

			await test.step('what is missing is said, with the way to mend it', async () => {
				await ownCompany(page, bakery.name);
				await page.getByRole('link', { name: years.after.publish }).click();
				await expect(heading(page)).toHaveText(publish.title);
				await expect(page.getByText(publish.obstacles.unfinished.text)).toBeVisible();
				await expect(page.getByRole('button', { name: gate.publish })).toBeHidden();
				await finish(page);
			});

			await test.step('the gate opens with a name and four ticks', async () => {
				const button = page.getByRole('button', { name: gate.publish });
				await tickGate(page);
				await expect(button).toBeDisabled();
				await expect(page.getByText(publish.obstacles.name.text)).toBeVisible();
				await page.getByLabel(shown.name).fill(name);
				await expect(button).toBeEnabled();
				await boxes(page).nth(2).uncheck();
				await expect(button).toBeDisabled();
				await expect(page.getByText(gate.tickAll)).toBeVisible();
				await boxes(page).nth(2).check();
				await page.getByLabel(shown.name).blur();
			});

			const payload =
				await test.step('a SIREN is nine digits that check, and what will be sent is readable', async () => {
					await page.getByLabel(shown.siren).fill('123 456 789');
					await expect(page.getByText(shown.sirenWrong)).toBeVisible();
					await page.getByLabel(shown.siren).fill(inventedSiren(41));
					await page.getByLabel(shown.siren).blur();
					await expect(page.getByRole('checkbox', { name: /^Le numéro SIREN/ })).toBeChecked();
					await page.getByRole('checkbox', { name: /^La taille/ }).uncheck();
					await page.getByText(shown.payload).click();
					return page.getByLabel(shown.payloadLabel).inputValue();
				});

			const foreseen = await test.step('the page as it will be', async () => {
				await page.getByText(shown.preview).click();
				await expect(page.getByText(publicPage.identity)).toBeVisible();
				return saidOf(page);
			});
			expect(foreseen).toHaveLength(3);

			await test.step('the token is on disk before it is said', async () => {
				await page.getByRole('button', { name: gate.publish }).click();
				await expect(page.getByText(outcome.published)).toBeVisible();
				const [secret] = await stored<{ value: { page: { token: string }; asked: unknown } }>(
					page,
					'secrets'
				);
				expect(secret?.value.page.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
				expect(secret?.value.asked).toBeNull();
				await expect(page.getByText(/^En ligne/)).toBeVisible();
			});
			expect(sent[0]).toBe(payload);
			expect(payload).not.toContain('headcountBand');

			const url = await address(page).inputValue();
			expect(url).toMatch(new RegExp(`^${server.origin}/s/[a-z2-7]{16}$`));
			const strangers = await browser.newContext({ javaScriptEnabled: false });
			const stranger = await strangers.newPage();

			await test.step('a stranger without scripts reads it', async () => {
				await stranger.goto(url);
				await expect(heading(stranger)).toHaveText(name);
				await expect(stranger.getByText(inventedSiren(41))).toBeVisible();
				expect(await stranger.title()).not.toMatch(/\d/);
				await expect(stranger.getByText(publicPage.identity)).toBeVisible();
				expect(await saidOf(stranger)).toEqual(foreseen);
			});

			await test.step('an answer changes: the page stays, until it is published again', async () => {
				const level = itemWords('mission-odd', 'suivi').choices.direction?.words ?? '';
				await page.goto('/diagnostic?sujet=mission-odd&question=suivi');
				await row(page, level).click();
				await expect(page.getByText('Réponse gardée sur cet appareil.')).toBeVisible();
				await page.goto('/publier');
				await expect(page.getByText(update.changes.answers(1, plain('mission-odd')))).toBeVisible();
				await expect(page.getByText(update.blocked)).toBeVisible();
				await finish(page);
				await expect(stranger.getByText(level)).toHaveCount(0);
				await send(page, gate.update);
				await expect(page.getByText(outcome.updated)).toBeVisible();
				await expect(page.getByText(update.none)).toBeVisible();
				await stranger.reload();
				await expect(stranger.getByText(level)).toHaveCount(1);
			});

			await test.step('withdrawn, it is gone everywhere at once, and its token too', async () => {
				await withdrawHere(page);
				await expect(page.getByText(outcome.withdrawn)).toBeVisible();
				for (const end of ['', '/__data.json']) expect(await answered(url + end)).toBe(410);
				expect(await stored(page, 'secrets')).toEqual([]);
				await page.reload();
				await expect(heading(page)).toHaveText(publish.title);
			});
			await strangers.close();
		});
	});
}

test('Without network it explains and waits; nothing goes by itself', async ({ owner }) => {
	const { page, context, tripwires } = await owner();
	tripwires.allow(networkGone);
	await ready(page);
	await tickGate(page);
	await context.setOffline(true);
	const button = page.getByRole('button', { name: gate.publish });
	await expect(page.getByText(gate.offline)).toBeVisible();
	await expect(button).toBeDisabled();
	await context.setOffline(false);
	await expect(page.getByText(gate.offline)).toBeHidden();
	await expect(button).toBeEnabled();
	expect(await stored(page, 'secrets')).toEqual([]);
	await button.click();
	await expect(page.getByText(/^En ligne/)).toBeVisible();

	await page.route('**/api/publications/*', (route) => route.abort());
	await page.reload();
	await expect(page.getByText(outcome.unanswered.look)).toBeVisible();
	await expect(address(page)).toBeVisible();
	await page.unroute('**/api/publications/*');
	await page.getByRole('button', { name: outcome.again }).click();
	await expect(page.getByText(/^En ligne/)).toBeVisible();
	await expect(page.getByText(outcome.unanswered.look)).toBeHidden();
});

for (const lost of ['before it came', 'after the page was made'] as const) {
	test(`The server is killed ${lost}: the next visit says so and finishes, with one page`, async ({
		owner,
		server
	}) => {
		const { page, context, tripwires } = await owner();
		tripwires.allow(networkGone);
		await ready(page);
		let first = '';
		await page.route('**/api/publications', async (route) => {
			if (lost.startsWith('after')) {
				const response = await route.fetch();
				first = ((await response.json()) as { url: string }).url;
			}
			await server.stop();
			await route.abort();
		});
		await send(page);
		await expect(page.getByText(outcome.unanswered.publish)).toBeVisible();
		await expect(page.getByText(outcome.published)).toBeHidden();
		await page.close();

		await server.start();
		const next = await context.newPage();
		await next.goto('/publier');
		await expect(next.getByRole('heading', { name: unanswered.title })).toBeVisible();
		await expect(next.getByText(unanswered.publish)).toBeVisible();
		await next.getByRole('button', { name: unanswered.finish }).click();
		await expect(next.getByText(outcome.published)).toBeVisible();
		await expect(next.getByText(/^En ligne/)).toBeVisible();
		const url = await address(next).inputValue();
		if (first) expect(url).toBe(first);
		expect(await answered(url)).toBe(200);
		const [secret] = await stored<{ value: { page: { withdrawalKey: string } } }>(next, 'secrets');
		expect(secret?.value.page.withdrawalKey.split(' ')).toHaveLength(8);
	});
}

test('What was not answered is given up: nothing is left public', async ({ owner }) => {
	const { page, tripwires } = await owner();
	tripwires.allow(networkGone);
	await ready(page);
	let made = '';
	await page.route(
		'**/api/publications',
		async (route) => {
			made = ((await (await route.fetch()).json()) as { url: string }).url;
			await route.abort();
		},
		{ times: 1 }
	);
	await send(page);
	await expect(page.getByText(unanswered.publish)).toBeVisible();
	expect(await answered(made)).toBe(200);
	await page.getByRole('button', { name: unanswered.giveUp }).click();
	await expect(page.getByText(outcome.nothing)).toBeVisible();
	expect(await answered(made)).toBe(410);
	expect(await stored(page, 'secrets')).toEqual([]);
});

test('Two tabs that publish at once make one page, and each knows what the other does', async ({
	owner
}) => {
	const { page, context } = await owner();
	await ready(page);
	const other = await context.newPage();
	await other.goto('/publier');
	await Promise.all([tickGate(page), tickGate(other)]);
	let answer = () => {};
	const wanted = new Promise<void>((resolve) => (answer = resolve));
	await page.route('**/api/publications', async (route) => {
		await wanted;
		await route.continue();
	});
	await page.getByRole('button', { name: gate.publish }).click();
	await expect(other.getByText(gate.busy)).toBeVisible();
	await expect(other.getByRole('heading', { name: unanswered.title })).toBeHidden();
	await other.getByRole('button', { name: gate.publish }).click();
	answer();
	for (const tab of [page, other]) await expect(tab.getByText(/^En ligne/)).toBeVisible();
	const url = await address(page).inputValue();
	expect(await address(other).inputValue()).toBe(url);
	await withdrawHere(other);
	await expect(other.getByText(outcome.withdrawn)).toBeVisible();
	await expect(heading(page)).toHaveText(publish.title);
	expect(await answered(url)).toBe(410);
});

test('Another device has the page with the keys exported, withdraws with the paper without them', async ({
	owner,
	browser
}) => {
	test.slow();
	const { page, tripwires } = await owner();
	tripwires.allow(status410);
	const url = await published(page);
	const words =
		await test.step('the key on paper: eight words, and a code of the address alone', async () => {
			await page.getByRole('link', { name: key.open }).click();
			const listed = await page.locator('ol.key li').allTextContents();
			expect(listed).toHaveLength(8);
			const paper = await printed(page, 'A4');
			expect(paper.pages).toHaveLength(1);
			expect(paper.all).toContain(bare(key.secret));
			for (const word of listed) expect(paper.all).toContain(bare(word));
			expect(paper.all).not.toContain(bare(messages.app.menu));
			expect(await scan(page)).toBe(`${url}/retirer`);
			return listed;
		});

	const bringIn = async (file: string) => {
		const second = await owner();
		second.tripwires.allow(status410);
		await second.page.goto('/dossiers');
		await second.page.getByLabel('Importer un dossier').setInputFiles(file);
		await expect(second.page.getByText('est importé')).toBeVisible();
		await second.page.getByRole('button', { name: shelf.open, exact: true }).click();
		await expect(second.page).toHaveURL(/\/diagnostic/);
		await second.page.goto('/publier');
		return second.page;
	};
	const whole = await downloadFromShelf(page, bakery.name, { ticked: [keep.dialog.tokens] });
	const bareFile = await downloadFromShelf(page, bakery.name);
	const withKeys = await bringIn(whole.path);
	await expect(withKeys.getByText(/^En ligne/)).toBeVisible();
	await expect(address(withKeys)).toHaveValue(url);
	const without = await bringIn(bareFile.path);
	await expect(heading(without)).toHaveText(publish.title);
	await without.getByText(publish.elsewhere.title).click();
	await expect(without.getByText(publish.elsewhere.paper)).toBeVisible();

	await test.step('typed in capitals on a telephone without scripts', async () => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const phone = await context.newPage();
		await phone.goto(`${url}/retirer`);
		await phone.getByRole('textbox').fill(words.join(' ').toUpperCase());
		await phone.getByRole('button').click();
		await expect(phone).toHaveURL(url);
		await context.close();
	});
	expect(await answered(url)).toBe(410);
	await page.goto('/publier');
	await expect(page.getByText(outcome.gone)).toBeVisible();
	expect(await stored(page, 'secrets')).toEqual([]);
	await page.goto('/publier/cle');
	await expect(page.getByText(key.none)).toBeVisible();
});

test('A dossier with a page waits in the bin for as long as it takes, and goes once the page is withdrawn', async ({
	owner
}) => {
	test.slow();
	const { page } = await owner();
	const url = await published(page);
	const card = (name: string) => page.getByRole('article', { name, exact: true });
	const { stillPublic } = shelf;
	const remove = async (name: string) => {
		await page.goto('/dossiers');
		await card(name).getByText(shelf.more).click();
		await card(name).getByRole('button', { name: shelf.remove }).click();
		await expect(card(name)).toBeHidden();
	};
	const names = async () => (await dossiersOf(page)).map(({ name }) => name);
	const [soon, late] = [example('graphiste').name, example('holding').name];
	const waiting = page.getByRole('listitem').filter({ hasText: stillPublic.visible });

	await test.step('moved to the bin, its page stays, and that is said', async () => {
		await loadExample(page, soon);
		await remove(soon);
		await remove(bakery.name);
		const said = page.getByRole('status').filter({ hasText: stillPublic.removed(bakery.name) });
		await expect(said).toContainText(stillPublic.visible);
		await expect(said.getByRole('button', { name: shelf.restore, exact: true })).toBeFocused();
		await expect(page.getByText(shelf.removed(bakery.name))).toBeHidden();
		expect(await answered(url)).toBe(200);
	});

	await test.step('neither 40 days nor emptying the bin take it away, as they do others', async () => {
		await page.clock.setFixedTime(Date.now() + 40 * 24 * 3600 * 1000);
		await page.goto('/dossiers');
		await expect(waiting).toContainText(bakery.name);
		await expect.poll(names).toEqual([bakery.name]);
		await expect(page.getByRole('heading', { name: shelf.deleted })).toBeHidden();
		await loadExample(page, late);
		await remove(late);
		await page.goto('/donnees');
		const empty = keeping.copies.empty;
		await page.getByRole('button', { name: empty }).click();
		const dialog = page.getByRole('dialog', { name: keeping.copies.emptyTitle });
		await expect(dialog).toContainText(keeping.copies.emptyText(1));
		await expect(dialog).toContainText(keeping.copies.stillPublic(1));
		await dialog.getByRole('button', { name: empty }).click();
		await expect(page.getByText(keeping.copies.emptiedRest)).toBeFocused();
		await expect(page.getByRole('button', { name: empty })).toBeHidden();
		expect(await names()).toEqual([bakery.name]);
		await page.getByRole('link', { name: keeping.copies.toBin }).click();
		await expect(waiting).toBeVisible();
	});

	await test.step('it comes back on the screen that withdraws; then it goes as any other', async () => {
		// Even for who comes from an address that names it.
		const [row] = await dossiersOf(page);
		await page.goto(`/publier?d=${row?.id}`);
		await page.getByRole('alert').getByRole('link', { name: messages.noDossier.choose }).click();
		await waiting.getByRole('button', { name: stillPublic.open }).click();
		await expect(page.getByText(/^En ligne/)).toBeVisible();
		await withdrawHere(page);
		await expect(page.getByText(outcome.withdrawn)).toBeVisible();
		expect(await answered(url)).toBe(410);
		await remove(bakery.name);
		await expect(page.getByText(shelf.removed(bakery.name))).toBeVisible();
		await page.goto('/donnees');
		await page.getByRole('button', { name: keeping.copies.empty }).click();
		await page.getByRole('dialog').getByRole('button', { name: keeping.copies.empty }).click();
		await expect(page.getByText(keeping.copies.emptied)).toBeFocused();
		expect(await dossiersOf(page)).toEqual([]);
		expect(await stored(page, 'secrets')).toEqual([]);
	});
});

/** What the code on the sheet says, read as it is printed. */
async function scan(page: Page): Promise<string> {
	await page.emulateMedia({ media: 'print' });
	const png = await page.locator('.sheet .code svg').screenshot({ scale: 'device' });
	await page.emulateMedia({ media: 'screen' });
	const blank = await page.context().newPage();
	const [width = 0, height = 0, ...data] = await blank.evaluate(async (base64) => {
		const image = new Image();
		image.src = `data:image/png;base64,${base64}`;
		await image.decode();
		const canvas = document.createElement('canvas');
		Object.assign(canvas, { width: image.width, height: image.height });
		const context = canvas.getContext('2d');
		context?.drawImage(image, 0, 0);
		const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
		return [image.width, image.height, ...pixels];
	}, png.toString('base64'));
	await blank.close();
	return decodeQR({ width, height, data: Uint8ClampedArray.from(data) });
}

test('A page that waits, is hidden or is refused says why', async ({ owner, data }) => {
	test.slow();
	const siren = inventedSiren(12);
	const { page: first } = await owner();
	await ready(first);
	await first.getByLabel(shown.siren).fill(siren);
	await first.getByLabel(shown.siren).blur();
	await expect(first.getByRole('checkbox', { name: /^Le numéro SIREN/ })).toBeChecked();
	await send(first);
	await expect(first.getByText(/^En ligne/)).toBeVisible();

	const { page: second } = await owner();
	await ready(second, 'Une autre');
	await second.getByLabel(shown.siren).fill(siren);
	await second.getByLabel(shown.siren).blur();
	await expect(second.getByRole('checkbox', { name: /^Le numéro SIREN/ })).toBeChecked();
	await send(second);
	await expect(second.getByText(status.heldSiren)).toBeVisible();

	const slug = (await address(first).inputValue()).split('/').at(-1) ?? '';
	const reason = 'Un salarié est nommé « Léa <b> »';
	execFileSync(
		process.execPath,
		[join(root, 'build/cli/admin.js'), 'hide', slug, '--reason', reason],
		{
			env: { ...process.env, DATA_DIR: data }
		}
	);
	await first.reload();
	await expect(first.getByText(status.hidden)).toBeVisible();
	await expect(first.getByText(status.reason(reason))).toBeVisible();

	const { page: third, tripwires } = await owner();
	tripwires.allow(/status of 4/);
	await ready(third);
	const said = 'Trop de demandes de cette adresse. Réessayez plus tard.';
	await third.route('**/api/publications', (route) =>
		route.fulfill({
			...{ status: 429, contentType: 'application/json', headers: { 'retry-after': '60' } },
			body: JSON.stringify({ error: { code: 'too-many', message: said, id: '1' } })
		})
	);
	await send(third);
	await expect(third.getByText(said)).toBeVisible();
	expect(await stored(third, 'secrets')).toEqual([]);
});

test('With the keyboard alone: ticked, published, withdrawn; what came of it has the focus', async ({
	owner
}) => {
	const { page } = await owner();
	await ready(page);
	const to = async (target: ReturnType<Page['getByRole']>) => {
		for (let presses = 0; presses < 80; presses += 1) {
			if (await target.evaluate((node) => node === document.activeElement)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error('The keyboard does not come there.');
	};
	for (const box of await boxes(page).all()) {
		await to(box);
		await page.keyboard.press('Space');
	}
	await to(page.getByRole('button', { name: gate.publish }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status').filter({ hasText: outcome.published })).toBeFocused();
	await to(page.getByRole('button', { name: withdraw.open }));
	await page.keyboard.press('Enter');
	await to(page.getByRole('checkbox', { name: withdraw.sure }));
	await page.keyboard.press('Space');
	await to(page.getByRole('button', { name: withdraw.now }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status').filter({ hasText: outcome.withdrawn })).toBeFocused();
});

test('Every state, in every colour and width, has no fault of accessibility', async ({ owner }) => {
	test.slow();
	const { page } = await owner();
	await bringAxe(page);
	const wide = () => page.setViewportSize({ width: 1280, height: 800 });
	await ownCompany(page, bakery.name);
	await page.goto('/publier');
	await expect(page.getByText(publish.obstacles.unfinished.text)).toBeVisible();
	await unfold(page);
	await inspect(page, 'what is missing');
	await wide();
	await finish(page);
	await unfold(page);
	await expect(page.getByLabel(shown.payloadLabel)).toBeVisible();
	await inspect(page, 'what the page shows, and the gate');
	await wide();
	await page.getByLabel(shown.name).fill(name);
	await page.getByLabel(shown.name).blur();
	await send(page);
	await expect(page.getByText(/^En ligne/)).toBeVisible();
	await unfold(page);
	await inspect(page, 'published');
	await wide();
	await page.getByRole('button', { name: withdraw.open }).click();
	await inspect(page, 'withdrawing');
	await wide();
	await page.goto('/publier/cle');
	await expect(page.locator('ol.key')).toBeVisible();
	await inspect(page, 'the key on paper');
});

test('In English', async ({ owner }) => {
	const { page } = await owner();
	await ownCompany(page, bakery.name);
	await page.goto('/en/publier');
	await expect(heading(page)).toHaveText(english.title);
	await page.getByRole('button', { name: english.obstacles.unfinished.link }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Finish', exact: true }).click();
	await page.getByLabel(english.shown.name).fill('The Market Bakery');
	const group = page.getByRole('group', { name: english.gate.text });
	for (const box of await group.getByRole('checkbox').all()) await box.check();
	await page.getByRole('button', { name: english.gate.publish }).click();
	await expect(page.getByText(english.outcome.published)).toBeVisible();
	const url = await page.getByLabel(english.status.address).inputValue();
	expect(url).toContain('/en/s/');
	expect(await answered(url)).toBe(200);
	await page.getByText(english.share.link).click();
	await expect(page.getByLabel(english.share.html)).toHaveValue(
		/^<a href="http[^"]+">Our social and ecological self-diagnosis of \d/
	);
	await page.getByRole('link', { name: english.key.open }).click();
	await expect(page.locator('.sheet')).toContainText(`${url}/retirer`);
	expect(await page.locator('.sheet').innerText()).not.toContain(papers.fiche.kept);
});
