import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import english from '../../src/lib/lock/en.lock';
import words from '../../src/lib/lock/fr.lock';
import client from '../../src/lib/coach/words/fr.client';
import coach from '../../src/lib/coach/words/fr.coach';
import { becomeCoach } from './support/coach';
import { storageOpen } from './support/device';
import { example } from './support/grid';
import { heading } from './support/journey';
import { choose, closed, putOn, unlock } from './support/lock';
import { OwnDevice } from './support/own-server';
import { seedExample } from './support/seed';
import { inspect } from './states/inspect';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');

test('A lock is put on; a reload asks; two tabs lock together, and nothing typed is lost', async ({
	page,
	context
}) => {
	await seedExample(page, bakery.name);
	await becomeCoach(page);
	const { passphrase, code } = await putOn(page);

	await page.goto('/client');
	await expect(closed(page)).toBeVisible();
	await expect(page.getByLabel(words.screen.label)).toBeFocused();
	expect(await inspect(page, ['axe'])).toEqual([]);
	await unlock(page, 'farine-pont-cheval-lune-four');
	await expect(page.getByText(words.screen.wrong)).toBeVisible();
	await unlock(page, passphrase.toUpperCase());
	await expect(heading(page)).toHaveText(bakery.name);
	await expect(page).toHaveURL(/\/client$/);

	const other = await context.newPage();
	await other.goto('/client');
	await expect(heading(other)).toHaveText(bakery.name);
	const person = page.getByLabel(client.sheet.person);
	await person.fill('Odile Fabre');
	await other.getByRole('button', { name: words.watch.lock }).click();
	await expect(closed(other)).toBeVisible();
	await expect(closed(page)).toBeVisible();

	await unlock(page, code.toLowerCase().replaceAll('-', ' '));
	await expect(person).toHaveValue('Odile Fabre');
});

test(
	'A passphrase is changed, then the lock is taken off, in English, and all is there',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		const first = await putOn(page, '/en/donnees?verrou', english);
		await page.getByRole('button', { name: english.on.change }).click();
		await page.getByLabel(english.on.current).fill('not the one');
		const second = await choose(page, english);
		await page.getByRole('button', { name: english.confirm.change, exact: true }).click();
		await expect(page.getByText(english.missing.current)).toBeVisible();
		await page.getByLabel(english.on.current).fill(first.passphrase);
		await page.getByRole('button', { name: english.confirm.change, exact: true }).click();
		await expect(page.getByText(english.done.change)).toBeVisible();
		expect(await inspect(page, ['axe'])).toEqual([]);

		await page.goto('/en/resultats');
		await unlock(page, first.passphrase, english);
		await expect(page.getByText(english.screen.wrong)).toBeVisible();
		await unlock(page, first.code, english);
		await expect(page.getByText(english.screen.wrong)).toBeVisible();
		await unlock(page, second.code, english);
		await expect(heading(page)).toBeVisible();
		await expect(closed(page, english)).toBeHidden();

		await page.goto('/en/donnees?verrou');
		await unlock(page, second.passphrase, english);
		await page.getByRole('button', { name: english.on.remove }).click();
		await page.getByLabel(english.on.current).fill(second.passphrase);
		await page.getByRole('button', { name: english.confirm.remove }).last().click();
		await expect(page.getByText(english.done.remove)).toBeVisible();
		await page.goto('/en/dossiers');
		await expect(page.getByRole('article', { name: bakery.name })).toBeVisible();
		expect((await page.evaluate(() => indexedDB.databases())).map(({ name }) => name)).toEqual([
			'azimut'
		]);
		// What reads before Dexie is there reads it again.
		await page.goto('/en');
		await expect(page.getByRole('link', { name: new RegExp(bakery.name) }).first()).toBeVisible();
	}
);

/** Every file of a browser's profile that holds this text, in either writing that browsers use. */
function filesWith(folder: string, text: string): string[] {
	const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
	return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
		const file = join(entry.parentPath, entry.name);
		if (!entry.isFile() || !existsSync(file)) return [];
		const bytes = readFileSync(file);
		return needles.some((needle) => bytes.includes(needle)) ? [file.slice(folder.length)] : [];
	});
}

test(
	'Whoever finds the disk of a locked device reads nothing of what was written after',
	{ tag: '@deep' },
	async ({ baseURL, launchOptions }) => {
		const device = new OwnDevice(launchOptions);
		const [before, after] = ['QZAVANT', 'QZAPRES'];
		const name = (page: Page) => page.getByLabel(coach.clientName);
		const add = async (page: Page, client: string) => {
			await page.goto('/dossiers');
			await page.getByRole('button', { name: coach.newClient }).click();
			await name(page).fill(client);
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(/\/client$/);
		};
		try {
			const { page } = await device.start(baseURL ?? '', 'block');
			await page.goto('/dossiers');
			await storageOpen(page);
			await becomeCoach(page);
			await add(page, `${before} 1`);
			const { passphrase } = await putOn(page);
			await page.goto('/dossiers');
			await unlock(page, passphrase);
			await page.getByRole('button', { name: coach.newClient }).click();
			await name(page).fill(`${after} 1`);
			await page.keyboard.press('Enter');
			await expect(heading(page)).toHaveText(`${after} 1`);
			let count = 0;
			for (const field of await page.locator('main').getByRole('textbox').all())
				if ((await field.isEditable()) && (await field.getAttribute('type')) !== 'date') {
					await field.fill(`${after} ${(count += 1)}`);
					await field.blur();
				}
			expect(count).toBeGreaterThan(5);
			await page.getByRole('link', { name: client.summary, exact: true }).click();
			await page.getByRole('textbox').nth(1).fill(`${after} dit`);
			await page.getByRole('textbox').nth(2).focus();
			await page.waitForTimeout(3000);
			await device.crash();
			// So that the search is known to find what is there.
			expect(filesWith(device.folder, before)).not.toEqual([]);
			expect(filesWith(device.folder, after)).toEqual([]);
			expect(filesWith(device.folder, passphrase)).toEqual([]);
			expect(filesWith(device.folder, passphrase.replaceAll(' ', '-'))).toEqual([]);
		} finally {
			await device.forget();
		}
	}
);

for (const { kills, tag } of [{ kills: Number(process.env.KILLS ?? 30), tag: '@deep' }])
	test(
		`The browser killed ${kills} times while a lock is put on, changed or taken off: all is there`,
		{ tag },
		async ({ baseURL, launchOptions }) => {
			test.setTimeout(60_000 + kills * 20_000);
			const device = new OwnDevice(launchOptions);
			/** Those that may open it. */
			let secrets: string[] = [];
			try {
				let { page } = await device.start(baseURL ?? '', 'block');
				await seedExample(page, bakery.name);
				for (let kill = 0; kill < kills; kill += 1) {
					await page.goto('/donnees?verrou');
					if (await isClosed(page)) await openWithAny(page, secrets);
					const on = page.getByRole('heading', { name: words.on.title });
					await expect(on.or(page.getByRole('heading', { name: words.off.title }))).toBeVisible();
					const isOn = await on.isVisible();
					const [now = ''] = secrets;
					if (!isOn) {
						const { passphrase } = await choose(page);
						secrets = [passphrase];
						await page.getByRole('button', { name: words.confirm.put }).click();
					} else if (kill % 2 === 0) {
						await page.getByRole('button', { name: words.on.change }).click();
						await page.getByLabel(words.on.current).fill(now);
						const { passphrase } = await choose(page);
						secrets = [now, passphrase];
						await page.getByRole('button', { name: words.confirm.change, exact: true }).click();
					} else {
						await page.getByRole('button', { name: words.on.remove }).click();
						await page.getByLabel(words.on.current).fill(now);
						await page.getByRole('button', { name: words.confirm.remove }).last().click();
					}
					// Each time at another moment of it.
					await page.waitForTimeout(((kill * 137) % 1900) + 50);
					await device.crash();
					({ page } = await device.start(baseURL ?? '', 'block'));
					await page.goto('/dossiers');
					if (await isClosed(page)) secrets = [await openWithAny(page, secrets)];
					await expect(page.getByRole('article', { name: bakery.name })).toBeVisible();
					const left = await page.evaluate(() => indexedDB.databases());
					expect(left.length, `databases after kill ${kill}`).toBeLessThanOrEqual(2);
				}
			} finally {
				await device.forget();
			}
		}
	);

/** What is behind the door, in the list of dossiers and on the page of the lock. */
const opened = (page: Page) =>
	page.getByRole('article').or(page.getByRole('heading', { name: words.title }));

async function isClosed(page: Page): Promise<boolean> {
	await expect(closed(page).or(opened(page)).first()).toBeVisible();
	return closed(page).isVisible();
}

/** The one that opens it. */
async function openWithAny(page: Page, secrets: readonly string[]): Promise<string> {
	for (const secret of secrets) {
		await unlock(page, secret);
		await expect(page.getByText(words.screen.wrong).or(opened(page)).first()).toBeVisible();
		if (await opened(page).first().isVisible()) return secret;
	}
	throw new Error('None of them opens it.');
}
