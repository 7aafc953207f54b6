// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { exampleAssessment } from '../../../../../tests/support/assessment';
import messages from '$lib/i18n/messages/fr.messages';
import report from '$lib/result/fr.report';
import { strengths } from '$lib/result/result-view';
import { strengthText } from './strength';

async function linesOf(slug: string) {
	const assessment = await exampleAssessment(slug);
	await assessment.needHelp();
	const said = strengths(assessment.score, 20).map((strength) => ({
		...strength,
		text: strengthText(assessment, strength, { messages, report, lang: 'fr' })
	}));
	assessment.close();
	return { said, criteria: assessment.words.criteria };
}

test('a measure is said with what it measures, a level as strangers read it, practices with their subject', async () => {
	const { said } = await linesOf('industrie');
	const bakery = await linesOf('boulangerie');
	const texts = [...said, ...bakery.said].map(({ text }) => text);
	expect(texts).toContain(
		'Écart entre la paie la plus haute et la plus basse, dirigeant payé compris, sans les alternants\u00a0: 3 fois ou moins'
	);
	expect(texts).toContainEqual(
		expect.stringMatching(/^Fournisseurs d'un produit .*\s: la moitié ou plus$/)
	);
	expect(texts).toContainEqual(
		expect.stringMatching(/^[A-Z].*\s: Un.* \(et \d\sautres? réponses?\)$/)
	);
});

test.each(['boulangerie', 'industrie', 'scop-batiment', 'ferme-boutique', 'startup-sante'])(
	'of %s, no line is a bare answer',
	async (slug) => {
		const { said, criteria } = await linesOf(slug);
		expect(said.length).toBeGreaterThan(2);
		for (const { criterion, item, text } of said) {
			const { plain = '', items } = criteria[criterion] ?? {};
			const bare = Object.values(items?.[item]?.choices ?? {}).map(({ words }) => words);
			expect(bare, text).not.toContain(text);
			// Of a bracket the subject says too little.
			if (/^(part-|ecart|fournisseurs-|dons-|baisse)/.test(item))
				expect(text).not.toContain(`${plain}\u00a0:`);
		}
	}
);
