/**
 * Everything `npm test` runs, one stage after the other, none skipped because an earlier one failed.
 * The last line sums up all of them as `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
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
	{ name: 'lint', command: ['npm', 'run', '-s', 'lint'] },
	{ name: 'types', command: ['npm', 'run', '-s', 'check'] },
	{
		name: 'unit, component and data tests',
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

const total = { passed: 0, failed: 0 };
for (const stage of stages) {
	console.log(`\n── ${stage.name}`);
	const [command = '', ...args] = stage.command;
	const status = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
	const count = stage.count?.(status) ?? {
		passed: Number(status === 0),
		failed: Number(status !== 0)
	};
	total.passed += count.passed;
	total.failed += count.failed;
	if (count.failed > 0) console.log(`── ${stage.name}: ${count.failed} failed`);
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
