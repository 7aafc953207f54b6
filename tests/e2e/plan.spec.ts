import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { convertIcsCalendar } from 'ts-ics';
import type { Step } from '../../src/lib/engine/result';
import {
	dossiersOf,
	evaluateByCommandLine,
	exportFromShelf,
	fieldsOf,
	revisionsOf,
	type Revision
} from './support/device';
import { example, flat, plain, rounded, words } from './support/grid';
import { heading, row } from './support/journey';
import { enter, tabTo } from './support/keys';
import { loadExample } from './support/seed';
import { expect, test, type Locator, type Page } from './support/test';

const bakery = example('boulangerie');
const { result } = evaluateByCommandLine(bakery.sheet);
const steps = result.steps as Step[];
const now = rounded(result.total.low);

/** The lines of the plan, and the one that says this. */
const lines = (page: Page) => page.getByRole('main').getByRole('article');
const line = (page: Page, title: string) =>
	lines(page).filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) });
const titles = (page: Page) => lines(page).getByRole('heading', { level: 2 }).allInnerTexts();
const total = (page: Page) => page.getByText(/^Si tout est fait|^Votre résultat reste/);
const field = (of: Locator, label: string) => of.getByLabel(label, { exact: true });
const unfold = (of: Locator) => of.locator('summary').click();

/** From any screen, by its link. */
async function openPlan(page: Page) {
	const menu = page.getByRole('banner');
	await menu.getByRole('link', { name: 'Plan', exact: true }).click();
	await expect(heading(page)).toHaveText('Mon plan');
}

async function addOwn(page: Page, ...own: string[]) {
	for (const title of own) {
		await page.getByLabel('Que voulez-vous faire ?').fill(title);
		await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
		await expect(line(page, title)).toBeVisible();
	}
}

/** The bakery, its plan open, with these actions of its own. */
async function planOf(page: Page, ...own: string[]) {
	await loadExample(page, bakery.name);
	await openPlan(page);
	await addOwn(page, ...own);
}

/** One field of every action as the device holds it. */
const heldAs = async (page: Page, name: string) =>
	[...fieldsOf(await revisionsOf(page))]
		.filter(([path]) => path.startsWith('plan/') && path.endsWith(`/${name}`))
		.map(([, value]) => value);
const writtenAs = async (page: Page, name: string) =>
	(await revisionsOf(page)).filter(({ path }) => path.endsWith(`/${name}`)).length;

/** The steps on the result, each to its own card. */
const nextSteps = (page: Page) =>
	page
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: /prochains pas$/, level: 2 }) })
		.getByRole('article')
		.filter({ visible: true });

async function takeAway(page: Page, name: string) {
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name, exact: true }).click();
	const download = await coming;
	return {
		name: download.suggestedFilename(),
		text: readFileSync(await download.path(), 'utf8')
	};
}

async function importFile(page: Page, text: string) {
	await page.goto('/dossiers');
	await page.getByLabel('Importer un dossier').setInputFiles({
		name: 'fournil.azimut.json',
		mimeType: 'application/json',
		buffer: Buffer.from(text)
	});
	await expect(page.getByText(`« ${bakery.name} » est importé`)).toBeVisible();
	const card = page.getByRole('article', { name: bakery.name, exact: true });
	await card.getByRole('button', { name: 'Ouvrir' }).click();
	await expect(page).toHaveURL(/\/diagnostic/);
}

test('Steps and an offer go to the plan, which leads as far as trying them says', async ({
	page
}) => {
	await loadExample(page, bakery.name);
	await openPlan(page);
	await expect(page.getByText('Votre plan est vide.')).toBeVisible();
	await page.getByRole('link', { name: 'Voir mes prochains pas' }).click();
	await expect(page).toHaveURL(/\/resultats#pas$/);

	const tried: string[] = [];
	await test.step('what trying one step, then two, up to five, would give', async () => {
		await page.getByText('Choisir des pas', { exact: true }).click();
		const said = page.getByRole('status').filter({ hasText: 'Avec les pas cochés' });
		for (let place = 0; place < 5; place += 1) {
			await page.getByRole('checkbox').nth(place).check();
			const [, score = ''] = /Avec les pas cochés (\S+)$/.exec(flat(await said.innerText())) ?? [];
			tried.push(score);
		}
		expect(tried[0]).toBe(String(rounded((result.total.low ?? 0) + (steps[0]?.gain ?? 0))));
		expect(new Set(tried).size).toBe(5);
		await page.getByRole('button', { name: 'Tout décocher' }).click();
	});

	await test.step('each step added says so, and the plan comes to what was tried', async () => {
		for (let place = 0; place < 5; place += 1) {
			const card = nextSteps(page).nth(place);
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
			await expect(added).toContainText(`+${step?.gain} sur 100`);
			await page.goBack();
			await expect(heading(page)).toHaveText(`Votre résultat est de ${now} sur 100.`);
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
		await page.getByRole('button', { name: /^Ajouter à mon plan/ }).click();
		await expect(page.getByText('Dans votre plan')).toBeVisible();
		await page.reload();
		await expect(page.getByText('Dans votre plan')).toBeVisible();
		await page.getByRole('link', { name: 'Voir mon plan' }).click();
		const added = lines(page).last();
		await expect(added.getByRole('heading')).toHaveText(/^Contacter .+\s: .+/);
		await expect(added.getByRole('heading')).toContainText(name);
		await expect(lines(page)).toHaveCount(6);
		await expect(total(page)).toHaveText(`Si tout est fait : de ${now} à ${tried[4]} sur 100.`);
		await added.getByRole('link', { name: 'Voir l’aide' }).click();
		await expect(heading(page)).toHaveText(name);
	});
});

test('Who, when, a note and how far are kept as typed, found again, and counted as they should', async ({
	page
}) => {
	await loadExample(page, bakery.name);
	for (const place of [0, 1]) {
		const card = nextSteps(page).nth(place);
		await card.getByRole('button', { name: /^Ajouter à mon plan/ }).click();
		await expect(card.getByText('Dans votre plan')).toBeVisible();
	}
	await openPlan(page);
	await addOwn(page, 'Ranger la réserve');
	const [first, second] = [lines(page).nth(0), lines(page).nth(1)];
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
		await line(page, 'Ranger la réserve du fond').getByRole('combobox').selectOption('En cours');
		await expect.poll(() => heldAs(page, 'status')).toEqual(['doing']);
	});

	await test.step('after a reload all of it is there', async () => {
		await page.reload();
		const kept = line(page, 'Ranger la réserve du fond');
		await expect(kept).toContainText('1er mars 2031');
		await expect(kept).toContainText('Jeanne');
		await expect(kept.getByRole('combobox')).toHaveValue('doing');
		await unfold(kept);
		await expect(field(kept, 'Qui')).toHaveValue('Jeanne');
		await expect(field(kept, 'Pour quand')).toHaveValue('2031-03-01');
		await expect(field(kept, 'Note')).toHaveValue(note);
		await expect(page.getByText('La date est passée')).toBeHidden();
	});

	await test.step('a date that is past is said, until the action is done or given up', async () => {
		await unfold(first);
		await field(first, 'Pour quand').fill('2020-01-31');
		await expect(first).toContainText('31 janvier 2020');
		await expect(first).toContainText('La date est passée');
		for (const status of ['Fait', 'Abandonné'])
			await test.step(status, async () => {
				await first.getByRole('combobox').selectOption(status);
				await expect(first).not.toContainText('La date est passée');
			});
		await first.getByRole('combobox').selectOption('À faire');
		await expect(first).toContainText('La date est passée');
	});

	const [one = 0, two = 0] = steps.map(({ gain }) => gain);
	const to = (...gains: number[]) =>
		`Si tout est fait : de ${now} à ${rounded(gains.reduce((sum, gain) => sum + gain, result.total.low ?? 0))} sur 100.`;

	await test.step('done counts, given up does not', async () => {
		await expect(total(page)).toHaveText(to(one, two));
		await expect(page.getByText('3 actions, dont 0 faite')).toBeVisible();
		await first.getByRole('combobox').selectOption('Fait');
		await expect(first).toContainText('C’est fait ? Mettez votre réponse à jour');
		await expect(page.getByText('3 actions, dont 1 faite')).toBeVisible();
		await expect(total(page)).toHaveText(to(one, two));
		await first.getByRole('combobox').selectOption('Abandonné');
		await expect(page.getByText('3 actions, dont 0 faite')).toBeVisible();
		await expect(total(page)).toHaveText(to(two));
		await second.getByRole('combobox').selectOption('Abandonné');
		await expect(total(page)).toHaveText(
			`Votre résultat reste à ${now} sur 100 : aucun pas du plan ne le change.`
		);
		await second.getByRole('combobox').selectOption('En cours');
		await expect(total(page)).toHaveText(to(two));
		await first.getByRole('combobox').selectOption('Fait');
		await expect(total(page)).toHaveText(to(one, two));
	});

	await test.step('once answered, the step is reached, and its points are there already', async () => {
		await first.getByRole('link', { name: 'Voir la question' }).click();
		const { criterion = '', item = '', needs } = steps[0] ?? {};
		const [practice = ''] = needs?.practices ?? [];
		await row(page, words.criteria[criterion]?.items[item]?.choices[practice]?.words ?? '').check();
		await expect(page.getByText('Réponse gardée sur cet appareil.')).toBeVisible();
		await openPlan(page);
		await expect(first).toContainText('Vos réponses disent déjà que c’est fait.');
		await expect(first).not.toContainText(/\+\d/);
		const [from, reached] = [one, one + two].map((gain) => rounded((result.total.low ?? 0) + gain));
		await expect(total(page)).toHaveText(`Si tout est fait : de ${from} à ${reached} sur 100.`);
	});
});

test('A tab that dies right after the hand has paused loses nothing', async ({ page, context }) => {
	await planOf(page, 'Ranger la réserve');
	const own = line(page, 'Ranger la réserve');
	await unfold(own);
	await field(own, 'Note').pressSequentially('Voir Paul mardi');
	await expect.poll(() => heldAs(page, 'note'), { intervals: [20] }).toEqual(['Voir Paul mardi']);
	const crashed = page.waitForEvent('crash');
	const session = await context.newCDPSession(page);
	session.send('Page.crash').catch(() => undefined);
	await crashed;

	const next = await context.newPage();
	await next.goto('/resultats');
	await openPlan(next);
	const found = line(next, 'Ranger la réserve');
	await unfold(found);
	await expect(field(found, 'Note')).toHaveValue('Voir Paul mardi');

	await test.step('nor does leaving the screen before the pause', async () => {
		await field(found, 'Note').fill('Voir Paul jeudi');
		await next.evaluate(() => history.back());
		await expect(heading(next)).toHaveText(/^Votre résultat/);
		await expect.poll(() => heldAs(next, 'note')).toEqual(['Voir Paul jeudi']);
	});
});

test('The plan is put in order by keyboard alone, and each place is said', async ({ page }) => {
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
});

test('Two presses in a hurry move a line two places', async ({ page }) => {
	await planOf(page, 'Alpha', 'Bravo', 'Charlie', 'Delta');
	await page
		.getByRole('button', { name: 'Monter : Delta', exact: true })
		.evaluate((button: HTMLElement) => {
			button.click();
			button.click();
		});
	await expect(page.getByRole('status').filter({ hasText: /^Place/ })).toHaveText('Place 2 sur 4');
	await expect.poll(() => titles(page)).toEqual(['Alpha', 'Delta', 'Bravo', 'Charlie']);
});

test('A line is dragged to its place with the mouse', async ({ page }) => {
	// All lines are in sight: a page that scrolls under the mouse ends the drag before it begins.
	await page.setViewportSize({ width: 1280, height: 1600 });
	await planOf(page, 'Alpha', 'Bravo', 'Charlie', 'Delta');
	const drag = async (title: string, onto: string, order: string[]) => {
		await line(page, title).getByTitle('Glisser pour ranger').dragTo(line(page, onto));
		await expect.poll(() => titles(page)).toEqual(order);
	};
	await drag('Alpha', 'Charlie', ['Bravo', 'Charlie', 'Alpha', 'Delta']);
	await drag('Delta', 'Bravo', ['Delta', 'Bravo', 'Charlie', 'Alpha']);
	await drag('Delta', 'Bravo', ['Bravo', 'Delta', 'Charlie', 'Alpha']);
	const before = await writtenAs(page, 'order');
	await drag('Charlie', 'Charlie', ['Bravo', 'Delta', 'Charlie', 'Alpha']);
	expect(await writtenAs(page, 'order'), 'dropped where it was').toBe(before);
	await page.reload();
	await expect(lines(page)).toHaveCount(4);
	expect(await titles(page)).toEqual(['Bravo', 'Delta', 'Charlie', 'Alpha']);
});

test('An action added with a double click is added once', async ({ page }) => {
	await loadExample(page, bakery.name);
	await nextSteps(page)
		.first()
		.getByRole('button', { name: /^Ajouter à mon plan/ })
		.dblclick();
	await expect(nextSteps(page).first().getByText('Dans votre plan')).toBeVisible();
	await openPlan(page);
	await expect.soft(lines(page), 'a step').toHaveCount(1);
	const before = await lines(page).count();
	await page.getByLabel('Que voulez-vous faire ?').fill('Ranger la réserve');
	await page.getByRole('button', { name: 'Ajouter', exact: true }).dblclick();
	await expect(line(page, 'Ranger la réserve').first()).toBeVisible();
	await page.reload();
	await expect(line(page, 'Ranger la réserve').first()).toBeVisible();
	await expect.soft(lines(page), 'an own action').toHaveCount(before + 1);
	await page.goto('/offres');
	const add = page.getByRole('button', { name: /^Ajouter à mon plan/ });
	await add.first().dblclick();
	await expect(page.getByText('Dans votre plan').first()).toBeVisible();
	await openPlan(page);
	await expect(line(page, 'Ranger la réserve').first()).toBeVisible();
	await expect.soft(page.getByRole('link', { name: 'Voir l’aide' }), 'an offer').toHaveCount(1);
});

test.describe('An action that is removed', () => {
	const remove = (page: Page, title: string) =>
		page.getByRole('button', { name: `Retirer du plan : ${title}`, exact: true }).click();
	const undo = (page: Page) => page.getByRole('button', { name: 'Annuler', exact: true });
	const said = (page: Page) =>
		page.getByRole('status').filter({ hasText: 'Action retirée du plan.' });

	test('comes back whole, at its place', async ({ page }) => {
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

	test('comes back by its own button, whatever was done since, which is not undone', async ({
		page
	}) => {
		await planOf(page, 'Alpha', 'Bravo');
		await remove(page, 'Alpha');
		await expect(said(page)).toBeVisible();
		await line(page, 'Bravo').getByRole('combobox').selectOption('En cours');
		await expect.poll(() => heldAs(page, 'status')).toEqual(['doing']);
		if (await undo(page).isVisible()) {
			await undo(page).click();
			await expect(line(page, 'Alpha')).toBeVisible({ timeout: 3000 });
		}
		await expect(line(page, 'Bravo').getByRole('combobox')).toHaveValue('doing');
		expect(await heldAs(page, 'status')).toEqual(['doing']);
	});

	test('does not silence what is done next: places are said, and the next one can be undone too', async ({
		page
	}) => {
		await planOf(page, 'Alpha', 'Bravo', 'Charlie', 'Delta');
		await remove(page, 'Alpha');
		await expect(said(page)).toBeVisible();
		await remove(page, 'Bravo');
		await expect(line(page, 'Bravo')).toBeHidden();
		await expect.soft(undo(page), 'the second time too').toBeFocused({ timeout: 3000 });
		await page.getByRole('button', { name: 'Descendre : Charlie', exact: true }).click();
		await expect.poll(() => titles(page)).toEqual(['Delta', 'Charlie']);
		await expect(page.getByRole('status').filter({ hasText: 'Place 2 sur 2' })).toBeVisible({
			timeout: 3000
		});
	});
});

test.describe('Two tabs', () => {
	async function twoPlans(page: Page): Promise<[Page, Page]> {
		await planOf(page, 'Alpha', 'Bravo');
		const other = await page.context().newPage();
		await other.goto('/plan');
		for (const tab of [page, other]) await unfold(line(tab, 'Alpha'));
		return [page, other];
	}

	test('change one action: who here, when there, both stand in both', async ({ page }) => {
		const [here, there] = await twoPlans(page);
		await Promise.all([
			field(line(here, 'Alpha'), 'Qui').fill('Jeanne'),
			field(line(there, 'Alpha'), 'Pour quand').fill('2031-03-15')
		]);
		for (const tab of [here, there]) {
			await expect(line(tab, 'Alpha')).toContainText('Jeanne');
			await expect(line(tab, 'Alpha')).toContainText('15 mars 2031');
			await tab.reload();
			await expect(line(tab, 'Alpha')).toContainText('Jeanne');
			await expect(line(tab, 'Alpha')).toContainText('15 mars 2031');
		}
		expect([await heldAs(here, 'owner'), await heldAs(here, 'due')]).toEqual([
			['Jeanne'],
			['2031-03-15']
		]);
	});

	test('one moves what the other removes: the plan is the same in both', async ({ page }) => {
		const [here, there] = await twoPlans(page);
		await addOwn(here, 'Charlie');
		await expect(line(there, 'Charlie')).toBeVisible();
		await Promise.all([
			here.getByRole('button', { name: 'Retirer du plan : Alpha', exact: true }).click(),
			there.getByRole('button', { name: 'Monter : Charlie', exact: true }).click()
		]);
		for (const tab of [here, there])
			await expect.poll(() => titles(tab)).toEqual(['Charlie', 'Bravo']);
	});

	test('write one note in turn: leaving a field never brings an older text back over a newer', async ({
		page
	}) => {
		const [here, there] = await twoPlans(page);
		const note = (tab: Page) => field(line(tab, 'Alpha'), 'Note');
		await note(here).fill('Écrit ici');
		await expect(note(there)).toHaveValue('Écrit ici');
		await note(there).fill('Corrigé là');
		await expect.poll(() => heldAs(here, 'note')).toEqual(['Corrigé là']);
		await expect(line(here, 'Alpha').getByText('Corrigé là')).toHaveCount(1);
		await here.getByLabel('Que voulez-vous faire ?').focus();
		await expect(note(here)).toHaveValue('Corrigé là', { timeout: 3000 });
		await expect(note(there)).toHaveValue('Corrigé là');
		expect(await heldAs(here, 'note')).toEqual(['Corrigé là']);
	});
});

test.describe('Taken away', () => {
	/** A step, an offer, and two own actions of which one is given up; all but the last have a date. */
	async function fullPlan(page: Page) {
		await loadExample(page, bakery.name);
		await nextSteps(page)
			.first()
			.getByRole('button', { name: /^Ajouter à mon plan/ })
			.click();
		await expect(nextSteps(page).first().getByText('Dans votre plan')).toBeVisible();
		await page.goto('/offres');
		const offer = page.getByRole('main').getByRole('article').first();
		// Once the list is ranked for the dossier, and not before, its offers can be added.
		await expect(offer.getByRole('button', { name: /^Ajouter à mon plan/ })).toBeVisible();
		const offerName = await offer.getByRole('heading').innerText();
		await offer.getByRole('button', { name: /^Ajouter à mon plan/ }).click();
		await expect(offer.getByText('Dans votre plan')).toBeVisible();
		await openPlan(page);
		await addOwn(page, '=HYPERLINK("x")', 'Abandonnée', 'Sans date');
		for (const [place, day] of ['2031-03-15', '2031-12-31', '2032-02-29', '2031-05-01'].entries()) {
			await unfold(lines(page).nth(place));
			await field(lines(page).nth(place), 'Pour quand').fill(day);
		}
		await line(page, 'Abandonnée').getByRole('combobox').selectOption('Abandonné');
		const hostile = line(page, '=HYPERLINK("x")');
		await field(hostile, 'Qui').fill('@Jeanne; "la" cheffe');
		await field(hostile, 'Note').fill('ligne 1\nligne 2');
		await hostile.getByRole('combobox').selectOption('En cours');
		await expect.poll(() => heldAs(page, 'note')).toEqual(['ligne 1\nligne 2']);
		await expect.poll(() => heldAs(page, 'due')).toHaveLength(4);
		await page.reload();
		await expect(lines(page)).toHaveCount(5);
		// The names and addresses of offers come with the catalogue.
		await page.waitForLoadState('networkidle');
		return { offerName };
	}

	test('in a calendar: an event for each dated action that is not given up', async ({ page }) => {
		const { offerName } = await fullPlan(page);
		const [step = '', offer = ''] = await titles(page);
		const [dossier] = await dossiersOf(page);
		const { name, text } = await takeAway(page, 'Agenda (.ics)');
		expect(name).toBe('azimut-plan-exemple-le-fournil-des-trois-sources.ics');
		const { events = [], name: of } = convertIcsCalendar(undefined, text);
		expect(flat(of ?? '')).toBe(`Azimut : ${bakery.name}`);
		expect(events.map(({ summary }) => summary)).toEqual([step, offer, '=HYPERLINK("x")']);
		expect(events.map(({ start }) => start.date.toISOString().slice(0, 10))).toEqual([
			'2031-03-15',
			'2031-12-31',
			'2032-02-29'
		]);
		const said = events.map(({ description = '' }) => flat(description.replaceAll('\n', ' | ')));
		expect(said[0]).toBe(
			`Sujet : ${flat(plain(steps[0]?.criterion ?? ''))} | Où en est-ce : À faire`
		);
		expect(said[1]).toContain(`Aide : ${flat(offerName)} (`);
		expect(said[2]).toBe(
			'Qui : @Jeanne; "la" cheffe | Où en est-ce : En cours | Note : ligne 1 | ligne 2'
		);
		expect(events.map(({ url }) => /^https:\/\//.test(url ?? ''))).toEqual([false, true, false]);
		expect(events.every(({ alarms = [] }) => alarms.length === 1)).toBe(true);
		const ids = [...fieldsOf(await revisionsOf(page)).keys()].filter((path) =>
			/^plan\/[^/]+$/.test(path)
		);
		for (const { uid } of events) {
			const [action = '', own = ''] = uid.split(/[.@]/);
			expect(ids).toContain(`plan/${action}`);
			expect(own).toBe(dossier?.id);
		}

		await test.step('taken again after a change, the events keep their names', async () => {
			await page.getByRole('button', { name: `Descendre : ${step}`, exact: true }).click();
			await expect.poll(() => titles(page)).not.toEqual([step, offer]);
			const again = convertIcsCalendar(undefined, (await takeAway(page, 'Agenda (.ics)')).text);
			expect(again.events?.map(({ uid }) => uid).toSorted()).toEqual(
				events.map(({ uid }) => uid).toSorted()
			);
		});
	});

	test('in a table: every action, its words as typed, and nothing that a spreadsheet would run', async ({
		page
	}) => {
		const { offerName } = await fullPlan(page);
		const [step, offer] = await titles(page);
		const { name, text } = await takeAway(page, 'Tableau (.csv)');
		expect(name).toBe('azimut-plan-exemple-le-fournil-des-trois-sources.csv');
		expect(text.startsWith('\uFEFFAction;')).toBe(true);
		const [columns = [], ...rows] = parse(text, { bom: true, delimiter: ';' });
		expect(columns).toEqual([
			...['Action', 'Pour quand', 'Qui', 'Où en est-ce', 'Sujet', 'Aide', 'Adresse'],
			...['Gain possible sur 100', 'Note']
		]);
		const cells = rows.map((row) =>
			Object.fromEntries(row.map((cell, place) => [columns[place] ?? '', cell]))
		);
		expect(cells).toMatchObject([
			{
				...{ Action: step, 'Pour quand': '2031-03-15', 'Où en est-ce': 'À faire' },
				...{ Sujet: plain(steps[0]?.criterion ?? ''), 'Gain possible sur 100': '+2' },
				...{ Aide: '', Adresse: '', Qui: '', Note: '' }
			},
			{ Action: offer, 'Pour quand': '2031-12-31', Sujet: '', 'Gain possible sur 100': '' },
			{
				...{ Action: `'=HYPERLINK("x")`, Qui: `'@Jeanne; "la" cheffe` },
				...{ 'Où en est-ce': 'En cours', Note: 'ligne 1\nligne 2' }
			},
			{ Action: 'Abandonnée', 'Pour quand': '2031-05-01', 'Où en est-ce': 'Abandonné' },
			{ Action: 'Sans date', 'Pour quand': '' }
		]);
		expect(cells[1]?.Aide).toContain(offerName);
		expect(cells[1]?.Adresse).toMatch(/^https:\/\//);
	});

	test('on paper: who, when, how far and the notes; no button and no field', async ({ page }) => {
		await page.addInitScript(() => {
			window.print = () => void document.body.setAttribute('data-printed', '');
		});
		await planOf(page, 'Alpha', 'Bravo');
		await unfold(line(page, 'Alpha'));
		await field(line(page, 'Alpha'), 'Qui').fill('Jeanne');
		await field(line(page, 'Alpha'), 'Note').fill('Voir Paul\nmardi');
		await field(line(page, 'Alpha'), 'Pour quand').fill('2031-03-15');
		await line(page, 'Alpha').getByRole('combobox').selectOption('En cours');
		await expect(line(page, 'Alpha')).toContainText('15 mars 2031');
		const seen = (text: string) => line(page, 'Alpha').getByText(text, { exact: true });
		await expect(seen('Voir Paul mardi').and(page.getByRole('paragraph'))).toBeHidden();
		await page.getByRole('button', { name: 'Imprimer le plan' }).click();
		await expect(page.locator('body[data-printed]')).toBeVisible();
		await page.getByRole('button', { name: 'Retirer du plan : Bravo', exact: true }).click();
		await expect(line(page, 'Bravo')).toBeHidden();

		await page.emulateMedia({ media: 'print' });
		await expect(seen('En cours').filter({ visible: true })).toHaveCount(1);
		await expect(seen('Jeanne').filter({ visible: true })).toHaveCount(1);
		await expect(seen('15 mars 2031')).toBeVisible();
		await expect(seen('Voir Paul mardi').and(page.getByRole('paragraph'))).toBeVisible();
		await expect(total(page)).toBeVisible();
		for (const role of ['combobox', 'textbox', 'link', 'button'] as const)
			await expect
				.soft(page.getByRole('main').getByRole(role), role)
				.toHaveCount(0, { timeout: 2000 });
		for (const role of ['banner', 'contentinfo'] as const)
			await expect(page.getByRole(role), role).toHaveCount(0);
		await expect(page.getByTitle('Glisser pour ranger').filter({ visible: true })).toHaveCount(0);
	});

	test('with its dossier: exported here, the plan is whole in another browser', async ({
		page,
		browser,
		tripwires
	}) => {
		await fullPlan(page);
		const here = {
			titles: await titles(page),
			total: await total(page).innerText(),
			lines: await lines(page).allInnerTexts()
		};
		const text = await exportFromShelf(page, bakery.name);
		const context = await browser.newContext();
		tripwires.watch(context);
		const other = await context.newPage();
		await importFile(other, text);
		await openPlan(other);
		await expect(total(other)).toHaveText(here.total);
		expect(await titles(other)).toEqual(here.titles);
		expect(await lines(other).allInnerTexts()).toEqual(here.lines);
		const hostile = line(other, '=HYPERLINK("x")');
		await unfold(hostile);
		await expect(field(hostile, 'Note')).toHaveValue('ligne 1\nligne 2');
		await expect(field(hostile, 'Pour quand')).toHaveValue('2032-02-29');
		await context.close();
	});
});

test.describe('Without network', () => {
	const offline = /ERR_INTERNET_DISCONNECTED/;

	test('the plan is written, ordered and kept, and taken away when that was done before', async ({
		page,
		context,
		tripwires
	}) => {
		tripwires.allow(offline);
		await planOf(page, 'Alpha', 'Bravo');
		await unfold(line(page, 'Alpha'));
		await field(line(page, 'Alpha'), 'Pour quand').fill('2031-03-15');
		await expect(line(page, 'Alpha')).toContainText('15 mars 2031');
		for (const name of ['Agenda (.ics)', 'Tableau (.csv)']) await takeAway(page, name);

		await context.setOffline(true);
		await addOwn(page, 'Charlie');
		await field(line(page, 'Alpha'), 'Qui').fill('Jeanne');
		await line(page, 'Bravo').getByRole('combobox').selectOption('Fait');
		await page.getByRole('button', { name: 'Monter : Charlie', exact: true }).click();
		await expect.poll(() => titles(page)).toEqual(['Alpha', 'Charlie', 'Bravo']);
		await expect.poll(() => heldAs(page, 'owner')).toEqual(['Jeanne']);
		const { events = [] } = convertIcsCalendar(
			undefined,
			(await takeAway(page, 'Agenda (.ics)')).text
		);
		expect(events.map(({ summary }) => summary)).toEqual(['Alpha']);
		expect((await takeAway(page, 'Tableau (.csv)')).text).toContain('Charlie');

		await context.setOffline(false);
		await page.reload();
		await expect(lines(page)).toHaveCount(3);
		expect(await titles(page)).toEqual(['Alpha', 'Charlie', 'Bravo']);
		await expect(line(page, 'Alpha')).toContainText('Jeanne');
	});

	test('a file that cannot be made is said, and made once the network is back', async ({
		page,
		context,
		tripwires
	}) => {
		tripwires.allow(offline);
		await planOf(page, 'Alpha');
		await unfold(line(page, 'Alpha'));
		await field(line(page, 'Alpha'), 'Pour quand').fill('2031-03-15');
		await expect(line(page, 'Alpha')).toContainText('15 mars 2031');
		await context.setOffline(true);
		for (const name of ['Agenda (.ics)', 'Tableau (.csv)']) {
			const made = page.waitForEvent('download', { timeout: 3000 }).then(() => true);
			await page.getByRole('button', { name }).click();
			const said = page.getByText(/connexion|réseau/i).filter({ visible: true });
			const shown = said
				.first()
				.waitFor({ timeout: 3000 })
				.then(() => true);
			expect.soft(await Promise.any([made, shown]).catch(() => false), name).toBe(true);
		}
		await context.setOffline(false);
		for (const name of ['Agenda (.ics)', 'Tableau (.csv)'])
			expect((await takeAway(page, name)).text).toContain('Alpha');
	});
});

test.describe('A date', () => {
	test('typed key by key is stored as it was meant, and none of the years on the way', async ({
		page
	}) => {
		await planOf(page, 'Alpha');
		await unfold(line(page, 'Alpha'));
		await field(line(page, 'Alpha'), 'Pour quand').focus();
		// The tenth of October, in whichever order the browser wants its parts.
		await page.keyboard.type('10102031');
		await expect(field(line(page, 'Alpha'), 'Pour quand')).toHaveValue('2031-10-10');
		await expect.poll(() => heldAs(page, 'due')).toEqual(['2031-10-10']);
		await expect(line(page, 'Alpha')).toContainText('10 octobre 2031');
		const written = (await revisionsOf(page)).filter(({ path }) => path.endsWith('/due'));
		expect(written.map(({ value }) => value)).toEqual(['2031-10-10']);
	});

	test('with a year of five digits neither breaks the plan nor keeps it from opening', async ({
		page
	}) => {
		await planOf(page, 'Alpha');
		await unfold(line(page, 'Alpha'));
		await field(line(page, 'Alpha'), 'Pour quand').focus();
		await page.keyboard.type('101020311', { delay: 100 });
		await page.keyboard.press('Tab');
		await addOwn(page, 'Bravo');
		await page.reload();
		await expect(lines(page)).toHaveCount(2);
		expect(await titles(page)).toEqual(['Alpha', 'Bravo']);
	});
});

test('A plan whose file holds senseless dates and steps still opens, and can be mended', async ({
	page,
	browser,
	tripwires
}) => {
	await planOf(page, 'Alpha');
	const file = JSON.parse(await exportFromShelf(page, bakery.name)) as { revisions: Revision[] };
	const [first] = file.revisions;
	let count = 0;
	const put = (path: string, value: unknown) => {
		count += 1;
		const id = count.toString(16).padStart(32, 'f');
		file.revisions.push({ ...first, id, path, value, over: [] } as Revision);
	};
	for (const [id, fields] of Object.entries({
		bad1: { title: 'Bientôt', due: 'bientôt', order: 'b0' },
		bad2: { title: 'Trente février', due: '2031-02-30', order: 'b1' },
		bad3: { title: 'Nombre', due: 20310215, status: 'perdu', owner: true, order: 'b2' },
		bad4: { step: 'constructor/a/b', order: 'b3' },
		bad5: { title: 'Nulle part', step: 'a/b/c', offer: 'x/constructor', order: 'b4' },
		'bad..6': { title: 'Points', order: '~' }
	})) {
		put(`plan/${id}`, true);
		for (const [name, value] of Object.entries(fields)) put(`plan/${id}/${name}`, value);
	}
	const context = await browser.newContext();
	tripwires.watch(context);
	const other = await context.newPage();
	await importFile(other, JSON.stringify(file));
	await openPlan(other);
	await expect(lines(other)).toHaveCount(7);
	for (const title of ['Alpha', 'Bientôt', 'Trente février', 'Nombre', 'Nulle part', 'Points'])
		await expect(line(other, title)).toBeVisible();
	await expect(line(other, 'Nulle part')).not.toContainText('Vos réponses disent déjà');
	await other.getByRole('button', { name: 'Monter : Points', exact: true }).click();
	await expect.poll(async () => (await titles(other)).at(-2)).toBe('Points');
	await takeAway(other, 'Tableau (.csv)');
	await unfold(line(other, 'Bientôt'));
	await field(line(other, 'Bientôt'), 'Pour quand').fill('2031-03-15');
	await expect(line(other, 'Bientôt')).toContainText('15 mars 2031');
	const { events = [] } = convertIcsCalendar(
		undefined,
		(await takeAway(other, 'Agenda (.ics)')).text
	);
	expect(events.map(({ summary }) => summary)).toEqual(['Bientôt']);
	await context.close();
});

test('A disk full while the plan is written: it is said, nothing is called kept, all is stored once there is room', async ({
	page
}) => {
	await page.addInitScript(() => {
		const real = IDBObjectStore.prototype.add;
		IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args) {
			if (sessionStorage.getItem('full')) throw new DOMException('Full.', 'QuotaExceededError');
			return real.apply(this, args);
		};
	});
	const full = (yes: boolean) =>
		page.evaluate((value) => sessionStorage.setItem('full', value), yes ? 'yes' : '');
	await planOf(page, 'Alpha');
	await expect(page.getByText('Gardé sur cet appareil.')).toBeVisible();
	await unfold(line(page, 'Alpha'));
	await full(true);
	await field(line(page, 'Alpha'), 'Note').fill('Voir Paul');
	const trouble = page
		.getByRole('alert')
		.filter({ hasText: 'L’espace de cet appareil est plein.' });
	await expect(trouble).toBeVisible();
	await expect.soft(page.getByText('Gardé sur cet appareil.')).toBeHidden({ timeout: 3000 });
	await expect(field(line(page, 'Alpha'), 'Note')).toHaveValue('Voir Paul');
	await full(false);
	await trouble.getByRole('button', { name: 'Réessayer' }).click();
	await expect(trouble).toBeHidden();
	await expect.poll(() => heldAs(page, 'note')).toEqual(['Voir Paul']);

	await test.step('an offer that could not be added says so', async () => {
		await page.goto('/offres');
		const add = page.getByRole('button', { name: /^Ajouter à mon plan/ }).first();
		await expect(add).toBeVisible();
		await full(true);
		await add.click();
		await expect(page.getByRole('alert')).toContainText('plein', { timeout: 3000 });
	});
});

test('An emptied name: a step says again what it asks, an action of one’s own is not left without one', async ({
	page
}) => {
	await loadExample(page, bakery.name);
	await nextSteps(page)
		.first()
		.getByRole('button', { name: /^Ajouter à mon plan/ })
		.click();
	await openPlan(page);
	const step = lines(page).first();
	await expect(step.getByRole('heading')).not.toHaveText('');
	const [said = ''] = await titles(page);
	await unfold(step);
	await field(step, 'Action').fill('À nous');
	await field(step, 'Qui').focus();
	await expect(step.getByRole('heading')).toHaveText('À nous');
	await field(step, 'Action').fill('');
	await field(step, 'Qui').focus();
	await expect(step.getByRole('heading')).toHaveText(said);
	await expect.soft(field(step, 'Action')).toHaveValue(said, { timeout: 3000 });
	const before = await writtenAs(page, 'title');
	for (const label of ['Action', 'Note', 'Action', 'Qui']) await field(step, label).focus();
	await openPlan(page);
	expect.soft(await writtenAs(page, 'title'), 'nothing typed, nothing written').toBe(before);

	await addOwn(page, 'Ranger');
	await unfold(lines(page).last());
	for (const empty of ['', '   ']) {
		await field(lines(page).last(), 'Action').fill(empty);
		await field(lines(page).last(), 'Qui').focus();
		await page.waitForTimeout(600);
		await expect.soft(lines(page).last().getByRole('heading')).not.toHaveText(/^\s*$/);
	}
});

test('The plan reads in English, its steps too', async ({ page }) => {
	await loadExample(page, bakery.name);
	for (const place of [0, 1])
		await nextSteps(page)
			.nth(place)
			.getByRole('button', { name: /^Ajouter à mon plan/ })
			.click();
	await openPlan(page);
	await expect(lines(page)).toHaveCount(2);
	const french = await titles(page);
	const [, from, to] = /de (\d+) à (\d+)/.exec(await total(page).innerText()) ?? [];
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL(/\/en\/plan$/);
	await expect(heading(page)).toHaveText('My plan');
	await expect(page).toHaveTitle(/My plan/);
	await expect(page.getByText(`If all is done: from ${from} to ${to} out of 100.`)).toBeVisible();
	await expect(lines(page)).toHaveCount(2);
	expect(await titles(page)).not.toEqual(french);
	const first = lines(page).first();
	await expect(first.getByRole('combobox').getByRole('option')).toHaveText([
		...['To do', 'Under way', 'Done', 'Given up']
	]);
	await expect(first.locator('summary')).toHaveText(/^Edit/);
	await unfold(first);
	const calendar = page.getByRole('button', { name: 'Calendar (.ics)' });
	await expect(calendar).toBeDisabled();
	await expect(page.getByText('Give an action a date')).toBeVisible();
	await field(first, 'By when').fill('2031-03-01');
	await expect(first).toContainText('1 March 2031');
	await expect(calendar).toBeEnabled();
	await expect(page.getByText('Give an action a date')).toBeHidden();
	await page.getByLabel('What do you want to do?').fill('Tidy up');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(line(page, 'Tidy up')).toBeVisible();
	const { text, name } = await takeAway(page, 'Table (.csv)');
	expect(name).toBe('azimut-plan-exemple-le-fournil-des-trois-sources.csv');
	expect(text.split('\r\n')[0]).toContain('Action;By when;Who;How far');
	expect(text).toContain('Tidy up');
});

test('Endless words never push the page aside on the narrowest screen', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await planOf(page, 'X'.repeat(300));
	const own = lines(page).first();
	await unfold(own);
	await field(own, 'Qui').fill('Y'.repeat(120));
	await field(own, 'Note').fill('Z'.repeat(2000));
	await field(own, 'Pour quand').fill('2020-01-01');
	await expect(own).toContainText('Y'.repeat(120));
	await expect(own).toContainText('La date est passée');
	const sideways = () =>
		page.evaluate(() => {
			const root = document.documentElement;
			const room = Math.round(root.getBoundingClientRect().width);
			const out = [...document.querySelectorAll('main *')].filter(
				(one) => one.getBoundingClientRect().right > room + 1 && !one.closest('.visually-hidden')
			);
			return [root.scrollWidth - room, ...out.map((one) => one.outerHTML.slice(0, 80))];
		});
	expect(await sideways()).toEqual([0]);
	await page.getByRole('button', { name: /^Retirer du plan/ }).click();
	await expect(page.getByRole('button', { name: 'Annuler', exact: true })).toBeVisible();
	expect(await sideways()).toEqual([0]);
	await page.getByRole('button', { name: 'Annuler', exact: true }).click();
	await expect(own).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	expect(await sideways()).toEqual([0]);
});
