import { isGate } from '../../support/tier';
import contribute from '../../../src/lib/figures/fr.contribute';
import publicPage from '../../../src/lib/i18n/messages/public/fr.public';
import publish from '../../../src/lib/publish/fr.publish';
import { inventedSiren } from '../../support/publications';
import { example } from '../support/grid';
import { PublishingServer } from '../support/publishing';
import { finish } from '../support/publish-screen';
import { seedCompany } from '../support/seed';
import { expect } from '../support/test';
import { look } from './look';
import { go, test } from './scene';

const bakery = example('boulangerie');

test('Publishing a page, and what is there once it is', { tag: '@deep' }, async ({ page }) => {
	const { gate, obstacles, shown } = publish;
	const slug = 'abcdefghijklmnop';
	await page.route('**/api/publications', (route) =>
		route.fulfill({
			status: 201,
			json: {
				slug,
				url: `https://azimut.example/s/${slug}`,
				token: 'T'.repeat(43),
				withdrawalKey: 'abaisser abandon abdiquer abeille abolir aborder aboutir aboyer'
			}
		})
	);
	await page.route(`**/api/publications/${slug}`, (route) =>
		route.fulfill({
			json: {
				state: 'live',
				reason: null,
				sirenTaken: false,
				listed: false,
				publishedAt: '2027-01-12T09:00:00.000Z',
				updatedAt: '2027-01-12T09:00:00.000Z',
				validUntil: '2028-01-12'
			}
		})
	);
	await seedCompany(page, bakery.name, { as: 'Boulangerie du Marché' });
	await go(page, '/publier');
	const toFinish = page.getByRole('link', { name: obstacles.unfinished.link });
	await expect(toFinish).toBeVisible();
	await look(page, 'publish-not-yet', { rare: true, picture: false });
	await finish(page);
	await page.getByLabel(shown.name).fill('Boulangerie « du Marché » (exemple)');
	await page.getByLabel(shown.name).blur();
	await expect(page.getByText(obstacles.name.text)).toBeHidden();
	await look(page, 'publish', { fullPage: true });
	await page.getByText(shown.preview).click();
	await look(page, 'publish-preview', { rare: true, around: page.getByText(publicPage.identity) });
	const points = page.getByRole('heading', { name: publicPage.parts });
	await look(page, 'publish-preview-points', { around: points, rare: true });
	const boxes = page.getByRole('group', { name: gate.text }).getByRole('checkbox');
	for (const box of await boxes.all()) await box.check();
	await page.getByRole('button', { name: gate.publish }).click();
	await expect(page.getByText(/^En ligne/)).toBeVisible();
	await look(page, 'published', { fullPage: true });
	await page.getByRole('button', { name: publish.withdraw.open }).click();
	await look(page, 'publish-withdraw', { around: page.getByRole('checkbox'), rare: true });
	await go(page, '/publier/cle');
	await look(page, 'publish-key', { rare: true });
});

test(
	'Contributing without a name, and what is there once it is sent',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.route('**/api/contributions', (route) =>
			route.fulfill({ status: route.request().method() === 'POST' ? 201 : 200, json: {} })
		);
		await seedCompany(page, bakery.name, { as: 'Boulangerie du Marché' });
		await page.addInitScript(() => {
			// One receipt, so that pictures are alike.
			crypto.getRandomValues = (array) => array;
		});
		await go(page, '/contribuer');
		const send = page.getByRole('button', { name: contribute.send, exact: true });
		await expect(send).toBeEnabled();
		await look(page, 'contribute', { fullPage: true });
		const answers = page.getByText(contribute.goes.answers);
		await answers.click();
		await expect(page.getByText(contribute.goes.coarse)).toBeVisible();
		await look(page, 'contribute-answers', { around: answers, rare: true, picture: false });
		await answers.click();
		await send.click();
		await expect(page.getByRole('heading', { name: contribute.sent.title(2025) })).toBeVisible();
		await look(page, 'contributed', { rare: true, fullPage: true });
		await page.getByText(contribute.byCode.title).click();
		await page.getByRole('button', { name: contribute.byCode.go, exact: true }).press('Enter');
		await expect(page.getByText(contribute.byCode.wrong)).toBeVisible();
		await look(page, 'contributed, a code that is none', { rare: true, picture: false });
	}
);

test('Public pages, in every state', async ({ page, tripwires }) => {
	tripwires.allow(/status of (404|410|422)/);
	const server = new PublishingServer();
	await server.start();
	tripwires.allow(new RegExp(`another origin: ${server.origin}/`));
	const shown = {
		name: 'Boulangerie « du Marché » (exemple)',
		siren: inventedSiren(7),
		headcountBand: '6-9',
		facts: [
			{ fact: 'department', value: '66' },
			{ fact: 'naf', value: 'rev2:C' }
		]
	};
	const live = await server.publish('boulangerie', shown);
	await server.aDayLater();
	const visit = async (path: string) => {
		await page.goto(server.origin + path);
		// Days pass on the server; in the picture they do not.
		await page.evaluate(() => {
			const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			for (let text = texts.nextNode(); text; text = texts.nextNode())
				text.textContent = (text.textContent ?? '')
					.replace(/\d+(er)?\s\p{L}+\s20\d\d/gu, '12 janvier 2027')
					.replace(/(porte sur|demandée\s:) 20\d\d/g, '$1 2025');
		});
	};
	const rare = { rare: true, picture: false } as const;
	await visit('/annuaire');
	await look(page, 'directory');
	await visit(`/s/${live.slug}`);
	await look(page, 'public-page');
	await visit('/signaler');
	await look(page, 'public-report', { fullPage: true });
	// What is left is looked at in the deep tier only.
	if (isGate) return server.stop();
	await page.locator('form').evaluate((form) => form.setAttribute('novalidate', ''));
	await page.getByRole('button', { name: publicPage.report.go }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await look(page, 'public-report-problems', rare);
	await visit('/annuaire?q=menuiserie&departement=66');
	await look(page, 'directory-nothing', rare);
	const long = await server.publish('chantier-insertion', { name: 'W'.repeat(60) });
	const ended = await server.publish('scop-batiment', { name: 'Coopérative passée (exemple)' });
	const hidden = await server.publish('industrie', { name: 'Usine cachée (exemple)' });
	const gone = await server.publish('graphiste', { name: 'Page retirée (exemple)' });
	server.age(ended.slug);
	server.administer('hide', hidden.slug, '--reason', 'Elle nomme un salarié.');
	server.administer('withdraw', gone.slug);
	await visit(`/s/${live.slug}`);
	await look(page, 'public-answers', { around: page.locator('.lines').nth(1), rare: true });
	await look(page, 'public-points', { rare: true, around: page.locator('.bars') });
	await visit(`/s/${long.slug}`);
	await look(page, 'public-long', rare);
	await visit(`/s/${live.slug}/recalcul`);
	await look(page, 'public-recount', { rare: true });
	await visit(`/s/${long.slug}/recalcul`);
	await look(page, 'public-long-recount', rare);
	await visit(`/s/${live.slug}/retirer`);
	await look(page, 'public-withdraw', { rare: true });
	await visit(`/s/${ended.slug}`);
	await look(page, 'public-ended', { rare: true, picture: false });
	await visit(`/s/${hidden.slug}`);
	await look(page, 'public-hidden', rare);
	await visit(`/s/${gone.slug}`);
	await look(page, 'public-withdrawn', { rare: true, picture: false });
	await server.stop();
});
