import french from '../../src/lib/offers/fr.offers';
import report from '../../src/lib/result/fr.report';
import { example, flat, plain } from './support/grid';
import { heading } from './support/journey';
import {
	bakery,
	cards,
	expectFound,
	fold,
	isPossible,
	offerOf,
	openBakeryList,
	openPublicList,
	rankedByCommandLine,
	setClock,
	shown,
	today,
	words,
	type Ranked
} from './support/offers';
import { openSteps } from './support/plan';
import { seedExample } from './support/seed';
import { expect, test, type Locator, type Page } from './support/test';

/** From the result to the offers that could help, and back. */
test.beforeEach(({ page }) => setClock(page, today));

const weakest = (page: Page) =>
	page
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: report.weakTitle, level: 2 }) })
		.getByRole('article');
const helpers = (subject: Locator) =>
	subject
		.getByRole('link')
		.evaluateAll((links) =>
			links.flatMap(
				(link) => /\/offres\/([^/]+)$/.exec((link as HTMLAnchorElement).pathname)?.[1] ?? []
			)
		);

test(
	'The steps lead from the weakest subjects, and the list from a need, to who can help',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		await openSteps(page);
		const ranked = rankedByCommandLine(bakery.sheet);
		await test.step('each weak subject has a step and one to three offers that move it, best first', async () => {
			await expect(weakest(page)).toHaveCount(3);
			for (const subject of await weakest(page).all()) {
				await expect(subject.getByText(french.result.helpers)).toBeVisible();
				const name = flat(await subject.getByRole('heading', { level: 3 }).innerText());
				await expect(subject).toContainText(/\+\d+(,\d)? points?/);
				await expect(
					subject.getByRole('button', { name: french.plan.add }),
					'its step can be planned'
				).toBeVisible();
				const ids = await helpers(subject);
				expect(ids.length, name).toBeGreaterThan(0);
				expect(ids.length, name).toBeLessThanOrEqual(3);
				for (const id of ids) {
					const moved = offerOf(id).moves.map(({ criterion }) => flat(plain(criterion)));
					expect(
						moved.some((plainName) => name.endsWith(plainName)),
						`${id} moves ${name}`
					).toBe(true);
				}
				const places = ids.map((id) => ranked.findIndex((one) => one.id === id));
				expect(places, name).toEqual(places.toSorted((a, b) => a - b));
				for (const place of places) expect(isPossible(ranked[place] as Ranked), name).toBe(true);
			}
		});

		await test.step('a need leads to its list', async () => {
			await page.getByRole('link', { name: 'Aides', exact: true }).click();
			await page.getByRole('link', { name: french.needs.finance.short }).click();
			await expect(page).toHaveURL(/\/offres\?besoin=finance$/);
			await expect(page.getByRole('link', { name: french.needs.finance.short })).toHaveAttribute(
				'aria-current',
				'true'
			);
			await expect(page.getByText(french.contact.title)).toBeVisible();
			for (const id of await shown(page)) expect(offerOf(id).needs, id).toContain('finance');
			const byNeed = ranked.filter((one) => offerOf(one.id).needs.includes('finance'));
			await expectFound(page, byNeed.filter(isPossible).length);
		});
	}
);

test(
	'Where no help is known for a weak subject, the result says how to do it alone',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, example('industrie').name);
		await openSteps(page);
		const alone = weakest(page).filter({ hasText: french.result.alone });
		await expect(alone).toHaveCount(1);
		await expect(alone).toContainText(plain('publics-fragiles'));
		expect(await helpers(alone)).toEqual([]);
		const lines = words.alone?.['publics-fragiles'] ?? [];
		expect(lines.length).toBeGreaterThan(0);
		for (const line of lines) await expect(alone).toContainText(line);
	}
);

/** Far down the page, to an offer and back: as far down as before. */
async function expectPlaceKept(page: Page, link: Locator): Promise<void> {
	const place = () => page.evaluate(() => Math.round(scrollY));
	await link.scrollIntoViewIfNeeded();
	const before = await place();
	expect(before, 'the link is far down').toBeGreaterThan(1000);
	await link.click();
	await expect(page).toHaveURL(/\/offres\/[^/]+$/);
	await expect(page.getByText(french.one.forYou, { exact: true })).toBeVisible();
	expect(await place(), 'the offer from its top').toBe(0);
	await page.goBack();
	await expect(heading(page)).toBeVisible();
	await expect(link, 'back where it was').toBeInViewport({ timeout: 3000 });
	expect(Math.abs((await place()) - before), 'as far down').toBeLessThan(100);
}

test('Back from an offer, the steps are where they were', { tag: '@deep' }, async ({ page }) => {
	await seedExample(page, bakery.name);
	await openSteps(page);
	const last = weakest(page).last().getByRole('link').last();
	await expect(last).toBeVisible();
	await expectPlaceKept(page, last);
});

test(
	'Back from an offer, the list is the one that was chosen',
	{ tag: '@deep' },
	async ({ page }) => {
		await openPublicList(page);
		const finance = page.getByRole('link', { name: french.needs.finance.short });
		await finance.click();
		await expect(page).toHaveURL(/\?besoin=finance$/);
		const order = await shown(page);
		await cards(page).getByRole('link').first().click();
		await expect(heading(page)).toHaveText(offerOf(order[0] ?? '').said.name);
		await page.goBack();
		await expect(page).toHaveURL(/\?besoin=finance$/);
		await expect(finance).toHaveAttribute('aria-current', 'true', { timeout: 3000 });
		expect(await shown(page)).toEqual(order);
	}
);

test(
	'Back from an offer far down the unfolded list, one is where one was',
	{ tag: '@deep' },
	async ({ page }) => {
		await openBakeryList(page);
		await fold(page, /^Voir l/).click();
		await expectPlaceKept(page, page.getByRole('heading', { level: 3 }).getByRole('link').nth(20));
	}
);
