import { answerAtRandom, isAmong, type Shown } from './support/answer-at-random';
import { dossiersOf, revisionsOf } from './support/device';
import { example } from './support/grid';
import { OwnDevice } from './support/own-server';
import { seedExample } from './support/seed';
import { expect, test } from './support/test';

const bakery = example('boulangerie');
const screen = { width: 1280, height: 720 };

for (const { kills, tag } of [
	{ kills: 2, tag: [] },
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
