import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import { readAs, type Problem } from '$lib/grid/problem';
import { readJsonFile } from './json-files';
import { nameById } from './name-by-id';

/** `value` is null while the shape is wrong: then only the shape was looked at. */
export interface Checked<T> {
	value: T | null;
	/** Each as `<file> <path>: <sentence>`. */
	problems: string[];
}

/** A file by its schema, then by what the schema cannot say. */
export function readChecked<T>(
	file: string,
	schema: z.ZodType<T>,
	check: (value: T) => Problem[]
): Checked<T> {
	const read = readJsonFile(file);
	if ('message' in read) return { value: null, problems: [read.message] };
	const parsed = readAs(schema, read.value);
	if ('value' in parsed)
		return { value: parsed.value, problems: linesOf(file, check(parsed.value)) };
	const problems = parsed.problems.map(({ path, message }) => ({
		path: nameById(path, read.value),
		message
	}));
	return { value: null, problems: linesOf(file, problems) };
}

/** What is sound, or the first thing that is not: nothing is half-loaded. */
export function soundOf<T>(
	what: string,
	{ value, problems }: Checked<T>
): { value: T } | { problem: Problem } {
	const [first = '', ...others] = problems;
	if (value !== null && !first) return { value };
	const more = others.length > 0 ? ` (the first of ${problems.length} problems)` : '';
	return { problem: { path: what, message: first + more } };
}

export function linesOf(file: string, problems: readonly Problem[]): string[] {
	return problems.map(({ path, message }) => `${file} ${path || '(whole)'}: ${message}`);
}

/** The folder of a version is `<id>/<version>`. */
export function checkFolderName(
	folder: string,
	file: string,
	named: { id: string; version: string }
): string[] {
	const names = { id: basename(dirname(folder)), version: basename(folder) };
	return (['id', 'version'] as const)
		.filter((key) => named[key] !== names[key])
		.map((key) => `${file} ${key}: its folder is named "${names[key]}"`);
}
