import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import englishInterview from '../../src/lib/coach/words/en.interview';
import frenchInterview from '../../src/lib/coach/words/fr.interview';
import englishVoices from '../../src/lib/coach/words/en.voices';
import frenchVoices from '../../src/lib/coach/words/fr.voices';
import englishYears from '../../src/lib/years/en.years';
import frenchYears from '../../src/lib/years/fr.years';
import { fieldsOf, putRow, revisionsOf } from './support/device';
import { example, gridName, itemWords, root, type words } from './support/grid';
import { heading } from './support/journey';
import { enter } from './support/keys';
import { seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');
const place = '/diagnostic?sujet=mission-odd&question=mission';
const path = `answers/${gridName}/mission-odd/mission`;
const confirmed = `confirmed/${gridName}/mission-odd/mission`;
const { mission } = bakery.sheet.answers['mission-odd'] as { mission: { level: string } };
const english = JSON.parse(
	readFileSync(join(root, 'criteria/grids', gridName.replace('@', '/'), 'en.json'), 'utf8')
) as typeof words;
const languages = [
	{
		prefix: '',
		coachWords: frenchInterview,
		voices: frenchVoices,
		years: frenchYears,
		choices: itemWords('mission-odd', 'mission').choices,
		claimed: /^Réponse/
	},
	{
		prefix: '/en',
		coachWords: englishInterview,
		voices: englishVoices,
		years: englishYears,
		choices: english.criteria['mission-odd']?.items.mission?.choices ?? {},
		claimed: /^Answer/
	}
];
type Spoken = (typeof languages)[number];
/** What the coach notes with the company, and what the company prepares a year later. */
const [agreed, later] = Object.keys(itemWords('mission-odd', 'mission').choices).filter(
	(id) => id !== mission.level
) as [string, string];

const standing = async (page: Page, at = path) => fieldsOf(await revisionsOf(page)).get(at);

async function beginInterview(page: Page, { prefix, coachWords }: Spoken) {
	await page.goto(prefix + place);
	await enter(page, page.getByRole('button', { name: coachWords.begin }));
	await expect(page.getByRole('region', { name: coachWords.title })).toBeVisible();
}

async function endInterview(page: Page, { coachWords }: Spoken) {
	await page.getByRole('button', { name: coachWords.end, exact: true }).press('Enter');
	await page.getByRole('button', { name: coachWords.leave }).press('Enter');
}

async function finish(page: Page, { prefix, years }: Spoken, year: number) {
	await page.goto(`${prefix}/terminer`);
	await page.getByRole('button', { name: years.finish.title(year) }).press('Enter');
	await expect(heading(page)).toHaveText(years.finish.done(year));
}

async function beginYear(page: Page, { prefix, years }: Spoken, year: number) {
	await page.clock.setFixedTime(`${year + 1}-02-03T10:00:00+01:00`);
	await page.goto(`${prefix}/nouvelle-annee`);
	await page.getByRole('button', { name: years.newYear.start(year) }).press('Enter');
	await expect(heading(page)).toHaveText(years.newYear.started(year));
}

/** Nobody reads a question in less: until then no letter is for it. */
const read = (page: Page) => page.waitForTimeout(600);

for (const spoken of languages) {
	const { prefix, coachWords, voices, years, choices, claimed } = spoken;
	const choice = (id: string) => choices[id]?.words ?? id;
	test(
		`Three years with a coach: V confirms what was finished, never what it replaced (${prefix || 'fr'})`,
		{ tag: '@deep' },
		async ({ page }) => {
			await page.clock.setFixedTime('2026-11-24T10:00:00+01:00');
			await seedExample(page, bakery.name);
			await putRow(page, 'settings', { key: 'coach', value: { name: 'Karim', structure: 'CMA' } });
			await page.reload();

			await beginInterview(page, spoken);
			await page.getByRole('radio', { name: choice(agreed) }).press('Space');
			await expect.poll(() => standing(page)).toEqual({ level: agreed });
			await endInterview(page, spoken);
			await finish(page, spoken, 2025);
			await beginYear(page, spoken, 2026);

			await test.step('last year’s answer is the one that was finished', async () => {
				await beginInterview(page, spoken);
				const ask = years.confirm.ask(years.confirm.ofYear(2025), choice(agreed), 2026);
				await expect(page.getByText(ask)).toBeVisible();
				await expect(page.getByRole('link', { name: voices.both })).toHaveCount(0);
				await read(page);
				const here = page.url();
				await page.keyboard.press('v');
				await expect(page).not.toHaveURL(here);
				expect(await standing(page)).toEqual({ level: agreed });
				expect(await standing(page, confirmed)).toBe(2026);
			});

			await test.step('what the company prepared otherwise stands beside it, and one is chosen', async () => {
				const last = (await revisionsOf(page)).find(
					(one) => one.path === path && one.author.role === 'coach'
				);
				if (!last) throw new Error('no answer');
				const author = { role: 'company', device: 'c'.repeat(32) };
				const own = { id: 'f'.repeat(32), value: { level: later }, over: [last.id], author };
				await putRow(page, 'revisions', { ...last, ...own, at: last.at + 1 });
				await page.goto(prefix + place);
				const claims = page.getByRole('button', { name: claimed });
				await expect(claims).toHaveText([
					years.confirm.claim(years.confirm.ofYear(2025), choice(agreed)),
					years.confirm.claim(years.confirm.ofSince, choice(later))
				]);
				await read(page);
				await page.keyboard.press('v');
				await expect(claims.first()).toBeFocused();
				await expect(page.getByText(coachWords.chooseClaim)).toBeVisible();
				expect(await standing(page)).toEqual({ level: later });
				await page.keyboard.press('Tab');
				await page.keyboard.press('Enter');
				await expect(claims).toHaveCount(0);
				const said = (await revisionsOf(page)).filter((one) => one.path === path);
				expect(
					said.filter(({ author }) => author.role === 'coach').map(({ value }) => value)
				).toEqual(expect.arrayContaining([{ level: agreed }, { level: later }]));
				await page.goto(prefix + place);
				await expect(page.getByRole('region', { name: coachWords.title })).toBeVisible();
				await expect(claims).toHaveCount(0);
				await read(page);
				await page.keyboard.press('v');
				await expect(page.getByText(coachWords.answeredSince)).toBeVisible();
				await endInterview(page, spoken);
			});

			await finish(page, spoken, 2026);
			await beginYear(page, spoken, 2027);
			await beginInterview(page, spoken);
			const ask = years.confirm.ask(years.confirm.ofYear(2026), choice(later), 2027);
			await expect(page.getByText(ask)).toBeVisible();
			await read(page);
			await page.keyboard.press('v');
			await expect.poll(() => standing(page, confirmed)).toBe(2027);
			expect(await standing(page)).toEqual({ level: later });
		}
	);
}
