/**
 * JSON that anyone may have written: looked over as text before it is parsed. Sixty megabytes of `[` would take the tab
 * down, and an object of millions of members half a minute.
 */
const deepest = 64;
/** Of one object: a finished diagnosis has some hundreds. */
const mostMembers = 10_000;

export type Shape = 'whole' | 'open' | 'too-deep';

/** `open`: it ends before the brackets or the quote that it opened are closed. */
export function shapeOf(text: string): Shape {
	const members: number[] = [0];
	for (let at = 0; at < text.length; at += 1) {
		const sign = text[at];
		if (sign === '"') {
			at = closingQuote(text, at);
			if (at < 0) return 'open';
		} else if (sign === '{' || sign === '[') {
			if (members.push(0) > deepest) return 'too-deep';
		} else if (sign === '}' || sign === ']') members.pop();
		else if (sign === ':') {
			const count = (members.pop() ?? 0) + 1;
			if (count > mostMembers) return 'too-deep';
			members.push(count);
		}
	}
	return members.length > 1 ? 'open' : 'whole';
}

function closingQuote(text: string, opening: number): number {
	for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 1)) {
		let from = at;
		while (text[from - 1] === '\\') from -= 1;
		if ((at - from) % 2 === 0) return at;
	}
	return -1;
}

/** `null` when it is no JSON, or none that is worth parsing. */
export function parseJson(text: string): { value: unknown } | null {
	if (shapeOf(text) !== 'whole') return null;
	try {
		return { value: JSON.parse(text) };
	} catch {
		return null;
	}
}
