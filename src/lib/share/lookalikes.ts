import { plainLine } from './plain-line';

/** Letters of other alphabets drawn as ours, after NFKD: from the confusables of Unicode (UTS 39), those of Latin words. */
export const lookalikes = new Map(
	Object.entries({
		...{ а: 'a', ɑ: 'a', α: 'a', Ꭺ: 'a', ƅ: 'b', ь: 'b', в: 'b', β: 'b', Ᏼ: 'b', с: 'c', ϲ: 'c' },
		...{ ԁ: 'd', ɗ: 'd', đ: 'd', е: 'e', ҽ: 'e', є: 'e', ε: 'e', ø: 'o', ғ: 'f', ƒ: 'f', ɡ: 'g' },
		...{ һ: 'h', н: 'h', η: 'n', і: 'i', ı: 'i', ι: 'i', ɩ: 'i', ӏ: 'l', ł: 'l', ǀ: 'l', ј: 'j' },
		...{ к: 'k', κ: 'k', м: 'm', μ: 'm', п: 'n', ո: 'n', о: 'o', ο: 'o', σ: 'o', օ: 'o', р: 'p' },
		...{ ρ: 'p', ԛ: 'q', г: 'r', ѕ: 's', т: 't', τ: 't', υ: 'u', ս: 'u', ν: 'v', ѵ: 'v', ԝ: 'w' },
		...{ ѡ: 'w', х: 'x', χ: 'x', у: 'y', γ: 'y', ѐ: 'e', з: '3', ᴀ: 'a', ʙ: 'b', ᴄ: 'c', ᴅ: 'd' },
		...{ ᴇ: 'e', ꜰ: 'f', ɢ: 'g', ʜ: 'h', ɪ: 'i', ᴋ: 'k', ʟ: 'l', ᴍ: 'm', ɴ: 'n', ᴏ: 'o', ᴘ: 'p' },
		...{
			ʀ: 'r',
			ꜱ: 's',
			ᴛ: 't',
			ᴜ: 'u',
			ᴠ: 'v',
			ᴡ: 'w',
			œ: 'oe',
			æ: 'ae',
			'\u2044': '/',
			'\u2215': '/'
		}
	})
);

/** Lower case, without accents, in our alphabet. */
export const folded = (text: string): string =>
	Array.from(
		plainLine(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
		(letter) => lookalikes.get(letter) ?? letter
	).join('');
