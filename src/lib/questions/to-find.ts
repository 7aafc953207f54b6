import { readSheet } from '$lib/engine/score/score';
import type { Profile } from '$lib/grid/sheet';
import type { OpenGrid } from '$lib/session/opening/open-grid';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { leftToFind, type LeftToFind } from './left-to-find';
import { figuresMissing } from './second-pass';

/** One subject of the list to find out. */
export interface Missing {
	criterion: string;
	/** On 100, what its answers could add at most; 0 for figures, which add nothing. */
	upTo: number;
	/** Facts that were skipped: nothing of the subject counts without them. */
	facts: readonly string[];
	/** The questions, each with the labels of the numbers to look for. */
	items: { item: string; numbers: string[] }[];
}

/** What is still to find, by subject: "don't know", not answered yet or skipped facts, figures behind a bracket. */
export function listToFind(
	assessment: Assessment
): Record<'unknown' | 'unanswered' | 'figures', Missing[]> {
	const left = leftToFind(assessment.compiled, assessment.reading);
	const isUnknown = ({ criterion, item }: LeftToFind) =>
		item !== null && assessment.answerTo(criterion, item) !== undefined;
	return {
		unknown: bySubject(assessment, left.filter(isUnknown)),
		unanswered: bySubject(
			assessment,
			left.filter((entry) => !isUnknown(entry))
		),
		figures: bySubject(
			assessment,
			figuresMissing(assessment).map((entry) => ({ ...entry, facts: [], upTo: 0 }))
		)
	};
}

/** All that a company of this profile is asked, when it has answered nothing. */
export function listOfNew(grid: OpenGrid, profile: Profile): Missing[] {
	const reading = readSheet(grid.compiled, { profile, answers: {} });
	return bySubject(grid, leftToFind(grid.compiled, reading));
}

function bySubject({ words }: Pick<OpenGrid, 'words'>, entries: readonly LeftToFind[]): Missing[] {
	const subjects = new Map<string, Missing>();
	for (const { criterion, item, facts, upTo } of entries) {
		const subject = subjects.get(criterion) ?? { criterion, upTo: 0, facts, items: [] };
		subjects.set(criterion, subject);
		// What its facts keep open is the whole of it.
		if (subject.facts.length === 0 || item === null) subject.upTo += upTo;
		if (item === null) continue;
		const labels = words.criteria[criterion]?.items[item]?.numbers ?? {};
		subject.items.push({ item, numbers: Object.values(labels) });
	}
	return [...subjects.values()];
}
