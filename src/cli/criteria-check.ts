/**
 * Checks every grid and catalogue of `criteria/`: shapes, coherence, words. All problems are listed before it fails.
 * With `--rules`: what each rule of the catalogues in use says, a line each.
 */
import { relative } from 'node:path';
import { checkCriteria } from './criteria/check-criteria';
import { ruleLinesInUse } from './criteria/rule-lines';
import { criteriaFolder } from './criteria/json-files';

const { problems, lines } = process.argv.includes('--rules') ? ruleLinesInUse() : checkAll();
for (const problem of problems)
	console.error(problem.replaceAll(criteriaFolder, relative('.', criteriaFolder) || '.'));
for (const line of lines) console.log(line);
process.exitCode = problems.length > 0 ? 1 : 0;

function checkAll() {
	const { problems, summary } = checkCriteria(criteriaFolder);
	return { problems, lines: [summary] };
}
