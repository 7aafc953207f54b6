/** What every text of an instance must be: plain. Screens, pages and papers show it as it is typed. */
import { join } from 'node:path';
import type { Problem } from '$lib/grid/problem';
import { filesOf, readJsonFile } from './json-files';
import { nameById } from './name-by-id';
import { linesOf } from './read-checked';

const markup: readonly [found: RegExp, advice: string][] = [
	[
		/<[\p{L}/!?][^>]*>?/u,
		'is HTML: write the words alone, and a space after a sign that means "less than"'
	],
	[/&(#\w+|\p{L}\w*);/u, 'is a code of HTML: type the character itself, and a plain space'],
	[/\*\*|__/, 'is for bold letters: write the words alone'],
	[/\[[^\]]*\]\([^)]*\)/, 'is a link: write its words alone; an address stands in a source'],
	[/`/, 'is for code: write « » around a word in French, “ ” in English']
];
const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

/** Each text under a value, with its path: places in lists are counted from 0. */
export function textsIn(value: unknown, path = ''): [path: string, text: string][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, own]) => textsIn(own, path ? `${path}.${key}` : key));
}

/** The markup in the files of a folder. */
export const checkMarkup = (folder: string, isOurs = (_path: string): boolean => true): string[] =>
	checkFiles(folder, isOurs, markupIn);

/** Texts of a draft that `criteria:new` left to its author: a draft has them, nothing published has. */
export const checkWritten = (folder: string): string[] =>
	checkFiles(
		folder,
		() => true,
		(value) =>
			textsIn(value)
				.filter(([, text]) => /^(à écrire :|to write:)|\((à traduire|to translate)\)$/i.test(text))
				.map(([path, text]) => ({
					path: nameById(path, value),
					message: `"${text}" is still to do`
				}))
	);

/** What cannot be read has no text. */
function checkFiles(
	folder: string,
	isOurs: (path: string) => boolean,
	check: (value: unknown) => Problem[]
): string[] {
	return filesOf(folder, folder)
		.filter(isOurs)
		.flatMap((path) => {
			const file = join(folder, path);
			const read = readJsonFile(file);
			return 'value' in read ? linesOf(file, check(read.value)) : [];
		});
}

/** Each thing that is no plain text, and what to write instead. */
export function markupIn(value: unknown): Problem[] {
	return textsIn(value)
		.filter(([, text]) => !isAddress(text))
		.flatMap(([path, text]) =>
			markup.flatMap(([pattern, advice]) => {
				const [found] = pattern.exec(text) ?? [];
				return found ? [{ path: nameById(path, value), message: `"${found}" ${advice}` }] : [];
			})
		);
}
