import clients from '../../src/lib/coach/words/fr.client';
import coach from '../../src/lib/coach/words/fr.coach';
import copy from '../../src/lib/coach/words/fr.copy';
import locked from '../../src/lib/export/fr.locked';
import words from '../../src/lib/coach/words/fr.portfolio';
import pages from '../../src/lib/i18n/messages/fr.pages';
import { inspect } from './states/inspect';
import { beginClient } from './support/coach';
import { dossiersOf, putRow, stored } from './support/device';
import { clientLink, openClient } from './support/dossiers';
import { heading } from './support/journey';
import { seedClients } from './support/portfolio';
import { expect, test } from './support/test';

test(
	'Of 2,000 clients one is found, 200 are tagged and it is taken back, by the keyboard',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedClients(page, 2000);
		await page.goto('/dossiers');
		const table = page.getByRole('table');
		await expect(table).toHaveAttribute('aria-rowcount', '2001');
		expect(await table.getByRole('row').count()).toBeLessThanOrEqual(60);

		await test.step('found by a part of its name, without its accent', async () => {
			await page.keyboard.press('Control+k');
			await expect(page.getByLabel(words.search)).toBeFocused();
			await page.keyboard.type('epicerie 1234');
			await expect(table).toHaveAttribute('aria-rowcount', '2');
			await expect(clientLink(page, 'Épicerie 1234')).toBeVisible();
			await page.getByLabel(words.search).fill('');
			await expect(table).toHaveAttribute('aria-rowcount', '2001');
		});
		await test.step('arrows walk beyond what is in the window, the focus is never lost', async () => {
			// Those whose date is past come first.
			await clientLink(page, 'Épicerie 10').focus();
			await page.keyboard.press('End');
			await expect(clientLink(page, 'Épicerie 1999')).toBeFocused();
			await page.keyboard.press('ArrowUp');
			await expect(clientLink(page, 'Épicerie 1998')).toBeFocused();
			await page.keyboard.press('Home');
			await expect(clientLink(page, 'Épicerie 10')).toBeFocused();
		});
		await test.step('a view, all of it chosen, tagged, then taken back', async () => {
			await page.getByRole('button', { name: words.view.today }).press('Enter');
			await expect(table).toHaveAttribute('aria-rowcount', '201');
			await page.getByLabel(words.selectAll).press('Space');
			await expect(page.getByText(words.chosen(200))).toBeVisible();
			await page.getByLabel(words.newTag).fill('salon');
			await page.keyboard.press('Enter');
			await expect(page.getByText(words.done.tagged(200, 'salon'))).toBeVisible();
			await expect(page.getByLabel(words.tag, { exact: true })).toContainText('salon');
			await page.getByRole('button', { name: words.undo }).press('Enter');
			await expect(page.getByText(words.done.tagged(200, 'salon'))).toBeHidden();
			await expect(page.getByLabel(words.tag, { exact: true })).toBeHidden();
		});
		await test.step('the view is there again', async () => {
			await page.reload();
			await expect(page.getByRole('button', { name: words.view.today })).toHaveAttribute(
				'aria-pressed',
				'true'
			);
		});
	}
);

test(
	'What a coach notes of a client is found in the list, and goes away with the samples',
	{ tag: '@deep' },
	async ({ page }) => {
		await beginClient(page);
		await page.goto('/dossiers');
		await expect(page.getByRole('button', { name: coach.newClient })).toBeVisible();
		await page.keyboard.press('Alt+n');
		await expect(page.getByLabel(coach.clientName)).toBeFocused();
		await page.keyboard.type('Menuiserie Puech');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/client$/);
		await expect(heading(page)).toHaveText('Menuiserie Puech');
		await page.getByLabel(clients.sheet.phone).fill('06 12 34 56 78');
		await page.getByLabel(clients.tags).fill('bois, salon');
		await page.getByLabel(clients.nextOn, { exact: true }).fill('2030-01-15');
		await page.keyboard.press('Tab');
		await page.getByLabel(clients.nextWhat, { exact: true }).fill('Plan');
		await page.getByRole('button', { name: clients.addContact }).press('Enter');
		await page.getByRole('button', { name: clients.save }).press('Enter');
		await expect(page.getByText(clients.total(60))).toBeVisible();
		await page.getByRole('checkbox', { name: clients.permissions.informed }).press('Space');
		await expect.poll(async () => (await stored(page, 'coachRevisions')).length).toBe(6);

		await page.goto('/dossiers');
		await page.getByLabel(words.search).fill('0612');
		await expect(clientLink(page, 'Menuiserie Puech')).toBeVisible();
		const row = page.getByRole('row').filter({ hasText: 'Menuiserie Puech' });
		await expect(row).toContainText('15 janv. 2030 : Plan');
		await expect(row).toContainText('bois');
		await page.getByLabel(words.search).fill('');

		await page.getByRole('button', { name: words.samples.load }).press('Enter');
		await expect(page.getByRole('button', { name: words.samples.remove })).toBeEnabled();
		await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '14');
		await expect(page.getByRole('row').filter({ hasText: words.returned })).toHaveCount(1);
		expect(await inspect(page, ['axe'])).toEqual([]);
		await page.getByRole('button', { name: words.samples.remove }).press('Enter');
		await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '3');
		const rows = await dossiersOf(page);
		expect(rows.filter(({ deletedAt }) => deletedAt === null)).toHaveLength(2);
	}
);

test(
	'Two boxes ticked one right after the other are both ticked, and what is done to them is said in sight',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedClients(page, 60);
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto('/dossiers');
		const box = (name: string) =>
			page.getByRole('checkbox', { name: words.select(name), exact: true });
		const label = async (name: string) => {
			const found = await box(name).locator('..').boundingBox();
			if (!found) throw new Error('It is not there.');
			return found;
		};
		await expect(box('Épicerie 50')).toBeVisible();
		// What comes for those chosen covers the box that was pressed, not the one above.
		await box('Épicerie 50').evaluate((one) => {
			const { top } = (one.parentElement ?? one).getBoundingClientRect();
			scrollBy(0, top - (innerHeight - 57 - 50));
		});
		await expect.poll(async () => Math.round((await label('Épicerie 50')).y)).toBe(740 - 57 - 50);
		const [lower, upper] = [await label('Épicerie 50'), await label('Épicerie 40')];
		await page.mouse.click(lower.x + 15, lower.y + 5);
		await page.mouse.click(upper.x + 15, upper.y + upper.height - 4);
		await expect(page.getByText(words.chosen(2))).toBeVisible();

		await page.setViewportSize({ width: 1280, height: 800 });
		await expect(page.getByText(words.chosen(2))).toBeVisible();
		await page.getByLabel(words.search).fill('60');
		await expect(page.getByText(words.chosen(2, 2))).toBeVisible();
		await box('Épicerie 60').press('Space');
		await expect(page.getByText(words.chosen(3, 2))).toBeVisible();
		const handOn = page.getByRole('link', { name: words.handOnChosen });
		await expect(handOn).toHaveAttribute('href', /(client=\w+&?){3}$/);
		await page.getByLabel(words.search).fill('');
		await expect(page.getByText(words.chosen(3))).toBeVisible();
		await page.getByLabel(words.nextDate).fill('2030-01-15');
		await page.getByRole('button', { name: words.setDate, exact: true }).press('Enter');
		const said = page.getByText(words.done.dated(3, '15 janvier 2030'));
		await expect(said).toBeInViewport();
		await page.mouse.wheel(0, -5000);
		await expect(said).toBeInViewport();
		await page.getByRole('button', { name: words.deselect }).press('Enter');
		await expect(page.getByText(words.chosen(3))).toBeHidden();
	}
);

test(
	'All clients are copied behind a password, and are there again in an empty browser',
	{ tag: '@deep' },
	async ({ page, browser, baseURL, tripwires }) => {
		await seedClients(page, 12);
		await page.goto('/dossiers');
		await page.getByRole('link', { name: copy.toCopy }).press('Enter');
		await expect(page.getByText(copy.neverAll)).toBeVisible();
		const field = page.getByLabel(locked.password, { exact: true });
		await expect(field).toHaveValue(/-/);
		const password = await field.inputValue();
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: copy.make }).press('Enter');
		const file = await (await coming).path();
		await expect(page.getByText(copy.neverAll)).toBeHidden();
		expect(await inspect(page, ['axe'])).toEqual([]);

		const context = await browser.newContext({ baseURL, locale: 'fr-FR' });
		tripwires.watch(context);
		const other = await context.newPage();
		await other.goto('/dossiers/copie');
		await other.getByLabel(copy.choose).setInputFiles(file);
		const asked = other.getByRole('dialog', { name: locked.ask.title });
		await asked.getByLabel(locked.password, { exact: true }).fill('pas le bon mot');
		await other.keyboard.press('Enter');
		await expect(asked.getByText(locked.ask.wrong)).toBeVisible();
		expect(await dossiersOf(other)).toEqual([]);
		await asked.getByLabel(locked.password, { exact: true }).fill(password);
		await other.keyboard.press('Enter');
		await other.getByRole('button', { name: copy.take(12) }).press('Enter');
		await expect(other.getByText(copy.taken(12, 0))).toBeVisible();
		await expect(other.getByText(/^Dernière copie de tous/)).toBeVisible();
		await openClient(other, 'Épicerie 7');
		const revisionsIn = async (on: typeof page) =>
			(await stored<{ id: string }>(on, 'revisions')).map(({ id }) => id).sort();
		expect(await revisionsIn(other)).toEqual(await revisionsIn(page));
		await context.close();
	}
);

test(
	'The home page leads who coaches to their clients first',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedClients(page, 3);
		await page.goto('/');
		const links = page.locator('[data-resume] > a');
		// None of them has an answer: there is nothing else to take up again.
		await expect(links).toHaveText([pages.home.clients, pages.home.startAnother]);
		await links.first().press('Enter');
		await expect(page).toHaveURL(/\/dossiers$/);
		await expect(clientLink(page, 'Épicerie 1')).toBeVisible();
	}
);

test(
	'A client that does not read back is named, and the others are copied without it',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedClients(page, 3);
		await page.goto('/dossiers/copie');
		const [bad] = await dossiersOf(page);
		const author = { role: 'coach', device: 'd1' };
		const value = { name: 'K'.repeat(121), structure: '' };
		await putRow(page, 'revisions', {
			id: 'e'.repeat(32),
			dossier: bad?.id,
			path: 'people/d1',
			over: [],
			at: 1,
			author,
			value
		});
		const name = bad?.name ?? '';
		await page.getByRole('button', { name: copy.make }).press('Enter');
		await expect(page.getByRole('alert')).toHaveText(copy.unreadable(1, name));
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: copy.makeOthers(2) }).press('Enter');
		await coming;
		await expect(page.getByText(copy.without(name))).toBeVisible();
		await expect(page.getByText(copy.neverAll)).toBeVisible();
	}
);
