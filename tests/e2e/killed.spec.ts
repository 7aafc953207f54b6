import { answerAtRandom, isAmong, type Shown } from './support/answer-at-random';
import messages from '../../src/lib/i18n/messages/fr.messages';
import { dossiersOf, fieldsOf, revisionsOf } from './support/device';
import { example } from './support/grid';
import { row } from './support/journey';
import { oneQuestion } from './support/one-question';
import { OwnDevice } from './support/own-server';
import { seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');
const screen = { width: 1280, height: 720 };

for (const { kills, tag } of [
	{ kills: 1, tag: [] },
	{ kills: Number(process.env.KILLS ?? 20), tag: '@deep' }
]) {
	test(
		`The browser killed ${kills} times while answering: what the screen showed as stored is there`,
		{ tag },
		async ({ baseURL, launchOptions }) => {
			test.setTimeout(60_000 + kills * 15_000);
			const device = new OwnDevice(launchOptions);
			try {
				let { page } = await device.start(baseURL ?? '');
				await seedExample(page, bakery.name);
				const before = (await revisionsOf(page)).length;
				const shown: Shown[] = [];
				for (let kill = 0; kill < kills; kill += 1) {
					await page.setViewportSize(screen);
					await page.goto('/diagnostic?sujet=mission-odd');
					const earlier = shown.length;
					// Another number of answers each time, so that each kill comes at another moment.
					const enough = earlier + 1 + (kill % 3);
					void answerAtRandom(page, (answer) => shown.push(answer)).catch(() => undefined);
					await expect.poll(() => shown.length, { intervals: [20] }).toBeGreaterThanOrEqual(enough);
					await device.crash();
					({ page } = await device.start(baseURL ?? ''));
				}
				await page.goto('/dossiers');
				await expect(page.getByRole('article', { name: bakery.name })).toBeVisible();
				const revisions = await revisionsOf(page);
				const isThere = isAmong(revisions);
				const lost = shown.filter((answer) => !isThere(answer));
				expect(lost, `of ${shown.length} answers shown as stored`).toEqual([]);
				expect(shown.length, 'answers shown as stored').toBeGreaterThanOrEqual(kills);
				expect(revisions.length, 'revisions').toBeGreaterThanOrEqual(before + shown.length);
				expect(await dossiersOf(page)).toHaveLength(1);
			} finally {
				await device.forget();
			}
		}
	);
}

/** Holds back the script of the storage until `release`. */
async function holdStorage(page: Page): Promise<() => void> {
	let release: () => void = () => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/immutable/chunks/*.js', async (route) => {
		// The browser may be killed at any moment of this.
		try {
			const response = await route.fetch();
			if ((await response.text()).includes('DexieError')) await released;
			await route.fulfill({ response });
		} catch {
			// Nobody waits for it any more.
		}
	});
	return release;
}

test(
	'An answer given before the storage is open is shown as waiting; a kill loses that, and nothing else',
	{ tag: '@deep' },
	async ({ baseURL, launchOptions }) => {
		const device = new OwnDevice(launchOptions);
		const waiting = (page: Page) => page.getByText(messages.questions.saving);
		try {
			let { page } = await device.start(baseURL ?? '', 'block');
			await test.step('a new dossier', async () => {
				await holdStorage(page);
				await page.goto('/profil?nouveau');
				await row(page, 'Pour progresser').click();
				await expect(waiting(page)).toBeVisible();
				await expect(page.getByText('Question 1 sur 8')).toBeVisible();
				expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
				await device.crash();
				({ page } = await device.start(baseURL ?? '', 'block'));
				await page.goto('/');
				await expect(page.getByRole('link', { name: 'Commencer' })).toBeVisible();
				const release = await holdStorage(page);
				await page.goto('/profil?nouveau');
				await row(page, 'Pour progresser').click();
				await expect(waiting(page)).toBeVisible();
				release();
				await expect(page.getByText('Question 2 sur 8')).toBeVisible();
				await device.crash();
				({ page } = await device.start(baseURL ?? '', 'block'));
				await page.goto('/profil');
				await expect(page.getByText('Question 2 sur 8')).toBeVisible();
				expect(fieldsOf(await revisionsOf(page)).get('profile/purpose')).toBe('progress');
				expect(await dossiersOf(page)).toHaveLength(1);
			});
			await test.step('a dossier of before', async () => {
				await seedExample(page, bakery.name);
				const before = await revisionsOf(page);
				const release = await holdStorage(page);
				await page.goto(oneQuestion.address);
				const chosen = page.getByRole('radio', { checked: true });
				await expect(chosen).toBeVisible();
				await page.locator('fieldset label:not(:has(:checked))').first().click();
				await expect(waiting(page)).toBeVisible();
				expect(await revisionsOf(page)).toEqual(before);
				release();
				await expect.poll(async () => (await revisionsOf(page)).length).toBe(before.length + 1);
				await expect(waiting(page)).toBeHidden();
			});
		} finally {
			await device.forget();
		}
	}
);
