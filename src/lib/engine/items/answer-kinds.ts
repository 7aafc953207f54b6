import type { Item } from '$lib/grid/grid';
import type { AnswerKind } from './answer-kind';
import type { CompiledItem } from './compile-item';
import { level } from './level/answers';
import { measure } from './measure/answers';
import { practices } from './practices/answers';

const kinds = { level, practices, measure };

/** What follows from answers to a kind of question; apart from their points, which the first question needs alone. */
export const answerKindOf = ({ kind }: Pick<Item, 'kind'>): AnswerKind<Item, CompiledItem> =>
	kinds[kind];
