import type { DossierRow } from '../storage/database';

export interface Recent {
	id: string;
	name: string;
	answered: number;
	/** Nothing is left without an answer. */
	complete: boolean;
}

/** From the latest change to the oldest. */
export const byLastChange = (a: DossierRow, b: DossierRow) =>
	b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);

/** The dossiers last changed, `most` of them; one where nothing was given yet is none to take up again. */
export const recentOf = (rows: readonly DossierRow[], most: number): Recent[] =>
	rows
		.filter(({ deletedAt, archivedAt }) => deletedAt === null && archivedAt === null)
		.filter(({ answered, updatedAt, createdAt }) => answered > 0 || updatedAt > createdAt)
		.sort(byLastChange)
		.slice(0, most)
		.map(({ id, name, answered, asked }) => ({ id, name, answered, complete: answered >= asked }));
