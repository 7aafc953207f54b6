import type { PracticesItem } from '../../grid';
import type { ItemKind } from '../kind';

const ids = ({ practices }: PracticesItem) => practices.map(({ id }) => id);

export const practices: ItemKind<PracticesItem> = {
	many: true,
	shortAfterQuestion: false,
	renamed: 'practices',
	choices: ids,
	coded: ids,
	rungs: ({ practices }) => practices,
	scale: ({ steps }) => steps,
	choose: (choices) => ({ practices: [...choices] }),
	chosen: (answer) => ('practices' in answer ? answer.practices : null)
};
