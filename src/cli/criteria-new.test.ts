/** Whoever writes a questionnaire begins with one that holds together: ten answers, typed or piped. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluate } from '$lib/engine/evaluate';
import type { Example } from '$lib/grid/sheet';
import type { HelpWords } from '$lib/grid/words';
import { root } from '../../tests/support/grids';
import { checkCriteria } from './criteria/check-criteria';
import { currentGrid } from './criteria/grid-folder';
import { publish } from './criteria/publishing';

let base = '';
let folder = '';
beforeEach(() => {
	base = mkdtempSync(join(tmpdir(), 'azimut-new-'));
	folder = join(base, 'own');
});
afterEach(() => rmSync(base, { recursive: true }));

const command = ['src/cli/from-source.mjs', 'criteria-new', '--folder'];
const run = (answers: readonly string[], lang = 'fr_FR.UTF-8', to = folder) =>
	spawnSync(process.execPath, [...command, to], {
		cwd: root,
		env: { ...process.env, LC_ALL: lang, INSTANCE: '' },
		input: answers.map((answer) => `${answer}\n`).join(''),
		encoding: 'utf8'
	});
const readFile = <T>(path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as T;

function writeEverything(version: string) {
	for (const file of readdirSync(version, { recursive: true, encoding: 'utf8' })) {
		if (!file.endsWith('.json')) continue;
		const text = readFileSync(join(version, file), 'utf8');
		const written = text.replace(/"(à écrire :|to write:) | \((à traduire|to translate)\)"/gi, '"');
		writeFileSync(join(version, file), written);
	}
}

/** The draft, and what its example gets. */
function draft() {
	const loaded = currentGrid(join(folder, 'grids'));
	if ('problem' in loaded) throw new Error(loaded.problem.message);
	const { compiled } = loaded;
	const version = `grids/${compiled.name.replace('@', '/')}`;
	const { sheet } = readFile<Example>(`${version}/examples/exemple.json`);
	return { compiled, version, sheet, score: evaluate(compiled, sheet) };
}

describe.each([
	{
		shape: '1 part of 4 subjects, all by default',
		answers: ['', '', '', '', '1', '', '', '', '', ''],
		subjects: 4,
		// Of 5 points each: 3, 3, 3 and 2.
		total: (100 * 11) / 20
	},
	{
		shape: '3 parts of 3 subjects, which weigh 1, 2 and 3',
		answers: ['Réseau de fermes', 'fermes-9', 'les fermes', 'fr', '3', "Terre, Bêtes, L'équipe", '3', '1, 2, 3', '10', '2027'],
		subjects: 9,
		// Of 10 points each: 7, 7 and 7, then 3 for each other subject.
		total: (70 * 1 + 30 * 2 + 30 * 3) / 6
	},
	{
		shape: '3 parts of 3, 3 and 2 subjects',
		answers: ['', 'huit', '', 'fr', '3', '', '3, 3, 2', '', '5', ''],
		subjects: 8,
		// Of 5 points each: 3, 3 and 3, then 2 for each other subject.
		total: (100 * (3 * 3 + 5 * 2)) / 40
	},
	{
		shape: '6 parts of 2 subjects',
		answers: ['', 'six', '', 'en', '6', 'One, Two, Three, Four, Five, Six', '2', '', '3', ''],
		subjects: 12,
		total: (100 * (2 + 2 + 2 + 9)) / 36
	}
])('$shape', ({ answers, subjects, total }) => {
	it('make a draft without a problem, whose example has a score, and that is published once written', () => {
		const { status, stderr } = run(answers);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		const checked = checkCriteria(folder);
		expect(checked.problems).toEqual([]);
		expect(checked.summary).toMatch(/ 0 problem\(s\), \d+ text\(s\) still to write: /);
		const { compiled, version, score } = draft();
		expect(compiled.grid.path).toHaveLength(subjects);
		expect(score.total.score).toBeCloseTo(total, 10);
		expect(score.pending).toEqual([]);
		const refused = publish(folder, version, '2026-12-01').problems;
		expect(refused.length).toBeGreaterThan(0);
		expect(refused.filter((line) => !line.endsWith('is still to do'))).toEqual([]);
		writeEverything(join(folder, version));
		expect(publish(folder, version, '2026-12-01').problems).toEqual([]);
		expect(checkCriteria(folder).problems).toEqual([]);
	});
}); // prettier-ignore

it('marks what is left to write, in each language, beside a model of each kind of question', () => {
	run(['', '', '', '', '', '', '2', '', '', '']);
	const { version, compiled } = draft();
	const kinds = compiled.grid.pillars.flatMap(({ themes }) =>
		themes.flatMap(({ criteria }) => criteria.flatMap(({ items }) => items.map(({ kind }) => kind)))
	);
	expect(kinds).toEqual(['level', 'practices', 'measure', 'level', 'level', 'level']);
	for (const [lang, mark] of [
		['fr', 'À écrire'],
		['en', 'To write']
	] as const) {
		const marked = Object.values(readFile<HelpWords>(`${version}/${lang}.help.json`).criteria);
		expect(marked.map(({ why }) => why.startsWith(mark))).toEqual([false, false, false, true, true, true]);
	}
}); // prettier-ignore

it('asks again with a sentence, in the language of the terminal', () => {
	const answers = ['My <b>own</b>', 'Mine', 'Two words', 'mine', 'all!', 'all', 'de', 'en', '0', '2', 'One', 'One, Two', '1', '10', '', '99', '4', 'soon', '2027'];
	const { stdout, status } = run(answers, 'en_GB.UTF-8');
	expect(stdout).toContain('Name of the questionnaire? [My questionnaire] Write plain text of 1 to 60');
	expect(stdout).toContain('Its id, which never changes once published? [mine] Write lower-case letters');
	for (const sentence of ['without markup or exclamation mark', 'Write fr or en.', 'from 1 to 9.', 'It takes 2, separated by commas.', 'from 3 to 20', 'from 2016 to 2100'])
		expect(stdout).toContain(sentence);
	expect(status).toBe(0);
	expect(draft().version).toBe('grids/mine/2027.1-draft');
}); // prettier-ignore

it('never writes over a folder, and writes nothing while an answer is missing', () => {
	const there = run([], 'fr_FR.UTF-8', base);
	expect(there.stderr).toBe(
		`${base} existe déjà : nommez un autre dossier avec --folder. Rien n'a été changé.\n`
	);
	const ended = run(['', '']);
	expect(ended.stderr).toBe("\nIl manque des réponses : rien n'a été écrit.\n");
	expect(existsSync(folder)).toBe(false);
	expect([there.status, ended.status]).toEqual([1, 1]);
});
