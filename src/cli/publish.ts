/**
 * Publishes a version of the questionnaire or of a catalogue, or records a correction of its words:
 *
 *   npm run criteria:publish -- grids/azimut-20/2026.2-draft
 *   npm run criteria:publish -- catalogues/occitanie/2026.12-draft
 *   npm run criteria:publish -- grids/azimut-20/2026.1/fr.json --reason "Une faute de frappe."
 */
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { calendarDay } from '$lib/engine/calendar-day';
import { criteriaFolder } from './criteria/json-files';
import { correct, publish } from './criteria/publishing';

const usage =
	'npm run criteria:publish -- <folder of a draft>\n' +
	'npm run criteria:publish -- <published file of words> --reason "<why, in a sentence>"';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { reason: { type: 'string' } }
});
const [named, ...others] = positionals;
if (named === undefined || others.length > 0) fail([usage]);
const path = relative(criteriaFolder, resolve(process.env.INIT_CWD ?? '.', named)).replaceAll(
	'\\',
	'/'
);
const inCriteria = path.startsWith('..') ? named : path;
const today = calendarDay(new Date());
const done =
	values.reason === undefined
		? publish(criteriaFolder, inCriteria, today)
		: correct(criteriaFolder, inCriteria, values.reason, today);
if (done.problems.length > 0) fail(done.problems);
for (const { path } of done.entries) console.log(relative('.', join(criteriaFolder, path)));
console.log(
	values.reason === undefined
		? 'Published: from now on its ids, points and conditions do not change. Its words may be corrected, with a reason.'
		: 'The correction is recorded.'
);

function fail(problems: readonly string[]): never {
	for (const problem of problems) console.error(problem);
	console.error('Nothing was changed.');
	process.exit(1);
}
