/**
 * Words that every file of words has for what its grid has (`coherence-words.ts`): not for what a dossier holds of another
 * version, or of no grid known here.
 */

/** @throws {Error} the words lack this subject */
export function criterionWords<T>({ criteria }: { criteria: Record<string, T> }, id: string): T {
	const own = criteria[id];
	if (!own) throw new Error(`The words have no criterion ${id}.`);
	return own;
}

/** @throws {Error} the words lack this question */
export function itemWords<T>(
	words: { criteria: Record<string, { items: Record<string, T> }> },
	criterion: string,
	id: string
): T {
	const own = criterionWords(words, criterion).items[id];
	if (!own) throw new Error(`The words have no item ${criterion}/${id}.`);
	return own;
}

/** @throws {Error} the words lack this band */
export function bandWords(bands: Record<string, string>, id: string): string {
	const own = bands[id];
	if (own === undefined) throw new Error(`The words have no band ${id}.`);
	return own;
}
