/** What a public page holds, beside the words of its questionnaire: the shape that texts are made from. */
import type { CompiledGrid } from '$lib/engine/score/compile';
import type { CompiledItem } from '$lib/engine/items/compile-item';
import type { FactValue } from '$lib/grid/grid';
import { kindOf } from '$lib/grid/kinds/kinds';
import type { Trades } from '$lib/grid/load-trades';
import type { DisclosedAnswer } from '$lib/grid/sheet';
import type { AskedItem, FactWords, ItemWords, Words } from '$lib/grid/words';
import type { PublicContent, PublicLine } from './public-content';

export interface PageItem {
	item: CompiledItem;
	words: AskedItem;
	answer: DisclosedAnswer;
	rung: null;
	points: number | null;
	/** Its answer is a level that says all in neutral words, without its question. */
	sentence: boolean;
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
	notConcerned: string | undefined;
	result: Pick<PublicLine, 'status' | 'low' | 'high' | 'max'>;
	items: PageItem[];
}

/** Those whose known answers may be counted: of a subject given whole, what was asked would tell who was asked. */
export const itemsToCount = ({ items }: Pick<PageLine, 'items'>): CompiledItem[] =>
	isWholeLineOnly(items)
		? []
		: items.filter(({ answer }) => !('unknown' in answer)).map(({ item }) => item);

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
			name: words.pillars[id]?.plain ?? id,
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
		if (!item || !asked) return [];
		const sentence = isSentence(item, asked, answer);
		return [
			{ item, words: neutral(asked), answer, rung: null, points, sentence, sensitive: false }
		];
	});
	const { number } = found.criterion;
	const { plain, shown = plain, official, notConcerned } = spoken;
	return [
		{ id: line.criterion, number, plain: shown, official, notConcerned, result: line, items }
	];
}

/** The words that a page is said in: those of its questionnaire, and of trades, which stand apart. */
export const wordsWithTrades = (words: Words, trades: Trades | null): Words => ({
	...words,
	facts: factsWithTrades(words.facts, trades)
});

/** The words of facts, and what stands apart from questionnaires: trades, codes, sections of NAF 2025. */
export function factsWithTrades(facts: Words['facts'], trades: Trades | null): Words['facts'] {
	if (!trades) return facts;
	const { naf } = facts;
	const choices = { ...trades.sections, ...naf?.choices };
	return { ...facts, ...trades.facts, ...(naf && { naf: { ...naf, choices } }) };
}

function isSentence(item: CompiledItem, { choices }: ItemWords, answer: DisclosedAnswer): boolean {
	const kind = kindOf(item);
	const [chosen = ''] = kind.chosen(answer) ?? [];
	const { shown, detail } = choices[chosen] ?? {};
	return kind.shortAfterQuestion && (shown ?? detail) !== undefined;
}

/** The questionnaire speaks to the company; a page, to strangers: the neutral words, where there are some. */
function neutral({ question, shown = question, choices, ...item }: ItemWords): AskedItem {
	const said = Object.entries(choices).map(
		([id, { words, detail = words, shown = detail }]) => [id, { words: shown }] as const
	);
	return { ...item, question: shown, choices: Object.fromEntries(said) };
}
