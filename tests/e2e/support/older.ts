/** A dossier of an older version of the questionnaire, as a device that had it would have exported it. */
import { createHash } from 'node:crypto';
import type { Mapping } from '../../../src/lib/grid/mapping';
import { publishedGrids, readIn } from '../../support/grids';
import { laidOut, type Revision } from '../../support/good-file';
import { changedCopy, workshop } from './copies';
import { gridName, itemWords, type Example } from './grid';
import { heading } from './journey';
import { expect, type Page } from './test';

/** The version before the one of today. */
export const olderGrid = publishedGrids[publishedGrids.indexOf(gridName) - 1] ?? '';
export const olderExample = (slug: string) => readIn<Example>(olderGrid, `examples/${slug}.json`);

const hexOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The file of a dossier that answers this sheet, with these changes besides. */
export function fileOf(
	{ name, sheet }: Pick<Example, 'name' | 'sheet'>,
	more: readonly [path: string, value: unknown][] = []
): string {
	const dossier = hexOf(name);
	const answers = Object.entries(sheet.answers).flatMap(([criterion, own]) =>
		Object.entries(own).map(([item, value]): [string, unknown] => [
			`answers/${sheet.grid}/${criterion}/${item}`,
			value
		])
	);
	const fields: [string, unknown][] = [
		['meta/name', name],
		['grid', sheet.grid],
		...Object.entries(sheet.profile).map(([fact, value]): [string, unknown] => [
			`profile/${fact}`,
			value
		]),
		...answers,
		...more
	];
	const author = { role: 'company', device: hexOf('a device') };
	const revisions = fields.map(([path, value], index): Revision => ({
		id: hexOf(`${name} ${path}`),
		dossier,
		path,
		value,
		over: [],
		at: Date.UTC(2026, 8, 1) + index * 60_000,
		author
	}));
	const head = {
		format: 'azimut-dossier',
		formatVersion: 2,
		exportedAt: '2026-09-02T08:00:00.000Z'
	};
	return laidOut({ ...head, dossier, name, grid: sheet.grid, revisions, files: [], secrets: [] });
}

const mapping = readIn<Mapping>(gridName, `from-${olderGrid.replace(/^.*@/, '')}.json`);

const olderText = JSON.stringify(readIn(olderGrid, 'grid.json'));

/** The choices of an older question that have no equivalent. */
export function without(key: string, what: 'practices' | 'levels'): string[] {
	const route = mapping.items[key];
	const named = typeof route === 'object' ? (route[what] ?? {}) : {};
	return Object.keys(named).filter((id) => named[id] === null);
}

/** A question that loses some of its ticks and keeps others; one that loses a level which was answered. */
export const lostTick = 'egalite-femmes-hommes/gestes-50';
export const lostLevel = 'mesure-impact/mesure';

/** A factory that answered the older version. */
export const factory = ((): Pick<Example, 'name' | 'sheet'> => {
	const { name, sheet } = olderExample('industrie');
	const gone = without(lostTick, 'practices');
	const offered = Object.keys(itemWords('egalite-femmes-hommes', 'gestes-50').choices);
	const known = (id: string) => olderText.includes(`"${id}"`);
	const saved = offered.find((id) => known(id) && !gone.includes(id)) ?? '';
	(sheet.answers['egalite-femmes-hommes'] ??= {})['gestes-50'] = { practices: [...gone, saved] };
	return { name, sheet };
})();

/** A copy of it that went on under the older version: one answer has its equivalent, the other has none. */
export const lateCopy = (): string =>
	changedCopy(
		fileOf(factory),
		[
			[`answers/${olderGrid}/mission-odd/mission`, { level: 'rien' }],
			[`answers/${olderGrid}/${lostLevel}`, { level: without(lostLevel, 'levels')[0] }]
		],
		workshop
	);

export const asFile = (text: string) => ({
	name: 'copie.azimut.json',
	mimeType: 'application/json',
	buffer: Buffer.from(text)
});

/** Takes the factory in, and opens it. */
export async function importFactory(page: Page): Promise<void> {
	await page.goto('/dossiers');
	await page.getByLabel('Importer un dossier').setInputFiles(asFile(fileOf(factory)));
	const card = page.getByRole('article', { name: factory.name });
	await card.getByRole('button', { name: 'Ouvrir' }).click();
	await expect(page).toHaveURL(/\/diagnostic/);
	await expect(heading(page)).toBeVisible();
}
