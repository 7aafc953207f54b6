import type { Item } from '../grid';
import { level } from './level/written';
import { measure } from './measure/written';
import { practices } from './practices/written';
import type { WrittenKind } from './written-kind';

const kinds: { [I in Item as I['kind']]: WrittenKind<I> } = { level, practices, measure };

export const writtenKinds: readonly WrittenKind<Item>[] = Object.values(kinds);

type Schema = WrittenKind<Item>['schema'];
export const itemSchemas = writtenKinds.map(({ schema }) => schema) as [Schema, ...Schema[]];

/** A kind of question as a grid is written; its items are handed back to it. */
export const writtenKindOf = ({ kind }: Pick<Item, 'kind'>): WrittenKind<Item> => kinds[kind];
