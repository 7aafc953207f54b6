import { Marked, type TokenizerAndRendererExtension } from 'marked';
import type { Language } from '$lib/i18n/locale';
import { fill, type Values } from './values';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => entities[mark] ?? '');
const inText = (value: string) => escaped(value).replaceAll('\n', '<br>');
/** A web address as it is; anything else as a part of one. */
const inAddress = (value: string) =>
	/^https?:\/\/\S+$/.test(value) ? value : encodeURIComponent(value).replace('%40', '@');

/** `[text]{lang=fr}`: words of another language. */
const otherLanguage: TokenizerAndRendererExtension = {
	name: 'otherLanguage',
	level: 'inline',
	start: (source) => source.indexOf('['),
	tokenizer(source) {
		const found = /^\[((?:\[[^\]]*\]\([^)]*\)|[^[\]])+)\]\{lang=([a-z]{2})\}/.exec(source);
		if (!found) return undefined;
		const [raw, text = '', lang] = found;
		return { type: 'otherLanguage', raw, lang, tokens: this.lexer.inlineTokens(text) };
	},
	renderer({ lang, tokens = [] }) {
		return `<span lang="${String(lang)}">${this.parser.parseInline(tokens)}</span>`;
	}
};

/** A screen is in the language of the text; a file, whose name has a dot, is the same in both. */
const addressIn = (lang: Language, address: string) =>
	lang !== 'fr' && /^\/[^.]*$/.test(address) ? `/${lang}${address}` : address;

/** A note, or terms that each have what they are under them. */
const ownBlocks = /^(::: note\n[^]*?\n:::$|(?:.+\n: .+(?:\n+|(?![^])))+)/m;

/**
 * Turns Markdown into HTML, for the server alone. Values are put in last, as text: nothing in them is Markdown or HTML.
 * @throws at HTML in the text, or at a `:::` that is not understood
 */
export function markdownIn(lang: Language, values: Values): (text: string) => string {
	const marked = new Marked({
		async: false,
		extensions: [otherLanguage],
		renderer: {
			html({ text }) {
				throw new Error(`A document holds HTML: ${text}`);
			},
			link({ href, tokens }) {
				const address = escaped(fill(addressIn(lang, href), values, inAddress));
				const rel = address.startsWith('http') ? ' rel="external noreferrer"' : '';
				return `<a href="${address}"${rel}>${this.parser.parseInline(tokens)}</a>`;
			},
			codespan: ({ text }) => `<code translate="no">${escaped(text)}</code>`
		}
	});
	const blocks = (text: string): string => {
		if (/^:::/m.test(text)) throw new Error(`A document has a mark that is not known: ${text}`);
		return marked.parse(text, { async: false });
	};
	const line = (text: string) => marked.parseInline(text, { async: false });
	const definitions = (text: string) =>
		[...text.matchAll(/^(.+)\n: (.+)$/gm)]
			.map(([, term = '', meaning = '']) => `<dt>${line(term)}</dt><dd>${line(meaning)}</dd>`)
			.join('');
	const own = (text: string) => {
		const note = /^::: note\n([^]*)\n:::$/.exec(text)?.[1];
		return note === undefined
			? `<dl class="terms">${definitions(text)}</dl>`
			: `<div class="small soft">${blocks(note)}</div>`;
	};
	return (text) => {
		const html = text
			.split(ownBlocks)
			.map((part, at) => (at % 2 === 0 ? blocks(part) : own(part)))
			.join('');
		return fill(html, values, inText);
	};
}
