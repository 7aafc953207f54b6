/** Words compared whatever their accents, case, apostrophes and hyphens. */
export function bare(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

/** Each word typed begins a word of the text: « primeur » finds « Primeurs », not « Imprimeur ». */
export const finds = (typed: string, text: string): boolean => finder(typed)(text);

/** The same, asked of many texts. */
export function finder(typed: string): (text: string) => boolean {
	const beginnings = bare(typed)
		.split(' ')
		.map((word) => ` ${word}`);
	return (text) => {
		const words = ` ${bare(text)}`;
		return beginnings.every((beginning) => words.includes(beginning));
	};
}
