import { expect, test } from 'vitest';
import { profilePath } from '$lib/dossier/paths';
import { changesOf } from '$lib/session/opening/examples';
import { example, exampleAssessment, newAssessment } from '../../../../tests/support/assessment';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { listToFind } from '$lib/questions/to-find';
import words from '../words/fr.preparation';
import { figuresToBring } from './bring';
import { preparationMessage } from './message';

function toBring(assessment: Assessment) {
	const { unknown, unanswered, figures } = listToFind(assessment);
	return figuresToBring([...unknown, ...unanswered, ...figures], assessment.words, 'fr');
}

const contracts = /^les contrats en cours/;

test('asks a company for the papers of what it is asked, each once', async () => {
	const { papers, subjects } = toBring(await newAssessment());
	expect(papers.filter((paper) => contracts.test(paper))).toHaveLength(1);
	expect(subjects).toContain('Baisser vos énergies et votre CO₂');
	expect(new Set(subjects).size).toBe(subjects.length);
});

test('asks one without employees for nothing about them', async () => {
	const alone = await newAssessment([{ path: profilePath('headcount'), value: 0 }]);
	expect(toBring(alone).papers.some((paper) => contracts.test(paper))).toBe(false);
});

test('asks for nothing that was given already', async () => {
	const before = await newAssessment(
		changesOf(example('boulangerie')).filter(({ path }) => path.startsWith('profile/'))
	);
	const after = toBring(await exampleAssessment('boulangerie'));
	const count = ({ papers, subjects }: typeof after) => papers.length + subjects.length;
	expect(count(after)).toBeLessThan(count(toBring(before)));
});

test('the message says the day of the meeting where one is set', () => {
	const coach = { name: 'Ana', structure: 'CMA', to: '' };
	const text = (day: string) =>
		preparationMessage(words.mailText, { ...coach, day }, 'https://x', {
			papers: [],
			subjects: []
		});
	expect(text('12 décembre 2026')).toContain(words.mailText.when('12 décembre 2026'));
	expect(text('')).not.toContain('Nous nous voyons');
});
