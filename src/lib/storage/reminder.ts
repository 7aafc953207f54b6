import { backupState, reminderKey } from '$lib/dossier/list/backups';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { setSetting } from '$lib/dossier/storage/settings';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

/** When a reminder was last put off, in ms, how many parts were complete then, and how often so far. */
export interface PutOff {
	at: number;
	parts: number;
	times: number;
}

export interface ReminderContext {
	/** Parts where every question asked has an answer, "don't know" included. */
	parts: number;
	backupAt: number | null;
	/** Somebody worked on it: it is not an example just loaded. */
	touched: boolean;
	putOff: PutOff | null;
	now: number;
}

const dayMs = 24 * 3600 * 1000;

/** After the first complete part; put off, after the second or 7 days; put off again, once a month at most. */
export function isBackupDue({ parts, backupAt, touched, putOff, now }: ReminderContext): boolean {
	if (parts === 0 || backupAt !== null || !touched) return false;
	if (!putOff) return true;
	const days = (now - putOff.at) / dayMs;
	if (putOff.times > 1) return days >= 30;
	return days >= 7 || (parts >= 2 && parts > putOff.parts);
}

/** The parts of the questionnaire that are complete, by id. */
export function completeParts(assessment: Assessment): string[] {
	return assessment.compiled.grid.pillars
		.filter(({ themes }) => {
			const asked = themes
				.flatMap(({ criteria }) => criteria)
				.map(({ id }) => ({ id, ...assessment.asked(id) }))
				.filter(({ applies }) => applies !== false);
			const questions = asked.flatMap(({ id, items }) =>
				items.map((item) => assessment.answerTo(id, item.id))
			);
			return (
				questions.length > 0 &&
				questions.every((answer) => answer !== undefined) &&
				asked.every(({ pending }) => pending.length === 0)
			);
		})
		.map(({ id }) => id);
}

/** Whether this subject belongs to a part that is complete. */
export function endsPart(assessment: Assessment, criterion: string): boolean {
	const complete = completeParts(assessment);
	return assessment.compiled.grid.pillars.some(
		({ id, themes }) =>
			complete.includes(id) &&
			themes.some(({ criteria }) => criteria.some((one) => one.id === criterion))
	);
}

export async function shouldRemind(
	db: AzimutDatabase,
	assessment: Assessment,
	now: number
): Promise<boolean> {
	const { reminder, ...state } = await backupState(db, assessment.id);
	const putOff = reminder as PutOff | null;
	return isBackupDue({ ...state, putOff, parts: completeParts(assessment).length, now });
}

export async function putOffReminder(
	db: AzimutDatabase,
	assessment: Assessment,
	at: number
): Promise<void> {
	const { reminder } = await backupState(db, assessment.id);
	const times = ((reminder as PutOff | null)?.times ?? 0) + 1;
	const parts = completeParts(assessment).length;
	await setSetting(db, reminderKey(assessment.id), { at, parts, times });
}
