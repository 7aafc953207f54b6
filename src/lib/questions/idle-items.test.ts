import { expect, test } from 'vitest';
import { resultOf, tinyAssessment } from '../../../tests/support/assessment';
import type { Answer } from '$lib/grid/sheet';
import type { Item, LevelItem } from '$lib/grid/grid';
import type { Words } from '$lib/grid/words';
import { answerPath, campaignPath, profilePath } from '$lib/dossier/paths';
import { disclose } from '$lib/engine/score/disclose';
import { readSheet } from '$lib/engine/score/score';
import { recount } from '$lib/server/pages/recount';
import { viewPage } from '$lib/share/page-view';
import { contentOf } from '$lib/share/public-content';
import { linesOf } from '$lib/diagnosis/lines';
import { counts } from '$lib/session/summary/summary';
import { completeParts } from '$lib/storage/reminder';
import { confirmPass, frozen, toConfirm } from '$lib/years/years';
import { quickAnswers } from '$lib/session/dossier/quick-answers';
import { listToFind } from './to-find';
import { refreshPass, secondPass } from './second-pass';
import { stopsOf, walk } from './walk';

const level = (id: string, points: number, idles?: string[]): LevelItem['levels'][number] => ({
	id,
	points,
	effort: 1,
	control: 'self',
	...(idles && { idles })
});
const items: Item[] = [
	{ id: 'goal', kind: 'level', levels: [level('unsaid', 0, ['watch']), level('said', 3)] },
	{ id: 'watch', kind: 'level', levels: [level('nobody', 0), level('team', 2)] }
];
const path = (item: string) => answerPath('single@2026.1', 'only', item);
const dossier = (goal: string, watch: Answer | null = null) =>
	tinyAssessment(items, [
		{ path: path('goal'), value: { level: goal } },
		{ path: path('watch'), value: watch }
	]);
const ids = (stops: readonly { id: string }[]) => stops.map(({ id }) => id);

test('what a level leaves idle is on no screen, in no list of what is left, and nothing waits for it', async () => {
	const assessment = await dossier('unsaid');
	const { compiled, sheet, score } = assessment;
	expect(ids(walk(compiled, sheet, ['only']))).toEqual(['goal']);
	expect(ids(stopsOf(compiled, sheet, 'only'))).toEqual(['goal']);
	expect(counts(score)).toEqual({ asked: 2, answered: 2 });
	expect(listToFind(assessment)).toEqual({ unknown: [], unanswered: [], figures: [] });
	expect(secondPass(assessment)).toEqual([]);
	expect(completeParts(assessment)).toEqual(['pillar']);
	expect(resultOf(assessment).steps.map(({ item }) => item)).toEqual(['goal']);
});

test('it is asked again with another level, in the pass that was under way too', async () => {
	const assessment = await dossier('unsaid');
	const drawnUp = [{ criterion: 'only', kind: 'item', id: 'goal' } as const];
	expect(ids(refreshPass(assessment, drawnUp))).toEqual(['goal']);
	await assessment.answer('only', 'goal', { level: 'said' });
	expect(ids(refreshPass(assessment, drawnUp))).toEqual(['goal', 'watch']);
	expect(counts(assessment.score)).toEqual({ asked: 2, answered: 1 });
	expect(listToFind(assessment).unanswered).toMatchObject([{ items: [{ item: 'watch' }] }]);
});

test('an answer that it had is in no list that is read, and is not to be confirmed in a new year', async () => {
	const assessment = await dossier('unsaid', { level: 'team' });
	await assessment.change([{ path: profilePath('referenceYear'), value: 2025 }]);
	const value = frozen(assessment, '2026-01-10');
	await assessment.change([{ path: campaignPath('a'.repeat(32)), value }]);
	await assessment.change([{ path: profilePath('referenceYear'), value: 2026 }]);
	expect(toConfirm(assessment)).toEqual([{ criterion: 'only', item: 'goal' }]);
	expect(ids(confirmPass(assessment))).toEqual(['goal']);
	expect(quickAnswers(assessment.state, assessment.compiled)).toEqual([]);

	const [line] = linesOf(assessment);
	expect(line?.items.map(({ item }) => item.id)).toEqual(['goal']);
});

test('a public page does not show it, and what the page adds up is the result', async () => {
	const { compiled, sheet, words, score } = await dossier('unsaid', { level: 'team' });
	const sent = disclose(compiled, sheet);
	const said = { listed: true, lang: 'fr' as const, assessedOn: '2026-01-10', referenceYear: 2025 };
	const show = { name: 'Exemple', facts: [] };
	const reading = readSheet(compiled, { profile: sent.facts, answers: sent.answers });
	const content = contentOf(compiled, reading, { ...sent, ...said, show });
	expect(content.lines.flatMap(({ answers }) => answers.map(({ item }) => item))).toEqual(['goal']);
	expect(content.total).toMatchObject({ low: 0, high: 0 });
	expect(score.total).toMatchObject({ low: 0, high: 0 });
	expect(recount(viewPage(content, compiled, words as Words)).total).toEqual(content.total);
});
