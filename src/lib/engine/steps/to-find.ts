import type { CompiledGrid } from '../score/compile';
import type { ToFind } from '../result/result';
import { unitOfPoint, type SheetReading } from '../score/score';

/** Items asked without a known answer, those that weigh most first, then in path order. */
export function toFindOf(
	compiled: CompiledGrid,
	{ assessed, scores }: Pick<SheetReading, 'assessed' | 'scores'>
): ToFind[] {
	const found: { weight: number; entry: ToFind }[] = [];
	for (const { index } of compiled.path) {
		const one = assessed[index];
		if (one === undefined) continue;
		const unit = unitOfPoint(scores, one.criterion);
		for (let place = 0; place < one.items.length; place++) {
			const item = one.items[place];
			if (item === undefined || one.readings[place]?.state === 'known') continue;
			const weight = unit * item.max;
			const upTo = (100 * weight) / scores.total.of;
			found.push({ weight, entry: { criterion: one.criterion.id, item: item.id, upTo } });
		}
	}
	return found.sort((one, other) => other.weight - one.weight).map(({ entry }) => entry);
}
