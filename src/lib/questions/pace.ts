import type { Revision } from '$lib/dossier/revision';
import { parsePath } from '$lib/dossier/paths';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { counts } from '$lib/session/summary/summary';

const longestPauseMs = 5 * 60_000;
const fewest = 5;

/**
 * How long an answer takes on this device, in ms: the median time between two answers to different questions, pauses
 * left out. Null before there are enough of them to say.
 */
export function paceOf(revisions: Iterable<Revision>, device: string): number | null {
	const answers = [...revisions]
		.filter(({ path, author }) => author.device === device && parsePath(path)?.kind === 'answers')
		.sort((a, b) => a.at - b.at);
	const gaps = answers.flatMap(({ at, path }, index) => {
		const before = answers[index - 1];
		if (!before || before.path === path) return [];
		const gap = at - before.at;
		return gap > 0 && gap <= longestPauseMs ? [gap] : [];
	});
	if (gaps.length < fewest) return null;
	return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? null;
}

/** Whole minutes for what is left, at least one. */
export function minutesLeft(pace: number | null, questions: number): number | null {
	return pace === null || questions <= 0
		? null
		: Math.max(1, Math.ceil((pace * questions) / 60_000));
}

/** What the questions without an answer should take at this device's own pace; null when it is not known yet. */
export function minutesLeftOf({ author, score, state }: Assessment): number | null {
	const { asked, answered } = counts(score);
	return minutesLeft(paceOf(state.revisions.values(), author.device), asked - answered);
}
