import { parsePath, type Path } from '$lib/dossier/paths';
import type { CompiledGrid } from '$lib/engine/score/compile';

const kinds: readonly Path['kind'][] = [
	'meta', 'grid', 'grids', 'profile', 'answers', 'confirmed', 'indicators', 'park', 'voice', 'notes', 'refused', 'plan', 'proofs', 'campaigns', 'moves', 'meeting', 'people', 'private', 'alias', 'erased', 'handed'
]; // prettier-ignore

/** Fields in the order of the app: the profile, the questions in theirs, then what was made of the answers. */
export function inOrder<T extends { path: string }>(
	fields: readonly T[],
	compiled: CompiledGrid | null
): T[] {
	const subjects = new Map(compiled?.path.map(({ id }, at) => [id, at]));
	const rank = (path: string): [number, number] => {
		const field = parsePath(path);
		const subject = field && 'criterion' in field ? subjects.get(field.criterion) : undefined;
		return [field ? kinds.indexOf(field.kind) : kinds.length, subject ?? subjects.size];
	};
	return fields
		.map((field) => ({ field, rank: rank(field.path) }))
		.sort(
			(a, b) =>
				a.rank[0] - b.rank[0] ||
				a.rank[1] - b.rank[1] ||
				(a.field.path < b.field.path ? -1 : a.field.path > b.field.path ? 1 : 0)
		)
		.map(({ field }) => field);
}
