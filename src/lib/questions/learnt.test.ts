// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { exampleAssessment } from '../../../tests/support/assessment';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { learntIn } from './learnt';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));

async function company(slug: string): Promise<Assessment> {
	const assessment = await exampleAssessment(slug);
	open.push(assessment);
	return assessment;
}
const said = (assessment: Assessment, theme: string) => {
	const { best, open } = learntIn(assessment, theme);
	return [best, open?.criterion ?? null, open?.unknown ?? false];
};

test.each([
	['boulangerie', 'impact-ecologique', 'economie-locale-circulaire', 'mesure-carbone'],
	['boulangerie', 'partage-pouvoir', 'stabilite-travail', 'salaries-decision'],
	['boulangerie', 'partage-valeur', 'ecarts-remuneration', 'placements-responsables'],
	['boulangerie', 'strategie-impact', 'achats-durables', 'labels'],
	['camping-premiere-saison', 'impact-ecologique', 'biodiversite-ressources', 'mesure-carbone'],
	['ferme-boutique', 'partage-pouvoir', 'stabilite-travail', 'progression-salaries'],
	['industrie', 'strategie-impact', 'mission-odd', 'mesure-impact'],
	['scop-batiment', 'partage-pouvoir', 'salaries-decision', 'parties-prenantes']
])('%s, %s: the strongest subject, and the subject left furthest behind', async (slug, ...line) => {
	const [theme = '', best, behind] = line;
	expect(said(await company(slug), theme)).toEqual([best, behind, false]);
});

test('an answer still to be found comes before the subject left furthest behind', async () => {
	const assessment = await company('chantier-insertion');
	expect(said(assessment, 'impact-ecologique')).toEqual([
		'economie-locale-circulaire',
		'reduction-carbone',
		true
	]);
});

test('where nothing gives a point, nothing is put forward', async () => {
	expect(said(await company('holding'), 'partage-pouvoir')).toEqual([null, null, false]);
});

test('of one subject that concerns the company there is none behind', async () => {
	expect(said(await company('graphiste'), 'partage-pouvoir')).toEqual([
		'parties-prenantes',
		null,
		false
	]);
});

test('whatever was answered, what is put forward gives points, and what is behind gives less', async () => {
	for (const slug of ['startup-sante', 'camping-premiere-saison', 'graphiste', 'industrie']) {
		const assessment = await company(slug);
		const { criteria } = assessment.score;
		const share = (id: string) => (criteria[id]?.low ?? NaN) / (criteria[id]?.max ?? NaN);
		for (const { id } of assessment.compiled.grid.pillars.flatMap(({ themes }) => themes)) {
			const { best, open } = learntIn(assessment, id);
			if (!best) continue;
			expect(share(best), `${slug}: ${id}`).toBeGreaterThan(0);
			if (open && !open.unknown) expect(share(open.criterion)).toBeLessThan(share(best));
		}
	}
});
