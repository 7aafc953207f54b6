/** A dossier of an older version of the questionnaire, as a device that had it would have exported it. */
import { createHash } from 'node:crypto';
import { folderOf, publishedGrids, readIn } from '../../support/grids';
import { laidOut, type Revision } from '../../support/good-file';
import { gridName, type Example, type Sheet } from './grid';

/** The version before the one of today. */
export const olderGrid = publishedGrids[publishedGrids.indexOf(gridName) - 1] ?? '';
export const olderFolder = folderOf(olderGrid);
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
		...{ id: hexOf(`${name} ${path}`), dossier, path, value, over: [] },
		...{ at: Date.UTC(2026, 8, 1) + index, author }
	}));
	const head = {
		format: 'azimut-dossier',
		formatVersion: 2,
		exportedAt: '2026-09-02T08:00:00.000Z'
	};
	return laidOut({ ...head, dossier, name, grid: sheet.grid, revisions, files: [], secrets: [] });
}

export type { Example, Sheet };
