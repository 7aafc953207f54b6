import englishPage from '../../src/lib/i18n/messages/public/en.public';
import publicPage from '../../src/lib/i18n/messages/public/fr.public';
import papers from '../../src/lib/paper/fr.paper';
import publish from '../../src/lib/publish/fr.publish';
import english from '../../src/lib/publish/en.publish';
import years from '../../src/lib/years/fr.years';
import type { HelpWords } from '../../src/lib/grid/words';
import { readIn } from '../support/grids';
import { inventedSiren } from '../support/publications';
import { stored } from './support/device';
import { example, gridName, itemWords, plain } from './support/grid';
import { heading, row } from './support/journey';
import { tabTo } from './support/keys';
import {
	address,
	answered,
	boxes,
	company,
	finish,
	giveSiren,
	online,
	publicName,
	published,
	ready,
	send,
	status410,
	test,
	tickGate,
	withdrawHere
} from './support/publish-screen';
import { seedCompany } from './support/seed';
import { expect, type Page } from './support/test';

/** A page published, changed, withdrawn by who owns it. */
const { gate, outcome, shown, update, withdraw } = publish;

const ownWords = 'Du pain au levain, cuit au feu de bois.';

/** What a page shows, block by block, wherever it stands; the feet are of the address. */
const saidOf = (page: Page): Promise<string[]> =>
	page
		.locator(
			'.public-page :is(.warning, .head > *, .head + .stack > *, section.sides > :last-child > :not(.foot))'
		)
		.evaluateAll((blocks) =>
			blocks.map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim())
		);

for (const engine of ['sqlite', 'postgres'] as const) {
	test.describe(`On ${engine}`, () => {
		test.use({ engine });

		test(
			'A diagnosis is finished, published as it was shown, visited, changed and withdrawn for good',
			{ tag: engine === 'postgres' ? '@deep' : [] },
			async ({ owner, browser, server }) => {
				const { page, tripwires } = await owner();
				tripwires.allow(status410);
				const sent: string[] = [];
				page.on('request', (request) => {
					if (request.url().includes('/api/')) sent.push(request.postData() ?? '');
				});

				await test.step('what is missing is said, with the way to mend it', async () => {
					await seedCompany(page, example('boulangerie').name, { as: company });
					await page.goto('/resultats');
					await page.getByRole('link', { name: years.after.publish }).click();
					await expect(heading(page)).toHaveText(publish.title);
					await expect(page.getByText(publish.obstacles.unfinished.text)).toBeVisible();
					await expect(page.getByRole('button', { name: gate.publish })).toBeHidden();
					await finish(page);
				});

				await test.step('the gate opens with a name and three ticks', async () => {
					const button = page.getByRole('button', { name: gate.publish });
					await tickGate(page);
					await expect(button).toBeDisabled();
					await expect(page.getByText(publish.obstacles.name.text)).toBeVisible();
					await page.getByLabel(shown.name).fill(publicName);
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
						await giveSiren(page, inventedSiren(41));
						await page.getByRole('checkbox', { name: /^La taille/ }).uncheck();
						await page.getByLabel(shown.statement).fill(ownWords);
						await page.getByLabel(shown.statement).blur();
						await page.getByText(shown.payload).click();
						return page.getByLabel(shown.payloadLabel).inputValue();
					});

				const foreseen = await test.step('the page as it will be', async () => {
					await page.getByText(shown.preview).click();
					await expect(page.getByText(publicPage.identity)).toBeVisible();
					return saidOf(page);
				});
				expect(foreseen.length).toBeGreaterThan(6);
				expect(foreseen.join(' ')).toContain(ownWords);

				await test.step('the token is on disk before it is said', async () => {
					await page.getByRole('button', { name: gate.publish }).click();
					await expect(
						page.getByRole('status').filter({ hasText: outcome.published })
					).toBeFocused();
					const [secret] = await stored<{ value: { page: { token: string }; asked: unknown } }>(
						page,
						'secrets'
					);
					expect(secret?.value.page.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
					expect(secret?.value.asked).toBeNull();
					await expect(online(page)).toBeVisible();
				});
				expect(sent[0]).toBe(payload);
				expect(payload).not.toContain('headcountBand');

				const url = await address(page).inputValue();
				expect(url).toMatch(new RegExp(`^${server.origin}/s/[a-z2-7]{16}$`));
				const strangers = await browser.newContext({ javaScriptEnabled: false });
				const stranger = await strangers.newPage();

				await test.step('a stranger without scripts reads it', async () => {
					await stranger.goto(url);
					await expect(heading(stranger)).toHaveText(publicName);
					await expect(stranger.getByText(inventedSiren(41))).toBeVisible();
					expect(await stranger.title()).not.toMatch(/\d/);
					await expect(stranger.getByText(publicPage.identity)).toBeVisible();
					await expect(stranger.locator('blockquote')).toContainText(ownWords);
					expect(await saidOf(stranger)).toEqual(foreseen);
				});

				await test.step('an answer changes: the page stays, until it is published again', async () => {
					const [criterion, item, choice] = ['mission-odd', 'suivi', 'direction'] as const;
					const level = itemWords(criterion, item).choices[choice]?.words ?? '';
					const help = readIn<HelpWords>(gridName, 'fr.help.json').criteria[criterion];
					const neutral = help?.items[item]?.choices[choice]?.shown ?? '';
					expect(neutral).not.toBe('');
					await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
					await row(page, level).click();
					await expect(page.getByText('Réponse gardée sur cet appareil.')).toBeVisible();
					await page.goto('/publier');
					await expect(page.getByText(update.changes.answers(1, plain(criterion)))).toBeVisible();
					await expect(page.getByText(update.blocked)).toBeVisible();
					await finish(page);
					await expect(stranger.getByText(neutral)).toHaveCount(0);
					await send(page, gate.update);
					await expect(page.getByText(outcome.updated)).toBeVisible();
					await expect(page.getByText(update.none)).toBeVisible();
					await stranger.reload();
					await expect(stranger.getByText(neutral)).toHaveCount(1);
				});

				await test.step('withdrawn, it is gone everywhere at once, and its token too', async () => {
					await withdrawHere(page);
					await expect(
						page.getByRole('status').filter({ hasText: outcome.withdrawn })
					).toBeFocused();
					for (const end of ['', '/__data.json']) expect(await answered(url + end)).toBe(410);
					expect(await stored(page, 'secrets')).toEqual([]);
					await page.reload();
					await expect(heading(page)).toHaveText(publish.title);
				});
				await strangers.close();
			}
		);
	});
}

test(
	'A company that wants to be found says its commune, which its page keeps',
	{ tag: '@deep' },
	async ({ owner }) => {
		const { page } = await owner();
		await seedCompany(page, example('boulangerie').name, { as: company });
		await page.goto('/publier');
		await finish(page);
		await page.goto('/publier');
		await page.getByLabel(shown.name).fill(publicName);
		await expect(page.getByLabel(shown.place.title)).toHaveCount(0);
		await page.getByLabel(shown.listed).check();
		await page.getByLabel(shown.place.title).check();
		await page.getByLabel(shown.place.label).selectOption('66136');
		for (const label of await page.getByRole('group', { name: gate.text }).locator('label').all())
			await label.click();
		await page.getByRole('button', { name: gate.publish }).click();
		await expect(online(page)).toBeVisible();
		await page.reload();
		await expect(page.getByLabel(shown.place.label)).toHaveValue('66136');
		const address = await page.locator('a[href*="/s/"]').first().getAttribute('href');
		await page.goto(address ?? '');
		await expect(page.getByText(/Perpignan \(communauté urbaine/)).toBeVisible();
	}
);

test(
	'Published and withdrawn in ten touches at most, and read in a minute',
	{ tag: '@deep' },
	async ({ owner }) => {
		const { page, context, tripwires } = await owner();
		tripwires.allow(status410);
		await context.addInitScript(() => {
			addEventListener(
				'click',
				({ isTrusted, target }) => {
					// The click that a label passes on to its box is the same touch.
					if (!isTrusted || (target as Element).matches('label input')) return;
					sessionStorage.touches = Number(sessionStorage.touches ?? 0) + 1;
				},
				true
			);
		});
		await seedCompany(page, example('boulangerie').name, { as: company });
		await page.goto('/publier');
		await finish(page);
		await page.goto('/resultats');
		await page.evaluate(() => (sessionStorage.touches = 0));
		await page.getByRole('link', { name: years.after.publish }).click();
		await page.getByLabel(shown.name).click();
		await page.keyboard.type(publicName);
		const said = (await page.locator('main').innerText()).match(/\S*[\p{L}\d]\S*/gu) ?? [];
		test.info().annotations.push({ type: 'words', description: String(said.length) });
		expect(said.length).toBeLessThanOrEqual(176);
		for (const label of await page.getByRole('group', { name: gate.text }).locator('label').all())
			await label.click();
		await page.getByRole('button', { name: gate.publish }).click();
		await expect(online(page)).toBeVisible();
		await withdrawHere(page);
		await expect(page.getByText(outcome.withdrawn)).toBeVisible();
		const touches = await page.evaluate(() => Number(sessionStorage.touches));
		expect(touches).toBeGreaterThan(5);
		expect(touches).toBeLessThanOrEqual(10);
	}
);

test(
	'Shared with a sentence that says what it is, and never a figure',
	{ tag: '@deep' },
	async ({ owner }) => {
		const { page, context } = await owner();
		const url = await published(page);
		const own = publish.share;
		const text = await page.getByLabel(own.markdown).inputValue();
		const sentence = /^\[(.*)\]/.exec(text)?.[1] ?? '';
		expect(sentence).not.toMatch(/\d+ sur \d+/);
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.getByRole('button', { name: own.copySentence }).click();
		await expect(page.getByRole('status').filter({ hasText: own.copied })).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${sentence} ${url}`);
		await context.addInitScript(() => {
			const share = (data: object) => Promise.resolve((window.name = JSON.stringify(data)));
			Object.defineProperty(navigator, 'share', { value: share });
		});
		await page.reload();
		await page.getByRole('button', { name: own.send }).click();
		expect(JSON.parse(await page.evaluate(() => window.name))).toEqual({ text: sentence, url });
	}
);

test(
	'With the keyboard alone: ticked, published, withdrawn; what came of it has the focus',
	{ tag: '@deep' },
	async ({ owner }) => {
		const { page } = await owner();
		await ready(page);
		for (const box of await boxes(page).all()) {
			await tabTo(page, box);
			await page.keyboard.press('Space');
		}
		await tabTo(page, page.getByRole('button', { name: gate.publish }));
		await page.keyboard.press('Enter');
		await expect(page.getByRole('status').filter({ hasText: outcome.published })).toBeFocused();
		await tabTo(page, page.getByRole('button', { name: withdraw.open }));
		await page.keyboard.press('Enter');
		await tabTo(page, page.getByRole('checkbox', { name: withdraw.sure }));
		await page.keyboard.press('Space');
		await tabTo(page, page.getByRole('button', { name: withdraw.now }));
		await page.keyboard.press('Enter');
		await expect(page.getByRole('status').filter({ hasText: outcome.withdrawn })).toBeFocused();
	}
);

test('In English', { tag: '@deep' }, async ({ owner }) => {
	const { page } = await owner();
	await seedCompany(page, example('boulangerie').name, { as: company });
	await page.goto('/en/publier');
	await expect(heading(page)).toHaveText(english.title);
	await page.getByRole('link', { name: english.obstacles.unfinished.link }).click();
	await page.getByRole('button', { name: 'Finish my 2025 diagnosis' }).press('Enter');
	await page.getByRole('link', { name: 'See the public page' }).click();
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
	expect(await page.locator('.sheet').innerText()).not.toContain(papers.fiche.detailNotShown);
});

test(
	'A name that reads as a label goes with its SIREN, as the registered one, and pages say so',
	{ tag: '@deep' },
	async ({ owner, browser }) => {
		const { page } = await owner();
		await ready(page, 'Label Affaire SARL');
		await tickGate(page);
		const button = page.getByRole('button', { name: gate.publish });
		const declared = page.getByRole('checkbox', { name: shown.registered });
		await expect(page.getByText(gate.claims['name-label'])).toBeVisible();
		await expect(declared).toBeDisabled();
		await giveSiren(page, inventedSiren(43));
		await expect(button).toBeDisabled();
		await declared.check();
		await expect(button).toBeEnabled();

		await page.getByLabel(shown.statement).fill('Certifiée, 78/100.');
		await page.getByLabel(shown.statement).blur();
		await expect(page.getByText(gate.claims['statement-claims'])).toBeVisible();
		await expect(button).toBeDisabled();
		await page.getByLabel(shown.statement).fill(ownWords);
		await page.getByLabel(shown.statement).blur();
		await button.click();
		await expect(page.getByText(outcome.published)).toBeVisible();

		const url = await address(page).inputValue();
		const strangers = await browser.newContext({ javaScriptEnabled: false });
		const stranger = await strangers.newPage();
		for (const [prefix, words] of [
			['', publicPage],
			['/en', englishPage]
		] as const) {
			await stranger.goto(url.replace('/s/', `${prefix}/s/`));
			await expect(heading(stranger)).toHaveText('Label Affaire SARL');
			await expect(stranger.getByText(words.registered)).toBeVisible();
		}

		await test.step('a page that is online stays as it is, when its new name claims points', async () => {
			await page.getByText(update.choose).click();
			await page.getByLabel(shown.name).fill('Label Affaire 78/100');
			await page.getByLabel(shown.name).blur();
			await expect(page.getByText(gate.claims['name-points'])).toBeVisible();
			await tickGate(page);
			await expect(page.getByRole('button', { name: gate.update })).toBeDisabled();
			await stranger.reload();
			await expect(heading(stranger)).toHaveText('Label Affaire SARL');
		});
		await strangers.close();
	}
);
