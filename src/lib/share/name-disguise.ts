import { folded, lookalikes } from './lookalikes';
import { plainLine } from './plain-line';

/** What a name is not made of: an address of the web, a word in the letters of two alphabets. */
type Disguise = 'link' | 'alphabets';

/** Endings of addresses that companies have here, and those that are sold to anyone: not all that exist. */
const endings = (
	'com net org info biz eu fr re gp mq gf nc pf pm yt be ch lu de es it uk pt nl at ie ca ' +
	'us ru cn in io ai co me tv cc ws ly gg gl to sh la ms app dev web site online store shop ' +
	'boutique blog xyz top club link click live life pro name tech agency paris bzh corsica ' +
	'alsace cat bio eco green page website space fun icu vip work world'
).replaceAll(' ', '|');
const link = new RegExp(
	[
		String.raw`\b(?:https?|ftps?)\s*:`,
		String.raw`\bwww\d?\s*\.`,
		String.raw`[\p{L}\p{N}-]{2,}\.(?:${endings})(?![\p{L}\p{N}])`
	].join('|'),
	'u'
);

/** Alphabets with letters drawn as ours. */
const alphabets = ['Greek', 'Cyrillic', 'Armenian', 'Cherokee', 'Coptic', 'Lisu'].map(
	(name): [string, RegExp] => [name, new RegExp(`\\p{Script=${name}}`, 'u')]
);
const latin = /\p{Script=Latin}/u;
/** Of the table, letters that people here write: the others are signs of phonetics. */
const written = 'œæøđłıɗƒ';

/** Null for a name as companies have them. */
export function nameDisguise(name: string): Disguise | null {
	// A full stop of Chinese leads to an address as ours does.
	if (link.test(folded(name).replaceAll('\u3002', '.'))) return 'link';
	const words = plainLine(name).match(/[\p{L}\p{M}]+/gu) ?? [];
	return words.some(isMixed) ? 'alphabets' : null;
}

function isMixed(word: string): boolean {
	const found = [...word].map(alphabetOf).filter((alphabet) => alphabet !== null);
	return new Set(found).size > 1;
}

/** Null for accents, and for letters that none of ours could be taken for. */
function alphabetOf(letter: string): string | null {
	const small = letter.toLowerCase();
	if (latin.test(letter))
		return lookalikes.has(small) && !written.includes(small) ? 'phonetic' : 'latin';
	return alphabets.find(([, letters]) => letters.test(letter))?.[0] ?? null;
}
