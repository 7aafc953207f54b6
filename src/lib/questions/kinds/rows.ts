import type { CompiledItem } from '$lib/engine/items/compile-item';
import type { Item } from '$lib/grid/grid';
import { level } from './level/rows';
import { measure } from './measure/rows';
import { practices } from './practices/rows';
import type { RowsKind } from './rows-kind';

const kinds = { level, practices, measure };

/** What a kind of question shows; its items are handed back to it. */
export const rowsKindOf = ({ kind }: Pick<Item, 'kind'>): RowsKind<CompiledItem> => kinds[kind];
