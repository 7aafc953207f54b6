import type { LevelItem } from '$lib/grid/grid';
import type { ItemWithAnswer, WordsKind } from '../words-kind';

const text = ({ answer, words }: ItemWithAnswer<LevelItem>): string =>
	'level' in answer ? (words.choices[answer.level]?.words ?? answer.level) : '';

export const level: WordsKind<LevelItem> = {
	text,
	/** In the sentence that strangers read of it. */
	alone(given, help) {
		const { answer } = given;
		const { shown } = ('level' in answer && help?.choices[answer.level]) || {};
		return shown ?? text(given);
	},
	handed: text
};
