import type { LevelItem } from '$lib/grid/grid';
import type { ItemWithAnswer, WordsKind } from '../words-kind';

const text = ({ answer, words }: ItemWithAnswer<LevelItem>): string =>
	'level' in answer ? (words.choices[answer.level]?.words ?? answer.level) : '';

export const level: WordsKind<LevelItem> = { text, handed: text };
