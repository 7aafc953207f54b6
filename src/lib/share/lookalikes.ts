import { plainLine } from './plain-line';

/**
 * Letters of other alphabets drawn as ours, after NFKD: from the confusables of Unicode (UTS 39), those of Latin words.
 * Here under ours; the map is by the letter that is drawn.
 */
export const lookalikes = new Map(
	Object.entries({
		a: 'аɑαᎪᴀ',
		b: 'ƅьвβᏴʙ',
		c: 'сϲᴄ',
		d: 'ԁɗđᴅ',
		e: 'еҽєεѐᴇ',
		f: 'ғƒꜰ',
		g: 'ɡɢ',
		h: 'һнʜ',
		i: 'іıιɩɪ',
		j: 'ј',
		k: 'кκᴋ',
		l: 'ӏłǀʟ',
		m: 'мμᴍ',
		n: 'ηпոɴ',
		o: 'øоοσօᴏ',
		p: 'рρᴘ',
		q: 'ԛ',
		r: 'гʀ',
		s: 'ѕꜱ',
		t: 'тτᴛ',
		u: 'υսᴜ',
		v: 'νѵᴠ',
		w: 'ԝѡᴡ',
		x: 'хχ',
		y: 'уγ',
		'/': '\u2044\u2215',
		'3': 'з',
		ae: 'æ',
		oe: 'œ'
	}).flatMap(([ours, drawn]) => Array.from(drawn, (letter): [string, string] => [letter, ours]))
);

/** Lower case, without accents, in our alphabet. */
export const folded = (text: string): string =>
	Array.from(
		plainLine(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
		(letter) => lookalikes.get(letter) ?? letter
	).join('');
