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
	openPlan,
	planOf,
	titles,
	unfold,
	writtenAs
} from './support/plan';
import { total } from './support/result';
import { seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

/** The plan in two tabs, and by a hand in a hurry. */
test(
	'A tab that dies right after the hand has paused loses nothing',
	{ tag: '@deep' },
	async ({ page, context }) => {
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
			await expect(total(next)).toBeVisible();
			await expect.poll(() => heldAs(next, 'note')).toEqual(['Voir Paul jeudi']);
		});
	}
);

test('Two presses in a hurry move a line two places', { tag: '@deep' }, async ({ page }) => {
	await planOf(page, 'Alpha', 'Bravo', 'Charlie', 'Delta');
	const up = await buttonOf(page, 'Monter', 'Delta');
	await up.evaluate((button: HTMLElement) => {
		button.click();
		button.click();
	});
	await expect(page.getByRole('status').filter({ hasText: /^Place/ })).toHaveText('Place 2 sur 4');
	await expect.poll(() => titles(page)).toEqual(['Alpha', 'Delta', 'Bravo', 'Charlie']);
});

test('A line is dragged to its place with the mouse', { tag: '@deep' }, async ({ page }) => {
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

test('An action added with a double click is added once', { tag: '@deep' }, async ({ page }) => {
	await seedExample(page, bakery.name);
	await openSteps(page);
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
	await expect.soft(page.getByRole('link', { name: /^Contacter / }), 'an offer').toHaveCount(1);
});

test.describe('Two tabs', () => {
	async function twoPlans(page: Page): Promise<[Page, Page]> {
		await planOf(page, 'Alpha', 'Bravo');
		const other = await page.context().newPage();
		await other.goto('/plan');
		for (const tab of [page, other]) await unfold(line(tab, 'Alpha'));
		return [page, other];
	}

	test(
		'change one action: who here, when there, both stand in both',
		{ tag: '@deep' },
		async ({ page }) => {
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
		}
	);

	test(
		'one moves what the other removes: the plan is the same in both',
		{ tag: '@deep' },
		async ({ page }) => {
			const [here, there] = await twoPlans(page);
			await addOwn(here, 'Charlie');
			const remove = await buttonOf(here, 'Retirer du plan', 'Alpha');
			const up = await buttonOf(there, 'Monter', 'Charlie');
			await Promise.all([remove.click(), up.click()]);
			for (const tab of [here, there])
				await expect.poll(() => titles(tab)).toEqual(['Charlie', 'Bravo']);
		}
	);

	test(
		'write one note in turn: leaving a field never brings an older text back over a newer',
		{ tag: '@deep' },
		async ({ page }) => {
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
		}
	);
});
