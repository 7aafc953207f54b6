/** The reports that were given from this device: it alone remembers them, and no file takes them. */
import type { Json } from '$lib/dossier/revision';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { setSetting } from '$lib/dossier/storage/settings';
import { guarded } from '$lib/dossier/storage/storage-error';
import type { Given } from './report';
import type { Released } from './table';

/** Of settings: each holds what every company counted for. */
export const givenStart = 'report/';

/** The earliest first. */
export function readGiven(db: AzimutDatabase): Promise<Given[]> {
	return guarded(async () => {
		const rows = await db.settings.where('key').startsWith(givenStart).toArray();
		return (
			rows
				// Nothing but `remember` writes under these keys.
				.map(({ value }) => read(value as unknown as Stored))
				.sort((a, b) => (a.on + a.of < b.on + b.of ? -1 : 1))
		);
	});
}

/** The same report again is remembered as it was first given. */
export async function remember(db: AzimutDatabase, given: Given): Promise<void> {
	const known = await readGiven(db);
	if (known.some(({ of }) => of === given.of)) return;
	await setSetting(db, givenStart + given.of, written(given));
}

type Row = [id: string, company: string, category: string, value: number];
/** Units as lists: a report of two hundred companies takes some hundred thousand characters. */
interface Stored extends Omit<Given, 'tables'> {
	tables: Record<string, { rows: string[][]; units: Row[] }>;
}

function written({ tables, ...about }: Given): Json {
	const stored = Object.entries(tables).map(([name, { rows, units }]) => [
		name,
		{
			rows: rows.map((row) => [...row]),
			units: units.map(({ id, company, category, value }) => [id, company, category, value])
		}
	]);
	return { ...about, tables: Object.fromEntries(stored) as Json };
}

function read({ tables, ...about }: Stored): Given {
	const found = Object.entries(tables).map(([name, { rows, units }]): [string, Released] => [
		name,
		{
			rows,
			units: units.map(([id, company, category, value]) => ({ id, company, category, value }))
		}
	]);
	return { ...about, tables: Object.fromEntries(found) };
}
