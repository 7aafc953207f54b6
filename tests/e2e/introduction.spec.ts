import coach from '../../src/lib/coach/words/fr.coach';
import meeting from '../../src/lib/coach/words/fr.meeting';
import words from '../../src/lib/coach/words/fr.introduction';
import client from '../../src/lib/coach/words/fr.client';
import portfolio from '../../src/lib/coach/words/fr.portfolio';
import plan from '../../src/lib/plan/fr.plan';
import years from '../../src/lib/years/fr.years';
import offers from '../../src/lib/offers/fr.offers';
import { becomeCoach } from './support/coach';
import { exportText } from './support/device';
import { example } from './support/grid';
import { heading } from './support/journey';
import { seedCompany } from './support/seed';
import { inspect } from './states/inspect';
import { expect, test } from './support/test';

const bakery = example('boulangerie');

test(
	'A client is presented for an offer: what was agreed leaves by mail, and what came of it is followed',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedCompany(page, bakery.name, { as: 'Fournil Puech' });
		await becomeCoach(page);
		await page.goto('/client');
		await page.getByLabel(client.sheet.person).fill('Claire Puech');
		await page.getByLabel(client.sheet.phone).fill('06 99 00 00 00');
		await page.getByLabel(client.sheet.person).focus();

		await page.goto('/offres');
		await page.locator('main article h3 a').first().click();
		await expect(page.getByRole('heading', { name: offers.one.gets })).toBeVisible();
		await page.getByRole('link', { name: offers.one.present }).click();
		await expect(heading(page)).toHaveText(words.title);
		const message = page.getByRole('textbox', { name: words.message });
		await expect(message).toHaveValue(/Fournil Puech[^]*Claire Puech[^]*06 99/);
		await page.getByRole('checkbox', { name: /06 99/ }).uncheck();
		await expect(message).not.toHaveValue(/06 99/);

		// Nothing leaves before the client agreed.
		await page.getByRole('button', { name: words.copy }).click();
		await expect(page.getByRole('alert')).toHaveText(words.missing.agree);
		await page.getByRole('checkbox', { name: words.agree }).check();
		await page.getByLabel(words.needLabel).fill('Un four plus sobre');
		await page.getByRole('button', { name: words.copy }).click();
		await expect(page.getByText(words.done)).toBeVisible();
		await page.getByRole('button', { name: words.reminders.days9 }).click();
		await expect(page.getByText(/^Prochaine date/)).toBeVisible();
		expect(await inspect(page, ['axe'])).toEqual([]);

		await page.goto('/client');
		const list = page.locator('section', {
			has: page.getByRole('heading', { name: words.listTitle })
		});
		await expect(list.getByRole('listitem')).toHaveCount(1);
		await expect(list).toContainText('nom, personne à contacter, ce qu’elle cherche');
		await expect(list).not.toContainText('téléphone');
		await list.getByRole('combobox').selectOption('taken');
		await page.reload();
		await expect(list.getByRole('combobox')).toHaveValue('taken');
		expect(await inspect(page, ['axe'])).toEqual([]);
		await page.goto('/plan');
		await expect(page.locator('main')).toContainText('Contacter');

		// What is private to the coach goes nowhere with the client's own file.
		const text = await exportText(page, 'Fournil Puech');
		expect(text).not.toContain('introductions');
		expect(text).not.toContain('Un four plus sobre');
		expect(text).toContain('Performa Environnement');
	}
);

test(
	'A year with a client: steps with who and when, a reminder, a second meeting, a second year, and whether it helped',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.clock.setFixedTime('2026-12-01T10:00:00+01:00');
		await seedCompany(page, bakery.name, { as: 'Fournil Puech' });
		await becomeCoach(page);
		await page.goto('/presenter');
		await page.getByLabel(words.to).fill('Atelier des fours');
		await page.getByRole('checkbox', { name: words.agree }).check();
		await page.getByRole('button', { name: words.copy }).click();
		await expect(page.getByText(words.donePerson)).toBeVisible();
		await page.getByRole('button', { name: words.reminders.months6 }).click();
		await expect(page.getByText(words.reminded('1er juin 2027'))).toBeVisible();

		await page.goto('/compte-rendu');
		const steps = page.getByRole('group', { name: meeting.planTitle });
		const first = await steps.locator('p.own').first().innerText();
		await steps.getByLabel(meeting.owner).first().fill('Claire');
		await steps.getByLabel(meeting.due).first().fill('2027-03-01');
		await page.getByRole('button', { name: meeting.putInPlan }).click();
		await expect(page.getByText(meeting.inPlan)).toBeVisible();
		await page.getByRole('button', { name: meeting.copy }).click();
		await expect(page.getByLabel(meeting.message)).toBeVisible();
		await page.goto('/plan');
		const line = page.getByRole('article', { name: first });
		await expect(line).toContainText('Claire');
		await expect(line).toContainText('1er mars 2027');

		// The offer that the plan holds was taken up, and a year is finished meanwhile.
		await page.goto('/offres');
		await page.locator('main article h3 a').first().click();
		await expect(page.getByRole('heading', { name: offers.one.gets })).toBeVisible();
		await page.getByRole('link', { name: offers.one.present }).click();
		await page.getByRole('checkbox', { name: words.agree }).check();
		await page.getByRole('button', { name: words.copy }).click();
		await expect(page.getByText(words.done)).toBeVisible();
		await page.goto('/terminer');
		await page.getByRole('button', { name: years.finish.title(2025) }).press('Enter');
		await expect(heading(page)).toHaveText(years.finish.done(2025));

		await page.clock.setFixedTime('2027-06-02T10:00:00+02:00');
		await page.goto('/dossiers');
		await page.getByRole('button', { name: portfolio.view.today }).click();
		await expect(page.getByRole('row', { name: /Fournil Puech/ })).toContainText(
			words.askAbout('Atelier des fours')
		);
		await page.goto('/nouvelle-annee');
		await page.getByRole('button', { name: years.newYear.start(2026) }).press('Enter');
		await expect(heading(page)).toHaveText(years.newYear.started(2026));
		await page.goto('/compte-rendu?nouveau');
		const since = page.locator('section.notice');
		await expect(since).toContainText(meeting.since.open(first));
		await page.getByRole('button', { name: meeting.notReady }).click();
		await expect(page.getByText(meeting.notReadyDone)).toBeVisible();
		await expect(page.getByLabel(meeting.fields.range)).toHaveValue('');
		expect(await inspect(page, ['axe'])).toEqual([]);

		// The company is asked on its own device: here, once nobody coaches.
		await page.goto('/plan');
		const asked = page.getByText(/six mois ou plus/);
		await expect(page.getByRole('article', { name: first })).toBeVisible();
		await expect(asked).toBeHidden();
		await page.goto('/accompagner');
		await page.getByRole('button', { name: coach.stop }).click();
		await expect(page.getByText(coach.stopped)).toBeVisible();
		await page.goto('/plan');
		await expect(asked).toBeVisible();
		await page.getByRole('button', { name: plan.helped.answers.partly }).click();
		await expect(page.getByText(plan.helped.thanks)).toBeVisible();
		await expect(asked).toBeHidden();
		await becomeCoach(page);
		await page.goto('/client');
		await expect(page.getByText(words.helped.partly)).toBeVisible();
	}
);
