// @module-tag deep
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What each door opens goes whole: its folder, its routes, its line. The company's app is built, and does all it did. */

const minutes = 60_000;
const [coach, figures] = [
	{ name: 'coach', address: /accompagner/ },
	{ name: 'figures', address: /contribuer/ }
];

const listed = (...folders: string[]) =>
	execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...folders], { encoding: 'utf8' })
		.split('\n')
		.filter((file) => file !== '' && existsSync(file));

/** A line that names what is gone. */
function withoutLines(file: string, gone: RegExp): void {
	const lines = readFileSync(file, 'utf8').split('\n');
	const left = lines.filter((line) => !gone.test(line));
	expect(left).toHaveLength(lines.length - 1);
	writeFileSync(file, left.join('\n'));
}

/** Inside this folder, so that packages are found. */
function copyWithout(...doors: (typeof coach)[]): string {
	const folder = join('test-results', `without-${doors.map(({ name }) => name).join('-')}`);
	rmSync(folder, { recursive: true, force: true });
	const isGone = (file: string) =>
		file.startsWith('tests/structure/') ||
		doors.some(
			({ name }) =>
				file.startsWith(`src/lib/${name}/`) ||
				file.includes(`/(${name})/`) ||
				// Tests of what two of them are together.
				(/\.(test|spec)\.ts$|^tests\//.test(file) &&
					readFileSync(file, 'utf8').includes(`lib/${name}/`))
		);
	const top = ['src', 'static', 'criteria', 'tests', '*.ts', '*.js', '*.json', 'LICENSE'];
	for (const file of listed(...top)) if (!isGone(file)) cpSync(file, join(folder, file));
	for (const { name, address } of doors) {
		withoutLines(join(folder, 'src/routes/[[lang=lang]]/(device)/doors.ts'), address);
		if (name === coach.name)
			withoutLines(join(folder, 'src/lib/server/pages/site-pages.ts'), address);
	}
	return folder;
}

/** @throws {Error} with what it printed */
function run(folder: string, ...command: string[]): string {
	try {
		return execFileSync('npx', command, {
			cwd: folder,
			encoding: 'utf8',
			maxBuffer: 1e8,
			env: { ...process.env, NO_COLOR: '1', VITEST: undefined }
		});
	} catch (cause) {
		const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
		throw new Error(`${command.join(' ')}\n${(stdout + stderr).slice(-4000)}`, { cause });
	}
}

/** Those whose screens a door adds to, and what keeps a coach's file. */
const companys = [
	'session',
	'dossier',
	'questions',
	'result',
	'plan',
	'inbox',
	'export',
	'storage'
].map((name) => `src/lib/${name}/`);

function checkTypes(folder: string): void {
	run(folder, 'svelte-kit', 'sync');
	const check = ['--tsgo', '--tsconfig', './tsconfig.json', '--fail-on-warnings'];
	expect(run(folder, 'svelte-check', ...check)).toContain('found 0 errors');
}

const folders: string[] = [];
function without(...doors: (typeof coach)[]): string {
	const folder = copyWithout(...doors);
	folders.push(folder);
	return folder;
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

test.each([coach, figures])(
	'without $name, nothing names what is gone',
	(door) => checkTypes(without(door)),
	5 * minutes
);

describe('without either', () => {
	let folder = '';
	beforeAll(() => {
		folder = without(coach, figures);
	});

	test(
		'it is built, and none of their addresses',
		() => {
			run(folder, 'svelte-kit', 'sync');
			run(folder, 'vite', 'build');
			const pages = readdirSync(join(folder, 'build'), { recursive: true, encoding: 'utf8' });
			expect(pages.some((file) => file.includes('methode'))).toBe(true);
			const gone = [coach, figures].map(({ address }) => address);
			expect(
				pages.filter((file) => /\.html$/.test(file) && gone.some((address) => address.test(file)))
			).toEqual([]);
		},
		10 * minutes
	);

	test(
		'the company’s tests pass; a coach’s file is read, kept and given whole',
		() => {
			const which = ['--project=unit', '--tags-filter=!deep'];
			const report = run(folder, 'vitest', 'run', ...which, ...companys);
			expect(report).toMatch(/Tests\s+\d{3,} passed/);
			expect(report).toContain('inbox/private.test.ts');
		},
		15 * minutes
	);
});
