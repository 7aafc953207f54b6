import type { MeasureItem } from '../../grid';
import type { ItemKind, ScaleRow } from '../kind';

const rungs = ({ steps, also = [] }: MeasureItem) => [...steps, ...also];
const ids = (item: MeasureItem) => rungs(item).map(({ id }) => id);

function scale(item: MeasureItem): ScaleRow[] {
	const { zero } = item;
	const given = zero && 'points' in zero.then ? zero.then.points : null;
	const last = zero ? [{ id: 'zero', points: given }] : [];
	return [{ id: 'none', points: 0 }, ...rungs(item), ...last];
}

export const measure: ItemKind<MeasureItem> = {
	many: false,
	shortAfterQuestion: false,
	renamed: null,
	choices: (item) => ['none', ...ids(item)],
	coded: (item) => ['none', 'zero', ...ids(item)],
	rungs,
	scale,
	choose: ([first = '']) => ({ bracket: first }),
	chosen: (answer) => ('bracket' in answer ? [answer.bracket] : null)
};
