/** A coach's clients with their talks, without going through screens. */
import { putRow } from './device';
import type { Page } from './test';

export interface Counted {
	/** A code. */
	commune: string;
	headcount: number;
	naf: string;
	/** To be counted in a report. */
	agrees: boolean;
	/** Days of visits of an hour each, `yyyy-mm-dd`. */
	visits: readonly string[];
}

const author = { role: 'coach', device: 'c'.repeat(32) };

/** The `nth` of them; the grid is that of the dossier that is there. */
export async function putCounted(page: Page, nth: number, grid: string, one: Counted) {
	const hex = (kind: string, more = 0) =>
		`${kind}${more.toString(16)}`.padEnd(8, '0') + nth.toString(16).padStart(24, '0');
	const dossier = hex('d');
	const row = { id: dossier, name: `Épicerie ${nth}`, grid, answered: 0, asked: 0 };
	const dates = { low: null, high: null, createdAt: 1, updatedAt: 1, archivedAt: null };
	const { headcount } = one;
	await putRow(page, 'dossiers', { ...row, ...dates, deletedAt: null, headcount });
	const put = (store: 'revisions' | 'coachRevisions', more: number, path: string, value: unknown) =>
		putRow(page, store, { id: hex('e', more), dossier, path, value, over: [], at: 1, author });
	await put('revisions', 1, 'meta/name', row.name);
	await put('revisions', 2, 'profile/naf', one.naf);
	await put('coachRevisions', 3, 'notes/coach/sheet/commune', one.commune);
	const said = { on: '2026-01-05', allowed: one.agrees };
	await put('coachRevisions', 4, 'notes/coach/permissions/count', said);
	for (const [at, on] of one.visits.entries()) {
		const visit = { on, kind: 'visit', minutes: 60, funder: '' };
		await put('coachRevisions', 5 + at, `notes/coach/contacts/v${at}`, visit);
	}
}
