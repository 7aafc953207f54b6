/** What a stranger's questionnaire may not say, however sound its structure: one text of it changed at a time. */
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { root } from '../../../tests/support/grids';
import { checkCriteria } from './check-criteria';
import { readingEase, syllablesOf } from './readability';
import { editFile, writeJson } from './tiny-criteria';
import { checkVersion } from './versions';

const version = 'grids/cabinet-8/2026.1';
let criteria = '';
beforeEach(() => {
	criteria = mkdtempSync(join(tmpdir(), 'azimut-'));
	cpSync(join(root, 'docs/examples/cabinet'), criteria, { recursive: true });
});
afterEach(() => rmSync(criteria, { recursive: true }));

const found = (path = version) =>
	checkVersion(criteria, path).map((line) => line.replace(join(criteria, path), ''));
const long = Array.from({ length: 26 }, () => 'mot').join(' ');
const hard =
	"L'institutionnalisation progressive des mécanismes participatifs conditionne l'opérationnalisation gouvernementale.";

const strength = 'vos patients vous voient à temps';
const where = 'Dans votre agenda : cherchez la première place libre, comme le ferait un patient.';
it.each([
	['fr.help.json', strength, 'vos <b>patients</b>', 'acces-soins.strength: "<b>" is HTML'],
	['fr.help.json', strength, 'vos&nbsp;patients', 'acces-soins.strength: "&nbsp;" is a code of HTML'],
	['fr.help.json', strength, 'vos **patients**', 'acces-soins.strength: "**" is for bold'],
	['fr.help.json', strength, 'vos `patients`', 'acces-soins.strength: "`" is for code'],
	['fr.help.json', strength, '[vous](x.fr)', 'acces-soins.strength: "[vous](x.fr)" is a link'],
	['en.help.json', 'Page of the diary, without', 'Page <i>without', 'acces-soins.proofs[0]: "<i>" is HTML'],
	['examples/docteur-seule.json', "Jeanne vient d'ouvrir", 'Jeanne <u>vient', 'story: "<u>" is HTML'],
	['fr.help.json', strength, 'vos patients !', 'acces-soins.strength: has "!"'],
	['fr.help.json', strength, 'l’accueil', 'acces-soins.strength: has a curly apostrophe'],
	['fr.help.json', strength, 'you and your team', 'acces-soins.strength: has words of English (you, and, your)'],
	['en.help.json', 'your patients see you in time', 'les patients', 'acces-soins.strength: has words of French (les)'],
	['fr.help.json', where, long, 'acces-soins.where: has a sentence of 26 words; 25 at most'],
	['fr.help.json', where, Array(20).fill(hard).join(' '), 'criteria.acces-soins: is hard to read in French'],
	['fr.help.json', "On regarde l'attente et ce qui aide chacun à venir.", long, 'acces-soins.summary[0]: has a sentence of 26 words; 14 at most'],
	['fr.json', '"soigner": { "name": "Soigner et accueillir", "plain": "', '"soigner": { "name": "Soigner", "plain": "[a](b) ', 'pillars.soigner.plain: "[a](b)" is a link'],
	['en.help.json', `"strength": "your patients see you in time",`, '', 'acces-soins.strength: has a text in French and none here'],
	['fr.help.json', `"strength": "${strength}",`, '', 'acces-soins.strength: has a text here and none in French']
])('%s: %s made %s', (file, from, to, line) => {
	expect(found()).toEqual([]);
	editFile(join(criteria, version, file), from, to);
	expect(found().filter((one) => one.includes(line))).toHaveLength(1);
}); // prettier-ignore

it.each(['fewer than < 10', 'a <5 b', 'AT&T, R & D; a', 'a * b', '[one] (two)'])(
	'%s is plain',
	(text) => {
		editFile(join(criteria, version, 'en.help.json'), 'your patients see you in time', text);
		expect(found().filter((one) => one.includes('strength'))).toEqual([]);
	}
);

it('an answer of one sentence ends without a full stop', () => {
	editFile(join(criteria, version, 'fr.json'), '"words": "Une place', '"words": "Fin. Une place');
	expect(found().filter((one) => one.includes('full stop'))).toEqual([]);
	editFile(join(criteria, version, 'fr.json'), '"words": "Fin. Une place', '"words": "Fin."}, "x": {"words": "Une place');
	expect(found().join()).toContain('ends with a full stop');
}); // prettier-ignore

it('a screen is short in a draft; one that was published stays', () => {
	const row = '"words": "Une place';
	editFile(join(criteria, version, 'fr.json'), row, `"words": "${long}, ${long}, ${long}, ${long}, ${long}`);
	expect(found().filter((line) => line.includes('a screen has at most'))).toEqual([]);
	const draft = `${version}-draft`;
	renameSync(join(criteria, version), join(criteria, draft));
	editFile(join(criteria, draft, 'grid.json'), '"2026.1"', '"2026.1-draft"');
	expect(found(draft).join('\n')).toMatch(/gestes-acces: has 1\d\d words with its answers; a screen has at most 110/);
}); // prettier-ignore

it('the guide is easy and short, asks one question, and has no markup; nor has any other file', () => {
	const guide = join(criteria, 'guide/fr.json');
	editFile(guide, 'Si j\'appelle aujourd\'hui, quand me verrez-vous ?', `Dites-le. ${long} <br>`);
	writeJson(join(criteria, 'search-words.json'), [{ typed: ['`four`'], finds: [] }]);
	const problems = checkCriteria(criteria).problems.map((line) => line.replace(criteria, ''));
	expect(problems).toEqual([
		'/guide/fr.json acces-soins.ask: is not one question',
		'/guide/fr.json acces-soins.ask: has a sentence of 27 words; 25 at most',
		expect.stringMatching(/guide\/fr\.json acces-soins: has \d\d words; a subject of the guide has at most 60/),
		expect.stringContaining('/guide/fr.json acces-soins.ask: "<br>" is HTML'),
		expect.stringContaining('/search-words.json [0].typed[0]: "`" is for code')
	]);
}); // prettier-ignore

test('the index tells an easy text from a hard one', () => {
	expect(readingEase(['Vous payez vos factures. Vous notez la date.'])).toBeGreaterThan(90);
	expect(readingEase([hard])).toBeLessThan(10);
	expect(['entreprise', 'année', 'eau', 'quatre', 'payer'].map(syllablesOf)).toEqual([
		3, 2, 1, 1, 2
	]);
});
