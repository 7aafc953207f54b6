import type { DossierRow } from '../storage/database';

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
export const recentOf = (rows: readonly DossierRow[], most: number): DossierRow[] =>
	rows
		.filter((row) => isCurrent(row) && !isBlank(row))
		.sort(byLastChange)
		.slice(0, most);
