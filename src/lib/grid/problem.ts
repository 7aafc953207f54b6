import type { z } from 'zod';

/** What is wrong, where, and how to repair it. `path` names ids rather than places in a list where it can. */
export interface Problem {
	path: string;
	message: string;
}

type Issue = z.core.$ZodIssue;

/** One sentence for each thing a schema refused. */
export function problemsOf(error: { issues: Issue[] }): Problem[] {
	return error.issues.flatMap((issue) => flatten(issue, []));
}

function flatten(issue: Issue, before: PropertyKey[]): Problem[] {
	const path = [...before, ...issue.path];
	if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
		return [{ path: path.map(String).join('.'), message: issue.message }];
	}
	const closest = issue.errors.reduce((best, branch) =>
		near(branch) > near(best) ? branch : best
	);
	if (near(closest) > 0) return closest.flatMap((inner) => flatten(inner, path));
	return [{ path: path.map(String).join('.'), message: shapesOf(issue.errors) }];
}

/** How close a refused shape was: 0 when the value is not of that shape at all. */
function near(branch: Issue[]): number {
	const elsewhere = branch.some((issue) => issue.path.length === 0);
	return elsewhere ? 0 : Math.max(...branch.map((issue) => issue.path.length)) / branch.length;
}

function shapesOf(branches: Issue[][]): string {
	const keys = branches.flatMap((branch) =>
		branch.filter((issue) => issue.path.length === 1).map((issue) => String(issue.path[0]))
	);
	const expected = branches.flat().filter((issue) => issue.code === 'invalid_type');
	const kinds = expected.filter((issue) => issue.path.length === 0).map((issue) => issue.expected);
	const accepted = [...new Set(keys.length > 0 ? keys : kinds)];
	return `is none of the accepted shapes (${accepted.join(', ') || 'see the schema'})`;
}
