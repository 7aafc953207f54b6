import { readFileSync } from 'node:fs';
import type { IndicatorProposals, IndicatorSet } from '../../src/lib/grid/indicators/indicators';
import type { OpenSet } from '../../src/lib/grid/indicators/load';
import type { IndicatorWords } from '../../src/lib/grid/indicators/words';

export { default as indicators } from '../../src/lib/indicators/fr.indicators';

export const setName = 'vsme-base@2026.1';
const readIn = <T>(file: string): T =>
	JSON.parse(
		readFileSync(`criteria/indicators/${setName.replace('@', '/')}/${file}.json`, 'utf8')
	) as T;

/** The questionnaire of figures of this build, in French. */
export const figureSet: OpenSet = {
	set: readIn<IndicatorSet>('indicators'),
	words: readIn<IndicatorWords>('fr'),
	proposals: [readIn<IndicatorProposals>('from-azimut-20')]
};
export const figures: ReadonlyMap<string, OpenSet> = new Map([[setName, figureSet]]);
