import { readDossier } from '$lib/dossier/store';
import { importDossier, type Imported } from '$lib/dossier/import';
import type { AzimutDatabase } from '$lib/dossier/database';
import type { Revision } from '$lib/dossier/revision';
import { sheetOf } from '$lib/dossier/sheet';
import { exportDossier, largestImport, parseImport, type Refusal } from '$lib/dossier/transfer';
import { compileGrid } from '$lib/engine/compile';
import { knownGrids, loadGrid } from '$lib/grid/load';
import { fileStem } from './file-name';
import { publishedFrom } from './leave-draft';
import { nameOf, summarise } from './summary';

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

/** Reads and takes in a file; nothing of it is kept unless all of it is. */
export async function takeInFile(db: AzimutDatabase, file: Blob): Promise<Imported | Refusal> {
	if (file.size > largestImport) return { ok: false, kind: 'too-large', where: '' };
	const parsed = await parseImport(await file.text());
	if (!parsed.ok) return parsed;
	// A file of a draft is read with the version that the draft became.
	const named = publishedFrom(parsed.grid, knownGrids) ?? parsed.grid;
	const compiled = knownGrids.includes(named)
		? compileGrid((await loadGrid(named, 'fr')).grid)
		: null;
	return importDossier(db, parsed, (state) => {
		const { grid } = sheetOf(state);
		return compiled?.name === grid
			? summarise(compiled, state)
			: { name: nameOf(state), grid, answered: 0, asked: 0, low: null, high: null };
	});
}
