import storage from '../../src/lib/storage/fr.storage';
import { dossiersOf, fieldsOf, revisionsOf, type Revision } from './support/device';
import { answerAt } from './support/fields';
import { example, itemWords } from './support/grid';
import { heading, row } from './support/journey';
import { oneQuestion, type Level } from './support/one-question';
import { seedExample } from './support/seed';
import { act, card, deleteDossier } from './support/dossiers';
import { expect, test, type Page } from './support/test';
import {
	copyFromAlert,
	goOn,
	isFull,
	mayFill,
	refused,
	retry,
	setFault,
	trouble
} from './support/trouble';

/** A device without room: what is said, what is safe, and how answers are stored all the same. */
const bakery = example('boulangerie');

test('A disk full in the middle of an answer: a sentence, a copy to take away, and the answer stored once there is room', async ({
	page
}) => {
	await mayFill(page);
	await seedExample(page, bakery.name);
	await page.goto(oneQuestion.address);
	const level = (id: Level) => oneQuestion.row(page, id);
	const before = await revisionsOf(page);
	await expect(level('personne')).toBeChecked();

	await setFault(page, 'full');
	await refused(page, () => level('direction').click());
	await expect(trouble(page)).toContainText('la dernière réponse ne l’est pas');
	await expect(page.getByText('Cette réponse n’est pas encore gardée.')).toBeVisible();
	await expect(page.getByText('Réponse gardée sur cet appareil.')).toBeHidden();
	await expect(heading(page)).toHaveText(oneQuestion.question);
	expect(await revisionsOf(page)).toEqual(before);

	await test.step('the copy holds what could not be stored', async () => {
		const copied = await copyFromAlert(page);
		expect(copied).toHaveLength(before.length + 1);
		expect(fieldsOf(copied).get(oneQuestion.path)).toEqual({ level: 'direction' });
	});

	await test.step('trying again too early says the same; a change of mind is kept in order', async () => {
		await refused(page, () => retry(page).click());
		await refused(page, () => level('best').click());
		expect(await revisionsOf(page)).toEqual(before);
	});

	await goOn(page);
	await expect(level('best')).toBeChecked();
	await expect.poll(() => oneQuestion.stored(page)).toEqual({ level: oneQuestion.level('best') });
	await page.reload();
	await expect(level('best')).toBeChecked();
	expect(await revisionsOf(page)).toEqual(expect.arrayContaining(before));
});

test(
	'What was answered while the disk was full is stored whole and in its order once there is room',
	{ tag: '@deep' },
	async ({ page }) => {
		await mayFill(page);
		await seedExample(page, bakery.name);
		const at = (criterion: string, item: string) => answerAt(page, criterion, item);
		const rowOf = (criterion: string, item: string, id: string) =>
			row(page, itemWords(criterion, item).choices[id]?.words ?? id);

		await test.step('two practices ticked one after the other', async () => {
			const [criterion, item] = ['labels', 'labels-petite-equipe'];
			await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
			await page.getByRole('button', { name: /^Voir plus/ }).press('Enter');
			await expect(rowOf(criterion, item, 'rge')).toBeVisible();
			await setFault(page, 'full');
			for (const practice of ['rge', 'ecovadis']) {
				// By keyboard: a press where another has just been, as when what is said moves the rows, is one too many.
				await refused(page, () => rowOf(criterion, item, practice).press(' '));
				await expect(page.getByText('Cette réponse n’est pas encore gardée.')).toBeVisible();
			}
			await goOn(page);
			await expect.poll(() => at(criterion, item)).not.toEqual({ practices: [] });
			expect.soft(await at(criterion, item), 'both practices').toEqual({
				practices: ['rge', 'ecovadis']
			});
			const shown = await page
				.getByRole('checkbox', { checked: true })
				.evaluateAll((boxes) => (boxes as HTMLInputElement[]).map(({ value }) => value));
			expect
				.soft({ practices: shown }, 'what is ticked is what is stored')
				.toEqual(await at(criterion, item));
		});

		await test.step('an answer given again once there is room is not replaced by the one refused before', async () => {
			const [criterion, item] = ['mission-odd', 'suivi'];
			await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
			await expect(rowOf(criterion, item, 'personne')).toBeChecked();
			await setFault(page, 'full');
			await refused(page, () => rowOf(criterion, item, 'direction').click());
			await setFault(page, null);
			await rowOf(criterion, item, oneQuestion.level('best')).click();
			await expect.poll(() => at(criterion, item)).toEqual({ level: oneQuestion.level('best') });
			if (await retry(page).isVisible()) await retry(page).click();
			await expect(trouble(page)).toBeHidden();
			await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
			await expect.soft(rowOf(criterion, item, oneQuestion.level('best'))).toBeChecked();
		});

		await test.step('a figure stays as typed', async () => {
			await page.goto('/diagnostic?sujet=mecenat&question=dons-annee');
			const field = page.getByLabel(itemWords('mecenat', 'dons-annee').numbers?.a ?? '');
			await expect(field).toHaveValue(/^1\s050$/);
			await setFault(page, 'full');
			await field.fill('77');
			await refused(page, () => page.getByRole('button', { name: 'Garder ce chiffre' }).click());
			await expect.soft(field).toHaveValue('77', { timeout: 3000 });
			await goOn(page);
			await expect(field).toHaveValue('77');
			await expect
				.poll(() => at('mecenat', 'dons-annee'))
				.toEqual({
					numbers: { a: 77, unit: 'euros' }
				});
		});
	}
);

test(
	'A disk full when a dossier is about to be made: a sentence, and the first question once there is room',
	{ tag: '@deep' },
	async ({ page }) => {
		await mayFill(page);
		await page.goto('/');
		await setFault(page, 'full');
		await page.getByRole('link', { name: 'Commencer' }).click();
		await expect(trouble(page)).toContainText(isFull);
		await goOn(page);
		await expect(page.getByText('Question 1 sur 8')).toBeVisible();
	}
);

test(
	'A disk full on the list of dossiers refuses a new name, keeps the old one, and says so',
	{ tag: '@deep' },
	async ({ page }) => {
		await mayFill(page);
		await seedExample(page, bakery.name);
		await page.goto('/dossiers');
		await act(page, bakery.name, 'Renommer');
		await setFault(page, 'full');
		await page.getByLabel('Nom du dossier').fill('Un autre nom');
		await page.getByRole('button', { name: 'Garder ce nom' }).press('Enter');
		await expect(trouble(page)).toContainText(isFull);
		expect((await dossiersOf(page)).map(({ name }) => name)).toEqual([bakery.name]);
		await goOn(page);
		await expect(card(page, bakery.name)).toBeVisible();
	}
);

/** Chromium goes on with the room it found for 30 s: what is left of it is taken up beside the app. */
const useUp = (page: Page) =>
	page.evaluate(async () => {
		const put = (size: number) =>
			new Promise<boolean>((resolve) => {
				const opening = indexedDB.open('filler', 1);
				opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
				opening.onsuccess = () => {
					const writing = opening.result.transaction('rows', 'readwrite');
					writing.objectStore('rows').put('x'.repeat(size), crypto.randomUUID());
					writing.oncomplete = writing.onabort = ({ type }) => {
						opening.result.close();
						resolve(type === 'complete');
					};
				};
			});
		for (const size of [400_000, 20_000, 1000, 10]) while (await put(size));
	});

test(
	'The browser’s own quota, reached in the middle of an answer: said, copied, stored once there is room',
	{ tag: '@deep' },
	async ({ page, context, baseURL }) => {
		const { copies } = storage;
		const browser = await context.newCDPSession(page);
		const origin = new URL(baseURL ?? '').origin;
		await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 5_000_000 });
		await seedExample(page, example('graphiste').name);
		await page.goto('/dossiers');
		await deleteDossier(page, example('graphiste').name);
		await seedExample(page, bakery.name);
		await page.goto(oneQuestion.address);
		const level = (id: Level) => oneQuestion.row(page, id);
		await expect(level('personne')).toBeChecked();
		const id = (await dossiersOf(page)).find(({ name }) => name === bakery.name)?.id;
		const answers = (revisions: readonly Revision[]) =>
			revisions.filter((one) => one.path === oneQuestion.path && one.dossier === id);
		const before = answers(await revisionsOf(page));
		await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
		await useUp(page);
		await level('direction').click();
		await expect(trouble(page)).toContainText(isFull);
		await expect(page.getByText('Cette réponse n’est pas encore gardée.')).toBeVisible();
		expect(answers(await revisionsOf(page))).toEqual(before);
		const copied = await copyFromAlert(page);
		expect(fieldsOf(copied).get(oneQuestion.path)).toEqual({ level: 'direction' });

		await test.step('one sees the space used, and empties the bin though there is no room', async () => {
			await trouble(page).getByRole('link', { name: 'Voir la place utilisée' }).click();
			await page.getByRole('button', { name: copies.empty }).click();
			await page.getByRole('dialog').getByRole('button', { name: copies.empty }).click();
			await expect(page.getByText(copies.emptied)).toBeVisible();
			expect((await dossiersOf(page)).map(({ name }) => name)).toEqual([bakery.name]);
			await page.goBack();
		});

		await retry(page).click();
		await expect(page.getByText('Enregistrement…')).toBeHidden();
		await expect(trouble(page)).toBeVisible();
		expect(answers(await revisionsOf(page))).toEqual(before);
		await browser.send('Storage.overrideQuotaForOrigin', { origin });
		await retry(page).click();
		await expect(trouble(page)).toBeHidden();
		await page.reload();
		await expect(level('direction')).toBeChecked();
		const after = answers(await revisionsOf(page));
		expect(after).toHaveLength(before.length + 1);
		expect(after).toEqual(expect.arrayContaining(before));
	}
);
