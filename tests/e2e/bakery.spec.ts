import { chromium, type BrowserContextOptions } from '@playwright/test';
import { goldenOf } from '../support/golden';
import { isGate } from '../support/tier';
import {
	dossiersOf,
	evaluateByCommandLine,
	exportText,
	sheetOf,
	type Revision
} from './support/device';
import {
	criteriaByNumber,
	example,
	grid,
	gridName,
	itemWords,
	plain,
	rounded,
	words,
	type Sheet
} from './support/grid';
import {
	answerAll,
	answerScreen,
	describeCompany,
	heading,
	onScreen,
	row,
	tap,
	toNextScreen
} from './support/journey';
import { answerAt, answerPath, seedProfile, writeFields, type Fields } from './support/fields';
import { expectTotal } from './support/result';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie').sheet;

/** Worked out by hand from the questionnaire, in `tests/criteria/golden`. */
const golden = goldenOf(gridName).boulangerie;

const phone: BrowserContextOptions = {
	viewport: { width: 360, height: 740 },
	hasTouch: true,
	isMobile: true,
	reducedMotion: 'reduce'
};

/** As made by hand from its points: two subjects where most is won, then the subject of the step shown. */
const said =
	'Vos salaires restent proches, et vos emplois durent. L’égalité entre femmes et hommes vient ensuite.';

const screens = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollHeight / innerHeight);

async function expectResult(
	page: Page,
	result: ReturnType<typeof evaluateByCommandLine>['result']
) {
	await expect(heading(page)).toHaveText(said);
	await expectTotal(page, result.total);
	expect(await screens(page), 'four screens of a phone at most').toBeLessThanOrEqual(4);
	await tap(page.getByRole('link', { name: /^En détail/ }));
	await expect(heading(page)).toHaveText('En détail');
	const parts = page.getByRole('table', { name: 'Vos parties' });
	const lines: [string, number][] = grid.pillars.flatMap((pillar) => [
		[words.pillars[pillar.id]?.plain ?? '', rounded(result.pillars[pillar.id]?.low)],
		...(pillar.themes.length > 1
			? pillar.themes.map((theme): [string, number] => [
					words.themes[theme.id]?.plain ?? '',
					rounded(result.themes[theme.id]?.low)
				])
			: [])
	]);
	for (const [name, score] of lines) {
		const line = parts.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
		await expect(line.getByRole('cell').first(), name).toHaveText(`${score}\u00a0%`);
	}
	const subjects = page.getByRole('table', { name: 'Vos 20 sujets' });
	for (const criterion of criteriaByNumber) {
		const line = subjects
			.getByRole('row')
			.filter({ has: page.getByRole('rowheader', { name: plain(criterion) }) });
		await expect(line.getByRole('cell').last(), plain(criterion)).toHaveText(
			`${result.criteria[criterion]?.low} sur 5`
		);
	}
}

/** Ticks in the order of the questionnaire, as a screen stores them. */
function inOrder(answers: Sheet['answers']): Sheet['answers'] {
	const sorted = structuredClone(answers);
	for (const [criterion, items] of Object.entries(sorted))
		for (const [item, answer] of Object.entries(items)) {
			const order = Object.keys(itemWords(criterion, item).choices);
			if ('practices' in answer)
				answer.practices.sort((a, b) => order.indexOf(a) - order.indexOf(b));
		}
	return sorted;
}

test.describe('The owner of a bakery', () => {
	test.use({ ...phone });

	test('taps from the first screen to the result, closing the browser on the way, and finds everything', async ({
		launchOptions,
		baseURL,
		locale,
		timezoneId,
		tripwires
	}, info) => {
		test.setTimeout(150_000);
		const folder = info.outputPath('browser');
		const open = async () => {
			const context = await chromium.launchPersistentContext(folder, {
				...launchOptions,
				baseURL,
				locale,
				timezoneId,
				...phone
			});
			tripwires.watch(context);
			context.setDefaultTimeout(15_000);
			return { context, page: context.pages()[0] ?? (await context.newPage()) };
		};
		let { context, page } = await open();

		await describeCompany(page, bakery.profile, tap);
		await tap(page.getByRole('link', { name: 'Passer aux questions' }));
		await expect(page.getByRole('button', { name: '0 sur 20' })).toBeVisible();
		for (let screens = 0; screens < (isGate ? 8 : 12); screens += 1)
			await answerScreen(page, bakery, tap);

		await test.step('reload in the middle: all there', async () => {
			const asked = await heading(page).innerText();
			const line = page.getByRole('progressbar', { name: 'Sujets remplis' });
			const done = await line.getAttribute('value');
			expect(Number(done)).toBeGreaterThan(1);
			await page.reload();
			await expect(heading(page)).toHaveText(asked);
			await expect(line, 'the answers given before a reload').toHaveAttribute('value', done ?? '');
			await tap(page.getByRole('link', { name: 'Précédente' }));
			await expect(heading(page)).not.toHaveText(asked);
			await expect(
				page
					.getByRole('radio', { checked: true })
					.or(page.locator('fieldset').getByRole('checkbox', { checked: true }))
					.first()
			).toBeVisible();
		});

		const before = await dossiersOf(page);
		await context.close();
		({ context, page } = await open());

		await test.step('the browser closed and opened again: all there', async () => {
			await page.goto('/');
			await tap(
				page.getByRole('link', { name: /^Reprendre : Mon entreprise \(\d+\ssujets sur 20\)/ })
			);
			await expect(page).toHaveURL(/\/diagnostic/);
			await expect(heading(page)).toBeVisible();
			expect(await dossiersOf(page)).toEqual(before);
			const at = await onScreen(page, bakery.answers);
			expect(at.kind).not.toBe('result');
		});

		if (isGate)
			await test.step('the gate takes most of the rest as given before', async () => {
				const answers = inOrder(bakery.answers);
				const { referenceYear: _, ...facts } = bakery.profile;
				const told = Object.entries(facts).map(([fact, value]) => [`profile/${fact}`, value]);
				const given = grid.path
					.slice(0, -2)
					.flatMap((criterion) =>
						Object.entries(answers[criterion] ?? {}).map(([item, answer]) => [
							answerPath(criterion, item),
							answer
						])
					);
				const fields = [...told, ...given];
				await writeFields(page, 'Mon entreprise', Object.fromEntries(fields) as Fields);
				await page.goto('/diagnostic');
			});
		await answerAll(page, bakery, tap);

		const text = await test.step('the result is the one worked out by hand', async () => {
			const [points, of] = golden?.total.low ?? [NaN, NaN];
			const total = (100 * points) / of;
			await expectTotal(page, { low: total, high: total });
			await expectResult(page, evaluateByCommandLine(bakery).result);
			await expect(
				page.getByText('Azimut ne remplace pas l’Impact Score demandé par la Région.').first()
			).toBeVisible();
			return exportText(page, 'Mon entreprise');
		});

		await test.step('the file of the dossier, by the command line, is what the screen shows', async () => {
			const file = JSON.parse(text) as { revisions: Revision[] };
			const sheet = sheetOf(file.revisions);
			expect(sheet.answers).toEqual(inOrder(bakery.answers));
			const { line, result } = evaluateByCommandLine(sheet);
			// What only serves the offers is not asked yet, and is in the example.
			const asked = Object.fromEntries(
				Object.entries(bakery.profile).filter(([fact]) => fact in sheet.profile)
			);
			const year = { referenceYear: sheet.profile.referenceYear ?? 0 };
			expect(sheet.profile).toEqual({ ...asked, ...year });
			expect(line).toBe(evaluateByCommandLine({ ...bakery, profile: sheet.profile }).line);
			expect(
				Object.fromEntries(Object.entries(result.criteria).map(([id, { low }]) => [id, low]))
			).toEqual(golden?.criteria);
			// To the last bit: what the screen's engine computed is kept beside the dossier.
			const [saved] = await dossiersOf(page);
			expect([saved?.low, saved?.high]).toEqual([result.total.low, result.total.high]);
			await page.goto('/resultats');
			await expectResult(page, result);
		});
		await context.close();
	});
});

test('Two rows ticked in the same instant are both stored', { tag: '@deep' }, async ({ page }) => {
	await seedProfile(page, example('boulangerie').name);
	await page.goto('/diagnostic?sujet=publics-fragiles&question=gestes');
	const ids = ['service-maintenu', 'dons-reguliers'];
	const choices = words.criteria['publics-fragiles']?.items.gestes?.choices;
	const rows = ids.map((id) => row(page, choices?.[id]?.words ?? id));
	await expect(rows[0] ?? page.locator('fieldset')).toBeVisible();
	await page
		.locator('fieldset')
		.getByRole('checkbox')
		.evaluateAll((boxes, rows) => {
			for (const box of boxes as HTMLInputElement[]) if (rows.includes(box.value)) box.click();
		}, ids);
	await expect(page.getByText('Réponse gardée sur cet appareil.')).toBeVisible();
	await page.reload();
	for (const one of rows) await expect(one, 'after a reload').toBeChecked();
});

test(
	'What the profile knows is ticked, stored by « Continuer », and not stored once that is undone',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedProfile(page, example('boulangerie').name);
		const [criterion, item] = ['jeunes-seniors', 'gestes-ages'];
		await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
		const { question, choices } = itemWords(criterion, item);
		const known = row(page, choices.alternant?.words ?? '');
		await expect(known).toBeChecked();
		expect(await answerAt(page, criterion, item)).toBeUndefined();

		const keep = page.getByRole('button', { name: 'Continuer', exact: true });
		await toNextScreen(page, () => keep.click());
		expect(await answerAt(page, criterion, item)).toEqual({ practices: ['alternant'] });
		await page.getByRole('button', { name: 'Annuler la dernière réponse' }).click();
		await expect(heading(page)).toHaveText(question);
		await expect(known).toBeChecked();
		await expect(keep).toBeVisible();
		expect(await answerAt(page, criterion, item)).toBeUndefined();
	}
);
