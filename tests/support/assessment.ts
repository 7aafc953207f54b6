import { readFileSync } from 'node:fs';
// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDatabase, type AzimutDatabase } from '../../src/lib/dossier/database';
import { createDossier } from '../../src/lib/dossier/dossiers';
import { newId } from '../../src/lib/dossier/ids';
import type { Change } from '../../src/lib/dossier/revision';
import { readDossier } from '../../src/lib/dossier/store';
import { compileGrid } from '../../src/lib/engine/compile';
import type { Grid } from '../../src/lib/grid/grid';
import type { AskedWords, HelpWords } from '../../src/lib/grid/words';
import { Assessment } from '../../src/lib/state/assessment.svelte';
import { changesOf, type Example } from '../../src/lib/state/examples';

/** From the root of the repository, where tests run. */
const folder = 'criteria/grids/azimut-20/2026.1';
const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as unknown;

export const grid = read('grid.json') as Grid;
export const words = read('fr.json') as AskedWords;
export const help = read('fr.help.json') as HelpWords;
export const gridName = `${grid.id}@${grid.version}`;
export const example = (slug: string) => read(`examples/${slug}.json`) as Example;

const compiled = compileGrid(grid);
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
	return new Assessment({
		...{ db, id, author: { ...author, device }, revisions },
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
