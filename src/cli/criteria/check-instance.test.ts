import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../../../tests/support/grids';
import { checkInstance, contrast } from './check-instance';
import { readOffered } from './offered';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'azimut-instance-'));
	cpSync(join(root, 'docs/examples/cabinet'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

type Data = Record<string, unknown>;
const file = () => join(folder, 'instance.json');
function change(fields: Data): void {
	const data = JSON.parse(readFileSync(file(), 'utf8')) as Data;
	writeFileSync(file(), JSON.stringify({ ...data, ...fields }));
}
const found = () => checkInstance(folder).map((problem) => problem.replace(`${file()} `, ''));

it('the example is sound', () => expect(found()).toEqual([]));

it.each<[string, Data, RegExp]>([
	[
		'a colour that is too pale',
		{ colours: { light: '#e7a6cf', dark: '#e7a6cf' } },
		/^colours\.light: #e7a6cf has a contrast of 1\.9 with the page/
	],
	['a logo that is not there', { logo: 'nowhere.svg' }, /^logo: nowhere\.svg does not exist/],
	['help without a catalogue', { modules: ['help'] }, /^modules: "help" shows a catalogue/],
	[
		'a directory of no page',
		{ modules: ['directory'] },
		/^modules: "directory" lists public pages/
	],
	['a block of a module that is left out', { home: ['region'] }, /^home: "region" is a block/],
	[
		'an example that is not there',
		{ example: 'nobody' },
		/^example: .*nobody\.json does not exist/
	],
	[
		'a note without words',
		{ home: ['note'], words: { fr: {}, en: {} } },
		/^words\.fr\.note is missing/
	],
	[
		'more subjects than the directory has bits',
		{
			modules: ['publishing', 'directory'],
			listed: { parts: [], subjects: Array.from({ length: 32 }, (_, at) => `s${at}`) }
		},
		/^listed\.subjects: has 32/
	],
	[
		'a catalogue that is not there',
		{ serves: { aides: ['cabinet-8'] } },
		/^serves: there is no catalogue "aides"/
	],
	[
		'words of a questionnaire that is not offered',
		{ words: { fr: { diagnoses: { autre: 'x' } }, en: {} } },
		/^words\.fr\.diagnoses: there is no questionnaire "autre"; known: cabinet-8/
	],
	[
		'a rule of a fact that nobody knows',
		{ facts: { headcount: { within: 'medecins' } } },
		/^facts\.headcount\.within: there is no fact "medecins"; known: /
	],
	[
		'an agreement of a subject that is not there',
		{ method: { agreements: { criterion: 'labels', practices: [] } } },
		/^method\.agreements\.criterion: there is no subject "labels"; known: /
	],
	[
		'a chosen example that is not there',
		{ method: { examples: { formula: 'nobody' } } },
		/^method\.examples\.formula: there is no example "nobody"; known: docteur/
	],
	['a directory without its list', { modules: ['publishing', 'directory'] }, /^listed is missing/],
	[
		'a part that the directory does not know',
		{ modules: ['publishing', 'directory'], listed: { parts: [], subjects: [] } },
		/^listed\.parts: lacks "[a-z-]+": add it at the end$/
	]
])('%s is told', (_, fields, problem) => {
	change(fields);
	expect(found()).toContainEqual(expect.stringMatching(problem));
});

it('a logo may only draw', () => {
	writeFileSync(join(folder, 'logo.svg'), '<svg viewBox="0 0 1 1"><script>1</script></svg>');
	expect(found()).toEqual([
		'logo: logo.svg holds a script or names another file: it may only draw'
	]);
});

it('a name is plain', () => {
	change({ name: 'Cap "Cabinet" ${1}' });
	expect(readOffered(folder)).toMatchObject({
		problem: { message: expect.stringContaining('a name has letters') as string }
	});
	change({ name: "L'Élan" });
	expect(readOffered(folder)).toEqual({ ids: ['cabinet-8'], serves: {} });
});

it('what it does not know is refused, by name', () => {
	change({ colour: '#000000' });
	expect(readOffered(folder)).toMatchObject({
		problem: { message: expect.stringContaining('"colour"') as string }
	});
});

it('facts of its own keep what the app reads of a company; figures count ours only', () => {
	const facts = JSON.parse(readFileSync(join(root, 'criteria/facts.json'), 'utf8')) as {
		core: { id: string; choices?: string[] }[];
	};
	const core = facts.core
		.filter(({ id }) => id !== 'naf')
		.map((fact) => (fact.id === 'department' ? { ...fact, choices: ['22', '35', 'other'] } : fact));
	writeFileSync(join(folder, 'facts.json'), JSON.stringify({ ...facts, core }));
	change({ modules: ['figures'] });
	const problems = found().join('\n');
	expect(problems).toContain('core.naf: is missing');
	expect(problems).toContain('core.department: has "22"');
});

it('contrast is that of WCAG', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
