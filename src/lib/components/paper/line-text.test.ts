// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import messages from '$lib/i18n/messages/fr.messages';
import paper from '$lib/i18n/messages/fr.paper';
import report from '$lib/i18n/messages/fr.report';
import type { Assessment } from '$lib/state/session/assessment.svelte';
import { linesOf } from '$lib/state/result/lines';
import { exampleAssessment } from '../../../../tests/support/assessment';
import { lineTexts, type LineReader } from './line-text';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));

const spelling = { messages, report, paper, lang: 'fr' as const };
const textOf = (assessment: Assessment, criterion: string, reader: LineReader) => {
	const line = linesOf(assessment).find(({ id }) => id === criterion);
	if (!line) throw new Error(criterion);
	return lineTexts(line, spelling, reader).join(' / ');
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
		for (const reader of ['others', 'fiche'] as const) {
			const text = textOf(assessment, criterion, reader);
			expect(text).toContain(report.unanswered);
			expect(text).not.toMatch(/5|inventé/);
		}
	}
);
