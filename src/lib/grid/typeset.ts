/**
 * Words are typed with plain apostrophes and spaces, so that anyone can edit them; they are set as the language
 * prints them when they are loaded. In French no line may break before `? ! : ; » € %`, nor inside a number, nor
 * between it and its unit.
 */
export function typeset(text: string, lang: string): string {
	const curly = text.replaceAll("'", '\u2019');
	if (lang !== 'fr') return curly;
	return curly
		.replace(/ ([?!:;»€%])/g, '\u00a0$1')
		.replace(/« /g, '«\u00a0')
		.replace(/(\d) (\d{3}|mois|ans|km)\b/g, '$1\u00a0$2');
}
