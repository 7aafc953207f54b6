import { ownMember } from './own-member';
import type { Grid, Item } from '$lib/grid/grid';
import { kindOf } from '$lib/grid/kinds/kinds';
import type { Answers, DisclosedAnswer } from '$lib/grid/sheet';
import { bitsOf, numberOf, type ByteReader, type ByteWriter } from './bytes';

/** Answers by their place in the grid, which is frozen once it is published. Of each the first two bits say its kind. */
const kinds = { unknown: [false, false], points: [true, false], choice: [false, true] } as const;

export function writeAnswers(
	out: ByteWriter,
	{ pillars }: Grid,
	answers: Answers<DisclosedAnswer>
): void {
	const items = itemsOf({ pillars });
	const given = items.map(({ criterion, item }) =>
		ownMember(ownMember(answers, criterion), item.id)
	);
	out.bits(given.map((answer) => answer !== undefined));
	for (const [place, answer] of given.entries()) {
		const item = items[place]?.item;
		if (item && answer) out.bits(answerBits(item, answer));
	}
}

/** Throws when an answer is none of the grid's. */
export function readAnswers(source: ByteReader, grid: Grid): Answers<DisclosedAnswer> {
	const given = source.bits();
	const items = itemsOf(grid);
	if (given.lastIndexOf(true) >= items.length) throw new Error('no such item');
	const answers: Record<string, Record<string, DisclosedAnswer>> = {};
	for (const [place, { criterion, item }] of items.entries())
		if (given[place]) (answers[criterion] ??= {})[item.id] = answerOf(item, source.bits());
	return answers;
}

const itemsOf = ({ pillars }: Pick<Grid, 'pillars'>): { criterion: string; item: Item }[] =>
	pillars.flatMap(({ themes }) =>
		themes.flatMap(({ criteria }) =>
			criteria.flatMap(({ id, items }) => items.map((item) => ({ criterion: id, item })))
		)
	);

function answerBits(item: Item, answer: DisclosedAnswer): boolean[] {
	if ('unknown' in answer) return [...kinds.unknown];
	if ('points' in answer) return [...kinds.points, ...bitsOf(answer.points)];
	const kind = kindOf(item);
	const choices = kind.coded(item);
	const own = kind.chosen(answer) ?? [];
	if (kind.many) return [...kinds.choice, ...choices.map((id) => own.includes(id))];
	const place = choices.indexOf(own[0] ?? '');
	if (place < 0) throw new Error(`${item.id} has no such choice`);
	return [...kinds.choice, ...bitsOf(place)];
}

function answerOf(item: Item, [first, second, ...rest]: boolean[]): DisclosedAnswer {
	if (first && second) throw new Error('no such kind');
	if (first) return { points: numberOf(rest) };
	if (!second) return { unknown: true };
	const kind = kindOf(item);
	const choices = kind.coded(item);
	if (kind.many) return kind.choose(choices.filter((_, place) => rest[place]));
	const chosen = choices[numberOf(rest)];
	if (chosen === undefined) throw new Error('no such choice');
	return kind.choose([chosen]);
}
