import storage from '../../src/lib/storage/fr.storage';
import dossiers from '../../src/lib/storage/fr.dossiers';
import { hide, inFolder, mayChoose } from './support/copies-folder';
import { dossiersOf, fieldsOf, type Revision } from './support/device';
import { example } from './support/grid';
import { toNextScreen } from './support/journey';
import { oneQuestion } from './support/one-question';
import { seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

/** Copies that the browser writes by itself to a folder of the person. */
const bakery = example('boulangerie');
const designer = example('graphiste');
const { folder } = storage;
const own = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const putInFolder = (page: Page, names: string[]) =>
	page.evaluate(async (names) => {
		const root = await navigator.storage.getDirectory();
		const copies = await root.getDirectoryHandle('Copies', { create: true });
		for (const name of names) await copies.getFileHandle(name, { create: true });
	}, names);

/** The answer of the one question in the copy of this name. */
async function copied(page: Page, name: string): Promise<unknown> {
	const text = (await inFolder(page))[name];
	// The folder was just chosen, or a file is made empty before it is written: the copy may still be on its way.
	if (!text) return undefined;
	const { revisions = [] } = JSON.parse(text) as { revisions?: Revision[] };
	return fieldsOf(revisions).get(oneQuestion.path);
}

/** Chooses the folder for the bakery; how its copy of a day is called. */
async function chooseFolder(page: Page): Promise<(day: string) => string> {
	await page.goto('/donnees');
	await expect(page.getByRole('checkbox', { name: folder.private })).not.toBeChecked();
	await button(page, folder.choose).click();
	await expect(page.getByText(folder.on('Copies'))).toBeVisible();
	return nameOfCopy(page);
}

async function nameOfCopy(page: Page): Promise<(day: string) => string> {
	const id = (await dossiersOf(page)).find(({ name }) => name === bakery.name)?.id ?? '';
	return (day) => `exemple-le-fournil-des-trois-sources-${id.slice(0, 8)}-${day}.azimut.json`;
}

const today = (page: Page) => page.evaluate(() => new Intl.DateTimeFormat('sv').format(new Date()));

test('Copies go to a folder by themselves: today’s replaced, seven days left, nothing else touched', async ({
	page
}) => {
	await mayChoose(page);
	await seedExample(page, designer.name);
	await seedExample(page, bakery.name);
	const copy = await nameOfCopy(page);
	const days = [1, 2, 3, 4, 5, 6, 7].map((day) => copy(`2026-01-0${day}`));
	const foreign = ['impots.pdf', 'impots-2020-01-01.json'];
	await putInFolder(page, [...foreign, ...days]);
	await chooseFolder(page);
	await expect(page.getByText(/^Dernière copie\s: .*\d\d:\d\d\.$/)).toBeVisible();
	await expect(own(page, bakery.name)).toContainText('Dernière copie le');

	const newest = copy(await today(page));
	const names = Object.keys(await inFolder(page));
	expect(names).toEqual(expect.arrayContaining([...foreign, ...days.slice(1), newest]));
	expect(names, 'the copy of the designer too').toHaveLength(10);
	expect(await copied(page, newest)).toEqual({ level: 'personne' });

	await test.step('a change is copied once the page goes out of sight, and not before', async () => {
		await page.goto(oneQuestion.address);
		await toNextScreen(page, () => oneQuestion.row(page, 'direction').click());
		expect(await copied(page, newest)).toEqual({ level: 'personne' });
		await hide(page);
		await expect.poll(() => copied(page, newest)).toEqual({ level: 'direction' });
		expect(Object.keys(await inFolder(page))).toHaveLength(10);
	});
});

test(
	'A folder that the browser asks about again, or that is gone, is said and taken up',
	{ tag: '@deep' },
	async ({ page }) => {
		await mayChoose(page);
		await seedExample(page, bakery.name);
		const copy = await chooseFolder(page);

		await test.step('after a restart the browser asks again: said, and taken up', async () => {
			await page.evaluate(() => localStorage.setItem('permission', 'prompt'));
			await page.goto('/dossiers');
			await expect(page.getByText(dossiers.backups.paused)).toBeVisible();
			await page.getByRole('link', { name: dossiers.seeWhy }).click();
			await expect(page.getByText(folder.paused('Copies'))).toBeVisible();
			await button(page, folder.resume).click();
			await expect(page.getByText(folder.on('Copies'))).toBeVisible();
			await expect(button(page, folder.resume)).toBeHidden();
			await expect(page.getByRole('status').filter({ hasText: folder.on('Copies') })).toBeFocused();
		});

		await test.step('a folder that is gone stops no answer, and is said', async () => {
			await page.evaluate(async () =>
				(await navigator.storage.getDirectory()).removeEntry('Copies', { recursive: true })
			);
			await page.goto(oneQuestion.address);
			await toNextScreen(page, () => oneQuestion.row(page, 'direction').click());
			await hide(page);
			await expect.poll(() => oneQuestion.stored(page)).toEqual({ level: 'direction' });
			await page.getByRole('link', { name: 'Dossiers', exact: true }).click();
			await expect(page.getByText(dossiers.backups.failed)).toBeVisible();
			await page.getByRole('link', { name: dossiers.seeWhy }).click();
			await expect(page.getByText(folder.failed.gone('Copies'))).toBeVisible();
			await button(page, folder.change).click();
			await expect(page.getByText(folder.on('Copies'))).toBeVisible();
			const newest = copy(await today(page));
			await expect.poll(() => copied(page, newest)).toEqual({ level: 'direction' });
		});

		await button(page, folder.stop).click();
		await expect(page.getByText(folder.stopped)).toBeFocused();
		await page.reload();
		await expect(button(page, folder.choose)).toBeVisible();
		expect(Object.keys(await inFolder(page))).toHaveLength(1);
	}
);

test(
	'Two tabs copy to one folder without getting in each other’s way; typing that pauses is enough',
	{ tag: '@deep' },
	async ({ page, context }) => {
		await mayChoose(page);
		const other = await context.newPage();
		await mayChoose(other);
		await other.goto('/donnees');
		await page.clock.install();
		await seedExample(page, bakery.name);
		const copy = await chooseFolder(page);
		const newest = copy(await today(page));
		const read = () => copied(other, newest);
		await expect.poll(read).toEqual({ level: 'personne' });
		await other.goto(oneQuestion.address);
		await toNextScreen(other, () => oneQuestion.row(other, 'direction').click());
		// The first tab learns of it, and waits for its pause.
		await expect(own(page, bakery.name)).toContainText('modifié depuis');
		await page.clock.fastForward(20_000);
		expect(await read()).toEqual({ level: 'personne' });
		await page.clock.fastForward(11_000);
		await expect.poll(read).toEqual({ level: 'direction' });
		await Promise.all([hide(page), hide(other), hide(page)]);
		expect(Object.keys(await inFolder(other))).toHaveLength(1);
		expect(await read()).toEqual({ level: 'direction' });
	}
);
