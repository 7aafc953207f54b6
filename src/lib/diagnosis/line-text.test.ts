// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import messages from '$lib/i18n/messages/fr.messages';
import paper from '$lib/paper/fr.paper';
import report from '$lib/result/fr.report';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { linesOf } from './lines';
import { exampleAssessment } from '../../../tests/support/assessment';
import { lineTexts } from './line-text';
import type { Reader } from './reader';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));

const spelling = { messages, report, paper, lang: 'fr' as const };
const bare = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const textOf = (assessment: Assessment, criterion: string, reader: Reader) => {
	const line = linesOf(assessment).find(({ id }) => id === criterion);
	if (!line) throw new Error(criterion);
	return lineTexts(line, { reader, speech: spelling }).join(' / ');
};

test.each([
	[
		'figures that do not fit',
		'stabilite-travail',
		'part-cdi',
		{ numbers: { a: 5, b: 3 } },
		/5 sur 3/
	],
	['a level that is none', 'stabilite-travail', 'departs-subis', { level: 'inventé' }, /^/]
])(
	'%s, from a file, say nothing to others where they could point at someone',
	async (_, criterion, item, answer, own) => {
		const assessment = await exampleAssessment('boulangerie');
		open.push(assessment);
		await assessment.answer(criterion, item, answer);
		expect(textOf(assessment, criterion, 'owner')).toMatch(own);
		for (const reader of ['everyone', 'handed'] as const) {
			const text = textOf(assessment, criterion, reader);
			expect(text).toContain(reader === 'handed' ? paper.fiche.told.missing : report.unanswered);
			expect(text).not.toMatch(/5|inventé/);
		}
	}
);

test('of two questions, what is declared comes first, and the one without an answer is named on the fiche', async () => {
	const assessment = await exampleAssessment('boulangerie');
	open.push(assessment);
	await assessment.answer('economie-locale-circulaire', 'fournisseurs-proches', null);
	const text = textOf(assessment, 'economie-locale-circulaire', 'handed');
	expect(bare(text)).toMatch(
		/^Déclaré : .*\. Sans réponse : (sur|parmi) vos 10 plus gros fournisseurs/
	);
	await assessment.answer('economie-locale-circulaire', 'gestes-circulaires', null);
	expect(textOf(assessment, 'economie-locale-circulaire', 'handed')).toBe(report.unanswered);
});

test('what the company does not know never passes for what it declares', async () => {
	const assessment = await exampleAssessment('boulangerie');
	open.push(assessment);
	const said = () => bare(textOf(assessment, 'economie-locale-circulaire', 'handed'));
	await assessment.answer('economie-locale-circulaire', 'fournisseurs-proches', { unknown: true });
	expect(said()).toMatch(
		/^Déclaré : [^.]*\. Ne sait pas : (sur|parmi) vos 10 plus gros fournisseurs/
	);
	await assessment.answer('economie-locale-circulaire', 'gestes-circulaires', { practices: [] });
	expect(said()).toMatch(
		/^Déclaré : .* Rien de tout cela .* Ne sait pas : (sur|parmi) vos 10 plus gros fournisseurs/
	);
	await assessment.answer('economie-locale-circulaire', 'gestes-circulaires', { unknown: true });
	expect(said()).toMatch(
		/^Ne sait pas : (sur|parmi) vos 10 plus gros .* ; (ces 12 derniers mois|qu'avez-vous fait)/
	);
	await assessment.answer('economie-locale-circulaire', 'fournisseurs-proches', null);
	expect(said()).toMatch(/^Ne sait pas : .* Sans réponse : (sur|parmi) vos 10/);
});

test.each([
	[{}, /5 000 MWh, puis 4 740 MWh/],
	[
		{ c: 300, d: 320 },
		/5 000 MWh pour 300 unités produites, puis 4 740 MWh pour 320 unités produites/
	]
])('of two figures of energy, the earlier comes first and says so: %j', async (made, said) => {
	const assessment = await exampleAssessment('industrie');
	open.push(assessment);
	const numbers = { a: 5000, b: 4740, ...made, unit: 'mwh' as const };
	await assessment.answer('reduction-carbone', 'baisse-deux-ans', { numbers });
	const text = textOf(assessment, 'reduction-carbone', 'handed');
	expect(bare(text)).toMatch(said);
	// Its bracket, once.
	expect(bare(text).match(/\((de 4 à moins de 10 %|10 % ou plus)\)/g)).toHaveLength(1);
});
