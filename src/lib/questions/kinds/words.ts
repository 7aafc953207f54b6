import type { Item } from '$lib/grid/grid';
import { level } from './level/words';
import { measure } from './measure/words';
import { practices } from './practices/words';
import type { WordsKind } from './words-kind';

const kinds: { [I in Item as I['kind']]: WordsKind<I> } = { level, practices, measure };

/** How a kind of question says its answers; its items are handed back to it. */
export const wordsKindOf = ({ kind }: Pick<Item, 'kind'>): WordsKind<Item> => kinds[kind];
