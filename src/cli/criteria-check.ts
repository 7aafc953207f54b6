/**
 * Checks every grid and catalogue of `criteria/`: shapes, coherence, words. All problems are listed before it fails.
 * With `--stale`: what is to be checked again in the catalogues in use, what most examples see first.
 */
import { join, relative } from 'node:path';
import { calendarDay } from '$lib/engine/calendar-day';
import {
	catalogueNames,
	cataloguesFolder,
	cataloguesInUse,
	loadCatalogueFolder
} from './criteria/catalogue-folder';
import { checkCriteria } from './criteria/check-criteria';
import { currentGrid, gridsFolder } from './criteria/grid-folder';
import { exampleSheets, readReports, toRecheck } from './criteria/recheck';
import { criteriaFolder, versionFolder } from './json-files';

const print = (line: string) =>
	line.replaceAll(criteriaFolder, relative('.', criteriaFolder) || '.');

if (process.argv.includes('--stale')) {
	const problems = cataloguesInUse(catalogueNames()).flatMap(listStale);
	for (const problem of problems) console.error(print(problem));
	process.exitCode = problems.length > 0 ? 1 : 0;
} else {
	const { problems, summary } = checkCriteria(criteriaFolder);
	for (const problem of problems) console.error(print(problem));
	console.log(summary);
	process.exitCode = problems.length > 0 ? 1 : 0;
}

/** Prints the list of one catalogue; returns what keeps it from being made. */
function listStale(name: string): string[] {
	const grid = currentGrid();
	if ('problem' in grid) return [grid.problem.message];
	const { compiled } = grid;
	const loaded = loadCatalogueFolder(versionFolder(cataloguesFolder, name), compiled.grid);
	if ('problem' in loaded) return [loaded.problem.message];
	const { catalogue } = loaded;
	const { reports, problems } = readReports(join(criteriaFolder, 'reported.json'), catalogue);
	const sheets = exampleSheets(versionFolder(gridsFolder, compiled.name));
	const lines = toRecheck(catalogue, compiled, sheets, reports, calendarDay(new Date()));
	console.log(`${name}: ${lines.length} to check again`);
	for (const line of lines) console.log(line);
	return problems;
}
