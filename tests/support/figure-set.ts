import { readFileSync } from 'node:fs';
import type { OpenSet } from '../../src/lib/grid/indicators/load';

export { default as indicators } from '../../src/lib/indicators/fr.indicators';

export const setName = 'vsme-base@2026.1';
const read = (file: string): unknown =>
	JSON.parse(readFileSync(`criteria/indicators/${setName.replace('@', '/')}/${file}.json`, 'utf8'));

/** The questionnaire of figures of this build, in French. */
export const figures: ReadonlyMap<string, OpenSet> = new Map([
	[setName, { set: read('indicators'), words: read('fr'), proposals: [] } as unknown as OpenSet]
]);
