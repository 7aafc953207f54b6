/**
 * Runs a command about the data from its source, in a few seconds, without building the app:
 * `node src/cli/from-source.mjs <file of src/cli, without .ts> [argument…]`. Whoever writes a questionnaire runs it often.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { instanceFolder } from './instance-folder.mjs';
import { readInstance } from './instance.mjs';

// What sources read of the instance where the app is built; of one that cannot be read, the check says why.
try {
	const root = fileURLToPath(new URL('../..', import.meta.url));
	Object.assign(globalThis, { INSTANCE: readInstance(instanceFolder(root)) });
} catch {
	Object.assign(globalThis, {
		INSTANCE: readInstance(fileURLToPath(new URL('../../criteria', import.meta.url)))
	});
}

// The project's tsconfig reads what only a build makes.
const oxc = { target: 'node22', tsconfig: false };
const [command] = process.argv.splice(2, 1);
await runnerImport(fileURLToPath(new URL(`${command}.ts`, import.meta.url)), {
	configFile: false,
	logLevel: 'error',
	oxc,
	resolve: { alias: { $lib: fileURLToPath(new URL('../lib', import.meta.url)) } }
});
