// First: Dexie looks for a database when it is loaded.
import { refusedStepKeys } from '../../src/lib/result/steps';
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDatabase, type AzimutDatabase } from '../../src/lib/dossier/storage/database';
import { createDossier } from '../../src/lib/dossier/list/create';
import { newId } from '../../src/lib/dossier/ids';
import type { Author, Change } from '../../src/lib/dossier/revision';
import { readDossier } from '../../src/lib/dossier/storage/store';
import { unchosenVoice } from '../../src/lib/dossier/coach-voice';
import { voicesBeside } from '../../src/lib/dossier/voice';
import { compileGrid } from '../../src/lib/engine/score/compile';
import { evaluate } from '../../src/lib/engine/evaluate';
import type { Grid, Item } from '../../src/lib/grid/grid';
import type { AskedWords, HelpWords } from '../../src/lib/grid/words';
import { Assessment } from '../../src/lib/session/dossier/assessment.svelte';
import type { Example } from '../../src/lib/grid/sheet';
import { changesOf } from '../../src/lib/session/opening/examples';
import { gridOf } from '../criteria/tiny-grid';
import { asLocked } from './locked';
import { currentGrid, readIn } from './grids';

export const gridName = currentGrid;
export const grid = readIn<Grid>(gridName, 'grid.json');
export const words = readIn<AskedWords>(gridName, 'fr.json');
export const help = readIn<HelpWords>(gridName, 'fr.help.json');
export const example = (slug: string) => readIn<Example>(gridName, `examples/${slug}.json`);

export const compiled = compileGrid(grid);

/** The last level of a question: versions name it differently. */
export const lastLevel = (criterion: string, item: string) =>
	Object.keys(words.criteria[criterion]?.items[item]?.choices ?? {}).at(-1) ?? '';
export const bestMission = lastLevel('mission-odd', 'mission');
/** A questionnaire and its words, as a dossier opens them. */
const current = { compiled, words, help };
const author = { role: 'company' as const, device: 'test' };

/** A new empty database of its own. */
export const emptyDatabase = () =>
	openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange, name: newId(), ...asLocked });

/** A dossier of the real grid, opened as a tab opens it. */
export async function openAssessment(
	db: AzimutDatabase,
	id: string,
	device = 'test',
	{ help, ...grid } = current,
	role: Author['role'] = author.role,
	voice = () => unchosenVoice({ role })
): Promise<Assessment> {
	const found = await readDossier(db, id);
	if (!found) throw new Error(`No dossier ${id}`);
	const { revisions } = found;
	const loadHelp = () => Promise.resolve(help);
	const own = { role, device };
	return new Assessment({
		id,
		author: own,
		revisions,
		storage: () => Promise.resolve({ db, author: own }),
		...grid,
		loadHelp,
		voices: (state, changes) => voicesBeside(state, changes, voice())
	});
}

/** A new dossier with these changes, opened. */
export async function newAssessment(
	changes: readonly Change[] = [],
	of = current
): Promise<Assessment> {
	const db = await emptyDatabase();
	const dossier = newId();
	await createDossier(db, {
		dossier,
		name: 'Essai',
		grid: of.compiled.name,
		changes,
		author,
		at: 1
	});
	return openAssessment(db, dossier, 'test', of);
}

/** A new dossier of a made-up grid of one criterion, in words that are its ids; these choices have a detail. */
export function tinyAssessment(
	items: Item[],
	changes: readonly Change[] = [],
	details: Record<string, string> = {}
): Promise<Assessment> {
	const chosen = (item: Item) => {
		if (item.kind === 'level') return item.levels;
		return item.kind === 'practices' ? item.practices : [{ id: 'none' }, ...item.steps];
	};
	const itemsOf = <T>(make: (choice: string) => T) =>
		Object.fromEntries(
			items.map((item) => {
				const choices = Object.fromEntries(chosen(item).map(({ id }) => [id, make(id)]));
				return [item.id, { question: item.id, definitions: [], zero: 'zero', choices }];
			})
		);
	const asked = itemsOf((id) => ({ words: id, ...(id in details && { detailed: true as const }) }));
	const folded = itemsOf((id) => (id in details ? { detail: details[id] ?? '' } : {}));
	const empty = { why: '', where: '', proofs: [], summary: [] };
	return newAssessment(changes, {
		compiled: compileGrid(gridOf(items)),
		words: {
			...words,
			criteria: { only: { official: 'only', plain: 'only', question: 'only', items: asked } }
		},
		help: { ...help, criteria: { only: { ...empty, items: folded } } }
	});
}

export const exampleAssessment = (slug: string) => newAssessment(changesOf(example(slug)));

/** With its steps and what is left to find, as the screens that show them work them out. */
export const resultOf = ({ compiled, sheet, state }: Assessment) =>
	evaluate(compiled, sheet, { refused: refusedStepKeys(state) });
