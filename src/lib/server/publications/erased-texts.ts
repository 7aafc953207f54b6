/** What must not remain of a page in the files of the database. */
import type { PublicContent } from '$lib/share/public-content';
import { parseContent, unreadable } from '../store/stored-content';

/**
 * What names the company, as it is stored. With what stands around it: a name alone may be a word that stands in any file,
 * and would never seem to have left.
 */
export function textsOf({
	name,
	siren,
	statement
}: Pick<PublicContent, 'name' | 'siren' | 'statement'>): string[] {
	return [
		`"name":${JSON.stringify(name)}`,
		...(siren === null ? [] : [siren]),
		// A long text is stored in pieces.
		...(statement ? [[...`"statement":${JSON.stringify(statement)}`].slice(0, 100).join('')] : [])
	];
}

const [longestPiece, shortestPiece] = [100, 8];

/** What must not remain of it in the files: of one that is damaged, what its bytes still say between those that changed. */
export function textsOfStored(text: string): string[] {
	const content = parseContent(text);
	const texts = content ? textsOf(content) : [];
	if (content && !text.includes(unreadable)) return texts;
	const pieces = text.split(unreadable).map((piece) => [...piece].slice(0, longestPiece).join(''));
	return [...texts, ...pieces.filter(({ length }) => length >= shortestPiece)];
}
