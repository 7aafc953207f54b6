/**
 * Publishes a version of the questionnaire, or records a correction of its words:
 *
 *   npm run criteria:publish -- grids/azimut-20/2026.2-draft
 *   npm run criteria:publish -- grids/azimut-20/2026.1/fr.json --reason "Une faute de frappe."
 */
import { parseArgs } from 'node:util';
import { correct, publish } from './publishing';
import { projectRoot } from './grid-folder';
import { join, relative, resolve } from 'node:path';

const usage =
	'npm run criteria:publish -- <folder of a draft>\n' +
	'npm run criteria:publish -- <published file of words> --reason "<why, in a sentence>"';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { reason: { type: 'string' } }
});
const [named, ...others] = positionals;
if (named === undefined || others.length > 0) fail([usage]);
const criteria = join(projectRoot, 'criteria');
const path = relative(criteria, resolve(process.env.INIT_CWD ?? '.', named)).replaceAll('\\', '/');
const inCriteria = path.startsWith('..') ? named : path;
const today = new Date().toISOString().slice(0, 10);
const done =
	values.reason === undefined
		? publish(criteria, inCriteria, today)
		: correct(criteria, inCriteria, values.reason, today);
if (done.problems.length > 0) fail(done.problems);
for (const { path } of done.entries) console.log(`criteria/${path}`);

function fail(problems: readonly string[]): never {
	for (const problem of problems) console.error(problem);
	console.error('Nothing was changed.');
	process.exit(1);
}
