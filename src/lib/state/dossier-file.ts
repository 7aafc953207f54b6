import { readDossier } from '$lib/dossier/store';
import { importDossier, type Imported } from '$lib/dossier/import';
import type { AzimutDatabase } from '$lib/dossier/database';
import type { Revision } from '$lib/dossier/revision';
import {
	exportDossier,
	largestImport,
	parseImport,
	type ParsedDossier,
	type Refusal
} from '$lib/dossier/transfer';
import { fileStem } from './file-name';
import { loadNamed, summariserOf } from './summariser';

export interface DossierFile {
	name: string;
	text: string;
}

interface Named {
	id: string;
	name: string;
	grid: string;
}

/** A dossier as a file: `<name>-<day>.azimut.json`. */
export function toFile(
	{ id, name, grid }: Named,
	revisions: Iterable<Revision>,
	at: number
): DossierFile {
	const day = new Date(at).toISOString().slice(0, 10);
	return {
		name: `${fileStem(name)}-${day}.azimut.json`,
		text: exportDossier(revisions, { exportedAt: at, dossier: id, name, grid })
	};
}

/** Null when this device does not hold the dossier. */
export async function fileOf(
	db: AzimutDatabase,
	id: string,
	at: number
): Promise<DossierFile | null> {
	const found = await readDossier(db, id);
	return found ? toFile(found.row, found.revisions, at) : null;
}

/** Reads a file, and keeps nothing of it. */
export async function readFile(file: Blob): Promise<ParsedDossier | Refusal> {
	if (file.size > largestImport) return { ok: false, kind: 'too-large', where: '' };
	return parseImport(await file.text());
}

/** Takes in a file that was read: all of it or nothing. */
export async function keepFile(
	db: AzimutDatabase,
	parsed: ParsedDossier
): Promise<Imported | Refusal> {
	const known = await loadNamed(parsed.grid, 'fr');
	return importDossier(db, parsed, summariserOf(known?.compiled ?? null));
}
