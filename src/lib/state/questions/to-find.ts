import { toFindOf } from '$lib/engine/steps/to-find';
import { readSheet } from '$lib/engine/score';
import type { Profile } from '$lib/grid/sheet';
import type { OpenGrid } from '../session/open-grid';
import type { Assessment } from '../session/assessment.svelte';
import { figuresMissing } from './second-pass';

/** One subject of the list to find out. */
export interface Missing {
	criterion: string;
	/** On 100, what its answers could add at most; 0 for figures, which add nothing. */
	upTo: number;
	/** The questions, each with the labels of the numbers to look for. */
	items: { item: string; numbers: string[] }[];
}

/** What is still to find, by subject: "don't know", not answered yet, figures behind a bracket. */
export function listToFind(
	assessment: Assessment
): Record<'unknown' | 'unanswered' | 'figures', Missing[]> {
	const toFind = toFindOf(assessment.compiled, assessment.reading);
	const isUnknown = ({ criterion, item }: { criterion: string; item: string }) =>
		assessment.answerTo(criterion, item) !== undefined;
	return {
		unknown: bySubject(assessment, toFind.filter(isUnknown)),
		unanswered: bySubject(
			assessment,
			toFind.filter((entry) => !isUnknown(entry))
		),
		figures: bySubject(
			assessment,
			figuresMissing(assessment).map((entry) => ({ ...entry, upTo: 0 }))
		)
	};
}

/** All that a company of this profile is asked, when it has answered nothing. */
export function listOfNew(grid: OpenGrid, profile: Profile): Missing[] {
	const reading = readSheet(grid.compiled, { profile, answers: {} });
	return bySubject(grid, toFindOf(grid.compiled, reading));
}

function bySubject(
	{ compiled, words }: OpenGrid,
	entries: readonly { criterion: string; item: string; upTo: number }[]
): Missing[] {
	const subjects = new Map<string, Missing>();
	for (const { criterion, item, upTo } of entries) {
		const subject = subjects.get(criterion) ?? { criterion, upTo: 0, items: [] };
		const measure = compiled.criterionById.get(criterion)?.items.get(item)?.kind === 'measure';
		const labels = words.criteria[criterion]?.items[item]?.numbers;
		subject.upTo += upTo;
		subject.items.push({ item, numbers: measure && labels ? Object.values(labels) : [] });
		subjects.set(criterion, subject);
	}
	return [...subjects.values()];
}
