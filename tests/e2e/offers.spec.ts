import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, CatalogueWords } from '../../src/lib/grid/catalogue';
import { typeset } from '../../src/lib/grid/typeset';
import { offers as english } from '../../src/lib/i18n/messages/en.offers';
import { messages } from '../../src/lib/i18n/messages/fr';
import { offers as french, type Offers } from '../../src/lib/i18n/messages/fr.offers';
import { report } from '../../src/lib/i18n/messages/fr.report';
import { formatDate } from '../../src/lib/i18n/numbers';
import { fieldsOf, revisionsOf, sheetOf } from './support/device';
import { example, factWords, flat, plain, root, type Sheet } from './support/grid';
import { heading, row } from './support/journey';
import { enter, tabTo } from './support/keys';
import { loadExample } from './support/seed';
import { expect, test, type Locator, type Page } from './support/test';

const region = join(root, 'criteria/catalogues/occitanie');
const versions = readdirSync(region).toSorted();
const folder = join(
	region,
	versions.findLast((name) => !name.endsWith('-draft')) ?? versions.at(-1) ?? ''
);
const read = (file: string, lang = 'en') =>
	JSON.parse(typeset(readFileSync(join(folder, file), 'utf8'), lang)) as unknown;
const { offers, operators } = read('catalogue.json') as Catalogue;
const words = read('fr.json', 'fr') as CatalogueWords;
const offerOf = (id: string) => {
	const offer = offers.find((one) => one.id === id);
	const said = words.offers?.[id];
	if (!offer || !said) throw new Error(`The catalogue has no offer ${id}.`);
	return { ...offer, said };
};
const operatorName = (id: string) => flat(operators.find((one) => one.id === id)?.name ?? id);
const ruleWords = (id: string, rule: string) => offerOf(id).said.rules[rule] ?? rule;

const today = '2026-11-24';
const newYear = '2027-01-01';
/** It goes on from there: addresses visited are told apart by when they were. */
const setClock = (page: Page, moment: string) =>
	page.clock.setSystemTime(new Date(`${moment.length > 10 ? moment : `${moment}T10:00`}:00+01:00`));
const isOpen = (day: string) => (offer: { validFrom?: string; validUntil?: string }) =>
	(offer.validFrom ?? '') <= day && day <= (offer.validUntil ?? '9');
const idsOf = (some: readonly { id: string }[]) => some.map(({ id }) => id).toSorted();

const bakery = example('boulangerie');

test.beforeEach(({ page }) => setClock(page, today));

const cards = (page: Page) => page.getByRole('article');
const card = (page: Page, id: string) =>
	cards(page).filter({
		has: page.getByRole('link', { name: flat(offerOf(id).said.name), exact: true })
	});
/** The offers on screen, from the first to the last; what is folded is not on screen. */
const shown = (page: Page): Promise<string[]> =>
	cards(page)
		.getByRole('heading', { level: 3 })
		.getByRole('link')
		.evaluateAll((links) =>
			links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-1) ?? '')
		);
const expectFound = (page: Page, count: number, said: Offers = french) =>
	expect(page.getByRole('status').filter({ hasText: said.found(count) })).toBeVisible();
const fold = (page: Page, summary: string | RegExp) =>
	page.locator('summary').filter({ hasText: summary, visible: true });

/** Opens every fold of the list and asks for more to the end: `count` offers are on screen. */
async function showAll(page: Page, count: number): Promise<string[]> {
	const folded = page
		.locator('details:not([open]) > summary')
		.filter({ hasText: /^(Voir l|Pas pour vous|See the|Not for you)/, visible: true });
	const more = page.getByRole('button', { name: /^(En voir|See) \d+/ });
	await expect(async () => {
		while ((await folded.count()) > 0) await folded.first().click();
		while ((await more.count()) > 0) await more.first().click();
		expect(await cards(page).count()).toBe(count);
	}).toPass({ intervals: [50, 100, 250], timeout: 15_000 });
	return shown(page);
}

/** Scripts have the list in hand: as it is built, it holds every offer at once. */
const expectAlive = (page: Page) =>
	expect
		.poll(() => page.locator('article').count(), { message: 'scripts run', intervals: [20, 50] })
		.toBeLessThan(offers.length);

/** As somebody who comes: the same address again would only load again, unfolded as it was left. */
async function come(page: Page, address: string): Promise<void> {
	await page.goto('about:blank');
	await page.goto(address);
}

/** The list as it stands for everyone. */
async function openPublicList(page: Page, address = '/offres'): Promise<void> {
	await come(page, address);
	await expectAlive(page);
}

/** The list of the open dossier, once it is ranked for it. */
async function openList(page: Page, address = '/offres'): Promise<void> {
	await come(page, address);
	await expect(page.getByText(french.contact.title)).toBeVisible();
}

interface Ranked {
	id: string;
	status: keyof Offers['statuses'];
	parts: { later: boolean };
	late: string[];
	/** What it could add most to. */
	best: { criterion: string } | null;
}

/** What the command line says of a sheet's offers, by rank. */
function rankedByCommandLine(sheet: Sheet, day = today): Ranked[] {
	const line = execFileSync(
		'node',
		[join(root, 'build/cli/evaluate.js'), '-', '--catalogue', folder, '--today', day],
		{ cwd: root, input: JSON.stringify(sheet), encoding: 'utf8' }
	);
	return (JSON.parse(line) as { offers: Ranked[] }).offers;
}
const isPossible = ({ status }: Ranked) => status === 'eligible' || status === 'to-verify';
const among = (ranked: readonly Ranked[], ...statuses: Ranked['status'][]) =>
	ranked.filter(({ status }) => statuses.includes(status)).map(({ id }) => id);

/** Answers the question of the open dialog with a touch: it closes by itself. */
async function answer(page: Page, question: string, choice: string): Promise<void> {
	const dialog = page.getByRole('dialog', { name: flat(question) });
	await row(dialog, choice).click();
	await expect(page.locator('dialog')).toHaveCount(0);
}

const opco = words.facts?.opco;
const opcoQuestion = opco?.question ?? '';
const opcoChoice = (id: string) => opco?.choices?.[id] ?? id;
const artisanQuestion = factWords('artisan').question;

/** Opens what was told already, and the question of one answer there. */
async function change(page: Page, question: string): Promise<void> {
	const button = page.getByRole('button', {
		name: flat(`${messages.profile.change}${french.named(question)}`)
	});
	if (!(await button.isVisible())) await fold(page, french.told).click();
	await button.click();
}

test('Without a dossier, a need and a price narrow the list, and its address opens the same list anywhere', async ({
	page,
	browser,
	tripwires
}) => {
	await openPublicList(page);
	await expect(heading(page)).toHaveText(french.title);
	await expect(page.getByText(french.noDossier)).toBeVisible();
	await expect(page.getByText(french.incomplete)).toBeVisible();
	await expectFound(page, offers.length);
	await expect(cards(page)).toHaveCount(5);
	await expect(page.getByText(french.statuses['not-eligible'])).toHaveCount(0);
	expect(new Set(await showAll(page, offers.length)).size).toBe(offers.length);

	const ecology = page.getByRole('link', { name: french.needs.ecology.plain });
	const price = page.getByLabel(french.facets.cost);
	const wanted = offers.filter(({ needs }) => needs.includes('ecology'));
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
		await expectFound(page, offers.length);
		await expect(page).toHaveURL(/\/offres$/);
		await expect(page.getByRole('button', { name: french.clear })).toHaveCount(0);
	});
});

test('The search takes words without accents and with a mistake, keeps to the filters, and says when nothing is found', async ({
	page
}) => {
	await openPublicList(page);
	const box = page.getByRole('searchbox', { name: french.search });
	const search = async (text: string) => {
		await box.fill(text);
		await expect(page).toHaveURL(new RegExp(`[?&]q=${encodeURIComponent(text)}`));
		const status = page.getByRole('status').filter({ hasText: /trouvée/ });
		await expect(status).not.toHaveText(french.found(offers.length));
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
		expect(ids.length, `« ${typed} » is no word of most offers`).toBeLessThan(30);
		expect(await search(meant), `${typed}, as ${meant}`).toEqual(ids);
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
		await expect(page.getByText(french.nothing)).toBeVisible();
		await expect(cards(page)).toHaveCount(0);
		await page.getByRole('button', { name: french.clear }).click();
		await expect(box).toHaveValue('');
		await expectFound(page, offers.length);
	});
});

test('What an address asks and no offer knows is no filter', async ({ page }) => {
	for (const asked of ['besoin=rien', 'cout=cher', 'lieu=99', 'partenaire=personne']) {
		await openPublicList(page, `/offres?${asked}`);
		await expect
			.soft(page.getByRole('status').filter({ hasText: /trouvée/ }), asked)
			.toHaveText(french.found(offers.length), { timeout: 3000 });
	}
});

test.describe('Without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('all the offers are listed, and the page of one is whole', async ({ page }) => {
		await page.goto('/offres');
		await expect(heading(page)).toHaveText(french.title);
		await fold(page, /^Voir l/).click();
		await expect(cards(page)).toHaveCount(offers.length);
		expect((await shown(page)).toSorted()).toEqual(idsOf(offers));
		for (const { validUntil, id } of offers.filter(({ validUntil }) => validUntil === '2026-12-31'))
			await expect(card(page, id)).toContainText(french.until(formatDate(validUntil ?? '', 'fr')));
		await card(page, 'visite-energie').getByRole('link').click();

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
				french.checkedOn(formatDate(checkedOn, 'fr')),
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
	});

	test('nothing of the offers asks to be pressed in vain', async ({ page }) => {
		await page.goto('/offres');
		await expect(heading(page)).toBeVisible();
		const controls = page
			.getByRole('main')
			.locator('input, select, button')
			.filter({ visible: true });
		await expect.soft(controls, 'the list').toHaveCount(0, { timeout: 2000 });
		await page.goto('/offres/visite-energie');
		await expect(heading(page)).toBeVisible();
		await expect.soft(controls, 'an offer').toHaveCount(0, { timeout: 2000 });
	});
});

test('The bakery is told whom to call, gets five first offers that can help, and an answer in place changes the list', async ({
	page
}) => {
	const ranked = rankedByCommandLine(bakery.sheet);
	const possible = ranked.filter(isPossible).length;
	const refused = among(ranked, 'not-eligible').length;
	await loadExample(page, bakery.name);
	await page
		.getByRole('navigation', { name: messages.app.menu })
		.getByRole('link', { name: messages.app.offers })
		.click();
	await expect(page.getByText(french.forDossier(bakery.name))).toBeVisible();

	await test.step('the chamber of trades comes first', async () => {
		await expect(page.getByRole('heading', { name: french.contact.title })).toBeVisible();
		const link = page.getByRole('link', {
			name: flat(`${french.contact.visit}${french.named(operatorName('cma-occitanie'))}`)
		});
		await expect(link).toHaveAttribute('href', /artisanat-occitanie/);
	});

	await test.step('five first, of three partners at least, none to pay back', async () => {
		await expectFound(page, possible);
		await expect(page.getByText(french.firstTitle(5))).toBeVisible();
		const first = (await shown(page)).map(offerOf);
		expect(first).toHaveLength(5);
		expect(first.map(({ id }) => id)).toContain('visite-energie');
		expect(new Set(first.map(({ operator }) => operator)).size).toBeGreaterThanOrEqual(3);
		for (const { id, kind } of first) expect(['loan', 'equity', 'tax'], id).not.toContain(kind);
		const subjects = first.map(({ id }) => ranked.find((one) => one.id === id)?.best?.criterion);
		expect(new Set(subjects).size, 'each for a subject of its own').toBe(5);
	});

	const eco = card(page, 'eco-defis');
	await test.step('the Éco-défis are never refused to a baker', async () => {
		await expect(fold(page, french.refusedTitle(refused))).toBeVisible();
		await showAll(page, offers.length);
		await expect(eco).toContainText(french.statuses['to-verify']);
		await expect(eco).not.toContainText(french.statuses['not-eligible']);
		await expect(
			cards(page).filter({ hasText: french.statuses['not-eligible'] }),
			'refused in the list as by the command line'
		).toHaveCount(refused);
	});

	const [ep, commerce] = ['opco-ep-diag-tee-rh', 'opcommerce-eco-diagnostic'];
	const statusOf = (id: string, status: Ranked['status']) =>
		expect(card(page, id)).toContainText(french.statuses[status]);
	const told = rankedByCommandLine({
		...bakery.sheet,
		profile: { ...bakery.sheet.profile, opco: 'opco-ep' }
	});
	const toldStatus = (id: string) => told.find((one) => one.id === id)?.status ?? 'closed';
	await test.step('the training fund is asked on a card, and the answer moves others too', async () => {
		await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''));
		await statusOf(commerce, 'to-verify');
		await expect(card(page, ep)).toContainText(opcoQuestion);
		await card(page, ep)
			.getByRole('button', { name: flat(`${french.answer}${french.named(opcoQuestion)}`) })
			.click();
		await expect(page.getByRole('dialog')).toContainText(flat(opco?.why ?? ''));
		await answer(page, opcoQuestion, opcoChoice('opco-ep'));
		await expect(card(page, ep)).not.toContainText(opcoQuestion);
		await statusOf(ep, toldStatus(ep));
		await statusOf(commerce, 'not-eligible');
		await expect(card(page, commerce)).toContainText(
			`${french.refusedBy} ${ruleWords(commerce, 'opco')}`
		);
		await expect(card(page, ep).getByRole('button', { name: french.answer })).toHaveCount(0);
		expect(possible - told.filter(isPossible).length, 'three funds less').toBe(3);
		await expectFound(page, possible - 3);
		await expect(fold(page, french.refusedTitle(refused + 3))).toBeVisible();
		await expect(page.locator('body[data-not-reloaded]')).toHaveCount(1);
		expect(fieldsOf(await revisionsOf(page)).get('profile/opco')).toBe('opco-ep');
	});

	await test.step('the answer stays after a reload, and can be changed', async () => {
		await page.reload();
		await expectFound(page, possible - 3);
		await showAll(page, offers.length);
		await statusOf(ep, toldStatus(ep));
		await statusOf(commerce, 'not-eligible');
		await change(page, opcoQuestion);
		await expect(
			row(page.getByRole('dialog'), opcoChoice('opco-ep')),
			'what was told'
		).toBeChecked();
		await answer(page, opcoQuestion, opcoChoice('opcommerce'));
		await statusOf(ep, 'not-eligible');
		await statusOf(commerce, 'to-verify');
	});

	await test.step('no craft any more: another chamber, and each offer lost says how to have it', async () => {
		await change(page, artisanQuestion);
		await answer(page, artisanQuestion, messages.profile.no);
		await expect(page.getByRole('link', { name: flat(operatorName('cma-occitanie')) })).toHaveCount(
			0
		);
		const performa = card(page, 'cma-performa-environnement');
		await expect(performa).toContainText(french.statuses['not-eligible']);
		await expect(performa).toContainText(french.possibleIf(artisanQuestion, french.yes));
		await expect(eco, 'a shop may take part').toContainText(french.statuses['to-verify']);
		await change(page, artisanQuestion);
		await answer(page, artisanQuestion, messages.profile.yes);
		await expect(performa).toContainText(french.statuses.eligible);
	});
});

test('An offer that is not for this company says why and what would change it, on the list and on its page', async ({
	page
}) => {
	await loadExample(page, bakery.name);
	await openList(page);
	await showAll(page, offers.length);
	for (const [id, rule, from] of [
		['mission-conseil-rse', 'taille', 10],
		['cci-synergies-durables', 'taille', 20]
	] as const) {
		await test.step(id, async () => {
			for (const text of [
				french.statuses['not-eligible'],
				`${french.refusedBy} ${ruleWords(id, rule)}`,
				french.possibleFrom(from)
			])
				await expect(card(page, id)).toContainText(text);
			await card(page, id).getByRole('link').click();
			await expect(heading(page)).toHaveText(offerOf(id).said.name);
			const fit = page.locator('section').filter({ hasText: french.forDossier(bakery.name) });
			await expect(fit).toContainText(french.statuses['not-eligible']);
			await expect(fit).toContainText(`${french.refusedBy} ${ruleWords(id, rule)}`);
			await expect(fit).toContainText(french.possibleFrom(from));
			await expect(
				page.getByRole('listitem').filter({ hasText: ruleWords(id, rule) })
			).toContainText(french.one.holds.no);
			await page.getByRole('link', { name: french.one.back }).click();
			await expect(page.getByText(french.contact.title)).toBeVisible();
			await showAll(page, offers.length);
		});
	}

	await test.step('elsewhere, and late', async () => {
		const there = card(page, 'clause-sociale-34');
		await expect(there).toContainText(`${french.refusedBy} ${french.departments['34'] ?? ''}`);
		await page.goto('/offres/pret-vert');
		await fold(page, french.notAmongFirst).click();
		await expect(page.getByText(french.late.loan)).toBeVisible();
	});

	await test.step('on the page of an offer to check, the answer in place settles it', async () => {
		const id = 'opco-ep-diag-tee-rh';
		await page.goto(`/offres/${id}`);
		const fit = page.locator('section').filter({ hasText: french.forDossier(bakery.name) });
		await expect(fit).toContainText(french.statuses['to-verify']);
		await fit.getByRole('button', { name: french.answer }).click();
		await answer(page, opcoQuestion, opcoChoice('opco-ep'));
		await expect(fit).not.toContainText(opcoQuestion);
		await expect(fit).toContainText(ruleWords(id, 'secteur'));
		await expect(
			page.getByRole('listitem').filter({ hasText: ruleWords(id, 'opco') })
		).toContainText(french.one.holds.yes);
		await page.getByRole('link', { name: french.one.back }).click();
		await expectFound(
			page,
			rankedByCommandLine(sheetOf(await revisionsOf(page))).filter(isPossible).length
		);
	});
});

/** Each offer on screen with its status, in order. */
const statusesShown = (page: Page) =>
	cards(page).evaluateAll(
		(all, statuses) =>
			all.map((one) => {
				const id = one.querySelector<HTMLAnchorElement>('h3 a')?.pathname.split('/').at(-1);
				const said = [...one.querySelectorAll('strong')].map(({ innerText }) => innerText);
				const status = Object.entries(statuses).find(([, text]) => said.includes(text));
				return `${id} ${status?.[0]}`;
			}),
		french.statuses
	);

for (const [slug, told] of [
	['boulangerie', null],
	['graphiste', null],
	['industrie', 'opco-2i']
] as const) {
	test(`The screen and the command line say the same of every offer, in the same order: ${slug}`, async ({
		page
	}) => {
		await loadExample(page, example(slug).name);
		await openList(page);
		if (told) {
			await page
				.getByRole('button', { name: flat(opcoQuestion) })
				.first()
				.click();
			await answer(page, opcoQuestion, opcoChoice(told));
		}
		const ranked = rankedByCommandLine(sheetOf(await revisionsOf(page)));
		const possible = ranked.filter(isPossible);
		await expectFound(page, possible.length);
		const first = await shown(page);
		expect(first).toHaveLength(5);
		const [best] = possible.filter(({ parts }) => !parts.later);
		expect(first[0]).toBe(best?.id);
		for (const id of first)
			expect(ranked.find((one) => one.id === id)?.parts.later, `${id} is never first`).toBe(false);
		await showAll(page, offers.length);
		const isFirst = ({ id }: Ranked) => first.includes(id);
		expect(await statusesShown(page)).toEqual(
			[
				...possible.filter(isFirst),
				...possible.filter((one) => !isFirst(one)),
				...ranked.filter(({ status }) => status === 'not-eligible')
			].map(({ id, status }) => `${id} ${status}`)
		);
	});
}

test('What closes on 31 December says so until that night, and is gone in the new year', async ({
	page
}) => {
	const lastDay = '2026-12-31';
	const closing = idsOf(offers.filter(({ validUntil }) => validUntil === lastDay));
	expect(closing.length).toBeGreaterThan(5);
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
			await expectFound(page, offers.length);
			await showAll(page, offers.length);
			expect(await saying(closes), moment).toEqual(closing);
		}
		await page.goto(`/offres/${some}`);
		await expect(page.getByText(closes)).toBeVisible();
	});

	await test.step('half an hour into the new year, they are counted, not shown', async () => {
		await setClock(page, `${newYear}T00:30`);
		await openPublicList(page);
		const left = offers.filter(isOpen(newYear));
		expect(left).toHaveLength(offers.length - closing.length);
		await expectFound(page, left.length);
		await expect(page.getByText(french.closedCount(closing.length))).toBeVisible();
		expect((await showAll(page, left.length)).toSorted()).toEqual(idsOf(left));
		await page.goto(`/offres/${some}`);
		await expect(page.getByText(closedSince)).toBeVisible();
	});

	await test.step('with a dossier: never first in its last month, then apart, and still to be seen', async () => {
		await setClock(page, '2026-12-15');
		await loadExample(page, bakery.name);
		await openList(page);
		for (const id of await shown(page)) expect(closing).not.toContain(id);
		await setClock(page, newYear);
		await openList(page);
		const ranked = rankedByCommandLine(bakery.sheet, newYear);
		await expectFound(page, ranked.filter(isPossible).length);
		await expect(page.getByText(french.closedCount(closing.length))).toBeVisible();
		const open = await showAll(page, offers.length - closing.length);
		for (const id of closing) expect(open).not.toContain(id);
		await page.getByRole('button', { name: french.showClosed }).click();
		await expectFound(page, closing.length);
		await showAll(page, closing.length);
		expect(await saying(closedSince)).toEqual(closing);
		await expect(page).toHaveURL(/\?statut=closed$/);
	});

	await test.step('what was not checked for a year says so, where the command line counts it as such', async () => {
		for (const day of [today, '2027-01-15']) {
			await setClock(page, day);
			await openList(page);
			const seen = rankedByCommandLine(bakery.sheet, day).filter(
				({ status }) => status !== 'closed'
			);
			await showAll(page, seen.length);
			const [stale, fresh] = [true, false].map((is) =>
				idsOf(seen.filter(({ late }) => late.includes('stale') === is))
			);
			expect(stale?.length).toBeGreaterThan(5);
			expect(await saying(french.stale), day).toEqual(stale);
			for (const [id = '', marks] of [
				[stale?.[0], 1],
				[fresh?.[0], 0]
			] as const) {
				await page.goto(`/offres/${id}`);
				await expect(page.getByText(french.one.forYou, { exact: true })).toBeVisible();
				await expect(page.getByText(french.stale), `${id}, ${day}`).toHaveCount(marks);
			}
		}
	});
});

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

test('The result leads from its weakest subjects, and from a need, to who can help', async ({
	page
}) => {
	await loadExample(page, bakery.name);
	const ranked = rankedByCommandLine(bakery.sheet);
	await test.step('each weak subject has a step and one to three offers that move it, best first', async () => {
		await expect(weakest(page)).toHaveCount(3);
		for (const subject of await weakest(page).all()) {
			await expect(subject.getByText(french.result.helpers)).toBeVisible();
			const name = flat(await subject.getByRole('heading', { level: 3 }).innerText());
			await expect(subject).toContainText(/\+\d+(,\d)? sur 100/);
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
		await page.getByRole('link', { name: french.needs.finance.plain }).click();
		await expect(page).toHaveURL(/\/offres\?besoin=finance$/);
		await expect(page.getByRole('link', { name: french.needs.finance.plain })).toHaveAttribute(
			'aria-current',
			'true'
		);
		await expect(page.getByText(french.contact.title)).toBeVisible();
		for (const id of await shown(page)) expect(offerOf(id).needs, id).toContain('finance');
		const byNeed = ranked.filter((one) => offerOf(one.id).needs.includes('finance'));
		await expectFound(page, byNeed.filter(isPossible).length);
	});

	await test.step('where no help is known, how to do it alone', async () => {
		await loadExample(page, example('industrie').name);
		const alone = weakest(page).filter({ hasText: french.result.alone });
		await expect(alone).toHaveCount(1);
		await expect(alone).toContainText(plain('publics-fragiles'));
		expect(await helpers(alone)).toEqual([]);
		const lines = words.alone?.['publics-fragiles'] ?? [];
		expect(lines.length).toBeGreaterThan(0);
		for (const line of lines) await expect(alone).toContainText(line);
	});
});

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

test('Back from an offer, the result is where it was', async ({ page }) => {
	await loadExample(page, bakery.name);
	const last = weakest(page).last().getByRole('link').last();
	await expect(last).toBeVisible();
	await expectPlaceKept(page, last);
});

test('Back from an offer, the list is the one that was chosen', async ({ page }) => {
	await openPublicList(page);
	const finance = page.getByRole('link', { name: french.needs.finance.plain });
	await finance.click();
	await expect(page).toHaveURL(/\?besoin=finance$/);
	const order = await shown(page);
	await cards(page).getByRole('link').first().click();
	await expect(heading(page)).toHaveText(offerOf(order[0] ?? '').said.name);
	await page.goBack();
	await expect(page).toHaveURL(/\?besoin=finance$/);
	await expect(finance).toHaveAttribute('aria-current', 'true', { timeout: 3000 });
	expect(await shown(page)).toEqual(order);
});

test('Back from an offer far down the unfolded list, one is where one was', async ({ page }) => {
	await loadExample(page, bakery.name);
	await openList(page);
	await fold(page, /^Voir l/).click();
	await expectPlaceKept(page, page.getByRole('heading', { level: 3 }).getByRole('link').nth(20));
});

const focused = (page: Page) => page.locator(':focus');
/** What a key acts on next: never the page as a whole. */
const expectFocusKept = (page: Page, after: string) =>
	expect
		.soft(page.getByRole('main').locator(':focus'), `the focus is kept: ${after}`)
		.toHaveCount(1, { timeout: 3000 });

test('By keyboard alone: search, filter, read an offer, answer a question and change one’s mind', async ({
	page
}) => {
	await loadExample(page, bakery.name);
	await openList(page);

	await test.step('the search and a filter', async () => {
		await tabTo(page, page.getByRole('searchbox', { name: french.search }));
		await page.keyboard.type('conseiller');
		await expect(page).toHaveURL(/\?q=conseiller$/);
		await expect(page.getByRole('searchbox')).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(fold(page, french.filters)).toBeFocused();
		await page.keyboard.press('Enter');
		const price = page.getByLabel(french.facets.cost);
		await tabTo(page, price);
		await page.keyboard.press('ArrowDown');
		await expect(price).toHaveValue('free');
		await expect(price).toBeFocused();
		await expect(page).toHaveURL(/cout=free/);
		for (const id of await shown(page)) expect(offerOf(id).cost.type, id).toBe('free');
	});

	await test.step('an offer, and the list again', async () => {
		const [first = ''] = await shown(page);
		await enter(page, card(page, first).getByRole('link').first());
		await expect(heading(page)).toHaveText(offerOf(first).said.name);
		await enter(page, page.getByRole('link', { name: french.one.back }));
		await expect(page.getByText(french.contact.title)).toBeVisible();
		expect((await shown(page))[0], 'the list as it was left').toBe(first);
	});

	const dialog = page.getByRole('dialog');
	await test.step('a question opens over the list, arrows answer it, Escape leads back', async () => {
		await openList(page);
		await enter(page, page.getByRole('button', { name: flat(opcoQuestion) }).first());
		await expect(dialog).toBeVisible();
		const rows = dialog.getByRole('radio');
		await tabTo(page, rows.first(), 5);
		await page.keyboard.press('Space');
		await expect(dialog.getByRole('status')).toHaveText(messages.profile.kept);
		await page.keyboard.press('ArrowDown');
		await expect(rows.nth(1)).toBeChecked();
		await expect(dialog, 'an answer by keyboard leads nowhere').toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.locator('dialog')).toHaveCount(0);
		await expect
			.poll(async () => fieldsOf(await revisionsOf(page)).get('profile/opco'))
			.toBe('opcommerce');
	});

	await test.step('what was told is changed, and the focus comes back to its button', async () => {
		await page.reload();
		await expect(page.getByText(french.contact.title)).toBeVisible();
		await enter(page, fold(page, french.told));
		const changing = page.getByRole('button', {
			name: flat(`${messages.profile.change}${french.named(opcoQuestion)}`)
		});
		await enter(page, changing);
		const told = row(dialog, opcoChoice('opcommerce'));
		await expect(told).toBeChecked();
		await tabTo(page, told, 5);
		await page.keyboard.press('ArrowUp');
		await expect(row(dialog, opcoChoice('opco-ep'))).toBeChecked();
		await page.keyboard.press('Escape');
		await expect(page.locator('dialog')).toHaveCount(0);
		await expect(changing).toBeFocused();
		await expect(page.getByRole('listitem').filter({ has: changing })).toContainText(
			opcoChoice('opco-ep')
		);
		await enter(page, changing);
		await enter(page, dialog.getByRole('button', { name: messages.app.close }));
		await expect(changing, 'closed with its button, nothing changed').toBeFocused();
	});

	await test.step('more offers: the focus goes on to the first of them', async () => {
		await enter(page, fold(page, /^Voir l/));
		const more = page.getByRole('button', { name: /^En voir \d+/ });
		await expect(more).toBeVisible();
		const before = await shown(page);
		await tabTo(page, more, 120);
		await page.keyboard.press('Enter');
		await expect(focused(page)).toHaveAttribute('href', /^\/offres\//);
		expect(before.map((id) => `/offres/${id}`)).not.toContain(
			await focused(page).getAttribute('href')
		);
	});
});

test('The focus stays somewhere useful after what takes its own button away', async ({ page }) => {
	const press = async (target: Locator) => {
		await target.focus();
		await page.keyboard.press('Enter');
	};
	await openPublicList(page, '/offres?cout=free');
	await press(page.getByRole('button', { name: french.clear }));
	await expectFound(page, offers.length);
	await expectFocusKept(page, 'the filters removed');

	await loadExample(page, bakery.name);
	await openList(page);
	const dialog = page.getByRole('dialog');
	const settle = async (asking: Locator) => {
		await press(asking);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Space');
		await expect(dialog.getByRole('status')).toHaveText(messages.profile.kept);
		await page.keyboard.press('Escape');
		await expect(page.locator('dialog')).toHaveCount(0);
		await expect(asking).toBeHidden();
	};
	await settle(page.getByRole('button', { name: flat(opcoQuestion) }).first());
	await expectFocusKept(page, 'a question settled above the list');

	await press(page.getByRole('button', { name: french.plan.add }).first());
	await expect(page.getByRole('link', { name: french.plan.see })).toBeVisible();
	await expectFocusKept(page, 'an offer put in the plan');

	await loadExample(page, example('industrie').name);
	await page.goto('/offres/opco-ep-diag-tee-rh');
	await settle(page.getByRole('main').getByRole('button', { name: french.answer }));
	await expectFocusKept(page, 'a question settled on the page of an offer');

	await setClock(page, newYear);
	await openList(page);
	await press(page.getByRole('button', { name: french.showClosed }));
	await expect(page).toHaveURL(/statut=closed/);
	await expectFocusKept(page, 'what is closed, shown');
});

// Words that only one of the two languages has.
const frenchOnly = 'vous|votre|est|pas|pour|dans|avec|une|et|du|des|réponse|salariés';
const englishOnly = 'the|your|you|with|this|that|answer|employees|what|from|all|of';

/** Lines of the page with words of the other language: outside what is marked as that, or inside. */
const strangers = (page: Page, only: string, where: 'outside' | 'inside') =>
	page.evaluate(
		([only, where]) => {
			const other = new RegExp(`(?<![\\p{L}’'-])(${only})(?![\\p{L}’'-])`, 'iu');
			// A company and an organisation keep their names.
			const names = '.own, option, script, style';
			const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const found = new Set<string>();
			for (let text = texts.nextNode(); text; text = texts.nextNode()) {
				const within = text.parentElement;
				const marked = within?.closest('[lang]')?.getAttribute('lang') === 'fr';
				const line = text.textContent?.replace(/\s+/g, ' ').trim() ?? '';
				if (within?.closest(names) || marked !== (where === 'inside')) continue;
				if (other.test(line)) found.add(line);
			}
			return [...found];
		},
		[only, where] as const
	);

test('In English all is English but the offers, and those are marked as French', async ({
	page
}) => {
	const expectSorted = async (address: string) => {
		expect.soft(await strangers(page, frenchOnly, 'outside'), `${address}: unmarked`).toEqual([]);
		const wrong = await strangers(page, englishOnly, 'inside');
		// « 1% for the Planet » has its name in English.
		const other = wrong.filter((line) => !line.includes('for the Planet'));
		expect.soft(other, `${address}: marked as French`).toEqual([]);
	};
	await page.goto('/en/offres');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(heading(page)).toHaveText(english.title);
	await expect(page.getByText(english.french)).toBeVisible();
	await showAll(page, offers.length);
	await expectFound(page, offers.length, english);
	await expectSorted('the list for everyone');
	for (const id of ['visite-energie', 'clause-sociale-34']) {
		await expect(card(page, id).getByRole('link')).toHaveAttribute('lang', 'fr');
		await expect(card(page, id).getByText(offerOf(id).said.summary)).toHaveAttribute('lang', 'fr');
	}

	await loadExample(page, bakery.name);
	await page.goto('/en/offres');
	await expect(page.getByText(english.contact.title)).toBeVisible();
	await expect(page.getByText(english.forDossier(bakery.name))).toBeVisible();
	const possible = rankedByCommandLine(bakery.sheet).filter(isPossible).length;
	await expectFound(page, possible, english);
	await showAll(page, offers.length);
	await expectSorted('the list for the bakery');
	await expect(card(page, 'mission-conseil-rse')).toContainText(english.possibleFrom(10));

	for (const id of ['visite-energie', 'mission-conseil-rse', 'clause-sociale-34', 'pret-vert']) {
		await page.goto(`/en/offres/${id}`);
		await expect(page.getByText(english.one.forYou, { exact: true })).toBeVisible();
		await expect(heading(page)).toHaveAttribute('lang', 'fr');
		await expectSorted(id);
		await expect(page.getByText(french.one.cost)).toHaveCount(0);
	}
	await page.getByRole('link', { name: english.one.back }).click();
	await expect(page).toHaveURL(/\/en\/offres$/);
});

test('What another tab tells about the company changes the list and the offer that are open here', async ({
	page,
	context
}) => {
	await loadExample(page, bakery.name);
	await openList(page);
	await showAll(page, offers.length);
	const [one, other] = [await context.newPage(), await context.newPage()];
	const id = 'mission-conseil-rse';
	await one.goto(`/offres/${id}`);
	const fit = one.locator('section').filter({ hasText: french.forDossier(bakery.name) });
	await expect(fit).toContainText(french.statuses['not-eligible']);
	for (const tab of [page, one])
		await tab.evaluate(() => document.body.setAttribute('data-not-reloaded', ''));

	await test.step('a question answered there is answered in the dialog that is open here', async () => {
		await page
			.getByRole('button', { name: flat(opcoQuestion) })
			.first()
			.click();
		const here = row(page.getByRole('dialog'), opcoChoice('opco-ep'));
		await expect(here).not.toBeChecked();
		await openList(other);
		await other
			.getByRole('button', { name: flat(opcoQuestion) })
			.first()
			.click();
		await answer(other, opcoQuestion, opcoChoice('opco-ep'));
		await expect(here).toBeChecked();
		await page.getByRole('button', { name: messages.app.close }).click();
		const refused = card(page, 'opcommerce-eco-diagnostic');
		await expect(refused).toContainText(french.statuses['not-eligible']);
	});

	await test.step('the team told there changes what is possible here', async () => {
		await other.goto('/profil');
		await other.getByRole('link', { name: `Changer : ${factWords('headcount').question}` }).click();
		await other.getByLabel('Votre réponse, en chiffres').fill('12');
		await other.getByRole('button', { name: 'Continuer' }).first().click();
		await expect(heading(other)).toHaveText('Votre entreprise');
		const ranked = rankedByCommandLine(sheetOf(await revisionsOf(other)));
		const status = ranked.find((seen) => seen.id === id)?.status ?? 'closed';
		expect(status).not.toBe('not-eligible');
		await expect(fit).toContainText(french.statuses[status]);
		await expectFound(page, ranked.filter(isPossible).length);
		await expect(card(page, id)).toContainText(french.statuses[status]);
		for (const tab of [page, one])
			await expect(tab.locator('body[data-not-reloaded]')).toHaveCount(1);
	});
});
