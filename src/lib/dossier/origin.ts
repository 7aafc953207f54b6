import { metaPath, originPath, parsePath } from './paths';
import type { Change, Revision } from './revision';

export const fromExample: Change = { path: originPath, value: 'example' };

/** As loaded before `meta/origin` was written, or a copy of one: under this name, with its answers, in one moment. */
const exampleName = /^(Exemple|Example) · /;

/** Once said, by any revision that was ever written, it is so for good. */
export function isFromExample(revisions: Iterable<Revision>): boolean {
	const loaded = new Set<string>();
	const answered = new Set<string>();
	for (const { path, value, over, at, author } of revisions) {
		if (path === originPath && value === fromExample.value) return true;
		if (over.length > 0) continue;
		const moment = `${author.device} ${at}`;
		if (path === metaPath('name') && typeof value === 'string' && exampleName.test(value))
			loaded.add(moment);
		if (parsePath(path)?.kind === 'answers') answered.add(moment);
	}
	return [...loaded].some((moment) => answered.has(moment));
}
