/** Clients side by side, of ready-made summaries only: no dossier is read. */
import type { DossierRow } from '$lib/dossier/storage/database';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { idOf } from '$lib/grid/folders';
import { compareNames, type Client } from '../clients/clients';

export type GroupClient = Pick<Client, 'id' | 'row' | 'notes'>;

/** By the name that a row gives, `<id>@<version>`; one that could not be brought is not there. */
export type Grids = ReadonlyMap<string, CompiledGrid>;

/** The clients of one questionnaire. */
export interface GroupTable {
	/** Its id. */
	questionnaire: string;
	/** `<id>@<version>`, the newest first. */
	versions: string[];
	/** Ids: those of the newest version, then those that only earlier ones have. */
	subjects: string[];
	/** By name. */
	clients: GroupClient[];
}

/** The questionnaire of most clients first. */
export function tablesOf(clients: readonly GroupClient[], grids: Grids): GroupTable[] {
	const byId = new Map<string, GroupClient[]>();
	for (const client of clients.toSorted((a, b) => compareNames(a.row.name, b.row.name))) {
		const id = idOf(client.row.grid);
		byId.set(id, [...(byId.get(id) ?? []), client]);
	}
	return [...byId]
		.map(([questionnaire, own]) => {
			const versions = newestFirst(own.map(({ row }) => row.grid));
			const all = versions.flatMap((name) => grids.get(name)?.criteria ?? []);
			const subjects = [...new Set(all.map(({ id }) => id))];
			return { questionnaire, versions, subjects, clients: own };
		})
		.sort((a, b) => b.clients.length - a.clients.length);
}

const byVersion = new Intl.Collator('en', { numeric: true });
const newestFirst = (names: readonly string[]) =>
	[...new Set(names)].sort(byVersion.compare).toReversed();

/** A subject of a client, as its own version of the questionnaire counts. */
export interface Level {
	/** Null until they are settled. */
	points: number | null;
	max: number;
}

/** Null where the subject does not concern the client, or its questionnaire has no such subject. */
export function levelOf({ grid, levels }: DossierRow, subject: string, grids: Grids): Level | null {
	const compiled = grids.get(grid);
	if (!compiled) return { points: null, max: 0 };
	const max = compiled.criterionById.get(subject)?.max;
	if (max === undefined || (levels && !Object.hasOwn(levels, subject))) return null;
	const level = levels?.[subject] ?? null;
	return { points: level === null ? null : (level * max) / 100, max };
}

/** Of five points, one. */
const lowest = 0.2;

export const isLow = (level: Level | null): boolean =>
	level !== null && level.points !== null && level.points <= lowest * level.max;

/** A need is common from so many clients on. */
export const fewestInNeed = 3;

/** A subject, and those who are at one point of five at most. */
export interface Need {
	subject: string;
	clients: GroupClient[];
}

export const needOf = ({ clients }: GroupTable, subject: string, grids: Grids): Need => ({
	subject,
	clients: clients.filter(({ row }) => isLow(levelOf(row, subject, grids)))
});

/** That of most clients first, then in the order of the questionnaire. */
export const commonNeeds = (table: GroupTable, grids: Grids): Need[] =>
	table.subjects
		.map((subject) => needOf(table, subject, grids))
		.filter(({ clients }) => clients.length >= fewestInNeed)
		.sort((a, b) => b.clients.length - a.clients.length);
