/**
 * How easy French words are to read, by the index of Kandel and Moles (1958), the French form of Flesch's:
 * 207 − 1.015 × words a sentence − 73.6 × syllables a word. 0 to 100 and beyond: 60 standard, 70 fairly easy,
 * 80 easy. It only counts lengths.
 */
export function readingEase(texts: readonly string[]): number {
	const sentences = texts.flatMap(sentencesOf);
	const words = sentences.flatMap(wordsOf);
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	return 207 - 1.015 * (words.length / sentences.length) - 73.6 * (syllables / words.length);
}

/** Abbreviations end no sentence; a colon begins another idea, as a full stop does. */
export function sentencesOf(text: string): string[] {
	return text
		.replace(/\b(art|al|n|p|env|etc|ex|cf|art|L|R|D)\./gi, '$1')
		.split(/(?<=[.?!…:;])\s+|\n/)
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '');
}

export function wordsOf(sentence: string): string[] {
	return sentence
		.replace(/[’']/g, "' ")
		.split(/\s+/)
		.filter((word) => /[\p{L}\d]/u.test(word));
}

/** Groups of vowels, a mute ending aside: right for most French words, which is enough for an average. */
export function syllablesOf(word: string): number {
	const letters = word
		.toLowerCase()
		.normalize('NFC')
		.replace(/[^\p{L}]/gu, '')
		.replace(/(?<=\p{L}{2})(?:es|e)$/u, '')
		.replace(/(?<=[aeouéè])y(?=[aeiouéè])/g, 'j')
		.replace(/qu/g, 'q')
		.replace(/gu(?=[eiéè])/g, 'g');
	return Math.max(1, (letters.match(/[aeiouyàâäéèêëîïôöùûüœæ]+/gu) ?? []).length);
}
