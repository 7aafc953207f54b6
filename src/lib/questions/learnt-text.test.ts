// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { exampleAssessment } from '../../../tests/support/assessment';
import report from '$lib/result/fr.report';
import { learntText } from './learnt';

async function said(slug: string, theme: string): Promise<string> {
	const assessment = await exampleAssessment(slug);
	assessment.close();
	return learntText(assessment, theme, report).replaceAll('\u00a0', ' ');
}

test('a theme that ends is said by the names of its subjects, in plain sentences', async () => {
	expect(await said('boulangerie', 'partage-valeur')).toMatch(
		/^Vous avez terminé « .+ »\. Le plus avancé : L'écart entre les salaires\. Ce qui reste le plus à faire : Banque et épargne responsables\.$/
	);
	expect(await said('chantier-insertion', 'impact-ecologique')).toMatch(
		/ À retrouver plus tard : Baisser vos énergies et votre CO₂\.$/
	);
});

test('where nothing is begun, or one subject alone concerns the company, nothing is said', async () => {
	expect(await said('holding', 'partage-pouvoir')).toBe('');
	expect(await said('graphiste', 'partage-pouvoir')).toBe('');
});
