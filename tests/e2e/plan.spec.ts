import { dossiersOf } from './support/device';
import { flat, plain, rounded, words } from './support/grid';
import { heading, row } from './support/journey';
import { enter, tabTo } from './support/keys';
import {
	addOwn,
	bakery,
	buttonOf,
	field,
	heldAs,
	line,
	lines,
	nextSteps,
	openSteps,
	now,
	openPlan,
	planOf,
	result,
	setStatus,
	showOver,
	steps,
	titles,
	total,
	unfold
} from './support/plan';
import { loadExample, seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

/** The plan: from a step or an offer to an action with its date, its place and its end. */
test('Steps and an offer go to the plan, which leads as far as trying them says', async ({
	page
}) => {
	await loadExample(page, bakery.name);
	await openPlan(page);
	await expect(page.getByText('Votre plan est vide.')).toBeVisible();
	await page.getByRole('link', { name: 'Voir mes prochains pas' }).click();
	await expect(page).toHaveURL(/\/resultats\/pas$/);

	const tried: string[] = [];
	await test.step('what trying one step, then two, would give', async () => {
		await page.getByText('Et si… ? Cocher des pas, voir votre résultat changer').click();
		const said = page.getByRole('status').filter({ hasText: 'Avec les pas cochés' });
		for (let place = 0; place < 2; place += 1) {
			await page.getByRole('checkbox').nth(place).check();
			const [, score = ''] = /Avec les pas cochés (\S+)$/.exec(flat(await said.innerText())) ?? [];
			tried.push(score);
		}
		expect(tried[0]).toBe(String(rounded((result.total.low ?? 0) + (steps[0]?.gain ?? 0))));
		expect(new Set(tried).size).toBe(2);
		// By key: a press that follows closely where another landed is not taken.
		await page.getByRole('button', { name: 'Tout décocher' }).press('Enter');
	});

	await test.step('each step added says so, and the plan comes to what was tried', async () => {
		for (let place = 0; place < 2; place += 1) {
			const card = nextSteps(page).nth(place);
			// The first lies open.
			if (place > 0) await card.locator('summary').click();
			await card.getByRole('button', { name: /^Ajouter à mon plan : / }).click();
			await expect(card.getByText('Dans votre plan')).toBeVisible();
			await expect(card.getByRole('button', { name: /^Ajouter à mon plan/ })).toBeHidden();
			await card.getByRole('link', { name: 'Voir mon plan' }).click();
			await expect(heading(page)).toHaveText('Mon plan');
			await expect(total(page)).toHaveText(
				`Si tout est fait : de ${now} à ${tried[place]} sur 100.`
			);
			await expect(lines(page)).toHaveCount(place + 1);
			const step = steps[place];
			const added = lines(page).nth(place);
			await expect(added).toContainText(plain(step?.criterion ?? ''));
			await expect(added).toContainText(`+${step?.gain} point`);
			await page.goBack();
			await expect(heading(page)).toHaveText('Mes pas');
			await expect(nextSteps(page).nth(place).getByText('Dans votre plan')).toBeVisible();
		}
		const [dossier] = await dossiersOf(page);
		expect(dossier?.low, 'planning changes no score').toBe(result.total.low);
	});

	await test.step('an offer’s page adds it; it adds no points', async () => {
		await page.getByRole('banner').getByRole('link', { name: 'Aides' }).click();
		await expect(page.getByText(`Pour : ${bakery.name}`).first()).toBeVisible();
		const offer = page.getByRole('main').getByRole('article').first().getByRole('link').first();
		const name = await offer.innerText();
		await offer.click();
		await expect(heading(page)).toHaveText(name);
		// By key: a press that follows closely where another landed is not taken.
		await page.getByRole('button', { name: /^Ajouter à mon plan/ }).press('Enter');
		await expect(page.getByText('Dans votre plan')).toBeVisible();
		await page.reload();
		await expect(page.getByText('Dans votre plan')).toBeVisible();
		await page.getByRole('link', { name: 'Voir mon plan' }).click();
		const added = lines(page).last();
		await expect(added.getByRole('heading')).toHaveText(/^Contacter .+\s: .+/);
		await expect(added.getByRole('heading')).toContainText(name);
		await expect(lines(page)).toHaveCount(3);
		await expect(total(page)).toHaveText(`Si tout est fait : de ${now} à ${tried[1]} sur 100.`);
		await added.getByRole('link', { name }).click();
		await expect(heading(page)).toHaveText(name);
	});
});

test('The plan offers the steps that it does not hold: one press puts the next one in', async ({
	page
}) => {
	await loadExample(page, bakery.name);
	await openPlan(page);
	const offered = page
		.getByRole('heading', { name: 'Ajouter un prochain pas' })
		.locator('..')
		.getByRole('button');
	await expect(offered).toHaveCount(3);
	const [first = '', second = ''] = await offered.allTextContents();
	await offered.first().press('Enter');
	await expect(lines(page)).toHaveCount(1);
	await expect(lines(page).first()).toContainText(first.replace(/^Ajouter\s:\s/, ''));
	await expect(page.getByRole('heading', { name: 'Ajouter un prochain pas' })).toBeFocused();
	await expect(offered.first()).toHaveText(second);
	await expect(offered).toHaveCount(3);
	await page.reload();
	await expect(lines(page)).toHaveCount(1);
});

test(
	'Who, when, a note and how far are stored as typed, found again, and counted as they should',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		await openSteps(page);
		for (const place of [0, 1]) {
			const card = nextSteps(page).nth(place);
			await card.getByRole('button', { name: /^Ajouter à mon plan/ }).click();
			await expect(card.getByText('Dans votre plan')).toBeVisible();
		}
		await openPlan(page);
		await addOwn(page, 'Ranger la réserve');
		const first = lines(page).first();
		const own = line(page, 'Ranger la réserve');
		const note = 'Demander à « Solidarité » <b>avant</b> mardi\n— ligne 2';

		await test.step('fields keep themselves, while the hand is still in them too', async () => {
			await unfold(own);
			await field(own, 'Qui').pressSequentially('Jeanne');
			await expect.poll(() => heldAs(page, 'owner')).toEqual(['Jeanne']);
			await expect(field(own, 'Qui')).toBeFocused();
			await field(own, 'Pour quand').fill('2031-03-01');
			await field(own, 'Note').fill(note);
			await field(own, 'Action').fill('Ranger la réserve du fond');
			await field(own, 'Qui').focus();
			await expect(page.getByText('Gardé sur cet appareil.')).toBeVisible();
			await expect.poll(() => heldAs(page, 'note')).toEqual([note]);
			await expect.poll(() => heldAs(page, 'title')).toEqual(['Ranger la réserve du fond']);
			await setStatus(line(page, 'Ranger la réserve du fond'), 'En cours');
			await expect.poll(() => heldAs(page, 'status')).toEqual(['doing']);
		});

		await test.step('after a reload all of it is there', async () => {
			await page.reload();
			const saved = line(page, 'Ranger la réserve du fond');
			await unfold(saved);
			await expect(saved).toContainText('1er mars 2031');
			await expect(saved).toContainText('Jeanne');
			await expect(saved.getByRole('combobox')).toHaveValue('doing');
			await expect(field(saved, 'Qui')).toHaveValue('Jeanne');
			await expect(field(saved, 'Pour quand')).toHaveValue('2031-03-01');
			await expect(field(saved, 'Note')).toHaveValue(note);
			await expect(page.getByText('La date est passée')).toBeHidden();
		});

		await test.step('a date that is past is said, until the action is done or given up', async () => {
			await unfold(first);
			await field(first, 'Pour quand').fill('2020-01-31');
			await expect(first).toContainText('31 janvier 2020');
			await expect(first).toContainText('La date est passée');
			const next = page.getByText(/^Prochaine date\s: 1er mars 2031, Ranger/);
			await expect(next).toBeVisible();
			await setStatus(first, 'Abandonné');
			await expect(page.getByText('La date est passée')).toBeHidden();
			await expect(next).toBeVisible();
			await showOver(page);
			await setStatus(lines(page).last(), 'À faire');
			await expect(first).toContainText('La date est passée');
		});

		const [one = 0, two = 0] = steps.map(({ gain }) => gain);
		const to = (...gains: number[]) =>
			`Si tout est fait : de ${now} à ${rounded(gains.reduce((sum, gain) => sum + gain, result.total.low ?? 0))} sur 100.`;

		await test.step('done counts, given up does not', async () => {
			await expect(total(page)).toHaveText(to(one, two));
			const [here = '', beside = ''] = await titles(page);
			await page.getByRole('checkbox', { name: `Fait : ${here}` }).press('Space');
			await expect(page.getByText('1 action faite', { exact: true })).toBeVisible();
			const said = page.getByRole('status').filter({ hasText: `Fait : ${here}` });
			await said.getByRole('button', { name: 'Annuler' }).press('Enter');
			await expect(page.getByText('1 action faite', { exact: true })).toBeHidden();
			await expect(said).toBeHidden();
			await expect.poll(() => heldAs(page, 'status')).toContain('todo');
			await page.getByRole('checkbox', { name: `Fait : ${here}` }).press('Space');
			await expect(page.getByText('1 action faite', { exact: true })).toBeVisible();
			await expect(total(page)).toHaveText(to(one, two));
			await expect(line(page, here)).toContainText('Mettez votre réponse à jour');
			await expect(line(page, here)).toContainText(/\+\d/);
			await setStatus(line(page, here), 'Abandonné');
			await expect(page.getByText('0 action faite, 1 abandonnée', { exact: true })).toBeVisible();
			await expect(total(page)).toHaveText(to(two));
			await setStatus(line(page, beside), 'Abandonné');
			await expect(total(page)).toHaveText(new RegExp(`^Votre résultat\\s: ${now} sur 100`));
			await setStatus(line(page, beside), 'En cours');
			await expect(total(page)).toHaveText(to(two));
			await setStatus(line(page, here), 'Fait');
			await expect(total(page)).toHaveText(to(one, two));
		});

		await test.step('once answered, the step is reached, and its points are there already', async () => {
			const first = lines(page).filter({ has: page.getByRole('checkbox', { checked: true }) });
			await first.getByRole('link').first().click();
			const { criterion = '', item = '', needs } = steps[0] ?? {};
			const [practice = ''] = needs?.practices ?? [];
			await row(
				page,
				words.criteria[criterion]?.items[item]?.choices[practice]?.words ?? ''
			).check();
			await expect(page.getByText('Réponse gardée sur cet appareil.')).toBeVisible();
			await openPlan(page);
			await showOver(page);
			await expect(first).toContainText('Vos réponses disent déjà que c’est fait.');
			await expect(first).not.toContainText(/\+\d/);
			const [from, reached] = [one, one + two].map((gain) =>
				rounded((result.total.low ?? 0) + gain)
			);
			await expect(total(page)).toHaveText(`Si tout est fait : de ${from} à ${reached} sur 100.`);
		});
	}
);

test('A date that is past is called past wherever the plan is read; one to come is the next', async ({
	page
}) => {
	await planOf(page, 'Ranger', 'Mesurer');
	await unfold(line(page, 'Ranger'));
	await field(line(page, 'Ranger'), 'Pour quand').fill('2020-01-31');
	await expect.poll(() => heldAs(page, 'due')).toEqual(['2020-01-31']);
	await page.goto('/');
	await expect(
		page.getByRole('link', { name: /^Date passée de votre plan\s: 31 janvier 2020, Ranger$/ })
	).toBeVisible();
	await page.goto('/dossiers');
	await expect(page.getByText(/^À faire depuis le 31 janvier 2020\s: Ranger$/)).toBeVisible();
	await page.goto('/terminer');
	await page.getByRole('button', { name: /^Terminer mon diagnostic/ }).press('Enter');
	await expect(
		page.getByText(/^Une date passée de votre plan\s: 31 janvier 2020, Ranger\./)
	).toBeVisible();
	await page.goto('/resultats');
	await expect(page.getByRole('heading', { name: 'Une date passée de votre plan' })).toBeVisible();

	await page.goto('/plan');
	await unfold(line(page, 'Mesurer'));
	await field(line(page, 'Mesurer'), 'Pour quand').fill('2099-03-01');
	await expect(page.getByText(/^Prochaine date\s: 1er mars 2099, Mesurer$/)).toBeVisible();
	await page.goto('/resultats');
	await expect(page.getByRole('heading', { name: 'Votre prochaine date' })).toBeVisible();
	await page.goto('/dossiers');
	await expect(page.getByText(/^À faire pour le 1er mars 2099\s: Mesurer$/)).toBeVisible();
	await page.goto('/');
	await expect(
		page.getByRole('link', { name: /^Prochaine date de votre plan\s: 1er mars 2099, Mesurer$/ })
	).toBeVisible();
});

test(
	'The plan is put in order by keyboard alone, and each place is said',
	{ tag: '@deep' },
	async ({ page }) => {
		await loadExample(page, bakery.name);
		await page.reload();
		await expect(heading(page)).toBeVisible();
		const menu = page.getByRole('banner');
		await enter(page, menu.getByRole('link', { name: 'Plan', exact: true }));
		await expect(heading(page)).toHaveText('Mon plan');
		await expect(heading(page)).toBeFocused();
		const said = (place: number) =>
			expect(page.getByRole('status').filter({ hasText: `Place ${place} sur 4` })).toBeVisible();
		const becomes = (...order: string[]) => expect.poll(() => titles(page)).toEqual(order);
		const button = (way: 'Monter' | 'Descendre', title: string) =>
			page.getByRole('button', { name: `${way} : ${title}`, exact: true });
		const unfoldAll = async () => {
			for (const title of await titles(page)) await unfold(line(page, title));
		};

		await test.step('actions typed one after the other, without leaving the field', async () => {
			await tabTo(page, page.getByLabel('Que voulez-vous faire ?'));
			for (const title of ['Alpha', 'Bravo', 'Charlie', 'Delta']) {
				await page.keyboard.type(title);
				await page.keyboard.press('Enter');
				await expect(line(page, title)).toBeVisible();
				await expect(page.getByLabel('Que voulez-vous faire ?')).toHaveValue('');
			}
			await page.keyboard.type('   ');
			await page.keyboard.press('Enter');
			await expect(lines(page)).toHaveCount(4);
		});

		await test.step('up and down, the focus goes with the line', async () => {
			await unfoldAll();
			await expect(button('Monter', 'Alpha')).toBeDisabled();
			await expect(button('Descendre', 'Delta')).toBeDisabled();
			await heading(page).focus();
			await enter(page, button('Descendre', 'Alpha'));
			await becomes('Bravo', 'Alpha', 'Charlie', 'Delta');
			await said(2);
			await expect(button('Descendre', 'Alpha')).toBeFocused();
			await page.keyboard.press('Enter');
			await becomes('Bravo', 'Charlie', 'Alpha', 'Delta');
			await said(3);
			await expect(button('Descendre', 'Alpha')).toBeFocused();
			await tabTo(page, button('Monter', 'Delta'));
			await page.keyboard.press('Space');
			await becomes('Bravo', 'Charlie', 'Delta', 'Alpha');
			await expect(button('Monter', 'Delta')).toBeFocused();
			await page.keyboard.press('Space');
			await becomes('Bravo', 'Delta', 'Charlie', 'Alpha');
			await said(2);
			await page.reload();
			await becomes('Bravo', 'Delta', 'Charlie', 'Alpha');
			await unfoldAll();
		});

		await test.step('at either end, where the button has no more to do, the focus is not lost', async () => {
			await enter(page, button('Monter', 'Delta'));
			await becomes('Delta', 'Bravo', 'Charlie', 'Alpha');
			await said(1);
			await expect(button('Monter', 'Delta')).toBeDisabled();
			await expect.soft(button('Descendre', 'Delta')).toBeFocused({ timeout: 3000 });
			await enter(page, button('Descendre', 'Charlie'));
			await becomes('Delta', 'Bravo', 'Alpha', 'Charlie');
			await said(4);
			await expect(button('Descendre', 'Charlie')).toBeDisabled();
			await expect.soft(button('Monter', 'Charlie')).toBeFocused({ timeout: 3000 });
		});
	}
);

test.describe('An action that is removed', () => {
	const remove = async (page: Page, title: string) =>
		(await buttonOf(page, 'Retirer du plan', title)).click();
	const undo = (page: Page) => page.getByRole('button', { name: 'Annuler', exact: true });
	const said = (page: Page) =>
		page.getByRole('status').filter({ hasText: 'Action retirée du plan.' });

	test('comes back whole, at its place', { tag: '@deep' }, async ({ page }) => {
		await planOf(page, 'Alpha', 'Bravo', 'Charlie');
		const bravo = line(page, 'Bravo');
		await unfold(bravo);
		await field(bravo, 'Qui').fill('Jeanne');
		await remove(page, 'Bravo');
		await expect(bravo).toBeHidden();
		await expect(said(page)).toBeVisible();
		await expect(undo(page)).toBeFocused();
		await undo(page).click();
		await expect(said(page)).toBeHidden();
		await expect(heading(page)).toBeFocused();
		expect(await titles(page)).toEqual(['Alpha', 'Bravo', 'Charlie']);
		await expect(bravo).toContainText('Jeanne');
		await remove(page, 'Bravo');
		await expect(bravo).toBeHidden();
		await page.reload();
		await expect(line(page, 'Charlie')).toBeVisible();
		expect(await titles(page)).toEqual(['Alpha', 'Charlie']);
		await remove(page, 'Alpha');
		await remove(page, 'Charlie');
		await expect(page.getByText('Votre plan est vide.')).toBeVisible();
	});

	test(
		'comes back by its own button, whatever was done since, which is not undone',
		{ tag: '@deep' },
		async ({ page }) => {
			await planOf(page, 'Alpha', 'Bravo');
			await remove(page, 'Alpha');
			await expect(said(page)).toBeVisible();
			await setStatus(line(page, 'Bravo'), 'En cours');
			await expect.poll(() => heldAs(page, 'status')).toEqual(['doing']);
			if (await undo(page).isVisible()) {
				await undo(page).click();
				await expect(line(page, 'Alpha')).toBeVisible({ timeout: 3000 });
			}
			await expect(line(page, 'Bravo').getByRole('combobox')).toHaveValue('doing');
			expect(await heldAs(page, 'status')).toEqual(['doing']);
		}
	);

	test(
		'does not silence what is done next: places are said, and the next one can be undone too',
		{ tag: '@deep' },
		async ({ page }) => {
			await planOf(page, 'Alpha', 'Bravo', 'Charlie', 'Delta');
			await remove(page, 'Alpha');
			await expect(said(page)).toBeVisible();
			await remove(page, 'Bravo');
			await expect(line(page, 'Bravo')).toBeHidden();
			await expect.soft(undo(page), 'the second time too').toBeFocused({ timeout: 3000 });
			await (await buttonOf(page, 'Descendre', 'Charlie')).click();
			await expect.poll(() => titles(page)).toEqual(['Delta', 'Charlie']);
			await expect(page.getByRole('status').filter({ hasText: 'Place 2 sur 2' })).toBeVisible({
				timeout: 3000
			});
		}
	);
});
