import { spawn } from 'node:child_process';
import { readExamples, root } from './project.mjs';
import { whole } from './table.mjs';

const sheets = 20_000;

/** Many sheets through the command line as JSON lines, from the start of its process to its end. */
export async function commandLine() {
	const lines = readExamples().map(({ sheet }) => JSON.stringify(sheet));
	const input = Array.from({ length: sheets }, (_, at) => lines[at % lines.length]).join('\n');
	const started = performance.now();
	const child = spawn(process.execPath, ['build/cli/evaluate.js', '-'], {
		cwd: root,
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const ended = new Promise((resolve) => child.on('close', resolve));
	child.stdin.end(input);
	let given = 0;
	for await (const chunk of child.stdout) for (const byte of chunk) if (byte === 10) given += 1;
	const code = await ended;
	if (code !== 0 || given !== sheets) {
		throw new Error(`evaluate left with code ${code} after ${given} of ${sheets} results.`);
	}
	const seconds = (performance.now() - started) / 1000;
	return [
		{
			title: 'Command line',
			rows: [[`${whole(sheets)} sheets through evaluate as JSON lines`, `${seconds.toFixed(1)} s`]]
		}
	];
}
