/**
 * `npm test` runs the gate, `npm run test:deep` all that takes longer: `run-tier.mjs <gate|deep> [part…]`. No part is
 * skipped because an earlier one failed. The last line sums up all of them as `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

/** @typedef {{ passed: number, failed: number, failures?: string[] }} Count */
/** `beside`: it mostly waits, and goes on beside the other tests. @typedef {{ name: string, command: string[], beside?: boolean, count?: (status: number) => Count }} Part */

/** What each kind may take on two idle cores, in seconds: printed beside what it took, and never asserted. @type {Record<string, Record<string, number>>} */
const budgets = {
	gate: { build: 80, unit: 70, server: 70, browser: 150 },
	deep: { soak: 620, unit: 240, server: 400, functional: 1000, states: 550 }
};

const [tier = 'gate', ...chosen] = process.argv.slice(2);

/** @param {string} file @param {(report: any) => Count} read @param {number} status @returns {Count} */
function countOf(file, read, status) {
	try {
		const count = read(JSON.parse(readFileSync(file, 'utf8')));
		return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
	} catch {
		return { passed: 0, failed: 1 };
	}
}

/** @param {string} name @param {string} tags @param {string[]} projects of vite.config.ts @returns {Part} */
function vitest(name, tags, ...projects) {
	const file = `test-results/${name}.json`;
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const which = projects.map((project) => `--project=${project}`);
	return {
		name,
		command: ['npx', 'vitest', 'run', ...which, `--tags-filter=${tags}`, ...reporters],
		count: (status) =>
			countOf(
				file,
				(report) => ({
					passed: report.numPassedTests,
					failed: report.numFailedTests,
					failures: report.testResults.flatMap((/** @type {any} */ { name, assertionResults }) =>
						assertionResults
							.filter((/** @type {any} */ { status }) => status === 'failed')
							.map(
								(/** @type {any} */ { fullName, failureMessages }) =>
									`${name}: ${fullName}\n${failureMessages[0] ?? ''}`
							)
					)
				}),
				status
			)
	};
}

/** @param {any} suite of Playwright's JSON report @returns {string[]} */
function failedSpecs({ specs = [], suites = [] }) {
	return [
		...specs
			.filter((/** @type {any} */ { ok }) => !ok)
			.map((/** @type {any} */ { file, title, tests }) => {
				const { error } = tests.at(-1)?.results.at(-1) ?? {};
				return `${file}: ${title}\n${error?.message ?? ''}`;
			}),
		...suites.flatMap(failedSpecs)
	];
}

/** @param {string} name @param {string[]} projects of playwright.config.ts @returns {Part} */
function playwright(name, ...projects) {
	const which = projects.map((project) => `--project=${project}`);
	return {
		name,
		command: ['npx', 'playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', ...which],
		count: (status) =>
			countOf(
				'test-results/e2e.json',
				({ stats, suites }) => ({
					passed: stats.expected + stats.flaky,
					failed: stats.unexpected,
					failures: suites.flatMap(failedSpecs)
				}),
				status
			)
	};
}

/** @type {Record<string, Part[]>} */
const tiers = {
	gate: [
		{ name: 'formatting', command: ['npx', 'oxfmt', '--check', '.'] },
		{
			name: 'lint',
			command: ['npx', 'oxlint', '-c', 'src/.oxlintrc.json', '--tsconfig', 'tsconfig.json', '.']
		},
		{
			name: 'types',
			command: [
				'npx',
				'svelte-check',
				'--tsgo',
				'--tsconfig',
				'./tsconfig.json',
				'--fail-on-warnings'
			]
		},
		{ name: 'worker-types', command: ['npx', 'tsc', '-p', 'src/service-worker'] },
		vitest('unit', '!deep', 'unit', 'component', 'locked'),
		vitest('server', '!deep and !soak', 'server'),
		playwright('browser', 'functional', 'states')
	],
	deep: [
		{ name: 'components-lint', command: ['npx', 'eslint', 'src'] },
		{ ...vitest('soak', 'soak', 'server'), beside: true },
		vitest('unit', 'deep or often', 'unit', 'component', 'locked'),
		vitest('server', '(deep or often) and !soak', 'server'),
		playwright('functional', 'functional'),
		playwright('states', 'states')
	]
};

const all = tiers[tier] ?? [];
const unknown = chosen.filter((name) => !all.some((part) => part.name === name));
if (all.length === 0 || unknown.length > 0) {
	console.error(
		`No part ${unknown.join(', ')} in ${tier}: ${all.map(({ name }) => name).join(', ')}`
	);
	process.exit(1);
}
const parts = all.filter(({ name }) => chosen.length === 0 || chosen.includes(name));

// What svelte-check wrote of components that have gone would be checked too.
for (const left of ['test-results', '.svelte-kit/.svelte-check'])
	rmSync(left, { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });

/** @param {string[]} line @param {boolean} aside whether its output is held back until it ends */
function run([command = '', ...args], aside) {
	return new Promise((/** @type {(status: number) => void} */ resolve) => {
		const child = spawn(command, args, {
			stdio: ['ignore', aside ? 'pipe' : 'inherit', aside ? 'pipe' : 'inherit'],
			env: { ...process.env, TIER: tier }
		});
		/** @type {Buffer[]} */
		const output = [];
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (/** @type {Buffer} */ chunk) => output.push(chunk));
		child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
		child.on('close', (status) => {
			process.stdout.write(Buffer.concat(output));
			resolve(status ?? 1);
		});
	});
}

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const summary = [];
/** @type {string[]} said again at the end, where a log cut short still has them */
const failures = [];

/** @param {Part} part @param {boolean} aside */
async function runPart(part, aside) {
	if (!aside) console.log(`\n── ${part.name}`);
	const start = performance.now();
	const status = await run(part.command, aside);
	const count = part.count?.(status) ?? {
		passed: Number(status === 0),
		failed: Number(status !== 0)
	};
	const { passed, failed } = count;
	for (const failure of count.failures ?? [])
		failures.push(`✗ ${part.name}: ${failure.split('\n').slice(0, 8).join('\n    ')}`);
	total.passed += passed;
	total.failed += failed;
	const seconds = Math.round((performance.now() - start) / 1000);
	const { [part.name]: budget } = budgets[tier] ?? {};
	const most = budget === undefined ? '' : ` (budget ${budget})`;
	const load = loadavg()[0]?.toFixed(1);
	summary.push(
		`${part.name}: ${passed} passed, ${failed} failed in ${seconds} s${most}, load ${load}`
	);
	console.log(`── ${summary.at(-1)}`);
}

/** @param {Promise<unknown>[]} all none of which rejects @returns {Promise<void>} */
function allButOne(all) {
	if (all.length <= 1) return Promise.resolve();
	let left = all.length;
	return new Promise((resolve) => {
		for (const one of all) void one.then(() => --left <= 1 && resolve());
	});
}

// Build, lint and types all begin with `svelte-kit sync`, which writes the same files: it runs once, before.
await run(['npx', 'svelte-kit', 'sync'], true);
const tests = parts.filter(({ count }) => count);
const build = { name: 'build', command: ['node', 'src/cli/prepare.mjs', 'build'] };
// A build leaves half a core idle: what only reads the sources goes on beside it.
const building = tests.length === 0 ? undefined : runPart(build, true);
const readings = parts.filter(({ count }) => !count).map((part) => runPart(part, true));
// The longest of them keeps one core busy: tests begin beside it.
await Promise.all([building, allButOne(readings)]);
const beside = tests.filter(({ beside }) => beside).map((part) => runPart(part, true));
for (const part of tests.filter(({ beside }) => !beside)) await runPart(part, false);
await Promise.all([...readings, ...beside]);

if (failures.length > 0) console.log(`\n${failures.join('\n')}`);
console.log(
	`\n${summary.join('\n')}\nall: ${Math.round(performance.now() / 1000)} s on ${availableParallelism()} cores`
);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
