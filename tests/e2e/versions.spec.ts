import { compileGrid } from '../../src/lib/engine/score/compile';
import { evaluate } from '../../src/lib/engine/evaluate';
import { compileMove, moveSheet, itemKey } from '../../src/lib/engine/versions/move';
import type { Grid } from '../../src/lib/grid/grid';
import type { Mapping } from '../../src/lib/grid/mapping';
import type { Sheet as ReadSheet } from '../../src/lib/grid/sheet';
import type { AskedWords, HelpWords } from '../../src/lib/grid/words';
import { typeset } from '../../src/lib/grid/typeset';
import merge from '../../src/lib/inbox/fr.merge';
import messages from '../../src/lib/i18n/messages/fr.messages';
import report from '../../src/lib/result/fr.report';
import versions from '../../src/lib/versions/fr.versions';
import english from '../../src/lib/versions/en.versions';
import { readIn } from '../support/grids';
import {
	dossiersOf,
	evaluateByCommandLine,
	exportText,
	fieldsOf,
	revisionsOf
} from './support/device';
import { flat, gridName, itemWords, plain, rounded, type Answer, type Sheet } from './support/grid';
import { heading, openFigure, row, toNextScreen } from './support/journey';
import {
	asFile,
	factory,
	importFactory,
	lateCopy,
	lostLevel,
	lostTick,
	olderGrid,
	without
} from './support/older';
import { expectTotal, total as totalShown } from './support/result';
import { expect, test, type Page } from './support/test';
import { afterOneVisit } from './support/without-network';

/** A factory that answered an older version of the questionnaire; what the move does to it is worked out here too. */
const versionOf = (grid: string) => grid.replace(/^.*@/, '');
const [older, newer] = [versionOf(olderGrid), versionOf(gridName)];
const mapping = readIn<Mapping>(gridName, `from-${older}.json`);
const before = compileGrid(readIn<Grid>(olderGrid, 'grid.json'));
const after = compileGrid(readIn<Grid>(gridName, 'grid.json'));
const move = compileMove(before, after, mapping);
const olderWords = JSON.parse(
	typeset(JSON.stringify(readIn<AskedWords>(olderGrid, 'fr.json')), 'fr')
) as AskedWords;
const changes = readIn<HelpWords>(gridName, 'fr.help.json').changes ?? {};

const { name } = factory;
const sheet = factory.sheet as ReadSheet;
const expected = moveSheet(move, sheet);
const total = (own: ReadSheet, compiled = after) => evaluate(compiled, own).total;
const [lostCriterion = '', lostItem = ''] = lostLevel.split('/');
const ranged = ({ low, high }: { low: number | null; high: number | null }) =>
	low === high ? `${rounded(low)}` : `${rounded(low)}\u2060–\u2060${rounded(high)}`;

const card = (page: Page) => page.getByRole('article', { name: name });
const offered = (page: Page) => page.getByRole('link', { name: versions.exists(newer) });
const pressMove = (page: Page) => page.getByRole('button', { name: versions.move(newer) }).click();
const done = (page: Page) => page.getByText(versions.done(newer));
const later = (page: Page) => page.getByRole('region', { name: versions.laterTitle });
const spoken = (key: string) => {
	const [criterion = '', item = ''] = key.split('/');
	const words = olderWords.criteria[criterion]?.items[item];
	if (!words) throw new Error(`The words have no ${key}.`);
	return words;
};

async function moveNow(page: Page) {
	await page.goto('/nouvelle-version');
	await pressMove(page);
	await expect(done(page)).toBeVisible();
}

const under = (fields: Map<string, unknown>, grid: string): Sheet['answers'] => {
	const answers: Sheet['answers'] = {};
	for (const [path, value] of fields) {
		const [kind, of, criterion = '', item = ''] = path.split('/');
		if (kind === 'answers' && of === grid) (answers[criterion] ??= {})[item] = value as Answer;
	}
	return answers;
};

test('A dossier of an older version: the offer, what it would change, the move, the answers to give again, and the old ones to read', async ({
	page
}) => {
	await importFactory(page);
	await page.goto('/dossiers');
	await expect(card(page)).toContainText(versions.here(older));
	await page.getByRole('link', { name: 'Résultat', exact: true }).click();
	await offered(page).click();
	await expect(heading(page)).toHaveText(versions.title);
	await expect(heading(page)).toBeFocused();

	await test.step('what changed and why, and the simulation: the engine says the same', async () => {
		const main = page.getByRole('main');
		await page.getByText(versions.changesCount(mapping.changes.length)).click();
		for (const { id } of mapping.changes) {
			await expect(main).toContainText(flat(typeset(changes[id]?.what ?? '', 'fr')));
			await expect(main).toContainText(flat(typeset(changes[id]?.why ?? '', 'fr')));
		}
		const [was, becomes] = [ranged(total(sheet, before)), ranged(total(expected.sheet))];
		expect(was).not.toBe(becomes);
		await expect(main).toContainText(versions.becomes(was, becomes));
		await expect(main).toContainText(versions.moved(expected.moved.length));
		const [first, second] = [evaluate(before, sheet), evaluate(after, expected.sheet)];
		const scores = page.getByRole('table', { name: versions.scoresCaption });
		for (const pillar of after.pillars) {
			const own = scores.getByRole('row').nth(2 + after.pillars.indexOf(pillar));
			await expect(own.getByRole('cell').nth(0)).toHaveText(
				ranged(first.pillars[pillar.id] as never)
			);
			await expect(own.getByRole('cell').nth(1)).toHaveText(
				ranged(second.pillars[pillar.id] as never)
			);
		}
		const points = page.getByRole('table', { name: versions.subjectsTitle });
		const changed = after.criteria.filter(({ id }) => {
			const [a, b] = [first.criteria[id], second.criteria[id]];
			return a?.low !== b?.low || a?.high !== b?.high;
		});
		await expect(points.getByRole('row')).toHaveCount(changed.length + 1);
		for (const { id } of changed) {
			const [a, b] = [first.criteria[id], second.criteria[id]];
			const own = points.getByRole('row', { name: plain(id) });
			for (const one of [a, b])
				await expect(own).toContainText(
					one ? report.pointsOf(one.low, one.high, one.max) : versions.absent
				);
		}
		expect(expected.again.map(itemKey)).toContain(lostLevel);
		const again = page.getByRole('region', { name: versions.again });
		await expect(again).toContainText(flat(spoken(lostLevel).question));
		const level = sheet.answers[lostCriterion]?.[lostItem];
		const said = level && 'level' in level ? spoken(lostLevel).choices[level.level]?.words : '';
		await expect(again).toContainText(flat(said ?? '?'));
		const partly = page.getByRole('region', { name: versions.partly });
		for (const id of without(lostTick, 'practices'))
			await expect(partly).toContainText(flat(spoken(lostTick).choices[id]?.words ?? '?'));
	});

	await test.step('nothing is written until it is chosen; staying changes nothing', async () => {
		const own = await revisionsOf(page);
		await page.getByRole('link', { name: versions.stay(older) }).click();
		await expect(totalShown(page)).toBeVisible();
		expect(await revisionsOf(page)).toEqual(own);
		await offered(page).click();
	});

	await pressMove(page);
	await test.step('once moved: what was said is what is there', async () => {
		await expect(done(page)).toBeVisible();
		await expect(heading(page)).toBeFocused();
		await expect(
			page.getByText(versions.counts(expected.moved.length, expected.again.length))
		).toBeVisible();
		const fields = fieldsOf(await revisionsOf(page));
		expect(fields.get('grid')).toBe(gridName);
		expect(under(fields, gridName)).toEqual(expected.sheet.answers);
		expect(under(fields, olderGrid)).toEqual(sheet.answers);
		const [row] = await dossiersOf(page);
		const { low, high } = total(expected.sheet);
		expect(row).toMatchObject({ grid: gridName, low, high });
	});

	await test.step('each question is answered again; then nothing is left', async () => {
		const asked = new Set<string>();
		for (const left of expected.again.map((_, at, all) => all.length - 1 - at)) {
			await page.getByRole('link', { name: versions.first }).click();
			await expect(page).toHaveURL(/\/diagnostic/);
			asked.add(flat(await heading(page).innerText()));
			await toNextScreen(page, () => row(page, messages.questions.unknown).click());
			await page.goto('/nouvelle-version');
			await expect(page.getByText(versions.counts(expected.moved.length, left))).toBeVisible();
		}
		expect(asked).toContain(flat(itemWords(lostCriterion, lostItem).question));
		await expect(page.getByRole('link', { name: versions.first })).toBeHidden();
	});

	await test.step('the old answers are read in their version, with its points', async () => {
		await page.getByRole('link', { name: versions.read(older) }).click();
		await expect(heading(page)).toHaveText(versions.olderTitle(older));
		await expect(heading(page)).toBeFocused();
		const { low, high } = total(sheet, before);
		const said =
			low === high ? report.score(rounded(low)) : report.range(rounded(low), rounded(high));
		await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(said);
		await expect(page.getByRole('main').locator('ol > li')).toHaveCount(20);
		for (const id of without(lostTick, 'practices'))
			await expect(page.getByRole('main')).toContainText(
				flat(spoken(lostTick).choices[id]?.words ?? '?')
			);
		await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0);
		await page.goto('/resultats/detail');
		await expect(page.getByRole('link', { name: versions.read(older) })).toBeVisible();
		await page.goto('/resultats');
		await expect(heading(page)).toBeVisible();
		await expect(offered(page)).toBeHidden();
	});

	await test.step('the export says the same to the command line', async () => {
		const file = JSON.parse(await exportText(page, name)) as {
			revisions: Parameters<typeof fieldsOf>[0];
		};
		const fields = fieldsOf(file.revisions);
		const own: Sheet = {
			grid: gridName,
			profile: factory.sheet.profile,
			answers: under(fields, gridName)
		};
		const { result } = evaluateByCommandLine(own);
		await page.goto('/resultats');
		await expectTotal(page, result.total);
	});
});

test(
	'A copy that had not moved brings answers: each is taken over or left, and taking is undone',
	{ tag: '@deep' },
	async ({ page }) => {
		const saved = 'mission-odd/mission';
		await importFactory(page);
		await moveNow(page);
		await page.goto('/dossiers');
		await page.getByLabel('Importer un dossier').setInputFiles(asFile(lateCopy()));
		await page.getByRole('dialog').getByRole('button', { name: merge.keep }).click();
		await expect(page.getByText(merge.saved(name))).toBeVisible();
		const stands = async (key: string) =>
			fieldsOf(await revisionsOf(page)).get(`answers/${gridName}/${key}`);
		const earlier = await stands(saved);
		expect(earlier).toEqual(expected.sheet.answers['mission-odd']?.mission);

		await page.goto('/resultats');
		await page.getByRole('link', { name: versions.later(2) }).click();
		await expect(later(page)).toContainText(flat(spoken(saved).choices.rien?.words ?? '?'));
		await expect(later(page)).toContainText(flat(spoken(lostLevel).question));
		await expect(later(page)).toContainText(versions.againHere);
		const box = later(page).getByRole('checkbox');
		await expect(box).toHaveCount(1);
		await expect(box).toBeChecked();
		await later(page).getByRole('button', { name: versions.takeOver }).click();
		await expect(page.getByText(versions.taken(1))).toBeVisible();
		await expect(later(page)).toBeHidden();
		expect(await stands(saved)).toEqual({ level: 'rien' });
		await page.getByRole('button', { name: versions.undo }).click();
		await expect(page.getByText(versions.undone)).toBeVisible();
		await expect(later(page)).toBeVisible();
		expect(await stands(saved)).toEqual(earlier);
		await later(page).getByRole('button', { name: versions.leave }).click();
		await expect(page.getByText(versions.taken(0))).toBeVisible();
		expect(await stands(saved)).toEqual(earlier);
		await page.goto('/resultats');
		await expect(heading(page)).toBeVisible();
		await expect(page.getByRole('link', { name: versions.later(2) })).toBeHidden();
		await page.goto('/resultats/detail');
		await expect(page.getByRole('link', { name: versions.read(older) })).toBeVisible();
	}
);

test(
	'Another tab comes back on the new version by itself, with what was being typed; two that move at once move once',
	{ tag: '@deep' },
	async ({ page }) => {
		await importFactory(page);
		const typing = await page.context().newPage();
		const figure = '/diagnostic?sujet=jeunes-seniors&question=part-jeunes';
		await typing.goto(figure);
		await expect(heading(typing)).toHaveText(spoken('jeunes-seniors/part-jeunes').question);
		await openFigure(typing);
		const label = flat(spoken('jeunes-seniors/part-jeunes').numbers?.a ?? '');
		await typing.getByLabel(label, { exact: true }).fill('11');

		const reading = await page.context().newPage();
		await reading.goto('/diagnostic?sujet=mission-odd&question=mission');
		await expect(heading(reading)).toHaveText(spoken('mission-odd/mission').question);

		await test.step('two tabs press at once', async () => {
			const second = await page.context().newPage();
			for (const tab of [page, second]) {
				await tab.goto('/nouvelle-version');
				await expect(tab.getByRole('button', { name: versions.move(newer) })).toBeVisible();
			}
			// Without waiting for either window to be drawn: the browser draws one of them at a time.
			await Promise.all(
				[page, second].map((tab) =>
					tab
						.getByRole('button', { name: versions.move(newer) })
						.evaluate((button: HTMLButtonElement) => button.click())
				)
			);
			for (const tab of [page, second]) await expect(done(tab)).toBeVisible();
			const own = await revisionsOf(page);
			expect(own.filter(({ path, value }) => path === 'grid' && value === gridName)).toHaveLength(
				1
			);
			await second.close();
		});

		await test.step('the tab that was reading follows, says so, and answers under the new version', async () => {
			await expect(reading.getByText(versions.movedElsewhere(newer))).toBeVisible();
			await expect(heading(reading)).toBeFocused();
			const words = itemWords('mission-odd', 'mission').choices.rien?.words ?? '';
			await toNextScreen(reading, () => row(reading, words).click());
			const fields = fieldsOf(await revisionsOf(page));
			expect(fields.get(`answers/${gridName}/mission-odd/mission`)).toEqual({ level: 'rien' });
			expect(fields.get(`answers/${olderGrid}/mission-odd/mission`)).toEqual(
				sheet.answers['mission-odd']?.mission
			);
		});

		await test.step('the tab where a figure was being typed keeps it until it is given, then follows', async () => {
			await typing.bringToFront();
			await expect(typing.getByLabel(label, { exact: true })).toHaveValue('11');
			await expect(typing.getByText(versions.movedElsewhere(newer))).toBeHidden();
			await typing.getByRole('button', { name: 'Garder ce chiffre' }).click();
			await expect(typing.getByText(versions.movedElsewhere(newer))).toBeVisible();
			const fields = fieldsOf(await revisionsOf(page));
			const path = (grid: string) => `answers/${grid}/jeunes-seniors/part-jeunes`;
			expect(fields.get(path(olderGrid))).toMatchObject({ numbers: { a: 11 } });
			expect(fields.get(path(gridName))).toEqual(sheet.answers['jeunes-seniors']?.['part-jeunes']);
			await typing.goto('/nouvelle-version');
			await later(typing).getByRole('button', { name: versions.takeOver }).click();
			await expect(typing.getByText(versions.taken(1))).toBeVisible();
			expect(fieldsOf(await revisionsOf(page)).get(path(gridName))).toMatchObject({
				numbers: { a: 11 }
			});
		});

		await test.step('every old id stays under the old version', async () => {
			const paths = [...fieldsOf(await revisionsOf(page)).keys()];
			const known = new Set(
				after.criteria.flatMap(({ id, items }) =>
					[...items.keys()].map((item) => `answers/${gridName}/${id}/${item}`)
				)
			);
			expect(
				paths.filter((path) => path.startsWith(`answers/${gridName}/`) && !known.has(path))
			).toEqual([]);
		});
	}
);

test(
	'A copy that has moved moves the dossier that lies open; an archived dossier is offered the same',
	{ tag: '@deep' },
	async ({ page, browser, baseURL }) => {
		const context = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'block' });
		const there = await context.newPage();
		await importFactory(there);
		await moveNow(there);
		const copy = await exportText(there, name);
		await context.close();

		await importFactory(page);
		await page.goto('/dossiers');
		await card(page).getByText('Autres actions').click();
		await card(page).getByRole('button', { name: 'Archiver' }).click();
		await expect(card(page)).toBeHidden();
		await expect(offered(page)).toBeVisible();
		await page.getByRole('button', { name: /^Désarchiver|^Remettre/ }).click();
		await card(page).getByRole('button', { name: 'Ouvrir' }).click();
		await expect(heading(page)).toBeVisible();
		const tab = await page.context().newPage();
		await tab.goto('/dossiers');
		await tab.getByLabel('Importer un dossier').setInputFiles(asFile(copy));
		await tab.getByRole('dialog').getByRole('button', { name: merge.keep }).click();
		await expect(tab.getByText(merge.saved(name))).toBeVisible();
		await expect(page.getByText(versions.movedElsewhere(newer))).toBeVisible();
		await expect(offered(tab)).toBeHidden();
	}
);

test(
	'What stands in the way is said, and nothing is half done: no network, no room, another questionnaire',
	{ tag: '@deep' },
	async ({ page, tripwires }) => {
		tripwires.allow(/Failed to load resource/);
		await importFactory(page);
		const file = /from-[^/]*\.json$/;
		await page.route(file, (route) => route.abort());
		await page.goto('/nouvelle-version');
		await expect(page.getByRole('alert')).toContainText(versions.networkTitle);
		await page.unroute(file);
		await page.getByRole('button', { name: messages.storage.retry }).click();
		await expect(page.getByRole('button', { name: versions.move(newer) })).toBeVisible();

		const start = await revisionsOf(page);
		await page.evaluate(() => {
			const put = IDBObjectStore.prototype.put;
			const add = IDBObjectStore.prototype.add;
			const full = () => {
				throw new DOMException('no room', 'QuotaExceededError');
			};
			Object.assign(globalThis, {
				makeRoom: () => Object.assign(IDBObjectStore.prototype, { put, add })
			});
			Object.assign(IDBObjectStore.prototype, { put: full, add: full });
		});
		await pressMove(page);
		await expect(page.getByRole('alert')).toContainText(messages.storage.full);
		expect(await revisionsOf(page)).toEqual(start);
		await page.evaluate(() => (globalThis as unknown as { makeRoom: () => void }).makeRoom());
		await page.getByRole('alert').getByRole('button', { name: messages.storage.retry }).click();
		await expect(done(page)).toBeVisible();

		await page.goto('/nouvelle-version?version=azimut-20@2001.1');
		await expect(page.getByText(versions.olderNone('2001.1'))).toBeVisible();
	}
);

test('In English', { tag: '@deep' }, async ({ page }) => {
	await importFactory(page);
	await page.goto('/en/nouvelle-version');
	await expect(heading(page)).toHaveText(english.title);
	await expect(page.getByRole('main')).toContainText(
		english.becomes(ranged(total(sheet, before)), ranged(total(expected.sheet)))
	);
	await page.getByRole('button', { name: english.move(newer) }).click();
	await expect(page.getByText(english.done(newer))).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText(/undefined|null|@/);
	await page.getByRole('link', { name: english.read(older) }).click();
	await expect(heading(page)).toHaveText(english.olderTitle(older));
});

test('Without network, after one visit', { tag: '@deep' }, async ({ launchOptions }) => {
	test.slow();
	await afterOneVisit(launchOptions, async (page) => {
		await importFactory(page);
		await moveNow(page);
		await page.getByRole('link', { name: versions.read(older) }).click();
		await expect(page.getByRole('main').locator('ol > li')).toHaveCount(20);
	});
});
