import { filesOf } from '../bench/built-files.mjs';
import { answerFirstQuestion } from '../bench/journey.mjs';
import { example } from './support/grid';
import { seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');

/** What this page was sent since, each file once; bytes as brotli packs them. */
function followFiles(page: Page) {
	const paths = new Set<string>();
	page.on('response', (response) => {
		if (response.ok() && response.status() !== 204) paths.add(new URL(response.url()).pathname);
	});
	const bytes = (kind: string, wanted = (_name: string) => true) =>
		filesOf(paths)
			.filter((file) => file.kind === kind && wanted(file.name))
			.reduce((sum, file) => sum + file.bytes, 0);
	return { paths, bytes };
}

/** What opens the storage, and what watches over versions of the app. */
const isLater = (name: string) => /Dexie|open-storage|AppVersion/.test(name);
/** The small rose of what is answered: brought once an answer is stored; where there is room, beside the first question. */
const isRose = (name: string) => /rose/i.test(name);
const isChart = (name: string) => name.includes('Chart.js');

test('What a phone is sent on the way to a first answer stays within its bounds', async ({
	page
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const sent = followFiles(page);
	await test.step('the home page', async () => {
		await page.goto('/');
		await page.waitForLoadState('networkidle');
		expect(sent.bytes('js')).toBeLessThanOrEqual(2_000);
	});
	await test.step('the first question; the storage and what is brought in idle time may come after it', async () => {
		await page.goto('/profil?nouveau');
		await expect(page.getByText('Question 1 sur 8')).toBeVisible();
		expect(sent.bytes('js', (name) => !isLater(name))).toBeLessThanOrEqual(70_000);
	});
	await test.step('and the storage, which takes what is told of the company', async () => {
		await page.waitForLoadState('networkidle');
		// With 0.4 kB of what leads to a lock, where there is one.
		expect(sent.bytes('js')).toBeLessThanOrEqual(98_400);
	});
	await test.step('the first answer to the questionnaire', async () => {
		await page.goto('/');
		await answerFirstQuestion(page, bakery.sheet);
		await page.waitForLoadState('networkidle');
		expect(sent.bytes('js', (name) => !isRose(name))).toBeLessThanOrEqual(118_000);
		expect(sent.bytes('js', isChart)).toBe(0);
		expect(sent.bytes('json')).toBeLessThanOrEqual(27_500);
		// Some browsers ask for the icon of the tab at once, some later.
		const requests = filesOf(sent.paths).filter(
			({ name }) => !isRose(name) && !name.includes('favicon')
		);
		// One of them finds the storage, locked or not.
		expect(requests.length).toBeLessThanOrEqual(28);
	});
});

test(
	'The result brings no charts, which come with the history only',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		const sent = followFiles(page);
		await page.goto('/diagnostic');
		await page.waitForLoadState('networkidle');
		const before = sent.bytes('js');
		expect(sent.bytes('js', isChart)).toBe(0);
		const since = () => sent.bytes('js', (name) => !isChart(name)) - before;
		await test.step('the first screen', async () => {
			await page.goto('/resultats');
			await page.getByRole('link', { name: /^En détail/ }).waitFor();
			await page.waitForLoadState('networkidle');
			expect(sent.bytes('js', isChart)).toBe(0);
			// Names of files are hashes: two builds of the same differ by some bytes.
			expect(since()).toBeLessThanOrEqual(45_000);
		});
		await test.step('all its pages', async () => {
			for (const address of ['/resultats/sujets', '/resultats/pas', '/resultats/detail']) {
				await page.goto(address);
				await page.getByRole('heading', { level: 2 }).first().waitFor();
				await page.waitForLoadState('networkidle');
			}
			expect(sent.bytes('js', isChart)).toBe(0);
			// Details say answers as papers do: 1.8 kB more than their own way. Kinds of question answer through one interface.
			expect(since()).toBeLessThanOrEqual(63_400);
		});
	}
);
