/** Checks every grid of `criteria/`: shapes, coherence, words. All problems are listed before it fails. */
import { join, relative } from 'node:path';
import { checkFolder } from './check-folder';
import { checkPublished } from './published';
import { gridNames, gridsFolder } from './grid-folder';

const names = gridNames();
const problems = [
	...names.flatMap((name) => checkFolder(join(gridsFolder, name.replace('@', '/')))),
	...checkPublished(join(gridsFolder, '..'))
];

for (const problem of problems)
	console.error(problem.replaceAll(gridsFolder, relative('.', gridsFolder)));
if (names.length === 0) console.error(`No grid in ${gridsFolder}.`);
console.log(`${names.length} grid(s), ${problems.length} problem(s): ${names.join(', ')}`);
process.exitCode = problems.length > 0 || names.length === 0 ? 1 : 0;
