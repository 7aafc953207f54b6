/** What a public page holds, beside the words of its questionnaire: the shape that texts are made from. */
import type { CompiledGrid } from '$lib/engine/compile';
import type { CompiledItem } from '$lib/engine/items/compile-item';
import type { FactValue } from '$lib/grid/grid';
import type { DisclosedAnswer } from '$lib/grid/sheet';
import type { AskedItem, FactWords, ItemWords, Words } from '$lib/grid/words';
import type { PublicContent, PublicLine } from './public-content';

export interface PageItem {
	item: CompiledItem;
	words: AskedItem;
	answer: DisclosedAnswer;
	rung: null;
	points: number | null;
	/** What could point at someone is already given by its points alone. */
	sensitive: false;
}

/** Whether a subject is given by the points of its whole line alone: one by one, they would say more. */
export const isWholeLineOnly = (answers: readonly { answer: DisclosedAnswer }[]): boolean =>
	answers.length > 1 && answers.every(({ answer }) => 'points' in answer);

export interface PageLine {
	id: string;
	number: number;
	plain: string;
	official: string;
	result: Pick<PublicLine, 'status' | 'low' | 'high' | 'max'>;
	items: PageItem[];
}

export interface PageView {
	compiled: CompiledGrid;
	/** By pillar, in grid order; lines by their numbers. */
	parts: { id: string; name: string; lines: PageLine[] }[];
	facts: { fact: string; value: FactValue; words: FactWords | undefined }[];
}

export function viewPage(content: PublicContent, compiled: CompiledGrid, words: Words): PageView {
	return {
		compiled,
		parts: compiled.pillars.map(({ id }, pillar) => ({
			id,
			name: words.pillars[id]?.name ?? id,
			lines: content.lines
				.filter(({ criterion }) => compiled.criterionById.get(criterion)?.pillar === pillar)
				.flatMap((line) => lineOf(line, compiled, words))
				.sort((one, other) => one.number - other.number)
		})),
		facts: content.facts.map((fact) => ({ ...fact, words: words.facts[fact.fact] }))
	};
}

function lineOf(line: PublicLine, compiled: CompiledGrid, words: Words): PageLine[] {
	const found = compiled.criterionById.get(line.criterion);
	const spoken = words.criteria[line.criterion];
	if (!found || !spoken) return [];
	const items = line.answers.flatMap(({ item: id, answer, points }): PageItem[] => {
		const [item, asked] = [found.items.get(id), spoken.items[id]];
		return item && asked
			? [{ item, words: neutral(asked), answer, rung: null, points, sensitive: false }]
			: [];
	});
	const { number } = found.criterion;
	const { plain, shown = plain, official } = spoken;
	return [{ id: line.criterion, number, plain: shown, official, result: line, items }];
}

/** The questionnaire speaks to the company; a page, to strangers: the neutral words, where there are some. */
function neutral({ question, shown = question, choices, ...item }: ItemWords): AskedItem {
	const said = Object.entries(choices).map(
		([id, { words, detail = words, shown = detail }]) => [id, { words: shown }] as const
	);
	return { ...item, question: shown, choices: Object.fromEntries(said) };
}
