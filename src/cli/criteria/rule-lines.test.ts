import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ruleLinesInUse } from './rule-lines';
import { editFile, tinyCriteria, tinyDraft, writeJson } from './tiny-criteria';

let criteria = '';
const edit = (from: string, to: string) =>
	editFile(join(criteria, tinyDraft, 'catalogue.json'), from, to);

beforeEach(() => {
	criteria = tinyCriteria();
	writeJson(join(criteria, 'grids/tiny/2026.1-draft/en.json'), { facts: {} });
});
afterEach(() => rmSync(criteria, { recursive: true }));

it('each rule of a catalogue in use is one line: whose, the facts it reads, what it says', () => {
	expect(ruleLinesInUse(criteria)).toEqual({
		problems: [],
		lines: [
			'near@2030.01-draft',
			'water-visit size (headcount): 49 employees at most',
			'pump-loan fund (fund): n'
		]
	});
});

it('what the source says comes first, and a rule says what it is', () => {
	edit(
		'"rules": [',
		'"sourceSays": { "not": { "is": ["fund", "south"] } }, "rules": [ { "id": "new", "soft": true, "stricter": "Its own choice.", "when": { "atLeast": ["age", 2] } },'
	);
	const { lines } = ruleLinesInUse(criteria);
	expect(lines.slice(1, 3)).toEqual([
		'water-visit source (fund): except if s',
		'water-visit new (age): age 2 or more · to check · stricter: Its own choice.'
	]);
});

it('says why a catalogue cannot be told', () => {
	rmSync(join(criteria, 'grids/tiny/2026.1-draft/en.json'));
	expect(ruleLinesInUse(criteria).problems.join()).toContain('en.json does not exist');
	edit('"version"', '"versio"');
	expect(ruleLinesInUse(criteria)).toMatchObject({
		problems: [expect.stringContaining('catalogue.json')],
		lines: []
	});
});
