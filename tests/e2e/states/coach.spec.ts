import client from '../../../src/lib/coach/words/fr.client';
import coach from '../../../src/lib/coach/words/fr.coach';
import contract from '../../../src/lib/coach/words/fr.contract';
import handover from '../../../src/lib/coach/words/fr.handover';
import interview from '../../../src/lib/coach/words/fr.interview';
import portfolio from '../../../src/lib/coach/words/fr.portfolio';
import preparation from '../../../src/lib/coach/words/fr.preparation';
import twins from '../../../src/lib/coach/words/fr.twins';
import { becomeCoach, beginClient } from '../support/coach';
import { openClient } from '../support/dossiers';
import { example } from '../support/grid';
import { heading } from '../support/journey';
import { enter } from '../support/keys';
import { seedCompany } from '../support/seed';
import { expect } from '../support/test';
import { look } from './look';
import { arrived, go, questionAddress, test } from './scene';

const bakery = example('boulangerie');
const mission = questionAddress('mission-odd', 'mission');

test(
	'Who coaches: their page, an interview with a note, the two voices, a preparation',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedCompany(page, bakery.name, { as: 'Fournil Martin' });
		await becomeCoach(page);
		await go(page, '/accompagner');
		await expect(page.getByText(coach.ownTitle)).toBeVisible();
		await look(page, 'coach');

		await go(page, mission);
		await enter(page, page.getByRole('button', { name: interview.begin }));
		await expect(page.getByRole('region', { name: interview.title })).toBeVisible();
		await page.getByLabel(interview.whose.label).selectOption('alone');
		// Nobody reads a question in less.
		await page.waitForTimeout(300);
		await page.keyboard.press('Digit3');
		await expect(page).not.toHaveURL(new RegExp(mission.slice(1).replace('?', '\\?')));
		await go(page, mission);
		await expect(page.getByRole('region', { name: interview.title })).toBeVisible();
		await page.keyboard.press('Control+Period');
		const note = page.getByLabel(/^Note privée\s: /);
		await note.fill('La patronne hésite à embaucher.');
		await expect(page.getByRole('button', { name: interview.eraseNote })).toBeVisible();
		await look(page, 'interview-note');
		await page.keyboard.press('Escape');

		await go(page, '/voix');
		await look(page, 'two-voices');
		await go(page, '/preparation');
		await expect(page.getByText(preparation.message, { exact: true })).toBeVisible();
		// The link holds the id of a dossier, another at each run; on a phone its message is taller than what is in sight.
		await look(page, 'preparation', { rare: true, picture: false, only: 'desk' });
	}
);

test(
	'Two dossiers of one company, before they are attached',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedCompany(page, bakery.name, { as: 'Fournil Martin' });
		// The older one stays.
		await page.clock.setFixedTime('2027-01-12T10:05:00+01:00');
		await seedCompany(page, bakery.name, { as: 'SARL Fournil-Martin' });
		await becomeCoach(page);
		await go(page, '/dossiers');
		await page.getByRole('link', { name: twins.compare }).click();
		await expect(heading(page)).toHaveText(twins.title);
		await expect(page.getByRole('button', { name: twins.confirm })).toBeVisible();
		await arrived(page);
		await look(page, 'attach', { rare: true });
	}
);

test('Clients: the list, one of them, the dossier handed over, what was said', async ({ page }) => {
	await beginClient(page);
	await go(page, '/dossiers');
	await enter(page, page.getByRole('button', { name: portfolio.samples.load }));
	await expect(page.getByRole('button', { name: portfolio.samples.remove })).toBeEnabled();
	await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '13');
	await expect(page.getByRole('img', { name: /points sur 100/ }).first()).toBeVisible();
	await look(page, 'clients');
	await page.getByRole('checkbox', { name: /Trois Sources/ }).press('Space');
	await expect(page.getByText(portfolio.chosen(1))).toBeVisible();
	await look(page, 'clients-chosen', { rare: true, picture: false });

	await openClient(page, bakery.name);
	await expect(page.getByText(client.total(95))).toBeVisible();
	await look(page, 'client', { fullPage: true });
	await go(page, '/remettre');
	await expect(page.getByText(handover.stays)).toBeVisible();
	await look(page, 'hand-over', { fullPage: true });
	await go(page, '/compte-rendu');
	await look(page, 'meeting');
	// It begins with the days of the year so far.
	await go(page, '/bilan');
	await look(page, 'totals', { rare: true, picture: false });
	await go(page, '/dossiers/importer');
	await look(page, 'intake', { rare: true });
	// Its password is drawn anew each time.
	await go(page, '/dossiers/copie');
	await look(page, 'copy', { rare: true, picture: false });
	await go(page, '/transmettre');
	await expect(page.getByText(handover.stays)).toBeVisible();
	await look(page, 'hand-on', { rare: true, picture: false });
	await go(page, '/fin-de-contrat');
	await expect(page.getByText(contract.read.title)).toBeVisible();
	await look(page, 'end-of-contract', { rare: true, picture: false });
});
