/** Checks every grid and catalogue of `criteria/`: shapes, coherence, words. All problems are listed before it fails. */
import { relative } from 'node:path';
import { checkCriteria } from './criteria/check-criteria';
import { criteriaFolder } from './json-files';

const { problems, summary } = checkCriteria(criteriaFolder);
for (const problem of problems)
	console.error(problem.replaceAll(criteriaFolder, relative('.', criteriaFolder)));
console.log(summary);
process.exitCode = problems.length > 0 ? 1 : 0;
