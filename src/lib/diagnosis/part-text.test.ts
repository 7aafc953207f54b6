// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import paper from '$lib/paper/fr.paper';
import report from '$lib/result/fr.report';
import { exampleAssessment, newAssessment } from '../../../tests/support/assessment';
import { partText, totalText } from './part-text';

const bare = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
	['industrie', ['24 sur 40', '60 %'], ['55', 'sur 100', '']],
	[
		'graphiste',
		['7 sur 30', '23 %'],
		['16', 'sur 70', 'soit 23 sur 100 : 6 sujets ne concernent pas l’entreprise']
	],
	[
		'chantier-insertion',
		['29 à 32 sur 40', '73 à 80 %'],
		['au moins 71, au plus 74', 'sur 100', '']
	]
])('%s: points of what applies, and what they come to', async (slug, part, total) => {
	const assessment = await exampleAssessment(slug);
	const { points, share } = partText(assessment, 0, { paper, report });
	expect([points, share].map(bare)).toEqual(part);
	const { score, outOf, onHundred } = totalText(assessment, paper);
	expect([score, outOf, onHundred].map(bare)).toEqual(total);
	assessment.close();
});

test('under half answered says so in the place of a total', async () => {
	const assessment = await exampleAssessment('holding');
	const { score, onHundred, tooIncomplete = '' } = totalText(assessment, paper);
	expect([score, onHundred]).toEqual(['–', '']);
	expect(bare(tooIncomplete)).toBe('Diagnostic rempli à 37 % : trop incomplet pour un total');
	assessment.close();
});

test('where nothing applies, there is nothing to say', async () => {
	const assessment = await newAssessment();
	const none = { score: null, low: null, high: null };
	const { compiled, words, sheet, facts, score } = assessment;
	const empty = { ...score, total: none, pillars: {} };
	const diagnosis = { compiled, words, sheet, facts, score: empty };
	expect(partText(diagnosis, 0, { paper, report })).toEqual({ points: '–', share: '' });
	expect(totalText(diagnosis, paper)).toEqual({ score: '–', outOf: '', onHundred: '' });
	assessment.close();
});
