// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDatabase, type AzimutDatabase } from '../../src/lib/dossier/storage/database';
import { createDossier } from '../../src/lib/dossier/list/create';
import { newId } from '../../src/lib/dossier/ids';
import type { Change } from '../../src/lib/dossier/revision';
import { readDossier } from '../../src/lib/dossier/storage/store';
import { compileGrid } from '../../src/lib/engine/compile';
import { evaluate } from '../../src/lib/engine/evaluate';
import type { Grid } from '../../src/lib/grid/grid';
import type { AskedWords, HelpWords } from '../../src/lib/grid/words';
import { Assessment } from '../../src/lib/state/session/assessment.svelte';
import type { Example } from '../../src/lib/grid/sheet';
import { changesOf } from '../../src/lib/state/session/examples';
import { currentGrid, readIn } from './grids';

export const gridName = currentGrid;
export const grid = readIn<Grid>(gridName, 'grid.json');
export const words = readIn<AskedWords>(gridName, 'fr.json');
export const help = readIn<HelpWords>(gridName, 'fr.help.json');
export const example = (slug: string) => readIn<Example>(gridName, `examples/${slug}.json`);

export const compiled = compileGrid(grid);
const author = { role: 'company' as const, device: 'test' };

/** A new empty database of its own. */
export const emptyDatabase = () =>
	openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange, name: newId() });

/** A dossier of the real grid, opened as a tab opens it. */
export async function openAssessment(
	db: AzimutDatabase,
	id: string,
	device = 'test'
): Promise<Assessment> {
	const found = await readDossier(db, id);
	if (!found) throw new Error(`No dossier ${id}`);
	const { revisions } = found;
	const loadHelp = () => Promise.resolve(help);
	const own = { ...author, device };
	return new Assessment({
		...{ id, author: own, revisions, storage: () => Promise.resolve({ db, author: own }) },
		...{ compiled, words, loadHelp }
	});
}

/** A new dossier with these changes, opened. */
export async function newAssessment(changes: readonly Change[] = []): Promise<Assessment> {
	const db = await emptyDatabase();
	const dossier = newId();
	await createDossier(db, { dossier, name: 'Essai', grid: gridName, changes, author, at: 1 });
	return openAssessment(db, dossier);
}

export const exampleAssessment = (slug: string) => newAssessment(changesOf(example(slug)));

/** With its steps and what is left to find, as the screens that show them work them out. */
export const resultOf = ({ compiled, sheet, refusedStepKeys }: Assessment) =>
	evaluate(compiled, sheet, { refused: refusedStepKeys });
