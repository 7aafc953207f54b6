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
export function finds(typed: string, text: string): boolean {
	const words = ` ${bare(text)}`;
	return bare(typed)
		.split(' ')
		.every((word) => words.includes(` ${word}`));
}
