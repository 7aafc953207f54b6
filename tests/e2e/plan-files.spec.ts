import { parse } from 'csv-parse/sync';
import { convertIcsCalendar } from 'ts-ics';
import { dossiersOf, exportText, fieldsOf, revisionsOf } from './support/device';
import { flat, plain } from './support/grid';
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
	steps,
	takeAway,
	titles,
	total,
	setStatus,
	unfold
} from './support/plan';
import { loadExample } from './support/seed';
import { openFile } from './support/dossiers';
import { expect, test, type Page } from './support/test';

/** The plan taken away: calendar, table, paper, another browser. */
test.describe('Taken away', () => {
	/** A step, an offer, and two own actions of which one is given up; all but the last have a date. */
	async function fullPlan(page: Page) {
		await loadExample(page, bakery.name);
		await openSteps(page);
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
		await setStatus(line(page, 'Abandonnée'), 'Abandonné');
		const hostile = line(page, '=HYPERLINK("x")');
		await field(hostile, 'Qui').fill('@Jeanne; "la" cheffe');
		await field(hostile, 'Note').fill('ligne 1\nligne 2');
		await setStatus(hostile, 'En cours');
		await expect.poll(() => heldAs(page, 'note')).toEqual(['ligne 1\nligne 2']);
		await expect.poll(() => heldAs(page, 'due')).toHaveLength(4);
		await page.reload();
		await expect(lines(page)).toHaveCount(4);
		// The names and addresses of offers come with the catalogue.
		await page.waitForLoadState('networkidle');
		return { offerName };
	}

	test(
		'in a calendar, an event for each dated action that is not given up; in a table, every action',
		{ tag: '@deep' },
		async ({ page }) => {
			const { offerName } = await fullPlan(page);
			const [step = '', offer = ''] = await titles(page);
			const [dossier] = await dossiersOf(page);
			const { name, text } = await takeAway(page, 'Agenda (.ics)');
			expect(name).toMatch(/^exemple-le-fournil-des-trois-sources-[\d-]{10}-plan\.ics$/);
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

			await test.step('the table has every action, and nothing that a spreadsheet would run', async () => {
				const [, ...rows] = parse((await takeAway(page, 'Tableau (.csv)')).text, {
					bom: true,
					delimiter: ';'
				});
				expect(rows.map(([action]) => action)).toEqual([
					step,
					offer,
					`'=HYPERLINK("x")`,
					'Abandonnée',
					'Sans date'
				]);
			});

			await test.step('taken again after a change, the events keep their names', async () => {
				await (await buttonOf(page, 'Descendre', `${step}`)).click();
				await expect.poll(() => titles(page)).not.toEqual([step, offer]);
				const again = convertIcsCalendar(undefined, (await takeAway(page, 'Agenda (.ics)')).text);
				expect(again.events?.map(({ uid }) => uid).toSorted()).toEqual(
					events.map(({ uid }) => uid).toSorted()
				);
			});
		}
	);

	test(
		'in a table: every action, its words as typed, and nothing that a spreadsheet would run',
		{ tag: '@deep' },
		async ({ page }) => {
			const { offerName } = await fullPlan(page);
			const [step, offer] = await titles(page);
			const { name, text } = await takeAway(page, 'Tableau (.csv)');
			expect(name).toMatch(/^exemple-le-fournil-des-trois-sources-[\d-]{10}-plan\.csv$/);
			expect(text.startsWith('\uFEFFAction;')).toBe(true);
			const [columns = [], ...rows] = parse(text, { bom: true, delimiter: ';' });
			expect(columns).toEqual([
				'Action',
				'Pour quand',
				'Qui',
				'Où en est-ce',
				'Sujet',
				'Aide',
				'Adresse',
				'Gain possible sur 100',
				'Note'
			]);
			const cells = rows.map((row) =>
				Object.fromEntries(row.map((cell, place) => [columns[place] ?? '', cell]))
			);
			expect(cells).toMatchObject([
				{
					Action: step,
					'Pour quand': '2031-03-15',
					'Où en est-ce': 'À faire',
					Sujet: plain(steps[0]?.criterion ?? ''),
					'Gain possible sur 100': '+2',
					Aide: '',
					Adresse: '',
					Qui: '',
					Note: ''
				},
				{ Action: offer, 'Pour quand': '2031-12-31', Sujet: '', 'Gain possible sur 100': '' },
				{
					Action: `'=HYPERLINK("x")`,
					Qui: `'@Jeanne; "la" cheffe`,
					'Où en est-ce': 'En cours',
					Note: 'ligne 1\nligne 2'
				},
				{ Action: 'Abandonnée', 'Pour quand': '2031-05-01', 'Où en est-ce': 'Abandonné' },
				{ Action: 'Sans date', 'Pour quand': '' }
			]);
			expect(cells[1]?.Aide).toContain(offerName);
			expect(cells[1]?.Adresse).toMatch(/^https:\/\//);
		}
	);

	test(
		'on paper: who, when, how far and the notes; no button and no field',
		{ tag: '@deep' },
		async ({ page }) => {
			await page.addInitScript(() => {
				window.print = () => void document.body.setAttribute('data-printed', '');
			});
			await planOf(page, 'Alpha', 'Bravo');
			await unfold(line(page, 'Alpha'));
			await field(line(page, 'Alpha'), 'Qui').fill('Jeanne');
			await field(line(page, 'Alpha'), 'Note').fill('Voir Paul\nmardi');
			await field(line(page, 'Alpha'), 'Pour quand').fill('2031-03-15');
			await setStatus(line(page, 'Alpha'), 'En cours');
			await expect(line(page, 'Alpha')).toContainText('15 mars 2031');
			const seen = (text: string) => line(page, 'Alpha').getByText(text, { exact: true });
			await expect(seen('Voir Paul mardi').and(page.getByRole('paragraph'))).toBeHidden();
			await page.getByRole('button', { name: 'Imprimer' }).click();
			await expect(page.locator('body[data-printed]')).toBeVisible();
			await (await buttonOf(page, 'Retirer du plan', 'Bravo')).click();
			await expect(line(page, 'Bravo')).toBeHidden();

			await page.emulateMedia({ media: 'print' });
			await expect(seen('En cours · Jeanne').filter({ visible: true })).toHaveCount(1);
			await expect(seen('15 mars 2031').filter({ visible: true })).toHaveCount(1);
			await expect(seen('Voir Paul mardi').and(page.getByRole('paragraph'))).toBeVisible();
			await expect(total(page)).toBeVisible();
			for (const role of ['combobox', 'textbox', 'link', 'button'] as const)
				await expect
					.soft(page.getByRole('main').getByRole(role), role)
					.toHaveCount(0, { timeout: 2000 });
			for (const role of ['banner', 'contentinfo'] as const)
				await expect(page.getByRole(role), role).toHaveCount(0);
			await expect(page.getByTitle('Glisser pour ranger').filter({ visible: true })).toHaveCount(0);
		}
	);

	test(
		'with its dossier: exported here, the plan is whole in another browser',
		{ tag: '@deep' },
		async ({ page, browser, tripwires }) => {
			await fullPlan(page);
			const here = {
				titles: await titles(page),
				total: await total(page).innerText(),
				lines: await lines(page).allInnerTexts()
			};
			const text = await exportText(page, bakery.name);
			const context = await browser.newContext();
			tripwires.watch(context);
			const other = await context.newPage();
			await openFile(other, text, bakery.name);
			await openPlan(other);
			await expect(total(other)).toHaveText(here.total);
			expect(await titles(other)).toEqual(here.titles);
			expect(await lines(other).allInnerTexts()).toEqual(here.lines);
			const hostile = line(other, '=HYPERLINK("x")');
			await unfold(hostile);
			await expect(field(hostile, 'Note')).toHaveValue('ligne 1\nligne 2');
			await expect(field(hostile, 'Pour quand')).toHaveValue('2032-02-29');
			await context.close();
		}
	);
});

test.describe('Without network', { tag: '@deep' }, () => {
	const offline = /ERR_INTERNET_DISCONNECTED/;

	test('the plan is written, ordered and stored, and taken away when that was done before', async ({
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
		await setStatus(line(page, 'Bravo'), 'Fait');
		await (await buttonOf(page, 'Monter', 'Charlie')).press('Enter');
		await expect.poll(() => titles(page)).toEqual(['Charlie', 'Alpha']);
		await expect.poll(() => heldAs(page, 'owner')).toEqual(['Jeanne']);
		const { events = [] } = convertIcsCalendar(
			undefined,
			(await takeAway(page, 'Agenda (.ics)')).text
		);
		expect(events.map(({ summary }) => summary)).toEqual(['Alpha']);
		expect((await takeAway(page, 'Tableau (.csv)')).text).toContain('Charlie');

		await context.setOffline(false);
		await page.reload();
		await expect(lines(page)).toHaveCount(2);
		expect(await titles(page)).toEqual(['Charlie', 'Alpha']);
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
