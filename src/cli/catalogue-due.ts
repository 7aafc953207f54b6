/**
 * Lists what is to be looked at in the catalogues in use: reported, about to end, old, without a telephone or a price.
 *
 *   npm run catalogue:due
 *   npm run catalogue:due -- --on 2027-01-02
 */
import { join, relative } from 'node:path';
import { z } from 'zod';
import { calendarDay } from '$lib/engine/calendar-day';
import { loadInUse } from './criteria/catalogue-folder';
import { exampleSheets, readReports, whatIsDue } from './criteria/due';
import { gridsFolder } from './criteria/grid-folder';
import { criteriaFolder, versionFolder } from './criteria/json-files';

const problems = run(process.argv.slice(2));
for (const problem of problems)
	console.error(problem.replaceAll(criteriaFolder, relative('.', criteriaFolder) || '.'));
process.exitCode = problems.length > 0 ? 1 : 0;

/** Prints the lists; returns what keeps one from being made. */
function run(args: readonly string[]): string[] {
	const [option, on = calendarDay(new Date()), ...rest] = args;
	if ((option ?? '--on') !== '--on' || rest.length > 0 || !z.iso.date().safeParse(on).success)
		return ['The only option is --on with a day, such as --on 2027-01-02.'];
	return loadInUse().flatMap((loaded) => {
		if ('problem' in loaded) return [loaded.problem.message];
		const { name, catalogue, compiled } = loaded;
		const { reports, problems } = readReports(join(criteriaFolder, 'reported.json'), catalogue);
		const sheets = exampleSheets(versionFolder(gridsFolder, compiled.name));
		const lines = whatIsDue(catalogue, compiled, sheets, reports, on);
		console.log([`${name} on ${on}`, ...lines].join('\n'));
		return problems;
	});
}
