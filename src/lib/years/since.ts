/** What moved since the year before: brought only to who finished one. */
import { lastDiagnosis } from '$lib/dossier/campaigns';
import { planPath } from '$lib/dossier/paths';
import { calendarDay } from '$lib/engine/calendar-day';
import { loadWords, type Language } from '$lib/i18n/locale';
import { formatGain } from '$lib/i18n/scores';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { loadMove } from '$lib/versions/moves';
import { compareSides, pastPoints } from './compare-view';
import { openTimelineEntry, timelineOf } from './timeline';

export interface Since {
	year: number;
	/** Points sure then, of subjects that can be set beside those of today. */
	points: Record<string, number>;
	/** Actions of the plan that were done since it was finished. */
	done: number;
	/** Subjects that went up by what the company did or answered. */
	up: number;
	/** By the same, in tenths on 100: a confirmed answer adds nothing. */
	gained: number;
	/** All of it in one plain sentence; empty where nothing moved. */
	sentence: string;
}

/** Null in a first year, or where nothing leads from one questionnaire to the other. */
export async function openSince(
	assessment: Assessment,
	lang: Language,
	openEntry = openTimelineEntry
): Promise<Since | null> {
	const { state, plan } = assessment;
	const last = lastDiagnosis(state);
	const sides = timelineOf(assessment);
	const [from, now] = [sides.find(({ id }) => id === last?.id), sides.at(-1)];
	if (!last || !from || !now || last.year > (now.year ?? 0)) return null;
	const [before, after, move] = await Promise.all([
		openEntry(from, lang),
		openEntry(now, lang),
		from.grid === now.grid ? null : loadMove(from.grid, now.grid)
	]);
	if (from.grid !== now.grid && !move) return null;
	const compared = compareSides(before, after, move);
	const done = plan.filter(({ id, status }) => {
		const heads = state.paths.get(planPath(id, 'status'))?.heads ?? [];
		const day = calendarDay(new Date(Math.max(0, ...heads.map(({ at }) => at))));
		return status === 'done' && day > last.date;
	});
	const { moved } = await loadWords(lang, 'moved');
	const up = compared.changed.filter(({ yours }) => yours > 0).length;
	const gained = compared.total?.parts.yours ?? 0;
	const points = gained === 0 ? '' : formatGain(Math.abs(gained) / 10, lang);
	return {
		year: last.year,
		points: pastPoints(compared),
		done: done.length,
		up,
		gained,
		sentence:
			done.length || up || points ? moved.since(last.year, done.length, up, points, gained > 0) : ''
	};
}
