import { kindOf } from '$lib/grid/kinds/kinds';
import type { Item } from '$lib/grid/grid';
import type { AnswerKind } from './answer-kind';
import { suits, type Compiled, type CompiledRung } from './compiled';

/** A kind whose answer chooses one rung: each gives its points, and the best that suits is as far as one gets. */
type OneChoiceItem = Pick<Item, 'kind'> &
	Pick<Compiled, 'readings'> & {
		readonly rungs: readonly CompiledRung<{ id: string; points: number }>[];
	};

type Shared = Pick<
	AnswerKind<Item, OneChoiceItem>,
	'farthest' | 'knows' | 'reaching' | 'isMet' | 'disclose'
>;

export const oneChoice: Shared = {
	farthest: ({ rungs }, _answer, facts) =>
		Math.max(0, ...rungs.filter((one) => suits(one, facts)).map(({ rung }) => rung.points)),
	knows: ({ readings }, { rung }) => readings.has(rung),
	reaching: (item, { rung }) => kindOf(item).choose([rung]),
	isMet: () => null,
	disclose: (item, _answer, { rung }) => kindOf(item).choose([rung ?? ''])
};

/** What each choice became: the same id, unless a mapping names another. */
export const renamed = (
	before: Iterable<string>,
	after: ReadonlyMap<string, unknown>,
	named: Readonly<Record<string, string | null>>
): Map<string, string> =>
	new Map(
		[...before].flatMap((id): [string, string][] => {
			const to = Object.hasOwn(named, id) ? named[id] : id;
			return typeof to === 'string' && after.has(to) ? [[id, to]] : [];
		})
	);

export const fits = (exists: boolean) => (exists ? null : { kind: 'unknown-choice' as const });
export const wrongKind = { kind: 'wrong-kind' } as const;
