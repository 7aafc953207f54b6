import english from '../../src/lib/coach/words/en.voices';
import dossiers from '../../src/lib/storage/fr.dossiers';
import merge from '../../src/lib/inbox/fr.merge';
import messages from '../../src/lib/i18n/messages/fr.messages';
import paper from '../../src/lib/paper/fr.paper';
import words from '../../src/lib/coach/words/fr.voices';
import { changedCopy } from './support/copies';
import { exportText, fieldsOf, putRow, revisionsOf, type Revision } from './support/device';
import { openFile } from './support/dossiers';
import { bestMission, example, gridName, itemWords, plain } from './support/grid';
import { heading, row } from './support/journey';
import { enter } from './support/keys';
import { seedExample } from './support/seed';
import { inspect } from './states/inspect';
import { expect, test, type Browser, type Page } from './support/test';

const bakery = example('boulangerie');
const answerAt = (place: string) => `answers/${gridName}/${place}`;
const mission = answerAt('mission-odd/mission');
const choice = (id: string) => itemWords('mission-odd', 'mission').choices[id]?.words ?? id;
const prepared = bakery.sheet.answers['mission-odd']?.mission as { level: string };

/** This device is a coach's from now on. */
async function becomeCoach(page: Page) {
	await page.goto('/dossiers');
	await expect(page.getByText(dossiers.empty)).toBeVisible();
	await putRow(page, 'settings', { key: 'coach', value: { name: 'Karim', structure: 'CMA' } });
	await page.reload();
}

/** What a company prepared on a device of its own, as a file. */
async function preparedFile(browser: Browser): Promise<string> {
	const context = await browser.newContext();
	const page = await context.newPage();
	await seedExample(page, bakery.name);
	const text = await exportText(page, bakery.name);
	await context.close();
	return text;
}

async function answer(page: Page, criterion: string, item: string, name: string) {
	const before = (await revisionsOf(page)).length;
	await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
	await row(page, name).click();
	await expect.poll(async () => (await revisionsOf(page)).length).toBeGreaterThan(before);
}

const lines = (page: Page) => page.locator('tbody tr');
const line = (page: Page, criterion: string) => lines(page).filter({ hasText: plain(criterion) });
const standing = async (page: Page, path: string) => fieldsOf(await revisionsOf(page)).get(path);

test(
	'What a company prepared stays readable once its coach has changed four answers',
	{ tag: '@deep' },
	async ({ page, browser }) => {
		const start = await preparedFile(browser);
		await becomeCoach(page);
		await openFile(page, start, bakery.name);
		await answer(page, 'mission-odd', 'mission', choice(bestMission));
		await answer(page, 'mesure-impact', 'mesure', messages.questions.unknown);
		await answer(page, 'labels', 'labels-petite-equipe', messages.questions.unknown);
		await answer(page, 'mesure-carbone', 'mesure-simple', messages.questions.unknown);

		await page.goto('/resultats');
		await page.getByRole('link', { name: words.line(4) }).click();
		await expect(heading(page)).toHaveText(words.title);
		await expect(heading(page)).toBeFocused();
		await expect(lines(page)).toHaveCount(4);
		const own = line(page, 'mission-odd');
		for (const text of [choice(prepared.level), choice(bestMission), merge.screen.counts, 'Sujet'])
			await expect(own).toContainText(text);
		await page.getByRole('radio', { name: words.all(0).split('(')[0] }).check();
		expect(await lines(page).count()).toBeGreaterThan(30);

		// Nothing of the company's is lost: its revisions are as they came.
		const { revisions } = JSON.parse(start) as { revisions: Revision[] };
		const held = new Map((await revisionsOf(page)).map((revision) => [revision.id, revision]));
		expect(revisions.map(({ id }) => held.get(id))).toEqual(revisions);
	}
);

/** The bakery after a coach changed these answers in a copy, signed, in the browser of `page`. */
async function coached(page: Page, browser: Browser) {
	const by = { role: 'coach', device: 'c0ac4000' };
	const text = changedCopy(await preparedFile(browser), [
		[mission, { level: bestMission }],
		['profile/headcount', 9],
		[answerAt('mesure-impact/mesure'), { unknown: true }],
		[`voice/${gridName}/mesure-impact/mesure`, 'alone'],
		[`people/${by.device}`, { name: 'Karim', structure: 'CMA' }]
	]);
	await openFile(page, text, bakery.name);
}

test(
	'One touch says which voice counts, is said aloud and is undone, by keys alone',
	{ tag: '@deep' },
	async ({ page, browser }) => {
		await coached(page, browser);
		await page.goto('/voix');
		await expect(lines(page)).toHaveCount(3);
		const status = page.getByRole('status');
		const own = line(page, 'mission-odd');
		await expect(own).toContainText('Karim, CMA, le 5 octobre 2026');
		await expect(line(page, 'mesure-impact')).toContainText(words.whose.alone('Karim'));

		await enter(page, own.getByRole('button', { name: words.keepCompany }));
		await expect(status).toHaveText(words.keptCompany(choice(prepared.level)));
		expect(await standing(page, mission)).toEqual(prepared);
		// The line is decided and leaves; the focus goes on to another.
		await expect(lines(page)).toHaveCount(2);
		await expect(page.locator('tbody :focus')).toHaveCount(1);

		await enter(page, page.getByRole('button', { name: merge.screen.undo }));
		await expect(status).toHaveText(merge.screen.undone);
		expect(await standing(page, mission)).toEqual({ level: bestMission });

		const other = line(page, 'mesure-impact');
		const review = other.getByRole('button', { name: words.review });
		const parked = `park/${gridName}/mesure-impact/mesure/who`;
		await review.click();
		await expect(review).toHaveAttribute('aria-pressed', 'true');
		expect(await standing(page, parked)).toBe('company');
		await other.getByRole('button', { name: words.keepCoachs }).click();
		await expect(lines(page)).toHaveCount(1);
		expect(await standing(page, parked)).toBeUndefined();

		// The company took over what was said together: what it had prepared stays readable.
		await page.reload();
		await expect(lines(page)).toHaveCount(1);
		await page.getByRole('radio', { name: words.all(0).split('(')[0] }).check();
		const before = words.before(choice(prepared.level), '').split(' (')[0] ?? '';
		await expect(own.first()).toContainText(before);
	}
);

test(
	'A question says what the other voice had answered; a paper, that a coach was there',
	{ tag: '@deep' },
	async ({ page, browser }) => {
		await coached(page, browser);
		await page.goto('/diagnostic?sujet=mission-odd&question=mission');
		const said = page.getByText(`L’entreprise avait répondu : ${choice(prepared.level)}`);
		await expect(said).toBeVisible();
		await row(page, choice('rien')).click();
		await page.goto('/diagnostic?sujet=mission-odd&question=mission');
		await expect(
			page.getByText(words.coachSaid(choice(bestMission), '5 octobre 2026'))
		).toBeVisible();
		await page.goto('/diagnostic?sujet=labels');
		await expect(heading(page)).toBeVisible();
		await expect(page.getByRole('link', { name: words.both })).toHaveCount(0);
		await page.goto('/imprimer?document=fiche');
		await expect(page.locator('.sheet')).toContainText(paper.fiche.withCoach);
	}
);

test(
	'Where one voice alone answered, there is nothing to compare, and no screen speaks of it',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		await page.goto('/resultats');
		await expect(heading(page)).toBeVisible();
		await expect(page.locator('a[href$="/voix"]')).toHaveCount(0);
		await page.goto('/voix');
		await expect(page.getByText(words.none)).toBeVisible();
	}
);

test(
	'The two voices on a phone and on a desk, in both languages, in the light and in the dark',
	{ tag: '@deep' },
	async ({ page, browser }, info) => {
		await coached(page, browser);
		for (const [address, title] of [
			['/voix', words.title],
			['/en/voix', english.title]
		] as const) {
			await page.goto(address);
			await expect(heading(page)).toHaveText(title);
			for (const [width, height] of [
				[1280, 800],
				[360, 740],
				[320, 256]
			] as const)
				for (const colorScheme of ['light', 'dark'] as const) {
					await page.setViewportSize({ width, height });
					await page.emulateMedia({ colorScheme });
					await expect(page.locator('table')).toHaveCount(width > 1000 ? 1 : 0);
					const name = `${address} ${width} ${colorScheme}`;
					expect.soft(await inspect(page, ['axe', 'ibm']), name).toEqual([]);
					const path = info.outputPath(`${name.replaceAll(/\W+/g, '-')}.png`);
					await page.screenshot({ path });
				}
		}
	}
);
