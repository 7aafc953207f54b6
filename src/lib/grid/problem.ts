import type { z } from 'zod';

/** What is wrong, where, and how to repair it. `path` names ids rather than places in a list where it can. */
export interface Problem {
	path: string;
	message: string;
}

type Issue = z.core.$ZodIssue;

/** What a person wrote, as a schema reads it, or one sentence for each thing that it refuses. */
export function readAs<T>(
	schema: z.ZodType<T>,
	written: unknown
): { value: T } | { problems: Problem[] } {
	const { success, data, error } = schema.safeParse(written, { error: sentenceOf });
	return success
		? { value: data }
		: { problems: error.issues.flatMap((issue) => flatten(issue, [])) };
}

const shapes: Partial<Record<string, string>> = {
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list: [ … ]',
	tuple: 'a list: [ … ]',
	object: 'an object: { … }',
	record: 'an object: { … }'
};

/** Where zod's words are for who writes code. A schema's own sentence goes before; nothing: zod's stands. */
function sentenceOf(issue: z.core.$ZodRawIssue): string | undefined {
	if (issue.code === 'invalid_type' || issue.code === 'invalid_value') {
		if (issue.input === undefined) return 'is missing';
		if (issue.code === 'invalid_type') return `is not ${shapes[issue.expected] ?? issue.expected}`;
		return `is none of ${listed(issue.values)}`;
	}
	if (issue.code === 'invalid_union' && Array.isArray(issue['options']))
		return `is none of ${listed(issue['options'])}`;
	if (issue.code === 'unrecognized_keys')
		return `has ${listed(issue.keys)}, which has no meaning here`;
	if (issue.code === 'too_small' && issue.minimum === 1 && issue.origin !== 'number')
		return 'is empty';
	return undefined;
}

const listed = (values: readonly unknown[]): string =>
	values.map((value) => JSON.stringify(value)).join(', ');

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
