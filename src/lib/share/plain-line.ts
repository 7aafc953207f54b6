const invisible = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\u115F\u1160\u3164\uFFA0]/gu;
const joiner = '\u200D';
/** An emoji made of several keeps its joiners; elsewhere they show nothing. */
const joined =
	/(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})/gu;
const stand = '\uE000';
/** Marks over one letter: real scripts need a few, piles of them cover the lines around. */
const piled = /(\p{M}{4})\p{M}+/gu;

/**
 * A text of one line as it may be shown anywhere: NFC; no control, no mark that turns or hides text, no newline; one
 * space at a time; no piles of accents. Quotes, markup and emoji stay: it is text, never HTML.
 */
export function plainLine(text: string): string {
	return text
		.toWellFormed()
		.replaceAll(stand, '')
		.replace(joined, stand)
		.replace(/[\p{Cc}\p{Z}]+/gu, ' ')
		.replace(invisible, (mark) => (mark === stand ? joiner : ''))
		.normalize('NFC')
		.replace(piled, '$1')
		.replace(/ {2,}/g, ' ')
		.trim();
}

/** Whether something of a line can be read: marks, signs and blanks alone name nobody. */
export const isReadable = (line: string): boolean =>
	/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line);

/** The same for a text of several lines. */
export function plainText(text: string): string {
	return text
		.split(/\r\n|[\n\r\u2028\u2029]/)
		.map(plainLine)
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}
