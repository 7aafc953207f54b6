import type { Criterion, Law, Reason } from './grid';
import { writtenKindOf } from './kinds/written';

type Referring = { id: string; law?: Law | undefined; reason?: Reason | undefined };

/** The words that the structure of a criterion points to, each with its place. */
export function referencesOf(criterion: Criterion): { path: string; text: string }[] {
	return criterion.items.flatMap((item) => {
		const path = `criteria.${criterion.id}.items.${item.id}`;
		const written = writtenKindOf(item);
		const lists: [string, readonly Referring[]][] = Object.entries(written.lists(item));
		const found = lists.flatMap(([key, entries]) =>
			entries.flatMap(({ id, law, reason }) => {
				const at = `${path}.${key}.${id}`;
				return [
					...(reason ? [{ path: `${at}.reason.text`, text: reason.text }] : []),
					...(law ? [{ path: `${at}.law.words`, text: law.words }] : [])
				];
			})
		);
		const { zero } = written.words(item);
		return zero ? [...found, { path: `${path}.zero.words`, text: zero }] : found;
	});
}
