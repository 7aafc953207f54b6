import { spokenWords } from '$lib/dossier/keys/password';

/** Of a list of BIP-39, those that are said and typed without a doubt: no accent, no long word. */
const isPlain = (word: string) => /^[a-z]{3,7}$/.test(word);

/** Whether it is of five different words, as those that are drawn. */
export function isDrawn(password: string): boolean {
	const words = password.split('-');
	return words.length === spokenWords && new Set(words.filter(isPlain)).size === spokenWords;
}

/**
 * A password that can be said aloud, of five short words: `farine-pont-cheval-lune-tuile`, 51 bits, behind Argon2id.
 * The lists are brought when one is asked for.
 */
export async function drawWords(lang: string): Promise<string> {
	const { wordlist } = await (lang === 'en'
		? import('@scure/bip39/wordlists/english.js')
		: import('@scure/bip39/wordlists/french.js'));
	const plain = wordlist.filter(isPlain);
	// Each word as likely as the others.
	const most = 2 ** 32 - (2 ** 32 % plain.length);
	const drawn: string[] = [];
	while (drawn.length < spokenWords) {
		const [number = most] = crypto.getRandomValues(new Uint32Array(1));
		const word = number < most ? (plain[number % plain.length] ?? '') : '';
		if (word && !drawn.includes(word)) drawn.push(word);
	}
	return drawn.join('-');
}
