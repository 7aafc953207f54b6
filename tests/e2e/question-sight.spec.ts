/** How much of the questions a phone shows: counted over all that the questionnaire asks, whoever answers. */
import { askedOf } from '../../src/lib/engine/score/asked';
import { compileGrid } from '../../src/lib/engine/score/compile';
import { pointsOf } from '../../src/lib/engine/items/item';
import { readFacts } from '../../src/lib/engine/facts/profile';
import type { Grid } from '../../src/lib/grid/grid';
import type { Answer as ReadAnswer, Sheet as ReadSheet } from '../../src/lib/grid/sheet';
import { answerPath, seedProfile, writeFields, type Fields } from './support/fields';
import { example, grid, itemWords, type Sheet } from './support/grid';
import { answerScreen, describeCompany, heading, tap } from './support/journey';
import { expect, test, type Page } from './support/test';

const compiled = compileGrid(grid as Grid);
const phone = { width: 360, height: 740 };

type Profile = Sheet['profile'];
const slugs = ['boulangerie', 'camping-premiere-saison', 'chantier-insertion', 'ferme-boutique'];
const more = ['graphiste', 'holding', 'industrie', 'scop-batiment', 'startup-sante'];
const examples = [...slugs, ...more].map((slug) => example(slug).sheet.profile);
/** What turns an example into a company that is asked something else. */
const turns: Profile[] = [
	{},
	{ headcount: 0 },
	{ headcount: 8, closedYears: 2, mostlySeasonal: false },
	{ headcount: 30, closedYears: 2, mostlySeasonal: false },
	{ headcount: 80, boardSize: 3 },
	{ headcount: 80, boardSize: 6 },
	{ legalForm: 'ei', headcount: 3 },
	{ legalForm: 'association', headcount: 20, closedYears: 3 },
	{ closedYears: 0, headcount: 3, mostlySeasonal: false },
	{ boardSize: 3, headcount: 0 }
];

interface Screen {
	criterion: string;
	variant: string;
	item: string;
}

/** Each question with one answer, once for each variant that asks it, by the company that is asked it. */
function screensByProfile(): Map<Profile, Screen[]> {
	const seen = new Set<string>();
	const found = new Map<Profile, Screen[]>();
	for (const turn of turns)
		for (const base of examples) {
			const profile = { ...base, ...turn };
			const sheet = { profile, answers: {} } as ReadSheet;
			const screens = grid.path.flatMap((criterion) => {
				const { applies, items, variant, pending } = askedOf(compiled, sheet, criterion);
				if (applies === false || pending.length > 0) return [];
				return items
					.filter(({ kind }) => kind !== 'practices')
					.map(({ id }): Screen => ({ criterion, variant, item: id }))
					.filter((screen) => !seen.has(Object.values(screen).join()));
			});
			for (const screen of screens) seen.add(Object.values(screen).join());
			if (screens.length > 0) found.set(profile, screens);
		}
	return found;
}

/** How far the answers reach below what is in sight of a page not scrolled, in px; less than 0 where all are seen. */
const belowTheFold = (page: Page) =>
	page.evaluate(() => {
		const foot = document.querySelector('.moves')?.getBoundingClientRect().top ?? innerHeight;
		const rows = [...document.querySelectorAll('fieldset label, .action')];
		return Math.round(Math.max(...rows.map((row) => row.getBoundingClientRect().bottom)) - foot);
	});

/** The height of the page once it stands still. */
async function heightOf(page: Page): Promise<number> {
	const read = () => page.evaluate(() => document.documentElement.scrollHeight);
	let height = await read();
	await expect
		.poll(async () => {
			const before = height;
			height = await read();
			return height === before;
		})
		.toBe(true);
	return height;
}

test.use({ viewport: phone, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });

test(
	'On a phone nine questions in ten with one answer show every answer without scrolling',
	{ tag: '@deep' },
	async ({ page }) => {
		test.setTimeout(300_000);
		const { name } = example('boulangerie');
		await seedProfile(page, name);
		// Whoever has answered once is not told again how to.
		await writeFields(page, name, {
			[answerPath('labels', 'labels')]: { practices: [] },
			[answerPath('labels', 'labels-petite-equipe')]: { practices: [] }
		});
		const companies = screensByProfile();
		const blank: Fields = Object.fromEntries(
			examples.flatMap((profile) => Object.keys(profile).map((id) => [`profile/${id}`, null]))
		);
		const screens = [...companies.values()].flat();
		const asked = new Set(screens.map(({ item }) => item));
		const all = compiled.path.flatMap(({ items }) => [...items.values()]);
		const missing = all.filter(({ id, kind }) => kind !== 'practices' && !asked.has(id));
		expect(missing.map(({ id }) => id)).toEqual([]);

		const cut: string[] = [];
		for (const [profile, some] of companies) {
			const facts: Fields = Object.fromEntries(
				Object.entries(profile).map(([id, value]) => [`profile/${id}`, value])
			);
			await page.goto('/outside');
			await writeFields(page, name, { ...blank, ...facts });
			for (const { criterion, variant, item } of some) {
				await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
				await expect(heading(page)).toHaveText(itemWords(criterion, item).question);
				await page.evaluate(() => document.fonts.ready);
				const below = await belowTheFold(page);
				if (below > 0) cut.push(`${criterion} (${variant}) ${item}: ${below} px`);
			}
		}
		console.info(`In sight: ${screens.length - cut.length} of ${screens.length}.`, cut);
		expect(cut.length, cut.join('\n')).toBeLessThanOrEqual(screens.length / 10);
	}
);

/** The answers of someone on a phone, who touches a row where another would look for figures. */
function withoutFigures(sheet: Sheet): Sheet {
	const answers = structuredClone(sheet.answers);
	const facts = readFacts(compiled, sheet.profile);
	for (const [criterion, items] of Object.entries(answers))
		for (const [id, answer] of Object.entries(items)) {
			const item = compiled.criterionById.get(criterion)?.items.get(id);
			if (item && 'numbers' in answer)
				items[id] = { bracket: pointsOf(item, answer as ReadAnswer, facts).rung ?? 'none' };
		}
	return { ...sheet, answers };
}

/** Counts what a finger does: touches, and each field that is written in. */
const countTaps = (page: Page) =>
	page.addInitScript(() => {
		const count = () =>
			sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps')) + 1));
		addEventListener('touchstart', count, true);
		// A journey presses « Voir plus » by key.
		addEventListener('keydown', ({ key }) => key === 'Enter' && count(), true);
		addEventListener(
			'focusin',
			({ target }) =>
				target instanceof HTMLElement && target.matches('input[inputmode]') && count(),
			true
		);
	});

test(
	'The questions of a bakery are 55 heights of a phone at most, its result 75 taps from the home page',
	{ tag: '@deep' },
	async ({ page }) => {
		test.setTimeout(150_000);
		const sheet = withoutFigures(example('boulangerie').sheet);
		await countTaps(page);
		await describeCompany(page, sheet.profile, tap);
		await tap(page.getByRole('link', { name: 'Passer aux questions' }));
		await expect(page).toHaveURL(/question=/);
		const heights: number[] = [];
		do heights.push(await heightOf(page));
		while ((await answerScreen(page, sheet, tap)) && !page.url().endsWith('/resultats'));
		const sum = heights.reduce((all, one) => all + one, 0) / phone.height;
		const taps = await page.evaluate(() => Number(sessionStorage.getItem('taps')));
		console.info(`${heights.length} screens, ${sum.toFixed(1)} heights of a phone, ${taps} taps.`);
		expect(sum).toBeLessThanOrEqual(55);
		expect(taps).toBeLessThanOrEqual(75);
	}
);
