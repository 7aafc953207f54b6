import type { LevelItem } from '../../grid';
import type { ItemKind } from '../kind';

const ids = ({ levels }: LevelItem) => levels.map(({ id }) => id);

export const level: ItemKind<LevelItem> = {
	many: false,
	shortAfterQuestion: true,
	renamed: 'levels',
	choices: ids,
	coded: ids,
	rungs: ({ levels }) => levels,
	scale: ({ levels }) => levels,
	choose: ([first = '']) => ({ level: first }),
	chosen: (answer) => ('level' in answer ? [answer.level] : null)
};
