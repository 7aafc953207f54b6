/** Controls and blanks, that of Braille among them. */
const blank = /[\p{Cc}\p{Z}\u2800]+/gu;
/** What shows nothing: fillers, marks that choose a form, what is not assigned. Joiners have rules of their own, below. */
const invisible =
	/[\u115F\u1160\u3164\uFFA0]|[\u034F\u17B4\u17B5\u180B-\u180F\uFE00-\uFE0E\u{E0100}-\u{E01EF}]|(?!\u200D)[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
/** An emoji, or the digit of a key, asks for its colours. */
const colourless = /(?<!\p{Extended_Pictographic})(?<![\d#*](?=\uFE0F\u20E3))\uFE0F/gu;
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
		.replace(blank, ' ')
		.replace(invisible, '')
		.replace(colourless, '')
		.replace(joined, stand)
		.replaceAll(joiner, '')
		.replaceAll(stand, joiner)
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
