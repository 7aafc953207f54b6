// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { profilePath } from '$lib/dossier/paths';
import { exampleAssessment } from '../../../tests/support/assessment';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { figuresMissing, refreshPass, secondPass } from './second-pass';
import { subjectCounts, subjectsToFind } from '$lib/result/result-view';
import { listToFind } from './to-find';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));

async function bakery(): Promise<Assessment> {
	const assessment = await exampleAssessment('boulangerie');
	open.push(assessment);
	return assessment;
}
const places = (stops: { criterion: string; id: string }[]) =>
	stops.map(({ criterion, id }) => `${criterion}/${id}`);

test('what weighs most comes first, then the brackets without a figure', async () => {
	const assessment = await bakery();
	await assessment.answer('economie-locale-circulaire', 'fournisseurs-proches', {
		bracket: 'des-40'
	});
	await assessment.answer('mecenat', 'dons-annee', null);
	await assessment.answer('economie-locale-circulaire', 'gestes-circulaires', { unknown: true });
	const stops = places(secondPass(assessment));
	const [don, gestes, figure] = [
		'mecenat/dons-annee',
		'economie-locale-circulaire/gestes-circulaires',
		'economie-locale-circulaire/fournisseurs-proches'
	].map((place) => stops.indexOf(place));
	expect(don).toBe(0);
	expect(gestes).toBe(1);
	expect(figure).toBeGreaterThan(1);
});

test('a choice beside the brackets has no figure behind it', async () => {
	const assessment = await bakery();
	const at = { criterion: 'reduction-carbone', item: 'baisse-deux-ans' };
	await assessment.answer(at.criterion, at.item, { bracket: 'plus-de-fossile' });
	expect(figuresMissing(assessment)).not.toContainEqual(at);
	await assessment.answer(at.criterion, at.item, { bracket: 'none' });
	expect(figuresMissing(assessment)).toContainEqual(at);
});

test('an answer given leaves the list in its order; what a fact brings stands with its subject', async () => {
	const assessment = await bakery();
	await assessment.answer('mecenat', 'dons-annee', { unknown: true });
	await assessment.answer('mesure-carbone', 'mesure-simple', { unknown: true });
	const drawnUp = secondPass(assessment);
	await assessment.answer('mecenat', 'dons-annee', { bracket: 'plus-de-0' });
	expect(places(refreshPass(assessment, drawnUp))).toEqual(places(drawnUp));
	await assessment.setFact('headcount', 25);
	const then = places(refreshPass(assessment, drawnUp));
	expect(then).not.toContain('mesure-carbone/mesure-simple');
	expect(then).toContain('mesure-carbone/mesure-complete');
	const first = then.findIndex((place) => place.startsWith('stabilite-travail/'));
	const last = then.findLastIndex((place) => place.startsWith('stabilite-travail/'));
	expect(first).toBeGreaterThanOrEqual(0);
	const between = then.slice(first, last + 1);
	expect(between.every((place) => place.startsWith('stabilite-travail/'))).toBe(true);
});

test('the list to find out tells what is not known from what is not answered, with the numbers to look for', async () => {
	const assessment = await bakery();
	await assessment.answer('progression-salaries', 'part-formes', { unknown: true });
	await assessment.answer('mesure-carbone', 'mesure-simple', null);
	const { unknown, unanswered } = listToFind(assessment);
	expect(unknown).toMatchObject([{ criterion: 'progression-salaries' }]);
	expect(unknown[0]?.items[0]?.numbers).toHaveLength(2);
	expect(unknown[0]?.upTo).toBeGreaterThan(0);
	expect(unanswered).toMatchObject([{ criterion: 'mesure-carbone', items: [{ numbers: [] }] }]);
});

test('a fact that was skipped is named where its subject stays open, the widest first, and nothing is said to be whole', async () => {
	const assessment = await bakery();
	expect(listToFind(assessment).unanswered).toEqual([]);
	const before = subjectCounts(assessment.score);
	expect(before.answered).toBe(before.applicable);
	await assessment.answer('economie-locale-circulaire', 'gestes-circulaires', null);
	await assessment.change(() => [{ path: profilePath('profit'), value: null }]);
	const [first, second] = listToFind(assessment).unanswered;
	expect(first).toEqual({ criterion: 'partage-valeur', upTo: 5, facts: ['profit'], items: [] });
	expect(second).toMatchObject({ criterion: 'economie-locale-circulaire', facts: [] });
	expect(second?.upTo).toBeLessThan(5);
	expect(subjectsToFind(assessment)[0]).toMatchObject({ criterion: 'partage-valeur', item: null });
	expect(secondPass(assessment)[0]).toEqual({
		criterion: 'partage-valeur',
		kind: 'fact',
		id: 'profit'
	});
	expect(subjectCounts(assessment.score).answered).toBe(before.applicable - 2);
});
