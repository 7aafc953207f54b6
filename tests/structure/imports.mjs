/**
 * Who imports whom in `src`, types included. The checker reads the types that a module imports in TypeScript only: each
 * component is handed to it as the TypeScript of its scripts, under its own name.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { rules } from './rules.mjs';

/** @typedef {{ from: string, to: string, isType: boolean, isLazy: boolean }} Import */
/** @typedef {{ rule: string, comment: string, from: string, to: string }} Violation */

const listed = () =>
	execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { encoding: 'utf8' })
		.split('\n')
		.filter((file) => /\.(ts|mjs|js|svelte)$/.test(file) && !/\.test\.ts$/.test(file))
		.filter((file) => existsSync(file));

/** @param {string} component */
const scriptOf = (component) =>
	[
		...Array.from(component.matchAll(/<script[^>]*>([^]*?)<\/script>/g), ([, script]) => script),
		// What the template brings when it is needed.
		...component.replaceAll(/<script[^]*?<\/script>/g, '').matchAll(/import\('[^']+'\)/g)
	].join('\n');

/** @param {string} file */
const bare = (file) =>
	file.replace(/\.svelte\.ts$/, (end) => (isComponent(file) ? '.svelte' : end));
/** @param {string} file */
const isComponent = (file) => /(^|\/)(\+|[A-Z])[^/]*$/.test(file);

/** @returns {Promise<{ files: string[], imports: Import[], violations: Violation[] }>} */
export async function readImports() {
	const files = listed();
	return { files, ...(await cruiseFiles(files.map((file) => [file, readFileSync(file, 'utf8')]))) };
}

/** @param {[file: string, text: string][]} files @returns {Promise<{ imports: Import[], violations: Violation[] }>} */
export async function cruiseFiles(files) {
	const folder = mkdtempSync(join(tmpdir(), 'azimut-imports-'));
	try {
		for (const [file, text] of files) {
			const isSvelte = file.endsWith('.svelte');
			const to = join(folder, isSvelte ? `${file}.ts` : file);
			mkdirSync(dirname(to), { recursive: true });
			writeFileSync(to, isSvelte ? scriptOf(text) : text);
		}
		const { output } = await cruise(
			['src'],
			{ baseDir: folder, validate: true, ruleSet: rules, tsPreCompilationDeps: true },
			{ alias: { $lib: join(folder, 'src/lib') }, extensions: ['.ts', '.js', '.mjs'] }
		);
		if (typeof output === 'string') throw new Error(output);
		const imports = output.modules.flatMap(({ source, dependencies }) =>
			dependencies.map(({ resolved, dependencyTypes, dynamic }) => ({
				from: bare(source),
				to: bare(resolved),
				isType: dependencyTypes.includes('type-only'),
				isLazy: dynamic
			}))
		);
		const violations = output.summary.violations
			// French words name their own type.
			.filter(({ from, to }) => from !== to)
			.map(({ rule, from, to }) => ({
				rule: rule.name,
				comment: rules.forbidden.find(({ name }) => name === rule.name)?.comment ?? '',
				from: bare(from),
				to: bare(to)
			}));
		return { imports, violations };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
