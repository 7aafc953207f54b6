import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Says of what kind a path is, and nothing of what stands in it: the pattern of its route, `file` or `none`. Null is one
 * that cannot be read.
 */
export type RouteOf = (path: string | null) => string;

/**
 * By the list that the build wrote of its routes (`svelte.config.js`), in the order in which Kit tries them.
 * `own`: what is answered before Kit, at addresses that never change.
 */
export function readRoutes(
	build: string,
	files: ReadonlyMap<string, unknown>,
	own: readonly string[]
): RouteOf {
	const list = JSON.parse(readFileSync(join(build, 'routes.json'), 'utf8')) as [string, string][];
	const routes = list.map(([name, pattern]) => ({ name, pattern: new RegExp(pattern) }));
	return (path) => {
		if (path === null) return 'none';
		if (own.includes(path)) return path;
		const page = path.replace(/\/__data\.json$/, '') || '/';
		const route = routes.find(({ pattern }) => pattern.test(page));
		return route?.name ?? (files.has(path) ? 'file' : 'none');
	};
}
