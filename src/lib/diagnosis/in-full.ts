import { kindOf } from '$lib/grid/kinds/kinds';
import type { AskedItem, HelpWords } from '$lib/grid/words';
import type { Areas } from '$lib/i18n/locale';
import type { Line, LineItem } from './lines';
import { questionWithAnswer } from '$lib/questions/wording';
import type { Reader } from './reader';

type Folded = HelpWords['criteria'][string]['items'][string];

interface Reading {
	/** Null as long as it could not be brought: the short words then stay. */
	help: Pick<HelpWords, 'criteria'> | null;
	report: Pick<Areas['report'], 'labelled'>;
	/** All but the company read neutral words. */
	reader: Reader;
}

/**
 * Answers are short where a touch says more; paper says each one whole. A level that others have no whole words of is
 * said after its question.
 */
export function inFull(lines: readonly Line[], reading: Reading): Line[] {
	return lines.map((line) => {
		const help = reading.help?.criteria[line.id];
		const { plain } = line.words;
		const name = (reading.reader !== 'owner' && help?.shown) || plain;
		return {
			...line,
			words: { ...line.words, plain: name },
			notConcerned: help?.notConcerned,
			items: line.items.map((item) => {
				const folded = help?.items[item.id];
				return folded ? { ...item, words: itemInFull(item, folded, reading) } : item;
			})
		};
	});
}

function itemInFull(
	{ item, words }: LineItem,
	folded: Folded,
	{ reader, report }: Reading
): AskedItem {
	const isNeutral = reader !== 'owner';
	const question = (isNeutral && folded.shown) || words.question;
	const said = Object.entries(words.choices).map(([id, { words: short }]) => {
		const { shown, detail } = folded.choices[id] ?? {};
		const alone =
			isNeutral && kindOf(item).shortAfterQuestion
				? questionWithAnswer(question, short, report)
				: short;
		return [id, { words: (isNeutral && shown) || detail || alone }] as const;
	});
	return { ...words, question, choices: Object.fromEntries(said) };
}
