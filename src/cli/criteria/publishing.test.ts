import {
	appendFileSync,
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Grid } from '$lib/grid/grid';
import type { HelpWords } from '$lib/grid/words';
import { keysOf } from '../../../tests/support/arbitrary-moves';
import { currentGrid, gridsFolder } from './grid-folder';
import { versionFolder } from './json-files';
import { checkPublished, readPublished } from './published';
import { correct, publish } from './publishing';

/** A copy of the data, where the questionnaire of today is a draft that nobody published. */
let criteria = '';
const today = '2026-12-01';
const draft = 'grids/azimut-20/2030.1-draft';

beforeEach(() => {
	criteria = mkdtempSync(join(tmpdir(), 'azimut-'));
	cpSync(current(), join(criteria, draft), {
		recursive: true,
		// The versions before are not here, nor what changed since.
		filter: (path) => !/from-[^/]+\.json$/.test(path)
	});
	for (const file of ['fr.help.json', 'en.help.json']) {
		const path = join(criteria, draft, file);
		const words = JSON.parse(readFileSync(path, 'utf8')) as Partial<HelpWords>;
		delete words.changes;
		writeFileSync(path, JSON.stringify(words));
	}
	const examples = readdirSync(join(criteria, draft, 'examples'));
	for (const file of ['grid.json', ...examples.map((name) => `examples/${name}`)]) {
		const path = join(criteria, draft, file);
		const text = readFileSync(path, 'utf8').replace(
			/("version": "|azimut-20@)\d{4}\.\d+(-draft)?"/g,
			'$12030.1-draft"'
		);
		writeFileSync(path, text);
	}
});
afterEach(() => rmSync(criteria, { recursive: true }));

function current(): string {
	const loaded = currentGrid();
	if ('problem' in loaded) throw new Error(loaded.problem.message);
	return versionFolder(gridsFolder, loaded.compiled.name);
}

const published = 'grids/azimut-20/2030.1';
const edit = (file: string, from: string, to: string) => {
	const path = join(criteria, published, file);
	const text = readFileSync(path, 'utf8');
	writeFileSync(path, text.replace(from, to));
	expect(readFileSync(path, 'utf8')).not.toBe(text);
};

describe('Publishing', () => {
	it('renames the draft in its folder and its files, and records every file', () => {
		const done = publish(criteria, draft, today);
		expect(done.problems).toEqual([]);
		const paths = done.entries.map(({ path }) => path);
		for (const file of ['grid.json', 'fr.json', 'fr.help.json', 'examples/boulangerie.json'])
			expect(paths).toContain(`${published}/${file}`);
		expect(readPublished(criteria)).toEqual(done.entries);
		const grid = readFileSync(join(criteria, published, 'grid.json'), 'utf8');
		expect(grid).toContain('"version": "2030.1"');
		const example = readFileSync(join(criteria, published, 'examples/boulangerie.json'), 'utf8');
		expect(example).toContain('azimut-20@2030.1"');
		expect(checkPublished(criteria)).toEqual([]);
	});

	it('refuses a faulty draft and changes nothing', () => {
		const file = join(criteria, draft, 'fr.json');
		const faulty = readFileSync(file, 'utf8').replace('"question"', '"ask"');
		writeFileSync(file, faulty);
		const done = publish(criteria, draft, today);
		expect(done.problems.join()).toContain('fr.json');
		expect(readFileSync(file, 'utf8')).toBe(faulty);
		expect(readPublished(criteria)).toEqual([]);
	});

	it.each([
		['grids/azimut-20/2030.1', 'is not the folder of a draft'],
		['grids/azimut-20/2031.1-draft', 'does not exist']
	])('refuses %s', (path, sentence) => {
		expect(publish(criteria, path, today).problems.join()).toContain(sentence);
	});
});

describe('Once published', () => {
	beforeEach(() => void publish(criteria, draft, today));

	it('structure that changes is told, and can never be recorded', () => {
		edit('grid.json', '"points": 1', '"points": 0');
		expect(checkPublished(criteria)).toEqual([
			expect.stringContaining('grid.json has changed since it was published: put it back')
		]);
		const { problems } = correct(criteria, `${published}/grid.json`, 'Un seuil corrigé.', today);
		expect(problems.join()).toContain('is structure');
	});

	it('words that change are told until they are recorded with a reason', () => {
		const path = `${published}/fr.json`;
		edit('fr.json', 'Pourquoi ce diagnostic ?', 'Pourquoi ce diagnostic, en un mot ?');
		expect(checkPublished(criteria)).toEqual([expect.stringContaining('record the correction')]);
		expect(correct(criteria, path, '', today).problems.join()).toContain('Say why');
		const done = correct(criteria, path, 'La question était trop vague.', '2026-12-02');
		expect(done.entries).toMatchObject([{ path, reason: 'La question était trop vague.' }]);
		expect(checkPublished(criteria)).toEqual([]);
		expect(correct(criteria, path, 'Encore une fois.', today).problems.join()).toContain(
			'nothing to record'
		);
	});

	it('the next version says what becomes of each answer', () => {
		const next = 'grids/azimut-20/2030.2-draft';
		cpSync(join(criteria, published), join(criteria, next), { recursive: true });
		const renamed = (file: string, from: string, to: string) => {
			const path = join(criteria, next, file);
			writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
		};
		renamed('grid.json', '"2030.1"', '"2030.2-draft"');
		for (const file of readdirSync(join(criteria, next, 'examples')))
			renamed(`examples/${file}`, '20@2030.1', '20@2030.2-draft');
		expect(publish(criteria, next, today).problems).toEqual([
			expect.stringContaining('has no from-2030.1.json')
		]);

		const grid = JSON.parse(readFileSync(join(criteria, next, 'grid.json'), 'utf8')) as Grid;
		const mapping = {
			from: 'azimut-20@2030.1',
			to: 'azimut-20@2030.2-draft',
			items: Object.fromEntries(keysOf(grid).map((key) => [key, 'same'])),
			facts: Object.fromEntries(grid.facts.map(({ id }) => [id, 'same'])),
			changes: [{ id: 'nothing', criteria: ['labels'] }]
		};
		const file = join(criteria, next, 'from-2030.1.json');
		writeFileSync(file, JSON.stringify({ ...mapping, items: {} }));
		expect(publish(criteria, next, today).problems.join()).toContain('labels/labels: is not said');
		writeFileSync(file, JSON.stringify(mapping));
		expect(publish(criteria, next, today).problems.join()).toContain(
			'changes.nothing: has no words'
		);
		writeFileSync(file, JSON.stringify({ ...mapping, changes: [] }));
		const done = publish(criteria, next, today);
		expect(done.problems).toEqual([]);
		const moved = 'grids/azimut-20/2030.2/from-2030.1.json';
		expect(done.entries.map(({ path }) => path)).toContain(moved);
		expect(readFileSync(join(criteria, moved), 'utf8')).toContain('"to":"azimut-20@2030.2"');
		expect(correct(criteria, moved, 'Une raison en une phrase.', today).problems.join()).toContain(
			'is structure'
		);
	});

	it('a file that goes or comes is told', () => {
		rmSync(join(criteria, published, 'examples/graphiste.json'));
		writeFileSync(join(criteria, published, 'examples/nouveau.json'), '{}');
		const problems = checkPublished(criteria).join();
		expect(problems).toContain('graphiste.json was published and is gone');
		expect(problems).toContain('nouveau.json was added to a published version');
	});

	it('a version without -draft that nobody published is told', () => {
		cpSync(join(criteria, published), join(criteria, 'grids/azimut-20/2030.2'), {
			recursive: true
		});
		expect(checkPublished(criteria)).toEqual([
			expect.stringContaining('2030.2/grid.json is neither a draft nor published')
		]);
	});

	it('a list that is rewritten is told: an earlier day after a later one, a second entry of structure', () => {
		const entries = readPublished(criteria);
		if ('message' in entries) throw new Error(entries.message);
		const [grid] = entries.filter(({ path }) => path.endsWith('/grid.json'));
		const list = join(criteria, 'published.json');
		writeFileSync(
			list,
			JSON.stringify([...entries, { ...grid, on: '2026-01-01', reason: 'Une raison.' }])
		);
		const problems = checkPublished(criteria).join();
		expect(problems).toContain('structure is published once');
		expect(problems).toContain('entries are added at the end');
		appendFileSync(list, 'x');
		expect(checkPublished(criteria).join()).toContain('published.json');
	});
});
