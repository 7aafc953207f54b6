/** The dossiers of this device that look like one company, as a coach is asked about them. */
import { readFields } from '$lib/dossier/list/fields';
import { listDossiers } from '$lib/dossier/list/dossiers';
import { unchosenNames } from '$lib/dossier/list/create';
import { aliasPath } from '$lib/dossier/coach-paths';
import { metaPath, profilePath } from '$lib/dossier/paths';
import type { AzimutDatabase, DossierRow } from '$lib/dossier/storage/database';
import { LiveQuery } from '$lib/dossier/storage/live';
import { setting, setSetting } from '$lib/dossier/storage/settings';
import { whenQuiet } from '$lib/session/opening/when-quiet';
import { findAlike, nameKey, type Alike, type Company } from './alike';

export interface TwinPair {
	one: Pick<DossierRow, 'id' | 'name'>;
	other: Pick<DossierRow, 'id' | 'name'>;
	by: Alike['by'];
}

const [name, ownName, siren, origin] = [
	metaPath('name'),
	profilePath('name'),
	profilePath('siren'),
	metaPath('origin')
] as const;

/** Those that somebody said are two companies, each as its two ids in order. */
const apartKey = 'not-twins';

/** What every dossier is called that was not named yet names nobody. */
const nobody = new Set(unchosenNames.map(nameKey));

/** Follows other tabs. */
export const followTwins = (db: AzimutDatabase) => new LiveQuery(db, () => findTwins(db));

export async function findTwins(db: AzimutDatabase): Promise<TwinPair[]> {
	// Both are asked for before anything is waited for: a live query follows no more than that.
	const [{ current, archived }, apart] = await Promise.all([listDossiers(db), readApart(db)]);
	const rows = [...current, ...archived];
	const ids = rows.map(({ id }) => id);
	const pairs = findAlike(await companiesOf(db, rows)).filter(
		({ dossiers }) => !apart.has(keyOf(dossiers))
	);
	if (pairs.length === 0) return [];
	const shown = new Map(rows.map((row) => [row.id, row]));
	const joined = await readFields(
		db,
		ids,
		pairs.flatMap(({ dossiers }) => dossiers.map(aliasPath))
	);
	return pairs.flatMap(({ dossiers: [first, second], by }) => {
		const [one, other] = [shown.get(first), shown.get(second)];
		// What joined the other and waits in the archives, since its page is public, is no twin any more.
		const isOver = [
			[one, other],
			[other, one]
		].some(
			([twin, kept]) => twin?.archivedAt && kept && joined.get(kept.id)?.has(aliasPath(twin.id))
		);
		return one && other && !isOver ? [{ one, other, by }] : [];
	});
}

/** The companies of this device, those in the archives too, by what may name them; neither examples nor the nameless. */
export async function readCompanies(db: AzimutDatabase): Promise<Company[]> {
	const { current, archived } = await listDossiers(db);
	return companiesOf(db, [...current, ...archived]);
}

/** How many are read at once: thousands would hold the screen. */
const some = 4;

/** What one dossier said of its company; null for an example. */
interface Read {
	stamp: string;
	company: Company | null;
}
/** What was read since a database was opened: of thousands, few change between two looks. */
const readBefore = new WeakMap<AzimutDatabase, Map<string, Read>>();

/** Whatever is written in a dossier changes one of these, unless it came from elsewhere and is older than all that was there. */
const stampOf = ({ name, department, updatedAt, companyAt, coachAt }: DossierRow): string =>
	JSON.stringify([name, department, updatedAt, companyAt, coachAt]);

async function companiesOf(db: AzimutDatabase, rows: readonly DossierRow[]): Promise<Company[]> {
	const read = readBefore.get(db) ?? new Map<string, Read>();
	readBefore.set(db, read);
	const isRead = (row: DossierRow) => read.get(row.id)?.stamp === stampOf(row);
	const unread = rows.filter((row) => !isRead(row));
	for (let from = 0; from < unread.length; from += some) {
		if (from > 0) await whenQuiet();
		// Another look may have come by meanwhile.
		const next = unread.slice(from, from + some).filter((row) => !isRead(row));
		const companies = await readSome(db, next);
		for (const [at, row] of next.entries())
			read.set(row.id, { stamp: stampOf(row), company: companies[at] ?? null });
	}
	return rows.flatMap(({ id }) => read.get(id)?.company ?? []);
}

/** In their order. */
async function readSome(
	db: AzimutDatabase,
	rows: readonly DossierRow[]
): Promise<(Company | null)[]> {
	const ids = rows.map(({ id }) => id);
	const fields = await readFields(db, ids, [name, ownName, siren, origin]);
	const textOf = (dossier: string, path: string) => {
		const value = fields.get(dossier)?.get(path);
		return typeof value === 'string' ? value.trim() : '';
	};
	return rows.map((row) => {
		const { id, department } = row;
		if (textOf(id, origin) !== '' || /^(Exemple|Example) · /.test(row.name)) return null;
		return {
			dossier: id,
			names: [textOf(id, name), textOf(id, ownName)].filter((one) => !nobody.has(nameKey(one))),
			siren: textOf(id, siren).replace(/\s/g, ''),
			department: department ?? ''
		};
	});
}

/** Somebody said that these are two companies: nobody is asked again. */
export async function keepApart(
	db: AzimutDatabase,
	pair: readonly [string, string]
): Promise<void> {
	await setSetting(db, apartKey, [...(await readApart(db)), keyOf(pair)]);
}

async function readApart(db: AzimutDatabase): Promise<Set<string>> {
	const known = await setting(db, apartKey);
	return new Set(Array.isArray(known) ? known.filter((one) => typeof one === 'string') : []);
}

const keyOf = (pair: readonly [string, string]) => [...pair].sort().join(' ');
