import { convertIcsCalendar } from 'ts-ics';
import { exportText, revisionsOf, type Revision } from './support/device';
import { heading } from './support/journey';
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
	takeAway,
	titles,
	total,
	unfold,
	writtenAs
} from './support/plan';
import { loadExample } from './support/seed';
import { openFile } from './support/dossiers';
import { expect, test } from './support/test';

/** What seldom happens to a plan. */
test.describe('A date', { tag: '@deep' }, () => {
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

test(
	'A plan whose file holds senseless dates and steps still opens, and can be mended',
	{ tag: '@deep' },
	async ({ page, browser, tripwires }) => {
		await planOf(page, 'Alpha');
		const file = JSON.parse(await exportText(page, bakery.name)) as { revisions: Revision[] };
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
		await openFile(other, JSON.stringify(file), bakery.name);
		await openPlan(other);
		await expect(lines(other)).toHaveCount(7);
		for (const title of ['Alpha', 'Bientôt', 'Trente février', 'Nombre', 'Nulle part', 'Points'])
			await expect(line(other, title)).toBeVisible();
		await expect(line(other, 'Nulle part')).not.toContainText('Vos réponses disent déjà');
		await (await buttonOf(other, 'Monter', 'Points')).click();
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
	}
);

test(
	'A disk full while the plan is written: it is said, nothing is called stored, all is stored once there is room',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.addInitScript(() => {
			const real = IDBObjectStore.prototype.add;
			IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args) {
				if (sessionStorage.getItem('full')) throw new DOMException('Full.', 'QuotaExceededError');
				return real.apply(this, args);
			};
		});
		const full = (yes: boolean) =>
			page.evaluate((value) => sessionStorage.setItem('full', value), yes ? 'yes' : '');
		await planOf(page);
		await addOwn(page, 'Alpha');
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
	}
);

test(
	'An emptied name: a step says again what it asks, an action of one’s own is not left without one',
	{ tag: '@deep' },
	async ({ page }) => {
		await loadExample(page, bakery.name);
		await openSteps(page);
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
			// Whatever waits to be written is written before the page goes.
			await page.reload();
			await expect(lines(page)).toHaveCount(2);
			await expect.soft(lines(page).last().getByRole('heading')).not.toHaveText(/^\s*$/);
			await unfold(lines(page).last());
		}
	}
);

test('The plan reads in English, its steps too', { tag: '@deep' }, async ({ page }) => {
	await loadExample(page, bakery.name);
	await openSteps(page);
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
	await expect(page.getByText(`If you do it all: from ${from} to ${to} out of 100.`)).toBeVisible();
	await expect(lines(page)).toHaveCount(2);
	expect(await titles(page)).not.toEqual(french);
	const first = lines(page).first();
	await expect(first.getByRole('button', { name: /^Edit/ })).toBeVisible();
	await unfold(first);
	await expect(first.getByRole('combobox').getByRole('option')).toHaveText([
		'To do',
		'Under way',
		'Done',
		'Given up'
	]);
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
	expect(name).toMatch(/^exemple-le-fournil-des-trois-sources-[\d-]{10}-plan\.csv$/);
	expect(text.split('\r\n')[0]).toContain('Action;By when;Who;How far');
	expect(text).toContain('Tidy up');
});

test(
	'Endless words never push the page aside on the narrowest screen',
	{ tag: '@deep' },
	async ({ page }) => {
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
	}
);
