// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { exampleAssessment } from '../../../../tests/support/assessment';
import type { Assessment } from '../session/assessment.svelte';
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
	return [best && `${best.item}: ${best.rung}`, open?.criterion ?? null, open?.unknown ?? false];
};

test.each([
	['boulangerie', 'impact-ecologique', 'fournisseurs-proches: des-50', 'mesure-carbone'],
	['boulangerie', 'partage-pouvoir', 'part-cdi: des-70', 'salaries-decision'],
	['boulangerie', 'partage-valeur', 'ecart: jusqu-a-3', 'placements-responsables'],
	['boulangerie', 'strategie-impact', 'fournisseurs-engages: des-10', 'labels'],
	[
		'camping-premiere-saison',
		'impact-ecologique',
		'gestes-vendre: vrac-consigne',
		'mesure-carbone'
	],
	['ferme-boutique', 'partage-pouvoir', 'gestes-saison: emploi-annee', 'progression-salaries'],
	['industrie', 'strategie-impact', 'mission: ecrite-et-montree', 'mesure-impact'],
	['scop-batiment', 'partage-pouvoir', 'voix-salaries: des-50', 'parties-prenantes']
])('%s, %s: the strongest answer, and the subject left furthest behind', async (slug, ...line) => {
	const [theme = '', best, behind] = line;
	expect(said(await company(slug), theme)).toEqual([best, behind, false]);
});

test('an answer still to be found comes before the subject left furthest behind', async () => {
	const assessment = await company('chantier-insertion');
	expect(said(assessment, 'impact-ecologique')).toEqual([
		'fournisseurs-proches: des-50',
		'reduction-carbone',
		true
	]);
});

test('where nothing gives a point, nothing is put forward', async () => {
	expect(said(await company('holding'), 'partage-pouvoir')).toEqual([null, null, false]);
});

test('of one subject that concerns the company there is none behind', async () => {
	expect(said(await company('graphiste'), 'partage-pouvoir')).toEqual([
		'decision-seul: ecoute',
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
			const why = criteria[best.criterion]?.why.find(({ item }) => item === best.item);
			expect(why?.points, `${slug}: ${id}`).toBeGreaterThan(0);
			if (open && !open.unknown) expect(share(open.criterion)).toBeLessThan(share(best.criterion));
		}
	}
});
