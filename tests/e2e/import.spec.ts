import merge from '../../src/lib/inbox/fr.merge';
import english from '../../src/lib/inbox/en.merge';
import messages from '../../src/lib/i18n/messages/fr.messages';
import { changedCopy, coach, workshop } from './support/copies';
import { dossiersOf, exportText, fieldsOf, revisionsOf, stored } from './support/device';
import { bestMission, example, gridName, itemWords, plain } from './support/grid';
import { heading, row } from './support/journey';
import { total } from './support/result';
import { enter, tabTo } from './support/keys';
import { seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');
const mission = `answers/${gridName}/mission-odd/mission`;
const missionWords = itemWords('mission-odd', 'mission');
const measure = `answers/${gridName}/mesure-impact/mesure`;
const choice = (id: string) => missionWords.choices[id]?.words ?? id;

const asFile = (text: string, name = 'copie.azimut.json') => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(text)
});
const importFile = (page: Page, text: string) =>
	page.getByLabel('Importer un dossier').setInputFiles(asFile(text));
const review = (page: Page) => page.getByRole('dialog', { name: merge.title });
const keep = (page: Page) => review(page).getByRole('button', { name: merge.keep });

async function everything(page: Page) {
	const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
	const [revisions, dossiers] = [await revisionsOf(page), await dossiersOf(page)];
	return { revisions: revisions.sort(byId), dossiers: dossiers.sort(byId) };
}

async function answerMission(page: Page, id: string) {
	await page.goto('/diagnostic?sujet=mission-odd&question=mission');
	const before = (await revisionsOf(page)).length;
	await row(page, choice(id)).click();
	await expect.poll(async () => (await revisionsOf(page)).length).toBe(before + 1);
}

/** Lets files, or a text, fall on the page. */
async function drop(page: Page, files: readonly string[], dragOnly = false) {
	await page.evaluate(
		({ texts, dragOnly }) => {
			const dataTransfer = new DataTransfer();
			for (const text of texts)
				dataTransfer.items.add(new File([text], 'copie.azimut.json', { type: 'application/json' }));
			if (texts.length === 0) dataTransfer.setData('text/plain', 'bonjour');
			const events = dragOnly ? ['dragover'] : ['dragover', 'drop'];
			for (const type of events)
				document.body.dispatchEvent(
					new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
				);
		},
		{ texts: files, dragOnly }
	);
}

test(
	'A copy changed on another device and by a coach is read in words, kept or left, and what differs is settled',
	{ tag: '@deep' },
	async ({ page, browser, tripwires }) => {
		await seedExample(page, bakery.name);
		const start = await exportText(page, bakery.name);

		const context = await browser.newContext();
		tripwires.watch(context);
		const other = await context.newPage();
		await other.goto('/dossiers');
		await importFile(other, start);
		await expect(other.getByText(/est importé/)).toBeVisible();
		await other.getByRole('button', { name: 'Ouvrir' }).click();
		await expect(other).toHaveURL(/\/diagnostic/);
		await answerMission(other, 'rien');
		const fromOther = changedCopy(await exportText(other, bakery.name), [
			['profile/headcount', 9],
			[measure, { unknown: true }],
			['notes/coach/labels', 'À revoir ensemble']
		]);

		await answerMission(page, bestMission);
		await page.goto('/dossiers');
		const before = await everything(page);

		await test.step('each change is said in words, and nothing is stored', async () => {
			await importFile(page, fromOther);
			await expect(review(page)).toContainText(merge.brings(bakery.name, 2));
			const change = (text: string | RegExp) =>
				review(page).getByRole('listitem').filter({ hasText: text });
			await expect(change(/Combien de salariés/)).toContainText(/6\s*→\s*Après\s:\s*9/);
			await expect(change(/Combien de salariés/)).toContainText(
				'L’accompagnateur, le 5 octobre 2026 à 10:30'
			);
			await expect(change(plain('mesure-impact'))).toContainText('Je ne sais pas');
			await expect(review(page)).toContainText(merge.coachRevisions(1));
			await expect(review(page)).not.toContainText('À revoir ensemble');
			const disagreement = review(page).getByRole('group', { name: plain('mission-odd') });
			await expect(disagreement).toContainText(choice(bestMission));
			await expect(disagreement).toContainText(choice('rien'));
			await expect(disagreement).toContainText('Vous, sur cet appareil');
			await expect(disagreement).toContainText('L’entreprise, sur un autre appareil');
			await expect(review(page)).toContainText(merge.lacking(1));
			expect(await everything(page)).toEqual(before);
		});

		await test.step('left, by the button and by Escape: the database is as it was', async () => {
			await review(page).getByRole('button', { name: merge.leave }).click();
			await expect(page.getByText(merge.dismissed(bakery.name))).toBeVisible();
			await importFile(page, fromOther);
			await expect(review(page)).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(review(page)).toBeHidden();
			await expect(page.getByText(merge.dismissed(bakery.name))).toBeVisible();
			expect(await everything(page)).toEqual(before);
		});

		await test.step('kept, with one touch for the disagreement: written over both sides', async () => {
			await importFile(page, fromOther);
			const side = `${merge.screen.choose}${messages.app.named(choice(bestMission))}`;
			await review(page).getByRole('radio', { name: side }).check();
			await review(page).getByRole('checkbox', { name: merge.takePrivate }).press('Space');
			await keep(page).click();
			await expect(page.getByText(merge.saved(bakery.name))).toBeVisible();
			const revisions = await revisionsOf(page);
			expect(revisions).toHaveLength(before.revisions.length + 4);
			const fields = fieldsOf(revisions);
			expect(fields.get(mission)).toEqual({ level: bestMission });
			expect(fields.get('profile/headcount')).toBe(9);
			expect(revisions.filter(({ path }) => path === mission).at(-1)).toBeDefined();
			const settled = revisions.filter(({ path, over }) => path === mission && over.length === 2);
			expect(settled.map(({ value }) => value)).toEqual([{ level: bestMission }]);
			expect((await dossiersOf(page))[0]?.disagreements).toBe(0);
		});

		await test.step('the same copy again brings nothing', async () => {
			await importFile(page, fromOther);
			await expect(page.getByText('était déjà complet ici : rien à ajouter.')).toBeVisible();
			await expect(review(page)).toBeHidden();
		});

		await test.step('the other device takes it in: the settling comes with it, and ends there too', async () => {
			const back = await exportText(page, bakery.name);
			await other.goto('/dossiers');
			await importFile(other, back);
			await expect(review(other)).toContainText(choice(bestMission));
			await keep(other).click();
			await expect(other.getByText(merge.saved(bakery.name))).toBeVisible();
			const there = (await everything(other)).revisions;
			expect(there).toEqual((await everything(page)).revisions);
		});
		await context.close();
	}
);

test(
	'Notes of a coach in a dossier that is new here are asked about before any of it is kept',
	{ tag: '@deep' },
	async ({ page, browser, tripwires }) => {
		await seedExample(page, bakery.name);
		const noted = changedCopy(await exportText(page, bakery.name), [
			['notes/coach/labels', 'SECRET-ALPHA']
		]);
		const context = await browser.newContext();
		tripwires.watch(context);
		const other = await context.newPage();
		await other.goto('/dossiers');
		const asked = other.getByRole('dialog', { name: merge.newTitle });
		await importFile(other, noted);
		await expect(asked).toContainText(merge.coachRevisions(1));
		await expect(asked).not.toContainText('SECRET-ALPHA');
		await enter(other, asked.getByRole('button', { name: merge.leave }));
		await expect(other.getByText(merge.dismissed(bakery.name))).toBeVisible();
		expect(await revisionsOf(other)).toEqual([]);
		await importFile(other, noted);
		await expect(asked.getByRole('checkbox', { name: merge.takePrivate })).not.toBeChecked();
		await enter(other, asked.getByRole('button', { name: merge.takeNew }));
		await expect(other.getByText(/est importé/)).toBeVisible();
		expect(await revisionsOf(other)).not.toEqual([]);
		expect(await stored(other, 'coachRevisions')).toEqual([]);
		await context.close();
	}
);

test(
	'What was left for later is settled on a screen of its own, undone, and disappears when another tab settles it',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		const start = await exportText(page, bakery.name);
		await answerMission(page, bestMission);
		const apart = changedCopy(
			changedCopy(start, [[mission, { level: 'rien' }]], coach),
			[['profile/headcount', 9]],
			workshop
		);
		await page.goto('/desaccords');
		await expect(page.getByText(merge.screen.empty)).toBeVisible();
		await page.goto('/profil?q=headcount');
		await page.getByLabel('Votre réponse, en chiffres').fill('7');
		await page.getByRole('button', { name: 'Continuer' }).first().click();
		await expect
			.poll(async () => fieldsOf(await revisionsOf(page)).get('profile/headcount'))
			.toBe(7);

		await page.goto('/dossiers');
		await importFile(page, apart);
		await expect(review(page)).toContainText(merge.disagreementsTitle(2));
		await keep(page).click();
		const line = messages.app.disagreements(2);
		await expect(page.getByRole('link', { name: line })).toHaveCount(2);
		for (const address of ['/resultats', '/diagnostic']) {
			await page.goto(address);
			await expect(page.getByRole('link', { name: line })).toBeVisible();
		}
		await page.getByRole('link', { name: line }).click();
		await expect(heading(page)).toHaveText(merge.screen.title);
		await expect(heading(page)).toBeFocused();

		const card = page.getByRole('region', { name: plain('mission-odd') });
		const button = (id: string, words = merge.screen.choose) =>
			card.getByRole('button', { name: `${words}${messages.app.named(choice(id))}` });
		const undo = page.getByRole('button', { name: merge.screen.undo });
		const stands = async () => {
			const own = (await revisionsOf(page)).filter(({ path }) => path === mission);
			const replaced = new Set(own.flatMap(({ over }) => over));
			return own.filter(({ id }) => !replaced.has(id)).map(({ value }) => value);
		};

		await test.step('one touch, then undone', async () => {
			await expect(card).toContainText('L’accompagnateur, le 5 octobre 2026');
			expect(await stands()).toHaveLength(2);
			await button('rien').click();
			await expect(page.getByText(merge.screen.chosenValue(choice('rien')))).toBeVisible();
			await expect(button('rien', merge.screen.chosen)).toBeFocused();
			expect(await stands()).toEqual([{ level: 'rien' }]);
			await undo.click();
			await expect(page.getByText(merge.screen.undone)).toBeVisible();
			await expect(button(bestMission, merge.screen.chosen)).toBeVisible();
			expect(await stands()).toEqual([{ level: bestMission }]);
			await page.getByRole('button', { name: merge.screen.redo }).click();
			await expect(button('rien', merge.screen.chosen)).toBeVisible();
			await button(bestMission).click();
			await expect(button(bestMission, merge.screen.chosen)).toBeVisible();
			expect(await stands()).toEqual([{ level: bestMission }]);
		});

		await test.step('another tab settles the other one', async () => {
			const headcount = page.getByRole('region', { name: /Combien de salariés/ });
			await expect(headcount).toBeVisible();
			const tab = await page.context().newPage();
			await tab.goto('/desaccords');
			await tab
				.getByRole('button', { name: `${merge.screen.choose}${messages.app.named('9')}` })
				.click();
			await expect(tab.getByText(merge.screen.chosenValue('9'))).toBeVisible();
			await expect(headcount).toBeHidden();
			await expect(page.getByText(merge.screen.done)).toBeVisible();
			await tab.close();
			await page.goto('/resultats');
			await expect(total(page)).toBeVisible();
			await expect(page.getByRole('link', { name: /désaccord/ })).toBeHidden();
		});
	}
);

test(
	'A file is dropped on the page; what is no single file is said, and kept out',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		const start = await exportText(page, bakery.name);
		const before = await everything(page);
		const copy = changedCopy(start, [['profile/headcount', 9]]);

		await drop(page, [copy], true);
		await expect(page.getByText(merge.dropHere)).toBeVisible();
		await expect(page.getByText(merge.dropHere)).toBeHidden();
		for (const [files, sentence] of [
			[[copy, start], merge.several],
			[[], merge.notAFile],
			[['bonjour'], 'Ce fichier n’est pas un dossier Azimut']
		] as const) {
			await drop(page, files);
			const refusal = page.getByRole('alert').filter({ hasText: sentence });
			await expect(refusal).toContainText('Rien n’a été importé. Vos dossiers sont intacts.');
		}
		expect(await everything(page)).toEqual(before);
		await drop(page, [copy]);
		await expect(review(page)).toContainText(merge.brings(bakery.name, 1));
		await expect(page.getByRole('alert')).toHaveCount(0);
		await keep(page).click();
		await expect(page.getByText(merge.saved(bakery.name))).toBeVisible();
		expect(fieldsOf(await revisionsOf(page)).get('profile/headcount')).toBe(9);

		await test.step('of a dossier that was deleted: it says that it comes back', async () => {
			await page.getByText('Autres actions').click();
			await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
			await expect(page.getByRole('article')).toHaveCount(0);
			await drop(page, [start]);
			await expect(review(page)).toContainText(merge.comesBack(bakery.name));
			await expect(page.getByRole('article')).toHaveCount(0);
			await keep(page).click();
			await expect(page.getByRole('article', { name: bakery.name })).toBeVisible();
		});
	}
);

test(
	'A dossier that changes in another tab while its copy is read is never kept otherwise than it was shown',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		const start = await exportText(page, bakery.name);
		await importFile(page, changedCopy(start, [[mission, { level: 'rien' }]]));
		await expect(review(page)).toContainText(merge.brings(bakery.name, 1));

		const tab = await page.context().newPage();
		await answerMission(tab, bestMission);
		await tab.close();
		const before = await revisionsOf(page);
		await keep(page).click();
		await expect(review(page).getByRole('alert').first()).toContainText(merge.again);
		await expect(review(page)).toContainText(merge.bringsDisagreements(bakery.name));
		expect(await revisionsOf(page)).toHaveLength(before.length);

		await test.step('by keyboard alone: choose, keep, and land on what is said', async () => {
			await expect(review(page).getByRole('button', { name: 'Fermer' })).toBeFocused();
			await tabTo(page, review(page).getByRole('radio', { name: merge.later }));
			await page.keyboard.press('ArrowUp');
			const statuts = `${merge.screen.choose}${messages.app.named(choice(bestMission))}`;
			const rien = `${merge.screen.choose}${messages.app.named(choice('rien'))}`;
			const focused = review(page).getByRole('radio', { checked: true });
			await expect(focused).toHaveAccessibleName(new RegExp(merge.screen.choose));
			const chosen = (await review(page).getByRole('radio', { name: rien }).isChecked())
				? 'rien'
				: bestMission;
			await expect(review(page).getByRole('radio', { name: statuts })).toBeVisible();
			await enter(page, keep(page));
			await expect(page.getByText(merge.saved(bakery.name))).toBeVisible();
			await expect(page.locator('[tabindex="-1"]:focus')).toContainText(merge.saved(bakery.name));
			expect(fieldsOf(await revisionsOf(page)).get(mission)).toEqual({ level: chosen });
		});
	}
);

test(
	'In English, with more changes than fit, and a questionnaire that is not known here',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		const start = await exportText(page, bakery.name);
		const answers = (JSON.parse(start) as { revisions: { path: string }[] }).revisions
			.filter(({ path }) => path.startsWith('answers/'))
			.slice(0, 14)
			.map(({ path }): [string, unknown] => [path, { unknown: true }]);
		await page.goto('/en/dossiers');
		const dialog = page.getByRole('dialog', { name: english.title });
		const input = page.getByLabel('Import a record');
		await input.setInputFiles(asFile(changedCopy(start, answers, workshop)));
		await expect(dialog).toContainText(/This copy of .* brings \d+ changes\./);
		await expect(dialog).toContainText('The company, on another device, on 5 October 2026');
		await expect(dialog).not.toContainText(/undefined|null|answers\//);
		const rows = dialog.getByRole('listitem').filter({ visible: true });
		await expect(rows).toHaveCount(10);
		await dialog.getByText(/See \d+ other changes/).click();
		expect(await rows.count()).toBeGreaterThan(10);
		await dialog.getByRole('button', { name: english.leave }).click();
		await expect(page.getByText(/Nothing has changed/)).toBeVisible();

		const later = changedCopy(start, [
			['grid', 'azimut-20@2031.1'],
			['answers/azimut-20@2031.1/eau/compteur', { level: 'releve' }]
		]);
		await input.setInputFiles(asFile(later));
		await expect(dialog).toContainText(english.gridUnknown);
		await expect(dialog).toContainText('releve');
		await dialog.getByRole('button', { name: english.keep }).click();
		await expect(page.getByText(/The changes of the copy are in/)).toBeVisible();
		expect(fieldsOf(await revisionsOf(page)).get('grid')).toBe('azimut-20@2031.1');
	}
);
