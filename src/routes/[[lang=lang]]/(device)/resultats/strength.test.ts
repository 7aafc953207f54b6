// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { exampleAssessment } from '../../../../../tests/support/assessment';
import type { Answer } from '$lib/grid/sheet';
import messages from '$lib/i18n/messages/fr.messages';
import report from '$lib/result/fr.report';
import { wordsKindOf } from '$lib/questions/kinds/words';
import { strengths } from '$lib/result/result-view';
import { strengthText } from './strength';

async function linesOf(slug: string) {
	const assessment = await exampleAssessment(slug);
	await assessment.needHelp();
	const said = strengths(assessment.score, 20).map((strength) => ({
		...strength,
		kind: assessment.compiled.criterionById.get(strength.criterion)?.items.get(strength.item)?.kind,
		text: strengthText(assessment, strength, { messages, report, lang: 'fr' })
	}));
	assessment.close();
	return { said, criteria: assessment.words.criteria };
}

test('figures are said as they were given, a bracket with what it measures, of practices one is named', async () => {
	const { said } = await linesOf('industrie');
	const bakery = await linesOf('boulangerie');
	const texts = [...said, ...bakery.said].map(({ text }) => text);
	expect(texts).toContain('2\u00a0600 et 1\u00a0830 euros (3 fois ou moins)');
	expect(texts).toContainEqual(
		expect.stringMatching(
			/^Fournisseurs proches, parmi ceux regardés\s: .* euros \(50\s% ou plus\)$/
		)
	);
	expect(texts).toContainEqual(expect.stringMatching(/^Un.* \(et \d\sautres? réponses?\)$/));
});

test('a bracket alone is said with what is measured, and so are two numbers that have no unit', async () => {
	const assessment = await exampleAssessment('industrie');
	await assessment.needHelp();
	const { criteria } = assessment.words;
	const alone = (criterion: string, id: string, answerOf: (rung: string) => Answer) => {
		const item = assessment.compiled.criterionById.get(criterion)?.items.get(id);
		const words = criteria[criterion]?.items[id];
		const [rung] = Object.keys(words?.choices ?? {}).slice(-1);
		if (!item || !words || !rung) throw new Error(`There is no bracket of ${criterion}/${id}.`);
		const help = assessment.help?.criteria[criterion]?.items[id];
		const given = { item, words, rung, answer: answerOf(rung) };
		return wordsKindOf(item).alone(given, help, { messages, report, lang: 'fr' });
	};
	expect(
		alone('economie-locale-circulaire', 'fournisseurs-proches', (bracket) => ({ bracket }))
	).toMatch(/^Fournisseurs d'un produit .*\s: la moitié ou plus$/);
	expect(alone('stabilite-travail', 'departs-cdi', () => ({ numbers: { a: 1, b: 100 } }))).toMatch(
		/^Part des salariés en CDI partis dans l'année.*\s: jusqu'à 10\s%/
	);
	assessment.close();
});

test.each(['boulangerie', 'industrie', 'scop-batiment', 'ferme-boutique', 'startup-sante'])(
	'of %s, no line is a bare answer',
	async (slug) => {
		const { said, criteria } = await linesOf(slug);
		expect(said.length).toBeGreaterThan(2);
		for (const { criterion, item, kind, text } of said) {
			// Under its subject too, a level or a bracket says too little.
			if (kind === 'practices') continue;
			const choices = Object.values(criteria[criterion]?.items[item]?.choices ?? {});
			expect(
				choices.map(({ words }) => words),
				text
			).not.toContain(text);
		}
	}
);
