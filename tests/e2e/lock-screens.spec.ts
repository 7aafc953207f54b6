import coach from '../../src/lib/coach/words/fr.coach';
import storage from '../../src/lib/storage/fr.storage';
import english from '../../src/lib/lock/en.lock';
import words from '../../src/lib/lock/fr.lock';
import { becomeCoach } from './support/coach';
import { card } from './support/dossiers';
import { example } from './support/grid';
import { heading } from './support/journey';
import { choose, closed, putOn, unlock } from './support/lock';
import { OwnDevice } from './support/own-server';
import { seedExample } from './support/seed';
import { inspect } from './states/inspect';
import { expect, test, Tripwires, type Page } from './support/test';

const bakery = example('boulangerie');

test(
	'Without https no screen offers a lock, and each says why',
	{ tag: '@deep' },
	async ({ baseURL, launchOptions }) => {
		const { port } = new URL(baseURL ?? '');
		const origin = `http://azimut.test:${port}`;
		const device = new OwnDevice({
			...launchOptions,
			args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP azimut.test 127.0.0.1']
		});
		try {
			const { page, context } = await device.start(origin, 'block');
			const tripwires = new Tripwires(origin);
			tripwires.allow(/Cross-Origin-Opener-Policy header has been ignored/);
			tripwires.watch(context);
			await seedExample(page, bakery.name);
			await becomeCoach(page);
			expect(await page.evaluate(() => isSecureContext)).toBe(false);
			for (const [address, title, said, put] of [
				['/donnees', storage.title, words.notHere, storage.lock.put],
				['/accompagner', coach.title, words.notHere, coach.lock.put],
				['/donnees?verrou', words.title, words.notHere, words.confirm.put],
				['/en/donnees?verrou', english.title, english.notHere, english.confirm.put]
			] as const) {
				await page.goto(address);
				await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
				await expect(page.getByText(said), address).toBeVisible();
				await expect(page.getByRole('link', { name: put })).toHaveCount(0);
				await expect(page.getByRole('button', { name: put })).toHaveCount(0);
				await expect(page.locator('input[type=password]')).toHaveCount(0);
			}
			expect(tripwires.found).toEqual([]);
		} finally {
			await device.forget();
		}
	}
);

/** Whoever looks sees the button, and why it did nothing beside it. */
async function expectBeside(page: Page, button: string, why: string): Promise<void> {
	const pressed = page.getByRole('button', { name: button, exact: true }).last();
	const alert = page.getByRole('alert').filter({ hasText: why });
	await expect(alert).toBeInViewport();
	await expect(pressed).toBeInViewport();
	await expect(pressed).toBeFocused();
	const [above, below] = [await alert.boundingBox(), await pressed.boundingBox()];
	const gap = (below?.y ?? 0) - ((above?.y ?? 0) + (above?.height ?? 0));
	expect(gap).toBeGreaterThanOrEqual(0);
	expect(gap).toBeLessThan(60);
}

test(
	'Why a lock was not put on, changed or taken off is said beside the button, and what was typed is there',
	{ tag: '@deep' },
	async ({ page, context }) => {
		await page.setViewportSize({ width: 360, height: 640 });
		await seedExample(page, bakery.name);
		const holder = await context.newPage();
		await holder.route('**/outside', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' })
		);
		await holder.goto('/outside');
		const hold = (isHeld: boolean) =>
			holder.evaluate(
				(isHeld) =>
					new Promise<void>((resolve) => {
						const scope = globalThis as { held?: IDBDatabase };
						scope.held?.close();
						if (!isHeld) return resolve();
						const opening = indexedDB.open('azimut');
						opening.onsuccess = () => {
							scope.held = opening.result;
							resolve();
						};
					}),
				isHeld
			);
		await hold(true);
		await page.goto('/donnees?verrou');
		const { passphrase } = await choose(page);
		await page.getByRole('button', { name: words.confirm.put }).click();
		await expect(page.getByText(words.failed.blocked)).toBeVisible({ timeout: 30_000 });
		await expectBeside(page, words.confirm.put, words.failed.blocked);
		await expect(page.getByLabel(words.choose.again)).toHaveValue(passphrase);
		await hold(false);
		await page.getByRole('button', { name: words.confirm.put }).click();
		await expect(page.getByText(words.done.put)).toBeVisible();

		await page.getByRole('button', { name: words.on.remove }).first().click();
		await page.getByLabel(words.on.current).fill('not the one');
		await page.getByRole('button', { name: words.confirm.remove }).last().click();
		await expectBeside(page, words.confirm.remove, words.missing.current);
		await page.getByRole('button', { name: words.on.change }).click();
		await choose(page);
		await page.getByRole('button', { name: words.confirm.change, exact: true }).click();
		await expectBeside(page, words.confirm.change, words.missing.current);

		await page.reload();
		await unlock(page, passphrase);
		await page.goto('/dossiers');
		await unlock(page, passphrase);
		await expect(card(page, bakery.name)).toBeVisible();
	}
);

test(
	'The screens of the lock are right at every width, in both languages',
	{ tag: '@deep' },
	async ({ page }) => {
		const see = async (what: string) => {
			for (const width of [320, 360, 820, 1366]) {
				await page.setViewportSize({ width, height: 740 });
				expect.soft(await inspect(page, ['axe', 'focus']), `${what}, ${width} px`).toEqual([]);
			}
		};
		await seedExample(page, bakery.name);
		await page.goto('/en/donnees?verrou');
		await choose(page, english);
		await see('put on, in English');
		const { passphrase } = await putOn(page);
		await page.getByRole('button', { name: words.on.change }).click();
		await expect(page.locator('strong.own')).toBeVisible();
		await see('open, to be changed');
		await page.getByRole('button', { name: words.on.remove }).first().click();
		await see('open, to be taken off');
		for (const [address, spoken] of [
			['/resultats', words],
			['/en/resultats', english]
		] as const) {
			await page.goto(address);
			await expect(closed(page, spoken)).toBeVisible();
			await page.getByText(spoken.screen.lost).click();
			await see(`closed, ${address}`);
			await unlock(page, passphrase, spoken);
			await expect(closed(page, spoken)).toBeHidden();
			await expect(heading(page)).toBeVisible();
			await expect(
				page.getByRole('button', { name: spoken.watch.lock, exact: true })
			).toBeVisible();
			await see(`open, ${address}`);
		}
	}
);
