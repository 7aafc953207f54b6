/** Copies of a dossier that other people and devices changed, made by editing its file. */
import type { Revision } from './device';
import { bestMission, gridName } from './grid';

export interface CopyFile {
	dossier: string;
	grid: string;
	revisions: Revision[];
	[key: string]: unknown;
}

export const coach = { role: 'coach', device: 'c0ac4000' };
export const workshop = { role: 'company', device: 'a7e11e70' };

/** A wall clock of its own, so that pictures do not change. */
export const changedAt = Date.UTC(2026, 9, 5, 8, 30);

const answer = (path: string) => `answers/${gridName}/${path}`;

/** What a coach changed in a copy of the bakery: two answers that differ from `here`, a note, more people. */
export const byCoach: readonly [string, unknown][] = [
	[answer('mission-odd/mission'), { level: 'rien' }],
	['profile/headcount', 9],
	[answer('mesure-impact/mesure'), { unknown: true }],
	[
		'notes/coach/labels',
		'À revoir ensemble : '.concat('le label est demandé, pas obtenu. '.repeat(12))
	]
];
export const here: readonly [string, unknown][] = [
	[answer('mission-odd/mission'), { level: bestMission }],
	['profile/headcount', 7]
];

/** The file with more changes, each over what the file holds of its field. */
export function changedCopy(
	text: string,
	changes: readonly [path: string, value: unknown][],
	author = coach,
	at = changedAt
): string {
	const file = JSON.parse(text) as CopyFile;
	const prefix = author.device.slice(0, 8);
	for (const [path, value] of changes) {
		const own = file.revisions.filter((revision) => revision.path === path);
		const replaced = new Set(own.flatMap(({ over }) => over));
		const over = own.filter(({ id }) => !replaced.has(id)).map(({ id }) => id);
		const id = (prefix + file.revisions.length.toString(16)).padEnd(32, '0');
		file.revisions.push({ id, dossier: file.dossier, path, value, over, at, author });
	}
	return JSON.stringify(file);
}
