/** Invented companies, of all sizes, forms and trades: the examples of the questionnaire in use, and twenty more. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileGrid } from '$lib/engine/score/compile';
import { compileMove, moveSheet } from '$lib/engine/versions/move';
import { mappingFile, mappingPath, mappingRefsAmong } from '$lib/grid/mapping-paths';
import type { Grid } from '$lib/grid/grid';
import type { Mapping } from '$lib/grid/mapping';
import type { Example, Sheet } from '$lib/grid/sheet';
import { currentGrid, folderOf, readIn, root } from '../support/grids';

export interface Company {
	slug: string;
	sheet: Sheet;
}

const invented = join(import.meta.dirname, 'companies');
const slugsOf = (folder: string) => readdirSync(folder).map((file) => file.replace('.json', ''));

/** With the questionnaire in use: those written for an older one are moved to it. */
export const companies: Company[] = [
	...slugsOf(join(root, folderOf(currentGrid), 'examples')).map((slug) => ({
		slug,
		sheet: readIn<Example>(currentGrid, `examples/${slug}.json`).sheet
	})),
	...slugsOf(invented).map((slug) => {
		const text = readFileSync(join(invented, `${slug}.json`), 'utf8');
		return { slug, sheet: moved((JSON.parse(text) as Pick<Example, 'sheet'>).sheet) };
	})
];

function moved(sheet: Sheet): Sheet {
	const files = readdirSync(join(root, 'criteria/grids'), { recursive: true });
	const leaps = mappingRefsAmong(files.map((file) => `/criteria/grids/${String(file)}`));
	const way = mappingPath(leaps, sheet.grid, currentGrid) ?? [];
	return way.reduce((before, leap) => {
		const [from, to] = [leap.from, leap.to].map((ref) =>
			compileGrid(readIn<Grid>(ref, 'grid.json'))
		);
		const file = mappingFile(leap).replace(/^.*\//, '');
		if (!from || !to) return before;
		return moveSheet(compileMove(from, to, readIn<Mapping>(leap.to, file)), before).sheet;
	}, sheet);
}
