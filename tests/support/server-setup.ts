/** Before the tests of the server: the build they run, and one PostgreSQL for all of them. */
import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { root } from './grids';
import { ordinaryEnvironment } from './spawned';
import { startPostgres } from './postgres';

declare module 'vitest' {
	interface ProvidedContext {
		postgres: string;
	}
}

export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
	execFileSync(process.execPath, ['src/cli/prepare.mjs', 'build'], {
		cwd: root,
		env: ordinaryEnvironment(),
		stdio: 'inherit'
	});
	const { url, stop } = await startPostgres();
	project.provide('postgres', url);
	return stop;
}
