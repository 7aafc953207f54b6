/** For the tests of this room only. */
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import {
	openDatabase,
	type AzimutDatabase,
	type OpenOptions,
	type Summary
} from '../../src/lib/dossier/storage/database';
import { byTime } from '../../src/lib/dossier/heads';
import type { DossierState } from '../../src/lib/dossier/fold';
import type { Author, Revision } from '../../src/lib/dossier/revision';
import type { Writing } from '../../src/lib/dossier/storage/store';
import { asLocked } from './locked';
import { exportLines, type ExportContent, type ExportMeta } from '../../src/lib/dossier/file/write';

export const company: Author = { role: 'company', device: 'phone' };
export const coach: Author = { role: 'coach', device: 'laptop' };

export function revision(id: string, change: Partial<Revision> = {}): Revision {
	const base = { dossier: 'd', path: 'profile/headcount', value: 1, over: [], at: 0 };
	return { id, ...base, author: company, ...change };
}

const ids = Array.from({ length: 10 }, (_, at) => `r${at}`);
const author = fc.constantFrom<Author>(company, coach, { role: 'company', device: 'laptop' });

const content = fc.record({
	dossier: fc.constant('d'),
	path: fc.constantFrom('profile/headcount', 'profile/naf', 'meta/name'),
	value: fc.constantFrom(null, 1, 'x', { a: 1, b: [2] }, { b: [2], a: 1 }),
	// Replaces itself, each other in circles, or revisions that never came: all may be read from a damaged file.
	over: fc.subarray([...ids, 'never-came']),
	at: fc.integer({ min: 0, max: 3 }),
	author
});

/** Each id once, as honest devices write them, in any order, with any `over`. */
export const revisionSets = fc
	.tuple(fc.shuffledSubarray(ids), fc.array(content, { minLength: 10, maxLength: 10 }))
	.map(([chosen, contents]) =>
		contents
			.slice(0, chosen.length)
			.map((rest, at): Revision => ({ id: chosen[at] ?? '', ...rest }))
	);

/** With two contents under one id here and there. */
export const damagedSets = fc.array(
	fc.tuple(fc.constantFrom(...ids), content).map(([id, rest]): Revision => ({ id, ...rest })),
	{ maxLength: 16 }
);

/** All that a state says, in one order, to compare two. */
export function readable(state: DossierState): unknown {
	return [...state.paths]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([path, { revisions, heads, settled }]) => ({
			path,
			revisions: [...revisions].sort(byTime),
			heads,
			settled
		}));
}

export const openFresh = (options: OpenOptions = {}): Promise<AzimutDatabase> =>
	openDatabase({ indexedDB: new IDBFactory(), ...asLocked, ...options });

export const summary: Summary = {
	name: 'Exemple · Boulangerie',
	grid: 'azimut-20@2026.1-draft',
	answered: 3,
	asked: 20,
	low: 10,
	high: 90
};

export function writing(changes: Writing['changes'], more: Partial<Writing> = {}): Writing {
	return { dossier: 'd', changes, author: company, at: 1000, ...more };
}

/** Ids in order, so that what a test writes is the same each time. */
export function countedIds(prefix = ''): () => string {
	let count = 0;
	return () => `${prefix}${(count += 1).toString(16)}`.padStart(32, '0');
}

/** The text of the JSON file. */
export const textOf = async (content: ExportContent, meta: ExportMeta): Promise<string> =>
	`${(await exportLines(content, meta)).join('\n')}\n`;
