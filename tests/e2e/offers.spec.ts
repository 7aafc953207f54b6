import { isStale } from '../../src/lib/engine/offers/stale';
import messages from '../../src/lib/i18n/messages/fr.messages';
import french from '../../src/lib/offers/fr.offers';
import { formatDate } from '../../src/lib/i18n/dates';
import { flat } from './support/grid';
import { heading } from './support/journey';
import {
	bakery,
	card,
	cards,
	expectAlive,
	expectFound,
	expectPossible,
	fold,
	idsOf,
	isOpen,
	isPossible,
	newYear,
	offerOf,
	offers,
	openOffers,
	openList,
	openPublicList,
	operatorName,
	rankedByCommandLine,
	ruleWords,
	setClock,
	showAll,
	shown,
	today
} from './support/offers';
import { seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

/** The list of offers as everyone sees it. */
test.beforeEach(({ page }) => setClock(page, today));

test('Without a dossier, a need and a price narrow the list, and its address opens the same list anywhere', async ({
	page,
	browser,
	tripwires
}) => {
	await openPublicList(page);
	await expect(heading(page)).toHaveText(french.title);
	await expect(page.getByText(french.noDossier)).toBeVisible();
	await expect(page.getByText(french.incomplete)).toBeVisible();
	await expectFound(page, openOffers.length);
	await expect(cards(page)).toHaveCount(3);
	await expect(page.getByText(french.statuses['not-eligible'])).toHaveCount(0);
	expect(new Set(await showAll(page, openOffers.length)).size).toBe(openOffers.length);

	const ecology = page.getByRole('link', { name: french.needs.ecology.short });
	const price = page.getByLabel(french.facets.cost);
	const wanted = openOffers.filter(({ needs }) => needs.includes('ecology'));
	const free = wanted.filter(({ cost }) => cost.type === 'free');

	await test.step('by need, then by price: each choice says how many it leaves', async () => {
		await ecology.click();
		await expectFound(page, wanted.length);
		await expect(ecology).toHaveAttribute('aria-current', 'true');
		await fold(page, french.filters).click();
		await expect(page.getByLabel(french.facets.status), 'it needs a dossier').toHaveCount(0);
		await price.selectOption(french.option(french.costs.free, free.length));
		await expectFound(page, free.length);
		expect((await showAll(page, free.length)).toSorted()).toEqual(idsOf(free));
		const { pathname, searchParams } = new URL(page.url());
		expect([pathname, ...searchParams]).toEqual([
			'/offres',
			['besoin', 'ecology'],
			['cout', 'free']
		]);
	});

	const order = await shown(page);
	await test.step('the same after a reload, and in another browser', async () => {
		const same = async (other: Page) => {
			await expectFound(other, free.length);
			await expect(fold(other, french.filters)).toContainText(french.filtersSet(1));
			expect(await showAll(other, free.length)).toEqual(order);
		};
		await page.reload();
		await expectAlive(page);
		await same(page);
		const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
		tripwires.watch(context);
		const other = await context.newPage();
		await setClock(other, today);
		await openPublicList(other, page.url());
		await same(other);
		await context.close();
	});

	await test.step('without filters, all of it again, at the plain address', async () => {
		await page.getByRole('button', { name: french.clear }).click();
		await expectFound(page, openOffers.length);
		await expect(page).toHaveURL(/\/offres$/);
		await expect(page.getByRole('button', { name: french.clear })).toHaveCount(0);
	});
});

test(
	'The search takes words without accents and with a mistake, keeps to the filters, and says when nothing is found',
	{ tag: '@deep' },
	async ({ page }) => {
		await openPublicList(page);
		const box = page.getByRole('searchbox', { name: french.search });
		const search = async (text: string) => {
			await box.fill(text);
			await expect(page).toHaveURL(new RegExp(`[?&]q=${encodeURIComponent(text)}`));
			const status = page.getByRole('status').filter({ hasText: /trouvée/ });
			await expect(status).not.toHaveText(french.found(openOffers.length));
			const count = Number(/^\d*/.exec(await status.innerText())?.[0] ?? 0);
			return count > 0 ? showAll(page, count) : [];
		};
		for (const [typed, meant, found] of [
			['velo', 'vélo', 'reduction-impot-flotte-velos'],
			['aprenti', 'apprenti', 'aide-embauche-apprenti'],
			['energie', 'énergie', 'visite-energie']
		] as const) {
			const ids = await search(typed);
			expect(ids, typed).toContain(found);
			expect(ids.length, `« ${typed} » is no word of most offers`).toBeLessThan(
				openOffers.length / 5
			);
			// A mistake may be near other words too.
			const meantIds = await search(meant);
			expect(ids, `${typed}, as ${meant}`).toEqual(expect.arrayContaining(meantIds));
		}

		await test.step('the search and a filter hold together, reload included', async () => {
			const all = await search('énergie');
			await fold(page, french.filters).click();
			const free = all.filter((id) => offerOf(id).cost.type === 'free');
			expect(free.length).toBeGreaterThan(1);
			await page.getByLabel(french.facets.cost).selectOption('free');
			await expectFound(page, free.length);
			expect(await showAll(page, free.length)).toEqual(free);
			await page.reload();
			await expectAlive(page);
			await expect(box).toHaveValue('énergie');
			await expectFound(page, free.length);
			expect(await showAll(page, free.length)).toEqual(free);
		});

		await test.step('nothing is found: it is said, and the way out is there', async () => {
			expect(await search('zzyzx')).toEqual([]);
			await expectFound(page, 0);
			await expect(page.getByText(french.nothingFor('zzyzx'))).toBeVisible();
			await expect(cards(page)).toHaveCount(0);
			await page.getByRole('button', { name: french.clear }).click();
			await expect(box).toHaveValue('');
			await expectFound(page, openOffers.length);
		});
	}
);

test('What an address asks and no offer knows is no filter', { tag: '@deep' }, async ({ page }) => {
	for (const asked of ['besoin=rien', 'cout=cher', 'lieu=99', 'partenaire=personne']) {
		await openPublicList(page, `/offres?${asked}`);
		await expect
			.soft(page.getByRole('status').filter({ hasText: /trouvée/ }), asked)
			.toHaveText(french.found(openOffers.length), { timeout: 3000 });
	}
});

test.describe('Without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test(
		'all the offers are listed, and the page of one is whole',
		{ tag: '@deep' },
		async ({ page }) => {
			await page.goto('/offres');
			await expect(heading(page)).toHaveText(french.title);
			const controls = page
				.getByRole('main')
				.locator('input, select, button')
				.filter({ visible: true });
			await expect(controls, 'nothing asks to be pressed in vain').toHaveCount(0);
			await fold(page, /^Voir l/).click();
			await expect(cards(page)).toHaveCount(offers.length);
			expect((await shown(page)).toSorted()).toEqual(idsOf(offers));
			for (const { validUntil, id } of offers.filter(
				({ validUntil }) => validUntil === '2026-12-31'
			))
				await expect(card(page, id)).toContainText(
					french.until(formatDate(validUntil ?? '', 'fr'))
				);
			await card(page, 'visite-energie').getByRole('link').click();

			await expect(heading(page)).toBeVisible();
			await expect(controls, 'nor does an offer').toHaveCount(0);
			for (const id of ['visite-energie', 'eco-defis', 'mission-conseil-rse', 'b-corp', 'egapro']) {
				const { said, operator, sources, checkedOn, rules, ask } = offerOf(id);
				if (id !== 'visite-energie') await page.goto(`/offres/${id}`);
				await expect(page).toHaveTitle(messages.app.pageTitle(said.name));
				await expect(heading(page)).toHaveText(said.name);
				const main = page.getByRole('main');
				for (const text of [
					said.summary,
					said.who,
					said.cost,
					...said.gets,
					...rules.map(({ id: rule }) => ruleWords(id, rule)),
					...ask.map((key) => said.ask[key] ?? key),
					operatorName(operator),
					checkedOn ? french.checkedOn(formatDate(checkedOn, 'fr')) : french.undated,
					french.one.notOurs
				])
					await expect(main, id).toContainText(text);
				for (const { url } of sources)
					await expect(main.locator(`a[href="${url}"]`).first()).toHaveAttribute(
						'rel',
						'external noreferrer'
					);
			}
			await page.getByRole('link', { name: french.one.back }).click();
			await expect(page).toHaveURL(/\/offres$/);
		}
	);
});

test(
	'What closes on 31 December says so until that night, and is gone in the new year',
	{ tag: '@deep' },
	async ({ page }) => {
		const lastDay = '2026-12-31';
		const closing = idsOf(offers.filter(({ validUntil }) => validUntil === lastDay));
		expect(closing.length).toBeGreaterThan(5);
		const opening = offers.filter(({ validFrom }) => validFrom === newYear);
		const saying = async (text: string) =>
			(
				await cards(page)
					.filter({ hasText: flat(text) })
					.getByRole('heading', { level: 3 })
					.getByRole('link')
					.evaluateAll((links) =>
						links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-1) ?? '')
					)
			).toSorted();
		const closes = french.closesOn(formatDate(lastDay, 'fr'));
		const closedSince = french.closedOn(formatDate(lastDay, 'fr'));
		const [some = ''] = closing;

		await test.step('until the last hour of the last day', async () => {
			for (const moment of [today, `${lastDay}T23:30`]) {
				await setClock(page, moment);
				await openPublicList(page);
				await expectFound(page, openOffers.length);
				await showAll(page, openOffers.length);
				expect(await saying(closes), moment).toEqual(closing);
			}
			await page.goto(`/offres/${some}`);
			await expect(page.getByText(closes)).toBeVisible();
		});

		await test.step('half an hour into the new year, they are counted, not shown', async () => {
			await setClock(page, `${newYear}T00:30`);
			await openPublicList(page);
			const left = offers.filter(isOpen(newYear));
			expect(left).toHaveLength(openOffers.length - closing.length + opening.length);
			await expectFound(page, left.length);
			await expect(page.getByText(french.closedCount(offers.length - left.length))).toBeVisible();
			expect((await showAll(page, left.length)).toSorted()).toEqual(idsOf(left));
			await page.goto(`/offres/${some}`);
			await expect(page.getByText(closedSince)).toBeVisible();
		});

		await test.step('with a dossier: never first in its last month, then apart, and still to be seen', async () => {
			await setClock(page, '2026-12-15');
			await seedExample(page, bakery.name);
			await openList(page);
			for (const id of await shown(page)) expect(closing).not.toContain(id);
			await setClock(page, newYear);
			await openList(page);
			const ranked = rankedByCommandLine(bakery.sheet, newYear);
			await expectPossible(page, ranked.filter(isPossible).length);
			const closed = closing.length + offers.length - openOffers.length - opening.length;
			await expect(page.getByText(french.closedCount(closed))).toBeVisible();
			const open = await showAll(page, openOffers.length - closing.length + opening.length);
			for (const id of closing) expect(open).not.toContain(id);
			await page.getByRole('button', { name: french.showClosed }).click();
			await expectFound(page, closed);
			await showAll(page, closed);
			expect(await saying(closedSince)).toEqual(closing);
			await expect(page).toHaveURL(/\?statut=closed$/);
		});

		await test.step('what was not checked for a year says so', async () => {
			for (const day of [today, '2027-01-15']) {
				await setClock(page, day);
				await openList(page);
				const seen = rankedByCommandLine(bakery.sheet, day).filter(
					({ status }) => status !== 'closed'
				);
				await showAll(page, seen.length);
				const [stale, fresh] = [true, false].map((is) =>
					idsOf(seen.filter(({ id }) => isStale(offerOf(id), day) === is))
				);
				expect(stale?.length).toBeGreaterThan(5);
				const said = [...(await saying(french.stale)), ...(await saying(french.undated))];
				expect(said.toSorted(), day).toEqual(stale);
				const dated = stale?.find((id) => offers.find((one) => one.id === id)?.checkedOn);
				for (const [id = '', marks] of [
					[dated, 1],
					[fresh?.[0], 0]
				] as const) {
					await page.goto(`/offres/${id}`);
					await expect(page.getByText(french.one.forYou, { exact: true })).toBeVisible();
					await expect(page.getByText(french.stale), `${id}, ${day}`).toHaveCount(marks);
				}
			}
		});
	}
);
