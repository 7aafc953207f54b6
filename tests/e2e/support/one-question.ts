/** The question that journeys answer where any would do: a row leads on, and the bakery answered `personne`. */
import { answerAt, answerPath } from './fields';
import { itemWords, lastLevel } from './grid';
import { row } from './journey';
import type { Locator, Page } from './test';

const [criterion, item] = ['mission-odd', 'suivi'] as const;

/** Versions name the best one differently. */
const levels = { personne: 'personne', direction: 'direction', best: lastLevel(criterion, item) };

export type Level = keyof typeof levels;

export const oneQuestion = {
	address: `/diagnostic?sujet=${criterion}&question=${item}`,
	path: answerPath(criterion, item),
	question: itemWords(criterion, item).question,
	row: (page: Page, level: Level): Locator =>
		row(page, itemWords(criterion, item).choices[levels[level]]?.words ?? level),
	level: (level: Level) => levels[level],
	/** As the device holds it. */
	stored: (page: Page) => answerAt(page, criterion, item)
};
