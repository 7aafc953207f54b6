/** The published questionnaire and its words, read as files: what the screens are expected to say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typeset } from '../../../src/lib/grid/typeset';
import { currentGrid, folderOf, root } from '../../support/grids';

export { root };
export const gridName = currentGrid;
const folder = join(root, folderOf(gridName));

export type Answer =
	| { unknown: true }
	| { level: string }
	| { practices: string[] }
	| { bracket: string }
	| { numbers: Partial<Record<'a' | 'b' | 'c' | 'd', number>> & { unit?: string } };
export type Fact = string | number | boolean | { unknown: true };

export interface Sheet {
	grid: string;
	profile: Record<string, Fact>;
	answers: Record<string, Record<string, Answer>>;
}

export interface Example {
	name: string;
	story: string;
	sheet: Sheet;
}

interface ItemWords {
	question: string;
	numbers?: Record<string, string>;
	zero?: string;
	choices: Record<string, { words: string }>;
}

interface Words {
	pillars: Record<string, { plain: string }>;
	themes: Record<string, { plain: string }>;
	bands: Record<string, string>;
	facts: Record<string, { question: string; choices?: Record<string, string> }>;
	criteria: Record<string, { plain: string; items: Record<string, ItemWords> }>;
}

interface Grid {
	id: string;
	version: string;
	path: string[];
	facts: { id: string; kind: string }[];
	pillars: {
		id: string;
		themes: { id: string; criteria: { id: string; number: number }[] }[];
	}[];
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;

/** As a screen shows them. */
export const words = JSON.parse(
	typeset(readFileSync(join(folder, 'fr.json'), 'utf8'), 'fr')
) as Words;
const help = JSON.parse(typeset(readFileSync(join(folder, 'fr.help.json'), 'utf8'), 'fr')) as {
	criteria: Record<string, { shown?: string }>;
};
export const grid = read(join(folder, 'grid.json')) as Grid;
export const example = (slug: string) => read(join(folder, 'examples', `${slug}.json`)) as Example;

export const criteriaByNumber = grid.pillars
	.flatMap(({ themes }) => themes.flatMap(({ criteria }) => criteria))
	.toSorted((a, b) => a.number - b.number)
	.map(({ id }) => id);

export function plain(criterion: string): string {
	const found = words.criteria[criterion];
	if (!found) throw new Error(`The words have no criterion ${criterion}.`);
	return found.plain;
}

/** As others read it, who are not the company. */
export const plainForOthers = (criterion: string): string =>
	help.criteria[criterion]?.shown ?? plain(criterion);

export function itemWords(criterion: string, item: string): ItemWords {
	const found = words.criteria[criterion]?.items[item];
	if (!found) throw new Error(`The words have no item ${criterion}/${item}.`);
	return found;
}

/** The last level that a question offers: versions name it differently. */
export function lastLevel(criterion: string, item: string): string {
	const last = Object.keys(itemWords(criterion, item).choices).at(-1);
	if (!last) throw new Error(`The words have no level of ${criterion}/${item}.`);
	return last;
}

/** Where a journey answers one question of levels twice: the highest that it can say. */
export const bestMission = lastLevel('mission-odd', 'mission');

export function factWords(fact: string): { question: string; choices?: Record<string, string> } {
	const found = words.facts[fact];
	if (!found) throw new Error(`The words have no fact ${fact}.`);
	return found;
}

/** A name as the accessibility tree gives it: one space where there are several, or an unbreakable one. */
export const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Rounded as the screen rounds: half up. */
export const rounded = (score: number | null | undefined) => Math.floor((score ?? NaN) + 0.5);
