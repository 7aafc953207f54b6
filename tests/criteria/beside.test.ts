/** A questionnaire of another field beside `azimut-20`, as a stranger wrote it: parts that weigh 3 and 2, maxima of 4 and 10. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkCriteria } from '../../src/cli/criteria/check-criteria';
import { loadInUse } from '../../src/cli/criteria/catalogue-folder';
import { currentGrid } from '../../src/cli/criteria/grid-folder';
import { publish } from '../../src/cli/criteria/publishing';
import { newestGrid, root } from '../support/grids';

const draft = 'grids/cabinet-8/2026.1-draft';
let criteria = '';

beforeAll(() => {
	criteria = mkdtempSync(join(tmpdir(), 'azimut-beside-'));
	cpSync(join(root, 'criteria'), criteria, { recursive: true });
	const published = join(root, 'docs/examples/cabinet/grids/cabinet-8/2026.1');
	cpSync(published, join(criteria, draft), { recursive: true });
	for (const name of [
		'grid.json',
		'examples/docteur-seule.json',
		'examples/maison-trois-ponts.json'
	]) {
		const copy = join(criteria, draft, name);
		writeFileSync(
			copy,
			readFileSync(copy, 'utf8').replace(/"(cabinet-8@)?2026\.1"/, '"$12026.1-draft"')
		);
	}
	const file = join(criteria, 'instance.json');
	const instance = JSON.parse(readFileSync(file, 'utf8')) as {
		questionnaires: string[];
		example?: string;
	};
	instance.questionnaires.push('cabinet-8');
	delete instance.example;
	writeFileSync(file, JSON.stringify(instance));
});
afterAll(() => rmSync(criteria, { recursive: true }));

const current = (id?: string) => {
	const loaded = currentGrid(join(criteria, 'grids'), id);
	if ('problem' in loaded) throw new Error(loaded.problem.message);
	return loaded.compiled;
};

test('published, it takes nothing from ours: what is current, what help is for, what is wrong', () => {
	const served = () => loadInUse(criteria).map((one) => 'name' in one && one.compiled.name);
	const before = served();
	expect(checkCriteria(criteria).problems).toEqual([]);
	// After all that was published before.
	expect(publish(criteria, draft, '2100-01-01').problems).toEqual([]);
	expect(checkCriteria(criteria).problems).toEqual([]);
	expect(current().name).toBe(newestGrid);
	expect(current('cabinet-8').name).toBe('cabinet-8@2026.1');
	expect(served()).toEqual(before);
});

test('offered first, it is that of new dossiers, and what follows the first asks for its words', () => {
	const file = join(criteria, 'instance.json');
	const text = readFileSync(file, 'utf8');
	const instance = JSON.parse(text) as {
		modules: string[];
		listed: { parts: string[]; subjects: string[] };
	};
	const offered = { ...instance, questionnaires: ['cabinet-8', 'azimut-20'] };
	writeFileSync(file, JSON.stringify(offered));
	expect(current().name).toBe('cabinet-8@2026.1');
	const subjects = current().grid.path;
	const parts = current().grid.pillars.map(({ id }) => id);
	const { problems } = checkCriteria(criteria);
	const rest = problems
		.filter((problem) => !problem.includes('/guide/'))
		.map((problem) => problem.replace(`${file} `, ''));
	expect(problems).toHaveLength(2 * subjects.length + rest.length);
	const added = (list: string) => (id: string) =>
		`listed.${list}: lacks "${id}": add it at the end`;
	expect(rest.toSorted()).toEqual(
		[
			'modules: "help" shows a catalogue, and there is none for the first questionnaire',
			...parts.map(added('parts')),
			...subjects.map(added('subjects'))
		].toSorted()
	);

	const lines = { means: 'A.', ask: 'B?', misread: 'C.' };
	for (const language of ['fr', 'en'])
		writeFileSync(
			join(criteria, `guide/${language}.json`),
			JSON.stringify(Object.fromEntries(subjects.map((id) => [id, lines])))
		);
	const listed = {
		parts: [...instance.listed.parts, ...parts],
		subjects: [...instance.listed.subjects, ...subjects]
	};
	const modules = instance.modules.filter((module) => module !== 'help');
	writeFileSync(file, JSON.stringify({ ...offered, modules, listed }));
	expect(checkCriteria(criteria).problems).toEqual([]);
	writeFileSync(file, text);
});
