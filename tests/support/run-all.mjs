/**
 * Everything `npm test` runs, none skipped because an earlier one failed: what reads the code side by side, then the
 * tests. The last line sums up all of them as `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */

/** @param {string} file @param {(report: any) => Count} read @param {number} status @returns {Count} */
function countOf(file, read, status) {
	try {
		const count = read(JSON.parse(readFileSync(file, 'utf8')));
		return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
	} catch {
		return { passed: 0, failed: 1 };
	}
}

const stages = [
	{ name: 'formatting', command: ['npx', 'prettier', '--check', '.'] },
	{ name: 'lint', command: ['npx', 'eslint', '.'] },
	{
		name: 'types',
		command: ['npx', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']
	},
	{ name: 'types of the service worker', command: ['npx', 'tsc', '-p', 'src/service-worker'] },
	{
		name: 'unit, component, data and server tests',
		command: [
			'npx',
			'vitest',
			'run',
			'--reporter=default',
			'--reporter=json',
			'--outputFile.json=test-results/unit.json'
		],
		count: (/** @type {number} */ status) =>
			countOf(
				'test-results/unit.json',
				(report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
				status
			)
	},
	{
		name: 'journeys in the browser',
		command: ['npx', 'playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
		count: (/** @type {number} */ status) =>
			countOf(
				'test-results/e2e.json',
				(report) => ({
					passed: report.stats.expected + report.stats.flaky,
					failed: report.stats.unexpected
				}),
				status
			)
	}
];

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });

/** @param {string[]} line @param {boolean} aside whether what it says is kept until it ends */
function run([command = '', ...args], aside) {
	return new Promise((/** @type {(status: number) => void} */ resolve) => {
		const child = spawn(command, args, {
			stdio: ['ignore', aside ? 'pipe' : 'inherit', aside ? 'pipe' : 'inherit']
		});
		/** @type {Buffer[]} */
		const said = [];
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (/** @type {Buffer} */ chunk) => said.push(chunk));
		child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
		child.on('close', (status) => {
			process.stdout.write(Buffer.concat(said));
			resolve(status ?? 1);
		});
	});
}

const total = { passed: 0, failed: 0 };

/** @param {(typeof stages)[number]} stage @param {boolean} aside */
async function pass(stage, aside) {
	if (!aside) console.log(`\n── ${stage.name}`);
	const status = await run(stage.command, aside);
	if (aside) console.log(`── ${stage.name}: ${status === 0 ? 'well' : 'failed'}`);
	const count = stage.count?.(status) ?? {
		passed: Number(status === 0),
		failed: Number(status !== 0)
	};
	total.passed += count.passed;
	total.failed += count.failed;
	if (count.failed > 0) console.log(`── ${stage.name}: ${count.failed} failed`);
}

// Both begin with `svelte-kit sync`, which writes the same files: it is run once, before.
await run(['npx', 'svelte-kit', 'sync'], true);
await Promise.all(stages.filter(({ count }) => !count).map((stage) => pass(stage, true)));
for (const stage of stages.filter(({ count }) => count)) await pass(stage, false);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
