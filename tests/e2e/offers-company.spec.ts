import { isGate } from '../support/tier';
import messages from '../../src/lib/i18n/messages/fr.messages';
import french from '../../src/lib/offers/fr.offers';
import { fieldsOf, revisionsOf, sheetOf } from './support/device';
import { example, factWords, flat } from './support/grid';
import { heading, row } from './support/journey';
import {
	among,
	answer,
	artisanQuestion,
	bakery,
	card,
	cards,
	change,
	expectFound,
	expectPossible,
	fold,
	isPossible,
	offerOf,
	offers,
	openOffers,
	opco,
	opcoChoice,
	opcoQuestion,
	openBakeryList,
	openList,
	operatorName,
	type Ranked,
	rankedByCommandLine,
	ruleWords,
	setClock,
	showAll,
	shown,
	today
} from './support/offers';
import { seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

/** The offers as a company sees them: ranked for it, and reached from its result. */
test.beforeEach(({ page }) => setClock(page, today));

/** Offers that a rule keeps for another training fund than this one, whatever else they ask. */
const offersOfOtherFunds = (fund: string) =>
	openOffers.filter(({ rules }) =>
		rules.some(({ when }) => 'is' in when && when.is[0] === 'opco' && when.is[1] !== fund)
	).length;

test('The bakery reads whom to call, gets three first offers that can help, and an answer in place changes the list', async ({
	page
}) => {
	const ranked = rankedByCommandLine(bakery.sheet);
	const possible = ranked.filter(isPossible).length;
	const refused = among(ranked, 'not-eligible').length;
	await seedExample(page, bakery.name);
	await page.goto('/dossiers');
	await page
		.getByRole('navigation', { name: messages.app.menu })
		.getByRole('link', { name: messages.app.offers })
		.click();
	await expect(page.getByText(french.forDossier(bakery.name))).toBeVisible();

	await test.step('the agency that asks the Region for its aid comes first', async () => {
		await expect(page.getByRole('heading', { name: french.contact.title })).toBeVisible();
		const link = page.getByRole('link', { name: /^Aller sur son site.*AD.OCC$/ });
		await expect(link).toHaveAttribute('href', /^https:/);
	});

	await test.step('three first, of two partners at least, none to pay back', async () => {
		await expectPossible(page, possible);
		await expect(page.getByRole('heading', { name: french.forProject(3) })).toBeVisible();
		const first = (await shown(page)).map(offerOf);
		expect(first).toHaveLength(3);
		expect(first.map(({ id }) => id)).toContain('visite-energie');
		expect(new Set(first.map(({ operator }) => operator)).size).toBeGreaterThanOrEqual(2);
		for (const { id, kind } of first) expect(['loan', 'equity', 'tax'], id).not.toContain(kind);
		const matches = first.flatMap(({ id }) => ranked.filter((one) => one.id === id));
		const served = matches.filter(({ project }) => project);
		expect(matches.slice(0, served.length), 'what serves the project first').toEqual(served);
		expect(served.length).toBeGreaterThan(0);
		const subjects = matches.filter(({ project }) => !project).map(({ best }) => best?.criterion);
		expect(new Set(subjects).size, 'each other for a subject of its own').toBe(subjects.length);
	});

	const eco = card(page, 'eco-defis');
	await test.step('the Éco-défis are never refused to a baker', async () => {
		await expect(fold(page, french.refusedTitle(refused))).toBeVisible();
		await showAll(page, openOffers.length);
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
	const given = rankedByCommandLine({
		...bakery.sheet,
		profile: { ...bakery.sheet.profile, opco: 'opco-ep' }
	});
	const toldStatus = (id: string) => given.find((one) => one.id === id)?.status ?? 'closed';
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
		const others = offersOfOtherFunds('opco-ep');
		expect(possible - given.filter(isPossible).length, 'the other funds less').toBe(others);
		await expectPossible(page, possible - others);
		await expect(fold(page, french.refusedTitle(refused + others))).toBeVisible();
		await expect(page.locator('body[data-not-reloaded]')).toHaveCount(1);
		expect(fieldsOf(await revisionsOf(page)).get('profile/opco')).toBe('opco-ep');
	});

	if (isGate) return;
	await test.step('the answer stays after a reload, and can be changed', async () => {
		await page.reload();
		await expectPossible(page, possible - offersOfOtherFunds('opco-ep'));
		await showAll(page, openOffers.length);
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
		await expect(page.getByRole('link', { name: flat(operatorName('ad-occ')) })).toHaveCount(0);
		const performa = card(page, 'cma-performa-environnement');
		await expect(performa).toContainText(french.statuses['not-eligible']);
		await expect(performa).toContainText(french.possibleIf(artisanQuestion, french.yes));
		await expect(eco, 'a shop may take part').toContainText(french.statuses['to-verify']);
		await change(page, artisanQuestion);
		await answer(page, artisanQuestion, messages.profile.yes);
		await expect(performa).toContainText(french.statuses.eligible);
	});
});

/** Counts what moves on each page from its first paint on, as the browser does. */
const countMovement = (page: Page) =>
	page.addInitScript(() => {
		const moved = { sum: 0 };
		Object.assign(globalThis, { moved });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				moved.sum += (entry as PerformanceEntry & { value: number }).value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
const movement = (page: Page) =>
	page.evaluate(() => (globalThis as unknown as { moved: { sum: number } }).moved.sum);

for (const [device, width] of [
	['a phone', 360],
	['a desk', 1280]
] as const) {
	test(
		`Opened by its address on ${device}, what is said to this company does not move once it is painted`,
		{ tag: '@deep' },
		async ({ page }) => {
			await page.setViewportSize({ width, height: 740 });
			await seedExample(page, bakery.name);
			await page.goto('/dossiers');
			await expect(heading(page)).toBeVisible();
			await countMovement(page);
			for (const address of ['/offres', '/offres?besoin=ecology', '/offres/visite-energie']) {
				await page.goto(address);
				// Where there is no room, the head says for whom.
				await expect(page.getByText(french.forDossier(bakery.name))).toBeAttached();
				expect(await movement(page), address).toBeLessThan(0.005);
			}
		}
	);
}

test(
	'The list for everyone is read where scripts do not come, whether or not a dossier lies open here',
	{ tag: '@deep' },
	async ({ page, tripwires }) => {
		tripwires.allow(/Failed to (load resource|fetch dynamically imported module)/);
		await openBakeryList(page);
		await page.route('**/_app/**/*.js', (route) => route.abort());
		await page.goto('/offres');
		await expect(page.locator('html[data-dossier]')).toHaveCount(1);
		await expect(cards(page).first()).toBeVisible();
		await expectFound(page, offers.length);
	}
);

test(
	'An offer that is not for this company says why and what would change it, on the list and on its page',
	{ tag: '@deep' },
	async ({ page }) => {
		await openBakeryList(page);
		await showAll(page, openOffers.length);
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
				await showAll(page, openOffers.length);
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
			await expectPossible(
				page,
				rankedByCommandLine(sheetOf(await revisionsOf(page))).filter(isPossible).length
			);
		});
	}
);

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

for (const [slug, given] of [
	['boulangerie', null],
	['graphiste', null],
	['industrie', 'opco-2i']
] as const) {
	const tag = slug === 'boulangerie' ? [] : '@deep';
	test(
		`The screen and the command line say the same of every offer, in the same order: ${slug}`,
		{ tag },
		async ({ page }) => {
			await seedExample(page, example(slug).name);
			await openList(page);
			if (given) {
				await page
					.getByRole('button', { name: flat(opcoQuestion) })
					.first()
					.click();
				await answer(page, opcoQuestion, opcoChoice(given));
			}
			const ranked = rankedByCommandLine(sheetOf(await revisionsOf(page)));
			const possible = ranked.filter(isPossible);
			await expectPossible(page, possible.length);
			const first = await shown(page);
			expect(first).toHaveLength(3);
			const [best] = possible.filter(({ parts }) => !parts.later);
			expect(first[0]).toBe(best?.id);
			for (const id of first)
				expect(ranked.find((one) => one.id === id)?.parts.later, `${id} is never first`).toBe(
					false
				);
			await showAll(page, openOffers.length);
			const isFirst = ({ id }: Ranked) => first.includes(id);
			expect(await statusesShown(page)).toEqual(
				[
					...possible.filter(isFirst),
					...possible.filter((one) => !isFirst(one)),
					...ranked.filter(({ status }) => status === 'not-eligible')
				].map(({ id, status }) => `${id} ${status}`)
			);
		}
	);
}

test(
	'What another tab tells about the company changes the list and the offer that are open here',
	{ tag: '@deep' },
	async ({ page, context }) => {
		await openBakeryList(page);
		await showAll(page, openOffers.length);
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
			await other
				.getByRole('link', { name: `Changer : ${factWords('headcount').question}` })
				.click();
			await other.getByLabel('Votre réponse, en chiffres').fill('12');
			await other.getByRole('button', { name: 'Continuer' }).first().click();
			await expect(heading(other)).toHaveText('Qui vous êtes');
			const ranked = rankedByCommandLine(sheetOf(await revisionsOf(other)));
			const status = ranked.find((seen) => seen.id === id)?.status ?? 'closed';
			expect(status).not.toBe('not-eligible');
			await expect(fit).toContainText(french.statuses[status]);
			await expectPossible(page, ranked.filter(isPossible).length);
			await expect(card(page, id)).toContainText(french.statuses[status]);
			for (const tab of [page, one])
				await expect(tab.locator('body[data-not-reloaded]')).toHaveCount(1);
		});
	}
);
