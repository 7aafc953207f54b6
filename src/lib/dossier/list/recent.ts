import type { DossierRow } from '../storage/database';

export interface Recent {
	id: string;
	name: string;
	/** Absent in rows of before. */
	subjects?: DossierRow['subjects'];
	/** Nothing is left without an answer. */
	complete: boolean;
	/** The next date of its plan, `yyyy-mm-dd`, and what is to be done then where it has words of its own. */
	nextDate: string | null;
	nextTitle: string;
}

/** From the latest change to the oldest. */
export const byLastChange = (a: DossierRow, b: DossierRow) =>
	b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);

/** Among the dossiers in use: neither put away nor deleted. */
export const isCurrent = ({ deletedAt, archivedAt }: DossierRow) =>
	deletedAt === null && archivedAt === null;

/** One where nothing was given yet. */
export const isBlank = ({ answered, updatedAt, createdAt }: DossierRow) =>
	answered === 0 && updatedAt === createdAt;

/** The dossiers last changed, `most` of them; one where nothing was given yet is none to take up again. */
export const recentOf = (rows: readonly DossierRow[], most: number): Recent[] =>
	rows
		.filter((row) => isCurrent(row) && !isBlank(row))
		.sort(byLastChange)
		.slice(0, most)
		.map(({ id, name, answered, asked, subjects, nextDate = null, nextAction }) => ({
			id,
			name,
			subjects,
			nextDate,
			complete: answered > 0 && answered >= asked,
			nextTitle: nextAction?.title ?? ''
		}));
