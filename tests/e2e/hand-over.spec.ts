import { readFileSync } from 'node:fs';
import handover from '../../src/lib/coach/words/fr.handover';
import interview from '../../src/lib/coach/words/fr.interview';
import locked from '../../src/lib/export/fr.locked';
import meeting from '../../src/lib/coach/words/fr.meeting';
import fr from '../../src/lib/export/fr.export';
import merge from '../../src/lib/inbox/fr.merge';
import messages from '../../src/lib/i18n/messages/fr.messages';
import voices from '../../src/lib/coach/words/fr.voices';
import { isGate } from '../support/tier';
import { becomeCoach, karim } from './support/coach';
import { exportText, fieldsOf, putRow, revisionsOf, stored, type Revision } from './support/device';
import { handFile, openFile } from './support/dossiers';
import { bestMission, example, gridName, itemWords, plain } from './support/grid';
import { heading, row } from './support/journey';
import { enter } from './support/keys';
import { bare, printed } from './support/pdf';
import { seedCompany } from './support/seed';
import { inspect } from './states/inspect';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');
const company = 'Fournil de Claire';
const mission = ['mission-odd', 'mission'] as const;
const impact = ['mesure-impact', 'mesure'] as const;
const pathOf = ([criterion, item]: readonly [string, string]) =>
	`answers/${gridName}/${criterion}/${item}`;
const choice = (id: string) => itemWords(...mission).choices[id]?.words ?? id;

async function answer(page: Page, [criterion, item]: readonly [string, string], name: string) {
	const before = (await revisionsOf(page)).length;
	await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
	await expect(heading(page)).toBeVisible();
	await row(page, name).press('Space');
	await expect.poll(async () => (await revisionsOf(page)).length).toBeGreaterThan(before);
}

const handovers = async (page: Page) =>
	(await stored<Revision>(page, 'coachRevisions')).filter(({ path }) =>
		path.includes('/handovers/')
	);

/** What the button of this screen gives. */
async function leaving(page: Page): Promise<string> {
	const button = page.getByRole('button', { name: handover.download });
	await expect(button).toHaveAttribute('aria-disabled', 'false');
	const coming = page.waitForEvent('download');
	await button.press('Enter');
	return readFileSync(await (await coming).path(), 'utf8');
}

/** What is on screen, at both widths, for people and for axe; in the deep tier. */
async function expectSound(page: Page) {
	if (isGate) return;
	for (const width of [1280, 320]) {
		await page.setViewportSize({ width, height: 800 });
		expect.soft(await inspect(page, ['axe']), `${page.url()} ${width}`).toEqual([]);
	}
	await page.setViewportSize({ width: 1280, height: 800 });
}

test('A dossier is handed over, comes back changed, is settled, and the meeting is summed up on one page', async ({
	page,
	browser,
	baseURL,
	tripwires
}) => {
	test.slow();
	await seedCompany(page, bakery.name, { as: company });
	await page.goto('/dossiers');
	await becomeCoach(page);
	const [{ dossier } = { dossier: '' }] = await revisionsOf(page);
	await putRow(page, 'coachRevisions', {
		id: 'a1'.repeat(16),
		dossier,
		path: 'notes/coach/labels',
		value: 'SECRET-ALPHA',
		over: [],
		at: 1,
		author: { role: 'coach', device: 'c0'.repeat(16) }
	});
	await answer(page, mission, choice(bestMission));
	await answer(page, impact, messages.questions.unknown);

	const file = await test.step('what goes and what stays is said, then it goes', async () => {
		await page.goto('/remettre');
		await expect(heading(page)).toHaveText(handover.title);
		const column = (name: string) => page.getByRole('heading', { name, exact: true }).locator('..');
		const [goes, stays] = [column(handover.goes), column(handover.stays)];
		await expect(goes).toContainText(/27\sréponses/);
		await expect(stays).toContainText(handover.counts.privateNotes(1));
		await page.getByRole('radio', { name: handover.destinations['own-device'].words }).check();
		await expect(stays).toContainText(handover.nothingStays);
		await page.getByRole('radio', { name: handover.destinations.client.words }).check();
		await expect(stays).toContainText(handover.counts.privateNotes(1));
		const button = page.getByRole('button', { name: handover.download });
		await expect(button).toHaveAttribute('aria-disabled', 'false');
		const coming = page.waitForEvent('download');
		await button.press('Enter');
		const download = await coming;
		const said = page.getByRole('status').filter({ hasText: handover.tell.client });
		await expect(said).toContainText(download.suggestedFilename());
		await expect(said).toBeFocused();
		expect((await handovers(page)).map(({ value }) => value)).toMatchObject([
			{ to: 'client', locked: false }
		]);
		return readFileSync(await download.path(), 'utf8');
	});
	expect(file).not.toContain('SECRET');

	const context = await browser.newContext({ baseURL, locale: 'fr-FR' });
	tripwires.watch(context);
	const theirs = await context.newPage();
	const back = await test.step('the client changes two answers and gives it back', async () => {
		await openFile(theirs, file, company);
		await answer(theirs, mission, choice('rien'));
		const other = Object.values(itemWords(...impact).choices)[0]?.words ?? '';
		await answer(theirs, impact, other);
		return exportText(theirs, company);
	});

	await test.step('what changed since is named, and leads to the two voices', async () => {
		await page.goto('/dossiers');
		await handFile(page, back);
		await enter(page, page.getByRole('button', { name: merge.keep }));
		await expect(page.getByText(merge.saved(company))).toBeVisible();
		await page.goto('/remettre');
		await expect(page.getByText(handover.since.count(2))).toBeVisible();
		const since = page.getByRole('region', { name: /^Depuis votre remise/ });
		for (const [criterion] of [mission, impact])
			await expect(since).toContainText(plain(criterion));
		await expect(since).toContainText(choice(bestMission));
		await expect(since).toContainText(choice('rien'));
		await expectSound(page);
		await enter(page, since.getByRole('link', { name: handover.since.toVoices }));
		await expect(heading(page)).toHaveText(voices.title);
		await expect(page.getByRole('radio', { name: voices.since(2) })).toBeChecked();
		const lines = page.locator('tbody tr');
		await expect(lines).toHaveCount(2);
		const own = (criterion: string) => lines.filter({ hasText: plain(criterion) });
		await enter(page, own(mission[0]).getByRole('button', { name: voices.keepCoachs }));
		await expect(page.getByRole('status')).toHaveText(voices.keptCoachs(choice(bestMission)));
		await enter(page, own(impact[0]).getByRole('button', { name: voices.keepCompany }));
		await expect(page.getByRole('status')).toContainText(voices.keptCompany('').trim());
		const standing = fieldsOf(await revisionsOf(page));
		expect(standing.get(pathOf(mission))).toEqual({ level: bestMission });
		expect(standing.get(pathOf(impact))).not.toEqual({ unknown: true });
	});

	await test.step('the summary is filled in, kept as typed, copied, and one page', async () => {
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('/compte-rendu');
		const said = page.getByLabel(meeting.fields.said);
		await expect(said).toHaveValue('');
		await expect(page.getByLabel(meeting.fields.steps)).toHaveValue(/.+\n.+\n.+/);
		await expect(page.getByLabel(meeting.fields.call)).toHaveValue(/AD.OCC, sur le Hub/);
		await expect(page.getByText(meeting.notKept)).toBeVisible();
		await said.fill('Un four neuf cette année.');
		await page.getByRole('button', { name: meeting.copy }).press('Enter');
		await expect(page.getByText(meeting.copied)).toBeVisible();
		const mail = await page.evaluate(() => navigator.clipboard.readText());
		for (const text of ['Un four neuf cette année.', meeting.fields.steps, karim.structure])
			expect(mail).toContain(text);
		const paper = await printed(page, 'A4');
		expect(paper.pages).toHaveLength(1);
		for (const text of ['Un four neuf cette année.', company, `Fait avec ${karim.name}`])
			expect(paper.all).toContain(bare(text));
		expect(paper.all).not.toContain(bare(meeting.saidHint));
		expect(paper.all).not.toMatch(/valid|vérifi|certifi/i);
		await page.reload();
		await expect(said).toHaveValue('Un four neuf cette année.');
	});

	await test.step('the company reads it, and cannot write in it', async () => {
		await enter(page, page.getByRole('button', { name: meeting.handOver }));
		await expect(heading(page)).toHaveText(handover.title);
		const button = page.getByRole('button', { name: handover.download });
		await expect(button).toHaveAttribute('aria-disabled', 'false');
		const coming = page.waitForEvent('download');
		await button.press('Enter');
		const again = readFileSync(await (await coming).path(), 'utf8');
		await theirs.goto('/dossiers');
		await handFile(theirs, again);
		await enter(theirs, theirs.getByRole('button', { name: merge.keep }));
		await expect(theirs.getByText(merge.saved(company))).toBeVisible();
		await theirs.goto('/resultats');
		const line = theirs.getByRole('link', { name: /^Compte rendu du .*, avec Karim/ });
		await expect(line).toBeVisible();
		await theirs.goto('/plan');
		await enter(theirs, theirs.getByRole('link', { name: /^Compte rendu du .*, avec Karim/ }));
		await expect(heading(theirs)).toHaveText(/^Compte rendu du /);
		await expect(theirs.locator('.sheet')).toContainText('Un four neuf cette année.');
		await expect(theirs.getByRole('textbox')).toHaveCount(0);
		await expectSound(theirs);
		await theirs.goto('/remettre');
		await expect(theirs.getByText(handover.onlyCoach)).toBeVisible();
	});
	const own = (await revisionsOf(page)).filter(({ path }) => path.startsWith('meeting/'));
	expect(own.every(({ author }) => author.role === 'coach')).toBe(true);
	await context.close();
});

test(
	'Texts of before are counted where they leave, erased by one button, and in no file afterwards',
	{ tag: '@deep' },
	async ({ page }) => {
		const earlier = fr.dialog.earlier;
		await seedCompany(page, bakery.name, { as: company });
		await page.goto('/dossiers');
		await becomeCoach(page);
		await page.goto('/diagnostic?sujet=labels');
		await enter(page, page.getByRole('button', { name: interview.companyNote.short }));
		const note = page.getByLabel(interview.companyNote.label);
		await note.fill('AVANT-1');
		await note.blur();
		await expect.poll(async () => JSON.stringify(await revisionsOf(page))).toContain('AVANT-1');
		await page.goto('/remettre');
		expect(await leaving(page)).toContain('AVANT-1');
		await page.goto('/diagnostic?sujet=labels');
		await note.fill('');
		await note.blur();
		const notes = async () =>
			(await revisionsOf(page)).filter(({ path }) => path === 'notes/company/labels');
		await expect.poll(async () => (await notes()).length).toBe(2);

		await page.goto('/remettre');
		await expect(page.getByText(earlier.count(1))).toBeVisible();
		await expectSound(page);
		await enter(page, page.getByRole('button', { name: earlier.erase }));
		await enter(page, page.getByRole('button', { name: earlier.sure }));
		await expect(page.getByText(earlier.erased(1))).toBeFocused();
		await expect(page.getByText(earlier.count(1))).toBeHidden();
		expect(JSON.stringify(await revisionsOf(page))).not.toContain('AVANT-1');
		expect(await leaving(page)).not.toContain('AVANT-1');
	}
);

test(
	'What was said of one hand-over goes as another is chosen; a colleague’s file asks for a password',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedCompany(page, bakery.name, { as: company });
		await page.goto('/dossiers');
		await becomeCoach(page);
		await page.goto('/remettre');
		const protect = page.getByRole('checkbox', { name: locked.protect });
		const message = page.getByLabel(handover.message.label);
		await expect(protect).not.toBeChecked();
		await expect(message).not.toHaveValue(/mot de passe/);
		await protect.press('Space');
		await expect(message).toHaveValue(/Il demande un mot de passe/);
		await protect.press('Space');
		await leaving(page);
		await expect(page.getByText(handover.tell.client)).toBeVisible();

		await page.getByRole('radio', { name: handover.destinations.colleague.words }).check();
		await expect(page.getByText(handover.tell.client)).toBeHidden();
		await expect(protect).toBeChecked();
		await expect(page.getByLabel(locked.password, { exact: true })).toHaveValue(/^(\S+-){4}\S+$/);
		expect(JSON.parse(await leaving(page))).toMatchObject({ format: 'azimut-locked' });
		await expect(page.getByText(handover.tell.colleague)).toBeVisible();
		await expect(page.getByText(handover.tellPassword)).toBeVisible();
		await page.getByRole('radio', { name: handover.destinations.client.words }).check();
		await expect(protect).not.toBeChecked();
	}
);
