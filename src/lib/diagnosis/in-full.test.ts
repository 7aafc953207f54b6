// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import messages from '$lib/i18n/messages/fr.messages';
import paper from '$lib/paper/fr.paper';
import report from '$lib/result/fr.report';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { linesOf } from './lines';
import { exampleAssessment, help } from '../../../tests/support/assessment';
import { inFull } from './in-full';
import { lineTexts } from './line-text';
import type { Reader } from './reader';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));
const spelling = { messages, report, paper, lang: 'fr' as const };
const handed = { reader: 'handed' as const, speech: spelling };

async function linesFor(reader: Reader, slug = 'boulangerie') {
	const assessment = await exampleAssessment(slug);
	open.push(assessment);
	return inFull(linesOf(assessment), { help, report, reader });
}
type Lines = Awaited<ReturnType<typeof linesFor>>;
const lineOf = (lines: Lines, criterion: string) => {
	const line = lines.find(({ id }) => id === criterion);
	if (!line) throw new Error(criterion);
	return line;
};

test.each([
	['mesure-carbone', /^Les consommations d'énergie et de carburant\b.* not/],
	['economie-locale-circulaire', /^Fournisseurs d'un produit .*\s: la moitié ou plus\. Gestes /],
	[
		'publics-fragiles',
		/^(Ces 12 derniers mois|Au moins une fois par mois), .* \(et 1\sautre réponse\)$/
	],
	['ecarts-remuneration', /^Réponse non montrée \(protège des personnes\)$/]
])('the line of %s is understood alone', async (criterion, said) => {
	const lines = await linesFor('handed');
	expect(lineTexts(lineOf(lines, criterion), handed).join('|')).toMatch(said);
});

test('what does not concern the company says why', async () => {
	for (const reader of ['handed', 'owner'] as const) {
		const lines = await linesFor(reader, 'graphiste');
		const said = (id: string) => lineTexts(lineOf(lines, id), handed);
		expect(said('salaries-decision')).toEqual(['Pas concerné\u00a0: aucun salarié']);
		expect(said('egalite-femmes-hommes').join()).toMatch(/aucun salarié, et une seule personne/);
	}
});

test.each([
	['handed', 'Connaître son CO₂'],
	['owner', 'Connaître votre CO₂']
] as const)('a subject is named for %s', async (reader, name) => {
	expect(lineOf(await linesFor(reader), 'mesure-carbone').words.plain).toBe(name);
});

test('what the company does not know is named', async () => {
	const lines = await linesFor('handed', 'chantier-insertion');
	const [said] = lineTexts(lineOf(lines, 'reduction-carbone'), handed);
	expect(said).toMatch(
		/^Déclaré\u00a0: une action.*\. Ne sait pas\u00a0: baisse en deux ans, comptée en énergie ou en CO₂/
	);
});

test('the company reads its own words, whole', async () => {
	const lines = await linesFor('owner');
	const said = lineTexts(lineOf(lines, 'publics-fragiles'), {
		reader: 'owner',
		speech: spelling
	}).join('|');
	expect(said).toMatch(/vous assurez un service qui manquait/);
});

test.each(['boulangerie', 'industrie', 'scop-batiment', 'holding', 'graphiste'])(
	'no line of the fiche of %s speaks to its reader',
	async (slug) => {
		const texts = (await linesFor('handed', slug)).flatMap((line) => lineTexts(line, handed));
		expect(
			texts.filter((text) => /(?<!rendez-)(?<!\p{L})(vous|votre|vos)(?!\p{L})/iu.test(text))
		).toEqual([]);
	}
);
