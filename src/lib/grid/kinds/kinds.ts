import type { Item } from '../grid';
import type { ItemKind } from './kind';
import { level } from './level/level';
import { measure } from './measure/measure';
import { practices } from './practices/practices';

const kinds: { [I in Item as I['kind']]: ItemKind<I> } = { level, practices, measure };

/** What a question of this kind is; its items are handed back to it. */
export const kindOf = ({ kind }: Pick<Item, 'kind'>): ItemKind<Item> => kinds[kind];
