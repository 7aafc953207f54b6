import { dossiersOf, revisionsOf } from './support/device';
import { answerAtRandom, isAmong, type Shown } from './support/answer-at-random';
import { example } from './support/grid';
import { kept, OwnDevice, OwnServer } from './support/own-server';
import { loadExample } from './support/seed';
import { expect, test } from './support/test';

const bakery = example('boulangerie');
const kills = Number(process.env.KILLS ?? 20);

test(`The browser killed ${kills} times while answering: what the screen showed as stored is there`, async ({
	launchOptions
}) => {
	test.setTimeout(300_000);
	const server = new OwnServer();
	const device = new OwnDevice(launchOptions);
	try {
		await server.start();
		let { page } = await device.start(server.origin);
		await page.setViewportSize({ width: 1280, height: 720 });
		await loadExample(page, bakery.name);
		await kept(page);
		const before = (await revisionsOf(page)).length;
		const shown: Shown[] = [];
		for (let kill = 0; kill < kills; kill += 1) {
			await page.goto('/diagnostic?sujet=mission-odd');
			void answerAtRandom(page, (answer) => shown.push(answer)).catch(() => undefined);
			const earlier = shown.length;
			await expect.poll(() => shown.length, { intervals: [20] }).toBeGreaterThan(earlier);
			await page.waitForTimeout(Math.random() * 300);
			await device.crash();
			({ page } = await device.start(server.origin));
			await page.setViewportSize({ width: 1280, height: 720 });
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
		await server.stop();
	}
});
