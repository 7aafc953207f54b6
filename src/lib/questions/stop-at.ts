import { parsePath } from '$lib/dossier/paths';
import type { Asked } from '$lib/engine/score/asked';
import type { Stop } from './walk';

/**
 * The screen that asks for what stands at a path of the dossier; null where none does. Of the subjects that ask for the
 * same fact, the last one up to where the person is.
 */
export function stopAt(
	path: string,
	asked: (criterion: string) => Pick<Asked, 'ask' | 'answered'>,
	{ criteria, from }: { criteria: readonly string[]; from: string }
): Stop | null {
	const field = parsePath(path);
	if (field?.kind === 'profile') {
		const id = field.fact;
		const asking = criteria.filter((criterion) => {
			const { ask, answered } = asked(criterion);
			return ask.includes(id) || answered.includes(id);
		});
		const here = criteria.indexOf(from);
		const criterion = asking.findLast((other) => criteria.indexOf(other) <= here) ?? asking[0];
		return criterion === undefined ? null : { criterion, kind: 'fact', id };
	}
	return field?.kind === 'answers' || field?.kind === 'confirmed' || field?.kind === 'park'
		? { criterion: field.criterion, kind: 'item', id: field.item }
		: null;
}
