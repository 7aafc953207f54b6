import { expect, test } from 'vitest';
import { readFacts } from '$lib/engine/facts/profile';
import { addAction, editAction } from '$lib/dossier/plan';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { bestMission, compiled, exampleAssessment, words } from '../../../tests/support/assessment';
import english from './en.moved';
import { finish } from './finish';
import french from './fr.moved';
import { openSince } from './since';
import type { TimelineEntry } from './timeline';
import { confirmPass, startYear } from './years';

const openEntry = (side: TimelineEntry) =>
	Promise.resolve({
		...side,
		compiled,
		words,
		facts: readFacts(compiled, side.sheet.profile)
	});
const since = (assessment: Assessment) => openSince(assessment, 'fr', openEntry);

/** 2025 was finished in November 2026; it is February 2027. */
async function secondYear(): Promise<Assessment> {
	const assessment = await exampleAssessment('boulangerie');
	await assessment.decide((state) => finish({ state, compiled }, '2026-11-24'));
	await assessment.change(startYear(2026));
	return assessment;
}

test('in a first year there is nothing to look back at', async () => {
	const assessment = await exampleAssessment('boulangerie');
	expect(await since(assessment)).toBeNull();
	await assessment.decide((state) => finish({ state, compiled }, '2026-11-24'));
	expect(await since(assessment)).toBeNull();
	assessment.close();
});

test('what only waits to be confirmed, or was, is no progress; the points of then stay to be drawn', async () => {
	const assessment = await secondYear();
	const then = assessment.score.criteria['mission-odd']?.low;
	const before = await since(assessment);
	expect(before).toMatchObject({ year: 2025, done: 0, up: 0, gained: 0, sentence: '' });
	expect(before?.points['mission-odd']).toBe(then);
	const [stop] = confirmPass(assessment);
	const answer = assessment.answerTo(stop?.criterion ?? '', stop?.id ?? '');
	await assessment.answer(stop?.criterion ?? '', stop?.id ?? '', answer ?? { unknown: true });
	expect(await since(assessment)).toEqual(before);
	assessment.close();
});

test('an answer that went up and an action done since are told, with the points they gave', async () => {
	const assessment = await secondYear();
	const [then, total] = [await since(assessment), assessment.score.total.low ?? 0];
	await assessment.answer('mission-odd', 'mission', { level: bestMission });
	await assessment.change([
		...addAction('a1', { title: 'Écrire le but' }),
		editAction('a1', 'status', 'done')
	]);
	const now = await since(assessment);
	expect(now).toMatchObject({
		year: 2025,
		done: 1,
		up: 1,
		sentence: expect.stringMatching(/^Depuis 2025.: 1.pas fait, 1.sujet avance, /) as string
	});
	expect(now?.points).toEqual(then?.points);
	expect(now?.gained).toBe(Math.round(10 * ((assessment.score.total.low ?? 0) - total)));
	assessment.close();
});

test.each([
	[
		3,
		2,
		'4',
		true,
		'Depuis 2025\u00a0: 3\u00a0pas faits, 2\u00a0sujets avancent, 4 points de plus sur 100.',
		'Since 2025: 3 steps done, 2 subjects went up, 4 points more out of 100.'
	],
	[1, 0, '', false, 'Depuis 2025\u00a0: 1\u00a0pas fait.', 'Since 2025: 1 step done.'],
	[
		0,
		1,
		'1',
		false,
		'Depuis 2025\u00a0: 1\u00a0sujet avance, 1 point de moins sur 100.',
		'Since 2025: 1 subject went up, 1 point fewer out of 100.'
	]
])(
	'%i done, %i up, %s points: one plain sentence',
	(done, up, points, isMore, inFrench, inEnglish) => {
		expect(french.since(2025, done, up, points, isMore)).toBe(inFrench);
		expect(english.since(2025, done, up, points, isMore)).toBe(inEnglish);
	}
);
